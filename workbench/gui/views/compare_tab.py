"""CompareTab: groups of runs side by side, with intervals over seeds and differences from one of them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.gui import theme as looks
from workbench.gui.language import marked, tr
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
from workbench.store.indices import INDICES

Index = QModelIndex | QPersistentModelIndex
NONE = QModelIndex()
NOBODY = marked("nothing")
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
FORMATS: dict[str, Callable[[Comparison], str]] = {"Markdown": as_markdown, "LaTeX": as_latex, "CSV": as_csv}


class CompareTable(QAbstractTableModel):
    """The rows of a comparison; a difference whose whole interval is on one side of 0 has a colour."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.compared = Comparison((), ())
        self._rows: list[list[str]] = []

    def show(self, compared: Comparison) -> None:
        """Take over this comparison."""
        self.beginResetModel()
        self.compared, self._rows = compared, compared.rows
        self.endResetModel()

    def rowCount(self, parent: Index = NONE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NONE) -> int:
        return 0 if parent.isValid() else len(self.compared.head)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section != 1:
            return RIGHT
        return self.compared.head[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[row][column]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("{column} of {group}: {value}", column=self.compared.head[column], group=self._rows[row][1],
                      value=self._rows[row][column] or tr("itself"))
        if role == Qt.ItemDataRole.DecorationRole and column == 1:
            return _swatch(looks.series_color(self.compared.groups[row].color))
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column != 1:
            return RIGHT
        return None

    def _colour(self, row: int, column: int) -> QColor | None:
        against, group = self.compared.against, self.compared.groups[row]
        if against is None or group is against or column < 3 or column % 2:
            return None
        name = self.compared.indices[(column - 3) // 2]
        sure = group.ahead(against, name).sure * (1 if INDICES[name].higher_is_better else -1)
        theme = looks.current()
        return QColor(theme.ok) if sure > 0 else QColor(theme.error) if sure < 0 else None


class CompareTab(QWidget):
    """What to group by, what to set against, which indices; the sentence, the table, and the table as text."""

    told = Signal(str)

    def __init__(self, watch: WatchModel) -> None:
        super().__init__()
        self._watch = watch
        self._indices = list(FIRST)
        self.model = CompareTable(self)
        self.by = _box(tr("Rows of the comparison are made by"))
        self.against = _box(tr("Set against"))
        self.indices = _menu_button(tr("Indices"), tr("Choose the indices compared"))
        self.copy = _menu_button(tr("Copy as"), tr("Copy the table as text"))
        self.sentence = QLabel(wordWrap=True)
        self.sentence.setProperty("role", "heading")
        self.sentence.setAccessibleName(tr("What the comparison says"))
        self.table = QTableView(alternatingRowColors=True)
        self._arrange()
        self._fill_menus()
        self.by.activated.connect(self.renew)
        self.against.activated.connect(self.renew)
        watch.chosen.connect(self.renew)
        watch.slow.connect(self.renew)

    def _arrange(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(tr("Comparison"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.8))
        head = table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setStretchLastSection(True)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        bar = QHBoxLayout()
        bar.setSpacing(looks.SPACE_2)
        for text, box in ((tr("Rows by"), self.by), (tr("set against"), self.against)):
            name = QLabel(text)
            name.setBuddy(box)
            bar.addWidget(name)
            bar.addWidget(box)
        bar.addStretch()
        bar.addWidget(self.indices)
        bar.addWidget(self.copy)
        note = QLabel(f"{tr(NOTE)} {tr('Only finished runs of those chosen on the left count.')}", wordWrap=True)
        note.setProperty("role", "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(looks.SPACE_2)
        for part in (bar, self.sentence, table, note):
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
        found = groups(self._watch.curves, self._indices, self.by.currentData())
        _offer(self.against, [(tr(NOBODY), None), *((group.label, group.label) for group in found)])
        against = next((g for g in found if g.label == self.against.currentData()), None)
        self.model.show(Comparison(found, self._indices, against))
        self.sentence.setText(sentence(found, self._indices[0], against) if self._indices and found
                              else tr("Choose at least one index to compare.") if found else "")

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


def _swatch(color: QColor) -> QIcon:
    picture = QPixmap(QSize(12, 12))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(color)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(1, 1, 10, 10)
    painter.end()
    return QIcon(picture)
