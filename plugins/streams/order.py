"""Which classes go together, in which order, and what a person calls them."""

from collections.abc import Callable, Sequence
from hashlib import blake2b
from typing import Any

from workbench.spec.plan import DataFacts, PlanError

FactsOf = Callable[[Any], DataFacts]


def shuffled(items: Sequence[int], *address: object) -> list[int]:
    """The items in an order that is a function of the address."""
    def place(item: int) -> bytes:
        return blake2b("\x1f".join(map(str, (*address, item))).encode(), digest_size=8).digest()

    return sorted(items, key=place)


def class_order(facts: DataFacts, order: str, seed: int) -> list[int]:
    """All classes as given, or shuffled by the seed."""
    classes = list(range(facts.classes))
    return shuffled(classes, seed, "classes") if order == "shuffled" else classes


def groups(classes: Sequence[int], tasks: int) -> list[tuple[int, ...]]:
    """The classes in so many groups, as equal as can be, larger ones first."""
    if tasks < 1:
        raise PlanError("tasks", f"must be 1 or more, not {tasks}")
    if tasks > len(classes):
        raise PlanError("tasks", f"the data set has {len(classes)} classes, which do not fill {tasks} tasks")
    size, larger = divmod(len(classes), tasks)
    ends = [0]
    for number in range(tasks):
        ends.append(ends[-1] + size + (number < larger))
    return [tuple(classes[start:end]) for start, end in zip(ends, ends[1:], strict=False)]


def title(classes: Sequence[int], facts: DataFacts) -> str:
    """What a person calls a group of classes: "digits 0 and 1", "digits 0 to 4", "coat, sandal and 3 more"."""
    names = [facts.label(c) for c in classes]
    numbers = all(name.isdecimal() for name in names)
    kind = ("digit " if len(names) == 1 else "digits ") if numbers and facts.names else ""
    if not kind and numbers:
        kind = "class " if len(names) == 1 else "classes "
    if len(names) > 3 and numbers and list(classes) == list(range(classes[0], classes[0] + len(classes))):
        return f"{kind}{names[0]} to {names[-1]}"
    if len(names) > 4:
        return f"{kind}{names[0]}, {names[1]} and {len(names) - 2} more"
    return kind + (", ".join(names[:-1]) + " and " if len(names) > 1 else "") + names[-1]
