"""One objective for many methods: the new task, a distance between answers, and a distance between weights."""

from dataclasses import dataclass
from typing import cast

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from workbench.learn.batch import Batch
from workbench.learn.importance import Weights, anchor, evaluating, fisher, learning, pull
from workbench.learn.learner import Learner
from workbench.learn.memory import Reservoir
from workbench.learn.method import Method

MEMORY = ("labels", "answers")
"""Targets that are kept with rows of the past."""


@dataclass
class Unified(Method):
    """Two Bregman divergences. `target` says which answers are kept (labels or answers of kept rows; what the old
    network says to the new rows), `divergence` how they are compared, `weights` how far old weights hold."""

    alpha: float = 1.0
    target: str = "labels"
    divergence: str = "entropy"
    beta: float = 0.0
    weights: str = "none"
    capacity: int = 200
    batch: int = 32

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.memory = Reservoir(self.capacity)
        self.importance: Weights = {}
        self.anchor: Weights = {}
        self.teacher: nn.Module | None = None

    def begin_task(self, learner: Learner) -> None:
        super().begin_task(learner)
        if self.target == "old network" and learner.task_index:
            self.teacher = learner.frozen_copy()

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        loss = super().loss(learner, batch)
        if self.alpha and (pair := self._answers(learner, batch)):
            compare = bregman_entropy if self.divergence == "entropy" else bregman_square
            loss = loss + self.alpha * compare(*pair).mean()
        if self.beta and self.importance:
            loss = loss + self.beta * pull(learner.model, self.importance, self.anchor) / 2
        return loss

    def _answers(self, learner: Learner, batch: Batch) -> tuple[Tensor, Tensor] | None:
        """What was answered and what is answered now, both as chances or as logits, [n, classes]."""
        if self.target == "old network":
            if self.teacher is None:
                return None
            with torch.no_grad():
                then = self.teacher(batch.x)
            now = learner.model(batch.x)
        else:
            if self.target not in MEMORY or not len(self.memory):
                return None
            past = self.memory.sample(self.batch, learner.rng("unified"))
            now = learner.model(past.x)
            if self.target == "labels":
                then = F.one_hot(past.y, now.shape[-1]).to(now)
                return then, (now.softmax(-1) if self.divergence == "square" else now)
            then = past.logits
        return (then.softmax(-1), now) if self.divergence == "entropy" else (then, now)

    def end_step(self, learner: Learner, batch: Batch) -> None:
        super().end_step(learner, batch)
        if self.target in MEMORY and self.alpha and learner.task.goal == "learn":
            with evaluating(learner.model), torch.no_grad():
                logits = learner.model(batch.x)
            self.memory.add(batch.plus(logits=logits), learner.rng("keep"))

    def end_task(self, learner: Learner) -> None:
        super().end_task(learner)
        if not self.beta or self.weights == "none" or learner.task.goal != "learn":
            return
        if self.weights == "fisher":
            found = fisher(learner, learner.task.train)
        else:
            found = {name: torch.ones_like(p) for name, p in learning(learner.model).items()}
        kept = self.importance if self.weights == "fisher" else {}
        self.importance = {name: kept[name] + value if name in kept else value for name, value in found.items()}
        self.anchor = anchor(learner.model)


def bregman_entropy(then: Tensor, logits: Tensor) -> Tensor:
    """D(then, now) of the negative entropy, [n]: KL from the chances kept to those of the logits now."""
    return (torch.xlogy(then, then) - then * cast(Tensor, logits.log_softmax(-1))).sum(-1)


def bregman_square(then: Tensor, now: Tensor) -> Tensor:
    """D(then, now) of the squared length, [n]: the squared distance."""
    return (then - now).square().sum(-1)
