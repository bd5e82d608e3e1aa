"""What the text stream will be: one task per domain; needs no torch."""

from collections.abc import Callable, Sequence
from typing import Any

from workbench.spec.plan import PlanError, TaskPlan

NAMES = ("sums", "dates", "recipes", "code")


def plan(seed: int, facts_of: Callable[[Any], Any], *, domains: Sequence[str] = NAMES, rows: int = 2000,
         length: int = 48, steps: int = 200) -> list[TaskPlan]:
    """One task per domain, in the order given."""
    if not domains:
        raise PlanError("domains", f"name at least one of {', '.join(NAMES)}")
    for name in domains:
        if name not in NAMES:
            raise PlanError("domains", f"{name!r} is none of {', '.join(NAMES)}")
    return [TaskPlan("text", title=name, steps=steps) for name in domains]
