"""Prototypes: where each class's mean lies, how alike the means are, and how they have moved."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from workbench.learn import seeds
from workbench.learn.learner import Learner
from workbench.learn.metric import Metric
from workbench.learn.network import Network
from workbench.learn.projection import picture, plane
from workbench.spec.reading import Exhibit, Reading


@dataclass
class PrototypeDistance(Metric):
    """The mean cosine between prototypes of different seen classes (less: better parted), the table of distances, and
    a picture of the prototypes in the plane where they differ most, with the ways they have come.

    A prototype is the mean of a class's test rows, each of length 1: as projected where the model has a projector,
    else as features.
    """

    every: int | str = "task"
    rows: int = 100

    def __post_init__(self) -> None:
        self.history: list[dict[int, Tensor]] = []

    def measure(self, learner: Learner) -> Iterable[Reading | Exhibit]:
        if not hasattr(learner.model, "features"):
            return
        found = self._prototypes(learner)
        if len(found) < 2:
            return
        labels, means = list(found), torch.stack(list(found.values()))
        cosines = F.normalize(means) @ F.normalize(means).T
        apart = ~torch.eye(len(means), dtype=torch.bool)
        yield Reading("prototype similarity", cosines[apart].mean().item())
        self.history.append(found)
        names = [f"class {label}" for label in labels]
        table = {"title": "Distance between prototypes", "rows": names, "columns": names,
                 "values": torch.cdist(means, means).tolist()}
        about = f"after {learner.task.name}"
        yield Exhibit("prototype distance", "application/json", json.dumps(table).encode(), about)
        yield Exhibit("prototype paths", "image/png", drawn(self.history), about)

    def _prototypes(self, learner: Learner) -> dict[int, Tensor]:
        """Each class seen and the mean of its rows, on the CPU."""
        network = cast(Network, learner.model)
        rows: dict[int, list[Tensor]] = {}
        for task in learner.stream.tasks[:learner.task_index + 1]:
            for name, test in task.tests.items():
                rng = seeds.generator(learner.seed, "prototypes", task.name, name)
                batch = test[torch.randperm(len(test), generator=rng)[:self.rows]].to(learner.device)
                h = network.features(batch.x)
                z = cast(nn.Module, network.projector)(h) if hasattr(network, "projector") else h
                for label in batch.y.unique().tolist():
                    rows.setdefault(label, []).append(F.normalize(z[batch.y == label]).cpu())
        return {label: torch.cat(parts).mean(0) for label, parts in sorted(rows.items())}


def drawn(history: list[dict[int, Tensor]]) -> bytes:
    """The prototypes in the plane where those of now differ most, each with the places it has come from."""
    mean, directions = plane(torch.stack(list(history[-1].values())))
    paths = {label: torch.stack([(found[label].double() - mean) @ directions for found in history if label in found])
             for label in history[-1]}
    return picture(torch.empty(0, 2), [], paths, {})
