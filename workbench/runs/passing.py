"""Troubles that pass, such as a full disk: a run is paused for them and goes on by itself once they are over."""

import errno
import os
import sqlite3
import threading
from pathlib import Path

from workbench.spec import places
from workbench.spec.run import RunState
from workbench.store.schema import StoreError
from workbench.store.store import Store

ROOM = 8 * 2**20
"""Bytes that must be free before a run goes on; a probe is written, which quotas and limits answer truly too."""

LOOK = 0.5
"""Seconds between two looks at whether a trouble is over."""

FULL = "The disk is full"
LOCKED = "The workspace was locked by another program"


def passing(error: BaseException | None) -> str | None:
    """Which trouble that passes is behind an error; None where it is another kind of error."""
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        if isinstance(error, sqlite3.Error):
            code = getattr(error, "sqlite_errorcode", 0) & 0xFF
            if code == sqlite3.SQLITE_FULL:
                return FULL
            if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                return LOCKED
        if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            return FULL
        error = error.__cause__ or error.__context__
    return None


def wait_out(store: Store, run: int, trouble: str, stopping: threading.Event) -> None:
    """Pause a run, saying why, and put it back in the queue once there is room and nobody has decided otherwise."""
    told = f"{trouble}. Nothing up to the last checkpoint is lost; the run goes on by itself once that is over."
    while not _paused(store, run, told):
        if stopping.wait(LOOK):
            return
    while not all(is_room(folder) for folder in (store.path.parent, places.cache()) if folder.exists()):
        if stopping.wait(LOOK):
            return
    # A person may have stopped or resumed it meanwhile.
    try:
        store.move(run, RunState.QUEUED, only_from=RunState.PAUSED)
    except StoreError as error:
        if passing(error):
            wait_out(store, run, trouble, stopping)


def is_room(folder: Path) -> bool:
    """Whether ROOM more bytes can be written to a folder."""
    probe = folder / f".room-{os.getpid()}"
    try:
        with probe.open("wb") as file:
            file.write(bytes(ROOM))
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        return False
    finally:
        probe.unlink(missing_ok=True)
    return True


def _paused(store: Store, run: int, told: str) -> bool:
    try:
        store.move(run, RunState.PAUSED, told)
    except StoreError as error:
        # Even this sentence needs a page of the disk; any other refusal says that the run has moved on.
        return passing(error) is None
    return True
