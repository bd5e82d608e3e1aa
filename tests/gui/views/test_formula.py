"""The formula in the inspector: set beside the window's thread, and only where it can be read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget

from workbench.gui import theme
from workbench.gui.views.formula import Formula, drawn, formula
from workbench.gui.views.method_chip import MethodChip
from workbench.gui.views.pieces import column


def test_the_inspector_of_a_method_shows_its_formula(page, qtbot):
    page.form.arms.add_method("finetune", "ewc")
    chip = next(chip for chip in page.findChildren(MethodChip) if "Elastic" in chip.text())
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    shown = page.inspector.formula
    qtbot.waitUntil(lambda: shown.isVisible() and not shown.pixmap().isNull(), timeout=20_000)
    image = shown.pixmap().toImage()
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    darkest = max(pixels, key=QColor.alpha)  # thin strokes need not cover a whole pixel
    assert darkest.alpha() > 100
    assert theme.contrast(darkest, theme.current().text) < 1.2
    assert shown.accessibleName() == "Formula: " + page.form.registry.manifest("ewc").equation


@pytest.mark.parametrize("latex", [r"\frac{", " + ".join(["x_i"] * 200)], ids=["broken", "far too wide"])
def test_a_formula_that_cannot_be_set_or_read_takes_no_room(qtbot, latex):
    place = QWidget()
    qtbot.addWidget(place)
    shown = Formula(latex, 200, place)
    qtbot.waitUntil(lambda: any(key[0] == latex for key in Formula._known), timeout=20_000)
    qtbot.wait(50)
    assert not shown.isVisibleTo(place)


def test_a_formula_that_is_known_already_is_never_a_window_of_its_own(page, qtbot):
    page.form.arms.add_method("finetune", "ewc")
    for part in ("model", "arms.finetune.methods[0]", "model", "arms.finetune.methods[0]"):
        page.form.select(part)
        if part != "model":
            qtbot.waitUntil(page.inspector.formula.isVisible, timeout=20_000)
        assert QApplication.activeWindow() in (page.window(), None)
        assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, Formula) and w.isVisible()]


def test_a_formula_grows_and_shrinks_with_its_place(qtbot):
    place = QWidget()
    qtbot.addWidget(place)
    column(place, margin=0).addWidget(shown := Formula("a + b + c + d + e + f", 400, place))
    place.resize(400, 100)
    place.show()
    qtbot.waitUntil(shown.isVisible, timeout=20_000)
    whole = shown.pixmap().width()
    place.resize(whole * 3 // 4, 100)
    qtbot.waitUntil(lambda: 0 < shown.pixmap().width() < whole)
    place.resize(whole // 3, 100)
    qtbot.waitUntil(lambda: shown.pixmap().isNull())
    place.resize(400, 100)
    qtbot.waitUntil(lambda: shown.pixmap().width() == whole)


def test_a_wide_formula_is_drawn_smaller_but_not_below_what_can_be_read():
    svg = formula("a + b + c + d + e + f")
    whole = drawn(svg, 1.0, 10_000)
    assert drawn(svg, 1.0, whole.width() * 3 // 4).width() == pytest.approx(whole.width() * 0.75, abs=1.5)
    assert drawn(svg, 1.0, whole.width() // 2, least=0.6) is None
