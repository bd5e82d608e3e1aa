"""Permuted and rotated: the same classes again and again, each time seen differently."""

from typing import Any

from workbench.spec.plan import PlanError, TaskPlan

from .order import FactsOf


def permuted(seed: int, facts_of: FactsOf, *, dataset: Any = "digits", tasks: int = 5) -> list[TaskPlan]:
    """The first task as it is, every further one with its pixels in another fixed order."""
    _at_least_one(tasks)
    classes = tuple(range(facts_of(dataset).classes))
    titles = ["as they are", *(f"pixel order {n}" for n in range(1, tasks))]
    return [TaskPlan(dataset, classes, title, permute=n) for n, title in enumerate(titles)]


def rotated(seed: int, facts_of: FactsOf, *, dataset: Any = "digits", tasks: int = 5,
            turn: float = 30.0) -> list[TaskPlan]:
    """Every task turned by `turn` degrees more than the one before."""
    _at_least_one(tasks)
    classes = tuple(range(facts_of(dataset).classes))
    return [TaskPlan(dataset, classes, f"turned by {n * turn:g}°" if n else "upright", rotate=n * turn)
            for n in range(tasks)]


def _at_least_one(tasks: int) -> None:
    if tasks < 1:
        raise PlanError("tasks", f"must be 1 or more, not {tasks}")
