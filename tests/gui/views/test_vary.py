"""Varying a setting by mouse and by keys: the panel below its field, its counts, its undo."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from workbench.gui.views.picker import Picker
from workbench.spec.experiment import Part

Key, Mod, Left = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton


@pytest.fixture
def page(window, qtbot):
    window.resize(1280, 800)
    window.show_page("build")
    window.build.form.arms.add([Part("replay")])
    window.build.form.set_seeds([0, 1, 2])
    qtbot.wait(20)
    return window.build


def open_panel(qtbot, page, name):
    field = page.inspector.fields[name]
    qtbot.waitUntil(field.vary.isVisible)
    qtbot.mouseClick(field.vary, Left)
    qtbot.waitUntil(lambda: field.panel.write.isVisible())
    return field.panel


def test_a_list_typed_below_the_field_becomes_arms_in_one_step(qtbot, page):
    panel = open_panel(qtbot, page, "capacity")
    assert panel.values.text() == "100, 200, 400"
    panel.values.setFocus()
    panel.values.selectAll()
    qtbot.keyClicks(panel.values, "10, 100")
    assert panel.told.text() == "3 arms instead of 2, 9 runs instead of 6."
    qtbot.keyClick(panel.values, Key.Key_Return)
    assert page.form.arm_names() == ["finetune", "replay capacity=10", "replay capacity=100"]
    assert page.form.selected == 'arms."replay capacity=10".methods[0]'
    assert page.arms.rows["replay capacity=10"].chips[0].text() == "Replay · capacity 10"
    assert page.form.undo_text == "Vary capacity over 10, 100"
    qtbot.keyClick(page.window(), Key.Key_Z, Mod.ControlModifier)
    assert page.form.arm_names() == ["finetune", "replay"]


def test_what_does_not_fit_is_told_at_the_values_and_cannot_be_written(qtbot, page):
    panel = open_panel(qtbot, page, "capacity")
    panel.values.setText("10, -3")
    assert "1 or more" in panel.fault.text() or "0 or more" in panel.fault.text()
    assert not panel.write.isEnabled()
    qtbot.keyClick(panel.values, Key.Key_Return)
    assert page.form.arm_names() == ["finetune", "replay"]


def test_a_range_in_equal_ratios(qtbot, page):
    page.form.select("training")
    panel = open_panel(qtbot, page, "rate")
    qtbot.mouseClick(panel.by_range, Left)
    assert panel.range.isVisible()
    panel.range.low.setText("0.01")
    panel.range.high.setText("1")
    panel.range.count.setValue(3)
    assert panel.told.text() == "0.01, 0.1, 1:\n6 arms instead of 2, 18 runs instead of 6."
    qtbot.mouseClick(panel.arms[0], Left)
    assert panel.told.text() == "0.01, 0.1, 1:\n4 arms instead of 2, 12 runs instead of 6."
    qtbot.mouseClick(panel.write, Left)
    assert page.form.arm_names() == ["finetune", "replay rate=0.01", "replay rate=0.1", "replay rate=1"]
    assert [arm.training for arm in page.form.experiment.arms] == [{}, {"rate": 0.01}, {"rate": 0.1}, {"rate": 1.0}]


def test_choices_are_pressed(qtbot, page):
    panel = open_panel(qtbot, page, "policy")
    chips = [chip.text() for chip in panel.choices]
    assert "reservoir" in chips
    for chip in panel.choices[2:]:
        qtbot.mouseClick(chip, Left)
    qtbot.mouseClick(panel.write, Left)
    assert page.form.arm_names() == ["finetune", *(f"replay policy={text}" for text in chips[:2])]


def test_escape_closes_the_panel_and_gives_the_focus_back(qtbot, page):
    panel = open_panel(qtbot, page, "capacity")
    field = page.inspector.fields["capacity"]
    qtbot.waitUntil(panel.values.hasFocus)
    qtbot.keyClick(panel.values, Key.Key_Escape)
    assert field.panel is None
    assert field.vary.hasFocus()
    assert not field.vary.isChecked()


def test_enter_on_cancel_writes_nothing(qtbot, page):
    panel = open_panel(qtbot, page, "capacity")
    panel.cancel.setFocus()
    qtbot.keyClick(panel.cancel, Key.Key_Return)
    assert page.inspector.fields["capacity"].panel is None
    assert page.form.arm_names() == ["finetune", "replay"]


def test_only_one_panel_is_open_at_a_time(qtbot, page):
    open_panel(qtbot, page, "capacity")
    open_panel(qtbot, page, "weight")
    assert page.inspector.fields["capacity"].panel is None


def test_the_menu_of_keys_lists_what_can_be_varied_and_unfolds_it(qtbot, page):
    qtbot.keyClick(page.window(), Key.Key_V, Mod.ControlModifier | Mod.ShiftModifier)
    menu = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Picker) and w.isVisible())
    qtbot.keyClicks(menu.search, "weight")
    qtbot.keyClick(menu.search, Key.Key_Return)
    assert page.inspector.fields["weight"].panel is not None


def test_settings_of_a_task_cannot_differ_between_arms(page):
    page.form.select("stream.task[0]")
    assert not page.inspector.fields["rotate"].vary.isVisible()
    assert not page.window().actions_.by_id["arm.vary"].isEnabled()


def test_an_arms_own_setting_is_shown_edited_and_reset(qtbot, page):
    page.form.select("arms.replay")
    more = next(b for b in page.inspector.findChildren(QPushButton) if b.text() == "Change for this arm")
    qtbot.mouseClick(more, Left)
    menu = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Picker) and w.isVisible())
    qtbot.keyClicks(menu.search, "rate (training)")
    qtbot.keyClick(menu.search, Key.Key_Return)
    assert page.form.experiment.arms[1].training == {"rate": 0.05}
    field = page.inspector.fields["training.rate"]
    box = field.editor.box
    box.selectAll()
    qtbot.keyClicks(box, "0.5")
    assert page.form.experiment.arms[1].training == {"rate": 0.5}
    assert any(chip.text() == "rate 0.5" for chip in page.arms.rows["replay"].findChildren(QPushButton))
    qtbot.mouseClick(field.reset, Left)
    assert page.form.experiment.arms[1].training == {}
    assert page.inspector.fields == {}


def test_a_method_moved_by_keys_keeps_the_focus_and_stays_selected(qtbot, page):
    page.form.arms.add_method("replay", "ewc")
    chip = page.arms.rows["replay"].chips[0]
    qtbot.mouseClick(chip, Left)
    chip.setFocus()
    qtbot.keyClick(chip, Key.Key_Right, Mod.AltModifier)
    assert [part.plugin for part in page.form.experiment.arms[1].methods] == ["ewc", "replay"]
    assert page.form.selected == "arms.replay.methods[1]"
    assert page.arms.rows["replay"].chips[1].hasFocus()
    assert "capacity" in page.inspector.fields
