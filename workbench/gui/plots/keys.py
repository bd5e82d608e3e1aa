"""The keys of a curve plot: the cursor walks, curves take turns, pins hold, the view grows and shrinks."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from workbench.gui.plots.curve_plot import CurvePlot

ZOOM = 0.7


def press(plot: "CurvePlot", event: QKeyEvent) -> bool:
    """Do what the key says; False where it says nothing here."""
    picture, key = plot.picture, Qt.Key(event.key())
    far = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
    moves = {
        Qt.Key.Key_Left: lambda: plot.jump(picture.step_beside(-far)),
        Qt.Key.Key_Right: lambda: plot.jump(picture.step_beside(far)),
        Qt.Key.Key_Home: lambda: plot.jump(picture.x[0]),
        Qt.Key.Key_End: lambda: plot.jump(min(picture.x[1], picture.latest or 0.0)),
        Qt.Key.Key_PageUp: lambda: plot.choose_next(-1),
        Qt.Key.Key_PageDown: lambda: plot.choose_next(1),
        Qt.Key.Key_Plus: lambda: plot.zoom(ZOOM),
        Qt.Key.Key_Minus: lambda: plot.zoom(1 / ZOOM),
        Qt.Key.Key_F: plot.follow,
        Qt.Key.Key_BracketLeft: lambda: plot.jump(picture.switch_beside(-1)),
        Qt.Key.Key_BracketRight: lambda: plot.jump(picture.switch_beside(1)),
        Qt.Key.Key_S: plot.choose_switch,
        Qt.Key.Key_Space: plot.pin_cursor,
    }
    if key in moves:
        moves[key]()
    elif key == Qt.Key.Key_Escape and picture.pins:
        plot.unpin()
    elif key == Qt.Key.Key_Escape and picture.cursor is not None:
        plot.jump(None)
    else:
        return False
    return True
