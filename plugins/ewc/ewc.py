"""Elastic weight consolidation: pull each weight back to where an old task left it, the harder the more it mattered."""

from dataclasses import dataclass

from torch import Tensor

from workbench.learn.batch import Batch
from workbench.learn.importance import Weights, anchor, fisher, join_pulls, pull
from workbench.learn.learner import Learner
from workbench.learn.method import Method


@dataclass
class EWC(Method):
    """One quadratic penalty for each past task, weighed by the diagonal Fisher information; kept added up to one."""

    strength: float = 100.0
    fisher: str = "empirical"
    samples: int = 1000

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.importance: Weights = {}  # of all past tasks together
        self.anchor: Weights = {}  # the mean of where they ended, weighed by their importance
        self.rest = 0.0  # what their penalties add up to at the anchor

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        loss = super().loss(learner, batch)
        if not self.importance:
            return loss
        return loss + self.strength / 2 * (pull(learner.model, self.importance, self.anchor) + self.rest)

    def end_task(self, learner: Learner) -> None:
        super().end_task(learner)
        found = fisher(learner, learner.task.train, labels=self.fisher, samples=self.samples)
        self.importance, self.anchor, more = join_pulls(self.importance, self.anchor, found, anchor(learner.model))
        self.rest += more
