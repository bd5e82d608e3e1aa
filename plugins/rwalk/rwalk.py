"""Riemannian walk: a weight matters by its curvature, and by how much its path lowered the loss for the way it went."""

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor

from workbench.learn.batch import Batch
from workbench.learn.importance import Weights, anchor, fisher, learning
from workbench.learn.learner import Learner
from workbench.learn.method import Method


@dataclass
class RWalk(Method):
    """Online EWC's pull (a running Fisher) and synaptic intelligence's, with distances measured by that Fisher."""

    strength: float = 1.0
    renewal: float = 0.9
    interval: int = 10
    damping: float = 0.001

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.fisher, self.score, self.walked, self.gain = (zeros(learner) for _ in range(4))
        self.importance: Weights = {}
        self.anchor: Weights = {}

    def begin_task(self, learner: Learner) -> None:
        super().begin_task(learner)
        self.start = anchor(learner.model)  # of the interval

    @torch.no_grad()
    def adjust_gradients(self, learner: Learner) -> None:
        super().adjust_gradients(learner)
        weights = {name: p for name, p in learning(learner.model).items() if p.grad is not None}
        # The penalty's gradient comes after: the gain of a step is that of the task's own loss.
        self.gradients = {name: p.grad.clone() for name, p in weights.items()}
        self.before = {name: p.clone() for name, p in weights.items()}
        for name, importance in self.importance.items():
            if name in weights:
                weights[name].grad += 2 * self.strength * importance * (weights[name] - self.anchor[name])

    @torch.no_grad()
    def end_step(self, learner: Learner, batch: Batch) -> None:
        super().end_step(learner, batch)
        weights = learning(learner.model)
        for name, gradient in self.gradients.items():
            self.gain[name] -= gradient * (weights[name] - self.before[name])
        del self.gradients, self.before
        step = learner.task_step + 1
        if step % self.interval == 0 or step == learner.task.steps:
            self.end_interval(learner, batch)

    def end_interval(self, learner: Learner, batch: Batch) -> None:
        """Renew the Fisher, and score the gain of the interval by the way that it took."""
        with torch.enable_grad():
            found = fisher(learner, batch)

        for name, p in learning(learner.model).items():
            self.fisher[name].lerp_(found[name], self.renewal)
            way = self.fisher[name] * (p - self.start[name]).square() / 2
            self.walked[name] += (self.gain[name] / (way + self.damping)).relu()
            self.gain[name].zero_()
        self.start = anchor(learner.model)

    def end_task(self, learner: Learner) -> None:
        super().end_task(learner)
        share = 0.5 if self.anchor else 1.0
        self.score = {name: score.lerp(self.walked[name], share) for name, score in self.score.items()}
        largest = top(self.fisher), top(self.score)
        self.importance = {name: F / largest[0] + self.score[name] / largest[1] for name, F in self.fisher.items()}
        self.anchor, self.walked = anchor(learner.model), zeros(learner)


def zeros(learner: Learner) -> Weights:
    """A nought for every weight."""
    return {name: torch.zeros_like(p) for name, p in learning(learner.model).items()}


def top(weights: Mapping[str, Tensor]) -> Tensor:
    """The largest entry of all, and never nought."""
    return torch.stack([value.max() for value in weights.values()]).max().clamp(min=1e-30)
