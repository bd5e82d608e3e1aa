"""RunsTab: the runs as a table to sort; it shares its choice with the list on the left."""

import numpy as np
from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from workbench.gui import theme as looks
from workbench.gui.language import tr
from workbench.gui.models.run_order import RunOrder
from workbench.gui.models.run_table import DIFFERS_ROLE, RUN_ROLE, SPARK_ROLE
from workbench.gui.models.watch import WatchModel
from workbench.gui.session import Session
from workbench.gui.views.deeds import Deeds
from workbench.gui.views.pieces import row

Index = QModelIndex | QPersistentModelIndex
MEANT = frozenset(["Run", "Arm", "★", "Curve", "Note"])
"""Columns that stay though they may be the same in all rows."""


class RunsTable(QTableView):
    """All columns of every run; a click on a heading sorts within each experiment; notes are written
    where they stand (double click or F2)."""

    def __init__(self, order: RunOrder, selection: QItemSelectionModel) -> None:
        super().__init__(alternatingRowColors=True)
        self.setModel(order)
        self.setSelectionModel(selection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSortingEnabled(True)
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.8))
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        # Only the first rows are measured, so that a thousand runs open as fast as ten.
        head.setResizeContentsPrecision(50)
        head.setStretchLastSection(True)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(tr("Table of runs"))


class RunsTab(QWidget):
    """The table; above it a chip that hides what is the same in all rows, and what is done with the chosen ones."""

    def __init__(self, session: Session, watch: WatchModel, selection: QItemSelectionModel) -> None:
        super().__init__()
        self.table = RunsTable(watch.order, selection)
        self.table.setItemDelegate(RunCells(watch))
        self.deeds = Deeds(self.table, session, watch, lambda: watch.shown)
        self.deeds.actions["note"].setShortcut("")  # F2 writes in the cell
        self.only = QPushButton(tr("Only what differs"), checkable=True)
        self.only.setProperty("kind", "toggle")
        self.only.setAccessibleName(tr("Only what differs: hide columns that say the same in every row"))
        self.only.setToolTip(tr("Hide columns that say the same in every row. Settings in which the chosen runs "
                                "differ stand on the right, marked where they are not those of the run in focus."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(looks.SPACE_2)
        buttons = [self.deeds.button(id) for id in ("star", "note", "export", "delete")]
        layout.addLayout(row(self.only, 1, *buttons, spacing=looks.SPACE_1))
        layout.addWidget(self.table, 1)
        self.only.toggled.connect(self.renew)
        watch.chosen.connect(self.renew)
        watch.slow.connect(self.renew)

    def renew(self) -> None:
        """Hide or show columns as they differ now, and offer what can be done."""
        self.deeds.refresh()
        model, meant = self.table.model(), {tr(title) for title in MEANT}
        for column in range(model.columnCount()):
            title = model.headerData(column, Qt.Orientation.Horizontal)
            hidden = self.only.isChecked() and title not in meant and self._same(column)
            if self.table.isColumnHidden(column) != hidden:
                self.table.setColumnHidden(column, hidden)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "deeds"):
            self.deeds.paint()

    def _same(self, column: int) -> bool:
        model = self.table.model()
        texts = (model.index(row, column).data() for row in range(model.rowCount()))
        first = next(texts, None)
        return all(text == first for text in texts)


class RunCells(QStyledItemDelegate):
    """A little curve in its column, and settings that differ from those of the run in focus on a tinted ground."""

    def __init__(self, watch: WatchModel) -> None:
        super().__init__(watch)
        self._watch = watch

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Settings that differ are tinted and bold."""
        super().initStyleOption(option, index)
        if index.data(DIFFERS_ROLE):
            option.font.setBold(True)
            option.backgroundBrush = QBrush(looks.mixed(looks.current().accent, looks.current().panel, 0.18))
        if index.data(SPARK_ROLE) is not None:
            option.text = " " * 24  # as wide as the curve, which is painted in its place

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The cell, and the curve over it."""
        super().paint(painter, option, index)
        values = index.data(SPARK_ROLE)
        if values is None or not len(values):
            return
        place = QRectF(option.rect).adjusted(looks.SPACE_2, looks.SPACE_1, -looks.SPACE_2, -looks.SPACE_1)
        x = place.left() + np.arange(len(values)) / max(len(values) - 1, 1) * place.width()
        y = place.bottom() - np.clip(values, 0, 1) * place.height()
        points = [QPointF(a, b) for a, b in zip(x.tolist(), y.tolist(), strict=True) if b == b]
        color, _ = self._watch.curves.look(index.data(RUN_ROLE))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(looks.pen(QColor(looks.current().grid)))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        painter.setPen(looks.pen(looks.series_color(color), width=1.5))
        painter.drawPolyline(QPolygonF(points))
        painter.restore()
