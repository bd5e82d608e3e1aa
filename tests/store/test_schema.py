"""Opening a workspace file: what is made of a fresh one, and what is refused, whole and untouched."""

import os
import sqlite3
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from workbench.store.schema import MIGRATIONS, StoreError, connect
from workbench.store.store import Store


def test_a_fresh_file_is_in_wal_mode_and_waits_for_locks(path):
    with Store(path) as store:
        pragma = lambda name: store._db.conn.execute(f"PRAGMA {name}").fetchone()[0]  # noqa: E731
        assert pragma("journal_mode") == "wal"
        assert pragma("synchronous") == 1  # NORMAL
        assert pragma("busy_timeout") == 30_000
        assert pragma("foreign_keys") == 1


def test_opening_again_changes_nothing(path):
    Store(path).close()
    before = path.read_bytes()
    Store(path).close()
    assert path.read_bytes() == before


def test_reading_from_the_start_of_a_series_is_one_seek(store):
    plan = store._db.conn.execute(
        "EXPLAIN QUERY PLAN SELECT step, value FROM readings WHERE series = 1 AND step > 5 ORDER BY step LIMIT 9"
    ).fetchall()
    assert [row[3] for row in plan] == ["SEARCH readings USING PRIMARY KEY (series=? AND step>?)"]


def test_a_file_of_garbage_is_refused_and_left_as_it_was(path):
    path.write_bytes(b"accuracy,0.5\n" * 1000)
    with pytest.raises(StoreError, match="is not a workspace"):
        Store(path)
    assert path.read_bytes() == b"accuracy,0.5\n" * 1000


def test_another_programs_database_is_refused_and_left_as_it_was(path):
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE recipes (name TEXT)")
    before = path.read_bytes()
    with pytest.raises(StoreError, match="another program.*recipes"):
        Store(path)
    assert path.read_bytes() == before


def test_a_newer_version_is_refused_and_left_as_it_was(path):
    Store(path).close()
    with closing(sqlite3.connect(path)) as db:
        db.execute("INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES (?, ?, ?)",
                   [MIGRATIONS.name, "brains_in_jars", "2031-01-01"])
        db.commit()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="newer version.*brains_in_jars"):
        Store(path)
    assert path.read_bytes() == before


def test_a_missing_folder_and_a_folder_in_place_of_a_file_are_told_apart(tmp_path):
    with pytest.raises(StoreError, match="does not exist"):
        Store(tmp_path / "nowhere" / "a.db")
    with pytest.raises(StoreError, match="is a folder"):
        Store(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX rights")
def test_a_read_only_folder_is_named_as_the_reason():
    # Root may write anywhere, so the child gives up its rights first.
    script = """
import os, sys
from pathlib import Path
from workbench.store.store import Store, StoreError
if os.geteuid() == 0:
    os.seteuid(65534)
try:
    Store(Path(sys.argv[1]))
except StoreError as error:
    sys.exit(str(error))
"""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o555)
        child = subprocess.run([sys.executable, "-c", script, f"{folder}/a.db"],
                               capture_output=True, text=True, cwd=Path(__file__).parents[2])
        assert child.stderr.strip().endswith(f"the folder {folder} may be read-only.")
        assert child.returncode == 1
        assert os.listdir(folder) == []


def test_a_locked_file_is_named_as_the_reason(path):
    Store(path).close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with Store(path, patience=0.05) as store, pytest.raises(StoreError, match="locked by another program"):
            store.add_experiment("name", "")
        other.execute("ROLLBACK")


def test_many_threads_may_open_a_fresh_file_at_once(path):
    def open_and_count(_):
        with Store(path) as store:
            return len(MIGRATIONS.applied(store._db))

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(open_and_count, range(16))) == {1}


def test_a_failed_migration_leaves_no_table(path, monkeypatch):
    monkeypatch.setattr("workbench.store.schema._VIEWS", ("CREATE VIEW broken AS SELEC 1",))
    with pytest.raises(StoreError, match="syntax error"):
        Store(path)
    with closing(connect(path)) as db:
        assert db.table_names() == []
