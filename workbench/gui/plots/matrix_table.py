"""The table behind the score matrix: numbers, headers, and every cell in words for readers of screens."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workbench.gui.language import tr

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Cell:
    """One score, and whether its task had been learnt by then; None where nothing was measured."""

    score: float | None
    is_learnt: bool


class MatrixTable(QAbstractTableModel):
    """Scores [tasks, tasks]: row i after training task i, column j tested on task j."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.scores: NDArray[np.float64] = np.empty((0, 0))
        self.labels: list[str] = []
        self._marked: set[tuple[int, int]] = set()
        self._is_brief = False

    def set_matrix(self, scores: NDArray, labels: Sequence[str]) -> None:
        """Replace all; raises ValueError where scores are not square or labels do not fit."""
        scores = np.asarray(scores, float)
        if scores.ndim != 2 or scores.shape[0] != scores.shape[1]:
            raise ValueError(f"a score matrix is square, tasks by tasks; this one has shape {scores.shape}")
        if len(labels) != len(scores):
            raise ValueError(f"{len(scores)} tasks but {len(labels)} labels")
        if len(scores) == len(self.scores) and list(labels) == self.labels:
            self.scores = scores.copy()
            self._tell_all()
            return
        self.beginResetModel()
        self.scores, self.labels = scores.copy(), list(labels)
        self.endResetModel()

    def set_marked(self, cells: Sequence[tuple[int, int]]) -> None:
        self._marked = set(cells)
        self._tell_all()

    def set_brief(self, brief: bool) -> None:
        """Head the rows "T3" rather than "after T3", where there is little room."""
        if brief != self._is_brief:
            self._is_brief = brief
            if self.labels:
                self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(self.labels) - 1)

    def is_marked(self, row: int, column: int) -> bool:
        return (row, column) in self._marked

    def cell(self, row: int, column: int) -> Cell:
        score = float(self.scores[row, column])
        return Cell(None if np.isnan(score) else score, column <= row)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.scores)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.scores)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            score = self.cell(index.row(), index.column()).score
            return tr("not seen") if score is None else f"{score:.2f}"
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.sentence(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignCenter)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= section < len(self.labels):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            is_short = self._is_brief or orientation == Qt.Orientation.Horizontal
            return f"T{section + 1}" if is_short else tr("after T{number}", number=section + 1)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.labels[section]
        return None

    def sentence(self, row: int, column: int) -> str:
        """One cell in words."""
        cell = self.cell(row, column)
        where = {"learned": self.labels[row], "tested": self.labels[column]}
        if cell.score is None:
            return tr("After training {learned}, on {tested}: not measured", **where)
        share = f"{100 * cell.score:.0f}"
        if not cell.is_learnt:
            return tr("After training {learned}, on {tested}: {share} per cent, before this task was learnt",
                      share=share, **where)
        best = np.nanmax(self.scores[column : row + 1, column])
        lost = round(100 * (best - cell.score))
        if not lost:
            return tr("After training {learned}, on {tested}: {share} per cent", share=share, **where)
        return tr("After training {learned}, on {tested}: {share} per cent, forgotten {lost}",
                  share=share, lost=lost, **where)

    def summary(self, title: str) -> str:
        """The newest row in words, and the task that lost most since its best."""
        measured = np.flatnonzero(~np.isnan(self.scores).all(axis=1))
        if not len(measured):
            return tr("{title}: nothing measured yet.", title=title)
        row = int(measured[-1])
        scores = ", ".join(f"{self.labels[j]} {self.scores[row, j]:.2f}" for j in range(row + 1)
                           if not np.isnan(self.scores[row, j]))
        lost = {j: float(np.nanmax(self.scores[j : row + 1, j]) - self.scores[row, j]) for j in range(row)
                if not np.isnan(self.scores[row, j])}
        worst = max(lost, key=lambda j: lost[j], default=None)
        said = tr("{title} after {task}: {scores}.", title=title, task=self.labels[row], scores=scores)
        if worst is None:
            return said
        points = f"{100 * lost[worst]:.0f}"
        return f"{said} " + tr("{task} lost most, {points} points.", task=self.labels[worst], points=points)

    def _tell_all(self) -> None:
        if len(self.scores):
            last = len(self.scores) - 1
            self.dataChanged.emit(self.index(0, 0), self.index(last, last))
