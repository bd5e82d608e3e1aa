"""The Build page under real mouse, key and drag events."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from tests.gui.views.conftest import click_card
from workbench.gui.models.plugin_tree import PLUGIN_MIME
from workbench.gui.views.picker import Picker

Key, Mod, Left = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton


def classes(page):
    return [plan.classes for plan in page.form.plans.tasks]


def drag(widget, data, place):
    """What Qt sends while something is dragged onto a place of a widget and let go; whether it was taken."""
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    QApplication.sendEvent(widget, QDragEnterEvent(place, actions, data, Left, Mod.NoModifier))
    move = QDragMoveEvent(place, actions, data, Left, Mod.NoModifier)
    QApplication.sendEvent(widget, move)
    drop = QDropEvent(QPointF(place), actions, data, Left, Mod.NoModifier)
    QApplication.sendEvent(widget, drop)
    return drop.isAccepted()


def plugin(kind, id):
    data = QMimeData()
    data.setData(PLUGIN_MIME, f"{kind}/{id}".encode())
    return data


def picker():
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, Picker) and w.isVisible())


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def test_a_click_on_a_card_shows_its_settings(qtbot, page):
    click_card(qtbot, page, 1)
    assert page.form.selected == "stream.task[1]"
    assert set(page.inspector.fields) >= {"dataset", "classes", "epochs", "rotate"}


def test_alt_and_arrows_move_the_chosen_card(qtbot, page):
    click_card(qtbot, page, 0)
    qtbot.keyClick(page.strip, Key.Key_Right, Mod.AltModifier)
    qtbot.keyClick(page.strip, Key.Key_Right, Mod.AltModifier)
    assert classes(page)[:3] == [(2, 3), (4, 5), (0, 1)]
    assert page.strip.chosen() == [2]
    qtbot.keyClick(page.strip, Key.Key_Home, Mod.AltModifier)
    assert classes(page)[0] == (0, 1)


def test_delete_and_ctrl_d_work_on_all_chosen_cards(qtbot, page):
    click_card(qtbot, page, 0)
    click_card(qtbot, page, 1, Mod.ControlModifier)
    qtbot.keyClick(page.strip, Key.Key_D, Mod.ControlModifier)
    assert classes(page)[:4] == [(0, 1), (2, 3), (0, 1), (2, 3)]
    qtbot.keyClick(page.window(), Key.Key_Z, Mod.ControlModifier)
    click_card(qtbot, page, 0)
    qtbot.keyClick(page.strip, Key.Key_Delete)
    assert classes(page) == [(2, 3), (4, 5), (6, 7), (8, 9)]


def test_a_card_dropped_between_two_others_lands_there(page):
    data = page.strip.strip.mimeData([page.strip.strip.index(3)])
    before_second = page.strip.visualRect(page.strip.strip.index(1)).topLeft() + QPoint(5, 20)
    assert drag(page.strip.viewport(), data, before_second)
    assert classes(page)[:3] == [(0, 1), (6, 7), (2, 3)]
    assert page.form.undo_text == "Move task 4 before task 2"


def test_a_data_set_dragged_from_the_library_becomes_a_task(page):
    index = page.library.find_row("mnist")
    data = page.library.tree.model().mimeData([index])
    assert drag(page.strip.viewport(), data, QPoint(10, 20))
    assert page.form.plans.tasks[0].dataset == "mnist"


def test_a_method_is_not_taken_by_the_strip_but_by_an_arm(page):
    assert not drag(page.strip.viewport(), plugin("method", "ewc"), QPoint(10, 20))
    arm = page.arms.rows["finetune"]
    assert drag(arm, plugin("method", "ewc"), arm.rect().center())
    assert [part.plugin for part in page.form.experiment.arms[0].methods] == ["ewc"]


def test_enter_on_a_library_row_adds_it(qtbot, page):
    page.library.tree.setCurrentIndex(page.library.find_row("replay"))
    page.form.select("arms.finetune")
    qtbot.keyClick(page.library.tree, Key.Key_Return)
    assert [part.plugin for part in page.form.experiment.arms[0].methods] == ["replay"]
    assert page.form.selected == "arms.finetune.methods[0]"


def test_the_library_finds_while_one_types_and_tells_about_a_plugin(qtbot, page):
    qtbot.keyClicks(page.library.search, "elastic")
    assert page.library.find_row("ewc").isValid()
    assert not page.library.find_row("replay").isValid()
    page.library.tree.setCurrentIndex(page.library.find_row("ewc"))
    assert any("Kirkpatrick" in text for text in texts(page.library.about))


def test_the_last_card_opens_a_menu_and_what_is_chosen_there_is_added(qtbot, page):
    page.strip.scrollTo(page.strip.strip.index(5))
    click_card(qtbot, page, 5)
    menu = picker()
    qtbot.keyClicks(menu.search, "fashion")
    qtbot.keyClick(menu.search, Key.Key_Return)
    assert page.form.plans.tasks[5].dataset == "fashion-mnist"


def test_a_method_is_added_from_the_arms_own_menu_and_removed_by_key(qtbot, page):
    qtbot.mouseClick(page.arms.rows["finetune"].more, Left)
    qtbot.keyClicks(picker().search, "replay")
    qtbot.keyClick(picker().search, Key.Key_Return)
    (chip,) = page.arms.rows["finetune"].chips
    assert chip.text() == "Replay"
    qtbot.keyClick(chip, Key.Key_Delete)
    assert page.arms.rows["finetune"].chips == []


def test_a_new_arm_gets_the_name_of_its_method(qtbot, page):
    qtbot.mouseClick(page.new_arm, Left)
    qtbot.keyClicks(picker().search, "ewc")
    qtbot.keyClick(picker().search, Key.Key_Return)
    assert page.form.arm_names() == ["finetune", "ewc"]
    assert list(page.arms.rows) == ["finetune", "ewc"]


def test_an_arm_is_renamed_in_its_row(qtbot, page):
    field = page.arms.rows["finetune"].name
    field.selectAll()
    qtbot.keyClicks(field, "naive")
    qtbot.keyClick(field, Key.Key_Return)
    assert page.form.arm_names() == ["naive"]


def test_a_number_typed_in_the_inspector_is_one_undo(qtbot, page):
    page.form.select("training")
    box = page.inspector.fields["rate"].editor.box
    box.selectAll()
    qtbot.keyClicks(box, "0.125")
    assert page.form.experiment.training.rate == 0.125
    assert page.form.undo_text == "Set rate to 0.125"
    page.form.undo()
    assert page.form.experiment.training.rate == 0.05
    assert box.value() == 0.05


def test_the_dot_and_the_reset_arrow_stand_only_where_something_was_changed(qtbot, page):
    page.form.arms.add_method("finetune", "replay")
    field = page.inspector.fields["capacity"]
    qtbot.waitUntil(field.isVisible)
    assert not field.reset.isVisible()
    page.form.set_setting("arms.finetune.methods[0].capacity", 7)
    assert field.reset.isVisible()
    qtbot.mouseClick(field.reset, Left)
    assert page.form.experiment.arms[0].methods[0].params == {}
    assert not field.reset.isVisible()


def test_classes_are_pressed_one_by_one(qtbot, page):
    click_card(qtbot, page, 0)
    qtbot.mouseClick(page.inspector.fields["classes"].editor.buttons[7], Left)
    assert classes(page)[0] == (0, 1, 7)


def test_a_fault_stands_at_its_field_its_fix_mends_it_and_run_says_why_it_is_closed(qtbot, page):
    page.form.select("training")
    page.form.set_setting("training.momentum", 5.0)
    field = page.inspector.fields["momentum"]
    assert any("0.999 or less" in text for text in texts(field.faults))
    assert not page.run_bar.run.isEnabled()
    assert "0.999 or less" in page.run_bar.reason.text()
    (fix,) = field.faults.findChildren(QAbstractButton)
    fix.click()
    assert page.run_bar.run.isEnabled()
    assert page.form.experiment.training.momentum == 0.999


def test_seeds_are_typed_and_nonsense_is_told_without_losing_them(qtbot, page):
    page.setup.seeds.selectAll()
    qtbot.keyClicks(page.setup.seeds, "0-2")
    assert page.form.experiment.seeds == (0, 1, 2)
    qtbot.keyClicks(page.setup.seeds, "x")
    assert page.form.experiment.seeds == (0, 1, 2)
    assert "whole numbers" in page.setup.seed_fault.text()


def test_copied_tasks_are_pasted_behind_the_chosen_one(qtbot, page):
    click_card(qtbot, page, 4)
    qtbot.keyClick(page.strip, Key.Key_C, Mod.ControlModifier)
    click_card(qtbot, page, 0)
    qtbot.keyClick(page.strip, Key.Key_V, Mod.ControlModifier)
    assert classes(page)[:2] == [(0, 1), (8, 9)]


def test_the_other_stream_is_chosen_in_the_inspector(qtbot, page):
    page.form.select("stream")
    qtbot.mouseClick(page.stream, Left)
    page.form.set_plugin("stream", "permuted")
    assert page.stream.text() == "Permuted"
    assert len(page.form.cards()) == len(page.form.plans.tasks) > 1


def test_the_library_opens_the_table_of_methods_and_the_page_of_the_one_chosen(qtbot, page):
    library = page.library
    qtbot.mouseClick(library.compare, Left)
    assert library.browser.isVisible()
    library.tree.setCurrentIndex(library.find_row("ewc"))
    assert library.about.read.accessibleName() == "Read more about Elastic weight consolidation"
    qtbot.mouseClick(library.about.read, Left)
    assert library.browser.manual.page.toPlainText().startswith("Elastic weight consolidation")
    library.browser.close()
    library.tree.setCurrentIndex(library.find_row("mlp"))
    assert not library.about.read.isVisible()


def test_the_inspector_tells_the_paper_and_leads_to_the_page_of_a_method(qtbot, page):
    page.form.arms.add_method("finetune", "ewc")
    told = "\n".join(texts(page.inspector))
    assert "Overcoming catastrophic forgetting in neural networks" in told
    assert "Differs from the paper: " in told
    qtbot.waitUntil(page.inspector.read.isVisible)
    page.inspector.ensureWidgetVisible(page.inspector.read)
    qtbot.mouseClick(page.inspector.read, Left)
    assert page.library.browser.manual.page.toPlainText().startswith("Elastic weight consolidation")
    page.library.browser.close()


def test_a_method_known_to_sit_at_the_floor_is_told_at_its_arm_as_a_warning_and_may_run(page):
    arm = page.form.experiment.arms[0].name
    page.form.arms.add_method(arm, "ewc")
    made = page.arms.rows[arm]
    assert "20.6 % for it and 19.9 % for fine-tuning" in made.fault.text()
    assert made.fault.property("role") == "warning"
    assert page.run_bar.run.isEnabled()
    page.form.arms.add_method(arm, "replay")
    assert not page.arms.rows[arm].fault.text()
