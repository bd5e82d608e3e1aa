"""Sitting: one call of the bench, as a section sees it: how thoroughly to measure, where to write, whom to tell."""

import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from workbench.bench.clock import CLOCKS, Case, Times, interleaved


class Unavailable(Exception):
    """A section cannot be measured here; the message says why and what would help."""


class Progress:
    """One line on a terminal, or a line now and then elsewhere: what is measured, and how long it will take yet."""

    EVERY = 15.0

    def __init__(self, plan: Sequence[tuple[str, float]], out: TextIO = sys.stderr):
        self.plan, self.out = list(plan), out
        self.total = sum(seconds for _, seconds in plan)
        self.began = time.monotonic()
        self.done = 0.0  # planned seconds of the sections that are over
        self._shown = 0.0

    def section(self, name: str) -> None:
        """Another section begins; those before it in the plan are over."""
        names = [known for known, _ in self.plan]
        self.done = sum(seconds for _, seconds in self.plan[:names.index(name)])
        self._shown = 0.0

    def tell(self, name: str, what: str, share: float) -> None:
        """So much of this section is done (0..1), and this is next."""
        spent, now = self.done + dict(self.plan)[name] * share, time.monotonic()
        terminal = self.out.isatty()
        if not terminal and now - self._shown < self.EVERY:
            return
        self._shown = now
        line = f"{name}: {what}, {share:.0%}; {left(self.total, spent, now - self.began)}"
        self.out.write(f"\r\x1b[K{line}" if terminal else f"{line}\n")
        self.out.flush()

    def clear(self) -> None:
        """Take the line away, before something else is printed."""
        if self.out.isatty():
            self.out.write("\r\x1b[K")


def left(total: float, spent: float, elapsed: float) -> str:
    """How long is left, by the plan at first and by the pace so far later on."""
    pace = (elapsed + 60) / (spent + 60)
    minutes = max(0.0, total - spent) * pace / 60
    return f"about {minutes:.0f} min left" if minutes >= 1 else "less than a minute left"


@dataclass
class Sitting:
    """`quick`: as little as shows that it works; its figures mean little. `scratch` is emptied afterwards."""

    scratch: Path
    repeats: int = 5
    quick: bool = False
    clock: str = "wall"
    threads: int = 1
    tell: Callable[[str, float], None] = field(default=lambda what, share: None)

    def now(self) -> float:
        """Seconds by the clock of this sitting."""
        return CLOCKS[self.clock]()

    def time(self, work: Callable[[], object]) -> float:
        """The seconds that this takes."""
        start = self.now()
        work()
        return self.now() - start

    def interleaved(self, cases: dict[str, Case], *, part: tuple[float, float] = (0.0, 1.0),
                    warm: bool = True) -> Times:
        """Time the cases in turn, `repeats` times; they are this `part` of the section (from, to)."""
        begin, end = part
        return interleaved(cases, self.repeats, lambda what, share: self.tell(what, begin + share * (end - begin)),
                           warm=warm and not self.quick)
