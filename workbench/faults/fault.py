"""Fault and Tally: one thing that goes wrong in the world, how it is tried, and what came of it."""

import math
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.faults.ground import Ground

Toll = Mapping[str, float]
"""What one trial cost, in words with its amount: {"seconds of readings": 0.21}. Of many trials the largest is told."""


class Broken(AssertionError):
    """A promise did not hold in this trial; the message says which, and what was seen instead."""


class NotHere(Exception):
    """This fault cannot be made on this machine; the message says why."""


@dataclass(frozen=True)
class Fault:
    """A real fault and the promise that stands against it.

    `tried` makes the fault once and looks at what is left: it gives back the toll, or raises Broken. `share` of the
    times asked for are tried, at least `least` and at most `most`: what takes a minute is not tried 200 times.
    """

    family: str
    name: str
    promise: str
    tried: "Callable[[Ground, random.Random], Toll]"
    share: float = 0.02
    least: int = 1
    most: int = 1_000_000

    def times(self, asked: int) -> int:
        """How often it is tried where `asked` trials of the whole family were asked for."""
        return min(max(math.ceil(asked * self.share), self.least), self.most)


@dataclass
class Tally:
    """What came of one fault's trials so far."""

    fault: Fault
    planned: int
    tried: int = 0
    survived: int = 0
    seconds: float = 0.0
    cost: dict[str, float] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)
    skipped: str = ""

    def add(self, toll: Toll) -> None:
        """Count a trial that kept its promise."""
        self.tried += 1
        self.survived += 1
        for what, amount in toll.items():
            self.cost[what] = max(self.cost.get(what, -math.inf), amount)

    def fail(self, why: str) -> None:
        """Count a trial that did not."""
        self.tried += 1
        self.broken.append(why)

    @property
    def lost(self) -> str:
        """What was lost, in words: the worst of all trials."""
        if self.skipped:
            return f"not tried: {self.skipped}"
        worst = "; ".join(f"at most {_amount(amount)} {what}" for what, amount in self.cost.items())
        return "; ".join(filter(None, [worst, "a promise" if self.broken else ""])) or "nothing"


def require(holds: object, promise: str) -> None:
    """Raise Broken unless something holds; `promise` says what was seen instead."""
    if not holds:
        raise Broken(promise)


def _amount(value: float) -> str:
    return f"{value:.0f}" if value == int(value) or value < 0.005 or value >= 100 else f"{value:.2g}"
