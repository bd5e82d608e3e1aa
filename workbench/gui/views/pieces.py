"""Pieces: the few small widgets that every page is put together from."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.gui import theme


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """A text in one of the theme's roles: title, heading, section, muted, small, chip, ok, warning, error."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def button(text: str, call: Callable[[], object], *, kind: str = "", icon: str = "", told: str = "") -> QPushButton:
    """A push button; `kind` is primary, quiet, chip or danger; `told` is what a screen reader and the tool tip say."""
    made = QPushButton(text, autoDefault=False)  # Enter elsewhere in a dialog presses none
    if kind:
        made.setProperty("kind", kind)
    if icon:
        made.setIcon(theme.icon(icon))
    made.setToolTip(told)
    name_button(made, text, told)
    made.clicked.connect(lambda _=False: call())
    return made


def name_button(made: QAbstractButton, text: str, told: str = "") -> None:
    """Write a text on a button. Its name says what it does, and always has what stands on it in it."""
    made.setText(text)
    made.setAccessibleName(told if text.casefold() in told.casefold() else f"{text}: {told}" if told else text)


def either(buttons: Sequence[QPushButton]) -> None:
    """Of these checkable buttons exactly one is pressed; Tab comes to each, not to one only as in Qt's own groups."""
    def press(pressed: QPushButton) -> None:
        for other in buttons:
            other.setChecked(other is pressed)

    for made in buttons:
        made.clicked.connect(lambda _=False, made=made: press(made))


def tool(icon: str, told: str, call: Callable[[], object]) -> QToolButton:
    """A small button that is only an icon."""
    made = QToolButton()
    made.setIcon(theme.icon(icon))
    made.setIconSize(QSize(theme.SPACE_4, theme.SPACE_4))
    made.setFixedSize(theme.TARGET, theme.TARGET)
    made.setToolTip(told)
    made.setAccessibleName(told)
    made.clicked.connect(lambda _=False: call())
    return made


def card() -> QFrame:
    """A framed surface."""
    made = QFrame()
    made.setProperty("card", True)
    return made


def column(parent: QWidget | None = None, *, margin: int = 0, spacing: int = theme.SPACE_2) -> QVBoxLayout:
    """A column with even margins."""
    made = QVBoxLayout(parent) if parent else QVBoxLayout()
    made.setContentsMargins(margin, margin, margin, margin)
    made.setSpacing(spacing)
    return made


def row(*widgets: QWidget | int, spacing: int = theme.SPACE_2) -> QHBoxLayout:
    """Widgets beside each other; a number is stretch."""
    made = QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(spacing)
    for widget in widgets:
        if isinstance(widget, int):
            made.addStretch(widget)
        else:
            made.addWidget(widget)
    return made


def show_chosen(widget: QWidget, on: bool) -> None:
    """Mark a widget as the selected one, in the look its style sheet gives that."""
    if bool(widget.property("selected")) != on:
        widget.setProperty("selected", on)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def typed_text(event: QKeyEvent) -> str:
    """What a key types; empty for commands, and for the space that presses buttons."""
    mods = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
                                | Qt.KeyboardModifier.MetaModifier)
    text = event.text()
    return text if text.isprintable() and text.strip() and not mods else ""


def settle(area: QScrollArea) -> None:
    """Lay out at once what was just put into a scrolled page, which would otherwise be seen squeezed for a moment."""
    layout = area.widget().layout()
    for i in range(layout.count()):
        widget = layout.itemAt(i).widget()
        # Qt shows what is new only later, and until then leaves no room for it.
        if widget is not None and not widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            widget.show()
    layout.activate()
    QCoreApplication.sendEvent(area, QEvent(QEvent.Type.LayoutRequest))


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif inner := item.layout():
            clear(inner)
