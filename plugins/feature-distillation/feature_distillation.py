"""Feature distillation: on new rows, keep the features that the network made before the task began."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from workbench.learn.batch import Batch
from workbench.learn.learner import Learner
from workbench.learn.method import Method


@dataclass
class FeatureDistillation(Method):
    """Less-forgetting learning: what the head reads may move no further from the teacher's than the strength allows."""

    strength: float = 0.03

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.teacher: nn.Module | None = None

    def begin_task(self, learner: Learner) -> None:
        if learner.task_index:
            self.teacher = learner.frozen_copy()
        super().begin_task(learner)

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        loss = super().loss(learner, batch)
        if self.teacher is None:
            return loss
        with torch.no_grad():
            old = self.teacher.features(batch.x)
        moved = (learner.model.features(batch.x) - old).square().flatten(1).sum(1)
        return loss + self.strength / 2 * moved.mean()
