"""Maximally interfered retrieval: replay the kept rows that the coming step would hurt most."""

from dataclasses import dataclass

import torch
from torch.func import functional_call

from workbench.learn.batch import Batch
from workbench.learn.importance import learning
from workbench.learn.learner import Learner
from workbench.learn.memory import Reservoir, first_pass
from workbench.learn.method import Method


@dataclass
class MIR(Method):
    """A virtual step on the new rows shows whose loss would rise."""

    capacity: int = 200
    batch: int = 32
    candidates: int = 100

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.memory = Reservoir(self.capacity)

    def draw(self, learner: Learner) -> Batch:
        self.fresh = super().draw(learner)
        if not len(self.memory):
            return self.fresh
        known = self.memory.sample(min(self.candidates, len(self.memory)), learner.rng("mir"))
        return Batch.join([self.fresh, known[self.interference(learner, known).topk(
            min(self.batch, len(known))).indices]])

    def interference(self, learner: Learner, known: Batch) -> torch.Tensor:
        """How much each known row's loss rises by one plain step on the new rows."""
        weights = learning(learner.model)
        slopes = torch.autograd.grad(learner.loss(self.fresh), list(weights.values()), allow_unused=True,
                                     materialize_grads=True)
        moved = {name: p.detach() - learner.rate * slope
                 for (name, p), slope in zip(weights.items(), slopes, strict=True)}
        with torch.no_grad():
            before = learner.objective.loss(learner.model, known)
            after = learner.objective.loss(lambda x: functional_call(learner.model, moved, (x,)), known)
        return after - before

    def end_step(self, learner: Learner, batch: Batch) -> None:
        super().end_step(learner, batch)
        if learner.task.goal == "learn" and first_pass(learner):
            self.memory.add(self.fresh, learner.rng("keep"))
