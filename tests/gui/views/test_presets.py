"""A paper's settings, taken in the inspector in one step."""

import pytest
from PySide6.QtCore import Qt

from workbench.spec.experiment import Part

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def page(window, qtbot):
    window.show_page("build")
    window.build.form.arms.add([Part("ewc", {"strength": 5.0})])
    qtbot.wait(20)
    return window.build


def params(page):
    return page.form.experiment.arms[1].methods[0].params


def test_a_papers_settings_are_taken_by_key_and_told_with_their_source(qtbot, page):
    picker = page.inspector.presets
    assert picker.box.currentIndex() == -1  # a strength of one's own
    picker.box.setFocus()
    qtbot.keyClick(picker.box, Key.Key_Down)
    qtbot.keyClick(picker.box, Key.Key_Down)
    assert picker.box.currentText() == "Split MNIST, class-incremental"
    assert params(page) == {"strength": 1e9, "fisher": "exact", "samples": 0}
    assert "van de Ven" in picker._told.text()
    assert page.inspector.fields["strength"].editor.box.value() == 1e9
    qtbot.keyClick(page.window(), Key.Key_Z, Mod.ControlModifier)
    qtbot.keyClick(page.window(), Key.Key_Z, Mod.ControlModifier)
    assert params(page) == {"strength": 5.0}


def test_the_defaults_are_one_of_the_choices_and_an_edit_makes_them_ones_own(qtbot, page):
    picker = page.inspector.presets
    picker.choice.edited.emit("0")
    assert params(page) == {}
    assert picker.box.currentText() == "Defaults"
    page.form.set_setting("arms.ewc.methods[0].strength", 7.0)
    assert picker.box.currentIndex() == -1


def test_what_has_no_presets_offers_none(page):
    page.form.select("model")
    assert page.inspector.presets is None
