"""The list of edits, and copying and pasting by the usual keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from workbench.gui.views.history_panel import BEGIN, HistoryPanel
from workbench.spec.experiment import Part

Key, Mod, Left = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton


@pytest.fixture
def page(window, qtbot):
    window.resize(1280, 800)
    window.show_page("build")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window.build


@pytest.fixture
def panel(qtbot, page):
    page.form.set_seeds([0, 1])
    page.form.arms.add([Part("replay")])
    page.form.set_setting("training.rate", 0.5)
    qtbot.keyClick(page.window(), Key.Key_H, Mod.ControlModifier | Mod.ShiftModifier)
    made = page.window().findChild(HistoryPanel)
    qtbot.waitUntil(made.list.isVisible)
    return made


def lines(panel):
    return [panel.list.item(row).text() for row in range(panel.list.count())]


def click(qtbot, panel, row):
    qtbot.mouseClick(panel.list.viewport(), Left, pos=panel.list.visualItemRect(panel.list.item(row)).center())


def test_a_click_goes_back_and_another_one_forth(qtbot, page, panel):
    assert lines(panel) == [BEGIN, "Set the seeds to 0, 1", "Add arm replay", "Set rate to 0.5"]
    click(qtbot, panel, 1)
    assert page.form.arm_names() == ["finetune"]
    assert page.form.experiment.seeds == (0, 1)
    assert len(lines(panel)) == 4
    assert panel.list.item(2).data(Qt.ItemDataRole.AccessibleTextRole) == "Add arm replay, undone"
    assert panel.told.text() == "1 edit, 2 undone."
    click(qtbot, panel, 3)
    assert page.form.experiment.training.rate == 0.5
    qtbot.mouseClick(panel.begin, Left)
    assert page.form.undo_text == ""
    assert page.form.experiment.seeds == (0,)


def test_keys_go_through_it_and_an_edit_made_meanwhile_is_listed(qtbot, page, panel):
    qtbot.keyClick(panel.list, Key.Key_Up)
    qtbot.keyClick(panel.list, Key.Key_Return)
    assert page.form.experiment.training.rate == 0.05
    page.form.set_name("Another")
    assert lines(panel)[-2:] == ["Add arm replay", "Rename the experiment"]
    assert panel.list.currentRow() == 3


def test_the_same_panel_comes_back(qtbot, page, panel):
    panel.close()
    page.form.set_name("Another")
    page.window().activateWindow()
    qtbot.waitUntil(page.window().isActiveWindow)
    qtbot.keyClick(page.window(), Key.Key_H, Mod.ControlModifier | Mod.ShiftModifier)
    assert page.window().findChildren(HistoryPanel) == [panel]
    assert lines(panel)[-1] == "Rename the experiment"


def test_an_arm_is_cut_and_pasted_by_keys(qtbot, page):
    page.form.arms.add([Part("replay")])
    chip = page.arms.rows["replay"].chips[0]
    chip.setFocus()
    qtbot.keyClick(chip, Key.Key_X, Mod.ControlModifier)
    assert page.form.arm_names() == ["finetune"]
    assert QGuiApplication.clipboard().text().startswith("[arms.replay]")
    qtbot.keyClick(page.strip, Key.Key_V, Mod.ControlModifier)
    assert page.form.arm_names() == ["finetune", "replay"]


def test_text_fields_keep_their_own_clipboard(qtbot, page):
    page.form.select("arms.finetune")
    page.name.setFocus()
    page.name.selectAll()
    qtbot.keyClick(page.name, Key.Key_C, Mod.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Untitled"
