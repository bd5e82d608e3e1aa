"""Task and Stream: what is learnt, in which order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from workbench.learn.batch import Rows
from workbench.learn.objective import Objective


@dataclass(frozen=True)
class Task:
    """One part of a stream: rows to learn from for so many steps, and named rows to be examined on.

    `rate` is the optimizer's in this task; None: the training table's.
    """

    name: str
    train: Rows
    steps: int
    tests: Mapping[str, Rows] = field(default_factory=dict)
    goal: str = "learn"
    objective: Objective | None = None
    shuffle: bool = True
    rate: float | None = None
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Stream:
    """Tasks in order; `facts` hold what a model needs to be built: "input" (shape), "classes" (outputs)."""

    tasks: Sequence[Task]
    objective: Objective
    facts: Mapping[str, object] = field(default_factory=dict)
