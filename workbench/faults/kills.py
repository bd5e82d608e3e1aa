"""Killed: SIGKILL at random moments to a run, a queue of runs, the window, and a store that is being migrated."""

import json
import random
import shutil
import sqlite3
import time
from contextlib import closing
from pathlib import Path

from workbench.faults import deeds
from workbench.faults.fault import Fault, Toll, require
from workbench.faults.ground import Ground, Readings, experiment, readings, same_weights, the_run, wait_until, weights
from workbench.runs.identity import worker_lives
from workbench.runs.queue import Queue
from workbench.spec.experiment import Arm, Part, RunSpec
from workbench.spec.run import RunState
from workbench.store.reader import Reader

LOSS = 0.5
"""Seconds of readings that a kill may cost."""

START = 0.12
"""Seconds a forked worker needs until its first step, roughly: kills are spread over these too."""


def whole(path: Path) -> None:
    """Broken unless SQLite finds nothing wrong in the file, as it lies there with its WAL."""
    with closing(sqlite3.connect(path)) as db:
        found = [row[0] for row in db.execute("PRAGMA integrity_check")]
        strays = db.execute("PRAGMA foreign_key_check").fetchall()
    require(found == ["ok"], f"integrity_check said {found[:2]}")
    require(not strays, f"rows without their run: {strays[:2]}")


def witnessed(witness: Path) -> list[tuple[int, float]]:
    """What a process told of itself before it died: counts, each with its second; a half-written line is left out."""
    text = witness.read_text() if witness.exists() else ""
    lines = text[:text.rfind("\n") + 1].splitlines()
    return [(int(count), float(second)) for count, second in (line.split() for line in lines)]


def overdue(done: list[tuple[int, float]], kept: int, killed: float) -> float:
    """How many seconds before the kill the oldest count that is not kept was made."""
    return max((killed - second for count, second in done if count > kept), default=0.0)


def contained(few: Readings, many: Readings) -> bool:
    """Whether all readings of the one are in the other, value by value."""
    return all(set(map(repr, curve)) <= set(map(repr, many.get(key, []))) for key, curve in few.items())


def finish(ground: Ground, path: Path, runs: list[int]) -> None:
    """Recover, resume, and work on the runs to their end, as a person would after a crash."""
    with Queue(path) as queue:
        queue.recover()
        for run in runs:
            if the_run(path, run).state == RunState.PAUSED:
                queue.resume(run)
    ground.do(deeds.work_off, path)


def undisturbed(ground: Ground, path: Path, run: int, spec: RunSpec) -> None:
    """Broken unless a run has ended in the weights and with the readings it would have had without the fault."""
    row = the_run(path, run)
    require(row.state == RunState.FINISHED, f"run {run} is {row.state}: {row.error}")
    right, measured, _ = ground.reference(spec)
    require(same_weights(right, weights(path, run)), f"run {run} ended in other weights")
    require(readings(path, run) == measured, f"run {run} has other readings")


def kill_run(ground: Ground, rng: random.Random) -> Toll:
    """A worker is killed at a random moment of a run; in some, one step takes 1.5 s."""
    harm = rng.choice(["", "", "dawdle"])
    methods = Part("replay"), Part("stubborn", {"sleep": 0.006, "harm": harm, "hook": "loss", "at": 30})
    spec = next(experiment(Arm("replay", methods)).runs())
    _, _, seconds = ground.reference(spec)
    with ground.place() as folder:
        path, witness = folder / "w.db", folder / "witness"
        deeds.submit(path, [spec])
        process = ground.start(deeds.work_off, path, WORKBENCH_WITNESS=str(witness))
        # Another program looks at the store: what it has seen is committed and must never be gone.
        time.sleep(rng.uniform(0.0, START + seconds))
        seen = readings(path, 1)
        time.sleep(rng.uniform(0.0, 0.05))
        killed = time.monotonic()
        process.kill()
        process.join()
        whole(path)
        left = readings(path, 1)
        require(contained(seen, left), "a committed reading is missing")
        kept = max((step for step, _ in left.get(("loss", "train"), [])), default=0)
        lost = overdue(witnessed(witness), kept, killed)
        require(lost <= LOSS, f"{lost:.2f} s of readings were lost")
        finish(ground, path, [1])
        undisturbed(ground, path, 1, spec)
    return {"seconds of readings": lost}


def kill_queue(ground: Ground, rng: random.Random) -> Toll:
    """Of two workers on one queue of four runs one is killed, or both."""
    specs = list(experiment(steps=25, seeds=(0, 1, 2, 3), sleep=0.004).runs())
    seconds = sum(ground.reference(spec)[2] for spec in specs) / 2
    with ground.place() as folder:
        path, runs = folder / "w.db", [1, 2, 3, 4]
        deeds.submit(path, specs)
        workers = [ground.start(deeds.work_off, path) for _ in range(2)]
        time.sleep(rng.uniform(0.0, START + seconds))
        seen = {run: readings(path, run) for run in runs}
        doomed = rng.choice([workers[:1], workers[1:], workers])
        for process in doomed:
            process.kill()
        for process in workers:
            process.join(120)
        whole(path)
        for run in runs:
            require(contained(seen[run], readings(path, run)), f"a committed reading of run {run} is missing")
        finish(ground, path, runs)
        for run, spec in zip(runs, specs, strict=True):
            undisturbed(ground, path, run, spec)
    return {}


def kill_window(ground: Ground, rng: random.Random) -> Toll:
    """The window is killed while it runs an experiment and its draft is being edited."""
    asked = experiment(steps=40)
    spec = next(asked.runs())
    _, _, seconds = ground.reference(spec)
    draft = ground.home / "draft.json"
    draft.unlink(missing_ok=True)
    with ground.place() as folder:
        path, witness = folder / "w.db", folder / "witness"
        process = ground.start(deeds.open_window, path, asked.to_toml(), witness)
        wait_until(lambda: bool(witnessed(witness)), 60, "the window's first edit")
        time.sleep(rng.uniform(0.0, 0.4 + seconds))
        seen = readings(path, 1)
        killed = time.monotonic()
        process.kill()
        process.join()
        # A worker process of the window hears of its death, keeps everything and ends by itself.
        wait_until(lambda: the_run(path, 1).state != RunState.RUNNING or not worker_lives(the_run(path, 1)), 60,
                   "the end of the window's worker")
        whole(path)
        require(contained(seen, readings(path, 1)), "a committed reading is missing")
        lost = overdue(witnessed(witness), _drafted(draft), killed)
        require(lost <= LOSS, f"{lost:.2f} s of edits were lost")
        finish(ground, path, [1])
        undisturbed(ground, path, 1, spec)
    return {"seconds of edits": lost}


def _drafted(draft: Path) -> int:
    if not draft.exists():
        return 0
    line = next(line for line in json.loads(draft.read_text())["toml"].splitlines() if line.startswith("name"))
    return int(line.split()[-1].strip('"'))


REBUILD = [
    "CREATE TABLE rebuilt (series INTEGER NOT NULL, step INTEGER NOT NULL, value REAL, unit TEXT,"
    " PRIMARY KEY (series, step)) WITHOUT ROWID",
    "INSERT INTO rebuilt (series, step, value) SELECT series, step, value FROM readings",
    "ALTER TABLE readings RENAME TO former",
    "ALTER TABLE rebuilt RENAME TO trial_readings",
    "ALTER TABLE former RENAME TO readings",
    "UPDATE trial_readings SET unit = 'share'",
]
"""A migration as a later version may have it: a table of 60 000 readings is built anew."""


def kill_migration(ground: Ground, rng: random.Random) -> Toll:
    """A store is killed while a newer version brings it to its schema."""
    old = _large_store(ground)
    with ground.place() as folder:
        path, witness = folder / "w.db", folder / "witness"
        shutil.copy(old, path)
        process = ground.start(deeds.migrate, path, REBUILD, witness)
        time.sleep(rng.uniform(0.0, 0.35))
        process.kill()
        process.join()
        whole(path)
        with closing(sqlite3.connect(path)) as db:
            count = db.execute("SELECT count(*), total(step) FROM readings").fetchone()
            steps = [row[0] for row in db.execute("SELECT name FROM _sqlite_migrations")]
            tables = {row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        require(count == (60_000, 60_000 * 59_999 / 2), f"readings are missing: {count}")
        require(("one_more_step" in steps) == ("trial_readings" in tables), "the migration was done by half")
        for copy in folder.glob("*before*"):
            if ".part" not in copy.name:  # a copy that was not finished, or SQLite's journal of it
                whole(copy)
        ground.do(deeds.migrate, path, REBUILD, witness)
        with closing(sqlite3.connect(path)) as db:
            again = db.execute("SELECT count(*), total(step) FROM trial_readings").fetchone()
        require(again == count, f"after the second try: {again}")
    return {}


def _large_store(ground: Ground) -> Path:
    path = ground.folder / "large.db"
    if not path.exists():
        deeds.submit(path, [next(experiment().runs())])
        with closing(sqlite3.connect(path)) as db, db:
            db.execute("INSERT INTO series (run, metric) VALUES (1, 'loss')")
            db.executemany("INSERT INTO readings VALUES (1, ?, 0.5)", ((step,) for step in range(60_000)))
        with closing(sqlite3.connect(path)) as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        with Reader(path) as reader:
            require(len(reader.series(1)) == 1, "the large store was not made")
    return path


FAULTS = (
    Fault("kill", "a run is killed", "integrity, no committed reading gone, 0.5 s lost at most, same weights after",
          kill_run, share=0.4),
    Fault("kill", "one or both workers of a queue are killed", "every run finishes with the same weights and readings",
          kill_queue, share=0.2),
    Fault("kill", "the window is killed", "the run and the draft come back; 0.5 s of edits lost at most",
          kill_window, share=0.1),
    Fault("kill", "a migration is killed", "the old or the new schema, all readings; the next start ends it",
          kill_migration, share=0.3),
)
