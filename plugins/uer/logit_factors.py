"""Logit factors: whether new classes win by their angle or by their length."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

import torch
from torch import Tensor
from torch.nn import functional as F

from workbench.learn import seeds
from workbench.learn.batch import Batch
from workbench.learn.learner import Learner
from workbench.learn.metric import Metric
from workbench.learn.network import Network
from workbench.spec.reading import Reading


@dataclass
class LogitFactors(Metric):
    """Of each test row the largest logit w.h among old classes and among new ones, and its factors.

    `bias` is how far the new classes' logit lies above the old ones', on rows of all tasks seen in equal parts.
    """

    every: int | str = 20
    rows: int = 100

    def measure(self, learner: Learner) -> Iterable[Reading]:
        weight = getattr(getattr(learner.model, "head", None), "weight", None)
        now = min(learner.task_index, len(learner.stream.tasks) - 1)
        if weight is None or now == 0:
            return
        tests = [self._rows(learner, k) for k in range(now + 1)]
        new = tests[-1].y.unique()
        old = torch.cat([test.y for test in tests[:-1]]).unique()
        old = old[~torch.isin(old, new)]
        if not len(old):
            return
        x = torch.cat([test.x for test in tests])
        features = cast(Network, learner.model).features(x)
        cosines = F.linear(F.normalize(features), F.normalize(weight))
        lengths = features.norm(dim=1)[:, None] * weight.norm(dim=1)
        best = {}
        for name, classes in (("new classes", new), ("old classes", old)):
            logits = (cosines * lengths)[:, classes]
            best[name] = logits.amax(1).mean()
            winner = classes[logits.argmax(1)][:, None]
            yield Reading("angle factor", cosines.gather(1, winner).mean().item(), name)
            yield Reading("norm factor", lengths.gather(1, winner).mean().item(), name)
        yield Reading("logit bias", (best["new classes"] - best["old classes"]).item(), "new over old")
        yield Reading("old taken for new", self._taken(learner, Batch.join(tests[:-1]), new))

    def _rows(self, learner: Learner, task: int) -> Batch:
        """The same rows of a task's tests each time."""
        whole = [test for test in learner.stream.tasks[task].tests.values() if len(test)]
        generator = seeds.generator(learner.seed, "logit factors", task)
        return Batch.join([test[torch.randperm(len(test), generator=generator)[:self.rows]].to(learner.device)
                           for test in whole])

    def _taken(self, learner: Learner, rows: Batch, new: Tensor) -> float:
        """The share of rows of old tasks that are answered with a class of the new one."""
        answers = learner.method.predictor(learner)(rows.x).argmax(1)
        return torch.isin(answers, new).float().mean().item()
