"""The formula in the inspector: set beside the window's thread, and only where it can be read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from workbench.gui import theme
from workbench.gui.views.formula import Formula, drawn, formula
from workbench.gui.views.method_chip import MethodChip


def test_the_inspector_of_a_method_shows_its_formula(page, qtbot):
    page.form.arms.add_method("finetune", "ewc")
    chip = next(chip for chip in page.findChildren(MethodChip) if "Elastic" in chip.text())
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    shown = page.inspector.formula
    qtbot.waitUntil(shown.isVisible, timeout=20_000)
    ink = QColor(theme.current().text)
    image = shown.pixmap().toImage()
    assert any(image.pixelColor(x, y) == ink for x in range(image.width()) for y in range(image.height()))
    assert shown.accessibleName() == "Formula: " + page.form.registry.manifest("ewc").equation


@pytest.mark.parametrize("latex", [r"\frac{", " + ".join(["x_i"] * 200)], ids=["broken", "far too wide"])
def test_a_formula_that_cannot_be_set_or_read_takes_no_room(qtbot, latex):
    shown = Formula(latex, 200)
    qtbot.addWidget(shown)
    qtbot.waitUntil(lambda: any(key[0] == latex for key in Formula._known), timeout=20_000)
    qtbot.wait(50)
    assert not shown.isVisibleTo(None)


def test_a_wide_formula_is_drawn_smaller_but_not_below_what_can_be_read():
    svg = formula("a + b + c + d + e + f")
    whole = drawn(svg, 1.0, 10_000)
    assert drawn(svg, 1.0, whole.width() * 3 // 4).width() == pytest.approx(whole.width() * 0.75, abs=1.5)
    assert drawn(svg, 1.0, whole.width() // 2, least=0.6) is None
