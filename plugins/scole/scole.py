"""SCoLe: a very long stream of small tasks, each with a few classes drawn at random, that come back now and then."""

from collections.abc import Callable, Iterator, Sequence
from hashlib import blake2b
from itertools import accumulate, combinations
from typing import Any, TypeVar

from workbench.spec.plan import DataFacts, PlanError, TaskPlan

Item = TypeVar("Item")
Weights = list[float]


def plan(seed: int, facts_of: Callable[[Any], DataFacts], *, dataset: Any = "digits", tasks: int = 300, ways: int = 2,
         rows: int = 0, skew: float = 0.0, penalty: float = 1.0, phases: str = "one", pairs: float = 1.0,
         disorder: float = 1.0) -> list[TaskPlan]:
    """Tasks of `ways` classes; each visit to a class brings the next `rows` of it, from the start again after the last.

    `skew` makes classes unequally frequent, `penalty` divides the chance of a class that has just been visited,
    `phases` says which classes may come when, `pairs` which share of all pairs may meet, `disorder` how often a class
    of a fixed round of pairs is another one.
    """
    facts = facts_of(dataset)
    _check(facts, tasks, ways, pairs, disorder)
    drawn = _drawn(seed, facts.classes, tasks, ways, skew, penalty, phases, pairs, disorder)
    each = facts.rows / facts.classes
    parts = max(1, int(each // rows)) if rows else 1
    visits: dict[int, int] = dict.fromkeys(range(facts.classes), 0)
    plans = []
    for classes in drawn:
        part = {c: visits[c] % parts for c in classes}
        shares = {c: (part[c] / parts, (part[c] + 1) / parts) for c in classes} if parts > 1 else {}
        plans.append(TaskPlan(dataset, classes, " and ".join(facts.label(c) for c in classes), shares=shares,
                              limit=rows, outputs=facts.classes))
        for c in classes:
            visits[c] += 1
    return plans


def _check(facts: DataFacts, tasks: int, ways: int, pairs: float, disorder: float) -> None:
    if tasks < 1:
        raise PlanError("tasks", f"must be 1 or more, not {tasks}")
    if not 1 <= ways <= facts.classes:
        raise PlanError("ways", f"must be 1 to {facts.classes}, the classes of the data set, not {ways}")
    for key, value in (("pairs", pairs), ("disorder", disorder)):
        if value < 1 and ways != 2:
            raise PlanError(key, "is about pairs: set ways to 2, or this to 1")


def _drawn(seed: int, classes: int, tasks: int, ways: int, skew: float, penalty: float, phases: str, pairs: float,
           disorder: float) -> Iterator[tuple[int, ...]]:
    """The classes of each task."""
    every = list(range(classes))
    usual = _chances(seed, classes, skew)
    round_ = list(combinations(every, 2)) if min(pairs, disorder) < 1 else []
    met = _shuffled(round_, seed, "pairs")[:max(1, int(pairs * len(round_)))]
    last: tuple[int, ...] = ()
    for number in range(tasks):
        if disorder < 1:
            kept = round_[number % len(round_)]
            last = tuple({int(classes * _chance(seed, "other", number, i))
                          if _chance(seed, "changed", number, i) < disorder else c for i, c in enumerate(kept)})
        elif pairs < 1:
            last = met[int(len(met) * _chance(seed, "pair", number))]
        else:
            now = [p / penalty if c in last else p for c, p in enumerate(usual)]
            allowed = _allowed(every, ways, number / tasks, phases)
            last = _some(allowed, [now[c] for c in allowed], ways, seed, number)
        yield tuple(sorted(last))


def _chances(seed: int, classes: int, skew: float) -> Weights:
    """How likely each class is to be drawn: equally, or falling by class to a power, in an order of the seed."""
    falling = [(1 - 0.5 * i / classes) ** skew for i in range(classes)]
    return _shuffled(falling, seed, "frequency") if skew else falling


def _allowed(every: Sequence[int], ways: int, done: float, phases: str) -> Sequence[int]:
    """Which classes may come, after this share of the stream."""
    half = max(ways, len(every) // 2)
    if phases == "half leaves":
        return every if done < 0.5 else every[:half]
    if phases == "half by half":
        return every[:half] if done < 0.5 else every[-half:]
    return every


def _some(items: Sequence[int], weights: Weights, n: int, *address: object) -> tuple[int, ...]:
    """n different items, one after the other with chances as their weights."""
    left, found = dict(zip(items, weights, strict=True)), []
    for i in range(n):
        ends = list(accumulate(left.values()))
        mark = _chance("draw", *address, i) * ends[-1]
        found.append(next(item for item, end in zip(left, ends, strict=True) if mark < end))
        del left[found[-1]]
    return tuple(found)


def _shuffled(items: Sequence[Item], *address: object) -> list[Item]:
    order = sorted(range(len(items)), key=lambda i: _chance("order", *address, i))
    return [items[i] for i in order]


def _chance(*address: object) -> float:
    """A number from 0 to below 1 that is a function of the address."""
    text = "\x1f".join(map(str, address)).encode()
    return int.from_bytes(blake2b(text, digest_size=6).digest(), "little") / 2**48
