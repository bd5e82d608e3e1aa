"""Dark experience replay: keep what the network answered and ask for it again; DER++ also asks for the labels."""

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
class DER(Method):
    """A reservoir of rows with the logits of the moment they were kept."""

    alpha: float = 0.3
    capacity: int = 200
    batch: int = 32

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.memory = Reservoir(self.capacity)

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        loss = super().loss(learner, batch)
        if not len(self.memory):
            return loss
        past = self.memory.sample(self.batch, learner.rng("der"))
        return loss + self.alpha * F.mse_loss(learner.model(past.x), past.logits)

    def end_step(self, learner: Learner, batch: Batch) -> None:
        super().end_step(learner, batch)
        if learner.task.goal == "learn":
            with evaluating(learner.model), torch.no_grad():
                self.memory.add(batch, learner.rng("keep"), lambda rows: rows.plus(logits=learner.model(rows.x)))


@dataclass
class DERpp(DER):
    """DER, and a second, independent draw from the memory that is asked for its labels."""

    alpha: float = 0.1
    beta: float = 0.5

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        loss = super().loss(learner, batch)
        if not len(self.memory):
            return loss
        labelled = self.memory.sample(self.batch, learner.rng("der labels"))
        return loss + self.beta * learner.loss(labelled)
