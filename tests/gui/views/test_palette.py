"""The command palette finds commands, cards, runs, papers and settings by a few letters, the latest taken first."""

import pytest
from PySide6.QtCore import Qt

from tests.gui.scenes import record_runs
from workbench.gui.views.picker import HINT_ROLE, Picker
from workbench.gui.views.preferences_dialog import PreferencesDialog

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def window(window_of, workspace):
    record_runs(workspace)
    return window_of(workspace)


@pytest.fixture
def ask(window, qtbot):
    """Opens the palette by its key, types, and gives back what is listed; Enter takes the first."""
    def type_in(text, take=False):
        qtbot.keyClick(window, Key.Key_P, Mod.ControlModifier | Mod.ShiftModifier)
        picker = window.findChildren(Picker)[-1]
        qtbot.keyClicks(picker.search, text)
        found = [(picker.list.item(i).text(), picker.list.item(i).data(HINT_ROLE)) for i in range(picker.list.count())]
        qtbot.keyClick(picker.search, Key.Key_Return if take else Key.Key_Escape)
        return found

    return type_in


def test_a_command_is_shown_with_its_key_as_it_is_now(ask, window):
    assert ask("run: run")[0] == ("Run: Run", "Ctrl+Return")
    window.preferences.set_key("run.start", "F5")
    assert ask("run: run")[0] == ("Run: Run", "F5")


def test_what_cannot_be_done_is_listed_with_its_reason_and_does_nothing(ask, window):
    assert ask("run: pause", take=True)[0] == ("Run: Pause", "Nothing is running")


def test_a_task_and_an_arm_are_found_and_shown_where_they_are_set(ask, window):
    ask("task 2", take=True)
    assert window.stack.currentWidget() is window.build
    assert window.session.form.selected == "stream.task[1]"
    ask("arm: fine", take=True)
    assert window.session.form.selected == "arms.finetune"


def test_a_run_is_found_by_its_experiment_and_shown(ask, window):
    ask("run 3", take=True)
    assert window.stack.currentWidget() is window.watch
    assert window.watch.watch.shown == [3]
    assert ("Run 4: replay, seed 1", "Split digits") in ask("split digits")


def test_a_paper_is_found_by_its_title_and_its_page_is_opened(ask, window):
    found = ask("overcoming catastrophic forgetting", take=True)
    assert found[0] == ("Read about Elastic weight consolidation", "2017")
    browser = window.build.library.browser
    assert browser.isVisible()
    assert "Kirkpatrick" in browser.manual.page.toPlainText()
    browser.close()


def test_a_setting_is_found_with_its_value_and_opened(ask, window):
    assert ask("preferences: theme", take=True)[0] == ("Preferences: Theme", "As the system")
    dialog = window.findChild(PreferencesDialog)
    assert dialog.isVisible()
    assert dialog.focusWidget() is dialog.rows["looks.theme"].editor.box
    dialog.close()


def test_what_was_taken_lately_comes_first_also_at_the_next_start(ask, window, window_of, tmp_path, qtbot):
    ask("view: watch", take=True)
    ask("view: build", take=True)
    assert [text for text, _ in ask("")[:2]] == ["View: Build", "View: Watch"]
    other = window_of(tmp_path / "other.db")
    other.show_palette()
    assert other.findChild(Picker).list.item(0).text() == "View: Build"
