"""DER++: dark experience replay that also remembers the labels."""

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F

from workbench.learn.batch import Batch
from workbench.learn.importance import evaluating
from workbench.learn.learner import Learner
from workbench.learn.memory import Reservoir
from workbench.learn.method import Method


@dataclass
class DERpp(Method):
    """Two independent draws from one reservoir: one is asked for its old logits, one for its labels."""

    alpha: float = 0.1
    beta: float = 0.5
    capacity: int = 200
    batch: int = 32

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.memory = Reservoir(self.capacity)

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        loss = super().loss(learner, batch)
        if not len(self.memory):
            return loss
        answered = self.memory.sample(self.batch, learner.rng("der logits"))
        labelled = self.memory.sample(self.batch, learner.rng("der labels"))
        dark = F.mse_loss(learner.model(answered.x), answered.logits)
        return loss + self.alpha * dark + self.beta * learner.loss(labelled)

    def end_step(self, learner: Learner, batch: Batch) -> None:
        super().end_step(learner, batch)
        if learner.task.goal != "learn":
            return
        with evaluating(learner.model), torch.no_grad():
            logits = learner.model(batch.x)
        self.memory.add(batch.plus(logits=logits), learner.rng("keep"))
