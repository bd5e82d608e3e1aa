"""Store: a workspace file; its experiments, runs, their states, and what a person says about them.

Every method is one short transaction. A Store belongs to the thread that made it; other threads and processes open
their own on the same file.
"""

import json
import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from workbench.spec.experiment import RunSpec
from workbench.spec.run import ENDED, MOVES, Request, Run, RunState
from workbench.store.copying import Progress, copy_whole
from workbench.store.reader import RUN_COLUMNS, Reader, as_run, find_run
from workbench.store.recorder import RunRecorder
from workbench.store.schema import PATIENCE, StoreError, connect, explain, prepare


class Store:
    """A workspace file, opened and brought to this version's schema; StoreError says what stands in the way.

    `patience` is how many seconds to wait for another program's lock.
    """

    def __init__(self, path: Path, *, patience: float = PATIENCE) -> None:
        self.path = path
        self._patience = patience
        prepare(path, patience=patience)
        self._db = connect(path, patience=patience)

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def recorder(self, run: int) -> RunRecorder:
        """What records this run's measurements; to be called, used and closed in the writing thread."""
        return RunRecorder(self.path, run, patience=self._patience)

    def reader(self) -> Reader:
        """The read side of this file; to be called, used and closed in the reading thread."""
        return Reader(self.path, patience=self._patience)

    def run(self, id: int) -> Run:
        """The run with this number, deleted or not; StoreError where there is none."""
        with self._reading():
            return find_run(self._db, id)

    def running(self) -> list[Run]:
        """The runs that are being worked on."""
        with self._reading() as db:
            return [as_run(row) for row in db.execute(f"SELECT {RUN_COLUMNS} FROM runs WHERE state = 'running'")]

    def add_experiment(self, name: str, toml: str) -> int:
        """Keep an experiment's file as it is now; gives back its number."""
        with self._writing() as db:
            sql = "INSERT INTO experiments (name, toml, created) VALUES (?, ?, ?)"
            return _number(db.execute(sql, [name, toml, time.time()]))

    def add_run(self, spec: RunSpec, *, experiment: int | None = None, total_steps: int = 0) -> int:
        """Put a run at the end of the queue; gives back its number."""
        return self.add_runs([spec], experiment=experiment, total_steps=total_steps)[0]

    def add_runs(
        self, specs: Iterable[RunSpec], *, experiment: int | None = None, total_steps: int = 0
    ) -> list[int]:
        """Put runs at the end of the queue, all or none; gives back their numbers in the same order."""
        with self._writing() as db:
            last = _last_position(db)
            return [
                _number(db.execute(
                    """
                    INSERT INTO runs (experiment, name, spec, arm, seed, position, total_steps, created)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    [experiment, spec.name, spec.to_json(), spec.arm, spec.seed, position, total_steps, time.time()],
                ))
                for position, spec in enumerate(specs, start=last + 1)
            ]

    def move(self, run: int, state: RunState, error: str | None = None, *, only_from: RunState | None = None) -> None:
        """Change a run's state along spec.run.MOVES (or `only_from` this one); StoreError for any other move.

        Back in the queue a run stands last. `started` keeps the first start; `ended` is the end of the last one.
        """
        with self._writing() as db:
            now = find_run(self._db, run).state
            if state not in MOVES[now] or only_from not in (None, now):
                may = ", ".join(sorted(MOVES[now])) or "nothing else"
                raise StoreError(f"run {run} is {now} and cannot become {state}; from {now} it may become {may}")
            db.execute(
                """
                UPDATE runs
                SET state = :state, error = :error, request = NULL, ended = :ended,
                    started = CASE WHEN :state = 'running' THEN coalesce(started, :now) ELSE started END,
                    heartbeat = CASE WHEN :state = 'running' THEN :now ELSE heartbeat END,
                    position = CASE WHEN :state = 'queued' THEN :last + 1 ELSE position END
                WHERE id = :run
                """,
                {"run": run, "state": state.value, "error": error or "", "now": time.time(),
                 "ended": time.time() if state in ENDED else None, "last": _last_position(db)},
            )

    def claim(self, worker: str, only: Sequence[int] | None = None) -> Run | None:
        """Take the first queued run (of those named in `only`) and set it running; None where there is none.

        However many workers ask at once, each run is given to one of them.
        """
        with self._writing() as db:
            rows = db.execute(
                f"""
                UPDATE runs
                SET state = 'running', worker = :worker, heartbeat = :now, started = coalesce(started, :now),
                    ended = NULL, error = '', request = NULL
                WHERE id = (
                    SELECT id
                    FROM runs
                    WHERE state = 'queued' AND deleted IS NULL
                      AND (:only IS NULL OR id IN (SELECT value FROM json_each(:only)))
                    ORDER BY position, id
                    LIMIT 1
                )
                RETURNING {RUN_COLUMNS}
                """,
                {"worker": worker, "now": time.time(), "only": None if only is None else json.dumps(list(only))},
            ).fetchall()
        return as_run(rows[0]) if rows else None

    def beat(self, run: int, step: int) -> None:
        """Say that a run's worker is alive, and how many steps are done."""
        self._change(run, "step = ?, heartbeat = ?", step, time.time())

    def describe(self, run: int, facts: Mapping[str, object], *, total_steps: int | None = None) -> None:
        """Keep what the worker knows of a run once it is built: device, versions, parameters, tasks."""
        self._change(run, "facts = ?, total_steps = coalesce(?, total_steps)", json.dumps(dict(facts)), total_steps)

    def request(self, run: int, request: Request | None) -> None:
        """Ask a running run to pause or stop (None takes it back); StoreError where it is not running."""
        with self._writing() as db:
            state = find_run(self._db, run).state
            if request is not None and state != RunState.RUNNING:
                raise StoreError(f"run {run} is {state}; only a running run can be asked to {request}")
            db.execute("UPDATE runs SET request = ? WHERE id = ?", [request.value if request else None, run])

    def requested(self, run: int) -> Request | None:
        """What a person asked of a run; a move answers it and takes it away."""
        return self.run(run).request

    def reorder(self, run: int, before: int | None) -> None:
        """Put a queued run before another queued one, or last where `before` is None."""
        with self._writing() as db:
            queue = db.execute("SELECT id, position FROM runs WHERE state = 'queued' ORDER BY position, id").fetchall()
            ids = [id for id, _ in queue]
            for wanted in (run, before):
                if wanted is not None and wanted not in ids:
                    raise StoreError(f"run {wanted} is not in the queue")
            if run == before:
                return
            ids.remove(run)
            ids.insert(len(ids) if before is None else ids.index(before), run)
            db.executemany("UPDATE runs SET position = ? WHERE id = ?", zip((p for _, p in queue), ids, strict=True))

    def note(self, run: int, text: str) -> None:
        """Replace a run's note; what it said before stays in the table of notes."""
        with self._writing() as db:
            _touch(db, run, "note = ?", text)
            db.execute("INSERT INTO notes (run, text, created) VALUES (?, ?, ?)", [run, text, time.time()])

    def star(self, run: int, on: bool) -> None:
        """Mark a run as one to find again, or take the mark away."""
        self._change(run, "starred = ?", int(on))

    def delete(self, runs: Iterable[int]) -> None:
        """Put runs in the bin, all or none: hidden and out of the queue, but whole; a running one is refused."""
        with self._writing() as db:
            for run in runs:
                if find_run(self._db, run).state == RunState.RUNNING:
                    raise StoreError(f"run {run} is running; stop it before deleting it")
                db.execute("UPDATE runs SET deleted = coalesce(deleted, ?) WHERE id = ?", [time.time(), run])

    def undelete(self, runs: Iterable[int]) -> None:
        """Take runs out of the bin, all or none."""
        with self._writing() as db:
            for run in runs:
                _touch(db, run, "deleted = NULL")

    def purge(self) -> list[Run]:
        """Remove for good what is in the bin, with all its readings; gives back the runs that were there."""
        with self._writing() as db:
            gone = [as_run(row) for row in db.execute(f"SELECT {RUN_COLUMNS} FROM runs WHERE deleted IS NOT NULL")]
            db.execute("DELETE FROM runs WHERE deleted IS NOT NULL")
            return gone

    def keep_checkpoint(self, run: int, path: Path | str, hash: str, step: int) -> None:
        """Remember the file, with its hash, from which a run can go on at a step."""
        self._change(run, "checkpoint = ?, checkpoint_hash = ?, checkpoint_step = ?", str(path), hash, step)

    def rewind(self, run: int, step: int) -> None:
        """Forget what was measured after a step (-1: everything); call it before recording goes on."""
        with self._writing() as db:
            _touch(db, run, "step = min(step, max(?, 0))", step)
            mine = "series IN (SELECT id FROM series WHERE run = ?)"
            db.execute(f"DELETE FROM readings WHERE {mine} AND step > ?", [run, step])
            db.execute("DELETE FROM exhibits WHERE run = ? AND step > ?", [run, step])

    def backup(self, target: Path, *, progress: Progress | None = None) -> None:
        """Copy the whole workspace to a new file, while others may go on writing; the copy is whole or not there."""
        if target.exists():
            raise StoreError(f"{target} exists already; a backup never overwrites a file")
        copy_whole(self._db.conn, target, progress=progress)

    def vacuum(self, *, progress: Progress | None = None) -> int:
        """Give the space of what was removed back to the disk; gives back how many bytes that was.

        Works on a few hundred pages at a time, so that others are never kept waiting for long.
        """
        before = self._size()
        try:
            if self._pragma("auto_vacuum") != 2:
                # Once in a file's life it is rewritten whole, so that from then on space can be given back in pieces.
                self._db.conn.execute("PRAGMA auto_vacuum = INCREMENTAL")
                self._db.conn.execute("VACUUM")
            total = self._pragma("freelist_count")
            while left := self._pragma("freelist_count"):
                self._db.conn.execute("PRAGMA incremental_vacuum(500)").fetchall()
                if progress:
                    progress(total - left, total)
            self._db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        except sqlite3.Error as error:
            raise StoreError(explain(error, self.path)) from error
        return before - self._size()

    def _size(self) -> int:
        return self._pragma("page_count") * self._pragma("page_size")

    def _pragma(self, name: str) -> int:
        with self._reading() as db:
            return int(db.execute(f"PRAGMA {name}").fetchone()[0])

    def _change(self, run: int, assignments: str, *values: object) -> None:
        with self._writing() as db:
            _touch(db, run, assignments, *values)

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        try:
            yield self._db.conn
        except sqlite3.ProgrammingError:
            raise
        except sqlite3.Error as error:
            raise StoreError(explain(error, self.path)) from error

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        # IMMEDIATE: a transaction that first reads and then writes could not wait for another writer's lock.
        try:
            self._db.conn.execute("BEGIN IMMEDIATE")
            yield self._db.conn
            self._db.conn.execute("COMMIT")
        except BaseException as error:
            self._db.rollback()
            if isinstance(error, sqlite3.Error) and not isinstance(error, sqlite3.ProgrammingError):
                raise StoreError(explain(error, self.path)) from error
            raise


def _touch(db: sqlite3.Connection, run: int, assignments: str, *values: object) -> None:
    if not db.execute(f"UPDATE runs SET {assignments} WHERE id = ?", [*values, run]).rowcount:
        raise StoreError(f"there is no run {run} in this workspace")


def _last_position(db: sqlite3.Connection) -> int:
    return int(db.execute("SELECT coalesce(max(position), 0) FROM runs").fetchone()[0])


def _number(cursor: sqlite3.Cursor) -> int:
    assert cursor.lastrowid is not None
    return cursor.lastrowid
