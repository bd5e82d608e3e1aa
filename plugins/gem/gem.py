"""Gradient episodic memory: no step may raise the loss on any past task's memory."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from workbench.learn.batch import Batch
from workbench.learn.learner import Learner
from workbench.learn.memory import Reservoir
from workbench.learn.method import Method


@dataclass
class GEM(Method):
    """Where the gradient points against some past task's, the nearest one that points against none replaces it."""

    per_task: int = 100
    margin: float = 0.5

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.memories: list[Batch] = []  # of each past task

    def adjust_gradients(self, learner: Learner) -> None:
        super().adjust_gradients(learner)
        if not self.memories:
            return
        weights = [p for p in learner.model.parameters() if p.grad is not None]
        past = torch.stack([flat(torch.autograd.grad(learner.loss(rows), weights, allow_unused=True,
                                                     materialize_grads=True)) for rows in self.memories])
        g = flat([p.grad for p in weights])
        if (past @ g < 0).any():
            projected = project(g, past, self.margin)
            for p, part in zip(weights, projected.split([p.numel() for p in weights]), strict=True):
                p.grad.copy_(part.view_as(p))

    def end_task(self, learner: Learner) -> None:
        super().end_task(learner)
        if learner.task.goal == "learn" and len(learner.task.train):
            store = Reservoir(self.per_task)
            for i, batch in enumerate(learner.batches(learner.task.train)):
                store.add(batch, learner.rng(f"keep {i}"))
            self.memories.append(store.rows)


def flat(gradients: Sequence[Tensor]) -> Tensor:
    """All gradients as one vector."""
    return torch.cat([g.flatten() for g in gradients])


def project(g: Tensor, past: Tensor, margin: float) -> Tensor:
    """g + G'v, where v >= margin minimises v'GG'v / 2 + (Gg)'v: the dual of the nearest allowed gradient."""
    G, v = past.double(), torch.full((len(past),), margin, dtype=torch.float64, device=past.device)
    square = G @ G.T + 1e-3 * torch.eye(len(G), dtype=torch.float64, device=G.device)
    slope = G @ g.double()
    for _ in range(200):
        for i in range(len(v)):  # the best v_i while the others stay
            v[i] = (v[i] - (square[i] @ v + slope[i]) / square[i, i]).clamp(min=margin)
    return (G.T @ v).to(g.dtype) + g
