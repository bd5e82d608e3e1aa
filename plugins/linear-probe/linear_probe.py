"""Linear probe: the body stays as it is, and only the head learns to read it; what good features alone can do."""

from dataclasses import dataclass

from torch import Tensor

from workbench.learn.batch import Batch
from workbench.learn.learner import Learner
from workbench.learn.memory import Seen
from workbench.learn.method import Method


@dataclass
class LinearProbe(Method):
    """`masked`: a row is judged among the classes of its task alone, as prompt methods do."""

    masked: bool = False

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        learner.model.body.requires_grad_(False)
        learner.renew_optimizer()

    def begin_task(self, learner: Learner) -> None:
        super().begin_task(learner)
        self.now = Seen()

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        if self.masked:
            batch = self.now.judge(batch, learner.stream.facts["classes"])
        return super().loss(learner, batch)
