"""RunCurves: what one run has recorded, kept and extended poll by poll; its tasks and its indices over time."""

import math
import time

import numpy as np

from workbench.gui.models.pyramid import Pyramid
from workbench.spec.run import ENDED, Run
from workbench.store.digest import judged, with_unseen
from workbench.store.indices import INDICES, Evidence, Trace
from workbench.store.reader import Reader
from workbench.store.summary import Curve

PIECE = 2_500
"""Rows read at a time; more would hold up the event loop."""


class RunCurves:
    """Every series of one run as a pyramid by (metric, about); only rows later than the last seen are read."""

    def __init__(self, run: int) -> None:
        self.run = run
        self.row: Run | None = None
        self.pyramids: dict[tuple[str, str], Pyramid] = {}
        self.version = 0
        self.is_behind = True
        self._series: dict[int, tuple[str, str]] = {}
        self._seen: dict[int, int] = {}
        self._evidence: tuple[int, Evidence] | None = None
        self._traces: dict[str, tuple[int, Trace]] = {}

    def poll(self, reader: Reader, until: float = math.inf) -> bool:
        """Read what is new; whether anything was. A run that went back to its checkpoint forgets what came later.

        From `until` (time.thread_time) on nothing more is read, and `is_behind` says that something is left.
        """
        if time.thread_time() >= until:
            self.is_behind = True
            return False
        row = reader.run(self.run)
        changed = row != self.row
        if not changed and not self.is_behind and row.state in ENDED:
            return False
        if self.row is not None and row.step < self.row.step:
            self._rewind(row.step)
        self.row = row
        for series in reader.series(self.run):
            self._series[series.id] = (series.metric, series.about)
        self.is_behind = False
        for id, name in self._series.items():
            changed |= self._extend(reader, id, self.pyramids.setdefault(name, Pyramid()), until)
            if self.is_behind:
                break
        self.version += changed
        return changed

    def _rewind(self, step: int) -> None:
        for pyramid in self.pyramids.values():
            pyramid.truncate_after(step)
        self._seen = {series: min(seen, step) for series, seen in self._seen.items()}

    def _extend(self, reader: Reader, series: int, pyramid: Pyramid, until: float) -> bool:
        before = self._seen.get(series, -1)
        while True:
            steps, values = reader.after(series, self._seen.get(series, -1), PIECE)
            if len(steps):
                pyramid.append(steps, values)
                self._seen[series] = int(steps[-1])
            if len(steps) < PIECE:
                break
            if time.thread_time() >= until:
                self.is_behind = True
                break
        return self._seen.get(series, -1) > before

    @property
    def tasks(self) -> list[dict]:
        """The stream's tasks as the worker described them: name, title, steps, classes, goal."""
        told = self.row.facts.get("tasks") if self.row else None
        return list(told) if isinstance(told, list) else []

    @property
    def tested(self) -> list[dict]:
        """Those tasks that have an accuracy curve, in the stream's order."""
        metric = judged(self.pyramids)
        return [task for task in self.tasks if (metric, f"{task['name']}/test") in self.pyramids]

    @property
    def spans(self) -> list[tuple[int, int, dict]]:
        """(start, end, task) of each task: as recorded where it has begun, as planned where it has not."""
        out, start = [], 0
        for task in self.tasks:
            begun = self.pyramids.get(("task", task["name"]))
            if begun and begun.last:
                start, steps = int(begun.last[0]), int(begun.last[1])
            else:
                steps = int(task["steps"])
            end = start + steps
            out.append((start, end, task))
            start = end
        return out

    def accuracy(self, task: str) -> Pyramid:
        """The accuracy curve of a task (of detection, its mAP); empty where there is none."""
        return self.pyramids.get((judged(self.pyramids), f"{task}/test"), Pyramid())

    def evidence(self) -> Evidence:
        """What the indices are computed from; a task without a test prolongs the one before it."""
        if self._evidence is None or self._evidence[0] != self.version:
            self._evidence = (self.version, self._gather())
        return self._evidence[1]

    def _gather(self) -> Evidence:
        tested = {task["name"] for task in self.tested}
        ends: list[int] = []
        for _, end, task in self.spans:
            if ("task", task["name"]) not in self.pyramids:
                continue
            if task["name"] in tested:
                ends.append(end)
            elif ends:
                ends[-1] = end
        pyramids = [self.accuracy(task["name"]) for task in self.tested]
        evidence = Evidence(tuple(map(_curve, pyramids)), tuple(ends), reached=self.row.step if self.row else None)
        names = [task["name"] for task in self.tested]
        return with_unseen(evidence, names, judged(self.pyramids),
                           lambda name: _curve(self.pyramids[name]) if name in self.pyramids else None)

    def pair(self, row: int, column: int) -> list[tuple[int, int]]:
        """The two cells of the matrix that make the forgetting of a task (column) after another (row): best and now."""
        scores = self.scores
        if row <= column or np.isnan(scores[row, column]):
            return [(row, column)]
        return [(column + int(np.nanargmax(scores[column:row, column])), column), (row, column)]

    def end_of(self, row: int) -> int | None:
        """The step at which the task of this row of the matrix ends; None where it has not begun."""
        ends = self.evidence().ends
        return ends[row] if row < len(ends) else None

    def trace(self, index: str) -> Trace:
        """An index over the run so far, computed anew only when something was read."""
        known = self._traces.get(index)
        if known is None or known[0] != self.version:
            known = (self.version, INDICES[index].trace(self.evidence()))
            self._traces[index] = known
        return known[1]

    @property
    def scores(self) -> np.ndarray:
        """The accuracy matrix [T, T]; nan where unknown."""
        return self.evidence().scores


def _curve(pyramid: Pyramid) -> Curve:
    return Curve(pyramid.steps.astype(np.int64), np.array(pyramid.values))
