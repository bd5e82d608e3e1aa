"""Runs from another workspace come whole, once, and change nothing there."""

import hashlib
import sqlite3

import numpy as np
import pytest

from workbench.spec.experiment import Arm, Experiment
from workbench.spec.reading import Exhibit, Reading
from workbench.spec.run import RunState
from workbench.store.merging import merge
from workbench.store.schema import StoreError
from workbench.store.store import Store


def made(path, name, states=(RunState.FINISHED,)):
    """A workspace with one experiment, a run for each state, and readings 0.1, 0.2 in each."""
    with Store(path) as store:
        experiment = Experiment(name=name, arms=(Arm(name="er"),), seeds=tuple(range(len(states))))
        kept = store.add_experiment(name, experiment.to_toml())
        runs = store.add_runs(experiment.runs(), experiment=kept, total_steps=2)
        for run, state in zip(runs, states, strict=True):
            store.move(run, RunState.RUNNING)
            store.keep_checkpoint(run, "/elsewhere/state", "abc", 2)
            with store.recorder(run) as recorder:
                recorder.record(0, Reading("accuracy", 0.1, "task-1/test"), Exhibit("confusion", "text/plain", b"x"))
                recorder.record(2, Reading("accuracy", 0.2, "task-1/test"))
            store.note(run, f"note of {run}")
            if state != RunState.RUNNING:
                store.move(run, state)
    return path


@pytest.fixture
def here(tmp_path):
    return made(tmp_path / "here.db", "Here")


@pytest.fixture
def there(tmp_path):
    return made(tmp_path / "there.db", "There", (RunState.FINISHED, RunState.RUNNING))


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_runs_come_with_all_that_was_measured_and_the_other_file_stays(here, there):
    before = digest(there)
    merged = merge(here, there)
    assert (len(merged.runs), merged.known) == (2, 0)
    assert digest(there) == before
    with Store(here) as store, store.reader() as reader:
        first, second = (reader.run(run) for run in merged.runs)
        assert (first.name, first.arm, first.state, first.note) == ("There", "er", RunState.FINISHED, "note of 1")
        assert first.checkpoint == ""
        [series] = reader.series(first.id)
        steps, values = reader.whole(series.id)
        np.testing.assert_array_equal(steps, [0, 2])
        np.testing.assert_array_equal(values, [0.1, 0.2])
        assert reader.exhibits(first.id)[0][1].data == b"x"
        assert [experiment.name for experiment in reader.experiments()] == ["Here", "There"]
        assert first.experiment == second.experiment == 2


def test_what_had_not_ended_comes_as_stopped_and_is_not_run_here(here, there):
    merged = merge(here, there)
    with Store(here) as store:
        second = store.run(merged.runs[1])
        assert (second.state, second.error) == (RunState.CANCELLED, "came unfinished from there.db")
        assert store.claim("me") is None


def test_the_same_runs_do_not_come_twice(here, there):
    merge(here, there)
    again = merge(here, there)
    assert (again.runs, again.known) == ([], 2)


def test_what_is_no_workspace_is_refused_and_nothing_changes(here, tmp_path):
    garbage, foreign = tmp_path / "garbage.db", tmp_path / "foreign.db"
    garbage.write_bytes(b"no database at all" * 100)
    with sqlite3.connect(foreign) as db:
        db.execute("CREATE TABLE recipes (id)")
    db.close()
    for wrong, said in ((garbage, "is no SQLite database"), (foreign, "database of another program"),
                        (tmp_path / "none.db", "does not exist"), (here, "is this workspace itself")):
        with pytest.raises(StoreError, match=said) as told:
            merge(here, wrong)
        assert str(wrong) in str(told.value)
    with Store(here) as store, store.reader() as reader:
        assert len(reader.runs()) == 1
