"""Streaming linear discriminant analysis: after the first task only class means and one covariance are learnt."""

from dataclasses import dataclass

import torch
from torch import Tensor

from workbench.learn.learner import Learner
from workbench.learn.method import Method
from workbench.learn.objective import Predictor
from workbench.learn.prototypes import ClassMeans, among, frozen_features, idle_step


@dataclass
class SLDA(Method):
    """The body is trained in the first task and frozen; from then on every row is seen once and needs no gradient."""

    shrinkage: float = 1e-4
    adapt: bool = True

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.classes = ClassMeans(learner.stream.facts["classes"])
        self.covariance: Tensor | None = None

    def step(self, learner: Learner) -> Tensor:
        return super().step(learner) if self.adapt and learner.task_index == 0 else idle_step(learner)

    def end_task(self, learner: Learner) -> None:
        super().end_task(learner)
        for features, labels in frozen_features(learner, learner.task.train):
            self.count(features, labels)

    def count(self, features: Tensor, labels: Tensor) -> None:
        """Take features into the means and the covariance, row by row as they came."""
        if self.covariance is None:
            self.covariance = features.new_zeros(features.shape[1], features.shape[1])
        self.covariance = self.covariance.cpu()  # a checkpoint may have been read onto another device
        for x, y in zip(features.split(1), labels.split(1), strict=True):
            n = self.classes.counts.sum()
            if n:
                away = x[0] - self.classes.means[y[0]]
                self.covariance += (n / (n + 1) * away.outer(away) - self.covariance) / (n + 1)
            self.classes.add(x, y)

    def predictor(self, learner: Learner) -> Predictor:
        if self.covariance is None:
            return super().predictor(learner)
        means, seen = self.classes.means, self.classes.seen
        eye = torch.eye(len(self.covariance), dtype=torch.float64)
        precision = torch.linalg.inv((1 - self.shrinkage) * self.covariance.cpu() + self.shrinkage * eye)
        weight = means @ precision
        bias = -(weight * means).sum(1) / 2
        # Large numbers cancel here: double precision, which not every device has.
        return lambda x: among(learner.model.features(x).cpu().double() @ weight.T + bias, seen).float().to(x.device)
