"""CurvesModel: which runs are looked at, and the lines that show them; new rows are read at each poll."""

import time
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QObject, Signal

from workbench.gui.language import counted, marked, tr
from workbench.gui.models.axis import Scale, scale
from workbench.gui.models.pyramid import Pyramid
from workbench.gui.models.run_curves import RunCurves
from workbench.spec.run import ENDED, Run, RunState
from workbench.store.reader import Reader
from workbench.store.student import t_within

READING = 0.01
"""Seconds of this thread's processor time that one poll may take for reading; the rest is read at the next."""
ENOUGH_SEEDS = 3
"""A 95 % interval is drawn from this many seeds on; with fewer there are only lines."""
BAND_POINTS = 300
STEPS = Scale()
MOST_NAMED = 6
"""From more lines than this one stands out and the others are grey."""


@dataclass(eq=False)
class Line:
    """One line to draw: a name, the numbers of its colour and style, its points; with an interval over seeds."""

    key: str
    label: str
    color: int
    pyramid: Pyramid
    style: int = 0
    note: str = ""
    band: tuple[np.ndarray, np.ndarray, np.ndarray] | None = None
    emphasised: bool = False
    starts: int = 0


@dataclass(frozen=True)
class Span:
    """A task's stretch of steps."""

    start: int
    end: int
    name: str
    title: str
    index: int
    facts: dict = field(default_factory=dict)


class CurvesModel(QObject):
    """Runs shown together, one of them in focus. Says `changed` after a poll that brought something new."""

    changed = Signal()
    selection_changed = Signal()

    def __init__(self, reader: Reader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.reader = reader
        self.runs: dict[int, RunCurves] = {}
        self.focus: int | None = None
        self.arm_numbers: dict[str, int] = {}
        self.unit = "step"
        self._scales: dict[tuple, Scale | str] = {}

    def set_unit(self, unit: str) -> None:
        """Count this along the x axis."""
        if unit != self.unit:
            self.unit = unit
            self.selection_changed.emit()

    def hindrance(self, unit: str) -> str:
        """Why this cannot be counted for the shown runs; empty where it can."""
        told = (self._scale(curves, unit) for curves in self.runs.values() if curves.row)
        return next((reason for reason in told if isinstance(reason, str)), "")

    @property
    def scale(self) -> Scale:
        """How the run in focus counts along the x axis; in steps where what was chosen is not known."""
        found = self._scale(self.focused, self.unit) if self.focused and not self.hindrance(self.unit) else STEPS
        return STEPS if isinstance(found, str) else found

    def _scale(self, curves: RunCurves, unit: str) -> Scale | str:
        marks = curves.row.facts.get("clock") if curves.row and unit == "time" else None
        key = curves.run, unit, tuple(span[:2] for span in curves.spans), str(marks)
        if key not in self._scales:
            for old in [known for known in self._scales if known[:2] == key[:2]]:
                del self._scales[old]
            self._scales[key] = STEPS if unit == "step" else scale(curves, unit)
        return self._scales[key]

    def _placed(self, curves: RunCurves, steps: np.ndarray) -> np.ndarray:
        """A run's steps, moved to where the run in focus had counted as much."""
        if self.unit == "step" or curves is self.focused:
            return steps
        focus, own = self.scale, self._scale(curves, self.unit)
        if focus is STEPS or isinstance(own, str) or own.equals(focus):
            return steps
        return focus.steps_at(own.amounts_at(steps))

    def name_arms(self, runs: Sequence[Run]) -> None:
        """Give every arm of the workspace its number, by which it keeps its colour whatever is shown."""
        for run in runs:
            self.arm_numbers.setdefault(run.arm, len(self.arm_numbers))

    def look(self, run: Run) -> tuple[int, int]:
        """The numbers of colour and line style of a run's arm; the style also tells experiments apart."""
        color = self.arm_numbers.setdefault(run.arm, len(self.arm_numbers))
        shown = sorted({row.experiment or 0 for row in self._rows()})
        rank = shown.index(run.experiment or 0) if (run.experiment or 0) in shown else 0
        return color, color + rank

    def show(self, runs: Sequence[int], focus: int | None = None) -> None:
        """Look at these runs; the one in focus gives task lines, matrix and indices."""
        before = (list(self.runs), self.focus)
        self.runs = {run: self.runs.get(run) or RunCurves(run) for run in runs}
        self.focus = focus if focus in self.runs else self.focus if self.focus in self.runs else next(iter(runs), None)
        if (list(self.runs), self.focus) != before:
            self.poll(announce=False)
            self.selection_changed.emit()
            self.changed.emit()

    def poll(self, *, announce: bool = True) -> None:
        """Read what the shown runs have recorded since the last time, as much of it as is read at once."""
        until = time.thread_time() + READING
        changed = [curves.poll(self.reader, until) for curves in self.runs.values()]
        if announce and any(changed):
            self.changed.emit()

    @property
    def is_reading(self) -> bool:
        """Whether more has been recorded than was read yet."""
        return any(curves.is_behind for curves in self.runs.values())

    @property
    def focused(self) -> RunCurves | None:
        """The run in focus."""
        return self.runs.get(self.focus) if self.focus is not None else None

    @property
    def spans(self) -> list[Span]:
        """The tasks of the run in focus along the step axis."""
        if not self.focused:
            return []
        return [Span(start, end, t["name"], t.get("title") or t["name"], i, t)
                for i, (start, end, t) in enumerate(self.focused.spans)]

    @property
    def chance(self) -> float | None:
        """The accuracy of guessing over all outputs; None where the stream does not say."""
        if not self.focused or not self.focused.row:
            return None
        classes = self.focused.row.facts.get("classes")
        return 1 / classes if isinstance(classes, int) and classes > 1 else None

    def arms(self) -> list[tuple[str, list[RunCurves]]]:
        """The shown runs by arm, in the order in which the arms first ran."""
        groups: dict[str, list[RunCurves]] = {}
        for curves in sorted(self.runs.values(), key=lambda c: c.run):
            if curves.row:
                groups.setdefault(arm_key(curves.row, self._rows()), []).append(curves)
        return list(groups.items())

    def _rows(self) -> list[Run]:
        return [curves.row for curves in self.runs.values() if curves.row]

    def task_lines(self) -> list[Line]:
        """Accuracy on each task of the run in focus; colour and number are the task's."""
        if not self.focused:
            return []
        begun = {name for metric, name in self.focused.pyramids if metric == "task"}
        starts = {span.name: span.start for span in self.spans}
        # Where every curve can carry its name none needs to stand out: what is forgotten must stay as visible.
        crowded = len(self.focused.tested) > MOST_NAMED
        now = next((s.name for s in reversed(self.spans) if s.name in begun), "") if crowded else ""
        numbers = {span.name: span.index for span in self.spans}
        return [Line(t["name"], f"{numbers[t['name']] + 1}  {t.get('title') or t['name']}", numbers[t["name"]],
                     self.focused.accuracy(t["name"]), style=numbers[t["name"]], emphasised=t["name"] == now,
                     starts=starts[t["name"]])
                for t in self.focused.tested]

    def accuracy_lines(self, task: str) -> list[Line]:
        """Accuracy on one task, arm by arm."""
        return self._arm_lines(lambda curves: (curves.accuracy(task).steps, curves.accuracy(task).values))

    def index_lines(self, index: str) -> list[Line]:
        """One index over time, arm by arm: the mean over seeds, with its 95 % interval from three seeds on."""
        return self._arm_lines(lambda curves: (curves.trace(index).steps, curves.trace(index).values))

    def loss_lines(self) -> list[Line]:
        """The training loss, arm by arm."""
        none = Pyramid()
        return self._arm_lines(lambda c: (c.pyramids.get(("loss", "train"), none).steps,
                                          c.pyramids.get(("loss", "train"), none).values))

    def _arm_lines(self, points: Callable[[RunCurves], tuple[np.ndarray, np.ndarray]]) -> list[Line]:
        lines = []
        for arm, members in self.arms():
            found = [_growing(self._placed(member, np.asarray(s, float)), np.asarray(v, float))
                     for member in members for s, v in [points(member)] if len(s)]
            if found:
                line = mean_line(arm, found, any(m.run == self.focus for m in members))
                if members[0].row:
                    line.color, line.style = self.look(members[0].row)
                lines.append(line)
        return lines

    def sentence(self) -> str:
        """What happened, in one sentence that changes at task ends."""
        if not self.focused or not self.focused.row:
            return ""
        scores, tasks = self.focused.scores, self.focused.tested
        done = int(np.sum(~np.isnan(np.diag(scores)))) if len(scores) else 0
        arm = self.focused.row.arm
        if done == 0:
            return _told_start(self.focused.row)
        last = done - 1
        lost = [scores[j, j] - scores[last, j] for j in range(last)]
        if not lost:
            return tr("After task 1 {arm} gets {share:.0%} of “{task}” right.",
                      arm=arm, share=scores[0, 0], task=_title(tasks[0]))
        worst = int(np.argmax(lost))
        if lost[worst] < 0.005:
            return tr("After task {done} {arm} has forgotten nothing.", done=done, arm=arm)
        mean = float(np.mean(lost))
        some = marked("After task {done} {arm} has lost {points} on task {worst} (“{title}”) and {mean:.0f} on "
                      "average.")
        none = marked("After task {done} {arm} has lost {points} on task {worst} (“{title}”), but nothing on average.")
        return tr(none if mean < 0.005 else some, done=done, arm=arm, points=counted(round(100 * lost[worst]), "point"),
                  worst=worst + 1, title=_title(tasks[worst]), mean=100 * mean)


def arm_key(row: Run, rows: Sequence[Run]) -> str:
    """What an arm is called among these runs: with the experiment's name where several names are shown."""
    return row.arm if len({r.name for r in rows}) <= 1 else f"{row.name}: {row.arm}"


def _told_start(row: Run) -> str:
    """Of a run that has not finished a task."""
    if row.state == RunState.FINISHED:
        return tr("{arm} has finished; its accuracy was not watched. What was recorded is in the tab Recorded.",
                  arm=row.arm)
    if row.state in ENDED:
        return tr("{arm} ended before its first task was learned.", arm=row.arm)
    if row.state == RunState.PAUSED:
        return tr("{arm} is paused in its first task.", arm=row.arm)
    told = marked("{arm} is learning its first task.") if row.step else marked("{arm} has not begun.")
    return tr(told, arm=row.arm)


def _title(task: dict) -> str:
    return str(task.get("title") or task["name"])


def _growing(steps: np.ndarray, values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Without points that came to lie on the one before."""
    grows = np.diff(steps, prepend=-np.inf) > 0
    return (steps, values) if grows.all() else (steps[grows], values[grows])


def mean_line(arm: str, found: list[tuple[np.ndarray, np.ndarray]], emphasised: bool) -> Line:
    """The mean over seeds of (steps, values), with its 95 % t-interval from three seeds on; a single one as it is."""
    pyramid = Pyramid()
    if len(found) == 1:
        pyramid.append(*found[0])
        return Line(arm, arm, 0, pyramid, emphasised=emphasised)
    steps = np.unique(np.concatenate([s for s, _ in found]))
    table = np.stack([held(s, v, steps) for s, v in found])  # [seeds, steps]
    count = (~np.isnan(table)).sum(0)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # a column without any value is nan, as it should be
        mean = np.nanmean(table, axis=0)
    pyramid.append(steps, mean)
    n = len(found)
    line = Line(arm, arm, 0, pyramid, note=tr("mean of {n} seeds", n=n), emphasised=emphasised)
    full = np.flatnonzero(count == n)
    if n >= ENOUGH_SEEDS and len(full) > 1:
        full = full[np.unique(np.linspace(0, len(full) - 1, BAND_POINTS).astype(int))]
        half = t_within(0.95, n - 1) * table[:, full].std(0, ddof=1) / np.sqrt(n)
        line.band = (steps[full], mean[full] - half, mean[full] + half)
        line.note = tr("mean and 95 % t-interval, n = {n}", n=n)
    return line


def held(steps: np.ndarray, values: np.ndarray, grid: np.ndarray) -> np.ndarray:
    """Values on a common grid: the last one measured; nan before the first and after the last."""
    place = np.searchsorted(steps, grid, side="right") - 1
    out = np.where(place >= 0, values[np.maximum(place, 0)], np.nan)
    return np.where(grid > steps[-1], np.nan, out)
