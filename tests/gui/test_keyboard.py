"""Everything by keyboard: Tab comes to every control of every view and leaves it again, and one sees where it is."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollBar,
    QSlider,
    QTabBar,
    QTextBrowser,
    QWidget,
)

from tests.gui.scenes import SCENES, record_runs, settle
from workbench.gui import theme
from workbench.gui.session import Session
from workbench.gui.views.main_window import MainWindow
from workbench.gui.views.picker import Picker

CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit, QTabBar)
MOST = 250
RING = 24
"""So many pixels at least must stand out by 3 to 1 when a control has the focus (WCAG 2.4.11 asks for its outline)."""


@pytest.fixture(params=["light", "dark"])
def window(request, qapp, tmp_path):
    theme.apply(qapp, theme.THEMES[request.param])
    record_runs(tmp_path / "workspace.db")
    made = MainWindow(Session(tmp_path / "workspace.db"), safe=True)
    made.resize(1280, 1000)
    made.show()
    QTest.qWaitForWindowActive(made)
    yield made
    made.close()
    theme.apply(qapp, theme.LIGHT)


def name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName()!r} in {type(widget.parent()).__name__}"


def is_stop(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None and bool(
        widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def walk(view: QWidget) -> Iterator[QWidget]:
    """Press Tab until it is where it was before."""
    seen: set[QWidget] = set()
    first = next(child for child in view.findChildren(QWidget) if is_stop(child))
    first.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(MOST):
        at = QApplication.focusWidget()
        if at is None or at in seen and not isinstance(at, QTextBrowser):  # in which Tab goes from link to link
            return
        if at not in seen:
            yield at
        seen.add(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)


def unreachable(view: QWidget) -> list[str]:
    """What one can use with the mouse only, but for a slider, whose number stands in the box beside it."""
    inner = (QComboBox, QAbstractSpinBox, QLineEdit, QAbstractItemView, QTabBar, QScrollBar)
    return [name(child) for child in view.findChildren(QWidget)
            if isinstance(child, CONTROLS) and not isinstance(child, QScrollBar | QSlider) and child.isVisible()
            and child.isEnabled() and not child.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not isinstance(child.parent(), inner) and not child.objectName().startswith("qt_")]


def picture(widget: QWidget) -> np.ndarray:
    """What is to be seen of a widget and two pixels around it: colours [height, width]."""
    window = widget.window()
    place = QRect(widget.mapTo(window, QPoint()), widget.size()).adjusted(-2, -2, 2, 2)
    image = window.grab(place).toImage().convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.width()) & 0xFFFFFF


def stands_out(focused: np.ndarray, other: np.ndarray) -> int:
    """How many pixels differ by 3 to 1 or more."""
    count = 0
    pairs, times = np.unique(np.stack([focused[focused != other], other[focused != other]]), axis=1, return_counts=True)
    for one, two, often in zip(*pairs, times, strict=True):
        count += often * (theme.contrast(f"#{one:06x}", f"#{two:06x}") >= 3)
    return count


@pytest.mark.slow
def test_tab_comes_to_every_control_of_every_view_and_shows_where_it_is(window, qtbot):
    missed, mouse_only, unseen = {}, {}, {}
    for scene, show in SCENES.items():
        view = show(window)
        settle(view)
        if isinstance(view, Picker):
            view.close()  # of its own kind: one types, and Up and Down choose; tested with the palette
            continue
        stops, reached = {child for child in view.findChildren(QWidget) if is_stop(child)}, set()
        for widget in walk(view):
            reached.add(widget)
            focused = picture(widget)
            widget.clearFocus()
            if stands_out(focused, picture(widget)) < RING:

                unseen.setdefault(scene, []).append(name(widget))
            widget.setFocus(Qt.FocusReason.TabFocusReason)
        missed[scene] = [name(widget) for widget in stops - reached]
        mouse_only[scene] = unreachable(view)
        if view is not window:
            view.close()

    assert {scene: found for scene, found in missed.items() if found} == {}
    assert {scene: found for scene, found in mouse_only.items() if found} == {}
    assert unseen == {}


def test_f6_goes_round_the_panels_of_a_page_and_shift_f6_goes_back(window, qtbot):
    pages = {"build": ("library", "strip", "inspector"), "watch": ("runs", "tabs", "matrix", "indices")}
    for scene, names in pages.items():
        SCENES[scene](window)
        qtbot.wait(100)
        page, seen = window.stack.currentWidget(), []
        getattr(page, names[0]).findChildren(QLineEdit)[0].setFocus()
        for key in [Qt.KeyboardModifier.NoModifier] * len(names) + [Qt.KeyboardModifier.ShiftModifier] * len(names):
            QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6, key)
            at = QApplication.focusWidget()
            seen += [panel for panel in names if getattr(page, panel) is at or getattr(page, panel).isAncestorOf(at)]
        assert seen == [*names[1:], names[0], *names[:0:-1], names[0]]


def test_what_gets_the_focus_is_scrolled_into_sight(window, qtbot):
    SCENES["watch"](window)
    window.resize(1024, 640)
    qtbot.wait(100)
    *_, last = window.watch.indices.buttons.values()
    assert last.visibleRegion().isEmpty()
    last.setFocus()
    assert last.visibleRegion().boundingRect() == last.rect()
