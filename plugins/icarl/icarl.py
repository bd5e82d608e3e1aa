"""iCaRL: keep the rows that best stand for their class, and name the class whose mean feature is nearest."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from workbench.learn.batch import Batch
from workbench.learn.data.rows import Joined
from workbench.learn.importance import evaluating
from workbench.learn.learner import Learner
from workbench.learn.memory import herd, labels_of
from workbench.learn.method import Method
from workbench.learn.objective import Predictor


@dataclass
class ICaRL(Method):
    """Exemplars by herding, an independent yes or no for each class, the old answers distilled."""

    capacity: int = 200
    per_class: int = 0
    temperature: float = 1.0
    outputs: str = "all"
    central: bool = False

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.exemplars: dict[int, Batch] = {}  # of each class, the most telling first
        self.teacher: nn.Module | None = None

    def begin_task(self, learner: Learner) -> None:
        if self.exemplars:
            self.teacher = learner.frozen_copy()
        super().begin_task(learner)
        self.trained = sorted({*self.exemplars, *labels_of(learner).unique().tolist()})

    def draw(self, learner: Learner) -> Batch:
        return learner.draw(Joined([learner.task.train, *self.exemplars.values()]))

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        logits = learner.model(batch.x)
        targets = F.one_hot(batch.y, logits.shape[1]).to(logits.dtype)
        if self.teacher is not None:
            old = sorted(self.exemplars)
            with torch.no_grad():
                targets[:, old] = (self.teacher(batch.x)[:, old] / self.temperature).sigmoid()
        if self.outputs == "seen":
            logits, targets = logits[:, self.trained], targets[:, self.trained]
        return F.binary_cross_entropy_with_logits(logits, targets, reduction="none").sum(1).mean()

    def end_task(self, learner: Learner) -> None:
        super().end_task(learner)
        with evaluating(learner.model), torch.no_grad():
            fresh = Batch.join(list(learner.batches(learner.task.train)))
            features = F.normalize(learner.model.features(fresh.x))
            new = fresh.y.unique().tolist()
            room = self.per_class or max(1, self.capacity // len({*new, *self.exemplars}))
            for label in new:
                rows = (fresh.y == label).nonzero().flatten()
                self.exemplars[label] = fresh[rows[self.picked(features[rows], room)]]
        self.exemplars = {label: kept[torch.arange(min(room, len(kept)))] for label, kept in self.exemplars.items()}

    def picked(self, features: Tensor, n: int) -> Tensor:
        """The numbers of a class's n exemplars, by features of length 1, [rows, d]."""
        return herd(features, n, F.normalize(features.mean(0), dim=0) if self.central else None)

    def predictor(self, learner: Learner) -> Predictor:
        if not self.exemplars:
            return super().predictor(learner)
        means = {label: F.normalize(F.normalize(learner.model.features(kept.x)).mean(0), dim=0)
                 for label, kept in self.exemplars.items()}

        def nearest(x: Tensor) -> Tensor:
            """Minus the distance to each class's mean; classes without exemplars are farther than any other."""
            found = F.normalize(learner.model.features(x))
            scores = found.new_full((len(x), learner.stream.facts["classes"]), -4.0)
            for label, mean in means.items():
                scores[:, label] = -(found - mean).norm(dim=1)
            return scores

        return nearest
