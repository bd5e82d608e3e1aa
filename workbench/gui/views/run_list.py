"""RunList: the runs by experiment, what is done with those chosen, and a search."""

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from workbench.gui import theme as looks
from workbench.gui.language import tr
from workbench.gui.models.watch import WatchModel
from workbench.gui.session import Session
from workbench.gui.views.deeds import Deeds
from workbench.gui.views.run_delegate import RunDelegate

BESIDE = ("pause", "resume", "stop", "retry", "star", "delete")
"""The deeds that have a button above the list; the others are in its context menu, and beside the table of runs."""


class RunList(QWidget):
    """Left side of the Watch page; choosing rows chooses what is drawn."""

    build_asked = Signal()

    def __init__(self, session: Session, watch: WatchModel) -> None:
        super().__init__()
        self._watch = watch
        self._binding = False
        self.search = QLineEdit(placeholderText=tr("Find runs"), clearButtonEnabled=True)
        self.search.setAccessibleName(tr("Find runs by experiment, arm, seed, state or note"))
        self.list = self._make_list()
        self.deeds = Deeds(self.list, session, watch, lambda: watch.shown)
        self.buttons = {id: self.deeds.button(id) for id in BESIDE}
        self.all = QToolButton(icon=looks.icon("curves"), toolTip=tr("Show all runs of this experiment"))
        self.all.setAccessibleName(tr("Show all runs of this experiment"))
        self._arrange()
        self.search.textChanged.connect(watch.order.look_for)
        self.list.selectionModel().selectionChanged.connect(self._choose)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.all.clicked.connect(self._choose_all)
        watch.chosen.connect(self.mark)
        self.mark()

    def _make_list(self) -> QListView:
        view = QListView(mouseTracking=True, verticalScrollMode=QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setModel(self._watch.order)
        view.setItemDelegate(RunDelegate(self._watch))
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setAccessibleName(tr("Runs"))
        view.setAccessibleDescription(tr("Choose one run to see it, or several to compare them"))
        return view

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(QLabel(tr("Runs")))
        head.itemAt(0).widget().setProperty("role", "heading")
        head.addStretch()
        head.addWidget(self.all)
        row = QHBoxLayout()
        row.setSpacing(looks.SPACE_1)
        for id, button in self.buttons.items():
            if id == "delete":
                row.addStretch()
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(looks.SPACE_3, looks.SPACE_3, looks.SPACE_2, looks.SPACE_2)
        layout.setSpacing(looks.SPACE_2)
        layout.addLayout(head)
        layout.addWidget(self.search)
        layout.addLayout(row)
        layout.addWidget(self.list, 1)

    def paint(self) -> None:
        """Take the icons of the theme."""
        self.deeds.paint()
        self.all.setIcon(looks.icon("curves"))
        self.list.viewport().update()

    def mark(self) -> None:
        """Show in the list what is chosen."""
        self._binding = True
        order, selection = self._watch.order, self.list.selectionModel()
        wanted = set(self._watch.shown)
        for row in range(order.rowCount()):
            is_shown = order.run_at(row).id in wanted
            index = order.index(row, 0)
            if selection.isSelected(index) != is_shown:
                flag = QItemSelectionModel.SelectionFlag
                selection.select(index, (flag.Select if is_shown else flag.Deselect) | flag.Rows)
            if order.run_at(row).id == self._watch.curves.focus and selection.currentIndex() != index:
                selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._binding = False
        self.deeds.refresh()
        self.list.viewport().update()

    def _choose(self) -> None:
        if self._binding or self._watch.is_updating:
            return
        order, selection = self._watch.order, self.list.selectionModel()
        chosen = [order.run_at(index.row()).id for index in selection.selectedRows()]
        current = selection.currentIndex()
        focus = order.run_at(current.row()).id if current.isValid() else None
        if chosen:
            self._watch.choose(chosen, focus if focus in chosen else None)

    def _choose_all(self) -> None:
        if self._watch.curves.focus is not None:
            self._watch.choose(self._watch.siblings(self._watch.curves.focus), self._watch.curves.focus)
