"""What a terminal shows of runs: a bar with the time left, and each task's accuracy as a row of blocks."""

import sys
import time
from collections.abc import Sequence
from typing import TextIO

import numpy as np
from numpy.typing import NDArray

from workbench.spec.run import ENDED, Run, RunState

BLOCKS = " ▁▂▃▄▅▆▇█"
LETTERS = " .:-=+*%@"
"""The same nine heights where the terminal cannot show blocks."""


def shows(text: str, stream: TextIO) -> bool:
    """Whether a stream's encoding has these characters."""
    try:
        text.encode(stream.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def row_of_blocks(steps: NDArray[np.int64], values: NDArray[np.float64], last: int, width: int,
                  heights: str = BLOCKS) -> str:
    """A curve from step 0 to `last` in so many characters, each as high as the mean in its slice; values 0..1.

    A slice without a reading keeps the one before; before the first reading nothing is drawn.
    """
    known = ~np.isnan(values)
    place = np.minimum(steps[known] * width // max(last, 1), width - 1)
    sums = np.bincount(place, values[known], minlength=width)
    counts = np.bincount(place, minlength=width)
    out, now = "", None
    for total, count in zip(sums, counts, strict=True):
        now = total / count if count else now
        # The lowest height is kept for zero, so that nothing and "not measured" do not look alike.
        out += " " if now is None else heights[1 + round(min(max(now, 0.0), 1.0) * (len(heights) - 2))]
    return out


def plot(title: str, curves: Sequence[tuple[str, NDArray[np.int64], NDArray[np.float64]]], ends: Sequence[int],
         last: int, *, width: int = 60, heights: str = BLOCKS) -> str:
    """Rows of named curves over the same steps, with a line below that marks where each task ends."""
    wide = max([len(name) for name, _, _ in curves], default=0)
    lines = [title]
    for name, steps, values in curves:
        value = values[~np.isnan(values)][-1:]
        now = f"{value[0]:.2f}" if len(value) else ""
        lines.append(f"  {name:<{wide}} |{row_of_blocks(steps, values, last, width, heights)}| {now}")
    marks = ["-"] * width
    for end in ends:
        marks[min(max(end * width // max(last, 1) - 1, 0), width - 1)] = "+"
    lines.append(f"  {'':<{wide}} +{''.join(marks)}+ step {last}")
    return "\n".join(lines)


def duration(seconds: float) -> str:
    """Seconds as m:ss, from an hour on as h:mm:ss."""
    minutes, rest = divmod(round(max(seconds, 0.0)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


class Bar:
    """One line that shows how far a set of runs is; where the stream is no terminal, a line per change of state."""

    def __init__(self, stream: TextIO | None = None, *, width: int = 24):
        self.stream = stream or sys.stderr
        self.width = width
        self.lively = self.stream.isatty()
        self._begun: tuple[float, int] | None = None
        self._states: dict[int, str] = {}
        self._drawn = 0

    def show(self, runs: Sequence[Run]) -> None:
        """Draw the runs as they are now."""
        self._begun = self._begun or (time.monotonic(), _steps(runs)[0])
        self._tell_changes(runs)
        if self.lively:
            line = self.line(runs, time.monotonic())[:118]
            self.stream.write("\r" + line.ljust(self._drawn))
            self._drawn = len(line)
            self.stream.flush()

    def clear(self) -> None:
        """Take the line away."""
        if self.lively and self._drawn:
            self.stream.write("\r" + " " * self._drawn + "\r")
            self._drawn = 0

    def line(self, runs: Sequence[Run], now: float) -> str:
        """The line itself: share done, runs done, who is at it, steps per second, time left."""
        done, total = _steps(runs)
        left = self._left(done, total, now)
        share = min(done / total, 1.0) if total else 0.0
        full, empty = ("█", "░") if shows("█░", self.stream) else ("#", ".")
        bar = full * int(share * self.width) + empty * (self.width - int(share * self.width))
        over = sum(run.state in ENDED for run in runs)
        busy = ", ".join(_where(run) for run in runs if run.state == RunState.RUNNING)
        pace = f"  {self._speed(done, now):.0f} steps/s  {left} left" if left else ""
        return f"{bar} {share:4.0%}  {over}/{len(runs)} runs{pace}  {busy}"

    def _tell_changes(self, runs: Sequence[Run]) -> None:
        for run in runs:
            before, self._states[run.id] = self._states.get(run.id), run.state.value
            if before == run.state or (before is None and run.state == RunState.QUEUED):
                continue
            if not self.lively or run.state == RunState.FAILED:
                self.clear()
                told = f"run {run.id} ({run.arm}, seed {run.seed}): {run.state}"
                print(told + self._so_far(runs, run), file=self.stream, flush=True)

    def _so_far(self, runs: Sequence[Run], ended: Run) -> str:
        """How many are done and how long the rest may take, where nobody sees the bar."""
        if self.lively or ended.state not in ENDED:
            return ""
        left = self._left(*_steps(runs), time.monotonic())
        return f"; {sum(run.state in ENDED for run in runs)}/{len(runs)} runs" + (f", {left} left" if left else "")

    def _left(self, done: int, total: int, now: float) -> str:
        """The time the remaining steps may take, at the pace since the bar began; "" while there is none."""
        speed = self._speed(done, now)
        return duration((total - done) / speed) if speed > 0 else ""

    def _speed(self, done: int, now: float) -> float:
        """Steps a second since the bar began."""
        self._begun = self._begun or (now, done)
        return (done - self._begun[1]) / max(now - self._begun[0], 1e-9)


def _steps(runs: Sequence[Run]) -> tuple[int, int]:
    """Steps done and to do; a run whose length is not known yet counts as the mean of the others."""
    known = [run.total_steps for run in runs if run.total_steps]
    usual = sum(known) / len(known) if known else 0
    # What ended early has nothing left to do.
    total = sum(run.step if run.state in ENDED else (run.total_steps or usual) for run in runs)
    return sum(run.step for run in runs), round(total)


def _where(run: Run) -> str:
    preparing = run.facts.get("preparing")
    if preparing and not run.total_steps:
        return f"{run.arm} seed {run.seed}: {preparing}"
    return f"{run.arm} seed {run.seed}"
