"""Recurring: tasks that come back, with rows not seen before or with the same ones."""

from dataclasses import replace
from typing import Any

from workbench.spec.plan import PlanError, TaskPlan

from .order import FactsOf
from .split import plan as split


def plan(seed: int, facts_of: FactsOf, *, dataset: Any = "digits", tasks: int = 3, rounds: int = 2,
         fresh: bool = True, order: str = "given") -> list[TaskPlan]:
    """The tasks of a split, `rounds` times over; `fresh` shares each task's rows out to its visits."""
    if rounds < 1:
        raise PlanError("rounds", f"must be 1 or more, not {rounds}")
    once = split(seed, facts_of, dataset=dataset, tasks=tasks, order=order)
    plans = []
    for visit in range(rounds):
        part = (visit / rounds, (visit + 1) / rounds) if fresh else (0.0, 1.0)
        ending = f", visit {visit + 1}" if visit else ""
        plans += [replace(p, fraction=part, title=p.title + ending) for p in once]
    return plans
