"""Learning without forgetting: on new rows, keep the answers that the network gave before the task began."""

import copy
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from workbench.learn.batch import Batch
from workbench.learn.heard import Heard
from workbench.learn.learner import Learner
from workbench.learn.memory import Seen
from workbench.learn.method import Method


@dataclass
class LwF(Method):
    """The teacher is the network at the task's start; it teaches the outputs of the past, head by head."""

    strength: float = 1.0
    temperature: float = 2.0
    growing: bool = False
    outputs: str = "seen"

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.seen, self.old = Seen(), Seen()
        self.teacher: nn.Module | None = None

    def begin_task(self, learner: Learner) -> None:
        if learner.task_index:
            self.teacher, self.old = learner.frozen_copy(), copy.deepcopy(self.seen)
        super().begin_task(learner)

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        if self.teacher is None:
            return super().loss(learner, batch)
        with Heard(learner.model) as heard:
            loss = super().loss(learner, batch)
            new = heard.answer(batch.x)
        with torch.no_grad():
            old = self.teacher(batch.x)
        strength = self.strength * (learner.task_index if self.growing else 1)
        for group in self.taught(learner, new.shape[-1]):
            loss = loss + strength * distillation(new[..., group], old[..., group], self.temperature)
        return loss

    def taught(self, learner: Learner, outputs: int) -> list[Tensor]:
        """The sets of outputs whose old answers are kept."""
        if self.outputs == "all" and getattr(learner.objective, "heads", None) is None:
            return [torch.ones(outputs, dtype=torch.bool)]
        return self.old.groups(learner.objective, outputs)

    def end_step(self, learner: Learner, batch: Batch) -> None:
        super().end_step(learner, batch)
        self.seen.note(batch)


def distillation(new: Tensor, old: Tensor, temperature: float) -> Tensor:
    """Cross-entropy between softened answers, times the squared temperature to keep the gradient's size."""
    each = -((old / temperature).softmax(-1) * (new / temperature).log_softmax(-1)).sum(-1)
    return temperature**2 * each.mean()
