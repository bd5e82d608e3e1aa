"""What a metric recorded beside the accuracy is there to be seen: curves, pictures, tables and texts."""

import json

import pytest
from PySide6.QtCore import QPoint, Qt

from workbench.gui import theme
from workbench.gui.models.recorded import Table
from workbench.gui.models.watch import WatchModel
from workbench.gui.views.recorded_tab import RecordedTab
from workbench.spec.reading import FINDING, Exhibit, Reading

DOT = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="3"/></svg>'


@pytest.fixture
def tab(qapp, qtbot, writer, reader):
    theme.apply(qapp, theme.LIGHT)
    watch = WatchModel(reader)
    made = RecordedTab(watch)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    qtbot.waitExposed(made)
    made.watch = watch
    return made


def shown(tab, writer, reader, *items):
    """A finished run that has also recorded these at step 20."""
    [run] = writer.add("finetune")
    writer.finish(run)
    with writer.store.recorder(run) as recorder:
        recorder.record(10, Reading("gradient norm", 2.0, "new task"))
        recorder.record(20, *items)
    tab.watch.update(reader.runs())
    tab.renew()


def choose(tab, name):
    tab.what.setCurrentIndex(tab.what.findText(name))


def test_each_metric_has_its_curves_one_for_each_thing_it_is_about(tab, writer, reader):
    shown(tab, writer, reader, Reading("gradient norm", 3.0, "new task"), Reading("gradient norm", 0.5, "past tasks"))
    assert [tab.what.itemText(i) for i in range(tab.what.count())] == ["Gradient norm"]
    assert tab.pages.currentWidget() is tab.plot
    curves = {curve.key: curve.pyramid.values.tolist() for curve in tab.plot.picture.curves}
    assert curves == {"new task": [2.0, 3.0], "past tasks": [0.5]}


def test_a_table_is_shown_with_its_names_and_a_later_one_first(tab, writer, reader):
    first, second = ({"title": "Distance", "rows": ["a"], "columns": ["b", "c"], "values": [[n, 2.25]]} for n in (1, 7))
    shown(tab, writer, reader, Exhibit("distance", "application/json", json.dumps(first).encode(), "after task-1"),
          Exhibit("distance", "application/json", json.dumps(second).encode(), "after task-2"))
    choose(tab, "Distance")
    assert tab.when.currentText() == "after task-2"
    assert [tab.table.item(0, column).text() for column in (0, 1)] == ["7", "2.25"]
    assert tab.table.verticalHeaderItem(0).text() == "a"
    assert tab.title.text() == "Distance"
    tab.when.setCurrentIndex(0)
    assert tab.table.item(0, 0).text() == "1"


def test_a_confusion_matrix_is_a_table_too():
    assert Table.read(b'{"labels": [0, 1], "counts": [[3, 0], [1, 2]]}') == Table(
        "", ("0", "1"), ("0", "1"), ((3.0, 0.0), (1.0, 2.0)))
    assert Table.read(b'{"labels": [0, 1], "counts": [[3, 0]]}') is None
    assert Table.read(b'[1, 2]') is None
    assert Table.read(b'no json') is None


def test_pictures_and_texts_are_shown_and_findings_have_a_place_of_their_own(tab, writer, reader):
    shown(tab, writer, reader, Exhibit("dots", "image/svg+xml", DOT), Exhibit("words", "text/plain", b"once upon"),
          Exhibit(FINDING, "text/plain", b"nothing is learnt", "teacher"))
    assert [tab.what.itemText(i) for i in range(tab.what.count())] == ["Gradient norm", "Dots", "Words"]
    choose(tab, "Dots")
    assert tab.pages.currentWidget() is tab.svg
    assert tab.svg.renderer().isValid()
    choose(tab, "Words")
    assert tab.text.text() == "once upon"
    assert tab.text.isVisible()


def test_a_run_without_more_says_so(tab, writer, reader):
    [run] = writer.add("finetune")
    writer.finish(run)
    tab.watch.update(reader.runs())
    tab.renew()
    assert tab.pages.currentWidget() is tab.nothing
    assert not tab.what.isVisible()


LAYERS = [Reading("distance from start", value, name)
          for name, value in (("body.0", 1.0), ("body.2", 4.0), ("head", 2.0))]


def test_many_curves_are_one_heat_strip_and_keys_walk_through_its_places(tab, writer, reader, qtbot):
    shown(tab, writer, reader, *LAYERS)
    choose(tab, "Distance from start")
    assert tab.pages.currentWidget() is tab.plot
    qtbot.mouseClick(tab.as_strip, Qt.MouseButton.LeftButton)
    assert tab.strip.isVisible()
    assert tab.strip.accessibleDescription() == "Distance from start: highest now in body.2, 4."
    tab.strip.setFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(tab.strip, key)
    assert tab.strip.accessibleDescription() == "head, step 20: 2"
    image, top = tab.strip.grab().toImage(), round(tab.strip._area().top()) + 5
    colors = {image.pixelColor(tab.strip.width() // 2, top + 26 * row).name() for row in range(3)}
    # The lowest value is not at the dark end, as the scale begins at 0: a quarter, all, and half of it.
    assert colors == {theme.heat_color(share).name() for share in (15 / 63, 1.0, 31 / 63)}
    qtbot.mouseClick(tab.as_strip, Qt.MouseButton.LeftButton)
    assert tab.pages.currentWidget() is tab.plot


def test_the_mouse_over_a_heat_strip_tells_the_value_there(tab, writer, reader, qtbot):
    shown(tab, writer, reader, *LAYERS)
    choose(tab, "Distance from start")
    qtbot.mouseClick(tab.as_strip, Qt.MouseButton.LeftButton)
    area = tab.strip._area()
    qtbot.mouseMove(tab.strip, QPoint(round(area.center().x()), round(area.top()) + 26 + 5))
    assert tab.strip.accessibleDescription() == "body.2, step 20: 4"


def test_two_curves_are_no_strip(tab, writer, reader):
    shown(tab, writer, reader, Reading("gradient norm", 3.0, "new task"), Reading("gradient norm", 0.5, "past tasks"))
    assert not tab.as_strip.isVisible()


def test_watch_more_adds_a_metric_to_the_experiment_that_is_edited(qapp, qtbot, reader, form):
    made = RecordedTab(WatchModel(reader), form)
    qtbot.addWidget(made)
    made.show()
    made._offer_metrics()
    offered = {action.data(): action for action in made.more.menu().actions()}
    assert "accuracy" not in offered  # the experiment has it
    with qtbot.waitSignal(made.told) as told:
        offered["forgotten"].trigger()
    assert told.args[0].startswith("What was forgotten is part of the experiment")
    assert (form.experiment.metrics[-1].plugin, form.experiment.metrics[-1].every) == ("forgotten", "task")
    form.undo()
    assert "forgotten" not in [watch.plugin for watch in form.experiment.metrics]
