"""Orthogonal gradient descent: step only in directions that leave the old answers as they are."""

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F

from workbench.learn.batch import Batch
from workbench.learn.importance import example_gradients, learning
from workbench.learn.learner import Learner
from workbench.learn.method import Method
from workbench.learn.objective import Predictor


@dataclass
class OGD(Method):
    """Keeps the gradient of the true class's logit at a few rows of each task, and stays at right angles to all."""

    per_task: int = 100

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.kept = torch.empty(0, sum(p.numel() for p in learning(learner.model).values()), device=learner.device)

    def adjust_gradients(self, learner: Learner) -> None:
        super().adjust_gradients(learner)
        weights = list(learning(learner.model).values())
        g = torch.cat([(torch.zeros_like(p) if p.grad is None else p.grad).flatten() for p in weights])

        g = g - self.kept.T @ (self.kept @ g)

        for p, part in zip(weights, g.split([p.numel() for p in weights]), strict=True):
            if p.grad is not None:
                p.grad.copy_(part.view_as(p))

    def end_task(self, learner: Learner) -> None:
        super().end_task(learner)
        if learner.task.goal != "learn":
            return
        rows = learner.task.train
        chosen = torch.randperm(len(rows), generator=learner.rng("ogd"))[:self.per_task]
        found = example_gradients(learner.model, true_logit, rows[chosen].to(learner.device))
        fresh = torch.cat([gradients.flatten(1) for gradients in found.values()], 1)
        self.kept = torch.cat([self.kept, orthonormal(fresh, self.kept)])


def true_logit(model: Predictor, batch: Batch) -> Tensor:
    """The logit of each row's own class, [n]."""
    return model(batch.x).gather(1, batch.y[:, None]).squeeze(1)


def orthonormal(vectors: Tensor, basis: Tensor) -> Tensor:
    """An orthonormal basis of what the vectors [n, d] add to an orthonormal one, [at most n, d]."""
    added = basis[:0]
    for v in F.normalize(vectors):
        for _ in range(2):  # once more, as rounding leaves some of the first
            v = v - basis.T @ (basis @ v) - added.T @ (added @ v)
        if v.norm() > 1e-4:
            added = torch.cat([added, F.normalize(v, dim=0)[None]])
    return added
