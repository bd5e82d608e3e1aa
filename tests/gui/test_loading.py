"""What the window shows first, what it can do before everything is loaded, and what it says where that fails."""

import re

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from workbench.gui import theme
from workbench.gui.loading import Loading
from workbench.gui.models.starters import first, first_sentence, starters
from workbench.gui.views.main_window import MainWindow
from workbench.spec import places
from workbench.spec.experiment import Experiment
from workbench.spec.run import RunState

Left = Qt.MouseButton.LeftButton
LONG = 60_000


@pytest.fixture
def starting(qapp):
    """A window as a person starts it, shown but not painted yet, and what loads the rest."""
    theme.apply(qapp, theme.LIGHT)
    window = MainWindow(safe=True)
    loading = Loading(window)
    window.show()
    yield window, loading
    QApplication.closeAllWindows()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_choice_clicked_at_once_is_taken_as_soon_as_it_can_be(qtbot, starting):
    window, loading = starting
    qtbot.mouseClick(window.welcome.build, Left)
    assert window.stack.currentWidget() is window.welcome
    assert window.cursor().shape() == Qt.CursorShape.BusyCursor
    assert "loading" in window.status.currentMessage()
    with qtbot.waitSignal(loading.done, timeout=LONG):
        pass
    assert window.stack.currentWidget() is window.build
    assert window.cursor().shape() == Qt.CursorShape.ArrowCursor
    assert window.session.form.experiment == Experiment()


def test_the_last_of_several_early_clicks_counts(qtbot, starting):
    window, loading = starting
    qtbot.mouseClick(window.welcome.build, Left)
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(loading.done, timeout=LONG):
        pass
    assert window.stack.currentWidget() is window.watch


def test_nothing_is_built_or_enabled_before_the_first_picture(qtbot, starting):
    window, loading = starting
    assert list(window.pages) == ["welcome"]
    assert not window.actions_.by_id["run.pause"].isEnabled()
    assert not window.actions_.by_id["run.start"].isEnabled()
    with qtbot.waitSignal(loading.done, timeout=LONG):
        pass
    assert sorted(window.pages) == ["build", "watch", "welcome"]
    assert window.stack.currentWidget() is window.welcome
    assert window.actions_.by_id["run.start"].isEnabled()


def test_a_file_named_at_the_start_is_opened(qtbot, qapp, tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text(Experiment(name="Mine").to_toml())
    window = MainWindow(safe=True)
    loading = Loading(window, path)
    window.show()
    with qtbot.waitSignal(loading.done, timeout=LONG):
        pass
    assert window.windowTitle().startswith("Mine — ")
    assert window.stack.currentWidget() is window.build
    window.close()


def test_a_window_closed_while_loading_ends_quietly(qtbot, starting):
    window, loading = starting
    with qtbot.assertNotEmitted(loading.done, wait=3000):
        qtbot.waitUntil(lambda: loading.has_begun)
        qtbot.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
        assert not window.isVisible()


def test_a_workspace_that_cannot_be_read_is_said_in_the_window(qtbot, starting):
    window, loading = starting
    places.home().mkdir(exist_ok=True)
    places.workspace().write_bytes(b"this is no database, and longer than a header of one hundred bytes" * 4)
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)), timeout=LONG)
    (told,) = window.findChildren(QMessageBox)
    assert told.isVisible()
    assert "database" in told.informativeText()
    with qtbot.waitSignal(loading.failed):
        qtbot.keyClick(told, Qt.Key.Key_Escape)


def test_the_welcome_page_tells_of_every_example_what_its_file_says():
    files = sorted(path for path in (places.assets() / "experiments").glob("*.toml") if path != first())
    parsed = [Experiment.parse(path.read_text("utf-8")) for path in files]
    assert [(s.name, s.told, s.path) for s in starters()] == [
        (held.name, first_sentence(held.notes), path) for held, path in zip(parsed, files, strict=True)]
    assert all(re.search(r"\w+\.$", s.told) for s in starters())


@pytest.mark.slow
def test_a_run_asked_for_at_once_is_run_in_a_process(qtbot, starting, monkeypatch):
    monkeypatch.setenv("WORKBENCH_WORKER", "process")
    window, loading = starting
    qtbot.mouseClick(window.welcome.watch, Left)
    with qtbot.waitSignal(loading.done, timeout=2 * LONG):
        pass
    assert window.stack.currentWidget() is window.watch
    qtbot.waitUntil(lambda: any(run.step > 5 for run in window.session.runs), timeout=90_000)
    window.session.stop()
    qtbot.waitUntil(lambda: not window.session.in_state(RunState.QUEUED, RunState.RUNNING), timeout=30_000)
