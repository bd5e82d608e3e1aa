"""What goes into a RunRecorder comes out of a Reader, and when."""

import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.spec.reading import Exhibit, Reading
from workbench.spec.run import RunState
from workbench.store.reader import Reader
from workbench.store.recorder import RunRecorder
from workbench.store.schema import StoreError


def curves(store, run):
    with store.reader() as reader:
        return {(s.metric, s.about): [list(a) for a in reader.whole(s.id)] for s in reader.series(run)}


def test_readings_come_back_in_order_of_steps_by_series(store, run):
    with store.recorder(run) as recorder:
        recorder.record(2, Reading("loss", 0.5, "train"), Reading("accuracy", 0.75, "task-1/test"))
        recorder.record(1, Reading("loss", 1.5, "train"))
    assert curves(store, run) == {("loss", "train"): [[1, 2], [1.5, 0.5]], ("accuracy", "task-1/test"): [[2], [0.75]]}


def test_arrays_are_whole_numbers_and_doubles(store, run):
    with store.recorder(run) as recorder:
        recorder.record(1, Reading("loss", 1))
    for steps, values in (store.reader().whole(1), store.reader().whole(99)):
        assert (steps.dtype, values.dtype) == (np.int64, np.float64)


def test_a_reading_is_on_disk_within_half_a_second_though_nothing_is_recorded_after_it(store, run):
    with store.recorder(run) as recorder:
        recorder.record(1, Reading("loss", 0.5))
        until = time.monotonic() + 0.5
        while time.monotonic() < until and not curves(store, run):
            time.sleep(0.02)
        assert curves(store, run) == {("loss", ""): [[1], [0.5]]}


def test_the_same_step_is_overwritten_within_a_commit_and_after_it(store, run):
    with store.recorder(run) as recorder:
        recorder.record(5, Reading("loss", 1.0))
        recorder.record(5, Reading("loss", 2.0))
        recorder.flush()
        assert curves(store, run) == {("loss", ""): [[5], [2.0]]}
        recorder.record(5, Reading("loss", 3.0))
    assert curves(store, run) == {("loss", ""): [[5], [3.0]]}


def test_a_resumed_run_goes_on_in_the_same_series(store, run):
    for step in (1, 2):
        with store.recorder(run) as recorder:
            recorder.record(step, Reading("loss", step))
    assert curves(store, run) == {("loss", ""): [[1, 2], [1.0, 2.0]]}


def test_nan_and_infinity_come_back_as_they_are(store, run):
    with store.recorder(run) as recorder:
        for step, value in enumerate([float("nan"), float("inf"), -float("inf")]):
            recorder.record(step, Reading("loss", value))
    np.testing.assert_array_equal(curves(store, run)["loss", ""][1], [np.nan, np.inf, -np.inf])
    assert store._db.conn.execute("SELECT count(*) FROM readings WHERE value IS NULL").fetchone() == (1,)


def test_numbers_of_numpy_are_numbers(store, run):
    with store.recorder(run) as recorder:
        recorder.record(np.int64(3), Reading("loss", np.float32(0.5)))
    assert curves(store, run) == {("loss", ""): [[3], [0.5]]}


def test_exhibits_come_back_with_their_bytes_and_steps(store, run):
    picture, text = Exhibit("confusion", "image/png", b"\x89PNG\0", "task-1"), Exhibit("sample", "text/plain", b"To be")
    with store.recorder(run) as recorder:
        recorder.record(1, picture)
        recorder.record(2, text, picture)
        recorder.record(2, text._replace(data=b"or not"))
    with store.reader() as reader:
        assert reader.exhibits(run, "confusion") == [(1, picture), (2, picture)]
        assert reader.exhibits(run, "sample") == [(2, text._replace(data=b"or not"))]
        assert len(reader.exhibits(run)) == 3
        assert reader.exhibits(run, limit=1)[0][0] == 2  # the newest


def test_nothing_is_on_disk_before_the_period_is_over_or_a_flush(path, store, run):
    with RunRecorder(path, run, period=3600) as recorder:
        recorder.record(1, Reading("loss", 1.0))
        assert curves(store, run) == {}
        recorder.flush()
        assert curves(store, run) == {("loss", ""): [[1], [1.0]]}


def test_once_the_period_is_over_the_next_call_commits_all(path, store, run, monkeypatch):
    now = [100.0]
    monkeypatch.setattr("workbench.store.recorder.time.monotonic", lambda: now[0])
    with RunRecorder(path, run) as recorder:
        recorder.record(1, Reading("loss", 1.0))
        now[0] += 0.24
        recorder.record(2, Reading("loss", 2.0))
        assert curves(store, run) == {}
        now[0] += 0.02
        recorder.record(3, Reading("loss", 3.0))
        assert curves(store, run)["loss", ""] == [[1, 2, 3], [1.0, 2.0, 3.0]]


def test_the_run_shows_the_last_step_and_a_heartbeat(store, run):
    with store.recorder(run) as recorder:
        recorder.record(9, Reading("loss", 1.0))
        recorder.record(4)
        recorder.flush()
        recorder.record(5)
    assert store.run(run).step == 9
    assert store.run(run).heartbeat is not None


def test_what_was_recorded_before_an_exception_is_kept(store, run):
    def work():
        with store.recorder(run) as recorder:
            recorder.record(1, Reading("loss", 1.0))
            raise MemoryError

    with pytest.raises(MemoryError):
        work()
    assert curves(store, run) == {("loss", ""): [[1], [1.0]]}


def test_one_metric_that_gives_no_number_does_not_lose_the_others(store, run):
    recorder = store.recorder(run)
    recorder.record(1, Reading("loss", 1.0))
    recorder.record(2, Reading("loss", "much"))
    with pytest.raises(ValueError, match="at step 2: .*'much'.*cannot be recorded"):
        recorder.flush()
    assert curves(store, run) == {}
    recorder.close()
    assert curves(store, run) == {("loss", ""): [[1], [1.0]]}


def test_a_commit_that_failed_is_made_up_for_by_the_next(path, store, run):
    with RunRecorder(path, run, period=3600, patience=0.05) as recorder:
        recorder.record(1, Reading("loss", 1.0))
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StoreError, match="locked"):
                recorder.flush()
            other.execute("ROLLBACK")
        recorder.record(2, Reading("loss", 2.0))
    assert curves(store, run) == {("loss", ""): [[1, 2], [1.0, 2.0]]}


def test_a_recorder_works_in_the_thread_that_asked_for_it(store, run, path):
    def work():
        with RunRecorder(path, run) as recorder:
            recorder.record(1, Reading("loss", 1.0))

    with ThreadPoolExecutor(1) as pool:
        pool.submit(work).result()
    assert curves(store, run) == {("loss", ""): [[1], [1.0]]}


def test_after_gives_what_is_later_than_a_step_up_to_a_limit(store, run):
    with store.recorder(run) as recorder:
        for step in range(0, 100, 10):
            recorder.record(step, Reading("loss", step / 10))
    with store.reader() as reader:
        assert [list(a) for a in reader.after(1, 70)] == [[80, 90], [8.0, 9.0]]
        assert list(reader.after(1, 35, limit=2)[0]) == [40, 50]
        assert list(reader.after(1, -1)[0]) == list(range(0, 100, 10))
        assert len(reader.after(1, 90)[0]) == 0


@pytest.mark.parametrize("size", [0, 1, 19_999, 20_000, 20_001, 40_000])
def test_a_whole_curve_is_whole_at_any_length(store, run, size):
    with store.recorder(run) as recorder:
        for step in range(size):
            recorder.record(step, Reading("loss", step))
        if not size:
            recorder.record(0, Reading("loss", 0))
    store.rewind(run, size - 1)
    steps, values = store.reader().whole(1)
    np.testing.assert_array_equal(steps, np.arange(size))
    np.testing.assert_array_equal(values, np.arange(size))


def test_the_data_version_changes_only_when_somebody_wrote(store, run):
    with store.reader() as reader:
        first = reader.data_version()
        reader.runs()
        assert reader.data_version() == first
        store.beat(run, 1)
        assert reader.data_version() != first


def test_a_reader_cannot_write(store):
    with store.reader() as reader, pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader._db.conn.execute("DELETE FROM runs")


def test_an_open_reader_does_not_keep_the_write_ahead_log_from_being_emptied(store, run):
    with store.recorder(run) as recorder:
        recorder.record(1, Reading("loss", 1.0))
    with store.reader() as reader:
        reader.runs()
        reader.whole(1)
        busy, _, _ = store._db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        assert busy == 0


def test_a_reader_sees_states_and_experiments(store, run):
    number = store.add_experiment("Trial", "name = 'Trial'")
    store.claim("w")
    with store.reader() as reader:
        assert reader.run(run).state == RunState.RUNNING
        assert [(e.id, e.name, e.toml) for e in reader.experiments()] == [(number, "Trial", "name = 'Trial'")]
        assert reader.runs() == [store.run(run)]


def test_reading_a_file_that_is_not_there_makes_none(path):
    with pytest.raises(StoreError, match="cannot be opened"):
        Reader(path).runs()
    assert not path.exists()


records = st.lists(
    st.tuples(st.integers(0, 50), st.sampled_from("ab"), st.sampled_from(["", "x"]), st.floats(), st.booleans()),
    max_size=40,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(records)
def test_whatever_is_recorded_the_last_word_for_each_step_is_read(store, specs, items):
    run = store.add_run(specs[0])
    expected: dict[tuple[str, str], dict[int, float]] = {}
    with store.recorder(run) as recorder:
        for step, metric, about, value, flush in items:
            recorder.record(step, Reading(metric, value, about))
            expected.setdefault((metric, about), {})[step] = value
            if flush:
                recorder.flush()
    read = curves(store, run)
    assert set(read) == set(expected)
    for key, points in expected.items():
        assert read[key][0] == sorted(points)
        np.testing.assert_array_equal(read[key][1], [points[step] for step in sorted(points)])


def test_values_at_given_steps_are_the_last_ones_recorded_there_or_before(store, run):
    with store.recorder(run) as recorder:
        for step, value in ((5, 0.1), (10, 0.6), (20, float("nan"))):
            recorder.record(step, Reading("accuracy", value, "task-1/test"))
    with store.reader() as reader:
        [series] = reader.series(run)
        found = reader.sampled(series.id, [0, 5, 9, 10, 15, 30])
    np.testing.assert_array_equal(found, [np.nan, 0.1, 0.1, 0.6, 0.6, np.nan])
