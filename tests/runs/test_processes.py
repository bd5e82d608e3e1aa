"""Workers as processes: killed in the middle, two on one queue, and orphaned."""

import os
import signal
import sys

import psutil
import pytest

from tests.runs.small import readings, row, same, small, troubled, wait_until, weights, work_off
from workbench.runs.process import WorkerProcess, arguments, read_duty
from workbench.runs.queue import Queue
from workbench.runs.worker import Duty
from workbench.spec.experiment import Arm, Part
from workbench.spec.run import RunState

pytestmark = pytest.mark.slow


def start(queue: Queue, duty: Duty) -> WorkerProcess:
    worker = WorkerProcess(duty)
    queue.workers.append(worker)
    worker.start()
    return worker


def kill(worker: WorkerProcess) -> None:
    psutil.Process(worker.pid).kill()
    wait_until(lambda: not worker.alive())


@pytest.mark.parametrize("autosave", [0.1, 3600.0], ids=["between two saves", "before any save"])
def test_a_run_whose_process_is_killed_resumes_to_identical_weights_and_complete_readings(queue, store, trouble,
                                                                                         autosave):
    arm = Arm("replay", (Part("replay"), Part("trouble", {"sleep": 0.02})))
    undisturbed, killed = queue.submit(small(arm, steps=30))[0], queue.submit(small(arm, steps=30))[0]
    work_off(store, only=(undisturbed,))
    start(queue, Duty(store, only=(killed,), device="cpu", threads=1, autosave=autosave))
    wait_until(lambda: row(store, killed).step >= 12)
    kill(queue.workers[0])
    assert row(store, killed).state == RunState.RUNNING
    assert queue.recover() == [killed]
    found = row(store, killed)
    assert found.state == RunState.PAUSED
    assert found.step == (found.checkpoint_step or 0)
    assert (found.step > 0) == (autosave < 1)
    assert max(step for curve in readings(store, killed).values() for step, _ in [*curve, (0, 0)]) <= found.step
    queue.resume(killed)
    work_off(store, only=(killed,))
    assert row(store, killed).state == RunState.FINISHED
    assert same(weights(store, undisturbed), weights(store, killed))
    assert readings(store, undisturbed) == readings(store, killed)


def test_two_processes_share_a_queue_and_every_run_is_done_once(queue, store, trouble):
    runs = queue.submit(small(troubled(sleep=0.01), seeds=(0, 1, 2, 3), steps=15))
    queue.start_workers(2, processes=True, device="cpu", until_empty=True)
    wait_until(lambda: not queue.alive())
    done = [row(store, run) for run in runs]
    assert {run.state for run in done} == {RunState.FINISHED}
    assert [len(readings(store, run)["loss", "train"]) for run in runs] == [30] * 4
    assert len({run.worker for run in done}) == 2


def test_a_worker_whose_starter_dies_pauses_its_run(queue, store, trouble, tmp_path):
    run = queue.submit(small(troubled(sleep=0.05), steps=200))[0]
    queue.start_workers(processes=True, device="cpu", threads=1)
    worker = queue.workers[0]
    wait_until(lambda: row(store, run).step >= 1)
    worker._process.stdin.close()  # what the system does with the pipe of a dead process
    wait_until(lambda: not worker.alive())
    assert row(store, run).state == RunState.PAUSED


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM that a program can answer")
def test_a_worker_asked_by_the_system_to_end_pauses_its_run(queue, store, trouble):
    run = queue.submit(small(troubled(sleep=0.05), steps=200))[0]
    queue.start_workers(processes=True, device="cpu", threads=1)
    wait_until(lambda: row(store, run).step >= 1)
    os.kill(queue.workers[0].pid, signal.SIGTERM)
    wait_until(lambda: not queue.alive())
    assert row(store, run).state == RunState.PAUSED
    assert queue.workers[0].failure is None


def test_a_worker_process_that_cannot_work_says_why(queue, store, tmp_path):
    broken = start(queue, Duty(tmp_path / "no folder" / "w.db"))
    wait_until(lambda: not broken.alive())
    assert "no folder" in str(broken.failure)


def test_a_duty_survives_the_command_line(tmp_path):
    duty = Duty(tmp_path / "w.db", only=(3, 1), device="cpu", threads=2, until_empty=True, autosave=0.5)
    assert read_duty(arguments(duty)) == duty
    assert read_duty(arguments(Duty(tmp_path / "w.db", only=()))).only == ()
