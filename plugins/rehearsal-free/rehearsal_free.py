"""Rehearsal-free: a yes or no for every class seen; for old classes the network of before answers (PredKD)."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from workbench.learn.batch import Batch
from workbench.learn.learner import Learner
from workbench.learn.memory import Seen, labels_of
from workbench.learn.method import Method
from workbench.learn.objective import Predictor


@dataclass
class RehearsalFree(Method):
    """Sigmoid cross-entropy with composed targets. Without `distil` only the new classes' outputs are judged."""

    distil: bool = True

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.teacher: nn.Module | None = None
        self.old, self.new = Seen(), Seen()

    def begin_task(self, learner: Learner) -> None:
        if self.old.classes and self.distil:
            self.teacher = learner.frozen_copy()
        super().begin_task(learner)
        self.new = Seen()
        self.new.classes = set(labels_of(learner).unique().tolist())

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        logits = learner.model(batch.x)
        targets = F.one_hot(batch.y, logits.shape[1]).to(logits.dtype)
        old, new = sorted(self.old.classes - self.new.classes), sorted(self.new.classes)
        if self.teacher is not None:
            with torch.no_grad():
                targets[:, old] = self.teacher(batch.x)[:, old].sigmoid()
        judged = [*old, *new] if self.distil else new
        return F.binary_cross_entropy_with_logits(logits[:, judged], targets[:, judged])

    def end_task(self, learner: Learner) -> None:
        super().end_task(learner)
        self.old.classes |= self.new.classes

    def predictor(self, learner: Learner) -> Predictor:
        below = super().predictor(learner)
        known = self.old.classes | self.new.classes

        def among_seen(x: Tensor) -> Tensor:
            """Outputs that have not been trained yet answer nothing."""
            logits = below(x)
            unseen = [c for c in range(logits.shape[1]) if c not in known]
            return logits.index_fill(1, torch.tensor(unseen, dtype=torch.long, device=x.device), -1e9)

        return among_seen
