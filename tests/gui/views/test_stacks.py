"""Stacks of methods put together with the mouse, and things found by typing."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QToolTip

from workbench.gui.models.arm_drag import method_data
from workbench.gui.models.plugin_tree import PLUGIN_MIME
from workbench.gui.views.picker import Picker
from workbench.spec.experiment import Part

Key, Mod, Left = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton
ACTIONS = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction


@pytest.fixture
def page(window, qtbot):
    window.resize(1280, 800)
    window.show_page("build")
    form = window.build.form
    form.arms.add([Part("replay", {"capacity": 7}), Part("ewc")], "both")
    form.arms.add([Part("lwf")], "lwf")
    qtbot.waitUntil(lambda: window.build.arms.rows["both"].chips[1].width() > 50)
    return window.build


def stack(page, arm):
    return [part.plugin for part in next(a for a in page.form.experiment.arms if a.name == arm).methods]


def plugin(kind, id):
    data = QMimeData()
    data.setData(PLUGIN_MIME, f"{kind}/{id}".encode())
    return data


def left_of(row, index):
    chip = row.chips[index]
    return chip.mapTo(row, QPoint(2, chip.height() // 2))


def hover(row, data, place):
    QApplication.sendEvent(row, QDragEnterEvent(place, ACTIONS, data, Left, Mod.NoModifier))
    move = QDragMoveEvent(place, ACTIONS, data, Left, Mod.NoModifier)
    QApplication.sendEvent(row, move)
    return move.isAccepted()


def let_go(row, data, place, modifier=Mod.NoModifier):
    hover(row, data, place)
    drop = QDropEvent(QPointF(place), ACTIONS, data, Left, modifier)
    QApplication.sendEvent(row, drop)
    return drop.isAccepted()


def picker():
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, Picker) and w.isVisible())


def test_a_method_from_the_library_goes_where_the_caret_stands(page):
    row, data = page.arms.rows["both"], plugin("method", "lwf")
    place = left_of(row, 1)
    assert hover(row, data, place)
    assert row.caret.isVisible()
    assert row.chips[0].geometry().right() < row.caret.x() + row.caret.width() <= place.x()
    assert let_go(row, data, place)
    assert stack(page, "both") == ["replay", "lwf", "ewc"]
    assert page.form.selected == "arms.both.methods[1]"


def test_a_method_is_dragged_to_another_place_in_its_stack(page):
    row = page.arms.rows["both"]
    data = method_data(page.form, "both", 1)
    assert let_go(row, data, left_of(row, 0))
    assert stack(page, "both") == ["ewc", "replay"]


def test_a_method_moves_to_another_arm_with_its_settings_and_with_ctrl_a_copy_does(qtbot, page):
    row, data = page.arms.rows["lwf"], method_data(page.form, "both", 0)
    place = row.more.mapTo(row, QPoint(2, 2))
    assert let_go(row, data, place)
    assert stack(page, "both") == ["ewc"]
    assert page.form.experiment.arms[2].methods[1] == Part("replay", {"capacity": 7})
    assert page.form.undo_text == "Move Replay from both to lwf"
    page.form.undo()
    row = page.arms.rows["lwf"]
    qtbot.waitUntil(lambda: row.more.mapTo(row, QPoint()).x() > row.chips[0].mapTo(row, QPoint()).x() > 0)
    assert let_go(row, data, row.more.mapTo(row, QPoint(2, 2)), Mod.ControlModifier)
    assert stack(page, "both") == ["replay", "ewc"]
    assert stack(page, "lwf") == ["lwf", "replay"]


def test_what_cannot_be_dropped_says_why_while_it_hovers(page):
    row = page.arms.rows["both"]
    assert not hover(row, plugin("dataset", "mnist"), left_of(row, 0))
    assert "only methods join an arm" in QToolTip.text()
    assert not row.caret.isVisible()
    # Two that replace the whole step cannot be in one arm.
    page.form.arms.add_method("lwf", "gdumb")
    row = page.arms.rows["lwf"]
    assert not hover(row, plugin("method", "nearest-mean"), row.more.mapTo(row, QPoint(2, 2)))
    assert "both replace the whole step" in QToolTip.text()
    assert not let_go(row, plugin("method", "nearest-mean"), row.more.mapTo(row, QPoint(2, 2)))
    assert stack(page, "lwf") == ["lwf", "gdumb"]


def test_typing_on_an_arm_looks_for_a_method(qtbot, page):
    chip = page.arms.rows["lwf"].chips[0]
    chip.setFocus()
    qtbot.keyClicks(chip, "r")
    assert picker().search.text() == "r"
    qtbot.keyClicks(picker().search, "eplay")
    qtbot.keyClick(picker().search, Key.Key_Return)
    assert stack(page, "lwf") == ["lwf", "replay"]


def test_typing_in_the_strip_looks_for_a_task_that_goes_behind_the_chosen_one(qtbot, page):
    place = page.strip.visualRect(page.strip.strip.index(1)).center()
    qtbot.mouseClick(page.strip.viewport(), Left, Mod.NoModifier, place)
    qtbot.keyClicks(page.strip, "f")
    assert picker().search.placeholderText() == "What should come behind task 2?"
    qtbot.keyClicks(picker().search, "ashion")
    qtbot.keyClick(picker().search, Key.Key_Return)
    assert [plan.dataset for plan in page.form.plans.tasks[:4]] == ["digits", "digits", "fashion-mnist", "digits"]
