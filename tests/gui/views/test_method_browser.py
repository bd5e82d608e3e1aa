"""The table of methods and the page of one, by real clicks and keys."""

import pytest
from PySide6.QtCore import QPoint, Qt

from workbench.gui import theme
from workbench.gui.models.plugin_tree import MANIFEST_ROLE
from workbench.gui.views.manual import EQUATION, formula
from workbench.gui.views.method_browser import MethodBrowser
from workbench.spec.manifest import Kind
from workbench.spec.registry import default_registry

Left = Qt.MouseButton.LeftButton


@pytest.fixture
def browser(qapp, qtbot, session):
    theme.apply(qapp, theme.LIGHT)
    made = MethodBrowser(session)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def shown(browser):
    return [browser.found.index(row, 0).data(MANIFEST_ROLE).id for row in range(browser.found.rowCount())]


def click_heading(qtbot, browser, column):
    header = browser.table.horizontalHeader()
    x = header.sectionViewportPosition(column) + header.sectionSize(column) // 2
    qtbot.mouseClick(header.viewport(), Left, pos=QPoint(x, header.height() // 2))


def test_all_methods_are_there_and_chips_leave_out_what_they_say(qtbot, browser):
    everything = {m.id: m for kind in (Kind.METHOD, Kind.STUDY) for m in default_registry().manifests(kind)}
    assert set(shown(browser)) == set(everything)
    for need in ("stored_data", "task_identity"):
        qtbot.mouseClick(browser.chips[need], Left)
    left = {id for id, m in everything.items() if not m.needs.get("stored_data") and not m.needs.get("task_identity")}
    assert set(shown(browser)) == left
    assert "ewc" in left
    assert not {"replay", "xdg"} & left
    assert browser.count.text() == f"{len(left)} of {len(everything)}"
    qtbot.mouseClick(browser.chips["stored_data"], Left)
    assert "replay" in shown(browser)
    assert "xdg" not in shown(browser)


def test_a_heading_sorts_and_again_the_other_way_round(qtbot, browser):
    def years():
        return [browser.found.index(row, 1).data() for row in range(browser.found.rowCount())]

    click_heading(qtbot, browser, 1)
    assert years() == sorted(years())
    click_heading(qtbot, browser, 1)
    assert years() == sorted(years(), reverse=True)
    assert years()[0] > years()[-1]


def test_typing_finds_and_the_arrow_keys_read_page_after_page(qtbot, browser):
    qtbot.keyClicks(browser.search, "replay")
    assert {"replay", "der"} <= set(shown(browser))
    assert "ewc" not in shown(browser)
    browser.table.setFocus()
    qtbot.keyClick(browser.table, Qt.Key.Key_Down)
    first = browser.manual.page.toPlainText()
    qtbot.keyClick(browser.table, Qt.Key.Key_Down)
    second = browser.manual.page.toPlainText()
    assert first
    assert second
    assert first.splitlines()[0] != second.splitlines()[0]


def test_a_click_on_a_method_shows_its_page_and_source(qtbot, browser):
    browser.choose("derpp")
    assert "DER++" in browser.manual.page.toPlainText()
    assert "forward passes a step: 4" in browser.manual.page.toPlainText()
    assert "class DERpp(" in browser.manual.source.toPlainText()
    assert browser.manual.source.isReadOnly()
    assert browser.manual.source.font().fixedPitch() or "ono" in browser.manual.source.font().family()
    row = shown(browser).index("a-gem")
    rect = browser.table.visualRect(browser.found.index(row, 0))
    browser.table.scrollTo(browser.found.index(row, 0))
    rect = browser.table.visualRect(browser.found.index(row, 0))
    qtbot.mouseClick(browser.table.viewport(), Left, pos=rect.center())
    assert browser.manual.page.toPlainText().startswith("A-GEM")
    assert browser.manual.tabText(1) == "a_gem.py"


def test_choosing_takes_back_what_would_hide_the_method(qtbot, browser):
    qtbot.mouseClick(browser.chips["stored_data"], Left)
    qtbot.keyClicks(browser.search, "elastic")
    browser.choose("replay")
    assert browser.manual.page.toPlainText().startswith("Replay")
    assert not browser.chips["stored_data"].isChecked()


def test_a_formula_is_drawn_in_the_ink_of_the_theme_and_a_broken_one_is_read_as_it_stands(qapp, browser):
    pytest.importorskip("ziamath")
    browser.choose("ewc")
    before = browser.manual.page.images[EQUATION]
    assert theme.LIGHT.text.encode() in before
    image = browser.manual.page.loadResource(2, browser.manual.page.source().resolved(EQUATION))
    assert not image.isNull()
    ink = {image.pixelColor(x, y).name().upper() for x in range(image.width()) for y in range(image.height())
           if image.pixelColor(x, y).alpha() == 255}
    assert theme.LIGHT.text in ink
    theme.apply(qapp, theme.DARK)
    qapp.processEvents()
    assert theme.DARK.text.encode() in browser.manual.page.images[EQUATION]
    assert formula(r"\frac{") == b""


def test_everything_in_it_has_a_name_for_a_screen_reader(browser):
    named = [browser.search, browser.table, browser.manual, browser.manual.page, browser.manual.source,
             *browser.chips.values()]
    browser.choose("ewc")
    assert all(widget.accessibleName() for widget in named)
    cell = browser.found.index(0, 5).data(Qt.ItemDataRole.AccessibleTextRole)
    assert cell.startswith("Stored data: ")


def test_a_study_has_its_page_and_is_found_by_its_authors(qtbot, browser):
    qtbot.keyClicks(browser.search, "De Lange")
    assert "stability-gap" in shown(browser)
    browser.choose("stability-gap")
    assert "What it claims" in browser.manual.page.toPlainText()
    assert browser.claims.measure.isVisible()


def test_its_example_is_opened_from_the_page(qtbot, browser):
    browser.choose("replay")
    with qtbot.waitSignal(browser.opening) as told:
        qtbot.mouseClick(browser.claims.open, Left)
    assert told.args[0].name == "example.toml"
    assert told.args[0].parent.name == "replay"


def test_claims_are_measured_from_the_page_and_stand_below_it(qtbot, browser, session, writer):
    browser.choose("replay")
    assert browser.claims.standing.text() == "Not measured in this workspace yet; it takes 6 runs."
    with qtbot.waitSignal(session.started) as told:
        qtbot.mouseClick(browser.claims.measure, Left)
    runs = [session.reader.run(run) for run in told.args[0]]
    assert sorted((run.arm, run.seed) for run in runs) == [(a, s) for a in ("finetune", "replay") for s in (0, 1, 2)]
    with qtbot.waitSignal(session.started) as again:
        browser.claims.measure.setEnabled(True)
        qtbot.mouseClick(browser.claims.measure, Left)
    assert again.args[0] == told.args[0]  # what is there is not queued twice


def test_a_verdict_is_told_as_soon_as_runs_have_finished(qtbot, browser, session, writer):
    manifest = session.registry.manifest("replay")
    from workbench.gui.models.verdicts import claims_of
    [need] = claims_of(manifest, session.registry)
    runs = writer.store.add_runs(need.specs, total_steps=20)
    for run, spec in zip(runs[:4], need.specs, strict=False):
        writer.finish(run, shift=0.3 if spec.arm == "replay" else 0.0)
    session.poll()
    browser.choose("replay")
    assert "4 of 6 runs finished" in browser.claims.standing.text()
    assert "replay against finetune" in browser.claims.standing.text()
