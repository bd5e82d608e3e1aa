"""Nearest class mean: after the first task the network stays, and a class is no more than its mean feature."""

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F

from workbench.learn.learner import Learner
from workbench.learn.method import Method
from workbench.learn.objective import Predictor
from workbench.learn.prototypes import ClassMeans, among, frozen_features, idle_step


@dataclass
class NearestMean(Method):
    """A new class costs one vector and moves no other: nothing can be forgotten but by standing too near."""

    compare: str = "distance"
    adapt: bool = True

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.classes = ClassMeans(learner.stream.facts["classes"])

    def step(self, learner: Learner) -> Tensor:
        return super().step(learner) if self.adapt and learner.task_index == 0 else idle_step(learner)

    def end_task(self, learner: Learner) -> None:
        super().end_task(learner)
        for features, labels in frozen_features(learner, learner.task.train):
            self.classes.add(self.placed(features), labels)

    def placed(self, features: Tensor) -> Tensor:
        """Features as they are compared: cosines look at their direction alone."""
        return F.normalize(features) if self.compare == "cosine" else features

    def predictor(self, learner: Learner) -> Predictor:
        seen = self.classes.seen
        if not seen.any():
            return super().predictor(learner)
        means = self.placed(self.classes.means).float().to(learner.device)

        def nearest(x: Tensor) -> Tensor:
            """Minus the distance to each mean."""
            # The quick way, by products, loses half of the digits.
            away = torch.cdist(self.placed(learner.model.features(x)), means,
                               compute_mode="donot_use_mm_for_euclid_dist")
            return among(-away, seen)

        return nearest
