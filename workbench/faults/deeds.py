"""What the processes do that meet a fault: each deed is the program's own code, in a process that may be killed."""

import os
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from sqlite_utils.db import Database

from workbench.runs.worker import Duty, work
from workbench.spec.experiment import Experiment, RunSpec
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
    session = import_module("workbench.gui.session").Session(path)
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
