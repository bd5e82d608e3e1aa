"""Tasks: every task written down on its own, as the strip in the window edits them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from workbench.spec.plan import PlanError, TaskPlan, read_tasks

from .order import FactsOf, title


def plan(seed: int, facts_of: FactsOf, *, task: Sequence[Mapping[str, Any]] = ()) -> list[TaskPlan]:
    """The tasks as written; no classes means all, no title means the names of the classes."""
    if not task:
        raise PlanError("task", "a stream needs at least one task")
    return [_complete(plan, facts_of, f"task[{i}]") for i, plan in enumerate(read_tasks(task))]


def _complete(plan: TaskPlan, facts_of: FactsOf, place: str) -> TaskPlan:
    facts = facts_of(plan.dataset)
    for key, classes in (("classes", plan.classes), ("shares", tuple(plan.shares))):
        if unknown := [c for c in classes if not 0 <= c < facts.classes]:
            raise PlanError(f"{place}.{key}", f"the data set has classes 0 to {facts.classes - 1}, not {unknown[0]}")
    classes = plan.classes or tuple(range(facts.classes))
    return replace(plan, classes=classes, title=plan.title or _titled(plan, title(classes, facts)))


def _titled(plan: TaskPlan, classes: str) -> str:
    if plan.goal == "merge":
        return "merge"
    return f"forget {classes}" if plan.goal == "forget" else classes
