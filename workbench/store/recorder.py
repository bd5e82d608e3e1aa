"""RunRecorder: the write side of one run's measurements; it buffers, and commits every quarter second."""

import sqlite3
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import Self

from workbench.spec.reading import Exhibit, Reading
from workbench.store.schema import PATIENCE, StoreError, connect, explain

PERIOD = 0.25
"""Seconds between commits: what a killed process may lose."""


class RunRecorder:
    """Records one run through a connection of its own, for the thread that made it, which closes it.

    A series' reading at a step already recorded is replaced, so a resumed run overwrites instead of duplicating.
    Where a commit fails nothing is forgotten: the next one tries again.
    """

    def __init__(self, path: Path, run: int, *, period: float = PERIOD, patience: float = PATIENCE) -> None:
        self.path = path
        self.run = run
        self._period = period
        # The late flush comes from a thread of its own, so that a step of minutes keeps nothing from the disk.
        self._lock = threading.RLock()
        self._closed = threading.Event()
        self._error: Exception | None = None
        self._waiting: list[tuple[int, tuple[Reading | Exhibit, ...]]] = []
        try:
            self._db = connect(path, patience=patience, shared=True)
            found = self._db.conn.execute("SELECT 1 FROM runs WHERE id = ?", [run]).fetchall()
            rows = self._db.conn.execute("SELECT metric, about, id FROM series WHERE run = ?", [run]).fetchall()
        except sqlite3.Error as error:
            raise StoreError(explain(error, path)) from error
        if not found:
            self._db.close()
            raise StoreError(f"there is no run {run} in this workspace")
        self._series: dict[tuple[str, str], int] = {(metric, about): id for metric, about, id in rows}
        self._due = time.monotonic() + period
        threading.Thread(target=self._flush_late, name="recorder", daemon=True).start()

    def record(self, step: int, *items: Reading | Exhibit) -> None:
        """Keep what was measured at a step; it is on disk within half a second, also if this is never called again."""
        with self._lock:
            self._waiting.append((step, items))
            if time.monotonic() >= self._due:
                self.flush()

    def flush(self) -> None:
        """Put on disk everything recorded so far, in one transaction."""
        with self._lock:
            error, self._error = self._error, None
            if error is not None:
                raise error
            self._flush()

    def _flush(self) -> None:
        self._due = time.monotonic() + self._period
        if not self._waiting:
            return
        db = self._db.conn
        try:
            db.execute("BEGIN IMMEDIATE")
            known = self._write(db)
            db.execute("COMMIT")
        except BaseException as error:
            self._db.rollback()
            if isinstance(error, sqlite3.Error) and not isinstance(error, sqlite3.ProgrammingError):
                raise StoreError(explain(error, self.path)) from error
            raise
        self._series = known
        self._waiting.clear()

    def close(self) -> None:
        """Flush, and let go of the file."""
        self._closed.set()
        with self._lock:
            try:
                self.flush()
            finally:
                self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _flush_late(self) -> None:
        while not self._closed.wait(self._period / 2):
            with self._lock:
                if self._closed.is_set() or not self._waiting or time.monotonic() < self._due:
                    continue
                try:
                    self._flush()
                except StoreError:
                    continue  # all of it still waits: the next flush tries again, and the writing thread's is heard
                except Exception as error:
                    self._error = error

    def _write(self, db: sqlite3.Connection) -> dict[tuple[str, str], int]:
        """Write what waits; gives back the series known then, to be believed once the transaction has ended."""
        known = dict(self._series)
        readings: list[tuple[int, int, float]] = []
        exhibits: list[tuple[int, int, str, str, str, bytes]] = []
        for at, (step, items) in enumerate(self._waiting):
            item: Reading | Exhibit | None = None
            try:
                number = int(step)
                # What nearly always comes: readings of series that are known; an exhibit has four parts and stops here.
                with suppress(KeyError, TypeError, ValueError):
                    readings += [(known[metric, about], number, float(value))  # type: ignore[misc]
                                 for metric, value, about in items]
                    continue
                for item in items:
                    if isinstance(item, Exhibit):
                        exhibits.append((self.run, number, item.metric, item.about, item.kind, item.data))
                        continue
                    metric, value, about = item
                    series = known.get((metric, about))
                    if series is None:
                        series = known[metric, about] = self._new_series(db, metric, about)
                    readings.append((series, number, float(value)))
            except (TypeError, ValueError) as error:
                # Leave it out, or it would keep all that was rightly measured from ever being written.
                del self._waiting[at]
                raise ValueError(f"at step {step}: {item!r} cannot be recorded ({error})") from error
        # SQLite keeps nan as NULL by itself; the reader gives nan back.
        db.executemany("INSERT OR REPLACE INTO readings (series, step, value) VALUES (?, ?, ?)", readings)
        if exhibits:
            db.executemany(
                "INSERT OR REPLACE INTO exhibits (run, step, metric, about, kind, data) VALUES (?, ?, ?, ?, ?, ?)",
                exhibits,
            )
        last = max(int(step) for step, _ in self._waiting)
        db.execute("UPDATE runs SET step = max(step, ?), heartbeat = ? WHERE id = ?", [last, time.time(), self.run])
        return known

    def _new_series(self, db: sqlite3.Connection, metric: str, about: str) -> int:
        # A second recorder of the same run may have made it meanwhile.
        db.execute("INSERT OR IGNORE INTO series (run, metric, about) VALUES (?, ?, ?)", [self.run, metric, about])
        where = "SELECT id FROM series WHERE run = ? AND metric = ? AND about = ?"
        return int(db.execute(where, [self.run, metric, about]).fetchone()[0])
