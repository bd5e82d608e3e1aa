"""Evaluation rows: of every test a subset addressed by the seed, kept on the device and judged in one pass."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any
from weakref import WeakKeyDictionary

import torch
from torch import Tensor

from workbench.learn import seeds
from workbench.learn.batch import Batch
from workbench.learn.learner import Learner
from workbench.learn.objective import Objective

CHUNK = 4096
KEEP = 1 << 30  # bytes of pictures held ready; more are read anew each time


@dataclass(eq=False)
class Group:
    """Tests that can be judged together: same objective, same columns, same shape."""

    objective: Objective
    names: list[str] = field(default_factory=list)
    sources: list[tuple[Any, Tensor]] = field(default_factory=list)
    chunks: list[Batch] = field(default_factory=list)
    whole: Batch | None = None  # where the rows are held

    def batches(self, device: torch.device) -> Iterator[Batch]:
        """All rows of the group on the device, in chunks."""
        if self.chunks:
            yield from self.chunks
            return
        for rows, index in self.sources:
            for part in index.split(CHUNK):
                yield rows[part].to(device)

    def hold(self, device: torch.device) -> None:
        """Keep the rows as they come out, where they are few enough."""
        first = self.sources[0][0][self.sources[0][1][:1]]
        each = sum(c.nbytes for c in first.columns.values() if isinstance(c, Tensor))
        total = sum(len(index) for _, index in self.sources)
        if each * total <= KEEP:
            self.whole = Batch.join([rows[index].to(device) for rows, index in self.sources])
            self.chunks = [self.whole[start:start + CHUNK] for start in range(0, total, CHUNK)]

    def sizes(self) -> list[int]:
        """Rows of each test."""
        return [len(index) for _, index in self.sources]


# What can be drawn again is kept beside the learner, not on the metric: a checkpoint must not carry data.
_held: WeakKeyDictionary[Learner, dict[tuple[object, ...], list[Group]]] = WeakKeyDictionary()


def groups(learner: Learner, rows: int, *, tasks: int, redraw: bool = False) -> list[Group]:
    """The evaluation rows of the first `tasks` tasks, at most `rows` of each test; `redraw` takes others each time."""
    held = _held.setdefault(learner, {})
    key = (rows, tasks)
    if redraw:
        return _gather(learner, rows, tasks, learner.step)
    if key not in held:
        held[key] = _gather(learner, rows, tasks, 0)
        for group in held[key]:
            group.hold(learner.device)
    return held[key]


def _gather(learner: Learner, rows: int, tasks: int, draw: int) -> list[Group]:
    found: dict[object, Group] = {}
    for task in learner.stream.tasks[:tasks]:
        objective = task.objective or learner.stream.objective
        for name, test in task.tests.items():
            about = f"{task.name}/{name}"
            if not len(test):
                continue
            generator = seeds.generator(learner.seed, "evaluate", about, draw)
            index = torch.randperm(len(test), generator=generator)[:rows].sort().values
            first = test[index[:1]]
            shapes = tuple((n, tuple(c.shape[1:])) for n, c in first.columns.items() if isinstance(c, Tensor))
            group = found.setdefault((id(objective), tuple(first), shapes), Group(objective))
            group.names.append(about)
            group.sources.append((test, index))
    return list(found.values())


class Once:
    """A predictor that remembers its last answer, so that loss and score share one forward pass."""

    def __init__(self, predict: Callable[[Tensor], Tensor]):
        self.predict = predict
        self.x: Tensor | None = None
        self.answer: Any = None

    def __call__(self, x: Tensor) -> Tensor:
        if x is not self.x:
            self.x, self.answer = x, self.predict(x)
        return self.answer
