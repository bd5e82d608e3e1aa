"""Prototypes: classes known by statistics of their features, of which no row is kept; the network below is frozen."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import torch
from torch import Tensor

from workbench.learn.batch import Rows
from workbench.learn.importance import evaluating

if TYPE_CHECKING:
    from workbench.learn.learner import Learner


class ClassMeans:
    """The mean feature of each class, row by row as they come: `means` [classes, d] and `counts` [classes].

    On the CPU in double precision, which not every device has and sums over a whole data set need.
    """

    def __init__(self, classes: int):
        self.counts = torch.zeros(classes, dtype=torch.float64)
        self.means = torch.zeros(classes, 0, dtype=torch.float64)

    def __setstate__(self, state: dict[str, Tensor]) -> None:
        # A checkpoint is read onto the run's device.
        vars(self).update({name: value.cpu() for name, value in state.items()})

    @property
    def seen(self) -> Tensor:
        """True for each class of which a row has come, [classes]."""
        return self.counts > 0

    def add(self, features: Tensor, labels: Tensor) -> None:
        """Take rows [n, d] of these labels into the means."""
        if not self.means.shape[1]:
            self.means = self.means.new_zeros(len(self.counts), features.shape[1])
        counts = torch.bincount(labels, minlength=len(self.counts))
        sums = torch.zeros_like(self.means).index_add_(0, labels, features.double())
        self.counts += counts
        self.means += (sums - counts[:, None] * self.means) / self.counts.clamp(min=1)[:, None]


def frozen_features(learner: "Learner", rows: Rows) -> Iterator[tuple[Tensor, Tensor]]:
    """The features and labels of all rows, as the model is examined, on the CPU in double precision."""
    read = getattr(learner.model, "features", None)
    if read is None:
        raise ValueError("class statistics need a model that makes features for its head: mlp, cnn, resnet18 or vit")
    with evaluating(learner.model), torch.no_grad():
        found = [(read(batch.x).cpu(), batch.y.cpu()) for batch in learner.batches(rows)]
    for features, labels in found:
        yield features.double(), labels


def idle_step(learner: "Learner") -> Tensor:
    """A step that trains nothing: the loss of its rows, as the frozen network's own head answers."""
    with evaluating(learner.model), torch.no_grad():
        return learner.loss(learner.method.draw(learner))


def among(scores: Tensor, seen: Tensor) -> Tensor:
    """Scores [n, classes] in which a class that was never seen lies below all others."""
    return torch.where(seen.to(scores.device), scores, scores.min(1, keepdim=True).values - 1)
