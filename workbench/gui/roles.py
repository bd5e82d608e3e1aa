"""Roles: what a screen reader calls our own widgets; Qt knows them only as plain surfaces."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QWidget

ROLES = {
    "CurvePlot": QAccessible.Role.Chart,
    "LineSample": QAccessible.Role.Graphic,
    "QKeySequenceEdit": QAccessible.Role.HotkeyField,
    "QSvgWidget": QAccessible.Role.Graphic,
    "SetUp": QAccessible.Role.Grouping,
    "ArmRow": QAccessible.Role.Grouping,
    "Field": QAccessible.Role.Grouping,
}
"""The names of their classes, and what each is."""


def tell_roles(app: QApplication) -> None:
    """Have Qt ask here first, from now on."""
    if not app.property("tellsRoles"):
        app.setProperty("tellsRoles", True)
        QAccessible.installFactory(_described)


def _described(kind: str, widget: QObject) -> QAccessibleWidget | None:
    """Qt asks with every class of a widget, its own first, and owns what it is given; None leaves it to Qt."""
    if kind not in ROLES or not isinstance(widget, QWidget):
        return None
    return QAccessibleWidget(widget, ROLES[kind])
