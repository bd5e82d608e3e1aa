"""Bulk work in the Compare tab and the table of runs, by mouse and keys, in the whole window."""

import csv

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QToolButton

from workbench.gui import theme
from workbench.gui.session import Session
from workbench.gui.views.main_window import MainWindow
from workbench.runs.worker import WorkerThread

Key, Mod, Left = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton


@pytest.fixture
def window(qapp, qtbot, workspace, writer, registry):
    """Three arms of two seeds in the Compare tab, the best first: replay, ewc, finetune; nothing is trained."""
    for place, run in enumerate(writer.add("finetune", "ewc", "replay", seeds=(0, 1))):
        writer.finish(run, shift=0.05 * (place // 2))
    theme.apply(qapp, theme.LIGHT)
    with WorkerThread._only_one:
        made = MainWindow(Session(workspace, registry), safe=True)
        made.resize(1280, 800)
        made.show()
        made.show_page("watch")
        made.watch.tabs.setCurrentIndex(1)
        made.activateWindow()
        qtbot.waitUntil(lambda: made.watch.compare.model.rowCount() == 3 and made.isActiveWindow())
        yield made
        made.close()


@pytest.fixture
def tab(window):
    return window.watch.compare


@pytest.fixture
def arm(reader):
    """The runs of an arm that are not in the bin."""
    return lambda name: [run for run in reader.runs() if run.arm == name]


def click(qtbot, tab, row, modifier=Mod.NoModifier):
    place = tab.table.visualRect(tab.model.index(row, 1)).center()
    qtbot.mouseClick(tab.table.viewport(), Left, modifier, place)


def press(qtbot, tab, deed):
    button = next(b for b in tab.findChildren(QToolButton) if b.defaultAction() is tab.deeds.actions[deed])
    qtbot.mouseClick(button, Left)


def labels(tab):
    return [tab.model.index(row, 1).data() for row in range(tab.model.rowCount())]


def test_rows_are_chosen_by_mouse_and_keys_and_their_runs_counted(window, tab, qtbot):
    assert labels(tab) == ["replay", "ewc", "finetune"]
    assert tab.count.text() == "Choose rows to act on all their runs"
    assert not any(action.isEnabled() for action in tab.deeds.actions.values())
    click(qtbot, tab, 0)
    click(qtbot, tab, 2, Mod.ControlModifier)
    assert tab.count.text() == "2 rows chosen: 4 runs"
    click(qtbot, tab, 0)
    qtbot.keyClick(tab.table, Key.Key_Down, Mod.ShiftModifier)
    assert tab.count.text() == "2 rows chosen: 4 runs"
    assert tab.deeds.actions["leave"].isEnabled()
    qtbot.keyClick(tab.table, Key.Key_A, Mod.ControlModifier)
    assert tab.count.text() == "3 rows chosen: 6 runs"
    assert not tab.deeds.actions["leave"].isEnabled()  # nothing would be left to compare
    assert tab.deeds.actions["delete"].isEnabled()


def test_arms_are_deleted_by_a_key_and_come_back_into_the_comparison(window, tab, qtbot, arm):
    click(qtbot, tab, 0)
    qtbot.keyClick(tab.table, Key.Key_Down, Mod.ShiftModifier)
    qtbot.keyClick(tab.table, Key.Key_Delete)
    assert (arm("replay"), arm("ewc"), len(arm("finetune"))) == ([], [], 2)
    assert labels(tab) == ["finetune"]
    assert window.status.currentMessage().startswith("4 runs deleted; “Bring back deleted runs” in the Run menu")
    assert window.focusWidget() is tab.table
    qtbot.keyClick(window, Key.Key_Delete, Mod.ControlModifier | Mod.ShiftModifier)
    assert [len(arm(name)) for name in ("replay", "ewc", "finetune")] == [2, 2, 2]
    assert labels(tab) == ["replay", "ewc", "finetune"]
    assert window.status.currentMessage() == "4 runs brought back."


def test_all_runs_of_an_experiment_can_go_and_come_back(window, tab, qtbot, arm):
    click(qtbot, tab, 0)
    qtbot.keyClick(tab.table, Key.Key_A, Mod.ControlModifier)
    press(qtbot, tab, "delete")
    assert window.session.runs == []
    qtbot.keyClick(window, Key.Key_Delete, Mod.ControlModifier | Mod.ShiftModifier)
    qtbot.waitUntil(lambda: labels(tab) == ["replay", "ewc", "finetune"])


def test_many_runs_that_go_or_come_back_change_the_choice_once(window, tab, qtbot, writer):
    more = writer.add(*(f"arm {number}" for number in range(10)), seeds=(0, 1))
    for run in more:
        writer.finish(run)
    window.session.poll()
    watch = window.watch.watch
    watch.choose([run.id for run in window.session.runs])
    chosen = []
    watch.chosen.connect(lambda: chosen.append(list(watch.shown)))
    rows = [row for row, label in enumerate(tab.model.labels) if label.startswith("arm")]
    click(qtbot, tab, rows[0])
    qtbot.keyClick(tab.table, Key.Key_A, Mod.ControlModifier)
    click(qtbot, tab, tab.model.labels.index("replay"), Mod.ControlModifier)
    chosen.clear()
    qtbot.keyClick(tab.table, Key.Key_Delete)
    assert labels(tab) == ["replay"]
    assert len(chosen) == 1
    qtbot.keyClick(window, Key.Key_Delete, Mod.ControlModifier | Mod.ShiftModifier)
    assert len(chosen) == 2
    assert len(labels(tab)) == 13


def test_a_star_marks_all_runs_of_the_chosen_rows_and_is_seen_at_once(window, tab, qtbot, arm):
    click(qtbot, tab, 1)
    qtbot.keyClick(tab.table, Key.Key_T, Mod.ControlModifier)
    assert all(run.starred for run in arm("ewc"))
    assert labels(tab) == ["replay", "★ ewc", "finetune"]
    assert tab.count.text() == "1 row chosen: 2 runs"
    press(qtbot, tab, "star")
    assert not any(run.starred for run in arm("ewc"))
    assert labels(tab) == ["replay", "ewc", "finetune"]


def write(qtbot, tab, text):
    dialog = next(d for d in tab.findChildren(QInputDialog) if d.isVisible())
    line = dialog.findChild(QLineEdit)
    line.selectAll()
    if text:
        qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Key.Key_Return)
    return dialog.labelText()


def test_a_note_goes_to_all_runs_of_the_chosen_rows(window, tab, qtbot, arm):
    click(qtbot, tab, 0)
    qtbot.keyClick(tab.table, Key.Key_F2)
    assert write(qtbot, tab, "for the paper") == "Note to 2 runs:"
    assert [run.note for run in arm("replay")] == ["for the paper"] * 2
    last = tab.model.columnCount() - 1
    assert tab.model.headerData(last, Qt.Orientation.Horizontal) == "Note"
    assert [tab.model.index(row, last).data() for row in range(3)] == ["for the paper", "", ""]
    qtbot.keyClick(tab.table, Key.Key_A, Mod.ControlModifier)
    press(qtbot, tab, "note")
    assert "different notes" in write(qtbot, tab, "")  # left empty, they stay
    assert [run.note for run in arm("replay")] == ["for the paper"] * 2
    window.session.note([arm("ewc")[0].id], "odd")
    assert tab.model.index(1, last).data() == "1 run with a note"


def test_return_shows_the_curves_of_the_chosen_rows_alone(window, tab, qtbot, arm):
    click(qtbot, tab, 1)
    qtbot.keyClick(tab.table, Key.Key_Return)
    page = window.watch
    assert page.watch.shown == [run.id for run in arm("ewc")]
    assert page.tabs.currentIndex() == 0
    assert [line.label for line in page.panels.lines["accuracy"]] == ["ewc"]
    qtbot.mouseClick(page.runs.all, Left)
    page.tabs.setCurrentIndex(1)
    assert labels(tab) == ["replay", "ewc", "finetune"]


def test_rows_left_out_are_not_compared_but_kept(window, tab, qtbot, arm):
    click(qtbot, tab, 1)
    press(qtbot, tab, "leave")
    assert labels(tab) == ["replay", "finetune"]
    assert len(arm("ewc")) == 2


def test_matrix_and_indices_follow_the_row_a_person_is_at(window, tab, qtbot, arm):
    click(qtbot, tab, 0)
    assert window.watch.indices.whose.text() == "replay, seed 0"
    qtbot.keyClick(tab.table, Key.Key_Down)
    assert window.watch.indices.whose.text() == "ewc, seed 0"
    assert len(window.watch.watch.shown) == 6


def test_what_is_chosen_stays_chosen_while_the_comparison_is_renewed(window, tab, qtbot, writer):
    click(qtbot, tab, 2)
    [run] = writer.add("si")
    writer.finish(run)
    window.session.poll()
    window.watch.watch.choose([*window.watch.watch.shown, run])
    assert "si" in labels(tab)
    assert [tab.model.labels[index.row()] for index in tab.table.selectionModel().selectedRows()] == ["finetune"]
    assert tab.count.text() == "1 row chosen: 2 runs"


def save_as(dialog, path, qtbot):
    dialog.selectFile(str(path))
    line = dialog.findChild(QLineEdit, "fileNameEdit")
    line.setText(str(path))
    qtbot.keyClick(line, Key.Key_Return)


@pytest.mark.parametrize("ending", ["csv", "html"])
def test_the_chosen_rows_are_exported_and_no_others(window, tab, qtbot, arm, tmp_path, ending):
    click(qtbot, tab, 0)
    press(qtbot, tab, "export")
    dialog = next(d for d in tab.findChildren(QFileDialog) if d.isVisible())
    kind = next(kind for kind in dialog.nameFilters() if ending in kind)
    dialog.selectNameFilter(kind)
    dialog.filterSelected.emit(kind)
    target = tmp_path / f"mine.{ending}"
    with qtbot.waitSignal(window.session.told, check_params_cb=lambda text: text.startswith("Written"), timeout=20_000):
        save_as(dialog, target, qtbot)
    if ending == "html":
        assert "2 runs, 1 arms" in target.read_text("utf-8")
        return
    with target.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {(row["arm"], row["seed"]) for row in rows} == {("replay", "0"), ("replay", "1")}
    # Task 1 of replay ends at 0.6 + 0.10.
    last = [row["value"] for row in rows if (row["about"], row["step"]) == ("task-1/test", "20")]
    assert [float(value) for value in last] == [pytest.approx(0.7)] * 2


def test_the_context_menu_has_every_deed_with_its_key(window, tab, qtbot):
    click(qtbot, tab, 0)
    assert tab.table.contextMenuPolicy() == Qt.ContextMenuPolicy.ActionsContextMenu
    texts = [action.text() for action in tab.table.actions()]
    assert texts == ["Plot", "Leave out", "Pause", "Resume", "Stop", "Retry", "Star", "Annotate…", "Export…", "Delete"]
    in_list = [action.text() for action in window.watch.runs.list.actions()]
    assert in_list == texts[2:]


def test_the_table_of_runs_deletes_and_annotates_what_is_chosen_in_it(window, qtbot, reader):
    page = window.watch
    page.tabs.setCurrentIndex(3)
    tab = page.all_runs
    table, model = tab.table, tab.table.model()
    rows = {model.run_at(row).arm + str(model.run_at(row).seed): row for row in range(model.rowCount())}
    for name, modifier in (("ewc0", Mod.NoModifier), ("replay1", Mod.ControlModifier)):
        place = table.visualRect(model.index(rows[name], 2)).center()
        qtbot.mouseClick(table.viewport(), Left, modifier, place)
    press(qtbot, tab, "note")
    write(qtbot, tab, "again")
    assert [(run.arm, run.seed) for run in reader.runs() if run.note == "again"] == [("ewc", 0), ("replay", 1)]
    qtbot.keyClick(table, Key.Key_Delete)
    assert [(run.arm, run.seed) for run in reader.runs()] == [
        ("finetune", 0), ("finetune", 1), ("ewc", 1), ("replay", 0)]
    qtbot.keyClick(window, Key.Key_Delete, Mod.ControlModifier | Mod.ShiftModifier)
    assert len(reader.runs()) == 6
