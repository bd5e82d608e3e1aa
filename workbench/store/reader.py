"""Reader: the read side of a workspace file. Every answer is fetched whole and limited: no cursor stays open."""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple, Self

import numpy as np
from numpy.typing import NDArray
from sqlite_utils.db import Database

from workbench.spec.reading import Exhibit
from workbench.spec.run import Request, Run, RunState
from workbench.store.schema import PATIENCE, StoreError, connect, explain

MANY = 100_000
"""The most rows one question may bring back, where the caller names no other limit."""

Steps = NDArray[np.int64]
Values = NDArray[np.float64]


class Series(NamedTuple):
    """One curve of a run: a metric, and what it was measured on ("task-2/test")."""

    id: int
    run: int
    metric: str
    about: str


class StoredExperiment(NamedTuple):
    """An experiment as it was when its runs were added; created is in seconds since 1970."""

    id: int
    name: str
    toml: str
    created: float


class Note(NamedTuple):
    """One version of a run's note; created is in seconds since 1970."""

    text: str
    created: float


RUN_COLUMNS = (
    "id, experiment, name, arm, seed, spec, state, step, total_steps, error, created, started, ended, worker, request,"
    " checkpoint, note, starred, facts, heartbeat, checkpoint_hash, checkpoint_step, position, deleted"
)


def as_run(row: Sequence[Any]) -> Run:
    """A Run from a row of RUN_COLUMNS."""
    table = dict(zip(RUN_COLUMNS.replace(",", "").split(), row, strict=True))
    table["state"] = RunState(table["state"])
    table["request"] = Request(table["request"]) if table["request"] else None
    table["starred"] = bool(table["starred"])
    table["facts"] = json.loads(table["facts"])
    return Run(**table)


def find_run(db: Database, run: int) -> Run:
    """The run with this number, deleted or not; StoreError where there is none."""
    rows = db.conn.execute(f"SELECT {RUN_COLUMNS} FROM runs WHERE id = ?", [run]).fetchall()
    if not rows:
        raise StoreError(f"there is no run {run} in this workspace")
    return as_run(rows[0])


class Reader:
    """Reads a workspace file through a connection of its own, in the thread that made it, which closes it."""

    def __init__(self, path: Path, *, patience: float = PATIENCE) -> None:
        self.path = path
        try:
            self._db = connect(path, patience=patience, read_only=True)
        except sqlite3.Error as error:
            raise StoreError(explain(error, path)) from error

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def data_version(self) -> int:
        """A number that changes when anybody else has written to the file; costs microseconds."""
        return int(self._fetch("PRAGMA data_version")[0][0])

    def check(self) -> list[str]:
        """What SQLite finds wrong in the file; reads all of it."""
        return [row[0] for row in self._fetch("PRAGMA quick_check") if row[0] != "ok"]

    def runs(self, include_deleted: bool = False) -> list[Run]:
        """All runs, oldest first; those in the bin only when asked for."""
        where = "" if include_deleted else "WHERE deleted IS NULL"
        return [as_run(row) for row in self._fetch(f"SELECT {RUN_COLUMNS} FROM runs {where} ORDER BY id LIMIT {MANY}")]

    def run(self, id: int) -> Run:
        """The run with this number; StoreError where there is none."""
        with self._explained():
            return find_run(self._db, id)

    def experiments(self) -> list[StoredExperiment]:
        """All experiments, oldest first."""
        rows = self._fetch(f"SELECT id, name, toml, created FROM experiments ORDER BY id LIMIT {MANY}")
        return [StoredExperiment(*row) for row in rows]

    def notes(self, run: int) -> list[Note]:
        """Every version of a run's note, oldest first; the last one is the run's note now."""
        rows = self._fetch(f"SELECT text, created FROM notes WHERE run = ? ORDER BY id LIMIT {MANY}", [run])
        return [Note(*row) for row in rows]

    def series(self, run: int) -> list[Series]:
        """What was measured in a run, in the order in which it first appeared."""
        rows = self._fetch(f"SELECT id, run, metric, about FROM series WHERE run = ? ORDER BY id LIMIT {MANY}", [run])
        return [Series(*row) for row in rows]

    def after(self, series: int, step: int, limit: int = 20_000) -> tuple[Steps, Values]:
        """Steps [n] and values [n] of a series later than a step (-1: from the start); nan where undefined."""
        rows = self._fetch(
            "SELECT step, value FROM readings WHERE series = ? AND step > ? ORDER BY step LIMIT ?",
            [series, step, limit],
        )
        return (np.fromiter((step for step, _ in rows), np.int64, len(rows)),
                np.array([value for _, value in rows], dtype=np.float64))

    def whole(self, series: int) -> tuple[Steps, Values]:
        """All steps [n] and values [n] of a series."""
        pieces = list(self._pieces(series))
        return np.concatenate([steps for steps, _ in pieces]), np.concatenate([values for _, values in pieces])

    def sampled(self, series: int, steps: Sequence[int]) -> Values:
        """The values [n] of a series at these steps, each the last one recorded there or before; nan before the first.

        As fast for a long curve as for a short one.
        """
        rows = self._fetch(
            """
            SELECT (SELECT value FROM readings WHERE series = ? AND step <= at.value ORDER BY step DESC LIMIT 1)
            FROM json_each(?) AS at
            """,
            [series, json.dumps([int(step) for step in steps])],
        )
        return np.array([value for value, in rows], dtype=np.float64)

    def latest(self, run: int, metric: str) -> dict[str, tuple[int, float]]:
        """The newest reading of one metric of a run, by what it is about: its step and its value."""
        rows = self._fetch(
            """
            SELECT series.about, readings.step, readings.value
            FROM series
            JOIN readings ON readings.series = series.id
            WHERE series.run = ? AND series.metric = ?
              AND readings.step = (SELECT max(step) FROM readings AS every WHERE every.series = series.id)
            ORDER BY series.id
            """,
            [run, metric],
        )
        return {about: (step, float("nan") if value is None else value) for about, step, value in rows}

    def exhibits(self, run: int, metric: str | None = None, limit: int = 1000) -> list[tuple[int, Exhibit]]:
        """The newest exhibits of a run (of one metric where named) with their steps, in order of steps."""
        rows = self._fetch(
            """
            SELECT step, metric, kind, data, about
            FROM exhibits
            WHERE run = :run AND (:metric IS NULL OR metric = :metric)
            ORDER BY step DESC, id DESC
            LIMIT :limit
            """,
            {"run": run, "metric": metric, "limit": limit},
        )
        return [(step, Exhibit(*rest)) for step, *rest in reversed(rows)]

    def _pieces(self, series: int, size: int = 20_000) -> Iterator[tuple[Steps, Values]]:
        step = -1
        while True:
            steps, values = self.after(series, step, size)
            yield steps, values
            if len(steps) < size:
                return
            step = int(steps[-1])

    def _fetch(self, sql: str, values: Sequence[Any] | Mapping[str, Any] = ()) -> list[Any]:
        with self._explained():
            return self._db.conn.execute(sql, values).fetchall()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.ProgrammingError:
            raise  # a mistake of ours, such as the wrong thread: not the file's fault
        except sqlite3.Error as error:
            raise StoreError(explain(error, self.path)) from error
