"""Repeating tasks, putting them in a random order, and making the whole stream harder, by mouse and keys."""

from random import Random

import pytest
from PySide6.QtCore import QPoint, Qt

from tests.gui.views.conftest import click_card

Key, Mod, Left = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton


def classes(page):
    return [plan.classes[0] // 2 for plan in page.form.plans.tasks]


def test_the_chosen_tasks_are_repeated_where_they_stand(qtbot, page):
    click_card(qtbot, page, 1)
    click_card(qtbot, page, 2, Mod.ShiftModifier)
    qtbot.mouseClick(page.repeat, Left)
    panel = page.arranging
    qtbot.waitUntil(panel.times.hasFocus)
    qtbot.keyClicks(panel.times, "3")
    # 5 tasks of 144 steps, and two of them twice more.
    assert panel.which.text() == "The chosen 2 tasks"
    assert panel.told.text() == "9 tasks instead of 5, 1,296 steps a run"
    qtbot.keyClick(panel.times, Key.Key_Return)
    assert classes(page) == [0, 1, 2, 1, 2, 1, 2, 3, 4]
    assert page.strip.chosen() == [1, 2, 3, 4, 5, 6]
    assert page.arranging is None
    assert page.form.undo_text == "Repeat 2 tasks 3 times"
    qtbot.keyClick(page.window(), Key.Key_Z, Mod.ControlModifier)
    assert classes(page) == [0, 1, 2, 3, 4]


def test_all_tasks_in_a_random_order_that_the_seed_names(qtbot, page):
    page.window().actions_.by_id["task.shuffle"].trigger()
    panel = page.arranging
    assert panel.which.text() == "All tasks"
    assert panel.shuffle.isChecked()
    panel.seed.setValue(4)
    qtbot.mouseClick(panel.do, Left)
    expected = [0, 1, 2, 3, 4]
    Random(4).shuffle(expected)
    assert expected != [0, 1, 2, 3, 4]
    assert classes(page) == expected
    assert page.form.undo_text == "Put 5 tasks in a random order, seed 4"


def test_each_round_has_an_order_of_its_own(page):
    page.form.tasks.arrange(range(5), 4, seed=1)
    rounds = [tuple(classes(page)[i:i + 5]) for i in range(0, 20, 5)]
    assert all(sorted(each) == [0, 1, 2, 3, 4] for each in rounds)
    assert len(set(rounds)) > 1


def test_what_would_change_nothing_cannot_be_done(qtbot, page):
    qtbot.mouseClick(page.repeat, Left)
    panel = page.arranging
    panel.times.setValue(1)
    assert "nothing would change" in panel.fault.text()
    assert not panel.do.isEnabled()
    qtbot.keyClick(panel.times, Key.Key_Escape)
    assert page.arranging is None
    assert not page.repeat.isChecked()


def test_the_key_opens_the_panel_and_the_button_closes_it(qtbot, page):
    qtbot.keyClick(page.window(), Key.Key_R, Mod.ControlModifier | Mod.ShiftModifier)
    assert page.arranging is not None
    assert page.repeat.isChecked()
    qtbot.mouseClick(page.repeat, Left)
    assert page.arranging is None


def test_the_slider_turns_the_tasks_of_a_rotated_stream_in_one_step(qtbot, page):
    assert not page.harder.isVisible()  # a split has no such setting
    page.form.set_plugin("stream", "rotated")
    slider = page.harder.slider
    qtbot.waitUntil(slider.isVisible)
    assert page.harder.value.text() == "30 degrees"
    assert slider.value() == 33  # of 100, from 0 to 90 degrees
    slider.setFocus()
    for _ in range(3):
        qtbot.keyClick(slider, Key.Key_PageUp)
    assert page.form.setting("stream.turn") == pytest.approx(56.7)  # (33 + 30) / 100 x 90
    assert page.form.plans.tasks[1].rotate == pytest.approx(56.7)
    qtbot.keyClick(page.window(), Key.Key_Z, Mod.ControlModifier)
    assert page.form.setting("stream.turn") is None
    assert slider.value() == 33


def test_a_drag_of_the_slider_is_one_step(qtbot, page):
    page.form.set_plugin("stream", "few-shot")
    slider = page.harder.slider
    qtbot.waitUntil(slider.isVisible)
    assert page.harder.value.text() == "5 rows"
    start = QPoint(slider.width() * slider.value() // 100, slider.height() // 2)
    qtbot.mousePress(slider, Left, pos=start)
    qtbot.mouseMove(slider, QPoint(slider.width() // 2, start.y()))
    qtbot.mouseMove(slider, QPoint(2, start.y()))
    qtbot.mouseRelease(slider, Left, pos=QPoint(2, start.y()))
    assert page.form.setting("stream.shots") == 50
    page.form.undo()
    assert page.form.setting("stream.shots") is None
