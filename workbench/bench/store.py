"""The store: how fast readings go in beside SQLite's own way, what they weigh, how fast they come out."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from statistics import median

import torch

from workbench.bench.clock import rates, ratios
from workbench.bench.figure import Figure, Item, Remark, Table, number
from workbench.bench.sitting import Sitting
from workbench.bench.workload import TRAINING, data_root, network, stream
from workbench.learn import engine
from workbench.learn.learner import Learner
from workbench.learn.method import stack
from workbench.spec.experiment import Experiment
from workbench.spec.reading import Reading
from workbench.spec.registry import default_registry
from workbench.store.reader import Reader
from workbench.store.schema import connect
from workbench.store.store import Store

SERIES = 10
TAIL = 50
"""Readings that a window fetches of a curve at one of its refreshes."""

INSERT = "INSERT OR REPLACE INTO readings (series, step, value) VALUES (?, ?, ?)"
FILL = """
WITH RECURSIVE numbers (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < ? - 1)
INSERT INTO readings (series, step, value) SELECT ?, n, n * 1e-3 FROM numbers
"""

SAID = """\
The readings of ten curves are recorded step by step, as a run does, and committed every quarter second; SQLite's own
way is one `executemany` of the same rows, already numbered, in one transaction into the same tables. Recording's
share of training is the time that the engine spends in the recorder while fine-tuning, with the loss of every
iteration."""


def measure(sitting: Sitting) -> Iterator[Item]:
    """Writing, reading, and what recording takes of training."""
    torch.set_num_threads(sitting.threads)
    steps = 500 if sitting.quick else 20_000
    fresh = _files(sitting.scratch)
    times = sitting.interleaved({"recorder": lambda: _recorded(sitting, next(fresh), steps),
                                 "executemany": lambda: _inserted(sitting, next(fresh), steps)}, part=(0, 0.35))
    speed = {name: f"{rates(times, name, SERIES * steps):,.0f}" for name in times}
    yield Figure.of("readings per second into the store, of SQLite's own executemany",
                    ratios(times, "executemany", "recorder"), goal=0.80,
                    means=f"{speed['recorder']} against {speed['executemany']} readings/s")
    path = next(fresh)
    _recorded(sitting, path, steps)
    yield Figure.of("bytes per reading", [_size(path) / (SERIES * steps)], unit="bytes", higher_is_better=False)
    sitting.tell("recording while training", 0.4)
    yield Figure.of("recording, of the time of training", [100 * _share(sitting, next(fresh)) for _ in
                                                           range(sitting.repeats)],
                    goal=2.0, unit="%", higher_is_better=False)
    yield Table("Reading a curve back:", ("readings", "its last 50", "the whole curve", "readings/s"),
                list(_read(sitting, next(fresh), [1000] if sitting.quick else [100_000, 1_000_000, 10_000_000])))
    yield Remark(SAID)


def _files(folder: Path) -> Iterator[Path]:
    number = 0
    while True:
        number += 1
        yield folder / f"store-{number}.db"


def _new(path: Path) -> int:
    with Store(path) as store:
        return store.add_run(next(Experiment().runs()))


def _recorded(sitting: Sitting, path: Path, steps: int) -> float:
    """Seconds of a recorder for so many steps of ten readings."""
    run = _new(path)
    items = [Reading("accuracy", 0.5 + 0.01 * k, f"task-{k}/test") for k in range(SERIES)]
    with Store(path) as store, store.recorder(run) as recorder:
        def work() -> None:
            for step in range(steps):
                recorder.record(step, *items)
            recorder.flush()

        return sitting.time(work)


def _inserted(sitting: Sitting, path: Path, steps: int) -> float:
    """Seconds of one executemany of the same rows."""
    run = _new(path)
    rows = [(k + 1, step, 0.5 + 0.01 * k) for step in range(steps) for k in range(SERIES)]
    with closing(connect(path)) as db:
        _make_series(db.conn, run, range(SERIES))

        def work() -> None:
            db.conn.execute("BEGIN IMMEDIATE")
            db.conn.executemany(INSERT, rows)
            db.conn.execute("COMMIT")

        return sitting.time(work)


def _make_series(db: sqlite3.Connection, run: int, numbers: Sequence[int]) -> None:
    db.executemany("INSERT INTO series (id, run, metric, about) VALUES (?, ?, 'accuracy', ?)",
                   [(k + 1, run, f"task-{k}/test") for k in numbers])


def _size(path: Path) -> int:
    with closing(connect(path)) as db:
        db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path.stat().st_size


class _Never:
    """A control that never stops and keeps no checkpoint: recording alone shall be counted."""

    def should_stop(self) -> bool:
        return False

    def save(self, learner: object, metrics: object) -> None:
        return None


def _share(sitting: Sitting, path: Path) -> float:
    """What recording took of the whole time of one task."""
    registry = default_registry()
    made = stream(data_root(registry), registry)
    if sitting.quick:
        made = type(made)(made.tasks[:1], made.objective, made.facts)
    run = _new(path)
    learner = Learner(made, network(), stack([]), TRAINING, seed=0)
    with Store(path) as store, store.recorder(run) as recorder:
        engine.train(learner, [], recorder, _Never())
    return learner.time.seconds["recording"] / sum(learner.time.seconds.values())


def _read(sitting: Sitting, path: Path, counts: Sequence[int]) -> Iterator[tuple[str, str, str, str]]:
    run = _new(path)
    with closing(connect(path)) as db:
        _make_series(db.conn, run, range(len(counts)))
        for k, count in enumerate(counts):
            sitting.tell(f"{count:,} readings", 0.5 + 0.5 * k / len(counts))
            db.conn.execute(FILL, [count, k + 1])
    with Reader(path) as reader:
        for k, count in enumerate(counts):
            sitting.tell(f"reading {count:,}", 0.6 + 0.4 * k / len(counts))
            tails = [sitting.time(lambda k=k, count=count: reader.after(k + 1, count - TAIL - 1))  # type: ignore[misc]
                     for _ in range(20)]
            wholes = [sitting.time(lambda k=k: reader.whole(k + 1))  # type: ignore[misc]
                      for _ in range(1 if count > 1_000_000 else 3)]
            yield (f"{count:,}", f"{1000 * median(tails):.2f} ms", f"{number(median(wholes))} s",
                   f"{count / median(wholes):,.0f}")
