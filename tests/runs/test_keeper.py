"""What is said of a worker that died, and the watchdog's clock, on real rows of a real store."""

import sys

import pytest

from tests.runs.small import row, small, wait_until
from workbench.runs.identity import worker_name
from workbench.runs.keeper import Keeper, kept
from workbench.runs.process import WorkerProcess
from workbench.runs.worker import Duty
from workbench.spec.run import RunState
from workbench.store.store import Store


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_a_killed_worker_is_told_its_run_failed_and_another_one_takes_the_next(queue, store):
    sick, well = queue.submit(small(seeds=(0, 1), steps=4000))
    queue.start_workers(processes=True, device="cpu", threads=1)
    wait_until(lambda: row(store, sick).step >= 1)
    queue.workers[0].kill()
    told = Keeper(queue).look()
    assert told == [f"Run {sick}: the worker process was killed (SIGKILL), as systems do when memory runs out; "
                    "another one goes on with the queue."]
    assert row(store, sick).state == RunState.FAILED
    assert f"What was measured up to step {row(store, sick).step} is kept" in row(store, sick).error
    assert len(queue.workers) == 1
    wait_until(lambda: row(store, well).step >= 1)
    queue.workers[0].kill()  # nothing needs 4000 steps here


def test_a_worker_that_cannot_begin_is_not_started_for_ever(queue, store, tmp_path):
    queue.add_worker(WorkerProcess(Duty(tmp_path / "no folder" / "w.db")))
    wait_until(lambda: not queue.alive())
    assert Keeper(queue).look() == []
    assert len(queue.workers) == 1
    assert "no folder" in str(queue.workers[0].failure)


def test_silence_is_told_once_and_again_after_a_new_sign_of_life(queue, store):
    run = queue.submit(small())[0]
    keeper = Keeper(queue, silence=0.0)
    assert keeper.look() == []
    with Store(store) as other:
        other.claim(worker_name())
        assert keeper.look() == []  # the first sign of life
        assert keeper.look() == [f"Run {run} has given no sign of life for 0 s, at step 0: a long step, or a plugin "
                                 "that does not return. Stop ends it, with its process where it must be."]
        assert keeper.look() == []
        other.beat(run, 5)
        assert keeper.look() == []
        assert len(keeper.look()) == 1
        other.move(run, RunState.PAUSED)
    assert keeper.look() == []


def test_what_is_kept_is_said_in_steps(queue, store):
    run = queue.submit(small())[0]
    assert kept(row(store, run)) == "Nothing had been trained yet."
    with Store(store) as other:
        other.claim("me")
        other.beat(run, 7)
        assert kept(row(store, run)) == "What was measured up to step 7 is kept; there was no checkpoint yet."
        other.keep_checkpoint(run, "x.pt", "ab", 4)
    assert kept(row(store, run)) == "What was measured up to step 7 is kept, and a checkpoint of step 4."
