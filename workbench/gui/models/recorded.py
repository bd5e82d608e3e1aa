"""RecordedModel: what else a run has recorded: the curves of any metric, and its pictures, tables and texts."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject

from workbench.gui.models.curves import Line
from workbench.gui.models.watch import WatchModel
from workbench.spec.reading import FINDING, Exhibit

ELSEWHERE = frozenset(["accuracy", "loss", "score", "task"])
"""Metrics that the plots show."""
EVERY: Mapping[str, int | str] = {"confusion": "task", "forgotten": "task", "weight-distance": 10}
"""How often a metric looks that is added from here: what needs a whole pass looks at the end of each task."""


@dataclass(frozen=True)
class Choice:
    """One metric that can be looked at; `shown` where it left pictures, tables or texts instead of numbers."""

    metric: str
    shown: bool = False


@dataclass(frozen=True)
class Table:
    """A table of numbers with names at both sides; `title` says what they are."""

    title: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    values: tuple[tuple[float, ...], ...]

    @classmethod
    def read(cls, data: bytes) -> "Table | None":
        """The table that an exhibit of kind application/json holds; None where it holds something else."""
        try:
            told: Any = json.loads(data)
            names = told.get("labels", [])
            rows, columns = (tuple(map(str, told.get(side, names))) for side in ("rows", "columns"))
            values = tuple(tuple(map(float, row)) for row in told.get("values", told.get("counts", [])))
        except (ValueError, TypeError, AttributeError):
            return None
        fits = len(values) == len(rows) and all(len(row) == len(columns) for row in values)
        return cls(str(told.get("title", "")), rows, columns, values) if values and fits else None


class RecordedModel(QObject):
    """Looks at the run in focus only; reads the store when asked."""

    def __init__(self, watch: WatchModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watch = watch

    def choices(self) -> list[Choice]:
        """What can be looked at: metrics with curves, then those with exhibits."""
        curves, focus = self._watch.curves.focused, self._watch.curves.focus
        if curves is None or focus is None:
            return []
        measured = dict.fromkeys(metric for metric, _ in curves.pyramids if metric not in ELSEWHERE)
        shown = dict.fromkeys(item.metric for _, item in self._watch.curves.reader.exhibits(focus)
                              if item.metric != FINDING)
        return [*map(Choice, measured), *(Choice(metric, shown=True) for metric in shown)]

    def lines(self, metric: str) -> list[Line]:
        """The curves of a metric, one for each thing it is about."""
        curves = self._watch.curves.focused
        found = {} if curves is None else {about: p for (name, about), p in curves.pyramids.items() if name == metric}
        return [Line(about or metric, about or metric, number, pyramid, style=number)
                for number, (about, pyramid) in enumerate(found.items())]

    def exhibits(self, metric: str) -> list[tuple[int, Exhibit]]:
        """The exhibits of a metric with their steps, the newest last."""
        focus = self._watch.curves.focus
        return [] if focus is None else self._watch.curves.reader.exhibits(focus, metric)
