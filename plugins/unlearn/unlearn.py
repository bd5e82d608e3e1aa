"""Unlearning by ascent: raise the loss on the rows to forget while a memory of the others holds the rest in place."""

from dataclasses import dataclass

import torch
from torch import Tensor

from workbench.learn.batch import Batch, Rows
from workbench.learn.learner import Learner
from workbench.learn.memory import Reservoir, first_pass
from workbench.learn.method import Method


@dataclass
class Unlearn(Method):
    """Acts in tasks whose goal is "forget"; in all others it only remembers."""

    weight: float = 0.5
    ceiling: float = 4.0
    capacity: int = 500
    batch: int = 64

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.memory = Reservoir(self.capacity)

    def begin_task(self, learner: Learner) -> None:
        super().begin_task(learner)
        if learner.task.goal == "forget" and len(self.memory):
            self.memory.keep(absent(self.memory.rows, learner.task.train))

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        if learner.task.goal != "forget":
            return super().loss(learner, batch)
        rows = learner.draw(learner.task.train)
        forget = learner.objective.loss(learner.model, rows).clamp(max=self.ceiling).mean()
        if not len(self.memory):
            return -(1 - self.weight) * forget
        retain = super().loss(learner, self.memory.sample(self.batch, learner.rng("retain")))
        return self.weight * retain - (1 - self.weight) * forget

    def end_step(self, learner: Learner, batch: Batch) -> None:
        super().end_step(learner, batch)
        if learner.task.goal == "learn" and first_pass(learner):
            self.memory.add(batch, learner.rng("keep"))


def absent(kept: Batch, forget: Rows) -> Tensor:
    """The numbers of the kept rows whose input is not among those to forget."""
    gone = {x.numpy().tobytes() for x in forget[torch.arange(len(forget))].x.cpu()}
    return torch.tensor([i for i, x in enumerate(kept.x.cpu()) if x.numpy().tobytes() not in gone], dtype=torch.long)
