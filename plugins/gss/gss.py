"""GSS: keep rows whose gradients point in many directions."""

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F

from workbench.learn.batch import Batch
from workbench.learn.importance import example_gradients
from workbench.learn.learner import Learner
from workbench.learn.memory import Store, first_pass
from workbench.learn.method import Method

LONELY = 0.1
"""The score of rows that come when there is nothing to be like."""


class Diverse(Store):
    """Each row has a score, how like the others it was when it came; the more alike, the sooner it is replaced."""

    def __init__(self, capacity: int):
        super().__init__(capacity)
        self.scores: list[float] = []

    def add(self, batch: Batch, scores: Tensor, rng: torch.Generator) -> None:
        """Offer rows with their scores, from 0 (against all) to 2 (the same as one)."""
        draws = torch.rand(len(batch), 2, generator=rng).tolist()
        slots = [self._slot(score, *pair) for score, pair in zip(scores.tolist(), draws, strict=True)]
        self._write(batch, torch.tensor(slots, dtype=torch.long))

    def _slot(self, score: float, which: float, chance: float) -> int:
        """The slot a row of this score takes, or -1."""
        if len(self.scores) < self.capacity:
            self.scores.append(score)
            return len(self.scores) - 1
        if score >= 1:  # its gradient points along a kept one
            return -1
        ends = torch.tensor(self.scores).cumsum(0)
        slot = min(int(torch.searchsorted(ends, which * ends[-1], right=True)), self.capacity - 1)
        if chance * (self.scores[slot] + score) >= self.scores[slot]:
            return -1
        self.scores[slot] = score
        return slot


@dataclass
class GSS(Method):
    """Greedy selection: a row's score is its gradient's largest cosine with those of a few kept rows, plus one."""

    capacity: int = 200
    compared: int = 10
    batch: int = 32

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.memory = Diverse(self.capacity)

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        loss = super().loss(learner, batch)
        if not len(self.memory):
            return loss
        return loss + learner.loss(self.memory.sample(self.batch, learner.rng("gss")))

    def end_step(self, learner: Learner, batch: Batch) -> None:
        super().end_step(learner, batch)
        if learner.task.goal == "learn" and first_pass(learner):
            self.memory.add(batch, self.likeness(learner, batch), learner.rng("keep"))

    def likeness(self, learner: Learner, batch: Batch) -> Tensor:
        """Each row's score, [n]."""
        if not len(self.memory):
            return torch.full((len(batch),), LONELY)
        kept = self.memory.sample(min(self.compared, len(self.memory)), learner.rng("compare"))
        return (directions(learner, batch) @ directions(learner, kept).T).amax(1) + 1


def directions(learner: Learner, batch: Batch) -> Tensor:
    """Each row's own gradient, of length one, [n, weights]."""
    found = example_gradients(learner.model, learner.objective.loss, batch)
    return F.normalize(torch.cat([g.flatten(1) for g in found.values()], 1))
