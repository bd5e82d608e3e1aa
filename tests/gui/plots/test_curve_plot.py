import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication

from workbench.gui import theme
from workbench.gui.models.axis import Scale
from workbench.gui.models.pyramid import Pyramid
from workbench.gui.plots.backdrop import reduction
from workbench.gui.plots.curve_plot import CurvePlot
from workbench.gui.plots.picture import Band, Curve, Interval

from .conftest import curve


def colors_in(widget, left=0.0, right=1.0):
    image = widget.grab().toImage()
    columns = range(int(left * image.width()), int(right * image.width()))
    return {image.pixelColor(x, y).name() for x in columns for y in range(image.height())}


def wheel(plot, turns=3):
    place = plot.canvas.picture.area.center()
    view = plot.canvas.viewport()
    event = QWheelEvent(place, QPointF(view.mapToGlobal(place.toPoint())), QPoint(), QPoint(0, 120 * turns),
                        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(view, event)


def move_mouse(qtbot, plot, step, value):
    picture = plot.picture
    qtbot.mouseMove(plot.canvas.viewport(), QPoint(round(picture.to_pixel_x(step)), round(picture.to_pixel_y(value))))


def test_every_curve_is_drawn_in_its_own_colour(plot):
    seen = colors_in(plot)
    assert {theme.series_color(0).name(), theme.series_color(1).name()} <= seen
    assert theme.series_color(2).name() not in seen


def test_the_axis_spans_the_planned_tasks_and_shares_stay_between_0_and_1(plot):
    assert plot.picture.x == (0, 200)
    assert plot.picture.y == (-0.025, 1.025)


def test_a_curve_reaches_as_far_as_its_points(plot):
    plot.set_tasks([Band(0, 1000, "Task 1", None)])
    # Points end at step 199 of 1000: beyond the names at their ends there is no curve.
    assert theme.series_color(0).name() not in colors_in(plot, 0.5, 1.0)


def test_new_points_appear_on_refresh(plot, forgetting):
    plot.set_tasks([Band(0, 1000, "Task 1", None)])
    forgetting[0].pyramid.append(np.arange(200, 900), np.full(700, 0.5))
    plot.refresh()
    assert theme.series_color(0).name() in colors_in(plot, 0.5, 1.0)


def test_a_hidden_plot_draws_nothing(plot, forgetting):
    plot.hide()
    drawn = dict(plot.canvas._drawn)
    forgetting[0].pyramid.append([300.0], [0.2])
    plot.refresh()
    assert plot.canvas._drawn == drawn
    plot.show()
    assert plot.canvas._drawn != drawn


def test_what_is_behind_the_curves_is_painted_anew_only_where_it_changed(plot, forgetting, qapp):
    painted = []
    paint = plot.canvas._back._paint
    plot.canvas._back._paint = lambda painter: (painted.append(1), paint(painter))
    plot.set_tasks([Band(0, 1000, "Task 1", None)])
    qapp.processEvents()
    assert len(painted) == 1
    forgetting[0].pyramid.append(np.arange(200, 300), np.full(100, 0.5))
    plot.refresh()
    qapp.processEvents()
    assert len(painted) == 1
    plot.set_reference("chance", 0.5)
    qapp.processEvents()
    assert len(painted) == 2


def test_a_long_curve_is_drawn_by_at_most_1500_points_and_what_closes_them(plot):
    plot.resize(2400, 320)
    many = curve(0, np.random.default_rng(0).random(100_000))
    plot.set_curves([many])
    plot.set_tasks([])
    xs, _ = plot.canvas.shown_points(many)
    assert 1200 < len(xs) <= 1506


def test_a_curve_taken_away_leaves_no_line(plot, forgetting):
    plot.set_curves(forgetting[:1])
    plot.set_tasks([])
    assert theme.series_color(1).name() not in colors_in(plot)
    assert theme.series_color(0).name() in colors_in(plot)


def test_zooming_stops_following_and_new_points_do_not_move_the_view(plot, forgetting, qtbot):
    assert plot.is_following
    assert not plot.chip.isVisible()
    with qtbot.waitSignal(plot.following_changed):
        wheel(plot)
    zoomed = plot.picture.x
    assert zoomed[1] - zoomed[0] < 200
    assert plot.chip.isVisible()
    forgetting[0].pyramid.append(np.arange(200, 500), np.full(300, 0.5))
    plot.refresh()
    assert plot.picture.x == zoomed
    qtbot.mouseClick(plot.chip, Qt.MouseButton.LeftButton)
    assert plot.is_following
    assert plot.picture.x == (0, 499)


def test_hovering_says_the_nearest_recorded_step_and_reads_out_highest_first(plot, qtbot):
    with qtbot.waitSignal(plot.hovered) as heard:
        move_mouse(qtbot, plot, 99, 0.5)
    step = heard.args[0]
    assert step == plot.picture.cursor
    assert abs(step - 99) <= 1
    values = {one.label: one.pyramid.value_at(step) for one in plot.picture.curves}
    assert plot.readout.text == f"step {step:.0f}: T1 {values['T1']:.2f}, T2 {values['T2']:.2f}"
    assert values["T1"] > values["T2"]


def test_leaving_takes_the_cursor_away_and_reads_out_the_newest_step(plot, qtbot):
    plot.set_cursor(50)
    move_mouse(qtbot, plot, 50, 0.5)
    QApplication.sendEvent(plot, QEvent(QEvent.Type.Leave))
    assert plot.picture.cursor is None
    assert plot.readout.text == "step 199: T2 0.90, T1 0.60"


def test_arrows_move_the_cursor_and_home_and_end_jump(plot, qtbot):
    press = lambda key, how=Qt.KeyboardModifier.NoModifier: qtbot.keyClick(plot, key, how)  # noqa: E731
    press(Qt.Key.Key_Home)
    assert plot.picture.cursor == 0
    press(Qt.Key.Key_Right)
    assert plot.picture.cursor == 1
    press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert plot.picture.cursor == 11
    press(Qt.Key.Key_Left)
    assert plot.picture.cursor == 10
    press(Qt.Key.Key_End)
    assert plot.picture.cursor == 199
    press(Qt.Key.Key_Escape)
    assert plot.picture.cursor is None


def test_an_arrow_reaches_the_next_point_however_far_it_lies(plot, qtbot):
    plot.set_curves([curve(0, [0.1, 0.5, 0.9], steps=[0, 90, 200])])
    plot.set_cursor(0)
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert plot.picture.cursor == 90


def test_page_keys_change_the_curve_that_stands_out(plot, qtbot):
    with qtbot.waitSignal(plot.curve_chosen) as heard:
        qtbot.keyClick(plot, Qt.Key.Key_PageDown)
    assert heard.args == ["task-1"]
    qtbot.keyClick(plot, Qt.Key.Key_PageDown)
    assert plot.picture.highlighted.key == "task-2"
    qtbot.keyClick(plot, Qt.Key.Key_PageUp)
    assert plot.picture.highlighted.key == "task-1"


def test_plus_and_minus_zoom_and_f_returns(plot, qtbot):
    qtbot.keyClick(plot, Qt.Key.Key_Plus)
    assert plot.picture.x == pytest.approx((30, 170))
    qtbot.keyClick(plot, Qt.Key.Key_F)
    assert plot.picture.x == (0, 200)


def test_more_than_six_curves_are_grey_but_for_one(plot):
    plot.set_curves([curve(rank, np.full(200, 0.1 + 0.1 * rank)) for rank in range(8)])
    seen = colors_in(plot.canvas)
    assert theme.series_color(0).name() in seen
    assert theme.series_color(3).name() not in seen
    plot.choose("task-4")
    seen = colors_in(plot.canvas)
    assert theme.series_color(3).name() in seen


def test_linked_plots_share_range_cursor_and_margin(plot, qtbot):
    other = CurvePlot("Average accuracy of everything seen so far")
    qtbot.addWidget(other)
    other.resize(700, 200)
    other.set_curves([Curve("mean", "a long name for a curve", 2, 0, plot.picture.curves[0].pyramid)])
    other.show()
    plot.link(other)
    wheel(plot)
    assert other.picture.x == plot.picture.x
    assert not other.is_following
    plot.set_cursor(120)
    assert other.picture.cursor == 120
    assert other.picture.area.left() == plot.picture.area.left()
    assert other.picture.area.right() == plot.picture.area.right()
    other.follow()
    assert plot.is_following


def test_an_automatic_axis_fits_the_data_and_waits_while_zoomed(qtbot, qapp):
    plot = CurvePlot("Loss", auto=True)
    qtbot.addWidget(plot)
    plot.resize(500, 300)
    loss = curve(0, [2.0, 4.0])
    plot.set_curves([loss])
    plot.show()
    assert plot.picture.y == pytest.approx((1.9, 4.1))
    wheel(plot)
    held = plot.picture.y
    loss.pyramid.append([5.0], [400.0])
    plot.refresh()
    assert plot.picture.y == held


def test_an_empty_plot_shows_an_example_and_its_hint(qtbot, qapp):
    plot = CurvePlot("Accuracy per task")
    qtbot.addWidget(plot)
    plot.resize(500, 300)
    plot.show()
    assert QColor(theme.current().ghost).name() in colors_in(plot)
    assert plot.summary_text == "Accuracy per task: nothing recorded yet."
    plot.set_curves([curve(0, [0.5, 0.6])])
    assert QColor(theme.current().ghost).name() not in colors_in(plot)


def test_the_plot_says_in_words_what_was_lost(plot):
    assert plot.summary_text == (
        "Accuracy per task at step 199, Task 2: 2 v 3: T1 0.60, T2 0.90. T1 lost most, 40 points below its best.")
    assert plot.accessibleDescription() == plot.summary_text
    assert plot.accessibleName() == "Accuracy per task"


def test_an_interval_is_drawn_from_at_most_300_points():
    steps = np.arange(10_000.0)
    thinned = Interval.thinned(steps, steps - 1, steps + 1)
    assert len(thinned.steps) == 300
    assert (thinned.steps[0], thinned.steps[-1]) == (0, 9999)
    assert (thinned.high - thinned.low == 2).all()


def test_an_interval_colours_the_ground_around_its_curve_until_it_is_cleared(plot):
    tint = theme.mixed(theme.series_color(0), theme.LIGHT.plot, 0.16)
    steps = np.arange(200.0)
    plot.set_band("task-1", steps, np.full(200, 0.2), np.full(200, 0.8))

    def is_tinted():
        return any(abs(c.red() - tint.red()) + abs(c.green() - tint.green()) + abs(c.blue() - tint.blue()) <= 3
                   for c in map(QColor, colors_in(plot.canvas, 0.1, 0.3)))

    assert is_tinted()
    plot.clear_band("task-1")
    assert not is_tinted()


def test_the_plot_follows_a_change_of_theme(plot, qapp):
    theme.apply(qapp, theme.DARK)
    assert plot.picture.theme is theme.DARK
    assert QColor(theme.DARK.plot).name() in colors_in(plot)
    assert QColor(theme.LIGHT.plot).name() not in colors_in(plot.canvas)
    theme.apply(qapp, theme.LIGHT)


def test_a_resumed_run_that_was_rewound_is_drawn_anew(plot, forgetting):
    pyramid: Pyramid = forgetting[0].pyramid
    plot.refresh()
    pyramid.truncate_after(99)
    pyramid.append(np.arange(100, 200), np.full(100, 0.3))
    plot.refresh()
    xs, ys = plot.canvas.shown_points(forgetting[0])
    assert ys[xs > 100].max() == 0.3


def test_focus_is_drawn_as_a_ring(plot, qtbot):
    plot.clearFocus()
    qtbot.waitUntil(lambda: not plot.hasFocus())
    ring = QColor(theme.LIGHT.focus).name()
    assert ring not in colors_in(plot, 0, 0.05)
    plot.activateWindow()
    plot.setFocus()
    qtbot.waitUntil(plot.hasFocus)
    assert ring in colors_in(plot, 0, 0.05)


def click(qtbot, plot, x, y):
    qtbot.mouseClick(plot.canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))


def test_a_click_pins_a_step_two_pins_give_the_difference_and_a_third_begins_anew(plot, qtbot):
    picture = plot.picture
    click(qtbot, plot, picture.to_pixel_x(99), picture.area.center().y())
    [first] = picture.pins
    assert abs(first - 99) <= 1
    plot.jump(None)
    assert plot.readout.text.startswith(f"A step {first:.0f}: ")
    click(qtbot, plot, picture.to_pixel_x(199), picture.area.center().y())
    assert picture.pins == [first, 199]
    values = [curve.pyramid.value_at(first) for curve in picture.curves]
    assert plot.readout.text == (
        f"A step {first:.0f} → B step 199: T2 {values[1]:.2f} → 0.90 (+{round(0.9 - values[1], 2):.2f}), "
        f"T1 {values[0]:.2f} → 0.60 (−{round(values[0] - 0.6, 2):.2f})")
    click(qtbot, plot, picture.to_pixel_x(50), picture.area.center().y())
    assert len(picture.pins) == 1
    plot.setFocus()
    qtbot.keyClick(plot, Qt.Key.Key_Escape)
    assert picture.pins == []


def test_space_pins_the_cursor_and_between_pin_and_cursor_the_difference_is_read(plot, qtbot):
    plot.set_cursor(100)
    qtbot.keyClick(plot, Qt.Key.Key_Space)
    assert plot.picture.pins == [100]
    qtbot.keyClick(plot, Qt.Key.Key_End)
    assert plot.readout.text.startswith("A step 100 → step 199: T2 0.10 → 0.90 (+0.80), T1 1.00 → 0.60 (−0.40)")
    plot.set_cursor(100)
    qtbot.keyClick(plot, Qt.Key.Key_Space)
    assert plot.picture.pins == []


def test_brackets_go_to_the_task_switches_and_s_looks_at_one(plot, qtbot):
    plot.canvas.offers_switches = True
    plot.set_cursor(30)
    qtbot.keyClick(plot, Qt.Key.Key_BracketRight)
    assert plot.picture.cursor == 100
    with qtbot.waitSignal(plot.switch_chosen) as heard:
        qtbot.keyClick(plot, Qt.Key.Key_S)
    assert heard.args[0].label == "Task 2: 2 v 3"
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    qtbot.keyClick(plot, Qt.Key.Key_BracketLeft)
    assert plot.picture.cursor == 100


def test_a_click_on_the_name_of_a_later_task_looks_at_its_switch(plot, qtbot):
    area, heard = plot.picture.area, []
    plot.canvas.offers_switches = True
    plot.switch_chosen.connect(heard.append)
    click(qtbot, plot, plot.picture.to_pixel_x(50), area.top() - 8)
    assert heard == []  # nothing comes before the first task
    click(qtbot, plot, plot.picture.to_pixel_x(150), area.top() - 8)
    assert [band.label for band in heard] == ["Task 2: 2 v 3"]
    assert plot.picture.pins == []


def test_another_axis_keeps_what_is_seen_and_names_the_same_places(plot, qtbot):
    qtbot.keyClick(plot, Qt.Key.Key_Plus)
    seen = plot.picture.x
    plot.set_axis(Scale("epoch", np.array([0.0, 200.0]), np.array([0.0, 4.0])))
    assert plot.picture.x == seen
    plot.set_cursor(100)
    assert plot.readout.text.startswith("epoch 2.00: ")
    assert plot.summary_text.startswith("Accuracy per task at epoch 3.98")


def test_a_plot_drawn_by_fewer_points_than_it_has_says_so(plot):
    assert reduction(plot.picture) == ""
    plot.set_tasks([])
    plot.set_curves([curve(0, np.random.default_rng(0).random(100_000))])
    per_pixel = 99_999 / plot.picture.area.width()
    assert reduction(plot.picture) == f"1 px = {per_pixel:,.0f} steps, lowest and highest shown"
