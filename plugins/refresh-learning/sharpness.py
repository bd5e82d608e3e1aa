"""Sharpness: how much the loss rises when every weight tensor takes a small step the worst way."""

from collections.abc import Iterable
from dataclasses import dataclass

import torch
from torch.func import functional_call

from workbench.learn import seeds
from workbench.learn.batch import Batch
from workbench.learn.importance import learning
from workbench.learn.learner import Learner
from workbench.learn.metric import Metric
from workbench.spec.reading import Reading


@dataclass
class Sharpness(Metric):
    """The rise of the mean loss on training rows of the tasks seen, a step of `size` times each tensor's length up."""

    every: int | str = "task"
    size: float = 0.01
    rows: int = 500

    def measure(self, learner: Learner) -> Iterable[Reading]:
        tasks = learner.stream.tasks[:learner.task_index + 1]
        parts = []
        for task in tasks:
            mixed = torch.randperm(len(task.train), generator=seeds.generator(learner.seed, "sharpness", task.name))
            parts.append((task, task.train[mixed[:max(1, self.rows // len(tasks))]].to(learner.device)))
        weights = learning(learner.model)
        with torch.enable_grad():
            before = self._loss(learner, parts, weights)
            slopes = torch.autograd.grad(before, list(weights.values()), allow_unused=True, materialize_grads=True)
        moved = {name: p + self.size * p.norm() / (slope.norm() + 1e-20) * slope
                 for (name, p), slope in zip(weights.items(), slopes, strict=True)}
        yield Reading("sharpness", (self._loss(learner, parts, moved) - before).item())

    def _loss(self, learner: Learner, parts: list[tuple], weights: dict[str, torch.Tensor]) -> torch.Tensor:
        def asked(x: torch.Tensor) -> torch.Tensor:
            answer: torch.Tensor = functional_call(learner.model, weights, (x,))
            return answer

        def mean(task, rows: Batch) -> torch.Tensor:  # type: ignore[no-untyped-def]
            return (task.objective or learner.stream.objective).loss(asked, rows).mean()

        return torch.stack([mean(task, rows) for task, rows in parts]).mean()
