"""RanPAC: random projections bend the features apart, and one ridge regression over all of the past reads them."""

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F

from workbench.learn.learner import Learner
from workbench.learn.method import Method
from workbench.learn.objective import Predictor
from workbench.learn.prototypes import among, frozen_features, idle_step

RIDGES = [10.0**k for k in range(-8, 9)]
HELD_OUT = 0.2  # the share of a task's rows on which the ridge is chosen


@dataclass
class RanPAC(Method):
    """The network is frozen after the first task; what is kept of rows are sums, so their order does not matter."""

    width: int = 1000
    adapt: bool = True

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.sums = torch.zeros(self.width, learner.stream.facts["classes"], dtype=torch.float64)  # Q
        self.gram = torch.zeros(self.width, self.width, dtype=torch.float64)  # G
        self.projection: Tensor | None = None

    def step(self, learner: Learner) -> Tensor:
        return super().step(learner) if self.adapt and learner.task_index == 0 else idle_step(learner)

    def end_task(self, learner: Learner) -> None:
        super().end_task(learner)
        if not len(learner.task.train):
            return
        features, labels = map(torch.cat, zip(*frozen_features(learner, learner.task.train), strict=True))
        if self.projection is None:
            self.projection = torch.randn(features.shape[1], self.width, generator=learner.rng("projection"))
        h = (features @ self.projection.cpu().double()).relu()
        y = F.one_hot(labels, self.sums.shape[1]).double()

        self.sums = self.sums.cpu() + h.T @ y  # a checkpoint may have been read onto another device
        self.gram = self.gram.cpu() + h.T @ h

        mixed = torch.randperm(len(h), generator=learner.rng("held out"))
        ridge = best_ridge(h[mixed], y[mixed])
        eye = torch.eye(self.width, dtype=torch.float64)
        self.weight = torch.linalg.solve(self.gram + ridge * eye, self.sums)

    def predictor(self, learner: Learner) -> Predictor:
        if self.projection is None:
            return super().predictor(learner)
        projection, weight = self.projection.to(learner.device), self.weight.float().to(learner.device)
        seen = self.sums.any(0)
        return lambda x: among((learner.model.features(x) @ projection).relu() @ weight, seen)


def best_ridge(h: Tensor, y: Tensor) -> float:
    """The ridge with which a regression on the first rows judges the held-out last ones best, by squared error."""
    kept = len(h) - max(1, round(HELD_OUT * len(h)))
    if kept < 1:
        return 1.0
    h, held, y, wanted = h[:kept], h[kept:], y[:kept], y[kept:]
    # One decomposition serves all ridges, of the smaller of H H' and H' H.
    wide = h.shape[0] < h.shape[1]
    values, vectors = torch.linalg.eigh(h @ h.T if wide else h.T @ h)
    into = held @ (h.T @ vectors if wide else vectors)
    out = vectors.T @ (y if wide else h.T @ y)
    errors = [(into @ (out / (values.clamp(min=0) + ridge)[:, None]) - wanted).square().mean() for ridge in RIDGES]
    return RIDGES[int(torch.stack(errors).argmin())]
