"""Online EWC: one running importance and one anchor, so that memory does not grow with the number of tasks."""

from dataclasses import dataclass

from torch import Tensor

from workbench.learn.batch import Batch
from workbench.learn.importance import Weights, anchor, fisher, pull
from workbench.learn.learner import Learner
from workbench.learn.method import Method


@dataclass
class OnlineEWC(Method):
    """Old importance fades by `decay` at each task's end; the pull is towards the latest weights."""

    strength: float = 100.0
    decay: float = 0.95
    fisher: str = "empirical"
    samples: int = 1000

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.importance: Weights = {}
        self.anchor: Weights = {}

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        loss = super().loss(learner, batch)
        if not self.importance:
            return loss
        return loss + self.strength / 2 * pull(learner.model, self.importance, self.anchor)

    def end_task(self, learner: Learner) -> None:
        super().end_task(learner)
        found = fisher(learner, learner.task.train, labels=self.fisher, samples=self.samples)
        self.importance = {name: self.decay * self.importance.get(name, 0.0) + new for name, new in found.items()}
        self.anchor = anchor(learner.model)
