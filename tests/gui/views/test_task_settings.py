"""What a task has for itself, set for one or for several at once, and told on the card."""

from PySide6.QtCore import Qt

from tests.gui.views.conftest import click_card

Key, Mod, Left = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton


def type_into(qtbot, page, name, text):
    box = page.inspector.fields[name].editor.box
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, text)


def test_a_task_has_a_rate_of_its_own_until_it_is_reset(qtbot, page):
    click_card(qtbot, page, 1)
    field = page.inspector.fields["rate"]
    assert field.editor.box.text() == "0.05, as usual"
    type_into(qtbot, page, "rate", "0.2")
    assert [plan.rate for plan in page.form.plans.tasks] == [None, 0.2, None, None, None]
    assert page.form.cards()[1].own == ("rate 0.2",)
    assert "for itself rate 0.2" in page.form.cards()[1].sentence(5)
    assert page.form.experiment.stream.params["task"][1]["rate"] == 0.2
    qtbot.mouseClick(field.reset, Left)
    assert page.form.plans.tasks[1].rate is None
    assert page.form.undo_text == "Reset rate of task 2"


def test_what_holds_as_usual_follows_the_training(page):
    page.form.set_setting("training.epochs", 3)
    page.form.select("stream.task[0]")
    assert page.inspector.fields["epochs"].editor.box.text() == "3, as usual"


def test_the_arrows_begin_from_what_holds(qtbot, page):
    click_card(qtbot, page, 0)
    box = page.inspector.fields["epochs"].editor.box
    box.setFocus()
    qtbot.keyClick(box, Key.Key_Up)
    assert page.form.plans.tasks[0].epochs == 9


def test_chosen_tasks_are_set_together_in_one_step(qtbot, page):
    click_card(qtbot, page, 0)
    click_card(qtbot, page, 2, Mod.ShiftModifier)
    assert page.form.chosen_tasks == (0, 1, 2)
    assert page.inspector._title.text() == "Tasks 1 to 3"
    assert "title" not in page.inspector.fields
    type_into(qtbot, page, "epochs", "20")
    assert [plan.epochs for plan in page.form.plans.tasks] == [20, 20, 20, None, None]
    assert page.form.undo_text == "Set epochs of 3 tasks to 20"
    assert page.strip.chosen() == [0, 1, 2]
    qtbot.keyClick(page.window(), Key.Key_Z, Mod.ControlModifier)
    assert [plan.epochs for plan in page.form.plans.tasks] == [None] * 5


def test_where_tasks_differ_that_is_said_and_the_first_ones_value_is_offered(qtbot, page):
    page.form.tasks.set(0, epochs=5)
    page.form.tasks.set(1, epochs=7)
    click_card(qtbot, page, 0)
    click_card(qtbot, page, 1, Mod.ControlModifier)
    field = page.inspector.fields["epochs"]
    qtbot.waitUntil(field.apart.isVisible)
    assert field.apart.text() == "differ: 5 | 7"
    qtbot.mouseClick(field.apart, Left)
    assert [plan.epochs for plan in page.form.plans.tasks[:2]] == [5, 5]
    assert not field.apart.isVisible()


def test_another_click_ends_the_choice_of_several(qtbot, page):
    click_card(qtbot, page, 0)
    click_card(qtbot, page, 1, Mod.ControlModifier)
    click_card(qtbot, page, 0)
    assert page.form.chosen_tasks == (0,)
    assert "title" in page.inspector.fields
    click_card(qtbot, page, 1, Mod.ControlModifier)
    page.form.select("model")
    assert page.form.chosen_tasks == ()
    assert page.strip.chosen() == []


def test_several_moved_by_keys_stay_chosen(qtbot, page):
    click_card(qtbot, page, 0)
    click_card(qtbot, page, 1, Mod.ControlModifier)
    qtbot.keyClick(page.strip, Key.Key_Right, Mod.AltModifier)
    assert page.form.chosen_tasks == (1, 2)
    assert page.strip.chosen() == [1, 2]


def test_a_task_that_is_not_examined_says_so(qtbot, page):
    click_card(qtbot, page, 3)
    box = page.inspector.fields["examined"].editor.box
    box.setFocus()
    qtbot.keyClick(box, Key.Key_Space)
    assert page.form.plans.tasks[3].examined is False
    assert page.form.cards()[3].own == ("not examined",)
