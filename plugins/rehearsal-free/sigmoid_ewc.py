"""Sigmoid EWC: hold each weight by how much it mattered for a yes or no to the classes of each task."""

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F

from workbench.learn.batch import Batch
from workbench.learn.importance import Weights, anchor, mean_over_examples, pull
from workbench.learn.learner import Learner
from workbench.learn.memory import labels_of
from workbench.learn.method import Method
from workbench.learn.objective import Predictor


@dataclass
class SigmoidEWC(Method):
    """Importance is summed over tasks, nothing fades; the pull is towards the latest weights."""

    strength: float = 10.0
    samples: int = 500

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
        new = labels_of(learner).unique().to(learner.device)

        def judge(model: Predictor, batch: Batch) -> Tensor:
            logits = model(batch.x)[:, new]
            right = (batch.y[:, None] == new).to(logits.dtype)
            return F.binary_cross_entropy_with_logits(logits, right, reduction="none").mean(1)

        found = mean_over_examples(learner, learner.task.train, judge, torch.square, samples=self.samples)
        self.importance = {name: self.importance.get(name, 0.0) + value for name, value in found.items()}
        self.anchor = anchor(learner.model)
