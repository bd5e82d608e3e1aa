import os
import signal

import pytest

from workbench.gui.session import Session
from workbench.runs import thumbnails
from workbench.runs.process import WorkerProcess
from workbench.runs.worker import WorkerThread
from workbench.spec.experiment import Part
from workbench.spec.run import RunState


def test_running_queues_arms_times_seeds_and_starts_a_worker(session, qtbot):
    session.form.arms.add([Part("replay")])
    session.form.set_seeds([3, 4])
    with qtbot.waitSignal(session.started) as started:
        session.run()
    assert [(run.arm, run.seed) for run in session.runs] == [
        ("finetune", 3), ("finetune", 4), ("replay", 3), ("replay", 4)]
    assert started.args[0] == [run.id for run in session.runs]
    assert session.queue.alive()


def test_what_another_program_does_is_seen_at_the_next_poll(session, writer, qtbot):
    session.poll()
    with qtbot.waitSignal(session.runs_changed, timeout=1000):
        writer.add("ewc")
        session.poll()
    assert [run.arm for run in session.runs] == ["ewc"]


def test_nothing_is_told_while_nothing_changes(session, qtbot):
    with qtbot.assertNotEmitted(session.runs_changed):
        session.poll()
        session.poll()


def test_the_timer_runs_only_while_somebody_looks(session, qtbot):
    with qtbot.assertNotEmitted(session.polled, wait=300):
        pass
    session.set_visible(True)
    with qtbot.waitSignal(session.polled, timeout=2000):
        pass
    session.set_visible(False)
    with qtbot.assertNotEmitted(session.polled, wait=300):
        pass


def test_waiting_runs_are_stopped_deleted_and_brought_back(session, writer):
    (run,) = writer.add("ewc")
    with WorkerThread._only_one:  # the worker belongs to somebody else, so that what waits goes on waiting
        session.poll()
        session.stop()
        assert [r.state for r in session.runs] == [RunState.CANCELLED]
        session.delete([run])
        assert session.runs == []
        session.undelete()
        assert [r.id for r in session.runs] == [run]


def test_a_run_whose_worker_died_is_paused_when_the_window_opens(writer, workspace, registry, qapp):
    (run,) = writer.add("ewc")
    writer.store.claim("nohost:1:0")
    writer.store._db.conn.execute("UPDATE runs SET heartbeat = 0")
    session = Session(workspace, registry)
    assert [(r.id, r.state) for r in session.runs] == [(run, RunState.PAUSED)]
    session.close()


@pytest.mark.no_pictures
@pytest.mark.slow
def test_sample_pictures_are_made_once_and_never_downloaded(registry, own_home, monkeypatch):
    monkeypatch.setenv("WORKBENCH_DATA", str(own_home / "nothing"))
    assert thumbnails.make("digits", registry)
    assert thumbnails.picture("digits", 9, 3).is_file()
    assert not thumbnails.make("mnist", registry)
    assert not thumbnails.folder("mnist").exists()


@pytest.mark.no_pictures
@pytest.mark.slow
def test_sample_pictures_asked_for_by_the_window_are_made_by_a_process(qtbot):
    maker = thumbnails.ThumbnailMaker()
    maker.ask("digits")
    qtbot.waitUntil(thumbnails.picture("digits", 9, 3).is_file, timeout=60_000)
    maker.close()


@pytest.mark.no_pictures
def test_who_makes_sample_pictures_is_gone_with_the_window(own_home):
    maker = thumbnails.ThumbnailMaker()
    maker.ask("digits")
    process = maker._process
    maker.close()
    assert process.poll() is not None
    assert not thumbnails.folder("digits").exists()
    maker.close()


def test_a_worker_that_is_none_is_refused(registry, workspace, qapp):
    with pytest.raises(ValueError, match="process, thread"):
        Session(workspace, registry, worker="cloud")


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL")
def test_a_killed_worker_process_is_told_and_its_run_goes_on_when_asked(registry, workspace, qtbot):
    session = Session(workspace, registry, worker="process")
    session.form.set_setting("training.steps", 4000)
    session.run()
    (worker,) = session.queue.workers
    assert isinstance(worker, WorkerProcess)
    qtbot.waitUntil(lambda: any(run.step > 5 for run in session.reader.runs()), timeout=90_000)
    os.kill(worker.pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: not worker.alive())
    with qtbot.waitSignal(session.told) as told:
        session.poll()
    assert "was killed" in told.args[0]
    assert [run.state for run in session.runs] == [RunState.FAILED]
    session.retry([session.runs[0].id])
    qtbot.waitUntil(lambda: session.reader.runs()[0].state == RunState.RUNNING, timeout=90_000)
    session.stop()
    qtbot.waitUntil(lambda: session.reader.runs()[0].state == RunState.CANCELLED, timeout=30_000)
    session.close()


def test_a_window_closed_at_once_does_not_wait_for_torch(registry, workspace, qapp):
    session = Session(workspace, registry, worker="process")
    session.warm_up()
    assert session.close(timeout=8)
