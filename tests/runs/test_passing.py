"""Which errors are troubles that pass: a disk really full, a store really locked, and what only looks like them."""

import errno
import sqlite3
import threading
from contextlib import closing

import pytest

from tests.runs.small import row, small
from workbench.runs.passing import FULL, LOCKED, is_room, passing, wait_out
from workbench.spec.run import RunState
from workbench.store.schema import StoreError
from workbench.store.store import Store


def test_a_file_that_may_not_grow_is_a_full_disk(tmp_path):
    with closing(sqlite3.connect(tmp_path / "x.db")) as db:
        db.execute("PRAGMA max_page_count = 3")
        db.execute("CREATE TABLE t (x)")
        with pytest.raises(sqlite3.OperationalError) as raised:
            db.execute("INSERT INTO t VALUES (zeroblob(100000))")
    assert passing(raised.value) == FULL


def test_a_locked_store_passes_also_behind_the_error_that_tells_it(store):
    with Store(store, patience=0.05) as mine, Store(store) as theirs:
        with theirs._writing(), pytest.raises(StoreError) as raised:
            mine.add_experiment("x", "")
    assert passing(raised.value) == LOCKED


def test_no_space_passes_and_a_missing_file_does_not():
    assert passing(OSError(errno.ENOSPC, "No space left on device")) == FULL
    assert passing(FileNotFoundError(errno.ENOENT, "gone")) is None
    assert passing(ValueError("disk full")) is None


def test_a_run_waits_paused_with_the_reason_and_goes_back_to_the_queue(queue, store):
    run = queue.submit(small())[0]
    with Store(store) as mine:
        mine.claim("me")
        wait_out(mine, run, FULL, threading.Event())
    assert row(store, run).state == RunState.QUEUED
    assert is_room(store.parent)


def test_a_run_that_a_person_stopped_meanwhile_stays_stopped(queue, store):
    run = queue.submit(small())[0]
    with Store(store) as mine:
        mine.claim("me")
        mine.move(run, RunState.CANCELLED)
        wait_out(mine, run, FULL, threading.Event())
    assert row(store, run).state == RunState.CANCELLED
