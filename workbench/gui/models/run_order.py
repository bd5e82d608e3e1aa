"""RunOrder: the runs sorted by a column within their experiments, and filtered by words."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from workbench.gui.language import tr
from workbench.gui.models.run_table import RUN_ROLE, SORT_ROLE, STATES, RunTable
from workbench.spec.run import Run

Index = QModelIndex | QPersistentModelIndex


class RunOrder(QSortFilterProxyModel):
    """Runs of one experiment stay together, the newest experiment first; within it the chosen column decides."""

    def __init__(self, table: RunTable, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        self.setSourceModel(table)
        self.setSortRole(SORT_ROLE)
        self.setDynamicSortFilter(True)
        self.sort(0)

    def look_for(self, text: str) -> None:
        """Show only runs in which every one of these words occurs."""
        self.beginFilterChange()
        self._words = text.casefold().split()
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        run = self._table().runs[row]
        text = f"{run.name} {run.arm} {tr('seed {seed}', seed=run.seed)} {tr(STATES[run.state])} {run.note}"
        text = f"{text} {tr('starred')}".casefold() if run.starred else text.casefold()
        return all(word in text for word in self._words)

    def lessThan(self, left: Index, right: Index) -> bool:
        table = self._table()
        one, other = table.runs[left.row()], table.runs[right.row()]
        ascending = self.sortOrder() == Qt.SortOrder.AscendingOrder
        if one.experiment != other.experiment:
            return ((one.experiment or 0) > (other.experiment or 0)) == ascending
        order = table.columns[left.column()].order
        mine, theirs = order(table, one), order(table, other)
        return bool(mine < theirs) if mine != theirs else (one.id < other.id) == ascending

    def _table(self) -> RunTable:
        table = self.sourceModel()
        assert isinstance(table, RunTable)
        return table

    def starts_group(self, row: int) -> bool:
        """Whether this row is the first of its experiment."""
        run = self.run_at(row)
        return row == 0 or self.run_at(row - 1).experiment != run.experiment

    def run_at(self, row: int) -> Run:
        """The run in this row."""
        return self.index(row, 0).data(RUN_ROLE)
