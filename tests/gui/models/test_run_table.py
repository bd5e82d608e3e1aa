"""The table of runs while runs are added, recorded, and deleted."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt

from workbench.gui.models.curve_table import CurveTable
from workbench.gui.models.curves import CurvesModel
from workbench.gui.models.run_order import RunOrder
from workbench.gui.models.run_table import COLUMNS, DIFFERS_ROLE, SPARK_ROLE, RunTable, told_seconds
from workbench.gui.models.setting_columns import setting_columns
from workbench.gui.models.watch import WatchModel
from workbench.spec.experiment import Arm, Experiment, Part
from workbench.spec.run import Request, RunState

ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def table(reader):
    return RunTable(reader)


def cell(table, row, title):
    column = [column.title for column in COLUMNS].index(title)
    return table.index(row, column).data()


def test_a_row_says_state_progress_and_accuracy(writer, reader, table):
    [run] = writer.add("finetune")
    writer.start(run)
    writer.learn_first(run)
    table.update(reader.runs())
    assert (cell(table, 0, "State"), cell(table, 0, "Progress")) == ("running", "50 %")
    # Only task 1 has begun: its newest accuracy.
    assert cell(table, 0, "Accuracy") == "0.900"
    writer.learn_second(run)
    table.update(reader.runs())
    # (0.6 + 0.8) / 2.
    assert (cell(table, 0, "Accuracy"), cell(table, 0, "Progress")) == ("0.700", "100 %")


def test_a_row_is_a_sentence_to_a_screen_reader(writer, reader, table):
    [run] = writer.add("replay", seeds=(3,))
    writer.finish(run)
    table.update(reader.runs())
    assert table.index(0, 0).data(ACCESSIBLE) == (
        "replay, seed 3, finished, 20 of 20 steps, average accuracy 70 per cent, in Trial")


def test_what_was_asked_of_a_run_shows_at_once(writer, reader, table):
    [run] = writer.add("finetune")
    writer.start(run)
    writer.store.request(run, Request.STOP)
    table.update(reader.runs())
    assert cell(table, 0, "State") == "stopping…"


def test_the_time_left_follows_from_the_pace_so_far(writer, reader, table):
    from dataclasses import replace
    [run] = writer.add("finetune")
    writer.start(run)
    [row] = reader.runs()
    table.update([replace(row, step=2, heartbeat=100.0)])
    assert table.seconds_left(table.runs[0]) is None
    table.update([replace(row, step=6, heartbeat=102.0)])
    # Four steps took two seconds; fourteen are left.
    assert table.seconds_left(table.runs[0]) == 7.0


@pytest.mark.parametrize(("seconds", "told"), [(0.2, "1 s"), (75, "75 s"), (150, "2 min"), (7500, "2 h 5 min")])
def test_a_duration_is_told_in_its_unit(seconds, told):
    assert told_seconds(seconds) == told


def test_rows_that_stay_keep_their_selection_when_others_come_and_go(writer, reader, table):
    first, second, third = writer.add("a", "b", "c")
    order = RunOrder(table)
    table.update(reader.runs())
    selection = QItemSelectionModel(order)
    selection.select(order.index(1, 0), QItemSelectionModel.SelectionFlag.Select)
    writer.store.delete([first])
    writer.add("d", name="Later")
    table.update(reader.runs())
    [chosen] = selection.selectedIndexes()
    assert order.run_at(chosen.row()).id == second
    assert [run.arm for run in table.runs] == ["b", "c", "d"]


def test_only_what_differs_is_told_to_the_views(writer, reader, table, qtbot):
    first, _ = writer.add("a", "b")
    table.update(reader.runs())
    with qtbot.assertNotEmitted(table.dataChanged):
        table.update(reader.runs())
    writer.start(first)
    with qtbot.waitSignal(table.dataChanged, timeout=1000) as told:
        table.update(reader.runs())
    assert (told.args[0].row(), told.args[1].row()) == (0, 0)


def test_the_newest_experiment_stands_first_whichever_way_a_column_is_sorted(writer, reader, table):
    writer.add("b", "a", name="Old")
    writer.add("d", "c", name="New")
    table.update(reader.runs())
    order = RunOrder(table)
    arm = [column.title for column in COLUMNS].index("Arm")
    order.sort(arm, Qt.SortOrder.AscendingOrder)
    assert [order.run_at(row).arm for row in range(4)] == ["c", "d", "a", "b"]
    order.sort(arm, Qt.SortOrder.DescendingOrder)
    assert [order.run_at(row).arm for row in range(4)] == ["d", "c", "b", "a"]
    assert [order.starts_group(row) for row in range(4)] == [True, False, True, False]


def test_a_search_keeps_runs_that_have_every_word(writer, reader, table):
    writer.add("finetune", "replay", seeds=(0, 1))
    table.update(reader.runs())
    order = RunOrder(table)
    order.look_for("REPLAY seed 1")
    assert [(order.run_at(row).arm, order.run_at(row).seed) for row in range(order.rowCount())] == [("replay", 1)]


def test_the_focus_follows_the_running_run_until_a_person_chooses(writer, reader):
    runs = writer.add("finetune", "replay")
    watch = WatchModel(reader)
    watch.update(reader.runs())
    watch.follow(runs)
    writer.finish(runs[0])
    writer.start(runs[1])
    watch.update(reader.runs())
    assert watch.focus.id == runs[1]
    watch.choose([runs[0]])
    watch.update(reader.runs())
    assert (watch.shown, watch.focus.id) == ([runs[0]], runs[0])


def test_indices_are_renewed_at_every_fourth_look_only(writer, reader, qtbot):
    [run] = writer.add("finetune")
    writer.start(run)
    watch = WatchModel(reader)
    watch.update(reader.runs())
    quick, slow = [], []
    watch.quick.connect(lambda: quick.append(1))
    watch.slow.connect(lambda: slow.append(1))
    writer.learn_first(run)
    for _ in range(3):
        watch.look()
    assert (len(quick), len(slow)) == (1, 0)
    watch.look()
    assert len(slow) == 1


def test_the_table_of_a_plot_has_every_recorded_number_and_no_invented_one(writer, reader):
    [run] = writer.add("finetune")
    writer.finish(run)
    model = CurvesModel(reader)
    model.show([run])
    table = CurveTable()
    table.show(model.index_lines("forgetting"))
    # Forgetting begins with the second task: 0.9 - 0.3 at step 15, 0.9 - 0.6 at step 20.
    rows = [[table.index(row, column).data() for column in range(2)] for row in range(table.rowCount())]
    assert rows == [["15", "0.6000"], ["20", "0.3000"]]
    assert table.index(1, 1).data(ACCESSIBLE) == "finetune at step 20: 0.3000"


def test_a_growing_table_keeps_its_rows_and_adds_the_new_ones(writer, reader, qtbot):
    [run] = writer.add("finetune")
    writer.start(run)
    writer.learn_first(run)
    model = CurvesModel(reader)
    model.show([run])
    table = CurveTable()
    table.show(model.task_lines())
    writer.learn_second(run)
    model.poll()
    with qtbot.assertNotEmitted(table.modelReset), qtbot.waitSignal(table.rowsInserted, timeout=1000):
        table.show(model.task_lines())
    assert table.rowCount() == 5


def test_states_that_end_a_run_stop_its_clock(writer, reader, table):
    [run] = writer.add("finetune")
    writer.start(run)
    writer.learn_first(run)
    table.update(reader.runs())
    writer.store.move(run, RunState.PAUSED)
    table.update(reader.runs())
    assert table.seconds_left(table.runs[0]) is None


def test_the_little_curve_is_the_average_over_the_tasks_begun(writer, reader, table, qtbot):
    [run] = writer.add("finetune")
    writer.finish(run)
    table.update(reader.runs())
    place = table.index(0, [column.title for column in COLUMNS].index("Curve"))
    with qtbot.waitSignal(table.dataChanged):
        assert len(place.data(SPARK_ROLE)) == 0  # it is made after whoever asked has been answered
    values = place.data(SPARK_ROLE)
    # At every step from 0 to 20. Task 1 alone at 5; with task 2, which has begun at 10, (0.9 + 0.2) / 2; then the end.
    assert [round(values[step], 6) for step in (0, 5, 10, 20)] == [0.1, 0.6, 0.55, 0.7]
    assert place.data(ACCESSIBLE) == "Curve: 0.10 to 0.70, highest 0.70"


def test_settings_in_which_the_chosen_runs_differ_become_columns_and_are_marked(writer, reader, table):
    arms = (Arm("few", (Part("replay", {"capacity": 50}),)), Arm("many", (Part("replay", {"capacity": 500}),)),
            Arm("same", (Part("replay", {"capacity": 50}),)))
    runs = writer.store.add_runs(Experiment(name="Trial", arms=arms).runs(), experiment=None, total_steps=20)
    table.update(reader.runs())
    table.show_settings(setting_columns(table.runs), reader.run(runs[0]))
    [column] = table.columns[len(COLUMNS):]
    assert column.title == "Capacity (methods.replay)"
    cells = [table.index(row, len(COLUMNS)) for row in range(3)]
    assert [cell.data() for cell in cells] == ["50", "500", "50"]
    assert [cell.data(DIFFERS_ROLE) for cell in cells] == [False, True, False]
    order = RunOrder(table)
    order.sort(len(COLUMNS), Qt.SortOrder.DescendingOrder)
    assert order.run_at(0).arm == "many"
    table.show_settings([], None)
    assert table.columnCount() == len(COLUMNS)
