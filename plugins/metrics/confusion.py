"""Confusion: which class is taken for which, counted over the tests of all tasks."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

import torch
from torch import Tensor

from workbench.learn.learner import Learner
from workbench.learn.metric import Metric
from workbench.learn.objective import Classification
from workbench.spec.reading import Exhibit

from .evaluation import Group, groups


@dataclass
class Confusion(Metric):
    """A table of counts: row = right class, column = answer; made when a task or the run ends."""

    every: int | str = "task"
    rows: int = 1000
    seen_only: bool = True

    def measure(self, learner: Learner) -> Iterable[Exhibit]:
        tasks = len(learner.stream.tasks)
        if self.seen_only:
            tasks = min(tasks, learner.task_index + 1)
        counts = None
        for group in groups(learner, self.rows, tasks=tasks):
            if isinstance(group.objective, Classification):
                found = _count(group, learner)
                counts = found if counts is None else counts + found
        if counts is not None:
            about = f"after {learner.task.name}" if self.every != "run" else "after all tasks"
            table = {"title": "Test rows by their right class (down) and by the answer (across)",
                     "labels": list(range(len(counts))), "counts": counts.tolist()}
            yield Exhibit("confusion", "application/json", json.dumps(table).encode(), about)


def _count(group: Group, learner: Learner) -> Tensor:
    """Counts [classes, classes] over the rows of a group."""
    predict, size = learner.method.predictor(learner), int(learner.stream.facts["classes"])  # type: ignore[call-overload]
    counts = torch.zeros(size * size, dtype=torch.long, device=learner.device)
    for batch in group.batches(learner.device):
        answers = group.objective.visible(predict(batch.x), batch).argmax(1)  # type: ignore[attr-defined]
        counts += torch.bincount(batch.y * size + answers, minlength=size * size)
    return counts.view(size, size).cpu()
