"""Weight aligning: after a task, shorten the head's new rows to the mean length of the old ones."""

from dataclasses import dataclass

import torch

from workbench.learn.batch import Batch
from workbench.learn.learner import Learner
from workbench.learn.memory import Seen
from workbench.learn.method import Method


@dataclass
class WA(Method):
    """New classes win by the length of their weights; alike in length, they no longer do."""

    clip: bool = True

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.seen, self.old = Seen(), set[int]()

    def begin_task(self, learner: Learner) -> None:
        super().begin_task(learner)
        self.old = set(self.seen.classes)

    @torch.no_grad()
    def end_step(self, learner: Learner, batch: Batch) -> None:
        super().end_step(learner, batch)
        self.seen.note(batch)
        if self.clip:  # with weights and features above zero, a long row means large logits
            learner.model.head.weight.clamp_(min=0.0)

    @torch.no_grad()
    def end_task(self, learner: Learner) -> None:
        super().end_task(learner)
        old, new = sorted(self.old), sorted(self.seen.classes - self.old)
        if old and new:
            weight = learner.model.head.weight
            lengths = weight.norm(dim=1)
            weight[new] *= lengths[old].mean() / lengths[new].mean()
