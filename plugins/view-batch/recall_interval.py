"""Recall intervals: how many updates pass until a row that was learnt is learnt again."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

import torch

from workbench.learn.learner import Learner
from workbench.learn.metric import Metric
from workbench.spec.reading import Exhibit, Reading

BINS = 10
"""Columns of the table of intervals."""


@dataclass
class RecallInterval(Metric):
    """The mean over all returns within a task, at every step; at the task's end, how often each interval came.

    Rows are told apart by their number among those drawn in order; a memory that is drawn from at random is not seen.
    """

    every: int | str = 1

    def __post_init__(self) -> None:
        self.task = -1
        self.last = torch.empty(0, dtype=torch.long)  # of each row, the step in which it came last; -1: not yet
        self.counts: dict[int, int] = {}

    def measure(self, learner: Learner) -> Iterable[Reading | Exhibit]:
        step, size, rows = learner.drawn
        if learner.task_index != self.task or size != len(self.last):
            self.task, self.counts = learner.task_index, {}
            self.last = torch.full((size,), -1)
        if step != learner.step - 1 or not learner.task_step:
            return
        rows = rows.cpu().unique()
        before = self.last[rows]
        self.last[rows] = step
        for interval in (step - before[(before >= 0) & (before != step)]).tolist():
            self.counts[interval] = self.counts.get(interval, 0) + 1
        if not self.counts:
            return
        returns = sum(self.counts.values())
        mean = sum(interval * count for interval, count in self.counts.items()) / returns
        yield Reading("recall interval", mean, learner.task.name)
        if learner.task_step == learner.task.steps:
            yield Exhibit("recall intervals", "application/json", json.dumps(self.table()).encode(), learner.task.name)

    def table(self) -> dict[str, object]:
        """How many returns came after how many updates, in at most ten equal steps."""
        width = -(-max(self.counts) // BINS)
        found = [0] * -(-max(self.counts) // width)
        for interval, count in self.counts.items():
            found[(interval - 1) // width] += count
        columns = [str(k + 1) if width == 1 else f"{k * width + 1} to {(k + 1) * width}" for k in range(len(found))]
        return {"title": "Returns of a row after so many updates", "rows": ["returns"], "columns": columns,
                "values": [found]}
