"""Objective: how a model is judged on a batch; always one number per example."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import torch
from torch import Tensor
from torch.nn import functional as F

from workbench.learn.batch import Batch

Predictor = Callable[[Tensor], Tensor]


class Objective(Protocol):
    """Loss to descend and score to report, each of shape [n]; a higher score is better."""

    def loss(self, model: Predictor, batch: Batch) -> Tensor: ...

    def score(self, model: Predictor, batch: Batch) -> Tensor: ...


@dataclass(frozen=True, eq=False)
class Classification:
    """Cross-entropy and accuracy; rows with a column `head` are judged among that head's outputs only.

    `heads` is a boolean table [heads, classes]: with it, one output layer serves as many separate heads. Rows with a
    boolean column `among`, [n, classes], are judged among those outputs only: a method's way to leave others alone.
    """

    heads: Tensor | None = None

    def loss(self, model: Predictor, batch: Batch) -> Tensor:
        """Cross-entropy of each example, in nats."""
        return F.cross_entropy(self.visible(model(batch.x), batch), batch.y, reduction="none")

    def score(self, model: Predictor, batch: Batch) -> Tensor:
        """1 where the largest output is the label's, else 0."""
        return (self.visible(model(batch.x), batch).argmax(1) == batch.y).float()

    def visible(self, logits: Tensor, batch: Batch) -> Tensor:
        """The logits [n, classes] with the outputs that a row is not judged among at minus infinity."""
        if "among" in batch:
            logits = logits.masked_fill(~batch.among, -torch.inf)
        if self.heads is None or "head" not in batch:
            return logits
        return logits.masked_fill(~self.heads.to(logits.device)[batch.head], -torch.inf)


@dataclass(frozen=True)
class Regression:
    """Mean squared error over the outputs; the score is its negative."""

    def loss(self, model: Predictor, batch: Batch) -> Tensor:
        """Squared error of each example, averaged over its outputs."""
        return (model(batch.x) - batch.y).square().flatten(1).mean(1)

    def score(self, model: Predictor, batch: Batch) -> Tensor:
        """Minus the loss."""
        return -self.loss(model, batch)


@dataclass(frozen=True)
class NextToken:
    """Each position predicts the next token; `x` and `y` are [n, length] token numbers, y < 0 is not judged."""

    def loss(self, model: Predictor, batch: Batch) -> Tensor:
        """Mean cross-entropy over a row's judged positions, in nats per token."""
        logits = model(batch.x)  # [n, length, tokens]
        each = F.cross_entropy(logits.flatten(0, 1), batch.y.flatten(), reduction="none", ignore_index=-1)
        judged = batch.y >= 0
        return each.view_as(batch.y).sum(1) / judged.sum(1).clamp(min=1)

    def score(self, model: Predictor, batch: Batch) -> Tensor:
        """Share of a row's judged positions whose next token is predicted right."""
        judged = batch.y >= 0
        right = (model(batch.x).argmax(-1) == batch.y) & judged
        return right.sum(1) / judged.sum(1).clamp(min=1)
