"""Few shots: many classes with all their rows, then a few classes at a time with a handful of rows."""

from typing import Any

from workbench.spec.plan import PlanError, TaskPlan

from .order import FactsOf, class_order, title


def plan(seed: int, facts_of: FactsOf, *, dataset: Any = "digits", base: int = 6, ways: int = 2, shots: int = 5,
         held_out: int = 0, steps: int = 0, order: str = "given") -> list[TaskPlan]:
    """The first `base` classes as they are, then `ways` classes a task with `shots` rows of each.

    The last `held_out` classes come in no task; later tasks take `steps` steps, or as many as the training table says.
    """
    facts = facts_of(dataset)
    classes = class_order(facts, order, seed)
    learnt = classes[:max(0, len(classes) - held_out)]
    if base >= len(learnt):
        rest = f" ({len(classes)} classes less {held_out} held out)" if held_out else ""
        raise PlanError("base", f"must leave classes for few-shot tasks: below {len(learnt)}{rest}, not {base}")
    first, unseen = tuple(learnt[:base]), tuple(classes[len(learnt):])
    later = [tuple(learnt[i:i + ways]) for i in range(base, len(learnt), ways)]
    return [TaskPlan(dataset, first, title(first, facts), unseen=unseen),
            *(TaskPlan(dataset, group, f"{title(group, facts)}, {shots} shots", limit=shots, steps=steps or None)
              for group in later)]
