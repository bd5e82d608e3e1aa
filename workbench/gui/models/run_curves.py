"""RunCurves: what one run has recorded, kept and extended poll by poll; its tasks and its indices over time."""

import numpy as np

from workbench.gui.models.pyramid import Pyramid
from workbench.spec.run import Run
from workbench.store.indices import INDICES, Evidence, Trace
from workbench.store.reader import Reader
from workbench.store.summary import Curve

PIECE = 20_000


class RunCurves:
    """Every series of one run as a pyramid by (metric, about); only rows later than the last seen are read."""

    def __init__(self, run: int) -> None:
        self.run = run
        self.row: Run | None = None
        self.pyramids: dict[tuple[str, str], Pyramid] = {}
        self.version = 0
        self._series: dict[int, tuple[str, str]] = {}
        self._traces: dict[str, tuple[int, Trace]] = {}

    def poll(self, reader: Reader) -> bool:
        """Read what is new; whether anything was. A run that went back to its checkpoint forgets what came later."""
        row = reader.run(self.run)
        rewound = self.row is not None and row.step < self.row.step
        changed = row != self.row
        self.row = row
        if rewound:
            for pyramid in self.pyramids.values():
                pyramid.truncate_after(row.step)
        for series in reader.series(self.run):
            self._series[series.id] = (series.metric, series.about)
        for id, name in self._series.items():
            changed |= self._extend(reader, id, self.pyramids.setdefault(name, Pyramid()))
        self.version += changed
        return changed

    def _extend(self, reader: Reader, series: int, pyramid: Pyramid) -> bool:
        last = -1 if pyramid.last is None else int(pyramid.last[0])
        steps, values = reader.after(series, last, PIECE)
        found = len(steps) > 0
        while len(steps):
            pyramid.append(steps, values)
            if len(steps) < PIECE:
                break
            steps, values = reader.after(series, int(steps[-1]), PIECE)
        return found

    @property
    def tasks(self) -> list[dict]:
        """The stream's tasks as the worker described them: name, title, steps, classes, goal."""
        told = self.row.facts.get("tasks") if self.row else None
        return list(told) if isinstance(told, list) else []

    @property
    def tested(self) -> list[dict]:
        """Those tasks that have an accuracy curve, in the stream's order."""
        return [task for task in self.tasks if ("accuracy", f"{task['name']}/test") in self.pyramids]

    @property
    def spans(self) -> list[tuple[int, int, dict]]:
        """(start, end, task) of each task: as recorded where it has begun, as planned where it has not."""
        out, start = [], 0
        for task in self.tasks:
            begun = self.pyramids.get(("task", task["name"]))
            start = int(begun.last[0]) if begun and begun.last else start
            end = start + int(task["steps"])
            out.append((start, end, task))
            start = end
        return out

    def accuracy(self, task: str) -> Pyramid:
        """The accuracy curve of a task; empty where there is none."""
        return self.pyramids.get(("accuracy", f"{task}/test"), Pyramid())

    def evidence(self) -> Evidence:
        """What the indices are computed from."""
        curves = tuple(
            Curve(p.steps.astype(np.int64), np.array(p.values)) for p in (self.accuracy(t["name"]) for t in self.tested)
        )
        names = {task["name"] for task in self.tested}
        begun = {name for metric, name in self.pyramids if metric == "task"}
        ends = tuple(end for _, end, task in self.spans if task["name"] in names & begun)
        return Evidence(curves, ends, reached=self.row.step if self.row else None)

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
