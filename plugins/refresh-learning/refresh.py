"""Refresh learning: before every step unlearn a little of the batch to come, then let the stack below learn it."""

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.func import functional_call

from workbench.learn.batch import Batch
from workbench.learn.importance import Weights, learning, mean_over_examples
from workbench.learn.learner import Learner
from workbench.learn.method import Method
from workbench.learn.objective import Predictor

TINY = 1e-20


@dataclass
class Refresh(Method):
    """Unlearning climbs the new rows' own loss, tensor by tensor by a share of its length, less where Fisher's
    information is high, and with a little noise. The weights are not put back: that would be another method (SAM)."""

    strength: float = 1e-5
    times: int = 1
    fisher: float = 0.001
    decay: float = 1e-5
    noise: float = 0.001
    samples: int = 0

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.information: Weights = {}

    def draw(self, learner: Learner) -> Batch:
        batch = super().draw(learner)
        if self.strength and learner.task.goal == "learn":
            new = learner.fresh()
            rng = learner.rng("refresh")
            for _ in range(self.times):
                self.unlearn(learner, new, rng)
        return batch

    def unlearn(self, learner: Learner, rows: Batch, rng: torch.Generator) -> None:
        """One step up the loss of these rows, in place."""
        weights = learning(learner.model)
        slopes = torch.autograd.grad(_own_loss(learner, rows), list(weights.values()), allow_unused=True,
                                     materialize_grads=True)
        with torch.no_grad():
            for (name, p), slope in zip(weights.items(), slopes, strict=True):
                up = p.norm() / (slope.norm() + TINY) * slope
                if self.noise:
                    up += self.noise * torch.randn(p.shape, generator=rng).to(up)
                if name in self.information:
                    up /= 1 + self.fisher * self.information[name]
                p += self.strength * up

    def end_task(self, learner: Learner) -> None:
        super().end_task(learner)
        if not self.fisher or not self.strength or learner.task.goal != "learn":
            return

        def weighed(model: Predictor, rows: Batch) -> Tensor:
            # The square of a gradient times the root of p is p times the square: each row weighs by its likelihood.
            loss = learner.objective.loss(model, rows)
            return loss * (-loss / 2).exp().detach()

        found = mean_over_examples(learner, learner.task.train, weighed, torch.square, samples=self.samples)
        self.information = {name: self.decay * self.information[name] + new if name in self.information else new
                            for name, new in found.items()}


def _own_loss(learner: Learner, rows: Batch) -> Tensor:
    """The loss of these rows with gradients by the weights; running statistics of the model stay as they are."""
    kept = {name: buffer.clone() for name, buffer in learner.model.named_buffers()}
    return learner.objective.loss(lambda x: functional_call(learner.model, kept, (x,)), rows).mean()
