"""What the processes do that meet a fault: each deed is the program's own code, in a process that may be killed."""

import json
import os
import sys
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlite_utils.db import Database

from workbench.runs.worker import Duty, work
from workbench.spec.experiment import Experiment, RunSpec
from workbench.spec.reading import Reading
from workbench.spec.run import RunState
from workbench.store import schema
from workbench.store.store import Store

AUTOSAVE = 0.2
"""Seconds between two checkpoints here, so that short runs are met before, while and after one is written."""


def in_home(deed: Callable[..., None], args: tuple[object, ...], environment: Mapping[str, str]) -> None:
    """Do a deed with this environment."""
    os.environ.update(environment)
    deed(*args)


def work_off(path: Path, autosave: float = AUTOSAVE) -> None:
    """Work on everything queued, to the end of the queue."""
    work(Duty(path, device="cpu", threads=1, until_empty=True, autosave=autosave), threading.Event())


def submit(path: Path, specs: list[RunSpec]) -> None:
    """Queue runs one by one."""
    with Store(path) as store:
        for spec in specs:
            store.add_run(spec)


def open_window(path: Path, toml: str, witness: Path) -> None:
    """Open the real window on a store, run an experiment, and edit its draft until the end, telling a witness."""
    from importlib import import_module

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = import_module("workbench.gui.app").make_application()
    core: Any = import_module("PySide6.QtCore")
    session = import_module("workbench.gui.session").Session(path, worker="thread")  # what dies with the window
    window = import_module("workbench.gui.views.main_window").MainWindow(session, safe=True)
    window.show()
    session.device = "cpu"
    session.run(Experiment.parse(toml))
    edits = 0

    def edit() -> None:
        nonlocal edits
        edits += 1
        session.form.replace_all(replace(session.form.experiment, name=f"draft {edits}"))
        with witness.open("ab", buffering=0) as file:
            file.write(b"%d %.6f\n" % (edits, time.monotonic()))

    timer = core.QTimer(interval=40)
    timer.timeout.connect(edit)
    timer.start()
    app.exec()


def migrate(path: Path, statements: list[str], witness: Path) -> None:
    """Open a store with a version of the program whose schema has one more step; tell when it is done."""
    @schema.MIGRATIONS()
    def one_more_step(db: Database) -> None:
        for statement in statements:
            db.execute(statement)

    with Store(path):
        witness.touch()


def work_slowly(path: Path) -> None:
    """Work on a disk that takes its time: each twenty instructions of SQLite and each sync wait."""
    import sqlite3

    connect, sync = sqlite3.connect, os.fsync

    def slow_connect(*args: Any, **settings: Any) -> sqlite3.Connection:
        connection = connect(*args, **settings)
        connection.set_progress_handler(lambda: time.sleep(0.0005), 20)
        return connection

    def slow_sync(file: Any) -> None:
        time.sleep(0.1)
        sync(file)

    setattr(sqlite3, "connect", slow_connect)  # noqa: B010
    setattr(os, "fsync", slow_sync)  # noqa: B010
    work_off(path)


def work_against_the_clock(path: Path, seed: int) -> None:
    """Work while the clock jumps back by up to an hour, again and again."""
    import random

    rng, real, behind = random.Random(seed), time.time, 0.0

    def earlier() -> float:
        nonlocal behind
        if rng.random() < 0.2:
            behind += rng.uniform(0.0, 3600.0)
        return real() - behind

    time.time = earlier
    work_off(path)


def work_until(path: Path, flag: Path) -> None:
    """Work on whatever is queued until a file appears."""
    stopping = threading.Event()
    threading.Thread(target=_wait_for, args=(flag, stopping), daemon=True).start()
    work(Duty(path, device="cpu", threads=1, autosave=AUTOSAVE), stopping)


def _wait_for(flag: Path, stopping: threading.Event) -> None:
    while not flag.exists():
        time.sleep(0.1)
    stopping.set()


def use_window(path: Path, toml: str, seconds: float, seed: int, log: Path) -> None:
    """Open a window and use it: run, pause, resume, star, for so many seconds; write down whatever is told."""
    import random
    from importlib import import_module

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = import_module("workbench.gui.app").make_application()
    core: Any = import_module("PySide6.QtCore")
    session = import_module("workbench.gui.session").Session(path)
    window = import_module("workbench.gui.views.main_window").MainWindow(session, safe=True)
    session.told.connect(lambda text: _write(log, f"told: {text}"))
    sys.excepthook = lambda kind, error, trace: _write(log, f"error: {kind.__name__}: {error}")
    session.device = "cpu"
    window.show()
    rng, end = random.Random(seed), time.monotonic() + seconds

    def use() -> None:
        if time.monotonic() > end:
            timer.stop()
            session.resume()
            _write(log, "done")
            window.close()
            app.quit()
            return
        if len(session.in_state(RunState.QUEUED)) < 8:
            _write(log, f"added: {len(session.run(replace(Experiment.parse(toml), seeds=(rng.randrange(3),))))}")
        rng.choice([session.pause, session.resume, session.resume, session.poll])()

    timer = core.QTimer(interval=300)
    timer.timeout.connect(use)
    timer.start()
    app.exec()


def _write(log: Path, line: str) -> None:
    with log.open("a") as file:
        file.write(line + "\n")


def run_often(path: Path, specs: list[RunSpec], out: Path) -> None:
    """Do runs one after the other in one process, and write down after each what the process holds."""
    for spec in specs:
        submit(path, [spec])
        work_off(path)
        _write(out, json.dumps(held()))


def watch_long(path: Path, polls: int, out: Path) -> None:
    """Watch a run in the window while readings come in, poll by poll, and write down what the process holds."""
    from importlib import import_module

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = import_module("workbench.gui.app").make_application()
    session = import_module("workbench.gui.session").Session(path)
    window = import_module("workbench.gui.views.main_window").MainWindow(session, safe=True)
    window.show()
    window.show_page("watch")
    with Store(path) as store, store.recorder(1) as recorder:
        for number in range(polls):
            # The same steps again and again: a long run's curve may grow, what watches it may not.
            step = 1 + number % 200
            recorder.record(step, Reading("loss", 1.0 / step, "train"), Reading("accuracy", 0.5, "task-1/test"))
            recorder.flush()
            session.poll()
            app.processEvents()
            if number % 20 == 19:
                _write(out, json.dumps({**held(), "widgets": len(app.allWidgets())}))
    session.close()


def held() -> dict[str, float]:
    """What this process holds: KiB of memory, open files, threads."""
    import gc

    import psutil

    gc.collect()
    process = psutil.Process()
    files = process.num_fds() if hasattr(process, "num_fds") else process.num_handles()
    return {"KiB": process.memory_info().rss / 1024, "files": files, "threads": process.num_threads()}


def spoil_specs(path: Path, texts: list[str]) -> None:
    """Overwrite the settings of the first runs of a store."""
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(path)) as db, db:
        db.executemany("UPDATE runs SET spec = ? WHERE id = ?", [(text, at) for at, text in enumerate(texts, start=1)])
