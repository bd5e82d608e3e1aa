"""Context-dependent gating: every task may use only its own random part of the hidden units."""

from contextlib import AbstractContextManager
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from workbench.learn.batch import Batch
from workbench.learn.gates import gated, units
from workbench.learn.heads import answer_by_head, heads_of, loss_by_head
from workbench.learn.learner import Learner
from workbench.learn.method import Method
from workbench.learn.objective import Predictor


@dataclass
class XdG(Method):
    """A share of each block's units is silent for a head; which ones is drawn once, before the run."""

    share: float = 0.8

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        heads = len(heads_of(learner, "context-dependent gating"))
        self.gates = [(torch.rand(heads, size, generator=learner.rng(f"gate {i}")) >= self.share).float()
                      for i, size in enumerate(units(learner))]

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        below = super().loss

        def loss(head: int, rows: Batch) -> Tensor:
            with self.open(learner.model, head):
                return below(learner, rows)

        return loss_by_head(batch, loss)

    def predictor(self, learner: Learner) -> Predictor:
        model = super().predictor(learner)

        def answer(head: int, x: Tensor) -> Tensor:
            with self.open(learner.model, head):
                return model(x)

        return answer_by_head(learner.objective.heads, answer)

    def open(self, model: nn.Module, head: int) -> AbstractContextManager[None]:
        """The model with the gates of a head."""
        return gated(model, [gate[head] for gate in self.gates])
