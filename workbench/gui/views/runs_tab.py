"""RunsTab: the runs as a table to sort; it shares its choice with the list on the left."""

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from workbench.gui.models.run_table import RunOrder


class RunsTab(QTableView):
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
        self.setAccessibleName("Table of runs")
