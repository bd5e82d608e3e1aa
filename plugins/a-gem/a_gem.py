"""Averaged gradient episodic memory: no step may raise the loss on a sample of the past."""

from dataclasses import dataclass

import torch

from workbench.learn.learner import Learner
from workbench.learn.memory import PerClass, Reservoir
from workbench.learn.method import Method


@dataclass
class AGEM(Method):
    """Where the gradient points against the memory's, its part in that direction is taken away."""

    capacity: int = 1000
    batch: int = 256
    per_class: int = 0
    damping: float = 0.0

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.memory = PerClass(self.per_class) if self.per_class else Reservoir(self.capacity)

    def adjust_gradients(self, learner: Learner) -> None:
        super().adjust_gradients(learner)
        if not len(self.memory):
            return
        past = self.memory.sample(min(self.batch, len(self.memory)), learner.rng("a-gem"))
        weights = [p for p in learner.model.parameters() if p.grad is not None]
        reference = torch.autograd.grad(learner.loss(past), weights, allow_unused=True, materialize_grads=True)

        dot = sum((p.grad * r).sum() for p, r in zip(weights, reference, strict=True))
        if dot < 0:
            length = sum(r.square().sum() for r in reference) + self.damping
            for p, r in zip(weights, reference, strict=True):
                p.grad -= dot / length * r

    def end_task(self, learner: Learner) -> None:
        super().end_task(learner)
        if learner.task.goal == "learn" and self.per_class:
            self.memory.add_task(learner)
        elif learner.task.goal == "learn":
            for batch in learner.batches(learner.task.train):
                self.memory.add(batch, learner.rng(f"keep {self.memory.offered}"))
