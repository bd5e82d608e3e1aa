"""Reach: from panel to panel by one key, and what has the keyboard's focus is always in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

if TYPE_CHECKING:
    from workbench.gui.views.main_window import MainWindow

MARGIN = 8
"""So many pixels around what has the focus are scrolled into sight with it."""


def panels(page: Any) -> list[tuple[QWidget, QWidget]]:
    """The panels of a page from left to right, each with what takes the focus in it."""
    match type(page).__name__:
        case "BuildPage":
            return [(page.library, page.library.search), (page.strip, page.strip), (page.inspector, page.inspector)]
        case "WatchPage" if page.currentIndex() == 1:
            middle = page.tabs.currentWidget()
            return [(page.runs, page.runs.list), (page.tabs, middle), (page.matrix, page.matrix),
                    (page.indices, page.indices)]
    return [(page, page)]


def go_to_panel(window: MainWindow, step: int) -> None:
    """Move the keyboard's focus to the next panel (1) or the one before (-1); from outside of all to the first."""
    there = panels(window.stack.currentWidget())
    focus = QApplication.focusWidget()
    inside = [i for i, (panel, _) in enumerate(there) if focus is panel or (focus and panel.isAncestorOf(focus))]
    at = (inside[0] + step) % len(there) if inside else 0
    for _ in there:
        if stop := first_stop(there[at][1]):
            stop.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        at = (at + step) % len(there)  # nothing in it can take the focus


def first_stop(panel: QWidget) -> QWidget | None:
    """The first in a panel, in the order of Tab, that takes the keyboard's focus; the panel itself where it does."""
    at: QWidget | None = panel
    while at is not None:
        inside = at is panel or panel.isAncestorOf(at)
        if inside and at.isVisible() and at.isEnabled() and at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            return at
        at = at.nextInFocusChain()
        if at is panel:
            break
    return None


def keep_focus_in_sight(app: QApplication) -> None:
    """Scroll to whatever gets the focus, from now on; Qt does so only within one scrolled area."""
    if not app.property("keepsFocusInSight"):
        app.setProperty("keepsFocusInSight", True)
        app.focusChanged.connect(_show)


def _show(_: QWidget | None, now: QWidget | None) -> None:
    outer = now.parentWidget() if now else None
    while outer is not None and now is not None:
        if isinstance(outer, QScrollArea) and outer.widget() and outer.widget().isAncestorOf(now):
            outer.ensureWidgetVisible(now, MARGIN, MARGIN)
        outer = outer.parentWidget()
