"""How long the runs will take, tried by a real process while a real window waits."""

import pytest
from PySide6.QtCore import QProcess, Qt

from workbench.gui.models.estimate_words import TRYING, duration, estimate_told, size
from workbench.gui.models.estimator import Estimator
from workbench.spec.experiment import Experiment, Part, Training, Watch

SMALL = Experiment(stream=Part("split", {"dataset": "digits", "tasks": 2}), training=Training(batch=16, steps=5),
                   metrics=(Watch("accuracy", every=5),))


@pytest.fixture
def form(form):
    form.replace_all(SMALL)
    return form


@pytest.fixture
def busy():
    return []


@pytest.fixture
def estimator(form, busy, monkeypatch):
    monkeypatch.setenv("WORKBENCH_PROBE", "on")
    made = Estimator(form, lambda: bool(busy))
    yield made
    made.close()


@pytest.mark.slow
def test_the_arms_are_tried_once_and_kept_by_what_they_cost(qtbot, form, estimator):
    assert not estimator.is_trying  # nobody looks
    estimator.watch(True)
    assert estimator.is_trying
    qtbot.waitUntil(lambda: estimator.sum is not None, timeout=180_000)
    one = estimator.sum
    assert one.seconds > 0
    assert one.bytes > 1000
    assert "finetune: " in estimate_told(estimator)
    form.set_name("Another name")
    form.set_seeds([3, 4])
    assert not estimator.is_trying
    assert estimator.sum.seconds == pytest.approx(2 * one.seconds)
    # Another arm is tried alone, by the process that is still there.
    process = estimator._process
    form.arms.add([Part("replay")])
    assert estimator.is_trying
    qtbot.waitUntil(lambda: not estimator.is_trying, timeout=180_000)
    assert [name for name, _ in estimator.each()] == ["finetune", "replay"]
    assert estimator._process is process


def test_an_edit_ends_what_is_being_tried_and_so_does_a_run(qtbot, form, estimator, busy):
    estimator.watch(True)
    qtbot.waitUntil(lambda: estimator._process is not None, timeout=5_000)
    process = estimator._process
    gone = []
    process.finished.connect(lambda: gone.append(1))
    form.set_setting("training.rate", 0.5)
    assert estimator._process is None
    assert estimator.is_trying  # the new experiment's turn comes when the typing rests
    busy.append("a run")
    estimator.look_at_runs()
    assert not estimator.is_trying
    busy.clear()
    estimator.look_at_runs()
    assert estimator.is_trying
    estimator.close()
    assert not estimator.is_trying


def test_what_cannot_run_is_not_tried(form, estimator):
    form.set_setting("training.momentum", 5.0)
    estimator.watch(True)
    assert not estimator.is_trying
    assert estimator.sum is None


def test_a_closed_window_leaves_no_process(qtbot, form, estimator):
    estimator.watch(True)
    qtbot.waitUntil(lambda: estimator._process is not None, timeout=5_000)
    process = estimator._process
    qtbot.waitUntil(lambda: process.state() == QProcess.ProcessState.Running, timeout=5_000)
    estimator.close()
    assert process.state() == QProcess.ProcessState.NotRunning


@pytest.mark.slow
def test_the_line_beside_run_says_how_long_and_how_that_was_measured(qtbot, window, monkeypatch):
    window.session.form.replace_all(SMALL)
    window.session.estimator.is_off = False
    window.show_page("build")
    bar = window.build.run_bar
    assert bar.estimate.text() == TRYING
    qtbot.waitUntil(lambda: bar.estimate.text().startswith("About "), timeout=180_000)
    assert bar.how.isVisible()
    assert "steps of the first two tasks" in bar.estimate.toolTip()
    qtbot.mouseClick(bar.how, Qt.MouseButton.LeftButton)
    window.show_page("welcome")
    window.session.form.arms.add([Part("replay")])
    assert not window.session.estimator.is_trying


@pytest.mark.parametrize(("seconds", "text"), [
    (0.2, "1 s"), (8.4, "8 s"), (63, "65 s"), (150, "2 min"), (1500, "25 min"), (7800, "2 h 10 min"), (40_000, "11 h"),
    (3 * 86_400, "3 days")])
def test_a_duration_has_no_more_figures_than_an_estimate_knows(seconds, text):
    assert duration(seconds) == text


@pytest.mark.parametrize(("count", "text"), [(400, "1 kB"), (56_000, "56 kB"), (420_000, "0.4 MB"), (12.4e6, "12 MB"),
                                             (3.14e9, "3.1 GB")])
def test_sizes_are_said_in_the_unit_that_fits(count, text):
    assert size(count) == text
