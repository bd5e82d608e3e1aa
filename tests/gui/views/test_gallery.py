"""The gallery of templates: every shipped experiment, searched, chosen by key or mouse, and begun from."""

import pytest
from PySide6.QtCore import Qt

from workbench.gui.models.templates import FIRST, METHOD, STUDY, TEMPLATE_ROLE, templates
from workbench.gui.views.gallery import Gallery
from workbench.spec.experiment import Experiment

Key, Mod, Left = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton


@pytest.fixture
def gallery(window, qtbot):
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Key.Key_N, Mod.ControlModifier | Mod.ShiftModifier)
    made = window.findChild(Gallery)
    qtbot.waitUntil(made.isVisible)
    return made


def titles(gallery):
    return [gallery.found.index(row, 0).data() for row in range(gallery.found.rowCount())]


def test_every_shipped_experiment_is_a_template_once_and_can_be_read(registry):
    found = templates(registry)
    assert [t.title for t in found if t.group == FIRST][0] == "Watch a network forget"
    assert len({t.path for t in found}) == len(found) > 50
    assert {t.group for t in found} == {FIRST, METHOD, STUDY}
    for template in found:
        made = Experiment.parse(template.path.read_text("utf-8"))
        assert (template.arms, template.seeds) == (len(made.arms), len(made.seeds)), template.path
        assert template.told


def test_a_search_and_a_chip_leave_what_fits(qtbot, gallery):
    qtbot.keyClicks(gallery.search, "elastic weight")
    assert titles(gallery)[0] == "Elastic weight consolidation"
    assert gallery.count.text() == f"{len(titles(gallery))} of {gallery.found.sourceModel().rowCount()}"
    gallery.search.clear()
    qtbot.mouseClick(next(b for b in gallery.groups if b.text() == FIRST), Left)
    assert len(titles(gallery)) == 6
    qtbot.keyClicks(gallery.search, "xyzzy")
    assert titles(gallery) == []
    assert gallery.empty.isVisible()
    assert not gallery.begin.isEnabled()


def test_keys_alone_lead_from_the_search_to_the_experiment(qtbot, window, gallery):
    qtbot.keyClicks(gallery.search, "rotated digits")
    qtbot.keyClick(gallery.search, Key.Key_Down)
    assert gallery.list.hasFocus()
    assert "turned further" in gallery.told.text()
    qtbot.keyClick(gallery.list, Key.Key_Return)
    assert window.session.form.experiment.name == "Rotated digits"
    assert window.stack.currentWidget() is window.build
    assert window.session.document.path is None


def test_a_double_click_begins(qtbot, window, gallery):
    qtbot.keyClicks(gallery.search, "permuted digits")
    place = gallery.list.visualRect(gallery.found.index(0, 0)).center()
    qtbot.mouseClick(gallery.list.viewport(), Left, Mod.NoModifier, place)
    qtbot.mouseDClick(gallery.list.viewport(), Left, Mod.NoModifier, place)
    assert window.session.form.experiment.name == "Permuted digits"


def test_the_welcome_page_leads_there(qtbot, window):
    qtbot.mouseClick(window.welcome.more, Left)
    assert window.findChild(Gallery).isVisible()


def test_the_cards_are_read_aloud(gallery):
    index = gallery.found.index(0, 0)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Watch a network forget. ")
    assert said.endswith("Split, 3 arms × 1 seed")
    assert index.data(TEMPLATE_ROLE).subject == ""
