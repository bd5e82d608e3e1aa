"""ER-ACE: new rows compete only among new classes, so that their arrival does not push the old ones away."""

from dataclasses import dataclass

import torch
from torch import Tensor

from workbench.learn.batch import Batch
from workbench.learn.learner import Learner
from workbench.learn.memory import Reservoir, Seen, first_pass
from workbench.learn.method import Method


@dataclass
class ERACE(Method):
    """Asymmetric cross-entropy: the current batch's classes alone for new rows, all seen classes for kept ones."""

    capacity: int = 200
    batch: int = 32

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.memory, self.seen = Reservoir(self.capacity), Seen()

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        present = Seen()
        present.note(batch)

        def new_only(x: Tensor) -> Tensor:
            logits = learner.model(x)
            outputs = logits.shape[-1]
            old = self.seen.mask(outputs) & ~present.mask(outputs)
            return logits.masked_fill(old.to(logits.device), -torch.inf)

        loss = learner.loss(batch, new_only)
        if learner.task_index == 0 or not len(self.memory):
            return loss

        def seen_only(x: Tensor) -> Tensor:
            logits = learner.model(x)
            return logits.masked_fill(~self.seen.mask(logits.shape[-1]).to(logits.device), -torch.inf)

        past = self.memory.sample(self.batch, learner.rng("er-ace"))
        return loss + learner.loss(past, seen_only)

    def end_step(self, learner: Learner, batch: Batch) -> None:
        super().end_step(learner, batch)
        self.seen.note(batch)
        if learner.task.goal == "learn" and first_pass(learner):
            self.memory.add(batch, learner.rng("keep"))
