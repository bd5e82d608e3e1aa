"""The Compare tab, clicked: what it is set against, which indices, and the table as text."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication

from workbench.gui import theme
from workbench.gui.models.watch import WatchModel
from workbench.gui.views.compare_tab import CompareTab
from workbench.spec.reading import Reading
from workbench.spec.run import RunState


@pytest.fixture
def tab(qapp, qtbot, session, reader, writer):
    theme.apply(qapp, theme.LIGHT)
    runs = writer.add("finetune", "replay", seeds=(0, 1, 2))
    for place, run in enumerate(runs):
        writer.finish(run, shift=0.01 * (place % 3) + (0.2 + 0.01 * (place % 2) if place > 2 else 0))
    watch = WatchModel(reader)
    watch.update(reader.runs())
    made = CompareTab(session, watch)
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


def choose(qtbot, box, text):
    """By keys, as a person without a mouse does."""
    box.setFocus()
    qtbot.keyClicks(box, text)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.currentText() == text


def cells(tab):
    model = tab.model
    return [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]


def test_it_ranks_the_arms_and_says_who_is_ahead(tab):
    assert [row[:3] for row in cells(tab)] == [["1", "replay", "3 of 3"], ["2", "finetune", "3 of 3"]]
    assert tab.sentence.text().startswith("replay is ahead of finetune in average accuracy by 0.10")


def test_set_against_an_arm_each_index_has_a_paired_difference_with_a_colour(tab, qtbot):
    choose(qtbot, tab.against, "finetune")
    assert tab.model.compared.head[4] == "minus finetune"
    first = tab.model.index(0, 4)
    assert first.data().startswith("+0.10")
    assert first.data(Qt.ItemDataRole.ForegroundRole) == QColor(theme.LIGHT.ok)
    assert first.data(Qt.ItemDataRole.FontRole).bold()  # not by colour alone
    assert tab.model.index(0, 3).data(Qt.ItemDataRole.FontRole) is None
    assert tab.model.index(1, 4).data() == ""


def test_indices_are_chosen_in_the_menu_and_the_table_is_copied(tab, qtbot):
    actions = {action.objectName(): action for action in tab.indices.menu().actions()}
    actions["min-acc"].trigger()
    actions["retention"].trigger()
    assert list(tab.model.compared.indices) == ["average accuracy", "forgetting", "retention"]
    with qtbot.waitSignal(tab.told):
        next(a for a in tab.copy.menu().actions() if a.text() == "Markdown").trigger()
    assert QGuiApplication.clipboard().text().startswith("| Rank | Group | Finished | Average accuracy ↑ | Forget")


def test_the_rows_are_ranked_by_any_index_by_keys_or_by_a_click_on_its_heading(tab, qtbot, writer, reader):
    # Like the others, but nothing of task 1 is lost: the lowest accuracy and the least forgetting.
    for run in writer.add("frozen", seeds=(0, 1, 2)):
        writer.start(run)
        with writer.store.recorder(run) as recorder:
            recorder.record(0, Reading("task", 10, "task-1"))
            recorder.record(10, Reading("task", 10, "task-2"), Reading("accuracy", 0.6, "task-1/test"))
            recorder.record(20, Reading("accuracy", 0.6, "task-1/test"), Reading("accuracy", 0.1, "task-2/test"))
        writer.store.move(run, RunState.FINISHED)
    tab._watch.update(reader.runs())
    tab._watch.choose([run.id for run in reader.runs()])
    assert [row[1] for row in cells(tab)] == ["replay", "finetune", "frozen"]
    choose(qtbot, tab.rank, "Forgetting")
    assert [row[:2] for row in cells(tab)][0] == ["1", "frozen"]
    assert tab.sentence.text().startswith("frozen is ahead of ")
    assert " in forgetting by 0.3" in tab.sentence.text()
    head = tab.table.horizontalHeader()
    place = QPoint(head.sectionViewportPosition(3) + 10, head.height() // 2)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert tab.rank.currentText() == "Average accuracy"
    assert [row[1] for row in cells(tab)] == ["replay", "finetune", "frozen"]
    tab.indices.menu().actions()[0].trigger()  # what is no longer compared ranks nothing
    assert tab.rank.currentText() == "Forgetting"
    assert cells(tab)[0][1] == "frozen"


def test_a_hidden_tab_computes_nothing_and_catches_up(tab, writer, reader):
    tab.hide()
    [run] = writer.add("ewc")
    writer.finish(run)
    tab._watch.update(reader.runs())
    tab._watch.choose([*tab._watch.shown, run])
    assert len(cells(tab)) == 2
    tab.show()
    assert len(cells(tab)) == 3
