"""LUCIR: class weights of equal length, features that keep their direction, and room between old and new classes."""

import copy
from dataclasses import dataclass
from math import sqrt

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from workbench.learn.batch import Batch
from workbench.learn.learner import Learner
from workbench.learn.memory import Seen
from workbench.learn.method import Method
from workbench.learn.network import CosineHead


@dataclass
class LUCIR(Method):
    """Gives the network a cosine head; replay is a block of its own, to be put on top."""

    strength: float = 5.0
    margin: float = 0.5
    separation: float = 1.0
    rivals: int = 2

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        classes, features = learner.model.head.weight.shape
        learner.model.head = CosineHead(features, classes)
        learner.renew_optimizer()
        self.seen, self.old = Seen(), Seen()
        self.teacher: nn.Module | None = None

    def begin_task(self, learner: Learner) -> None:
        super().begin_task(learner)
        if self.seen.classes:
            self.teacher, self.old = learner.frozen_copy(), copy.deepcopy(self.seen)

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        loss = super().loss(learner, batch)
        if self.teacher is None:
            return loss
        new = sorted({*self.seen.classes, *batch.y.tolist()} - self.old.classes)
        features = F.normalize(learner.model.features(batch.x))
        with torch.no_grad():
            before = F.normalize(self.teacher.features(batch.x))

        turned = (1 - (features * before).sum(1)).mean()
        loss = loss + self.strength * sqrt(len(self.old.classes) / max(1, len(new))) * turned

        cosines = F.linear(features, F.normalize(learner.model.head.weight))
        return loss + self.separation * self.crowding(cosines, batch.y, new)

    def crowding(self, cosines: Tensor, y: Tensor, new: list[int]) -> Tensor:
        """How far the nearest new classes come within the margin of old rows' own class."""
        old = torch.isin(y, torch.tensor(sorted(self.old.classes), device=y.device))
        if not new or not old.any():
            return cosines.new_zeros(())
        own = cosines[old].gather(1, y[old, None])
        rivals = cosines[old][:, new].topk(min(self.rivals, len(new))).values
        return (self.margin - own + rivals).relu().mean()

    def end_step(self, learner: Learner, batch: Batch) -> None:
        super().end_step(learner, batch)
        self.seen.note(batch)
