"""A small grid detector: five convolutions make cells, and each class reads off each cell how sure and how far."""

from dataclasses import asdict
from typing import Any

import torch
from torch import Tensor, nn

from workbench.learn.detection import mean_average_precision
from workbench.learn.importance import evaluating
from workbench.learn.network import Network
from workbench.learn.pretraining import Preparation, Recipe, pretrained
from workbench.learn.stream import Stream, Task
from workbench.spec.experiment import Training

from .measure import looked
from .words import OTHERS

LEARNING = Training(optimizer="adamw", rate=2e-3, decay=5e-4, batch=32, schedule="onecycle")
VERSION = 1  # raise it when the pictures or the network change


class Cells(nn.Module):
    """Pictures to features [n, d, side, side], a cell for every 8 x 8 pixels; groups, so that no statistics drift."""

    def __init__(self, width: int):
        super().__init__()
        widths = [3, width, 2 * width, 3 * width, 4 * width, 4 * width]
        strides = [2, 2, 2, 1, 1]
        self.blocks = nn.Sequential(*(
            nn.Sequential(nn.Conv2d(a, b, 3, stride, 1, bias=False), nn.GroupNorm(8, b), nn.ReLU())
            for a, b, stride in zip(widths, widths[1:], strides, strict=False)))

    def forward(self, x: Tensor) -> Tensor:
        return self.blocks(x)


class CellHead(nn.Module):
    """For each class five numbers of each cell: a logit and the distances to the left, top, right and bottom.

    Every class has rows of its own, so the heads of several tasks side by side are the rows of their classes.
    """

    def __init__(self, features: int, classes: int):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(classes, 5, features) * 0.01)
        self.bias = nn.Parameter(torch.tensor([-4.0, 0.5, 0.5, 0.5, 0.5]).repeat(classes, 1))

    def forward(self, features: Tensor) -> Tensor:
        cells = features.flatten(2).transpose(1, 2)  # [n, cells, d]
        return torch.einsum("ncd,kfd->nckf", cells, self.weight) + self.bias


def grid_detector(stream: Stream, preparation: Preparation, *, width: int = 16, pretrain: int = 300) -> Network:
    """The shared part has seen gray pictures of other shapes; `references` is what a detector of U_i alone does."""
    new = CellHead(4 * width, stream.facts["classes"])  # before the run's seed is left
    size = stream.facts["input"][1]
    body = Cells(width)
    if pretrain:
        gray = {"plugin": "scenes", "domain": "gray", "rows": 1200, "size": size}
        recipe = Recipe("grid-detector", VERSION, gray, Training(**{**asdict(LEARNING), "steps": pretrain}))
        taught = pretrained(recipe, lambda: Network(Cells(width), CellHead(4 * width, len(OTHERS))), preparation,
                            stream.objective)
        body.load_state_dict(taught.body.state_dict())  # type: ignore[union-attr]
    network = Network(body, new)
    network.references = {task.name: reference(task, stream, body, width, preparation)  # type: ignore[assignment]
                          for task in stream.tasks if "unseen" in task.tests}
    return network


def reference(task: Task, stream: Stream, start: nn.Module, width: int, preparation: Preparation) -> float:
    """mAP on D_i[U_i] of the same detector trained on U_i in D_i alone, from the same start."""
    def make() -> nn.Module:
        network = Network(Cells(width), CellHead(4 * width, stream.facts["classes"]))
        network.body.load_state_dict(start.state_dict())
        return network

    data: dict[str, Any] = {**task.facts["dataset"], "classes": list(task.facts["unseen"])}  # type: ignore[dict-item, call-overload]
    recipe = Recipe(f"reference-{task.name}", VERSION, data, Training(**{**asdict(LEARNING), "steps": task.steps}))
    network = pretrained(recipe, make, preparation, stream.objective)
    with evaluating(network), torch.no_grad():
        found, true = looked(network, stream.objective, task.tests["unseen"])
    return mean_average_precision(found, true, list(task.facts["unseen"]))  # type: ignore[call-overload]
