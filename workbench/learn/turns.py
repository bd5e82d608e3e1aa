"""Turns: a few rows of each test asked in turn, and what changed among them carried over to all the others.

Of each row its last score, 0 or 1, and its age are kept. The rows that are asked now say how much a score has changed
since they were asked before; the others, whose scores are younger, are taken to have changed in proportion to their
age. A test of which too many of the asked rows have changed is looked at whole, at once.
"""

from collections.abc import Sequence

import torch
from torch import Tensor

FEW = 8
"""A test in which nothing has changed for a while is asked this many times fewer rows."""
QUIET = 8
"""Looks without a change, after which a test counts as quiet."""
AWAKE = 20
"""Steps at the beginning of a task in which no test counts as quiet."""
MOST = 10
"""One changed row of so many is too many, but never a single one."""


class Turns:
    """The rows of a group of tests, one after the other; `each` of a test are asked at a time, in the given orders.

    State is small numbers of each row, no row itself: a checkpoint must not carry data.
    """

    def __init__(self, sizes: Sequence[int], each: int, order: Sequence[Tensor], scores: Tensor):
        self.sizes, self.each, self.order = list(sizes), each, [o.to(scores.device) for o in order]
        self.starts = [sum(self.sizes[:k]) for k in range(len(self.sizes))]
        self.place = [0] * len(self.sizes)
        self.quiet = [0] * len(self.sizes)  # looks since a row changed
        self.pace = [0.0] * len(self.sizes)  # change of the score in one look, smoothed
        self.scores, self.age = scores.clone(), torch.zeros_like(scores)

    def next(self, *, awake: bool) -> list[Tensor]:
        """The numbers, in the group, of the rows to ask now, of each test."""
        out = []
        for k, (size, start) in enumerate(zip(self.sizes, self.starts, strict=True)):
            count = self.each if awake or self.quiet[k] < QUIET else max(self.each // FEW, 1)
            end = min(self.place[k] + count, size)
            out.append(start + self.order[k][self.place[k]:end])
            self.place[k] = end % size
        return out

    def note(self, asked: Sequence[Tensor], scores: Tensor) -> tuple[list[float], list[int]]:
        """The mean score of each test now, by these scores of the asked rows, and the tests to be looked at whole."""
        rows = torch.cat(list(asked))
        gained = scores - self.scores[rows]
        self.age += 1
        ages = self.age[rows]
        self.scores[rows], self.age[rows] = scores, 0
        counts = [len(part) for part in asked]
        found = torch.stack([torch.stack([gain.mean() / age.mean(), (gain != 0).sum(), left.mean(), score.mean()])
                             for gain, age, left, score in zip(gained.split(counts), ages.split(counts),
                                                               self.age.split(self.sizes),
                                                               self.scores.split(self.sizes), strict=True)]).tolist()
        means, whole = [], []
        for k, (pace, changed, age, score) in enumerate(found):
            self.pace[k] = (self.pace[k] + pace) / 2
            means.append(min(max(score + self.pace[k] * age, 0.0), 1.0))
            self.quiet[k] = 0 if changed else self.quiet[k] + 1
            if changed >= max(2, self.each // MOST):
                whole.append(k)
        return means, whole

    def rows(self, test: int) -> slice:
        """All rows of a test."""
        return slice(self.starts[test], self.starts[test] + self.sizes[test])

    def renew(self, test: int, scores: Tensor) -> None:
        """The scores of all rows of a test, as they are now."""
        rows = self.rows(test)
        self.scores[rows], self.age[rows], self.quiet[test], self.pace[test] = scores, 0, 0, 0.0
