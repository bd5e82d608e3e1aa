"""Copies of a workspace file: whole or not there, made while others go on writing."""

import glob
import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from workbench.store.fault import StoreError, explain

Progress = Callable[[int, int], None]
"""Told how many pages are done, and of how many."""

PAGES = 1000
"""Pages copied at a time; between two pieces others may write."""

STALE = 3600.0
"""Seconds after which an unfinished copy that nobody writes to was left by a killed program."""


def copy_whole(db: sqlite3.Connection, target: Path, *, progress: Progress | None = None) -> None:
    """Copy an open database to a file that is put in place in one move; StoreError where that cannot be."""
    for left in target.parent.glob(f"{glob.escape(target.name)}.*.part*"):
        if time.time() - left.stat().st_mtime > STALE:
            left.unlink(missing_ok=True)
    piece = target.with_name(f"{target.name}.{os.getpid()}.part")

    def tell(status: int, remaining: int, total: int) -> None:
        if progress:
            progress(total - remaining, total)

    try:
        with closing(sqlite3.connect(piece)) as copy:
            db.backup(copy, pages=PAGES, progress=tell)
        with piece.open("rb") as file:
            os.fsync(file.fileno())
        os.replace(piece, target)
    except (sqlite3.Error, OSError) as error:
        raise StoreError(explain(error, target)) from error
    finally:
        piece.unlink(missing_ok=True)
