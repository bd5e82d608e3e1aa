"""Prototypes: where each stands among the rows, how far it has gone since its task, and what they tell apart."""

from collections.abc import Iterable
from dataclasses import dataclass

import torch
from torch.nn import functional as F

from workbench.learn.batch import Batch
from workbench.learn.learner import Learner
from workbench.learn.method import layers
from workbench.learn.metric import Metric
from workbench.learn.projection import picture, plane
from workbench.spec.reading import Exhibit, Reading

DOTS = 60  # rows of each task that are drawn


@dataclass
class Prototypes(Metric):
    """Cosine of each prototype to itself after its own task; accuracy among all classes; a picture of the plane."""

    every: int | str = "task"
    rows: int = 500

    def __post_init__(self) -> None:
        self.path: dict[int, list[torch.Tensor]] = {}  # where each class's prototype stood at the ends of tasks

    def measure(self, learner: Learner) -> Iterable[Reading | Exhibit]:
        known = next((block for block in layers(learner.method) if hasattr(block, "prototypes")), None)
        seen = [task for task in learner.stream.tasks[: learner.task_index + 1] if "test" in task.tests]
        if known is None:
            yield from self.among_all(learner, seen)
            return
        now = F.normalize(known.prototypes.float()).cpu()
        ended = learner.task_step >= learner.task.steps
        for label in [*known.old, *known.now]:
            if label in self.path:
                yield Reading("prototype cosine", (self.path[label][0] @ now[label]).item(), f"class {label}")
            if ended and (label in known.now or label in self.path):
                self.path.setdefault(label, []).append(now[label])
        yield from self.among_all(learner, seen)
        if ended and self.path:
            yield self.drawn(learner, seen)

    def among_all(self, learner: Learner, seen: list) -> Iterable[Reading]:
        """The share of right answers where the task is not told."""
        predict = learner.method.predictor(learner)
        for task in seen:
            batch = task.tests["test"][torch.arange(min(self.rows, len(task.tests["test"])))].to(learner.device)
            right = (predict(batch.x).argmax(1) == batch.y).float().mean().item()
            yield Reading("accuracy among all", right, f"{task.name}/test")

    def drawn(self, learner: Learner, seen: list) -> Exhibit:
        """The plane in which features and prototypes differ most, with each prototype's way since its task."""
        batch = Batch.join([task.tests["test"][torch.arange(min(DOTS, len(task.tests["test"])))] for task in seen])
        h = F.normalize(learner.model.features(batch.x.to(learner.device)).float()).cpu()
        mean, directions = plane(torch.cat([h, *(path[-1][None] for path in self.path.values())]))
        paths = {label: (torch.stack(path).double() - mean) @ directions for label, path in self.path.items()}
        data = picture((h.double() - mean) @ directions, batch.y.tolist(), paths,
                       {label: f"{label}" for label in paths})
        return Exhibit("prototypes", "image/png", data, f"after {learner.task.name}")
