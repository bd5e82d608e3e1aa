"""Streaming linear discriminant analysis: after the first task only class means and one covariance are learnt."""

from dataclasses import dataclass

import torch
from torch import Tensor

from workbench.learn.batch import Batch
from workbench.learn.importance import evaluating
from workbench.learn.learner import Learner
from workbench.learn.method import Method
from workbench.learn.objective import Predictor


@dataclass
class SLDA(Method):
    """The body is trained in the first task and frozen; from then on every row is seen once and needs no gradient."""

    shrinkage: float = 1e-4

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.means: Tensor | None = None

    def step(self, learner: Learner) -> Tensor:
        if learner.task_index == 0:
            return super().step(learner)
        return learner.loss(learner.method.draw(learner)).detach()

    @torch.no_grad()
    def end_task(self, learner: Learner) -> None:
        super().end_task(learner)
        with evaluating(learner.model):
            for batch in learner.batches(learner.task.train):
                self.count(learner, batch)

    def count(self, learner: Learner, batch: Batch) -> None:
        """Take a batch's features into the means and the covariance, row by row as they came."""
        features = learner.model.features(batch.x).double()
        if self.means is None:
            self.means = features.new_zeros(learner.stream.facts["classes"], features.shape[1])
            self.counts = features.new_zeros(len(self.means))
            self.covariance = features.new_zeros(features.shape[1], features.shape[1])
        for x, y in zip(features, batch.y, strict=True):
            n = self.counts.sum()
            away = x - self.means[y]
            if n:
                self.covariance += (n / (n + 1) * away.outer(away) - self.covariance) / (n + 1)
            self.counts[y] += 1
            self.means[y] += away / self.counts[y]

    def predictor(self, learner: Learner) -> Predictor:
        if self.means is None:
            return super().predictor(learner)
        eye = torch.eye(len(self.covariance), dtype=torch.float64, device=self.covariance.device)
        precision = torch.linalg.inv((1 - self.shrinkage) * self.covariance + self.shrinkage * eye)
        weight = self.means @ precision
        bias = -(weight * self.means).sum(1) / 2
        unseen = self.counts == 0

        def answer(x: Tensor) -> Tensor:
            scores = (learner.model.features(x).double() @ weight.T + bias).float()
            return scores.masked_fill(unseen, scores.min().item() - 1.0)

        return answer
