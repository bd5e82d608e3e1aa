"""Preferences hold at once and can be taken back; keys are changed by pressing them, and conflicts are asked about."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from workbench.gui import keymap, theme
from workbench.gui.actions import COMMANDS
from workbench.gui.loading import Loading
from workbench.gui.preferences import Preferences
from workbench.gui.session import Session
from workbench.gui.views.keys import KeysDialog
from workbench.gui.views.main_window import MainWindow
from workbench.gui.views.preferences_dialog import PreferencesDialog
from workbench.spec import places
from workbench.spec.experiment import Arm
from workbench.spec.run import RunState

Key, Mod, Left = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton


@pytest.fixture
def window(qapp, window_of, workspace):
    made = window_of(workspace)
    QTest.qWaitForWindowActive(made)
    yield made
    theme.apply(qapp, theme.LIGHT, scale=1.0)


@pytest.fixture
def dialog(window, qtbot):
    qtbot.keyClick(window, Key.Key_Comma, Mod.ControlModifier)
    found = window.findChild(PreferencesDialog)
    QTest.qWaitForWindowActive(found)
    return found


@pytest.fixture
def keys(window, qtbot):
    qtbot.keyClick(window, Key.Key_Slash, Mod.ControlModifier)
    found = window.findChild(KeysDialog)
    QTest.qWaitForWindowActive(found)
    return found


def shown(dialog):
    return [id for id, held in dialog.rows.items() if held.isVisibleTo(dialog)]


def pick(keys, qtbot, words):
    """Search a command and go to its key, as by hand."""
    keys.search.clear()
    qtbot.keyClicks(keys.search, words)
    line = next(line for line in range(keys.table.rowCount()) if not keys.table.isRowHidden(line))
    qtbot.mouseClick(keys.table.viewport(), Left, pos=keys.table.visualItemRect(keys.table.item(line, 0)).center())
    qtbot.keyClick(keys.table, Key.Key_Return)
    assert keys.key.hasFocus() or keys.key.isAncestorOf(QApplication.focusWidget())


def test_a_theme_chosen_by_keys_holds_at_once_and_is_taken_back_by_its_button(dialog, window, qtbot):
    held = dialog.rows["looks.theme"]
    held.editor.box.setFocus()
    qtbot.keyClick(held.editor.box, Key.Key_D)
    qtbot.keyClick(held.editor.box, Key.Key_Return)
    held.editor.box.activated.emit(held.editor.box.currentIndex())
    assert theme.current() is theme.DARK
    assert Preferences().get("looks.theme") == "dark"
    qtbot.mouseClick(held.reset, Left)
    assert theme.current() is theme.LIGHT
    assert not held.reset.isVisible()


def test_text_grows_when_its_size_is_typed(dialog, window, qtbot):
    box, before = dialog.rows["looks.text"].editor.box, QApplication.font().pointSizeF()
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "150")
    qtbot.waitUntil(lambda: QApplication.font().pointSizeF() == pytest.approx(1.5 * before))
    assert window.preferences.get("looks.text") == 150


def test_the_search_and_the_changed_ones(dialog, window, qtbot):
    qtbot.keyClicks(dialog.search, "worker process")
    assert shown(dialog) == ["runs.worker", "runs.workers"]
    dialog.search.clear()
    qtbot.mouseClick(dialog.changed_only, Left)
    assert shown(dialog) == []
    assert dialog.nothing.text() == "Nothing was changed"
    window.preferences.set("runs.watch", False)
    assert shown(dialog) == ["runs.watch"]
    qtbot.mouseClick(dialog.all_back, Left)
    assert shown(dialog) == []
    assert window.preferences.get("runs.watch") is True


def test_the_keys_for_the_size_of_text_stay_within_80_and_200_per_cent(window, qtbot):
    for _ in range(15):
        qtbot.keyClick(window, Key.Key_Plus, Mod.ControlModifier)
    assert window.preferences.get("looks.text") == 200
    qtbot.keyClick(window, Key.Key_0, Mod.ControlModifier)
    assert window.preferences.get("looks.text") == 100
    for _ in range(4):
        qtbot.keyClick(window, Key.Key_Minus, Mod.ControlModifier)
    assert window.preferences.get("looks.text") == 80


def test_the_window_follows_the_desktop_until_a_theme_is_chosen(window, monkeypatch):
    monkeypatch.setattr(theme, "system_theme", lambda app: theme.DARK)
    changed = QApplication.styleHints().colorSchemeChanged
    changed.emit(Qt.ColorScheme.Dark)
    assert theme.current() is theme.DARK
    window.preferences.set("looks.theme", "light")
    changed.emit(Qt.ColorScheme.Dark)
    assert theme.current() is theme.LIGHT


def test_high_contrast_is_chosen_or_asked_for_by_the_desktop(window, monkeypatch):
    window.preferences.set("looks.theme", "light")
    monkeypatch.setattr(theme, "wants_contrast", lambda hints: True)
    hints = QApplication.styleHints()
    theme.contrast_hints(hints).contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert theme.current() is theme.SHARP["light"]
    window.preferences.set("looks.contrast", "normal")
    assert theme.current() is theme.LIGHT
    window.preferences.set("looks.contrast", "high")
    window.preferences.set("looks.theme", "dark")
    assert theme.current() is theme.SHARP["dark"]


def test_still_means_no_blinking_cursor_and_no_sliding_menus(window, qapp):
    window.preferences.set("looks.still", True)
    assert qapp.cursorFlashTime() == 0
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
    window.preferences.reset("looks.still")
    assert qapp.cursorFlashTime() > 0


def test_device_worker_and_draft_are_taken_by_the_session(window, monkeypatch, qtbot):
    session, prefer = window.session, window.preferences.set
    prefer("runs.device", "cpu")
    assert (session.device, window.toolbar.device.currentData()) == ("cpu", "cpu")
    prefer("runs.worker", "process")
    assert session.worker == "thread"  # the environment of these tests says so, and that goes first
    prefer("runs.workers", 3)
    assert session.at_once == 3
    session.form.set_name("Draft")
    prefer("start.recover", False)
    session.document.write_draft()
    assert not (places.home() / "draft.json").exists()


def test_what_is_started_is_watched_only_where_that_is_preferred(window):
    window.show_page("build")
    window.preferences.set("runs.watch", False)
    window.session.started.emit([1])
    assert window.stack.currentWidget() is window.build
    window.preferences.set("runs.watch", True)
    window.session.started.emit([1])
    assert window.stack.currentWidget() is window.watch


@pytest.mark.parametrize("safe", [False, True])
def test_the_first_page_is_the_preferred_one_but_for_a_safe_start(qapp, qtbot, safe):
    Preferences().set("start.page", "watch")
    window = MainWindow(safe=safe)
    loading = Loading(window)
    window.show()
    with qtbot.waitSignal(loading.done, timeout=60_000):
        pass
    assert window.stack.currentWidget() is (window.welcome if safe else window.watch)
    window.close()


def test_a_key_that_is_pressed_holds_at_once_and_does_what_it_says(keys, window, qtbot):
    pick(keys, qtbot, "watch view")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_F8)
    assert window.actions_.by_id["view.watch"].shortcut().toString() == "F8"
    assert "F8" in window.actions_.by_id["view.watch"].toolTip()
    assert Preferences().key("view.watch") == "F8"
    keys.close()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    qtbot.keyClick(window, Key.Key_F8)
    assert window.stack.currentWidget() is window.watch


def test_a_key_of_another_command_is_asked_about_and_taken_over(keys, window, qtbot):
    pick(keys, qtbot, "watch view")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_S, Mod.ControlModifier)
    assert keys.told.text() == "Ctrl+S belongs to Save."
    assert window.actions_.by_id["view.watch"].shortcut().toString() == "Ctrl+2"
    qtbot.mouseClick(keys.take, Left)
    assert window.actions_.by_id["view.watch"].shortcut().toString() == "Ctrl+S"
    assert window.actions_.by_id["file.save"].shortcut().isEmpty()
    pick(keys, qtbot, "save file ctrl")  # "Save as" alone still has one
    qtbot.mouseClick(keys.all_back, Left)
    assert window.actions_.by_id["file.save"].shortcut().toString() == "Ctrl+S"
    assert window.actions_.by_id["view.watch"].shortcut().toString() == "Ctrl+2"


def test_a_reset_that_meets_a_conflict_asks_too(keys, window, qtbot):
    window.preferences.set_key("file.save", "")
    window.preferences.set_key("view.watch", "Ctrl+S")
    pick(keys, qtbot, "save file")
    qtbot.mouseClick(keys.back, Left)
    assert keys.told.text() == "Ctrl+S now belongs to Watch."
    qtbot.mouseClick(keys.take, Left)
    assert window.actions_.keys()["file.save"] == "Ctrl+S"
    assert window.actions_.keys()["view.watch"] == ""


@pytest.mark.parametrize(("key", "told"), [
    ("R", "R alone would get in the way of typing; hold Ctrl or Alt with it"),
    ("Shift+R", "Shift+R alone would get in the way of typing; hold Ctrl or Alt with it"),
    ("Ctrl+T", "Ctrl+T belongs to runs: star the chosen runs"),
    ("nothing at all", "nothing at all is no key"),
    ("Ctrl+R", ""), ("F5", ""), ("Shift+F5", ""), ("", ""),
])
def test_what_can_be_a_key(qapp, key, told):
    assert keymap.fault(key) == told


def test_no_key_of_a_command_is_fixed_elsewhere(qapp):
    assert [c.id for c in COMMANDS if c.shortcut and keymap.fault(c.shortcut)] == []


@pytest.mark.slow
def test_two_workers_train_two_runs_at_once(qapp, qtbot, registry, tmp_path):
    session = Session(tmp_path / "two.db", registry, worker="process")
    session.at_once = 2
    session.form.arms.add()
    assert all(isinstance(arm, Arm) for arm in session.form.experiment.arms)
    session.set_visible(True)
    session.run()
    qtbot.waitUntil(lambda: len(session.in_state(RunState.RUNNING)) == 2, timeout=120_000)
    assert sum(worker.alive() for worker in session.queue.workers) == 2
    session.stop()
    qtbot.waitUntil(lambda: not session.in_state(RunState.RUNNING, RunState.QUEUED), timeout=60_000)
    session.close()
