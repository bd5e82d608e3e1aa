"""CompareTab: groups of runs side by side, with intervals over seeds and differences from one of them."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QMenu,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.gui import theme as looks
from workbench.gui.language import counted, marked, tr
from workbench.gui.models.comparison import (
    ARM,
    FIRST,
    NOTE,
    Comparison,
    as_csv,
    as_latex,
    as_markdown,
    differing,
    groups,
    sentence,
)
from workbench.gui.models.watch import WatchModel
from workbench.gui.session import Session
from workbench.gui.views.compare_table import CompareTable
from workbench.gui.views.deeds import ALL, Deed, Deeds
from workbench.gui.views.flow import FlowLayout
from workbench.gui.views.pieces import row
from workbench.store.indices import INDICES

NOBODY = marked("nothing")
FORMATS: dict[str, Callable[[Comparison], str]] = {"Markdown": as_markdown, "LaTeX": as_latex, "CSV": as_csv}


class CompareTab(QWidget):
    """What to group by, what to set against, which indices; the sentence, the table, and the table as text.

    What is done with chosen rows is done with all their runs. `plots_asked` once only those are shown.
    """

    told = Signal(str)
    plots_asked = Signal()

    def __init__(self, session: Session, watch: WatchModel) -> None:
        super().__init__()
        self._watch = watch
        self._binding = False
        self._indices = list(FIRST)
        self.model = CompareTable(self)
        self.by = _box(tr("Rows of the comparison are made by"))
        self.against = _box(tr("Set against"))
        self.rank = _box(tr("Index by which the rows are ranked"))
        self.indices = _menu_button(tr("Indices"), tr("Choose the indices compared"))
        self.copy = _menu_button(tr("Copy as"), tr("Copy the table as text"))
        self.sentence = QLabel(wordWrap=True)
        self.sentence.setProperty("role", "heading")
        self.sentence.setAccessibleName(tr("What the comparison says"))
        self.table = QTableView(alternatingRowColors=True)
        self.deeds = Deeds(self.table, session, watch, self.chosen, (
            Deed("plot", marked("Plot"), "curves", ALL, lambda on, runs: self._plot(runs),
                 marked("Show the curves of the chosen rows alone")),
            Deed("leave", marked("Leave out"), "remove", ALL, lambda on, runs: self._leave_out(runs),
                 marked("Compare the other rows alone; nothing is deleted"))))
        self.count = QLabel(wordWrap=True)
        self.count.setProperty("role", "small")
        self._arrange()
        self._fill_menus()
        self.by.activated.connect(self.renew)
        self.against.activated.connect(self.renew)
        self.rank.activated.connect(self.renew)
        watch.chosen.connect(self.renew)
        watch.slow.connect(self.renew)
        session.runs_changed.connect(self.renew)

    def _arrange(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.selectionModel().selectionChanged.connect(self._told_rows)
        table.selectionModel().currentRowChanged.connect(self._focus)
        table.activated.connect(lambda _: self.deeds.actions["plot"].trigger())
        table.setAccessibleName(tr("Comparison"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.8))
        head = table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setStretchLastSection(True)
        head.setSectionsClickable(True)
        head.sectionClicked.connect(self._rank_by)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        bar = QWidget()
        flow = FlowLayout(bar, spacing=looks.SPACE_2)
        for text, box in ((tr("Rows by"), self.by), (tr("set against"), self.against), (tr("ranked by"), self.rank)):
            together, name = QWidget(), QLabel(text)
            name.setBuddy(box)
            together.setLayout(row(name, box))
            flow.addWidget(together)
        together = QWidget()
        together.setLayout(row(self.indices, self.copy))
        flow.addWidget(together)
        note = QLabel(f"{tr(NOTE)} {tr('Only finished runs of those chosen on the left count.')}", wordWrap=True)
        note.setProperty("role", "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(looks.SPACE_2)
        buttons = [self.deeds.button(id) for id in ("plot", "leave", "star", "note", "export", "delete")]
        deeds = row(self.count, *buttons, spacing=looks.SPACE_1)
        deeds.setStretch(0, 1)
        for part in (bar, self.sentence, deeds, table, note):
            layout.addWidget(part) if isinstance(part, QWidget) else layout.addLayout(part)
        layout.setStretchFactor(table, 1)

    def _fill_menus(self) -> None:
        for name, index in INDICES.items():
            action = self.indices.menu().addAction(tr(index.title))
            action.setCheckable(True)
            action.setChecked(name in self._indices)
            action.setObjectName(name)
            action.toggled.connect(partial(self._take, name))
        for name in FORMATS:
            self.copy.menu().addAction(name).triggered.connect(partial(self._copy, name))

    def _take(self, name: str, on: bool) -> None:
        chosen = {*self._indices, name} if on else set(self._indices) - {name}
        self._indices = [known for known in INDICES if known in chosen]
        self.renew()

    def _copy(self, name: str, _: bool = False) -> None:
        QGuiApplication.clipboard().setText(FORMATS[name](self.model.compared))
        self.told.emit(tr("The comparison is on the clipboard as {format}.", format=name))

    def renew(self) -> None:
        """Compare what is shown as it stands now."""
        if not self.isVisible():
            return
        rows = [curves.row for curves in self._watch.curves.runs.values() if curves.row]
        _offer(self.by, [(tr("arm"), ARM), *((path, path) for path in differing(rows))])
        _offer(self.rank, [(tr(INDICES[name].title), name) for name in self._indices])
        rank = self.rank.currentData() or ""
        found = groups(self._watch.curves, self._indices, self.by.currentData(), rank)
        _offer(self.against, [(tr(NOBODY), None), *((group.label, group.label) for group in found)])
        against = next((g for g in found if g.label == self.against.currentData()), None)
        self._show(Comparison(found, self._indices, against, rank))
        self.sentence.setText(sentence(found, rank, against) if rank and found
                              else tr("Choose at least one index to compare.") if found else "")

    def _show(self, compared: Comparison) -> None:
        """Show a comparison; rows that are still there stay chosen."""
        chosen, before = set(self._labels()), self.table.currentIndex()
        current = self.model.labels[before.row()] if before.isValid() else None
        self._binding = True
        if self.model.show(compared, {run.id: run for run in self._watch.table.runs}):
            selection, flag = self.table.selectionModel(), QItemSelectionModel.SelectionFlag
            labels = self.model.labels
            for place, label in enumerate(labels):
                if label in chosen:
                    selection.select(self.model.index(place, 0), flag.Select | flag.Rows)
            if current is not None and labels:
                found = labels.index(current) if current in labels else before.row()
                selection.setCurrentIndex(self.model.index(min(found, len(labels) - 1), 1), flag.NoUpdate)
        self._binding = False
        self._told_rows()

    def _labels(self) -> list[str]:
        return [self.model.labels[index.row()] for index in self.table.selectionModel().selectedRows()]

    def chosen(self) -> list[int]:
        """The runs of the chosen rows."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [run for place in rows for run in self.model.compared.groups[place].members]

    def _told_rows(self) -> None:
        """Say how much is chosen, and offer what can be done with it."""
        if self._binding:
            return
        rows, runs = len(self._labels()), self.chosen()
        self.count.setText(tr("{rows} chosen: {runs}", rows=counted(rows, "row"), runs=counted(len(runs), "run"))
                           if rows else tr("Choose rows to act on all their runs"))
        self.deeds.refresh()
        if rows == self.model.rowCount():
            leave = self.deeds.actions["leave"]
            leave.setEnabled(False)
            leave.setToolTip(tr("{deed}: nothing would be left to compare", deed=leave.text()))

    def _rank_by(self, column: int) -> None:
        """A click on an index's heading ranks by it."""
        name = self.model.index_of(column)
        if name:
            self.rank.setCurrentIndex(self.rank.findData(name))
            self.renew()

    def _focus(self, now: QModelIndex) -> None:
        """Matrix and indices beside the table are of the row that a person is at: of its first run."""
        if not self._binding and now.isValid():
            members = self.model.compared.groups[now.row()].members
            if self._watch.curves.focus not in members:
                self._watch.choose(self._watch.shown, members[0])

    def _plot(self, runs: Sequence[int]) -> None:
        self._watch.choose(runs, self._watch.curves.focus)
        self.plots_asked.emit()

    def _leave_out(self, runs: Sequence[int]) -> None:
        self._watch.choose([run for run in self._watch.shown if run not in runs])

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "deeds"):
            self.deeds.paint()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what finished meanwhile."""
        super().showEvent(event)
        self.renew()


def _box(name: str) -> QComboBox:
    box = QComboBox(sizeAdjustPolicy=QComboBox.SizeAdjustPolicy.AdjustToContents)
    box.setAccessibleName(name)
    box.setAccessibleDescription(name)  # on Linux the name of a choice is what is chosen
    box.view().setAccessibleName(name)
    return box


def _menu_button(text: str, told: str) -> QToolButton:
    button = QToolButton(text=text, toolTip=told, popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setAccessibleName(f"{text}: {told}")
    button.setMinimumHeight(looks.TARGET)
    button.setMenu(QMenu(button))
    return button


def _offer(box: QComboBox, choices: list[tuple[str, str | None]]) -> None:
    """Give these choices and keep the one made, where it is still there."""
    if [(box.itemText(i), box.itemData(i)) for i in range(box.count())] == choices:
        return
    kept = box.currentData()
    box.clear()
    for text, data in choices:
        box.addItem(text, data)
    box.setCurrentIndex(max(0, box.findData(kept)) if kept is not None else 0)
