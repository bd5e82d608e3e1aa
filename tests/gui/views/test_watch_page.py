"""The Watch page with a real store, real widgets and real events."""

import subprocess
import sys
import xml.etree.ElementTree as ElementTree

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QFileDialog, QLineEdit, QPlainTextEdit

from workbench.gui import theme
from workbench.gui.models.panels import PANELS
from workbench.gui.session import Session
from workbench.gui.views.recorded_tab import RecordedTab
from workbench.gui.views.watch_page import WatchPage
from workbench.runs.worker import WorkerThread
from workbench.spec.experiment import Arm, Experiment, Part
from workbench.spec.reading import FINDING, Exhibit, Reading
from workbench.spec.run import Request, RunState

from ..conftest import FACTS

ELSEWHERE = """
import sys
from pathlib import Path
from workbench.spec.experiment import Arm, Experiment
from workbench.spec.reading import Reading
from workbench.spec.run import RunState
from workbench.store.store import Store
with Store(Path(sys.argv[1])) as store:
    run = store.add_run(next(Experiment(name="Elsewhere", arms=(Arm(name="lwf"),)).runs()), total_steps=20)
    store.move(run, RunState.RUNNING)
    store.describe(run, {"tasks": [{"name": "task-1", "title": "0 v 1", "steps": 20}]}, total_steps=20)
    with store.recorder(run) as recorder:
        recorder.record(0, Reading("task", 20, "task-1"))
        recorder.record(7, Reading("accuracy", 0.625, "task-1/test"))
"""

GOES_ON = """
    print(7, flush=True)
    input()
    with store.recorder(run) as recorder:
        recorder.record(20, Reading("accuracy", 0.75, "task-1/test"))
    store.move(run, RunState.FINISHED)
    print(20, flush=True)
"""
"""Waits, within the store that is open, until it is told to go on."""


@pytest.fixture
def session(workspace, writer):
    """A session whose worker belongs to somebody else, so that what is queued stays queued."""
    with WorkerThread._only_one:
        made = Session(workspace)
        yield made
        made.close()


@pytest.fixture
def page(qapp, qtbot, session):
    theme.apply(qapp, theme.LIGHT)
    made = WatchPage(session)
    qtbot.addWidget(made)
    made.resize(1280, 760)
    made.show()
    qtbot.waitExposed(made)
    return made


def look(session, times=4):
    for _ in range(times):
        session.poll()


def click_run(qtbot, page, run, modifier=Qt.KeyboardModifier.NoModifier):
    order, view = page.watch.order, page.runs.list
    row = next(row for row in range(order.rowCount()) if order.run_at(row).id == run)
    view.scrollTo(order.index(row, 0))
    place = view.visualRect(order.index(row, 0))
    # Below the experiment's name, which stands above its first run.
    below = QPoint(place.center().x(), place.bottom() - 8)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, below)


def test_without_a_run_the_page_says_how_to_get_one(page, qtbot):
    assert page.currentIndex() == 0
    with qtbot.waitSignal(page.build_asked, timeout=1000):
        qtbot.mouseClick(page.build, Qt.MouseButton.LeftButton)


def test_a_run_appears_with_its_curves_while_it_is_recorded(page, session, writer):
    [run] = writer.add("finetune")
    writer.start(run)
    writer.learn_first(run)
    look(session)
    assert page.currentIndex() == 1
    assert [curve.label for curve in page.panels.plots["tasks"].picture.curves] == ["1  0 v 1", "2  2 v 3"]
    assert page.panels.plots["tasks"].picture.latest == 10
    writer.learn_second(run)
    look(session)
    assert page.panels.plots["tasks"].picture.latest == 20
    assert page.indices.values["forgetting"].text() == "0.300"
    np.testing.assert_array_equal(page.matrix.table.scores, [[0.9, 0.2], [0.6, 0.8]])
    assert page.sentence.text().startswith("After task 2 finetune has lost 30 points on task 1")


def test_a_run_of_another_process_appears_live(page, session, workspace):
    look(session)
    subprocess.run([sys.executable, "-c", ELSEWHERE, str(workspace)], check=True)
    look(session)
    assert page.watch.focus.arm == "lwf"
    assert page.panels.plots["tasks"].picture.curves[0].pyramid.last == (7, 0.625)


def test_a_run_that_another_process_goes_on_with_is_followed(page, session, workspace, qtbot):
    look(session)
    with subprocess.Popen([sys.executable, "-c", ELSEWHERE + GOES_ON, str(workspace)], text=True,
                          stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout.readline() == "7\n"
        look(session)
        plot = page.panels.plots["tasks"]
        assert plot.picture.curves[0].pyramid.last == (7, 0.625)
        assert page.watch.focus.state == RunState.RUNNING
        other.stdin.write("\n")
        other.stdin.flush()
        assert other.stdout.readline() == "20\n"
        look(session)
        assert plot.picture.curves[0].pyramid.last == (20, 0.75)
        assert page.watch.focus.state == RunState.FINISHED


def test_a_hidden_page_reads_nothing_and_catches_up_when_it_is_shown(page, session, writer):
    [run] = writer.add("finetune")
    writer.start(run)
    look(session)
    page.hide()
    writer.learn_first(run)
    look(session)
    assert ("accuracy", "task-1/test") not in page.watch.curves.focused.pyramids
    page.show()
    assert page.panels.plots["tasks"].picture.latest == 10


def test_a_click_chooses_a_run_and_ctrl_click_adds_another(page, session, writer, qtbot):
    first, second = writer.add("finetune", "replay")
    writer.finish(first)
    writer.finish(second, shift=0.1)
    look(session)
    click_run(qtbot, page, first)
    assert page.watch.shown == [first]
    click_run(qtbot, page, second, Qt.KeyboardModifier.ControlModifier)
    assert (page.watch.shown, page.watch.curves.focus) == ([first, second], second)
    assert [curve.label for curve in page.panels.plots["accuracy"].picture.curves] == ["finetune", "replay"]


def test_arrow_keys_walk_through_the_runs(page, session, writer, qtbot):
    first, second = writer.add("finetune", "replay")
    for run in (first, second):
        writer.finish(run)
    look(session)
    click_run(qtbot, page, first)
    qtbot.keyClick(page.runs.list, Qt.Key.Key_Down)
    assert page.watch.shown == [second]


def test_a_chip_shows_its_plot_with_its_curves(page, session, writer, qtbot):
    [run] = writer.add("finetune")
    writer.finish(run)
    look(session)
    plot = page.panels.plots["retention"]
    assert not plot.isVisible()
    qtbot.mouseClick(page.panels.chips["retention"], Qt.MouseButton.LeftButton)
    assert plot.isVisible()
    # 0.6 of 0.9 is left.
    assert plot.picture.curves[0].pyramid.last == (20, pytest.approx(0.6 / 0.9))
    qtbot.mouseClick(page.panels.chips["retention"], Qt.MouseButton.LeftButton)
    assert not plot.isVisible()


def test_plots_and_tabs_are_made_when_they_are_first_looked_at(page, session, writer, qtbot):
    [run] = writer.add("finetune")
    writer.finish(run)
    look(session)
    assert list(page.panels.plots) == ["tasks", "accuracy", "forgetting"]
    assert not page.findChildren(RecordedTab)
    qtbot.mouseClick(page.tabs.tabBar(), Qt.MouseButton.LeftButton, pos=page.tabs.tabBar().tabRect(4).center())
    assert page.recorded.isVisible()
    qtbot.mouseClick(page.tabs.tabBar(), Qt.MouseButton.LeftButton, pos=page.tabs.tabBar().tabRect(0).center())
    qtbot.mouseClick(page.panels.chips["loss"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.panels.chips["retention"], Qt.MouseButton.LeftButton)
    stack = [page.panels._column.itemAt(i).widget() for i in range(page.panels._column.count())]
    assert [plot.picture.title for plot in stack][2:] == ["Forgetting", "Retention", "Training loss"]


def test_a_plot_made_later_takes_the_view_of_the_others(page, session, writer, qtbot):
    [run] = writer.add("finetune")
    writer.finish(run)
    look(session)
    qtbot.keyClick(page.panels.plots["tasks"], Qt.Key.Key_Plus)
    zoomed = page.panels.plots["tasks"].picture.x
    assert zoomed != (0, 20)
    qtbot.mouseClick(page.panels.chips["retention"], Qt.MouseButton.LeftButton)
    assert page.panels.plots["retention"].picture.x == zoomed
    assert not page.panels.plots["retention"].is_following


def test_an_arm_that_learns_all_tasks_jointly_is_the_upper_bound_though_it_is_not_shown(page, session, writer):
    experiment = Experiment(name="Trial", seeds=(0, 1), arms=(Arm("finetune"), Arm("all", (Part("joint-training"),))))
    kept = writer.store.add_experiment("Trial", experiment.to_toml())
    runs = writer.store.add_runs(experiment.runs(), experiment=kept, total_steps=20)
    for run, shift in zip(runs, (0.0, 0.0, 0.1, 0.2), strict=True):
        writer.finish(run, shift)
    look(session)
    page.watch.choose(runs[:2], runs[0])
    # (0.7 + 0.8) / 2 and (0.8 + 0.8) / 2, as the shift is the first task's.
    told = page.panels.plots["accuracy"].picture.references
    assert told == {"chance": 0.25, "joint, mean of 2": pytest.approx((0.75 + 0.8) / 2)}
    assert "joint, mean of 2" not in page.panels.plots["tasks"].picture.references


def learn_second_densely(writer, run, shift=0.0):
    """Task 1 falls from 0.9 to 0.3 three iterations into task 2, and is back at 0.86 after six."""
    with writer.store.recorder(run) as recorder:
        recorder.record(10, Reading("task", 10, "task-2"))
        for step, value in {11: 0.7, 12: 0.5, 13: 0.3, 14: 0.5, 15: 0.7, 16: 0.86, 20: 0.88}.items():
            recorder.record(step, Reading("accuracy", value + shift, "task-1/test"))


def test_a_click_on_a_task_above_a_plot_shows_the_stability_gap_at_its_switch(page, session, writer, qtbot):
    [run] = writer.add("finetune")
    writer.start(run)
    writer.learn_first(run)
    learn_second_densely(writer, run)
    look(session)
    plot = page.panels.plots["tasks"]
    area = plot.picture.area
    qtbot.mouseClick(plot.canvas.viewport(), Qt.MouseButton.LeftButton,
                     pos=QPoint(round(plot.picture.to_pixel_x(15)), round(area.top()) - 8))
    card = page.panels.lens
    assert card.isVisible()
    assert page.panels.lens_chip.isChecked()
    assert card.switch.currentText() == "T2: 2 v 3"
    assert card.sentence.text() == "finetune falls 60 points (0.90 to 0.30, 3 iterations in) and is back after 6."
    card.reach.setFocus()
    card.reach.selectAll()
    qtbot.keyClicks(card.reach, "12")
    qtbot.keyClick(card.reach, Qt.Key.Key_Return)
    assert card.plot.picture.x == (-2, 12)
    assert card.plot.picture.curves[0].pyramid.value_at(3) == 0.3
    qtbot.mouseClick(card.close_, Qt.MouseButton.LeftButton)
    assert not card.isVisible()
    assert not page.panels.lens_chip.isChecked()


def test_the_stability_gap_is_reached_by_keys_and_grows_with_the_run(page, session, writer, qtbot):
    [run] = writer.add("finetune")
    writer.start(run)
    writer.learn_first(run)
    look(session)
    qtbot.keyClick(page.panels.lens_chip, Qt.Key.Key_Space)
    assert page.panels.lens.sentence.text() == "No second task has begun: there is no switch to look at yet."
    learn_second_densely(writer, run)
    look(session, 8)
    assert page.panels.lens.sentence.text().startswith("finetune falls 60 points")
    qtbot.keyClick(page.panels.lens_chip, Qt.Key.Key_Space)
    plot = page.panels.plots["tasks"]
    plot.set_cursor(15)
    qtbot.keyClick(plot, Qt.Key.Key_S)
    assert page.panels.lens.isVisible()


@pytest.fixture
def lens(page, session, writer, qtbot):
    """The stability gap of two seeds at their only switch, opened by a key."""
    for place, run in enumerate(writer.add("finetune", seeds=(0, 1))):
        writer.start(run)
        writer.learn_first(run)
        learn_second_densely(writer, run, shift=0.1 * place)
    look(session)
    qtbot.keyClick(page.panels.lens_chip, Qt.Key.Key_Space)
    return page.panels.lens


def test_the_data_tab_has_the_numbers_of_the_stability_gap_and_says_of_which_switch(page, lens, qtbot):
    page.tabs.setCurrentIndex(2)
    box, model = page.data.panel, page.data.model
    box.setFocus()
    qtbot.keyClicks(box, "Stab")
    assert box.currentText() == "Stability gap"
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Iterations"
    rows = {model.index(row, 0).data(): model.index(row, 1).data() for row in range(model.rowCount())}
    # 0.9 before the switch; 0.3 three iterations after it in one seed and 0.4 in the other: 0.35.
    assert (rows["0"], rows["3"]) == ("0.9000", "0.3500")
    assert [row for row in rows if row.startswith("−")] == ["−10", "−5"]
    assert model.index(3, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "finetune at +1 iterations: 0.7500"
    assert page.data.told.text().startswith("Around the switch to T2, 2 v 3: accuracy on all earlier tasks, 100 iter")
    assert "in the mean of 2 seeds" in page.data.told.text()
    qtbot.keyClick(box, Qt.Key.Key_Home)
    assert not page.data.told.isVisible()
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Step"


def test_the_stability_gap_is_exported_and_copied_like_every_other_plot(page, lens, session, qtbot, tmp_path):
    page.export.menu().aboutToShow.emit()
    menus = {action.text(): action.menu() for action in page.export.menu().actions() if action.menu()}
    assert list(menus)[0] == "Stability gap"
    texts = [action.text() for action in menus["Stability gap"].actions() if action.text()]
    assert texts == ["PNG picture…", "SVG drawing…", "PDF page…", "CSV of what is drawn…", "Copy as picture"]
    for ending in ("png", "svg", "pdf", "csv"):
        page.export.write(lens.plot, tmp_path / f"gap.{ending}")
    head, *rows = (tmp_path / "gap.csv").read_text().splitlines()
    assert head == "curve,iterations,value"
    assert [float(value) for name, step, value in (row.split(",") for row in rows) if step == "3"] == [
        pytest.approx(0.35)]
    words = "".join(ElementTree.parse(tmp_path / "gap.svg").getroot().itertext())
    for word in ("Stability gap", "accuracy on all earlier tasks", "Around the switch to T2", "seeds 0, 1"):
        assert word in words
    assert not QImage(str(tmp_path / "gap.png")).isNull()
    assert (tmp_path / "gap.pdf").read_bytes().startswith(b"%PDF")
    QGuiApplication.clipboard().clear()
    with qtbot.waitSignal(session.told):
        next(action for action in menus["Stability gap"].actions() if action.text() == "Copy as picture").trigger()
    assert QGuiApplication.clipboard().image().width() > lens.plot.canvas.width()
    qtbot.keyClick(page.panels.lens_chip, Qt.Key.Key_Space)
    page.export.menu().aboutToShow.emit()
    assert "Stability gap" not in [action.text() for action in page.export.menu().actions()]


def test_the_x_axis_counts_samples_and_keeps_what_is_seen(page, session, writer, qtbot):
    [run] = writer.add("finetune")
    writer.finish(run)
    rows = [{**task, "rows": 320} for task in FACTS["tasks"]]  # in batches of 16: half an epoch a task
    writer.store.describe(run, {**FACTS, "tasks": rows}, total_steps=20)
    look(session)
    plot, unit = page.panels.plots["tasks"], page.panels.unit
    qtbot.keyClick(plot, Qt.Key.Key_Plus)
    seen = plot.picture.x
    unit.setFocus()
    qtbot.keyClick(unit, Qt.Key.Key_End)  # by time, of which nothing is known
    assert plot.picture.axis.unit == "step"
    qtbot.keyClick(unit, Qt.Key.Key_Up)
    assert unit.currentText() == "by samples"
    assert plot.picture.axis.amount(15) == 240
    assert plot.picture.x == seen
    unit.refresh()
    assert unit.itemData(3, Qt.ItemDataRole.ToolTipRole) == "Not known: the run has left no times"


def test_negative_forgetting_is_not_cut_off(page, session, writer):
    [run] = writer.add("finetune")
    writer.start(run)
    writer.learn_first(run, shift=-0.5)
    writer.learn_second(run, shift=0.3)
    look(session)
    picture = page.panels.plots["forgetting"].picture
    # 0.4 just after learning, 0.9 now.
    assert picture.curves[0].pyramid.last[1] == pytest.approx(-0.5)
    assert picture.y[0] < -0.5


def test_pause_asks_the_chosen_run_to_pause_and_stays_grey_where_nothing_runs(page, session, writer, qtbot, reader):
    first, second = writer.add("finetune", "replay")
    writer.finish(first)
    writer.start(second)
    look(session)
    click_run(qtbot, page, first)
    assert not page.runs.buttons["pause"].isEnabled()
    click_run(qtbot, page, second)
    qtbot.mouseClick(page.runs.buttons["pause"], Qt.MouseButton.LeftButton)
    assert reader.run(second).request == Request.PAUSE
    assert reader.run(first).request is None


def test_the_delete_key_puts_the_chosen_runs_in_the_bin(page, session, writer, qtbot, reader):
    first, second = writer.add("finetune", "replay")
    for run in (first, second):
        writer.finish(run)
    look(session)
    click_run(qtbot, page, first)
    page.runs.list.setFocus()
    qtbot.keyClick(page.runs.list, Qt.Key.Key_Delete)
    assert [run.id for run in reader.runs()] == [second]
    assert page.watch.shown == [second]


def test_a_failed_run_says_why_and_retry_queues_it(page, session, writer, qtbot, reader):
    [run] = writer.add("finetune")
    writer.start(run)
    writer.store.move(run, RunState.FAILED, "Training diverged. Lower the rate.")
    look(session)
    assert page.banner.isVisible()
    assert page.banner.message.text() == "finetune, seed 0 failed. Training diverged. Lower the rate."
    qtbot.mouseClick(page.banner.retry, Qt.MouseButton.LeftButton)
    assert reader.run(run).state == RunState.QUEUED
    assert not page.banner.isVisible()


def test_moving_the_cursor_reads_out_the_values_of_that_step(page, session, writer, qtbot):
    [run] = writer.add("finetune")
    writer.finish(run)
    look(session)
    plot = page.panels.plots["tasks"]
    plot.setFocus()
    qtbot.keyClick(plot, Qt.Key.Key_Left)
    # Back from step 20 to the evaluation before it.
    assert plot.picture.cursor == 15
    assert page.panels.readouts.currentWidget() is plot.readout
    assert "1  0 v 1 0.30" in plot.readout.text
    assert page.panels.plots["accuracy"].picture.cursor == 15


def test_a_cell_of_the_matrix_lights_its_curve_and_the_cells_of_its_forgetting(page, session, writer):
    [run] = writer.add("finetune")
    writer.finish(run)
    look(session)
    page.matrix.view.setCurrentIndex(page.matrix.table.index(1, 0))
    assert page.matrix.table.is_marked(0, 0)
    assert page.matrix.table.is_marked(1, 0)
    assert page.panels.plots["tasks"].picture.highlighted.key == "task-1"
    assert page.panels.plots["tasks"].picture.cursor == 20


def test_the_i_beside_an_index_gives_formula_source_and_numbers(page, session, writer, qtbot):
    [run] = writer.add("finetune")
    writer.finish(run)
    look(session)
    qtbot.mouseClick(page.indices.buttons["forgetting"], Qt.MouseButton.LeftButton)
    text = page.indices.card.text.text()
    assert "max_{j≤i&lt;k} a_ij" in text
    assert "Chaudhry et al. 2018" in text
    assert "0.900" in text
    assert "0.300" in text


def test_the_data_tab_has_the_numbers_of_the_chosen_plot(page, session, writer):
    [run] = writer.add("finetune")
    writer.finish(run)
    look(session)
    page.tabs.setCurrentIndex(2)
    page.data.panel.setCurrentIndex([panel.id for panel in PANELS].index("forgetting"))
    assert [page.data.model.index(row, 1).data() for row in range(2)] == ["0.6000", "0.3000"]


def test_the_table_of_runs_shares_its_choice_with_the_list(page, session, writer, qtbot):
    first, second = writer.add("finetune", "replay")
    for run in (first, second):
        writer.finish(run)
    look(session)
    page.tabs.setCurrentIndex(3)
    view = page.all_runs.table
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.model().index(1, 2)).center())
    assert page.watch.shown == [second]


def test_a_plot_is_written_with_its_caption_or_the_reason_is_told(page, session, writer, tmp_path, qtbot):
    [run] = writer.add("finetune")
    writer.finish(run)
    look(session)
    page.export.write(page.panels.plots["accuracy"], tmp_path / "average.csv")
    rows = (tmp_path / "average.csv").read_text().splitlines()
    # (0.6 + 0.8) / 2 at the end.
    assert rows[-1].startswith("finetune,20,0.7")
    with qtbot.waitSignal(session.told, timeout=1000) as told:
        page.export.write(page.matrix, tmp_path / "nowhere" / "matrix.png")
    assert "was not written" in told.args[0]
    assert page._caption(page.matrix) == "Trial: finetune, seed 0, 20 steps."


def test_a_report_on_the_shown_runs_is_written_from_the_menu(page, session, writer, tmp_path, qtbot):
    first, second = writer.add("finetune", "replay")
    writer.finish(first)
    writer.finish(second)
    look(session)
    page.watch.choose([first], first)
    page.export._fill()
    action = next(a for a in page.export.menu().actions() if a.text().startswith("Report on the shown runs"))
    action.trigger()
    dialog = page.export.findChild(QFileDialog)
    target = tmp_path / "report.html"
    with qtbot.waitSignal(session.told, check_params_cb=lambda text: text == f"Written: {target}", timeout=20_000):
        dialog.selectFile(str(target))
        dialog.accept()
    text = target.read_text("utf-8")
    assert "finetune" in text
    assert "<h3>finetune" in text
    assert "<h3>replay" not in text  # it is part of the experiment, but not shown
    # What the formulas are made of: 0.9 after learning, 0.6 now, 0.3 at its lowest.
    assert "<td>0.900</td><td>0.900</td><td>0.600</td><td>0.300</td>" in text
    assert "FM(t) = 1/(k−1)" in text
    with qtbot.waitSignal(session.told, check_params_cb=lambda text: "was not written" in text, timeout=20_000):
        session.export([first], tmp_path / "nowhere" / "report.html")


def test_every_control_has_a_name_for_a_screen_reader(page, session, writer):
    [run] = writer.add("finetune")
    writer.finish(run)
    look(session)
    kinds = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit)
    ours = [widget for kind in kinds for widget in page.findChildren(kind)
            if not widget.objectName().startswith("qt_") and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
            and not isinstance(widget.parent(), QAbstractItemView | QComboBox | QLineEdit)]
    assert len(ours) > 30
    assert [widget for widget in ours if not (widget.accessibleName() or getattr(widget, "text", str)())] == []


def test_what_is_worth_a_look_is_listed_and_a_click_shows_where_it_was_seen(qtbot, page, session, writer):
    well, odd = writer.add("finetune", "lwf")
    writer.finish(well)
    writer.start(odd)
    writer.learn_first(odd)
    writer.learn_second(odd)
    with writer.store.recorder(odd) as recorder:
        recorder.record(15, Exhibit(FINDING, "text/plain", b"LwF: its teacher equals the network.", "teacher"))
    look(session)
    page.watch.choose([well, odd], well)
    assert not page.findings.isVisible()
    page.watch.choose([well, odd], odd)
    assert page.findings.isVisible()
    assert page.findings.heading.text() == "Worth a look (1)"
    item = page.findings.list.item(0)
    assert item.text() == "LwF: its teacher equals the network."
    told = item.data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "LwF: its teacher equals the network. Seen in task-2, step 15."
    page.tabs.setCurrentIndex(2)
    rect = page.findings.list.visualItemRect(item)
    qtbot.mouseClick(page.findings.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    plot = page.panels.plots["tasks"]
    assert page.tabs.currentIndex() == 0
    assert (plot.picture.cursor, plot.picture.chosen) == (15, "task-2")


def test_where_the_time_of_a_run_went_stands_under_its_indices(page, session, writer):
    run, = writer.add("finetune")
    writer.finish(run)
    look(session)
    assert not page.indices.spent.isVisible()
    writer.store.describe(run, {"seconds": {"training": 6.0, "method": 3.0, "evaluation": 1.0}})
    look(session, 8)
    page.indices.renew()
    assert page.indices.spent.text() == "Time: training 6.0 s (60 %), method 3.0 s (30 %), evaluation 1.0 s (10 %)"


FIVE = [{"name": f"task-{i + 1}", "title": f"{2 * i} v {2 * i + 1}", "steps": 4} for i in range(5)]


def learn_five(writer, run):
    """Five tasks of four steps, each measured at step 0 only: enough for a matrix of five rows."""
    writer.store.describe(run, {"classes": 10, "tasks": FIVE}, total_steps=20)
    with writer.store.recorder(run) as recorder:
        recorder.record(0, Reading("task", 4, "task-1"),
                        *(Reading("accuracy", 0.1, f"{task['name']}/test") for task in FIVE))


def test_matrix_and_indices_keep_clear_of_each_other_while_a_run_is_watched_live(page, session, writer, qtbot):
    """The line about time comes when a run ends; with a finding above it, room is short in a window of 1280 x 800."""
    [run] = writer.add("finetune")
    writer.start(run)
    look(session)
    learn_five(writer, run)
    with writer.store.recorder(run) as recorder:
        recorder.record(2, Exhibit(FINDING, "text/plain", b"The network answers with one class only.", "answers"))
    look(session, 8)
    page.resize(1280, 680)
    QCoreApplication.processEvents()
    writer.store.describe(run, {"seconds": {"training": 6.0, "method": 3.0, "evaluation": 1.0}})
    writer.store.move(run, RunState.FINISHED)
    page.indices.renew()
    look(session, 8)
    qtbot.waitUntil(page.indices.spent.isVisible)
    QCoreApplication.processEvents()
    assert page.findings.isVisible()
    assert page.matrix.height() == page._matrix_height(5)
    assert page.matrix.geometry().bottom() < page.indices.geometry().top()


def test_the_matrix_keeps_its_height_until_the_next_run_has_told_its_tasks(page, session, writer):
    first, second = writer.add("finetune", "replay")
    writer.start(first)
    learn_five(writer, first)
    look(session)
    high = page.matrix.height()
    assert high == page._matrix_height(5)
    page.watch.choose([second], second)
    assert page.matrix.height() == high


@pytest.mark.parametrize("look", ["light", "dark"])
def test_ten_tasks_are_seen_whole_in_a_window_of_1024_by_768(qapp, qtbot, writer, window_of, workspace, look):
    [run] = writer.add("finetune")
    writer.start(run)
    tasks = [{"name": f"task-{i + 1}", "title": f"{2 * i} v {2 * i + 1}", "steps": 2} for i in range(10)]
    writer.store.describe(run, {"classes": 20, "tasks": tasks}, total_steps=20)
    with writer.store.recorder(run) as recorder:
        for place, task in enumerate(tasks):
            recorder.record(2 * place, Reading("task", 2, task["name"]))
            recorder.record(2 * place + 2, *(Reading("accuracy", 0.9, f"{other['name']}/test") for other in tasks))
    writer.store.move(run, RunState.FINISHED)
    window = window_of(workspace)
    theme.apply(qapp, theme.THEMES[look])
    window.resize(1024, 768)
    window.show_page("watch")
    view = window.watch.matrix.view
    qtbot.waitUntil(lambda: view.model().rowCount() == 10)
    qtbot.wait(50)
    assert (view.horizontalScrollBar().maximum(), view.verticalScrollBar().maximum()) == (0, 0)
    assert view.viewport().rect().contains(view.visualRect(view.model().index(9, 9)))


def test_ctrl_t_stars_the_chosen_runs_and_the_search_finds_them(page, session, writer, qtbot, reader):
    first, second = writer.add("finetune", "replay")
    look(session)
    click_run(qtbot, page, second)
    qtbot.keyClick(page.runs.list, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert [run.starred for run in reader.runs()] == [False, True]
    qtbot.keyClicks(page.runs.search, "starred")
    assert [page.watch.order.run_at(row).id for row in range(page.watch.order.rowCount())] == [second]
    page.runs.search.clear()
    click_run(qtbot, page, second)
    qtbot.keyClick(page.runs.list, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert not any(run.starred for run in reader.runs())


def test_columns_that_say_the_same_in_every_row_can_be_hidden(page, session, writer, qtbot):
    first, second = writer.add("finetune", "replay")
    writer.finish(first)
    writer.start(second)
    look(session)
    page.tabs.setCurrentIndex(3)
    tab = page.all_runs

    def titles():
        columns = range(tab.table.model().columnCount())
        return [tab.table.model().headerData(column, Qt.Orientation.Horizontal) for column in columns
                if not tab.table.isColumnHidden(column)]

    assert {"Experiment", "Seed", "State"} <= set(titles())
    qtbot.mouseClick(tab.only, Qt.MouseButton.LeftButton)
    # Both are of one experiment with one seed, but only one has finished.
    assert not {"Experiment", "Seed"} & set(titles())
    assert {"Arm", "State", "Curve"} <= set(titles())
    writer.store.move(second, RunState.FINISHED)
    look(session, 8)
    tab.renew()
    assert "State" not in titles()
    qtbot.mouseClick(tab.only, Qt.MouseButton.LeftButton)
    assert "Experiment" in titles()


def test_a_note_is_written_in_the_table_and_kept_in_the_store(page, session, writer, qtbot, reader):
    [run] = writer.add("finetune")
    look(session)
    page.tabs.setCurrentIndex(3)
    table = page.all_runs.table
    column = next(c for c in range(table.model().columnCount()) if table.model().headerData(
        c, Qt.Orientation.Horizontal) == "Note")
    table.setCurrentIndex(table.model().index(0, column))
    table.scrollTo(table.currentIndex())
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = table.findChild(QLineEdit)
    qtbot.keyClicks(editor, "rate too high")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: reader.run(run).note == "rate too high")
    look(session)
    assert table.model().index(0, column).data() == "rate too high"


def test_deleted_runs_can_be_brought_back_the_last_first(page, session, writer, qtbot, reader):
    first, second = writer.add("finetune", "replay")
    look(session)
    for run in (first, second):
        click_run(qtbot, page, run)
        with qtbot.waitSignal(session.told):
            qtbot.keyClick(page.runs.list, Qt.Key.Key_Delete)
    assert (reader.runs(), session.deleted) == ([], 1)
    session.undelete()
    assert [run.id for run in reader.runs()] == [second]
    session.undelete()
    assert [run.id for run in reader.runs()] == [first, second]
    assert session.deleted == 0


def test_an_empty_plot_says_whether_its_curve_is_still_to_come(qtbot, page, session, writer):
    (run,) = writer.add("finetune")
    writer.start(run)
    session.poll()
    plot = page.panels.plots["accuracy"]
    qtbot.waitUntil(lambda: plot.picture.hint == "The curve appears here when a run starts")
    writer.store.move(run, RunState.FINISHED)
    session.poll()
    page.panels.renew()
    qtbot.waitUntil(lambda: plot.picture.hint == "“finetune” has recorded nothing for this plot")
