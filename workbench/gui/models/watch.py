"""WatchModel: the runs chosen, the one in focus, and when what is drawn must be renewed."""

import json
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.gui.language import counted, tr
from workbench.gui.models.curves import CurvesModel
from workbench.gui.models.lens import Lens
from workbench.gui.models.run_order import RunOrder
from workbench.gui.models.run_table import RunTable
from workbench.gui.models.setting_columns import setting_columns
from workbench.spec.run import Run, RunState
from workbench.store.findings import Finding, findings
from workbench.store.reader import Reader

JOINT = "joint-training"
SLOW = 4
"""Indices, intervals and tables are renewed at every fourth look into the store only."""


class WatchModel(QObject):
    """Runs, curves, focus. `quick`: curves grew; `slow`: the same, at most every fourth look; `chosen`: other runs.

    Long curves are read piece by piece between other events, while `is_seen`.
    """

    quick = Signal()
    slow = Signal()
    chosen = Signal()

    def __init__(self, reader: Reader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = RunTable(reader, self)
        self.order = RunOrder(self.table, self)
        self.curves = CurvesModel(reader, self)
        self.lens = Lens(self.curves, self)
        self.is_seen = True
        self.is_updating = False
        self._follows = True
        self._looks = 0
        self._stale = False
        self._reading = QTimer(self, interval=0, singleShot=True)
        self._reading.timeout.connect(self._read_on)
        self.curves.changed.connect(self._grew)
        self.curves.selection_changed.connect(self._compare_settings)
        self.curves.selection_changed.connect(self.chosen)

    def update(self, runs: Sequence[Run]) -> None:
        """Take over the list of runs; what was deleted is no longer shown, and where nothing is, the newest is."""
        self.is_updating = True  # rows that go are not a person's choice
        self.table.update(runs)
        self.is_updating = False
        self.curves.name_arms(runs)
        known = {run.id for run in runs}
        shown = [run for run in self.curves.runs if run in known]
        if not shown and runs:
            newest = runs[-1].experiment
            shown = [run.id for run in runs if run.experiment == newest]
        self._show(shown, self._running(shown) if self._follows else None)

    def look(self) -> None:
        """Read what the shown runs have recorded since the last look."""
        if not self.curves.is_reading:  # long curves are read piece by piece between the looks
            self.curves.poll()
        elif self.is_seen:
            self.curves.changed.emit()
        self._looks += 1
        if self.curves.is_reading:
            self._reading.start()
        elif self._stale and self._looks >= SLOW:
            self._looks, self._stale = 0, False
            self.slow.emit()

    def _read_on(self) -> None:
        """Go on reading long curves, piece by piece; what follows from them is renewed once they are whole."""
        if not self.is_seen:
            return
        self.curves.poll(announce=False)
        if self.curves.is_reading:
            self._reading.start()
        else:
            self._looks = SLOW
            self.curves.changed.emit()

    def choose(self, runs: Sequence[int], focus: int | None = None) -> None:
        """Show these runs, as a person asked; the focus then stays."""
        self._follows = False
        self._show(list(runs), focus)

    def follow(self, runs: Sequence[int]) -> None:
        """Show runs just started; the focus goes along with the one that runs."""
        self._follows = True
        self._show(list(runs), self._running(runs))

    def show_again(self, runs: Sequence[int]) -> None:
        """Show runs that were brought back, beside those shown of the same experiments."""
        back = {row.experiment for run in runs if (row := self.run(run))}
        kin = [run for run in self.shown if (row := self.run(run)) and row.experiment in back]
        self.choose([*kin, *runs], self.curves.focus if kin else None)

    def siblings(self, run: int) -> list[int]:
        """All runs of the same experiment."""
        row = self.run(run)
        return [other.id for other in self.table.runs if row and other.experiment == row.experiment]

    def run(self, run: int | None) -> Run | None:
        """The row of a run as last read; None where there is none."""
        return next((known for known in self.table.runs if known.id == run), None)

    @property
    def shown(self) -> list[int]:
        """The numbers of the runs shown."""
        return list(self.curves.runs)

    @property
    def focus(self) -> Run | None:
        """The run in focus as last read."""
        return self.run(self.curves.focus)

    @property
    def failed(self) -> Run | None:
        """The failed run to speak of: the one in focus, else the first of those shown."""
        rows = [self.focus, *(self.run(run) for run in self.shown)]
        return next((row for row in rows if row and row.state == RunState.FAILED), None)

    def joint(self) -> tuple[str, float] | None:
        """The upper bound: name and average accuracy of the finished runs of this experiment that learn all at once."""
        focus = self.focus
        if focus is None:
            return None
        found = [accuracy for run in self.table.runs
                 if run.experiment == focus.experiment and run.state == RunState.FINISHED and learns_jointly(run.spec)
                 and (accuracy := self.table.accuracy(run)) is not None]
        name = tr("joint") if len(found) < 2 else tr("joint, mean of {n}", n=len(found))
        return (name, sum(found) / len(found)) if found else None

    def findings(self) -> list[Finding]:
        """What in the run in focus is not as one expects."""
        focus = self.focus
        return findings(self.curves.reader, focus.id) if focus else []

    def caption(self, *, one_run: bool) -> str:
        """Where exported numbers come from: experiment, seeds, interval."""
        focus, rows = self.focus, [row for run in self.shown if (row := self.run(run))]
        if focus is None:
            return ""
        if one_run:
            return tr("{experiment}: {arm}, seed {seed}, {steps}.", experiment=focus.name or tr("Experiment"),
                      arm=focus.arm, seed=focus.seed, steps=counted(focus.step, "step"))
        names = ", ".join(dict.fromkeys(row.name or tr("Experiment") for row in rows))
        seeds = ", ".join(str(seed) for seed in sorted({row.seed for row in rows}))
        note = next((line.note for line in self.curves.index_lines("average accuracy") if line.note), "")
        told = tr("{experiments}; seeds {seeds}", experiments=names, seeds=seeds)
        return f"{told}; {note}. {tr('Not smoothed.')}" if note else f"{told}. {tr('Not smoothed.')}"

    def _running(self, runs: Sequence[int]) -> int | None:
        return next((run.id for run in self.table.runs if run.id in runs and run.state == RunState.RUNNING), None)

    def _show(self, runs: list[int], focus: int | None) -> None:
        self.curves.show(sorted(runs), focus)
        if self.curves.is_reading:
            self._reading.start()

    def _compare_settings(self) -> None:
        """The table of runs shows in which settings the chosen runs differ."""
        rows = [row for run in self.shown if (row := self.run(run))]
        self.table.show_settings(setting_columns(rows), self.focus)

    def _grew(self) -> None:
        self._stale = True
        self.quick.emit()


@lru_cache(maxsize=1000)
def learns_jointly(spec: str) -> bool:
    """Whether a run's resolved spec has the method that learns from all tasks at once."""
    return any(part["plugin"] == JOINT for part in json.loads(spec).get("methods", []))


def can(runs: Sequence[Run], states: frozenset[RunState]) -> bool:
    """Whether something that is meant for these states can be asked of any of these runs."""
    return any(run.state in states for run in runs)
