"""Keys fetched: which keys of a bottleneck each task's rows fetch, how many of them tasks share, and what moved."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

import torch
from torch import Tensor

from workbench.learn.learner import Learner
from workbench.learn.metric import Metric
from workbench.learn.stream import Task
from workbench.spec.reading import Exhibit, Reading


@dataclass
class KeysFetched(Metric):
    """Looks when a task ends; says nothing of a model without a bottleneck."""

    every: int | str = "task"
    rows: int = 500

    def __post_init__(self) -> None:
        self.fetched: list[Tensor] = []  # of each task so far, which keys its test rows fetch, [C, K]
        self.before: Tensor | None = None

    def measure(self, learner: Learner) -> Iterable[Reading | Exhibit]:
        head = getattr(learner.model, "head", None)
        if learner.task_step < learner.task.steps or not hasattr(head, "nearest"):
            return
        name = learner.task.name
        places = nearest(learner, learner.task, self.rows)
        if places is None:
            return
        mask = head.fetched(places).cpu()
        yield Reading("keys fetched", mask.float().mean().item(), name)
        if self.fetched:
            earlier = torch.stack(self.fetched).any(0)
            yield Reading("keys shared with earlier tasks", overlap(mask, earlier), name)
        books = torch.arange(len(head.keys), device=places.device)
        yield Reading("fetches of untrained values", (~head.trained[books, places]).float().mean().item(), name)
        values = head.values.detach().cpu().clone()
        if self.before is not None:
            yield Reading("values moved", (values != self.before).any(-1).float().mean().item(), name)
        self.before = values
        self.fetched.append(mask)
        if learner.task_index == len(learner.stream.tasks) - 1:
            table = [[round(overlap(a, b), 4) for b in self.fetched] for a in self.fetched]
            labels = [str(task.facts.get("title") or task.name) for task in learner.stream.tasks[:len(table)]]
            told = {"title": "Of the keys that either task fetches, the share that both do", "labels": labels,
                    "values": table}
            yield Exhibit("keys shared", "application/json", json.dumps(told).encode())


def nearest(learner: Learner, task: Task, rows: int) -> Tensor | None:
    """The keys [rows, C] that a task's first test rows fetch; None where it has no test."""
    test = next((test for test in task.tests.values() if len(test)), None)
    if test is None:
        return None
    x = test[torch.arange(len(test))[:rows]].to(learner.device).x
    features = torch.cat([learner.model.features(part) for part in x.split(256)])
    places: Tensor = learner.model.head.nearest(features)
    return places.flatten(0, -2)


def overlap(one: Tensor, other: Tensor) -> float:
    """Of the keys that either fetches the share that both do (Jaccard)."""
    either = (one | other).sum().item()
    return (one & other).sum().item() / either if either else 0.0
