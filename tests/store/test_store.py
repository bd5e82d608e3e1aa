"""Runs in the store: their moves, the queue, the bin, notes and checkpoints, on real files."""

import os
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from workbench.spec.experiment import Experiment, RunSpec
from workbench.spec.reading import Exhibit, Reading
from workbench.spec.run import ENDED, MOVES, Request, RunState
from workbench.store.schema import StoreError
from workbench.store.store import Store

ROOT = Path(__file__).parents[2]
Q, R, P, F, X, C = (RunState(name) for name in ["queued", "running", "paused", "finished", "failed", "cancelled"])
WAY = {Q: [], R: [R], P: [R, P], F: [R, F], X: [R, X], C: [C]}


def test_a_run_keeps_its_whole_spec(store, specs):
    experiment = store.add_experiment("Trial", "name = 'Trial'")
    row = store.run(store.add_run(specs[1], experiment=experiment, total_steps=70))
    assert RunSpec.from_json(row.spec) == specs[1]
    assert (row.name, row.arm, row.seed, row.experiment, row.total_steps) == ("Trial", "finetune", 1, experiment, 70)
    assert (row.state, row.step, row.started, row.ended, row.request) == (Q, 0, None, None, None)


def test_runs_are_added_all_or_none(store, specs):
    def broken():
        yield specs[0]
        raise KeyError("the second one cannot be made")

    with pytest.raises(KeyError):
        store.add_runs(broken())
    assert store.reader().runs() == []


def test_an_unknown_experiment_is_refused(store, specs):
    with pytest.raises(StoreError, match="FOREIGN KEY"):
        store.add_run(specs[0], experiment=99)


@pytest.mark.parametrize("start", RunState)
@pytest.mark.parametrize("target", RunState)
def test_only_the_moves_of_the_table_are_made(store, run, start, target):
    for state in WAY[start]:
        store.move(run, state)
    if target in MOVES[start]:
        store.move(run, target)
        assert store.run(run).state == target
        assert (store.run(run).ended is not None) == (target in ENDED)
    else:
        with pytest.raises(StoreError, match=f"run {run} is {start} and cannot become {target}"):
            store.move(run, target)
        assert store.run(run).state == start


def test_a_failure_keeps_its_reason_until_the_run_is_retried(store, run):
    store.claim("worker")
    store.move(run, X, "loss is nan at step 7")
    assert store.run(run).error == "loss is nan at step 7"
    store.move(run, Q)
    assert store.run(run).error == ""
    assert store.run(run).ended is None


def test_a_resumed_run_keeps_the_time_of_its_first_start(store, run):
    first = store.claim("worker").started
    store.move(run, P)
    store.move(run, Q)
    assert store.claim("another").started == first


def test_a_run_set_running_by_hand_has_a_start_too_and_keeps_it(store, run):
    store.move(run, R)
    first = store.run(run).started
    assert time.time() - first < 60
    for state in (P, Q, R):
        store.move(run, state)
    assert store.run(run).started == first


def test_a_run_that_returns_to_the_queue_stands_last(store, specs):
    a, b, c = store.add_runs(specs)
    store.move(a, C)
    store.move(a, Q)
    assert [store.claim("w").id for _ in specs] == [b, c, a]


def test_a_claimed_run_is_running_with_its_workers_name(store, run):
    before = time.time()
    claimed = store.claim("laptop:1")
    assert (claimed.id, claimed.state, claimed.worker) == (run, R, "laptop:1")
    assert before <= claimed.heartbeat <= time.time()
    assert claimed == store.run(run)
    assert store.claim("laptop:2") is None


def test_a_worker_may_claim_only_the_runs_it_was_given(store, specs):
    a, b, c = store.add_runs(specs)
    assert store.claim("w", only=[c, b]).id == b
    assert store.claim("w", only=[]) is None
    assert store.claim("w", only=[c]).id == c
    assert store.run(a).state == Q


CLAIMER = """
import sys, time
from pathlib import Path
from workbench.store.store import Store
with Store(Path(sys.argv[1])) as store:
    print("ready", flush=True)
    sys.stdin.readline()
    while run := store.claim(sys.argv[2]):
        print(run.id, flush=True)
        time.sleep(0.001)  # a worker that works lets the others have their turn
"""


def test_processes_that_claim_from_one_queue_never_take_the_same_run(store, path):
    ids = store.add_runs(Experiment(seeds=tuple(range(300))).runs())
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True, "cwd": ROOT}
    children = [subprocess.Popen([sys.executable, "-c", CLAIMER, str(path), name], **pipes) for name in "ab"]
    for child in children:
        assert child.stdout.readline() == "ready\n"
    for child in children:
        child.stdin.write("go\n")
        child.stdin.flush()
    taken = [[int(line) for line in child.communicate(timeout=30)[0].split()] for child in children]
    assert sorted(taken[0] + taken[1]) == ids
    assert all(taken)  # both took part, or nothing was tried
    assert {run.id for run in store.reader().runs() if run.worker == "a"} == set(taken[0])


def test_a_request_reaches_the_worker_and_ends_with_the_move_that_obeys_it(store, run):
    store.claim("w")
    assert store.requested(run) is None
    store.request(run, Request.PAUSE)
    assert store.requested(run) == Request.PAUSE
    store.move(run, P)
    assert store.requested(run) is None


def test_a_request_can_be_taken_back_and_needs_a_running_run(store, run):
    with pytest.raises(StoreError, match="only a running run can be asked to stop"):
        store.request(run, Request.STOP)
    store.claim("w")
    store.request(run, Request.STOP)
    store.request(run, None)
    assert store.requested(run) is None


def test_the_queue_can_be_reordered(store, specs):
    a, b, c = store.add_runs(specs)
    store.reorder(c, before=a)
    store.reorder(a, before=None)
    assert [store.claim("w").id for _ in specs] == [c, b, a]


def test_only_queued_runs_have_a_place_in_the_queue(store, specs):
    a, b, _ = store.add_runs(specs)
    store.claim("w")
    for move in [(a, b), (b, a), (99, None)]:
        with pytest.raises(StoreError, match="is not in the queue"):
            store.reorder(*move)


def test_a_heartbeat_and_the_workers_facts_are_kept(store, run):
    store.beat(run, 12)
    store.describe(run, {"device": "cpu", "tasks": [{"name": "task-1", "steps": 5}]}, total_steps=25)
    row = store.run(run)
    assert (row.step, row.total_steps) == (12, 25)
    assert row.facts == {"device": "cpu", "tasks": [{"name": "task-1", "steps": 5}]}
    assert time.time() - row.heartbeat < 60


def test_every_version_of_a_note_is_kept(store, run):
    store.note(run, "odd drop at 400")
    store.note(run, "odd drop at 400: rate too high")
    assert store.run(run).note == "odd drop at 400: rate too high"
    assert [note.text for note in store.reader().notes(run)] == ["odd drop at 400", "odd drop at 400: rate too high"]


def test_a_star_can_be_set_and_taken_away(store, run):
    store.star(run, True)
    assert store.run(run).starred is True
    store.star(run, False)
    assert store.run(run).starred is False


def test_a_deleted_run_is_hidden_and_not_claimed_but_whole(store, specs):
    a, b, _ = store.add_runs(specs)
    store.delete([a])
    reader = store.reader()
    assert a not in [run.id for run in reader.runs()]
    assert a in [run.id for run in reader.runs(include_deleted=True)]
    assert store.claim("w").id == b
    store.undelete([a])
    assert store.claim("w").id == a


def test_a_running_run_cannot_be_deleted_and_then_none_is(store, specs):
    a, b, _ = store.add_runs(specs)
    store.claim("w")
    with pytest.raises(StoreError, match=f"run {a} is running"):
        store.delete([b, a])
    assert store.run(b).deleted is None


def test_purging_removes_the_deleted_runs_alone_with_all_they_measured(store, specs):
    a, b, _ = store.add_runs(specs)
    for run in (a, b):
        with store.recorder(run) as recorder:
            recorder.record(1, Reading("loss", 1.0, "train"), Exhibit("sample", "text/plain", b"x"))
        store.note(run, "n")
        store.keep_checkpoint(run, f"{run}.pt", "h", 1)
    store.delete([a])
    assert [run.checkpoint for run in store.purge()] == [f"{a}.pt"]
    with pytest.raises(StoreError, match=f"there is no run {a}"):
        store.run(a)
    count = lambda table: store._db.conn.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: E731
    assert [count(table) for table in ("runs", "series", "readings", "exhibits", "notes")] == [2, 1, 1, 1, 1]


def test_the_number_of_a_purged_run_is_never_given_again(store, specs):
    last = store.add_runs(specs)[-1]
    store.delete([last])
    store.purge()
    assert store.add_run(specs[0]) == last + 1


def test_rewinding_forgets_what_came_after_a_step_in_that_run_alone(store, specs):
    a, b, _ = store.add_runs(specs)
    for run in (a, b):
        with store.recorder(run) as recorder:
            for step in range(5):
                recorder.record(step, Reading("loss", step, "train"), Exhibit("sample", "text/plain", b"x"))
    store.rewind(a, 2)
    reader = store.reader()
    steps = {series.run: list(reader.whole(series.id)[0]) for run in (a, b) for series in reader.series(run)}
    assert steps == {a: [0, 1, 2], b: [0, 1, 2, 3, 4]}
    assert [step for step, _ in reader.exhibits(a)] == [0, 1, 2]
    assert (store.run(a).step, store.run(b).step) == (2, 4)
    store.rewind(a, -1)
    assert [len(reader.whole(series.id)[0]) for series in reader.series(a)] == [0]


def test_a_checkpoint_is_remembered_with_its_hash_and_step(store, run, tmp_path):
    store.keep_checkpoint(run, tmp_path / "7.pt", "ab12", 40)
    row = store.run(run)
    assert (row.checkpoint, row.checkpoint_hash, row.checkpoint_step) == (str(tmp_path / "7.pt"), "ab12", 40)


@pytest.mark.parametrize("change", [
    lambda s: s.run(7), lambda s: s.move(7, R), lambda s: s.beat(7, 1), lambda s: s.describe(7, {}),
    lambda s: s.request(7, None), lambda s: s.requested(7), lambda s: s.note(7, ""), lambda s: s.star(7, True),
    lambda s: s.delete([7]), lambda s: s.undelete([7]), lambda s: s.keep_checkpoint(7, "", "", 0),
    lambda s: s.rewind(7, 0), lambda s: s.recorder(7), lambda s: s.reader().run(7),
])
def test_an_unknown_run_is_told_by_its_number(store, change):
    with pytest.raises(StoreError, match="there is no run 7"):
        change(store)


def test_what_a_killed_copy_left_is_swept_by_the_next_one_and_a_copy_at_work_is_not(store, tmp_path):
    left, at_work = tmp_path / "copy.db.1.part-journal", tmp_path / "copy.db.2.part"
    for piece in (left, at_work):
        piece.write_bytes(b"half")
    os.utime(left, (0, 0))
    store.backup(tmp_path / "copy.db")
    assert not left.exists()
    assert at_work.exists()


def test_a_backup_is_a_whole_store_and_overwrites_nothing(store, run, tmp_path):
    with store.recorder(run) as recorder:
        recorder.record(3, Reading("loss", 0.5))
    store.backup(tmp_path / "copy.db")
    with Store(tmp_path / "copy.db") as copy:
        assert copy.run(run) == store.run(run)
        assert list(copy.reader().whole(1)[1]) == [0.5]
    with pytest.raises(StoreError, match="exists already"):
        store.backup(tmp_path / "copy.db")


def test_a_store_is_refused_to_another_thread(store, run):
    with ThreadPoolExecutor(1) as pool, pytest.raises(sqlite3.ProgrammingError, match="thread"):
        pool.submit(store.run, run).result()


WRITER = """
import sys
from pathlib import Path
from workbench.spec.reading import Reading
from workbench.store.store import Store
store = Store(Path(sys.argv[1]))
recorder = store.recorder(1)
for step in range(10**9):
    recorder.record(step, Reading("accuracy", step / 2, "task-1/test"), Reading("loss", -step, "train"))
    if step % 500 == 499:
        recorder.flush()
        print(step, flush=True)
"""


def test_what_was_committed_survives_killing_the_writer(store, run, path):
    child = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True, cwd=ROOT)
    try:
        for _ in range(20):
            said = int(child.stdout.readline())
    finally:
        child.kill()  # SIGKILL
        child.communicate()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    with Store(path) as again, again.reader() as reader:
        accuracy, loss = (reader.whole(series.id) for series in reader.series(run))
        steps = accuracy[0]
        assert steps[-1] >= said
        assert list(steps) == list(range(len(steps)))  # no gap: a transaction is there whole or not at all
        assert list(accuracy[1]) == [step / 2 for step in steps]
        assert list(loss[0]) == list(steps)
        assert again.run(run).step == steps[-1]


def test_a_move_may_insist_on_the_state_it_was_decided_in(store, run):
    store.claim("somebody")
    with pytest.raises(StoreError, match="is running"):
        store.move(run, RunState.CANCELLED, only_from=RunState.QUEUED)
    assert store.run(run).state == RunState.RUNNING
