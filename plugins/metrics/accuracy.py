"""Accuracy: how well every task is done now, from one pass over some rows of all tests."""

from collections.abc import Iterable
from dataclasses import dataclass

import torch
from torch import Tensor

from workbench.learn.learner import Learner
from workbench.learn.metric import Metric
from workbench.learn.objective import Classification, NextToken
from workbench.spec.reading import Reading

from .evaluation import Group, Once, groups


@dataclass
class Accuracy(Metric):
    """The share of right answers on each test (elsewhere the objective's score), and the loss."""

    rows: int = 1000
    loss: bool = True
    seen_only: bool = False
    redraw: bool = False

    def measure(self, learner: Learner) -> Iterable[Reading]:
        tasks = len(learner.stream.tasks)
        if self.seen_only:
            tasks = min(tasks, learner.task_index + 1)
        predict = Once(learner.method.predictor(learner))
        for group in groups(learner, self.rows, tasks=tasks, redraw=self.redraw):
            score = "accuracy" if isinstance(group.objective, Classification | NextToken) else "score"
            scores, losses = self._judge(group, predict, learner.device)
            yield from (Reading(score, value, name) for name, value in zip(group.names, scores, strict=True))
            yield from (Reading("loss", value, name) for name, value in zip(group.names, losses, strict=False))

    def _judge(self, group: Group, predict: Once, device: torch.device) -> tuple[list[float], list[float]]:
        """Mean score and mean loss of each test; no losses where they were not asked for."""
        scores, losses = [], []
        for batch in group.batches(device):
            scores.append(group.objective.score(predict, batch))
            if self.loss:
                losses.append(group.objective.loss(predict, batch))
        sizes = group.sizes()
        return _means(scores, sizes), _means(losses, sizes) if self.loss else []


def _means(parts: list[Tensor], sizes: list[int]) -> list[float]:
    means: list[float] = torch.stack([part.mean() for part in torch.cat(parts).split(sizes)]).tolist()
    return means
