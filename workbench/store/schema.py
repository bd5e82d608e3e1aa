"""The tables and views of a workspace file, as migrations; docs/store.md describes them for people.

An applied migration is never edited: a change is a new function at the end of this file.
"""

import sqlite3
import time
from contextlib import closing
from pathlib import Path

import sqlite_utils
from sqlite_utils.db import Database

from workbench.store.copying import copy_whole
from workbench.store.fault import StoreError as StoreError
from workbench.store.fault import explain as explain

PATIENCE = 30.0
"""Seconds a connection waits for another one's lock before it gives up."""

MIGRATIONS = sqlite_utils.Migrations("workbench")


@MIGRATIONS()
def first_tables(db: Database) -> None:
    """Experiments, runs and what was measured in them."""
    for statement in _TABLES + _VIEWS:
        db.execute(statement)


_TABLES = (
    """
    CREATE TABLE experiments (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        toml TEXT NOT NULL,
        created REAL NOT NULL
    )
    """,
    """
    CREATE TABLE runs (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        experiment INTEGER REFERENCES experiments (id),
        name TEXT NOT NULL,
        spec TEXT NOT NULL,
        arm TEXT NOT NULL,
        seed INTEGER NOT NULL,
        state TEXT NOT NULL DEFAULT 'queued',
        position INTEGER NOT NULL,
        step INTEGER NOT NULL DEFAULT 0,
        total_steps INTEGER NOT NULL DEFAULT 0,
        error TEXT NOT NULL DEFAULT '',
        created REAL NOT NULL,
        started REAL,
        ended REAL,
        worker TEXT NOT NULL DEFAULT '',
        heartbeat REAL,
        request TEXT,
        checkpoint TEXT NOT NULL DEFAULT '',
        checkpoint_hash TEXT NOT NULL DEFAULT '',
        checkpoint_step INTEGER,
        note TEXT NOT NULL DEFAULT '',
        starred INTEGER NOT NULL DEFAULT 0,
        deleted REAL,
        facts TEXT NOT NULL DEFAULT '{}'
    )
    """,
    "CREATE INDEX runs_queue ON runs (state, position)",
    """
    CREATE TABLE series (
        id INTEGER PRIMARY KEY,
        run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
        metric TEXT NOT NULL,
        about TEXT NOT NULL DEFAULT '',
        UNIQUE (run, metric, about)
    )
    """,
    """
    CREATE TABLE readings (
        series INTEGER NOT NULL REFERENCES series (id) ON DELETE CASCADE,
        step INTEGER NOT NULL CHECK (step >= 0),
        value REAL,
        PRIMARY KEY (series, step)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE exhibits (
        id INTEGER PRIMARY KEY,
        run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
        step INTEGER NOT NULL CHECK (step >= 0),
        metric TEXT NOT NULL,
        about TEXT NOT NULL DEFAULT '',
        kind TEXT NOT NULL,
        data BLOB NOT NULL,
        UNIQUE (run, metric, about, step)
    )
    """,
    """
    CREATE TABLE notes (
        id INTEGER PRIMARY KEY,
        run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
        text TEXT NOT NULL,
        created REAL NOT NULL
    )
    """,
    "CREATE INDEX notes_run ON notes (run)",
)

_VIEWS = (
    """
    CREATE VIEW tidy_runs AS
    SELECT
        runs.id AS run,
        experiments.name AS experiment,
        runs.name, runs.arm, runs.seed, runs.state, runs.step, runs.total_steps,
        datetime(runs.created, 'unixepoch') AS created,
        datetime(runs.started, 'unixepoch') AS started,
        datetime(runs.ended, 'unixepoch') AS ended,
        runs.ended - runs.started AS seconds,
        runs.starred, runs.note, runs.error
    FROM runs
    LEFT JOIN experiments ON experiments.id = runs.experiment
    WHERE runs.deleted IS NULL
    """,
    """
    CREATE VIEW tidy_readings AS
    SELECT runs.id AS run, runs.arm, runs.seed, series.metric, series.about, readings.step, readings.value
    FROM runs
    JOIN series ON series.run = runs.id
    JOIN readings ON readings.series = series.id
    WHERE runs.deleted IS NULL
    """,
    """
    CREATE VIEW tidy_tasks AS
    SELECT
        runs.id AS run, runs.arm, runs.seed, series.about AS task,
        readings.step AS begins,
        readings.step + CAST(readings.value AS INTEGER) AS ends
    FROM runs
    JOIN series ON series.run = runs.id
    JOIN readings ON readings.series = series.id
    WHERE runs.deleted IS NULL AND series.metric = 'task'
    """,
    """
    CREATE VIEW final_accuracy AS
    SELECT runs.id AS run, runs.arm, runs.seed, series.about, readings.step, readings.value
    FROM runs
    JOIN series ON series.run = runs.id
    JOIN readings ON readings.series = series.id
    WHERE runs.deleted IS NULL
      AND series.metric = 'accuracy'
      AND readings.step = (SELECT max(step) FROM readings AS every WHERE every.series = series.id)
    """,
)


def connect(path: Path, *, patience: float = PATIENCE, read_only: bool = False, shared: bool = False) -> Database:
    """A connection with the store's settings; it belongs to the calling thread (or, `shared`, to a lock's holder)."""
    # isolation_level None: transactions begin and end only where we say so, never behind an INSERT.
    target = path.resolve().as_uri() + ("?mode=ro" if read_only else "?mode=rwc")
    connection = sqlite3.connect(target, uri=True, timeout=patience, isolation_level=None,
                                 check_same_thread=not shared)
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = NORMAL")
        return Database(connection, execute_plugins=False)
    except BaseException:
        connection.close()
        raise


def prepare(path: Path, *, patience: float = PATIENCE) -> None:
    """Make the file a workspace of this version, or raise StoreError and leave it as it was."""
    try:
        with closing(connect(path, patience=patience)) as db:
            _refuse_foreign(db, path)
            if MIGRATIONS.pending(db):
                _enable_wal(db, patience)
                _keep_as_it_was(db, path)
                _migrate(db, path)
            elif db.journal_mode != "wal":
                _enable_wal(db, patience)
    except (sqlite3.Error, OSError) as error:
        raise StoreError(explain(error, path)) from error


def _refuse_foreign(db: Database, path: Path) -> None:
    tables = [name for name in db.table_names() if not name.startswith(("sqlite_", "_sqlite_"))]
    applied = {migration.name for migration in MIGRATIONS.applied(db)}
    if tables and not applied:
        raise StoreError(f"{path} is a database of another program (its tables: {', '.join(tables[:5])}).")
    with closing(Database(memory=True, execute_plugins=False)) as empty:
        known = {migration.name for migration in MIGRATIONS.pending(empty)}
    if unknown := sorted(applied - known):
        raise StoreError(
            f"{path} was written by a newer version of the workbench (unknown step: {', '.join(unknown)}); "
            "update the workbench to open it. Nothing in the file was changed."
        )


def _keep_as_it_was(db: Database, path: Path) -> None:
    """Copy a file that holds something before its schema is changed; the copy is named after the next change."""
    if not MIGRATIONS.applied(db):
        return
    before = path.with_name(f"{path.stem}.before-{MIGRATIONS.pending(db)[0].name}{path.suffix}")
    if not before.exists():
        copy_whole(db.conn, before)


def _migrate(db: Database, path: Path) -> None:
    # Two programs may open a fresh file at once: the second waits here and then finds nothing left to do.
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        _refuse_foreign(db, path)
        MIGRATIONS.apply(db)
        db.conn.execute("COMMIT")
    except BaseException:
        db.rollback()
        raise


def _enable_wal(db: Database, patience: float) -> None:
    # SQLite does not wait for locks when it changes the journal mode, so the waiting is done here.
    until = time.monotonic() + patience
    while True:
        try:
            db.enable_wal()
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(0.02)
