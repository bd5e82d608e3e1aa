"""RunList: the runs by experiment, what is done with those chosen, and a search."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
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
from workbench.gui.language import small, tr
from workbench.gui.models.watch import WatchModel, can
from workbench.gui.session import Session
from workbench.gui.views.run_delegate import RunDelegate
from workbench.spec.run import Run, RunState


@dataclass(frozen=True)
class Deed:
    """Something done with the chosen runs: in which states it can be, and whom to ask.

    `text` and `help` are English; who shows them translates them."""

    id: str
    text: str
    icon: str
    states: frozenset[RunState]
    call: Callable[[Session, Sequence[int]], None]
    help: str
    shortcut: str = ""


NOT_RUNNING = frozenset(RunState) - {RunState.RUNNING}
DEEDS: Sequence[Deed] = (
    Deed("pause", "Pause", "pause", frozenset({RunState.RUNNING}), Session.pause,
         "Finish the step at hand, keep everything, and wait"),
    Deed("resume", "Resume", "run", frozenset({RunState.PAUSED}), Session.resume, "Go on where it was paused"),
    Deed("stop", "Stop", "stop", frozenset({RunState.RUNNING, RunState.QUEUED, RunState.PAUSED}), Session.stop,
         "End it for good; what was measured is kept"),
    Deed("retry", "Retry", "retry", frozenset({RunState.FAILED, RunState.CANCELLED}), Session.retry,
         "Queue it again, from its checkpoint"),
    Deed("star", "Star", "star", frozenset(RunState), Session.star, "Mark it to find it again, or take the mark away",
         "Ctrl+T"),
    Deed("delete", "Delete", "delete", NOT_RUNNING, Session.delete, "Put it in the bin", "Del"),
)


class RunList(QWidget):
    """Left side of the Watch page; choosing rows chooses what is drawn."""

    build_asked = Signal()

    def __init__(self, session: Session, watch: WatchModel) -> None:
        super().__init__()
        self._session = session
        self._watch = watch
        self._binding = False
        self.search = QLineEdit(placeholderText=tr("Find runs"), clearButtonEnabled=True)
        self.search.setAccessibleName(tr("Find runs by experiment, arm, seed, state or note"))
        self.list = self._make_list()
        self.deeds = {deed.id: self._make_deed(deed) for deed in DEEDS}
        self.buttons = {deed.id: self._make_button(deed) for deed in DEEDS}
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
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setAccessibleName(tr("Runs"))
        view.setAccessibleDescription(tr("Choose one run to see it, or several to compare them"))
        return view

    def _make_deed(self, deed: Deed) -> QAction:
        action = QAction(tr(deed.text), self, shortcutContext=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if deed.shortcut:
            action.setShortcut(QKeySequence(deed.shortcut))
        action.triggered.connect(lambda: deed.call(self._session, self._watch.shown))
        self.list.addAction(action)
        return action

    def _make_button(self, deed: Deed) -> QToolButton:
        button = QToolButton(iconSize=QSize(18, 18))
        button.setDefaultAction(self.deeds[deed.id])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setFixedSize(looks.TARGET + 4, looks.TARGET + 4)
        button.setAccessibleName(tr("{deed} the chosen runs", deed=tr(deed.text)))
        return button

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.addWidget(QLabel(tr("Runs")))
        head.itemAt(0).widget().setProperty("role", "heading")
        head.addStretch()
        head.addWidget(self.all)
        row = QHBoxLayout()
        row.setSpacing(looks.SPACE_1)
        for deed in DEEDS:
            if deed.id == "delete":
                row.addStretch()
            row.addWidget(self.buttons[deed.id])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(looks.SPACE_3, looks.SPACE_3, looks.SPACE_2, looks.SPACE_2)
        layout.setSpacing(looks.SPACE_2)
        layout.addLayout(head)
        layout.addWidget(self.search)
        layout.addLayout(row)
        layout.addWidget(self.list, 1)

    def paint(self) -> None:
        """Take the icons of the theme."""
        for deed in DEEDS:
            self.deeds[deed.id].setIcon(looks.icon(deed.icon))
        self.all.setIcon(looks.icon("curves"))
        self.list.viewport().update()

    def refresh(self) -> None:
        """Enable what can be done with the chosen runs; where something cannot, its tool tip says why."""
        rows: list[Run] = [row for run in self._watch.shown if (row := self._watch.run(run))]
        for deed in DEEDS:
            action = self.deeds[deed.id]
            action.setEnabled(can(rows, deed.states))
            reason = "" if action.isEnabled() else f": {self._hindered(deed, rows)}"
            action.setToolTip(f"{tr(deed.text)}{reason}" if reason else tr(deed.help))

    def _hindered(self, deed: Deed, rows: Sequence[Run]) -> str:
        if not rows:
            return tr("choose a run first")
        if deed.id == "delete":
            return tr("end it first")
        return tr("none of the chosen runs can be asked to {deed}", deed=small(deed.text))

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
        self.refresh()
        self.list.viewport().update()

    def _choose(self) -> None:
        if self._binding:
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
