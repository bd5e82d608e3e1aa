"""`workbench run`: to the end, to a failure, to a pause and on."""

import json
import signal
import sys
import time

import pytest

from tests.runs.small import readings, row, same, wait_until, weights
from workbench.runs.queue import Queue
from workbench.spec.run import RunState
from workbench.store.reader import Reader
from workbench.store.store import Store


def states(store) -> list[str]:
    with Reader(store) as reader:
        return [run.state.value for run in reader.runs()]


def with_arm(path, line) -> None:
    text = path.read_text().replace("[arms.finetune]\nmethods = []", f"[arms.trouble]\nmethods = [{line}]")
    path.write_text(text.replace("seeds = [0, 1]", "seeds = [0]"))


def test_an_experiment_runs_to_its_end_and_says_how_it_went(workbench, few, tmp_path):
    answer = workbench("run", few, "--store", tmp_path / "w.db", "--device", "cpu", "--report", tmp_path / "r.html")
    assert answer.status == 0
    assert states(tmp_path / "w.db") == ["finished"] * 4
    assert "average accuracy" in answer.out
    assert "replay, seed 0: accuracy of each task" in answer.out
    assert "run 4 (replay, seed 1): finished" in answer.err
    assert (tmp_path / "r.html").read_text("utf-8").startswith("<!doctype html>")


def test_seeds_and_arms_may_be_chosen_and_the_answer_be_json(workbench, few, tmp_path):
    answer = workbench("run", few, "--store", tmp_path / "w.db", "--device", "cpu", "--seeds", "5", "--arms", "replay",
                       "--json")
    told = json.loads(answer.out)["runs"]
    assert [(run["arm"], run["seed"], run["state"], run["step"]) for run in told] == [("replay", 5, "finished", 8)]
    last = [readings(tmp_path / "w.db", 1)["accuracy", f"task-{n}/test"][-1][1] for n in (1, 2)]
    assert told[0]["indices"]["average accuracy"] == pytest.approx(sum(last) / 2)
    assert told[0]["indices"]["intransigence"] is None


def test_a_run_that_fails_is_status_2_and_the_others_are_done(workbench, few, tmp_path, trouble):
    with_arm(few, '{ plugin = "trouble", nan_at = 5.0 }'.replace("5.0", "5"))
    answer = workbench("run", few, "--store", tmp_path / "w.db", "--device", "cpu")
    assert answer.status == 2
    assert states(tmp_path / "w.db") == ["failed", "finished"]
    assert "the loss became nan at step 6" in answer.err


def test_resume_finishes_what_failed_and_adds_nothing(workbench, few, tmp_path, trouble):
    with_arm(few, '{ plugin = "trouble", raise_at = 5 }')
    assert workbench("run", few, "--store", tmp_path / "w.db", "--device", "cpu").status == 2
    code = trouble / "trouble.py"
    code.write_text(code.read_text().replace("if learner.step == self.raise_at", "if False"))
    assert workbench("run", few, "--store", tmp_path / "w.db", "--device", "cpu", "--resume").status == 0
    assert states(tmp_path / "w.db") == ["finished", "finished"]


def test_resume_where_nothing_was_left_is_refused(workbench, few, tmp_path):
    answer = workbench("run", few, "--store", tmp_path / "w.db", "--resume")
    assert answer.status == 1
    assert "leave out --resume" in answer.err


def test_a_malformed_file_is_refused_with_all_its_faults_and_their_lines(workbench, few, tmp_path):
    few.write_text(few.read_text().replace("rate = 0.1", 'rate = "fast"').replace('"replay"', '"reply"'))
    answer = workbench("run", few, "--store", tmp_path / "w.db")
    assert answer.status == 1
    lines = few.read_text().splitlines()
    assert f"line {1 + lines.index('rate = ' + chr(34) + 'fast' + chr(34))}" in answer.err
    assert "'replay'" in answer.err
    assert len(answer.err.splitlines()) == 2
    assert not (tmp_path / "w.db").exists()


@pytest.mark.parametrize(("words", "said"), [
    (["--seeds", "one"], "--seeds must be whole numbers"),
    (["--seeds", "1,1"], "each named once"),
    (["--arms", "ewc"], "no arm 'ewc'; it has finetune, replay"),
    (["--workers", "0"], "--workers must be 1 or more"),
    (["--device", "tpu"], "--device must be"),
    (["--frobnicate"], "unrecognized arguments"),
])
def test_a_wrong_request_is_status_1_and_adds_no_run(workbench, few, tmp_path, words, said):
    answer = workbench("run", few, "--store", tmp_path / "w.db", *words)
    assert answer.status == 1
    assert said in answer.err
    assert not (tmp_path / "w.db").exists() or states(tmp_path / "w.db") == []


def test_a_store_that_is_none_is_refused(workbench, few, tmp_path):
    (tmp_path / "w.db").write_text("certainly no database, and long enough to be sure of it" * 20)
    answer = workbench("run", few, "--store", tmp_path / "w.db")
    assert answer.status == 1
    assert "is not a workspace" in answer.err


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot send a Ctrl-C to one process")
@pytest.mark.parametrize(("worker", "workers"), [("thread", 1), ("process", 2)])
def test_ctrl_c_pauses_and_resume_ends_in_the_same_weights(workbench, start, few, tmp_path, trouble, monkeypatch,
                                                           worker, workers):
    monkeypatch.setenv("WORKBENCH_WORKER", worker)
    with_arm(few, '{ plugin = "trouble", sleep = 0.03 }')
    few.write_text(few.read_text().replace("steps = 4", "steps = 20"))
    store, options = tmp_path / "w.db", ["--device", "cpu", "--arms", "trouble"]
    Store(store).close()
    program = start("run", few, "--store", store, *options, "--workers", workers)
    wait_until(lambda: states(store) == ["running"] and row(store, 1).step >= 3)
    program.send_signal(signal.SIGINT)
    _, said = program.communicate(timeout=60)
    assert program.returncode == 130, said
    assert "--resume" in said
    assert row(store, 1).state == RunState.PAUSED
    assert row(store, 1).checkpoint_step >= 3
    assert workbench("run", few, "--store", store, *options, "--resume").status == 0
    undisturbed = tmp_path / "u.db"
    assert workbench("run", few, "--store", undisturbed, *options).status == 0
    assert same(weights(store, 1), weights(undisturbed, 1))
    assert readings(store, 1) == readings(undisturbed, 1)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot send a Ctrl-C to one process")
def test_a_second_ctrl_c_ends_a_step_that_never_does(start, few, tmp_path, trouble, monkeypatch):
    monkeypatch.delenv("WORKBENCH_WORKER")
    with_arm(few, '{ plugin = "trouble", sleep = 3600 }')
    store = tmp_path / "w.db"
    Store(store).close()
    program = start("run", few, "--store", store, "--device", "cpu", "--arms", "trouble", "--seeds", "0")
    wait_until(lambda: states(store) == ["running"] and row(store, 1).started)
    program.send_signal(signal.SIGINT)
    time.sleep(1.0)
    assert program.poll() is None  # it waits for the step
    program.send_signal(signal.SIGINT)
    _, said = program.communicate(timeout=30)
    assert program.returncode == 130, said
    with Queue(store) as queue:
        assert queue.recover() == [1]  # its worker is dead, and not only told to end
    assert states(store) == ["paused"]


def test_a_worker_that_is_none_is_refused(workbench, few, tmp_path, monkeypatch):
    monkeypatch.setenv("WORKBENCH_WORKER", "cloud")
    answer = workbench("run", few, "--store", tmp_path / "w.db")
    assert answer.status == 1
    assert "WORKBENCH_WORKER: a worker is one of process, thread" in answer.err
