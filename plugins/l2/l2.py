"""L2: pull every weight back to where the last task left it, each as hard as the others."""

from dataclasses import dataclass

import torch
from torch import Tensor

from workbench.learn.batch import Batch
from workbench.learn.importance import Weights, anchor, pull
from workbench.learn.learner import Learner
from workbench.learn.method import Method


@dataclass
class L2(Method):
    """EWC without importance: what weighing the weights is measured against."""

    strength: float = 0.01

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.anchor: Weights = {}

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        loss = super().loss(learner, batch)
        if not self.anchor:
            return loss
        equal = {name: torch.ones_like(old) for name, old in self.anchor.items()}
        return loss + self.strength / 2 * pull(learner.model, equal, self.anchor)

    def end_task(self, learner: Learner) -> None:
        super().end_task(learner)
        self.anchor = anchor(learner.model)
