"""Few shots: many classes with all their rows, then a few classes at a time with a handful of rows."""

from typing import Any

from workbench.spec.plan import PlanError, TaskPlan

from .order import FactsOf, class_order, title


def plan(seed: int, facts_of: FactsOf, *, dataset: Any = "digits", base: int = 6, ways: int = 2, shots: int = 5,
         order: str = "given") -> list[TaskPlan]:
    """The first `base` classes as they are, then `ways` classes a task with `shots` rows of each."""
    facts = facts_of(dataset)
    classes = class_order(facts, order, seed)
    if base >= len(classes):
        raise PlanError("base", f"must leave classes for few-shot tasks: below {len(classes)}, not {base}")
    first = tuple(classes[:base])
    later = [tuple(classes[i:i + ways]) for i in range(base, len(classes), ways)]
    return [TaskPlan(dataset, first, title(first, facts)),
            *(TaskPlan(dataset, group, f"{title(group, facts)}, {shots} shots", limit=shots) for group in later)]
