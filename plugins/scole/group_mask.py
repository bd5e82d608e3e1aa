"""Group masking: judge rows among the classes of their batch alone, so that absent classes are not pushed away."""

from dataclasses import dataclass

from torch import Tensor

from workbench.learn.batch import Batch
from workbench.learn.learner import Learner
from workbench.learn.memory import Seen
from workbench.learn.method import Method


@dataclass
class GroupMask(Method):
    """A mask in training alone: examined are all classes against one another."""

    among: str = "batch"

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.seen = Seen()

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        present = self.seen if self.among == "seen" else Seen()
        return super().loss(learner, present.judge(batch, learner.stream.facts["classes"]))
