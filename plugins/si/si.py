"""Synaptic intelligence: a weight matters by how much its path through the task lowered the loss."""

from dataclasses import dataclass

import torch

from workbench.learn.batch import Batch
from workbench.learn.importance import Weights, anchor, learning
from workbench.learn.learner import Learner
from workbench.learn.method import Method


@dataclass
class SI(Method):
    """The penalty's gradient is added after the loss's own was noted: importance does not count the penalty."""

    strength: float = 0.1
    damping: float = 0.001
    signed: bool = False
    gradient: str = "loss"

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.anchor = anchor(learner.model)
        self.importance: Weights = {name: torch.zeros_like(p) for name, p in self.anchor.items()}
        self.path: Weights = {name: torch.zeros_like(p) for name, p in self.anchor.items()}

    @torch.no_grad()
    def adjust_gradients(self, learner: Learner) -> None:
        super().adjust_gradients(learner)
        weights = {name: p for name, p in learning(learner.model).items() if p.grad is not None}
        self.before = {name: p.clone() for name, p in weights.items()}
        self.gradients = {name: p.grad.clone() for name, p in weights.items()}
        for name, p in weights.items():
            p.grad += 2 * self.strength * self.importance[name] * (p - self.anchor[name])
        if self.gradient == "total":
            self.gradients = {name: p.grad for name, p in weights.items()}

    @torch.no_grad()
    def end_step(self, learner: Learner, batch: Batch) -> None:
        super().end_step(learner, batch)
        weights = learning(learner.model)
        for name, gradient in self.gradients.items():
            self.path[name] -= gradient * (weights[name] - self.before[name])
        del self.gradients, self.before

    @torch.no_grad()
    def end_task(self, learner: Learner) -> None:
        super().end_task(learner)
        for name, p in learning(learner.model).items():
            drift = p - self.anchor[name]
            won = self.path[name] if self.signed else self.path[name].relu()
            self.importance[name] += won / (drift.square() + self.damping)
            self.path[name].zero_()
        self.anchor = anchor(learner.model)
