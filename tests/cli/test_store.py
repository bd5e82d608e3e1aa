"""`workbench store`: what was deleted comes back, space is given back, copies are whole, also before a migration."""

import shutil
import sqlite3
from contextlib import closing

import pytest

from workbench.spec.experiment import Experiment
from workbench.store import schema
from workbench.store.store import Store


@pytest.fixture
def path(tmp_path):
    """A workspace of two runs, the second with 50 000 readings."""
    path = tmp_path / "w.db"
    with Store(path) as store:
        store.add_runs(list(Experiment().runs())[:1] * 2)
        store._db.conn.execute("INSERT INTO series (run, metric) VALUES (2, 'loss')")
        with store._writing() as db:
            db.executemany("INSERT INTO readings VALUES (1, ?, 0.5)", ((step,) for step in range(50_000)))
    return path


def test_a_deleted_run_is_listed_and_comes_back_whole(path, workbench):
    with Store(path) as store:
        store.delete([2])
    assert workbench("store", "bin", "--store", path).out.splitlines()[1].split()[0] == "2"
    assert workbench("store", "--store", path, "restore", "2").status == 0
    with Store(path) as store, store.reader() as reader:
        assert [run.id for run in reader.runs()] == [1, 2]
        assert len(reader.whole(1)[0]) == 50_000
    assert "The bin is empty." in workbench("store", "bin", "--store", path).out


def test_vacuum_empties_the_bin_and_the_file_shrinks(path, workbench):
    with Store(path) as store:
        store.delete([2])
    before = path.stat().st_size
    answer = workbench("store", "vacuum", "--store", path)
    assert "Removed 1 deleted runs" in answer.out
    # 50 000 readings of 10 bytes or more are gone.
    assert path.stat().st_size < before - 500_000
    with Store(path) as store, store.reader() as reader:
        assert [run.id for run in reader.runs(include_deleted=True)] == [1]


def test_vacuum_may_leave_the_bin(path, workbench):
    with Store(path) as store:
        store.delete([2])
    assert "Removed 0" in workbench("store", "vacuum", "--keep-bin", "--store", path).out
    with Store(path) as store, store.reader() as reader:
        assert len(reader.runs(include_deleted=True)) == 2


def test_a_backup_tells_its_progress_and_leaves_no_piece(path, tmp_path):
    seen = []
    with Store(path) as store:
        store.backup(tmp_path / "copy.db", progress=lambda done, total: seen.append((done, total)))
    assert seen[-1][0] == seen[-1][1] > 100
    assert sorted(file.name for file in tmp_path.glob("copy*")) == ["copy.db"]
    with closing(sqlite3.connect(tmp_path / "copy.db")) as db:
        assert db.execute("SELECT count(*) FROM readings").fetchone() == (50_000,)


def test_a_backup_that_fails_leaves_nothing_behind(path, tmp_path):
    with Store(path) as store, pytest.raises(schema.StoreError):
        store.backup(tmp_path / "no folder" / "copy.db")
    assert not (tmp_path / "no folder").exists()


def test_a_backup_may_hold_the_checkpoints(path, workbench, tmp_path):
    folder = tmp_path / "w.checkpoints" / "run-1"
    folder.mkdir(parents=True)
    (folder / "step-1.pt").write_bytes(b"weights")
    assert workbench("store", "backup", tmp_path / "copy.db", "--checkpoints", "--store", path).status == 0
    assert (tmp_path / "copy.checkpoints" / "run-1" / "step-1.pt").read_bytes() == b"weights"


def test_before_a_migration_the_file_is_copied_once_as_it_was(path, monkeypatch, tmp_path):
    shutil.copy(path, tmp_path / "as-it-was.db")
    pending = schema.sqlite_utils.Migrations("workbench")
    pending._migrations = list(schema.MIGRATIONS._migrations)

    @pending()
    def one_more_step(db):
        db.execute("DROP TABLE readings")

    monkeypatch.setattr(schema, "MIGRATIONS", pending)
    with pytest.raises(sqlite3.Error), Store(path), closing(sqlite3.connect(path)) as db:
        db.execute("SELECT 1 FROM readings")
    with closing(sqlite3.connect(tmp_path / "w.before-one_more_step.db")) as db:
        assert db.execute("SELECT count(*) FROM readings").fetchone() == (50_000,)
