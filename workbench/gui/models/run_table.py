"""RunTable: all runs of the workspace as rows, kept up to date in place."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from workbench.gui.language import counted, tr
from workbench.gui.models.sparks import Sparks
from workbench.spec.run import Request, Run, RunState
from workbench.store.reader import Reader

Index = QModelIndex | QPersistentModelIndex
RUN_ROLE = Qt.ItemDataRole.UserRole + 1
SORT_ROLE = Qt.ItemDataRole.UserRole + 2
SPARK_ROLE = Qt.ItemDataRole.UserRole + 3
DIFFERS_ROLE = Qt.ItemDataRole.UserRole + 4
"""Whether a setting is another one than in the run in focus."""
NONE = QModelIndex()
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

STATES = {
    RunState.QUEUED: "waiting", RunState.RUNNING: "running", RunState.PAUSED: "paused",
    RunState.FINISHED: "finished", RunState.FAILED: "failed", RunState.CANCELLED: "stopped",
}  # fmt: skip
ASKED = {Request.PAUSE: "pausing…", Request.STOP: "stopping…"}


@dataclass(frozen=True)
class Column:
    """A column: its heading, what is read in a cell, by what it is sorted, and the path of the setting it shows.

    The heading is English; who shows it translates it."""

    title: str
    text: Callable[["RunTable", Run], str]
    order: Callable[["RunTable", Run], Any]
    number: bool = False
    setting: str = ""


class RunTable(QAbstractTableModel):
    """Runs as rows; `update` is given the list at each poll and tells the views only what differs.

    `noted` says that a person wrote a note to a run.
    """

    noted = Signal(int, str)

    def __init__(self, reader: Reader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.runs: list[Run] = []
        self._reader = reader
        self.sparks = Sparks(reader, self)
        self.sparks.made.connect(self._tell_curve)
        self.columns: list[Column] = list(COLUMNS)
        self.focus: Run | None = None
        self._accuracy: dict[int, tuple[int, float | None]] = {}
        self._pace: dict[int, tuple[float, int]] = {}

    def update(self, runs: Sequence[Run]) -> None:
        """Take over this list of runs, ascending by number; kept rows stay where they are and stay selected."""
        coming = {run.id: run for run in runs}
        for row in reversed(range(len(self.runs))):
            if self.runs[row].id not in coming:
                self.beginRemoveRows(NONE, row, row)
                del self.runs[row]
                self.endRemoveRows()
        for row, run in enumerate(runs):
            if row == len(self.runs) or self.runs[row].id != run.id:
                self.beginInsertRows(NONE, row, row)
                self.runs.insert(row, run)
                self.endInsertRows()
            elif self.runs[row] != run:
                self.runs[row] = run
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))
            self._clock(run)

    def show_settings(self, settings: Sequence[Column], focus: Run | None) -> None:
        """Show these settings behind the other columns, against those of the run in focus."""
        kept = [column.setting for column in self.columns[len(COLUMNS):]]
        changed, self.focus = self.focus != focus, focus
        if kept != [column.setting for column in settings]:
            self.beginResetModel()
            self.columns = [*COLUMNS, *settings]
            self.endResetModel()
        elif changed and settings and self.runs:
            self.dataChanged.emit(self.index(0, len(COLUMNS)), self.index(len(self.runs) - 1, len(self.columns) - 1))

    def _tell_curve(self, run: int) -> None:
        if (row := self.row_of(run)) >= 0:
            place = self.index(row, COLUMNS.index(CURVE))
            self.dataChanged.emit(place, place)

    def _clock(self, run: Run) -> None:
        """Remember when and where a stretch of running began, from which its pace is known."""
        if run.state != RunState.RUNNING or run.heartbeat is None:
            self._pace.pop(run.id, None)
        elif run.id not in self._pace or run.step < self._pace[run.id][1]:
            self._pace[run.id] = (run.heartbeat, run.step)

    def seconds_left(self, run: Run) -> float | None:
        """How long a running run still takes at its pace so far; None where that is not known yet."""
        began = self._pace.get(run.id)
        if began is None or run.heartbeat is None or run.step <= began[1]:
            return None
        if run.step >= run.total_steps:
            return None
        return (run.total_steps - run.step) * (run.heartbeat - began[0]) / (run.step - began[1])

    def accuracy(self, run: Run) -> float | None:
        """The average accuracy on the tasks begun so far, from the newest measurement of each; None before any."""
        known = self._accuracy.get(run.id)
        if known is None or known[0] != run.step:
            begun = self._reader.latest(run.id, "task")
            newest = self._reader.latest(run.id, "accuracy")
            values = [newest[f"{name}/test"][1] for name in begun if f"{name}/test" in newest]
            known = self._accuracy[run.id] = (run.step, sum(values) / len(values) if values else None)
        return known[1]

    def row_of(self, run: int) -> int:
        """The row of the run with this number; -1 where there is none."""
        return next((row for row, known in enumerate(self.runs) if known.id == run), -1)

    def rowCount(self, parent: Index = NONE) -> int:
        return 0 if parent.isValid() else len(self.runs)

    def columnCount(self, parent: Index = NONE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and self.columns[section].number:
            return RIGHT
        if role == Qt.ItemDataRole.ToolTipRole and self.columns[section].setting:
            return tr("{setting}: the shown runs differ in it", setting=self.columns[section].setting)
        return tr(self.columns[section].title) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        run, column = self.runs[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(self, run)
        if role == SORT_ROLE:
            return column.order(self, run)
        if role == Qt.ItemDataRole.EditRole and column is NOTE:
            return run.note
        if role == RUN_ROLE:
            return run
        if role == SPARK_ROLE:
            return self.sparks.of(run) if column is CURVE else None
        if role == DIFFERS_ROLE:
            return bool(column.setting and self.focus and column.text(self, run) != column.text(self, self.focus))
        if role == Qt.ItemDataRole.TextAlignmentRole and column.number:
            return RIGHT
        if role == Qt.ItemDataRole.ToolTipRole:
            return run.error or told_progress(self, run)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return told(self, run) if index.column() == 0 else f"{tr(column.title)}: {column.text(self, run)}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A note can be written where it stands."""
        is_note = index.isValid() and self.columns[index.column()] is NOTE
        return super().flags(index) | (Qt.ItemFlag.ItemIsEditable if is_note else Qt.ItemFlag(0))

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Say that a note was written; the store's answer comes with the next `update`."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or self.columns[index.column()] is not NOTE:
            return False
        run = self.runs[index.row()]
        if str(value) != run.note:
            self.noted.emit(run.id, str(value))
        return True


def state_text(run: Run) -> str:
    """Where a run stands, in a word; what was asked of it shows at once."""
    if run.state == RunState.RUNNING and run.request:
        return tr(ASKED[run.request])
    if run.state == RunState.RUNNING and run.step == 0 and run.facts.get("preparing"):
        return str(run.facts["preparing"])
    return tr(STATES[run.state])


def share_done(run: Run) -> float:
    """Steps done of steps in all, 0 to 1."""
    if run.state == RunState.FINISHED:
        return 1.0
    return min(run.step / run.total_steps, 1.0) if run.total_steps else 0.0


def told_progress(table: RunTable, run: Run) -> str:
    """Steps done and in all, and the time left where it is known."""
    if not run.total_steps:
        return tr("not started") if run.step == 0 else counted(run.step, "step")
    text = tr("{step:,} of {steps:,} steps", step=run.step, steps=run.total_steps)
    left = table.seconds_left(run)
    return text if left is None else f"{text}, {tr('{time} left', time=told_seconds(left))}"


def told_seconds(seconds: float) -> str:
    """A duration in the unit a person would use: "8 s", "3 min", "2 h 5 min"."""
    if seconds < 90:
        return f"{max(round(seconds), 1)} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60} min"


def told(table: RunTable, run: Run) -> str:
    """One run in a sentence, for a screen reader."""
    accuracy = table.accuracy(run)
    said = [tr("{arm}, seed {seed}", arm=run.arm, seed=run.seed), state_text(run), told_progress(table, run)]
    if accuracy is not None:
        said.append(tr("average accuracy {share:.0f} per cent", share=100 * accuracy))
    if run.name:
        said.append(tr("in {experiment}", experiment=run.name))
    return ", ".join([*said, tr("starred")] if run.starred else said)


def _told_share(table: RunTable, run: Run) -> str:
    left = table.seconds_left(run)
    share = f"{100 * share_done(run):.0f} %"
    return share if left is None else f"{share}, {tr('{time} left', time=told_seconds(left))}"


def _told_accuracy(table: RunTable, run: Run) -> str:
    value = table.accuracy(run)
    return "–" if value is None else f"{value:.3f}"


def _created(_: RunTable, run: Run) -> str:
    return f"{datetime.fromtimestamp(run.created):{tr('%d %b %H:%M')}}" if run.created else "–"


def _told_curve(table: RunTable, run: Run) -> str:
    """The little curve in words; empty where it is not known yet."""
    values = table.sparks.of(run)
    known = values[values == values]
    if not len(known):
        return ""
    return tr("{first:.2f} to {last:.2f}, highest {most:.2f}", first=known[0], last=known[-1], most=known.max())


CURVE = Column("Curve", _told_curve, lambda t, r: -1.0 if t.accuracy(r) is None else t.accuracy(r))
NOTE = Column("Note", lambda t, r: r.note, lambda t, r: r.note.casefold())
COLUMNS: Sequence[Column] = (
    Column("Run", lambda t, r: str(r.id), lambda t, r: r.id, number=True),
    Column("★", lambda t, r: "★" if r.starred else "", lambda t, r: not r.starred),
    Column("State", lambda t, r: state_text(r), lambda t, r: list(RunState).index(r.state)),
    Column("Experiment", lambda t, r: r.name, lambda t, r: r.name.casefold()),
    Column("Arm", lambda t, r: r.arm, lambda t, r: r.arm.casefold()),
    Column("Seed", lambda t, r: str(r.seed), lambda t, r: r.seed, number=True),
    Column("Progress", _told_share, lambda t, r: share_done(r)),
    Column("Accuracy", _told_accuracy, lambda t, r: -1.0 if t.accuracy(r) is None else t.accuracy(r),
           number=True),
    CURVE,
    Column("Created", _created, lambda t, r: r.created),
    NOTE,
)
