"""How often a metric looks, as it is shown and set in the inspector."""

import pytest
from PySide6.QtCore import Qt

from workbench.gui.views.build_page import BuildPage


@pytest.fixture
def page(session, qtbot):
    made = BuildPage(session)
    qtbot.addWidget(made)
    made.resize(1280, 900)
    made.show()
    return made


def every(page):
    return page.form.experiment.metrics[-1].every


def test_a_metric_that_looks_at_the_end_of_each_task_is_shown_and_can_look_at_steps(page, qtbot):
    page.form.add_metric("confusion", "task")
    editor = page.inspector.fields["every"].editor
    assert editor.when.box.currentText() == "at the end of each task"
    assert not editor.steps.isVisible()
    qtbot.keyClick(editor.when.box, Qt.Key.Key_Up)
    assert every(page) == 1
    assert editor.steps.isVisible()
    editor.steps.box.setValue(7)
    assert every(page) == 7
    qtbot.keyClick(editor.when.box, Qt.Key.Key_End)
    assert every(page) == "run"
    assert page.form.faults_at("metrics") == []


def test_a_metric_that_looks_at_steps_shows_how_many(page):
    page.form.add_metric("confusion", 25)
    editor = page.inspector.fields["every"].editor
    assert (editor.when.box.currentText(), editor.steps.box.value()) == ("every n steps", 25)
    assert editor.when.box.accessibleName() == editor.steps.box.accessibleName() == "Every"
