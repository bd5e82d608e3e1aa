"""Sparks: a run's average accuracy in a few points, for a small picture beside its name."""

from collections.abc import Callable, Iterator
from functools import partial

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from workbench.gui.turns import Turns
from workbench.spec.run import Run
from workbench.store.digest import judged
from workbench.store.reader import Reader

POINTS = 32


class Sparks(QObject):
    """Made between other events when a run is first asked for, and anew when it has gone on; `made` carries the run."""

    made = Signal(int)

    def __init__(self, reader: Reader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self._known: dict[int, tuple[int, np.ndarray]] = {}
        self._wanted: dict[int, Run] = {}
        self._turns = Turns(self)
        # Whoever asks is painting, and a view must not be told of changes meanwhile.
        self._begin = QTimer(self, interval=0, singleShot=True)
        self._begin.timeout.connect(lambda: self._turns.do(self._pieces()))

    def of(self, run: Run) -> np.ndarray:
        """Average accuracy over the tasks begun [POINTS], from step 0 to the run's last; empty while not known."""
        step, values = self._known.get(run.id, (-1, np.empty(0)))
        # A running one is looked at anew when it has gone on by a point.
        if step < 0 or abs(run.step - step) * POINTS >= max(run.total_steps, 1) or (step != run.step and run.ended):
            self._wanted[run.id] = run
            if not self._turns.busy:
                self._begin.start()
        return values

    def _pieces(self) -> Iterator[Callable[[], None]]:
        while self._wanted:
            run = self._wanted.pop(next(iter(self._wanted)))
            yield partial(self._make, run)

    def _make(self, run: Run) -> None:
        self._known[run.id] = run.step, self._sampled(run)
        self.made.emit(run.id)

    def _sampled(self, run: Run) -> np.ndarray:
        series = self._reader.series(run.id)
        metric = judged((item.metric, item.about) for item in series)
        begun = {about: step for about, (step, _) in self._reader.latest(run.id, "task").items()}
        at = np.unique(np.linspace(0, max(run.step, 1), POINTS).astype(int))
        columns = []
        for item in series:
            task = item.about.removesuffix("/test")
            if item.metric == metric and item.about == f"{task}/test" and task in begun:
                columns.append(np.where(at >= begun[task], self._reader.sampled(item.id, at.tolist()), np.nan))
        if not columns:
            return np.empty(0)
        table = np.array(columns)
        known = ~np.isnan(table)
        with np.errstate(invalid="ignore"):
            return np.where(known, table, 0).sum(axis=0) / known.sum(axis=0)
