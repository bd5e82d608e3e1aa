"""Whether a view is whole: nothing cut off by its parent, nothing on top of its neighbour, no text that is cut.

`python -m tests.gui.geometry FOLDER THEME WIDTH HEIGHT TEXT` shows every view so, keeps its picture in the folder, and
prints as JSON what is wrong with each; with QT_SCALE_FACTOR in the environment as on a finer screen.
"""

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLayout,
    QLineEdit,
    QMainWindow,
    QMenuBar,
    QPushButton,
    QScrollArea,
    QSplitterHandle,
    QTabBar,
    QToolBar,
    QToolButton,
    QWidget,
)

SLACK = 1
"""So many pixels may two things differ by rounding."""


def name(widget: QWidget) -> str:
    said = widget.accessibleName() or getattr(widget, "text", str)() or widget.objectName()
    return f"{type(widget).__name__} {said[:60]!r} in {type(widget.parent()).__name__}"


def seen(view: QWidget) -> list[QWidget]:
    """The visible widgets of ours; not the inner workings of Qt's own."""
    inner = (QAbstractItemView, QComboBox, QLineEdit, QHeaderView, QTabBar, QMenuBar)
    return [child for child in view.findChildren(QWidget)
            if child.isVisible() and child.window() is view and child.width() > 0 and child.height() > 0
            and not any(isinstance(outer, inner) for outer in outers(child))]


def outers(widget: QWidget) -> Iterator[QWidget]:
    while (widget := widget.parentWidget()) is not None:
        yield widget


def cut_off(view: QWidget) -> Iterator[str]:
    """What is not wholly inside its parent. What is scrolled may be larger, but not wider than it can be scrolled."""
    for child in seen(view):
        parent = child.parentWidget()
        if isinstance(parent.parentWidget(), QAbstractScrollArea) or isinstance(child, QSplitterHandle):
            area = parent.parentWidget()
            if isinstance(area, QScrollArea) and area.widget() is child and child.width() > parent.width() + SLACK:
                if area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
                    yield f"{name(child)} is {child.width()} wide in {parent.width()}"
            continue
        if not parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(child.geometry()):
            yield f"{name(child)}: {child.geometry().getRect()} in {parent.rect().getRect()}"


def laid_out(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item.widget() is not None:
            yield item.widget()
        elif item.layout() is not None:
            yield from laid_out(item.layout())


def overlapping(view: QWidget) -> Iterator[str]:
    """Neighbours of one layout that share more than an edge."""
    for parent in [view, *seen(view)]:
        if parent.layout() is None or isinstance(parent, QMainWindow | QToolBar):
            continue
        held = [child for child in laid_out(parent.layout()) if child.isVisible()]
        for one, other in combinations(held, 2):
            shared = one.geometry() & other.geometry()
            if one.parent() is other.parent() and shared.width() > SLACK and shared.height() > SLACK:
                yield f"{name(one)} and {name(other)} share {shared.getRect()}"


def cut_text(view: QWidget) -> Iterator[str]:
    """Labels, buttons, choices, headings and tabs whose text needs more room than there is."""
    for child in seen(view):
        need = child.sizeHint()
        if isinstance(child, QLabel) and child.text() and child.wordWrap():
            if child.heightForWidth(child.width()) > child.height() + SLACK:
                yield f"{name(child)}: {child.height()} high, needs {child.heightForWidth(child.width())}"
        elif isinstance(child, QLabel) and child.text() or (
                isinstance(child, QPushButton | QToolButton) and child.text() and shows_text(child)):
            if need.width() > child.width() + SLACK or need.height() > child.height() + SLACK:
                yield f"{name(child)}: {child.size().toTuple()}, needs {need.toTuple()}"
        elif isinstance(child, QComboBox):
            room = child.width() - (need.width() - QFontMetrics(child.font()).horizontalAdvance(longest(child)))
            if QFontMetrics(child.font()).horizontalAdvance(child.currentText()) > room + 2:
                yield f"{name(child)}: {child.currentText()!r} needs more than {room}"
        elif isinstance(child, QLineEdit) and child.placeholderText() and not child.text():
            if child.fontMetrics().horizontalAdvance(child.placeholderText()) > child.width() - 16:
                yield f"{name(child)}: {child.placeholderText()!r} in {child.width()}"
        elif isinstance(child, QTabBar):
            yield from (f"tab {child.tabText(i)!r} of {name(child)}" for i in range(child.count())
                        if not child.rect().contains(child.tabRect(i)))
        elif isinstance(child, QHeaderView) and child.orientation() == Qt.Orientation.Horizontal:
            for place in range(child.count()):
                need = 0 if child.isSectionHidden(place) or wraps(child, place) else child.sectionSizeHint(place)
                if need > child.sectionSize(place) + 2:
                    yield f"heading {child.model().headerData(place, child.orientation())!r} of {name(child.parent())}"


def shows_text(button: QAbstractButton) -> bool:
    return not isinstance(button, QToolButton) or button.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonIconOnly


def longest(box: QComboBox) -> str:
    texts = [box.itemText(i) for i in range(box.count())]
    return max(texts, key=lambda text: QFontMetrics(box.font()).horizontalAdvance(text), default="")


def wraps(head: QHeaderView, place: int) -> bool:
    """Whether a heading's words fit into its width and height in several lines."""
    text = str(head.model().headerData(place, head.orientation()))
    room = QRect(QPoint(), head.size())
    room.setWidth(head.sectionSize(place) - 12)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    need = QFontMetrics(head.font()).boundingRect(room, flags, text)
    return bool(head.defaultAlignment() & Qt.TextFlag.TextWordWrap) and room.contains(need)


def faults(view: QWidget) -> list[str]:
    return [f"{check.__name__}: {told}" for check in (cut_off, overlapping, cut_text) for told in check(view)]


def show_all(folder: Path, look: str, size: tuple[int, int], text: float, language: str = "en") -> dict[str, list[str]]:
    """Show every view, keep its picture, and tell what is wrong with it."""
    from tests.gui.scenes import SCENES, record_runs, settle
    from workbench.gui import theme
    from workbench.gui.language import speak
    from workbench.gui.session import Session
    from workbench.gui.views.main_window import MainWindow

    app = QApplication.instance() or QApplication(sys.argv[:1])
    theme.apply(app, theme.THEMES[look], scale=text)
    speak(app, language)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["WORKBENCH_HOME"] = home
        store = Path(home) / "workspace.db"
        record_runs(store)
        window = MainWindow(Session(store), safe=True)
        window.resize(*size)
        window.show()
        found = {}
        for scene, show in SCENES.items():
            view = show(window)
            settle(view)
            view.grab().save(str(folder / f"{scene}.png"))
            found[scene] = faults(view)
            if view is not window:
                view.close()
        window.close()
    theme.apply(app, theme.LIGHT, scale=1.0)
    speak(app, "en")
    return found


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    into, look, width, height, text = sys.argv[1:]
    print(json.dumps(show_all(Path(into), look, (int(width), int(height)), float(text))))
