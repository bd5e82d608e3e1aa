"""What the scenes hold and how a dual incremental stream is cut: words and numbers, without torch."""

from collections.abc import Callable, Sequence
from typing import Any

from workbench.spec.plan import DataFacts, PlanError, TaskPlan

KINDS = ("circle", "square", "triangle", "cross", "star", "ring", "hourglass")
OTHERS = ("arrow", "ell", "moon", "comb")  # of the gray scenes on which a detector is pretrained
DOMAINS = ("plain", "night", "fog", "gray")


def facts(*, domain: str = "plain", classes: Sequence[int] = (), rows: int = 600, size: int = 48) -> DataFacts:
    """What is known of the scenes."""
    names = OTHERS if domain == "gray" else KINDS
    if domain not in DOMAINS:
        raise PlanError("domain", f"must be one of {', '.join(DOMAINS)}, not {domain!r}")
    if any(not 0 <= c < len(names) for c in classes):
        raise PlanError("classes", f"must be numbers from 0 to {len(names) - 1}, not {list(classes)}")
    # Rows are counted class by class, as if each class had as many; only the chosen ones have any.
    return DataFacts(len(names), rows * len(names) // (len(classes) or len(names)), names, (3, size, size))


def plan(seed: int, facts_of: Callable[[Any], Any], *, domains: Sequence[str] = ("plain", "night", "fog"),
         classes: Sequence[float] = (2, 2, 3), rows: int = 600, size: int = 48) -> list[TaskPlan]:
    """One task for each domain, each with the next few classes."""
    if len(domains) != len(classes):
        raise PlanError("classes", f"needs a number of classes for each of the {len(domains)} domains")
    if len(set(domains)) < len(domains) or "gray" in domains or not set(domains) <= set(DOMAINS):
        raise PlanError("domains", f"must be some of {', '.join(DOMAINS[:-1])}, each once")
    if sum(classes) > len(KINDS) or any(c < 1 or c != int(c) for c in classes):
        raise PlanError("classes", f"must be whole numbers from 1 that add up to {len(KINDS)} at most")
    return [TaskPlan({"plugin": "scenes", "domain": domain, "classes": list(group), "rows": rows, "size": size}, group,
                     f"{', '.join(KINDS[c] for c in group)} in {domain}")
            for domain, group in zip(domains, groups(classes), strict=True)]


def groups(classes: Sequence[float]) -> list[tuple[int, ...]]:
    """The classes of each task, C_1, C_2, ..."""
    ends = [int(sum(classes[: i + 1])) for i in range(len(classes))]
    return [tuple(range(end - int(count), end)) for end, count in zip(ends, classes, strict=True)]


def untrained(learnt: Sequence[Sequence[int]]) -> list[tuple[int, ...]]:
    """U_i, the classes never trained in task i's domain: task 2's for the first, those of tasks 1 to i-1 for others."""
    return [tuple(learnt[1]) if i == 0 and len(learnt) > 1 else tuple(c for group in learnt[:i] for c in group)
            for i in range(len(learnt))]
