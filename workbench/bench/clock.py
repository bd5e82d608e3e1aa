"""Timing in turn: what is compared is measured in the same minutes, in an order that rotates, and set side by side."""

import time
from collections.abc import Callable, Mapping
from statistics import median

Tell = Callable[[str, float], None]
Case = Callable[[], float]
"""Does the work once and gives back its seconds; what is prepared before does not count."""

Times = dict[str, list[float]]
"""The seconds of each case, one for each repeat."""

CLOCKS: Mapping[str, Callable[[], float]] = {"wall": time.perf_counter, "cpu": time.process_time}


def interleaved(cases: Mapping[str, Case], repeats: int, tell: Tell = lambda what, share: None, *,
                warm: bool = True) -> Times:
    """Each case once a repeat, in turn, beginning with another one each time; a `warm` round before does not count."""
    names = list(cases)
    found: Times = {name: [] for name in names}
    rounds = repeats + warm
    for turn in range(rounds):
        first = turn % len(names)
        for place, name in enumerate(names[first:] + names[:first]):
            tell(name, (turn * len(names) + place) / (rounds * len(names)))
            seconds = cases[name]()
            if turn or not warm:
                found[name].append(seconds)
    return found


def ratios(times: Times, over: str, under: str) -> list[float]:
    """In each repeat, how many times as long `over` took as `under`."""
    return [a / b for a, b in zip(times[over], times[under], strict=True)]


def rates(times: Times, name: str, count: float) -> float:
    """So many things a second, by the median repeat."""
    return count / median(times[name])
