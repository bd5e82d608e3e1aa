"""The whole window: pages, documents, commands, and that it lets go of everything."""

import sqlite3
import subprocess
import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
)
from shiboken6 import isValid

from tests.gui.conftest import Writer
from workbench.gui.actions import COMMANDS
from workbench.gui.session import Session
from workbench.gui.views.keys import KeysDialog
from workbench.gui.views.main_window import MainWindow
from workbench.gui.views.picker import Picker
from workbench.spec.run import RunState

Key, Mod, Left = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton


def nameless(window):
    """Controls that a screen reader could say nothing about."""
    kinds = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QAbstractItemView)
    found = []
    for kind in kinds:
        for widget in window.findChildren(kind):
            inside = isinstance(widget.parent(), QComboBox | QAbstractSpinBox | QAbstractItemView | QLineEdit)
            inside = inside or widget.objectName().startswith("qt_") or "Private" in type(widget.parent()).__name__
            said = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
            if widget.isVisible() and not inside and not said:
                found.append(f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}")
    return found


def test_the_window_opens_on_three_choices(window):
    assert window.stack.currentWidget() is window.welcome
    assert [b.isVisible() for b in (window.welcome.watch, window.welcome.build, window.welcome.open)] == [True] * 3


def test_showing_the_window_loads_no_torch(tmp_path):
    asked = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from workbench.gui.app import make_application
from workbench.gui.session import Session
from workbench.gui.views.main_window import MainWindow
app = make_application()
window = MainWindow(Session())
window.show()
for page in ("build", "watch", "welcome"):
    window.show_page(page)
    app.processEvents()
print([name for name in ("torch", "torchvision", "onnxruntime", "sklearn") if name in sys.modules])
window.close()
"""
    answer = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True)
    assert answer.stdout.strip() == "[]", answer.stderr


@pytest.mark.slow
def test_one_click_from_the_first_start_to_a_moving_curve(qtbot, window):
    qtbot.mouseClick(window.welcome.watch, Left)
    assert window.stack.currentWidget() is window.watch
    assert [run.arm for run in window.session.runs] == ["finetune", "replay", "ewc"]
    qtbot.waitUntil(lambda: any(run.step > 5 for run in window.session.runs), timeout=90_000)
    window.session.pause()
    qtbot.waitUntil(lambda: bool(window.session.in_state(RunState.PAUSED, RunState.FINISHED)), timeout=30_000)
    window.session.stop()
    qtbot.waitUntil(lambda: not window.session.in_state(RunState.QUEUED, RunState.PAUSED, RunState.RUNNING),
                    timeout=30_000)


@pytest.mark.parametrize("page", ["welcome", "build", "watch"])
def test_every_control_has_a_name_for_a_screen_reader(window, qtbot, page):
    window.session.form.arms.add_method("finetune", "ewc")
    window.show_page(page)
    qtbot.wait(20)
    assert nameless(window) == []


@pytest.mark.parametrize("place", ["training", "model", "stream.task[0]", "metrics[0]", "arms.finetune.methods[0]"])
def test_every_field_of_the_inspector_has_a_name(window, qtbot, place):
    window.session.form.arms.add_method("finetune", "ewc")
    window.show_page("build")
    window.session.form.select(place)
    qtbot.wait(20)
    assert nameless(window.build.inspector) == []


def test_undo_names_what_it_takes_back(window):
    window.session.form.tasks.move([2], 1)
    undo = window.actions_.by_id["edit.undo"]
    assert undo.text() == "&Undo Move task 3 before task 2"
    undo.trigger()
    assert not undo.isEnabled()


def test_no_two_commands_share_a_key_or_a_name():
    keys = [command.shortcut for command in COMMANDS if command.shortcut]
    assert len(set(keys)) == len(keys)
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)


def test_every_command_is_in_a_menu(window):
    shown = {action for menu in window.menuBar().actions() for action in menu.menu().actions()}
    assert {action.objectName() for action in shown} >= {command.id for command in COMMANDS}


def test_the_palette_does_what_is_searched(qtbot, window):
    qtbot.keyClick(window, Key.Key_P, Mod.ControlModifier | Mod.ShiftModifier)
    picker = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Picker) and w.isVisible())
    qtbot.keyClicks(picker.search, "view: build")
    qtbot.keyClick(picker.search, Key.Key_Return)
    assert window.stack.currentWidget() is window.build


def test_a_command_that_cannot_be_used_says_why(window):
    assert not window.actions_.by_id["run.pause"].isEnabled()
    assert "Nothing is running" in window.actions_.by_id["run.pause"].toolTip()
    window.session.form.tasks.set(0, classes=(99,))
    assert "Task 1" in window.actions_.by_id["run.start"].toolTip()


def test_the_list_of_keys_holds_every_command(window):
    window.show_keys()
    (dialog,) = window.findChildren(KeysDialog)
    held = [dialog.table.item(row, 0).data(Qt.ItemDataRole.UserRole) for row in range(dialog.table.rowCount())]
    assert [id for id in held if id] == [command.id for command in COMMANDS]
    dialog.search.setText("duplicate")
    assert sum(not dialog.table.isRowHidden(row) for row in range(len(held))) == 2
    dialog.close()


def test_a_file_that_is_no_experiment_changes_nothing_and_says_so(window, tmp_path):
    bad = tmp_path / "bad.toml"
    bad.write_text("seeds = 'none'\n[training]\nrate = 'fast'\n")
    before = window.session.form.experiment
    window.files.open(bad)
    assert window.session.form.experiment == before
    box = QApplication.activeModalWidget()
    assert "line" in box.informativeText()
    box.close()


def test_both_themes_and_larger_text_are_taken_by_every_page(window, qtbot):
    for page in ("welcome", "build", "watch"):
        window.show_page(page)
        light = window.grab().toImage().pixelColor(5, 400)
        window.toggle_theme()
        qtbot.wait(10)
        dark = window.grab().toImage().pixelColor(5, 400)
        assert dark.lightness() < 60 < 200 < light.lightness()
        window.toggle_theme()
    window.zoom(0.5)
    assert QApplication.font().pointSizeF() > 1.4 * QApplication.instance().property("ownTextSize")
    window.zoom(-0.5)


def test_f6_walks_through_the_panels(qtbot, window):
    window.show_page("build")
    window.activateWindow()
    seen = []
    for _ in range(3):
        qtbot.keyClick(window, Key.Key_F6)
        focused = QApplication.focusWidget()
        seen.append(next((name for name in ("library", "strip", "inspector")
                          if getattr(window.build, name).isAncestorOf(focused)
                          or getattr(window.build, name) is focused), None))
    assert sorted(seen) == ["inspector", "library", "strip"]


def test_a_closed_window_lets_go_of_everything(qtbot, qapp, registry, tmp_path):
    session = Session(tmp_path / "own.db", registry)
    window = MainWindow(session, safe=True)
    window.show()
    window.show_page("build")
    before = len(QApplication.topLevelWidgets())
    window.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(window)
    assert len(QApplication.topLevelWidgets()) < before
    assert not session.queue.alive()
    assert not (tmp_path / "own.db-wal").exists()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        session.reader.runs()


def test_runs_of_another_workspace_are_added_and_a_file_that_is_none_is_refused(window, qtbot, tmp_path, monkeypatch):
    other, garbage = tmp_path / "other.db", tmp_path / "garbage.db"
    writer = Writer(other)
    [run] = writer.add("lwf", name="Of a student")
    writer.finish(run)
    writer.store.close()
    garbage.write_text("no database at all")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(other), ""))
    window.actions_.by_id["file.merge"].trigger()
    qtbot.waitUntil(lambda: [run.name for run in window.session.runs] == ["Of a student"], timeout=10_000)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(garbage), ""))
    window.actions_.by_id["file.merge"].trigger()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None, timeout=10_000)
    box = QApplication.activeModalWidget()
    assert "is no SQLite database" in box.informativeText()
    box.close()
