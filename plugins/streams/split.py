"""Split: the classes of one data set in groups, one group after the other."""

from collections.abc import Mapping, Sequence
from typing import Any

from workbench.spec.plan import TaskPlan

from .order import FactsOf, class_order, groups, title


def plan(seed: int, facts_of: FactsOf, *, dataset: Any = "digits", tasks: int = 5, scenario: str = "class",
         order: str = "given", limit: int = 0, imbalance: float = 1.0,
         mislabelled: float = 0.0) -> list[TaskPlan]:
    """Scenario "class": one output per class, all compete. "task": only the task's own. "domain": the same few."""
    facts = facts_of(dataset)
    classes = class_order(facts, order, seed)
    tail = _long_tail(classes, imbalance)
    plans = []
    for group in groups(classes, tasks):
        labels = tuple(range(len(group))) if scenario == "domain" else ()
        plans.append(TaskPlan(dataset, group, title(group, facts), labels, head=scenario == "task", limit=limit,
                              mislabelled=mislabelled,
                              shares={c: tail[c] for c in group if tail[c] != (0.0, 1.0)}))
    return plans


def _long_tail(classes: Sequence[int], imbalance: float) -> Mapping[int, tuple[float, float]]:
    """Shares that fall evenly on a logarithmic scale from all rows to one in `imbalance`, class by class."""
    last = max(len(classes) - 1, 1)
    return {c: (0.0, imbalance ** (-i / last)) for i, c in enumerate(classes)}
