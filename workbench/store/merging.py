"""merge: the runs of another workspace file, taken over into this one; the other file stays as it is."""

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from workbench.spec.run import ENDED
from workbench.store.schema import PATIENCE, StoreError, connect, explain, prepare


class Merged(NamedTuple):
    """The numbers that the runs have here now, and how many were here already."""

    runs: list[int]
    known: int


KEPT = ("name", "spec", "arm", "seed", "step", "total_steps", "created", "started", "ended", "note", "starred", "facts")
"""What of a run comes along; its checkpoint does not, so that nothing from elsewhere is ever loaded."""


def merge(path: Path, other: Path, *, patience: float = PATIENCE) -> Merged:
    """Take over all runs that are not here yet, all or none; StoreError says why the other file cannot be read.

    A run is known by its settings and the moment it was made. One that had not ended comes as stopped.
    """
    if not other.is_file():
        raise StoreError(f"{other} does not exist or is no file.")
    if path.exists() and other.samefile(path):
        raise StoreError(f"{other} is this workspace itself.")
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "other.db"
        _copy(other, copy)
        try:
            prepare(copy)  # an older file is brought up to date, the copy only
        except StoreError as error:
            raise StoreError(str(error).replace(str(copy), str(other))) from error
        with closing(connect(path, patience=patience)) as db:
            db.execute("PRAGMA trusted_schema = OFF")
            db.execute("ATTACH ? AS other", [str(copy)])
            try:
                db.execute("BEGIN IMMEDIATE")
                merged = _take(db.conn, other.name)
                db.execute("COMMIT")
            except BaseException as error:
                db.rollback()
                if isinstance(error, sqlite3.Error):
                    raise StoreError(explain(error, path)) from error
                raise
    return merged


def _copy(source: Path, target: Path) -> None:
    """A sound copy, while others may be writing to the source."""
    try:
        with closing(sqlite3.connect(source.resolve().as_uri() + "?mode=ro", uri=True)) as there, \
                closing(sqlite3.connect(target)) as here:
            there.backup(here)
            if (said := here.execute("PRAGMA quick_check").fetchone()[0]) != "ok":
                raise StoreError(f"{source} is damaged: {said}")
    except sqlite3.Error as error:
        raise StoreError(explain(error, source)) from error


def _take(db: sqlite3.Connection, name: str) -> Merged:
    db.execute("CREATE TEMP TABLE came (old INTEGER PRIMARY KEY, new INTEGER NOT NULL)")
    last = int(db.execute("SELECT coalesce(max(position), 0) FROM main.runs").fetchone()[0])
    columns = ", ".join(KEPT)
    found = db.execute(f"SELECT id, experiment, state, {columns} FROM other.runs WHERE deleted IS NULL ORDER BY id")
    runs, known, experiments = [], 0, dict[int, int]()
    for old, experiment, state, *values in found.fetchall():
        row = dict(zip(KEPT, values, strict=True))
        same = "SELECT 1 FROM main.runs WHERE spec = ? AND created = ?"
        if db.execute(same, [row["spec"], row["created"]]).fetchone():
            known += 1
            continue
        if experiment is not None and experiment not in experiments:
            experiments[experiment] = _experiment(db, experiment)
        ended = state in ENDED
        last += 1
        row |= {"experiment": experiments.get(experiment), "state": state if ended else "cancelled", "position": last,
                "error": "" if ended else f"came unfinished from {name}"}
        new = db.execute(f"INSERT INTO main.runs ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})",
                         list(row.values())).lastrowid
        assert new is not None
        db.execute("INSERT INTO came VALUES (?, ?)", [old, new])
        runs.append(new)
    _measurements(db)
    db.execute("DROP TABLE came")
    return Merged(runs, known)


def _experiment(db: sqlite3.Connection, old: int) -> int:
    """The number here of an experiment from there; one that came before is used again."""
    name, toml, created = db.execute("SELECT name, toml, created FROM other.experiments WHERE id = ?", [old]).fetchone()
    there = db.execute("SELECT id FROM main.experiments WHERE name = ? AND toml = ? AND created = ?",
                       [name, toml, created]).fetchone()
    if there:
        return int(there[0])
    new = db.execute("INSERT INTO main.experiments (name, toml, created) VALUES (?, ?, ?)", [name, toml, created])
    assert new.lastrowid is not None
    return new.lastrowid


def _measurements(db: sqlite3.Connection) -> None:
    db.execute("INSERT INTO main.series (run, metric, about) SELECT came.new, s.metric, s.about "
               "FROM other.series AS s JOIN came ON came.old = s.run")
    db.execute("""
        INSERT INTO main.readings (series, step, value)
        SELECT mine.id, r.step, r.value
        FROM came
        JOIN other.series AS theirs ON theirs.run = came.old
        JOIN main.series AS mine ON mine.run = came.new AND mine.metric = theirs.metric AND mine.about = theirs.about
        JOIN other.readings AS r ON r.series = theirs.id
        ORDER BY mine.id, r.step
        """)
    db.execute("INSERT INTO main.exhibits (run, step, metric, about, kind, data) "
               "SELECT came.new, e.step, e.metric, e.about, e.kind, e.data "
               "FROM other.exhibits AS e JOIN came ON came.old = e.run")
    db.execute("INSERT INTO main.notes (run, text, created) SELECT came.new, n.text, n.created "
               "FROM other.notes AS n JOIN came ON came.old = n.run")
