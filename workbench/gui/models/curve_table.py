"""CurveTable: the lines of one plot as a table of numbers, exactly those that are drawn."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workbench.gui.language import thousands, tr
from workbench.gui.models.axis import Scale
from workbench.gui.models.curves import STEPS, Line

Index = QModelIndex | QPersistentModelIndex
NONE = QModelIndex()


class CurveTable(QAbstractTableModel):
    """One row per step at which any of the lines has a point, one column per line; the newest step stands last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps = np.empty(0)
        self._lines: list[tuple[str, np.ndarray, np.ndarray]] = []
        self._axis = STEPS

    def show(self, lines: Sequence[Line], axis: Scale = STEPS) -> None:
        """Take over these lines as they are now; their steps count from the begin, or from a switch of tasks."""
        taken = [(line.label, line.pyramid.steps, line.pyramid.values) for line in lines]
        steps = np.unique(np.concatenate([np.empty(0), *(s for _, s, _ in taken)]))
        grown = [label for label, _, _ in taken] == [label for label, _, _ in self._lines] and len(steps) >= len(
            self._steps) and np.array_equal(steps[: len(self._steps)], self._steps)
        if not grown or axis.unit != self._axis.unit:
            self.beginResetModel()
            self._steps, self._lines, self._axis = steps, taken, axis
            self.endResetModel()
            return
        known = len(self._steps)
        if len(steps) > known:
            self.beginInsertRows(NONE, known, len(steps) - 1)
            self._steps, self._lines = steps, taken
            self.endInsertRows()
        self._lines = taken
        if known:
            self.dataChanged.emit(self.index(0, 0), self.index(known - 1, len(taken)))

    def rowCount(self, parent: Index = NONE) -> int:
        return 0 if parent.isValid() else len(self._steps)

    def columnCount(self, parent: Index = NONE) -> int:
        return 0 if parent.isValid() else len(self._lines) + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        if section:
            return self._lines[section - 1][0]
        return tr("Step") if self._axis is STEPS else tr("Iterations")

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column():
            value = self._text(index.row(), index.column()) or tr("no value")
            name, step = self._lines[index.column() - 1][0], self._steps[index.row()]
            if self._axis is STEPS:
                return tr("{name} at step {step:.0f}: {value}", name=name, step=step, value=value)
            return tr("{name} at {place}: {value}", name=name, place=self._axis.text(step), value=value)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _text(self, row: int, column: int) -> str:
        step = self._steps[row]
        if column == 0:
            return thousands(f"{step:,.0f}".replace("-", "−"))
        _, steps, values = self._lines[column - 1]
        place = int(np.searchsorted(steps, step))
        return f"{values[place]:.4f}" if place < len(steps) and steps[place] == step else ""
