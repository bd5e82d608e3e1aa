"""Elastic weight consolidation: pull each weight back to where an old task left it, the harder the more it mattered."""

from dataclasses import dataclass

from torch import Tensor

from workbench.learn.batch import Batch
from workbench.learn.importance import Weights, anchor, fisher, pull
from workbench.learn.learner import Learner
from workbench.learn.method import Method


@dataclass
class EWC(Method):
    """One quadratic penalty for each past task, weighed by the diagonal Fisher information."""

    strength: float = 100.0
    fisher: str = "empirical"
    samples: int = 1000

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.importance: list[Weights] = []  # of each past task
        self.anchors: list[Weights] = []

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        loss = super().loss(learner, batch)
        for importance, old in zip(self.importance, self.anchors, strict=True):
            loss = loss + self.strength / 2 * pull(learner.model, importance, old)
        return loss

    def end_task(self, learner: Learner) -> None:
        super().end_task(learner)
        self.importance.append(fisher(learner, learner.task.train, labels=self.fisher, samples=self.samples))
        self.anchors.append(anchor(learner.model))
