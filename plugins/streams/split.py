"""Split: the classes of one data set in groups, one group after the other."""

from typing import Any

from workbench.spec.plan import TaskPlan

from .order import FactsOf, class_order, groups, title


def plan(seed: int, facts_of: FactsOf, *, dataset: Any = "digits", tasks: int = 5, scenario: str = "class",
         order: str = "given", limit: int = 0) -> list[TaskPlan]:
    """Scenario "class": one output per class, all compete. "task": only the task's own. "domain": the same few."""
    facts = facts_of(dataset)
    plans = []
    for group in groups(class_order(facts, order, seed), tasks):
        labels = tuple(range(len(group))) if scenario == "domain" else ()
        plans.append(TaskPlan(dataset, group, title(group, facts), labels, head=scenario == "task", limit=limit))
    return plans
