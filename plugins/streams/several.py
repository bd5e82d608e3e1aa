"""Data sets one after the other, and everything at once."""

from collections.abc import Sequence
from typing import Any

from workbench.spec.plan import PlanError, TaskPlan

from .order import FactsOf, title


def datasets(seed: int, facts_of: FactsOf, *, datasets: Sequence[Any] = ("digits", "mnist"),
             scenario: str = "class") -> list[TaskPlan]:
    """One task per data set. "class": every class of every set has an output; "domain": they share the first ones."""
    if not datasets:
        raise PlanError("datasets", "name at least one data set")
    plans, before = [], 0
    for dataset in datasets:
        count = facts_of(dataset).classes
        labels = tuple(range(count)) if scenario == "domain" else tuple(range(before, before + count))
        name = dataset if isinstance(dataset, str) else dataset["plugin"]
        plans.append(TaskPlan(dataset, tuple(range(count)), name, labels, head=scenario == "task"))
        before += count
    return plans


def joint(seed: int, facts_of: FactsOf, *, dataset: Any = "digits") -> list[TaskPlan]:
    """One task with all classes mixed: what could be reached without a sequence."""
    facts = facts_of(dataset)
    classes = tuple(range(facts.classes))
    return [TaskPlan(dataset, classes, title(classes, facts))]
