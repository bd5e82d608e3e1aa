"""Streams without sharp boundaries, seen once: blurry tasks, and one task that drifts."""

from collections.abc import Mapping
from typing import Any

from workbench.spec.plan import PlanError, TaskPlan

from .order import FactsOf, class_order, groups, title


def blurry(seed: int, facts_of: FactsOf, *, dataset: Any = "digits", tasks: int = 5, blur: float = 0.2,
           order: str = "given") -> list[TaskPlan]:
    """A share `blur` of each class's rows comes in the neighbouring tasks; every row comes once."""
    if not 0 <= blur < 1:
        raise PlanError("blur", f"must be 0 or more and below 1, not {blur:g}")
    facts = facts_of(dataset)
    parts = groups(class_order(facts, order, seed), tasks)
    shares: list[dict[int, tuple[float, float]]] = [{} for _ in parts]
    for home, group in enumerate(parts):
        for where, share in _spread(home, len(parts), blur).items():
            shares[where].update(dict.fromkeys(group, share))
    return [TaskPlan(dataset, group, title(group, facts), shares=share, epochs=1)
            for group, share in zip(parts, shares, strict=True)]


def drift(seed: int, facts_of: FactsOf, *, dataset: Any = "digits", overlap: float = 0.1,
          order: str = "given") -> list[TaskPlan]:
    """One task in which class after class comes and goes; methods that wait for a new task wait in vain."""
    facts = facts_of(dataset)
    classes = tuple(class_order(facts, order, seed))
    return [TaskPlan(dataset, classes, f"{title(sorted(classes), facts)}, drifting", drift=overlap, epochs=1)]


def _spread(home: int, tasks: int, blur: float) -> Mapping[int, tuple[float, float]]:
    """Which part of a class's rows comes in which task: most at home, the rest next door."""
    neighbours = [n for n in (home - 1, home + 1) if 0 <= n < tasks]
    if not neighbours or not blur:
        return {home: (0.0, 1.0)}
    each = blur / len(neighbours)
    found = {n: (1 - blur + i * each, 1 - blur + (i + 1) * each) for i, n in enumerate(neighbours)}
    found[neighbours[-1]] = (found[neighbours[-1]][0], 1.0)
    return {home: (0.0, 1 - blur), **found}
