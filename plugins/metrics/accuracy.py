"""Accuracy: how well every task is done now, from one pass over some rows of all tests."""

from collections.abc import Iterable
from dataclasses import dataclass

import torch
from torch import Tensor

from workbench.learn import seeds
from workbench.learn.learner import Learner
from workbench.learn.metric import Metric
from workbench.learn.objective import Classification, NextToken
from workbench.learn.turns import AWAKE, Turns
from workbench.spec.reading import Reading

from .evaluation import Group, Once, groups


@dataclass
class Accuracy(Metric):
    """The share of right answers on each test (elsewhere the objective's score), and the loss."""

    rows: int = 1000
    loss: bool = True
    seen_only: bool = False
    redraw: bool = False
    estimate: int = 0

    def __post_init__(self) -> None:
        self.turns: dict[str, Turns] = {}  # of each group of tests, by its names

    def measure(self, learner: Learner) -> Iterable[Reading]:
        tasks = len(learner.stream.tasks)
        if self.seen_only:
            tasks = min(tasks, learner.task_index + 1)
        predict = Once(learner.method.predictor(learner))
        for group in groups(learner, self.rows, tasks=tasks, redraw=self.redraw):
            score = "accuracy" if isinstance(group.objective, Classification | NextToken) else "score"
            if self.estimate and group.whole is not None and isinstance(group.objective, Classification):
                scores, losses, asked = self._estimated(learner, group, predict)
                yield Reading("rows looked at", asked, group.names[0])
            else:
                scores, losses = self._judge(group, predict, learner.device)
            yield from (Reading(score, value, name) for name, value in zip(group.names, scores, strict=True))
            yield from (Reading("loss", value, name) for name, value in zip(group.names, losses, strict=False))

    def _estimated(self, learner: Learner, group: Group, predict: Once) -> tuple[list[float], list[float], int]:
        """Mean scores, mean losses where all rows were looked at, and how many rows were."""
        name, whole = " ".join(group.names), group.whole
        assert whole is not None
        if name not in self.turns or learner.task_step >= learner.task.steps:
            each: list[Tensor] = []
            scores, losses = self._judge(group, predict, learner.device, each)
            orders = [torch.randperm(size, generator=seeds.generator(learner.seed, "turns", about))
                      for size, about in zip(group.sizes(), group.names, strict=True)]
            self.turns[name] = Turns(group.sizes(), self.estimate, orders, torch.cat(each))
            return scores, losses, len(whole)
        turns = self.turns[name]
        asked = turns.next(awake=learner.task_step <= AWAKE)
        some = whole[torch.cat(asked)]
        scores, restless = turns.note(asked, group.objective.score(predict, some))
        for test in restless:
            rows = whole[turns.rows(test)]
            found = group.objective.score(predict, rows)
            turns.renew(test, found)
            scores[test] = float(found.mean())
        return scores, [], len(some) + sum(turns.sizes[test] for test in restless)

    def _judge(self, group: Group, predict: Once, device: torch.device,
               each: list[Tensor] | None = None) -> tuple[list[float], list[float]]:
        """Mean score and mean loss of each test, no losses where they were not asked for; `each` gets single scores."""
        scores, losses = [] if each is None else each, []
        for batch in group.batches(device):
            scores.append(group.objective.score(predict, batch))
            if self.loss:
                losses.append(group.objective.loss(predict, batch))
        sizes = group.sizes()
        return _means(scores, sizes), _means(losses, sizes) if self.loss else []


def _means(parts: list[Tensor], sizes: list[int]) -> list[float]:
    means: list[float] = torch.stack([part.mean() for part in torch.cat(parts).split(sizes)]).tolist()
    return means
