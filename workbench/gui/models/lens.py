"""Lens: what happens to earlier tasks in the first iterations after a switch, aligned over arms, mean over seeds."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QObject, Signal

from workbench.gui.language import counted, tr
from workbench.gui.models.axis import Scale
from workbench.gui.models.curves import CurvesModel, Line, held, mean_line
from workbench.gui.models.run_curves import RunCurves

REACH = 100
"""Iterations after the switch that are seen at first."""
BEFORE = 5
"""A part of so many of the reach is seen before the switch."""
BACK = 0.95
"""What has regained this share of its accuracy before the switch counts as recovered."""
ENOUGH = 3
"""With fewer evaluations than this within the reach no gap can be seen."""
ALL = ""
"""Stands for the mean of all earlier tasks."""
MOST_TOLD = 3
SINCE = Scale("since")
"""How its steps are counted."""


@dataclass(frozen=True)
class Gap:
    """One seed at one switch: accuracy before, the lowest after and when, and how many iterations until it was back."""

    before: float
    lowest: float
    at: int
    back: int | None
    evaluations: int

    @property
    def depth(self) -> float:
        """How far it fell; negative where it only rose."""
        return self.before - self.lowest


class Lens(QObject):
    """Which switch is looked at, how far, and on which task; says `changed`, and tells lines and sentence when asked.

    A switch is the index of the task that begins there, 1 or more; None while nobody looks.
    """

    changed = Signal()

    def __init__(self, curves: CurvesModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._curves = curves
        self.switch: int | None = None
        self.reach = REACH
        self.task = ALL

    def switches(self) -> list[tuple[int, str]]:
        """(index, title) of every task that comes after a tested one and has begun in the run in focus."""
        focused = self._curves.focused
        if focused is None:
            return []
        tested = [task["name"] for task in focused.tested]
        return [(span.index, span.title) for span in self._curves.spans
                if span.index and ("task", span.name) in focused.pyramids and _earlier(focused, span.index, tested)]

    def tasks(self) -> list[tuple[str, str]]:
        """(name, title) of the tasks that can be looked at: all together, then each that was learned before."""
        focused = self._curves.focused
        if focused is None or self.switch is None:
            return []
        names = _earlier(focused, self.switch, [task["name"] for task in focused.tested])
        titles = {task["name"]: str(task.get("title") or task["name"]) for task in focused.tasks}
        return [(ALL, tr("all earlier tasks")), *((name, titles[name]) for name in names)]

    def look_at(self, switch: int | None) -> None:
        """Look at the switch to this task; None looks away."""
        if switch != self.switch:
            self.switch = switch
            if self.task not in [name for name, _ in self.tasks()]:
                self.task = ALL
            self.changed.emit()

    def keep_valid(self) -> None:
        """Look at the first switch where the one looked at is not there (any more)."""
        known = [index for index, _ in self.switches()]
        if self.switch not in known:
            self.switch = known[0] if known else None
        if self.task not in [name for name, _ in self.tasks()]:
            self.task = ALL

    def set_reach(self, reach: int) -> None:
        """See so many iterations after the switch."""
        if reach != self.reach:
            self.reach = max(reach, 2)
            self.changed.emit()

    def set_task(self, name: str) -> None:
        """Look at one earlier task, or at ALL."""
        if name != self.task:
            self.task = name
            self.changed.emit()

    def told(self) -> str:
        """What is looked at, for a caption; empty where there is nothing to look at."""
        switches, tasks = dict(self.switches()), dict(self.tasks())
        if self.switch not in switches:
            return ""
        return tr("Around the switch to T{number}, {title}: accuracy on {tasks}, {reach} iterations.",
                  number=self.switch + 1, title=switches[self.switch], tasks=tasks.get(self.task, ""), reach=self.reach)

    def lines(self) -> list[Line]:
        """The accuracy around the switch, arm by arm; a step is the number of iterations since the switch."""
        out = []
        for arm, members in self._curves.arms():
            found = [piece for member in members if (piece := self._around(member)) is not None]
            if found:
                line = mean_line(arm, found, any(m.run == self._curves.focus for m in members))
                if members[0].row:
                    line.color, line.style = self._curves.look(members[0].row)
                out.append(line)
        return out

    def gaps(self) -> list[tuple[str, list[Gap]]]:
        """The gap of every arm, seed by seed; arms that were not evaluated there are left out."""
        out = []
        for arm, members in self._curves.arms():
            found = [gap for member in members if (gap := self._gap(member)) is not None]
            if found:
                out.append((arm, found))
        return out

    def sentence(self) -> str:
        """How deep the gap is and how long it lasts, arm by arm; or why that cannot be told."""
        if self.switch is None or not self.switches():
            return tr("No second task has begun: there is no switch to look at yet.")
        found = self.gaps()
        if not found:
            return tr("Nothing was evaluated on earlier tasks around this switch.")
        least = min(gap.evaluations for _, gaps in found for gap in gaps)
        if least < ENOUGH:
            return tr("Only {least} evaluations lie within {reach} iterations of this switch: too few to see a gap. "
                      "Let accuracy be measured at every step, or look further.", least=least, reach=self.reach)
        told = [_told(arm, gaps) for arm, gaps in sorted(found, key=lambda pair: -_mean(g.depth for g in pair[1]))]
        said = f"{'; '.join(told[:MOST_TOLD])}."
        if len(told) <= MOST_TOLD:
            return said
        return f"{said} " + tr("And {arms}.", arms=counted(len(told) - MOST_TOLD, "more arm"))

    def _curve(self, member: RunCurves) -> tuple[int, int, np.ndarray, np.ndarray] | None:
        """Where the switch and the end of its task lie, with steps and mean accuracy of the task(s) looked at."""
        spans = member.spans
        if self.switch is None or self.switch >= len(spans):
            return None
        start, end, task = spans[self.switch]
        names = _earlier(member, self.switch, [t["name"] for t in member.tested])
        names = [name for name in names if self.task in (ALL, name)]
        if ("task", task["name"]) not in member.pyramids or not names:
            return None
        pyramids = [member.accuracy(name) for name in names]
        steps = np.unique(np.concatenate([p.steps for p in pyramids]))
        steps = steps[steps <= end]
        values = np.mean([held(p.steps, p.values, steps) for p in pyramids], axis=0)
        known = ~np.isnan(values)
        return (start, end, steps[known], values[known]) if known.any() else None

    def _around(self, member: RunCurves) -> tuple[np.ndarray, np.ndarray] | None:
        curve = self._curve(member)
        if curve is None:
            return None
        start, _, steps, values = curve
        seen = (steps >= start - max(self.reach // BEFORE, 1)) & (steps <= start + self.reach)
        return (steps[seen] - start, values[seen]) if seen.any() else None

    def _gap(self, member: RunCurves) -> Gap | None:
        curve = self._curve(member)
        if curve is None:
            return None
        start, _, steps, values = curve
        first = int(np.searchsorted(steps, start, side="right"))
        last = int(np.searchsorted(steps, start + self.reach, side="right"))
        if not first or first == last:
            return None
        before, low = float(values[first - 1]), first + int(values[first:last].argmin())
        back = np.flatnonzero(values[low:] >= BACK * before)
        return Gap(before, float(values[low]), int(steps[low] - start),
                   int(steps[low + back[0]] - start) if len(back) else None, last - first)


def _earlier(curves: RunCurves, switch: int, tested: Sequence[str]) -> list[str]:
    """The tested tasks before a switch."""
    before = {task["name"] for task in curves.tasks[:switch]}
    return [name for name in tested if name in before]


def _told(arm: str, gaps: Sequence[Gap]) -> str:
    """"ewc falls 61 points (0.99 to 0.38, 12 iterations in) and is back after 80"; over seeds, means."""
    depth, n = _mean(gap.depth for gap in gaps), len(gaps)
    over = tr(" in the mean of {n} seeds", n=n) if n > 1 else ""
    if depth < 0.005:
        return tr("{arm} falls by less than a point{over}", arm=arm, over=over)
    before, low, at = (_mean(values) for values in zip(*((g.before, g.lowest, g.at) for g in gaps), strict=True))
    back = [gap.back for gap in gaps if gap.back is not None]
    whole = tr("{arm} falls {points:.0f} points ({before:.2f} to {low:.2f}, {at:.0f} iterations in){over}",
               arm=arm, points=100 * depth, before=before, low=low, at=at, over=over)
    if not back:
        return tr("{falls} and does not come back within the task", falls=whole)
    if len(back) == n:
        return tr("{falls} and is back after {steps:.0f}", falls=whole, steps=_mean(back))
    return tr("{falls} and is back after {steps:.0f} in {some} of {n} seeds",
              falls=whole, steps=_mean(back), some=len(back), n=n)


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return sum(found) / len(found) if found else math.nan
