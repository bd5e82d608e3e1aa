"""One worker in a thread: runs end to end, pause, stop, and fail alone."""

import math

import pytest

from tests.runs.small import readings, row, same, small, troubled, wait_until, weights, work_off
from workbench.runs import checkpoints
from workbench.runs.worker import Duty, WorkerThread
from workbench.spec.experiment import Arm, Part
from workbench.spec.run import RunState
from workbench.store.schema import StoreError


def test_a_run_goes_from_the_queue_to_its_end_and_leaves_every_reading(queue, store):
    run = queue.submit(small())[0]
    work_off(store)
    done = row(store, run)
    assert (done.state, done.step, done.total_steps, done.error) == (RunState.FINISHED, 16, 16, "")
    curves = readings(store, run)
    # Two tasks of 8 steps, a look before the first step and then every 2 steps: 0, 2, ..., 16.
    assert [step for step, _ in curves["accuracy", "task-2/test"]] == list(range(0, 17, 2))
    assert [step for step, _ in curves["loss", "train"]] == list(range(1, 17))
    assert curves["task", "task-1"] == [(0, 8.0)]
    assert curves["task", "task-2"] == [(8, 8.0)]


def test_a_run_says_what_it_was_done_with(queue, store):
    run = queue.submit(small())[0]
    work_off(store)
    facts = row(store, run).facts
    # 64 inputs, two layers of 16 units, 10 classes: 64*16+16 + 16*16+16 + 16*10+10 = 1482
    assert facts["parameters"] == 1482
    assert [(t["name"], t["steps"], t["classes"], t["goal"]) for t in facts["tasks"]] == [
        ("task-1", 8, [0, 1, 2, 3, 4], "learn"), ("task-2", 8, [5, 6, 7, 8, 9], "learn")]
    assert (facts["device"], facts["threads"]) == ("cpu", 1)
    # The digits' training rows are shared out by class; a mark of time is left at the end of each task.
    assert all(500 < t["rows"] < 800 for t in facts["tasks"])
    assert [step for step, _ in facts["clock"]] == [8, 16]
    assert 0 < facts["clock"][0][1] < facts["clock"][1][1] <= sum(facts["seconds"].values())
    assert set(facts["versions"]) >= {"python", "torch", "numpy"}


def test_the_same_seed_gives_the_same_weights_and_another_seed_others(queue, store):
    one, again, other = (queue.submit(small(seeds=(seed,)))[0] for seed in (0, 0, 1))
    work_off(store)
    assert same(weights(store, one), weights(store, again))
    assert not same(weights(store, one), weights(store, other))


def test_a_method_on_the_stack_does_not_move_the_first_weights(queue, store):
    plain, with_replay = queue.submit(small(Arm("plain"), Arm("replay", (Part("replay"),)), steps=4))
    work_off(store)
    first = [readings(store, run)["accuracy", "task-1/test"][0] for run in (plain, with_replay)]
    assert first[0] == first[1]


def test_a_paused_run_goes_on_and_ends_in_the_weights_of_an_undisturbed_one(queue, store, trouble):
    arm = troubled(sleep=0.02)
    undisturbed, disturbed = queue.submit(small(arm, steps=12))[0], queue.submit(small(arm, steps=12))[0]
    queue.start_workers(device="cpu", threads=1)
    wait_until(lambda: row(store, disturbed).step >= 3)
    queue.pause(disturbed)
    wait_until(lambda: row(store, disturbed).state == RunState.PAUSED)
    paused = row(store, disturbed)
    assert 3 <= paused.checkpoint_step == paused.step < 24
    queue.resume(disturbed)
    wait_until(lambda: row(store, disturbed).state == RunState.FINISHED)
    assert same(weights(store, undisturbed), weights(store, disturbed))
    assert readings(store, undisturbed) == readings(store, disturbed)
    marks = row(store, disturbed).facts["clock"]
    assert [step for step, _ in marks] == sorted({paused.step, 12, 24})
    assert all(one < other for (_, one), (_, other) in zip(marks, marks[1:], strict=False))


def test_a_stopped_run_is_cancelled_and_the_next_one_begins(queue, store, trouble):
    first, second = queue.submit(small(troubled(sleep=0.05), Arm("finetune"), steps=50))
    queue.start_workers(device="cpu", threads=1)
    wait_until(lambda: row(store, first).step >= 1)
    queue.stop(first)
    wait_until(lambda: row(store, second).state == RunState.FINISHED)
    assert row(store, first).state == RunState.CANCELLED
    assert 1 <= row(store, first).step < 100


def test_ending_the_worker_pauses_its_run_and_leaves_the_others_waiting(queue, store, trouble):
    first, second = queue.submit(small(troubled(sleep=0.05), Arm("finetune"), steps=50))
    queue.start_workers(device="cpu", threads=1)
    wait_until(lambda: row(store, first).step >= 1)
    assert queue.stop_workers(30)
    assert row(store, first).state == RunState.PAUSED
    assert row(store, second).state == RunState.QUEUED


def test_a_second_worker_thread_of_one_process_is_refused(queue, store):
    queue.start_workers(device="cpu")
    with pytest.raises(RuntimeError, match="already working"):
        WorkerThread(Duty(store)).start()


def test_a_loss_that_is_no_number_fails_that_run_alone(queue, store, trouble):
    sick, well = queue.submit(small(troubled(nan_at=11), Arm("finetune")))
    work_off(store)
    failed = row(store, sick)
    assert failed.state == RunState.FAILED
    assert "the loss became nan at step 12" in failed.error
    assert "Lower the rate (now 0.1)" in failed.error
    # The first task's end was its last checkpoint; what was measured after it is kept to be looked at.
    assert failed.checkpoint_step == 8
    losses = readings(store, sick)["loss", "train"]
    assert [step for step, _ in losses] == list(range(1, 13))
    assert math.isnan(losses[-1][1])
    assert row(store, well).state == RunState.FINISHED


def test_a_plugin_that_raises_fails_its_run_with_its_name_its_line_and_the_traceback(queue, store, trouble):
    sick, well = queue.submit(small(troubled(raise_at=3), Arm("finetune")))
    work_off(store)
    failed = row(store, sick)
    code = (trouble / "trouble.py").read_text().splitlines()
    line = 1 + code.index('            raise LookupError("the shelf is empty")')
    assert failed.state == RunState.FAILED
    assert f"The plugin 'trouble' (trouble.py, line {line}) raised LookupError: the shelf is empty" in failed.error
    assert "Traceback" in failed.facts["details"]
    assert row(store, well).state == RunState.FINISHED


def test_too_little_memory_is_told_with_the_batch_to_lower(queue, store, trouble):
    run = queue.submit(small(troubled(memory_at=2)))[0]
    work_off(store)
    assert "memory was not enough" in row(store, run).error
    assert "smaller batch (now 16)" in row(store, run).error


def test_data_that_are_not_there_fail_the_run_with_what_would_help(queue, store, monkeypatch, tmp_path):
    monkeypatch.setenv("WORKBENCH_DATA", str(tmp_path / "none"))
    experiment = small()
    folder = Part("split", {"dataset": {"plugin": "no-such-set"}, "tasks": 2})
    run = queue.submit(type(experiment)(stream=folder, arms=(Arm("finetune"),)))[0]
    work_off(store)
    assert row(store, run).state == RunState.FAILED
    assert "no-such-set" in row(store, run).error
    assert "Nothing had been trained yet" in row(store, run).error


def test_a_mended_run_is_retried_from_its_checkpoint_and_ends_like_one_that_never_failed(queue, store, trouble):
    plain, sick = queue.submit(small(troubled("plain"), troubled("sick", raise_at=11)))
    work_off(store)
    assert row(store, sick).state == RunState.FAILED
    code = trouble / "trouble.py"
    code.write_text(code.read_text().replace("if learner.step == self.raise_at", "if False"))
    queue.retry(sick)
    work_off(store)
    assert row(store, sick).state == RunState.FINISHED
    assert same(weights(store, plain), weights(store, sick))


def test_an_altered_checkpoint_is_not_loaded(queue, store, trouble):
    run = queue.submit(small(troubled(raise_at=11)))[0]
    work_off(store)
    file = checkpoints.path(store, row(store, run))
    file.write_bytes(file.read_bytes() + b"x")
    queue.retry(run)
    work_off(store)
    assert row(store, run).state == RunState.FAILED
    assert "not the one this workspace wrote" in row(store, run).error


def test_a_run_keeps_one_checkpoint_and_purging_it_removes_that_too(queue, store):
    run = queue.submit(small())[0]
    work_off(store, autosave=0.0)
    folder = checkpoints.folder(store, run)
    assert [file.name for file in folder.iterdir()] == [row(store, run).checkpoint]
    queue.delete([run])
    queue.purge()
    assert not folder.exists()


def test_frequent_checkpoints_change_no_weight_and_no_reading(queue, store):
    rare, often = queue.submit(small())[0], queue.submit(small())[0]
    work_off(store, only=(rare,))
    work_off(store, only=(often,), autosave=0.0)
    assert same(weights(store, rare), weights(store, often))
    assert readings(store, rare) == readings(store, often)


def test_a_waiting_run_can_be_put_first(queue, store):
    runs = queue.submit(small(seeds=(0, 1, 2), steps=1))
    queue.reorder(runs[2], before=runs[0])
    work_off(store)
    started = sorted(runs, key=lambda run: row(store, run).started)
    assert started == [runs[2], runs[0], runs[1]]


def test_a_finished_run_cannot_be_paused(queue, store):
    run = queue.submit(small(steps=1))[0]
    work_off(store)
    with pytest.raises(StoreError, match="is finished"):
        queue.pause(run)
