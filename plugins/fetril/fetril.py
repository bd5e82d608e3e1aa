"""FeTrIL: old classes come back as new classes' features, moved to where the old class's mean lies."""

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F

from workbench.learn.learner import Learner
from workbench.learn.method import Method
from workbench.learn.objective import Predictor
from workbench.learn.prototypes import ClassMeans, among, frozen_features, idle_step


@dataclass
class FeTrIL(Method):
    """The network is frozen after the first task; a linear classifier is fitted anew after each one."""

    regularisation: float = 1.0
    iterations: int = 100
    adapt: bool = True

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.classes = ClassMeans(learner.stream.facts["classes"])
        self.weight: Tensor | None = None  # [classes, d + 1], the bias last

    def step(self, learner: Learner) -> Tensor:
        return super().step(learner) if self.adapt and learner.task_index == 0 else idle_step(learner)

    def end_task(self, learner: Learner) -> None:
        super().end_task(learner)
        if not len(learner.task.train):
            return
        features, labels = map(torch.cat, zip(*frozen_features(learner, learner.task.train), strict=True))
        self.classes.add(features, labels)
        pseudo, named = self.translated(features, labels)
        self.weight = support_vectors(torch.cat([features, pseudo]), torch.cat([labels, named]), self.classes.seen,
                                      c=self.regularisation, iterations=self.iterations)

    def translated(self, features: Tensor, labels: Tensor) -> tuple[Tensor, Tensor]:
        """For each class that did not come now, the rows of the most similar one that did: phi(x) - mu_new + mu_old."""
        means, new = self.classes.means, labels.unique()
        directions = F.normalize(means)
        pseudo, named = [features[:0]], [labels[:0]]
        for old in sorted(set(self.classes.seen.nonzero().flatten().tolist()) - set(new.tolist())):
            near = new[(directions[new] @ directions[old]).argmax()]
            pseudo.append(features[labels == near] - means[near] + means[old])
            named.append(torch.full((len(pseudo[-1]),), old))
        return torch.cat(pseudo), torch.cat(named)

    def predictor(self, learner: Learner) -> Predictor:
        if self.weight is None:
            return super().predictor(learner)
        weight, seen = self.weight.float().to(learner.device), self.classes.seen
        return lambda x: among(extended(learner.model.features(x)) @ weight.T, seen)


def extended(features: Tensor) -> Tensor:
    """Features of length one, and a one for the bias."""
    return F.pad(F.normalize(features), (0, 1), value=1.0)


def support_vectors(features: Tensor, labels: Tensor, seen: Tensor, *, c: float, iterations: int) -> Tensor:
    """Linear support vector machines with the squared hinge, each class against all others: [classes, d + 1].

    Minimises |w|^2 / 2 + c sum max(0, 1 - y w x)^2, bias included, as liblinear does; classes not seen stay at zero.
    """
    x, classes = extended(features), seen.nonzero().flatten()
    y = torch.where(labels[:, None] == classes, 1.0, -1.0).to(x.dtype)
    w = x.new_zeros(len(classes), x.shape[1]).requires_grad_()
    search = torch.optim.LBFGS([w], max_iter=iterations, tolerance_grad=1e-4 * c, line_search_fn="strong_wolfe")

    def misfit() -> Tensor:
        search.zero_grad()
        value = w.square().sum() / 2 + c * (1 - y * (x @ w.T)).relu().square().sum()
        value.backward()
        return value

    search.step(misfit)
    return x.new_zeros(len(seen), x.shape[1]).index_copy(0, classes, w.detach())
