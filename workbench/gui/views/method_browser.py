"""MethodBrowser: methods and studies side by side, narrowed by what they need, with the page of the chosen one."""

from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QWidget,
)

from workbench.gui import theme
from workbench.gui.language import tr
from workbench.gui.models.method_table import MethodFilter, MethodTable
from workbench.gui.models.plugin_tree import MANIFEST_ROLE
from workbench.gui.session import Session
from workbench.gui.views.claims_bar import ClaimsBar
from workbench.gui.views.manual import Manual
from workbench.gui.views.pieces import button, column, label, row
from workbench.spec.manifest import NEEDS


class MethodBrowser(QDialog):
    """Stays open beside the window; a chip for each need leaves out the methods that have it."""

    opening = Signal(Path)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Methods and papers"))
        self.resize(1160, 760)
        self.found = MethodFilter(MethodTable(session.registry, self), self)
        self.search = QLineEdit(placeholderText=tr("Search methods and papers"), clearButtonEnabled=True)
        self.search.setAccessibleName(tr("Search methods and papers"))
        self.search.setMinimumWidth(self.fontMetrics().averageCharWidth() * 36)
        self.chips: dict[str, QPushButton] = {}
        for need, words in NEEDS.items():
            told = tr("Only methods that need no {what}", what=tr(words))
            chip = button(tr("no {what}", what=tr(words)), lambda: None, kind="chip", told=told)
            chip.setCheckable(True)
            chip.toggled.connect(lambda on, need=need: self._leave_out(need, on))
            self.chips[need] = chip
        self.count = label("", "small")
        self.table = QTableView()
        self.manual = Manual()
        self.claims = ClaimsBar(session)
        self.claims.opening.connect(self.opening)
        self._arrange()
        self.search.textChanged.connect(self._search)
        self.table.selectionModel().currentRowChanged.connect(self._tell)
        self._count()

    def _arrange(self) -> None:
        table = self.table
        table.setModel(self.found)
        table.setAccessibleName(tr("Methods"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.setSortingEnabled(True)
        table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for costs, letters in ((2, 22), (3, 14), (4, 14)):
            header.setSectionResizeMode(costs, QHeaderView.ResizeMode.Interactive)
            table.setColumnWidth(costs, table.fontMetrics().averageCharWidth() * letters)
        header.setStretchLastSection(True)
        upper = QWidget()
        inner = column(upper)
        inner.addLayout(row(self.search, *self.chips.values(), 1, self.count))
        inner.addWidget(table, 1)
        halves = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False)
        halves.addWidget(upper)
        lower = QWidget()
        below = column(lower)
        below.addWidget(self.manual, 1)
        below.addWidget(self.claims)
        halves.addWidget(lower)
        halves.setSizes([300, 400])
        column(self, margin=theme.SPACE_4).addWidget(halves)

    def choose(self, id: str) -> None:
        """Show a method; whatever would leave it out is taken back."""
        for chip in self.chips.values():
            chip.setChecked(False)
        self.search.clear()
        for at in range(self.found.rowCount()):
            if self.found.index(at, 0).data(MANIFEST_ROLE).id == id:
                self.table.selectRow(at)
                self.table.scrollTo(self.found.index(at, 0))

    def _leave_out(self, need: str, on: bool) -> None:
        self.found.leave_out(need, on)
        self._count()

    def _search(self, text: str) -> None:
        self.found.find(text)
        self._count()

    def _count(self) -> None:
        self.count.setText(tr("{shown} of {all}", shown=self.found.rowCount(), all=self.found.sourceModel().rowCount()))

    def _tell(self, now: QModelIndex) -> None:
        manifest = now.data(MANIFEST_ROLE) if now.isValid() else None
        self.manual.show_method(manifest)
        self.claims.show_method(manifest)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "manual"):
            self.manual.paint()
