"""CompareTable: the rows of a comparison as a view reads them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap

from workbench.gui import theme as looks
from workbench.gui.language import counted, tr
from workbench.gui.models.comparison import Comparison
from workbench.spec.run import Run
from workbench.store.indices import INDICES

Index = QModelIndex | QPersistentModelIndex
NONE = QModelIndex()
FIRST_INDEX = 3
"""The column of the first index."""
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class CompareTable(QAbstractTableModel):
    """The rows of a comparison, and the notes to their runs; a difference whose whole interval is on one side of 0
    has a colour."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.compared = Comparison((), ())
        self._head: list[str] = []
        self._rows: list[list[str]] = []

    @property
    def labels(self) -> list[str]:
        """What the rows are called."""
        return [group.label for group in self.compared.groups]

    def index_of(self, column: int) -> str:
        """The index that a column tells of; empty for the other columns."""
        place = (column - FIRST_INDEX) // (2 if self.compared.against else 1)
        return self.compared.indices[place] if 0 <= place < len(self.compared.indices) else ""

    def show(self, compared: Comparison, runs: Mapping[int, Run]) -> bool:
        """Take over this comparison, with stars and notes of its runs; whether the rows or columns are others now."""
        said = [[run for id in group.members if (run := runs.get(id))] for group in compared.groups]
        head = [*compared.head, tr("Note")]
        rows = [[*cells, _note(members)] for cells, members in zip(compared.rows, said, strict=True)]
        for cells, members in zip(rows, said, strict=True):
            cells[1] = f"★ {cells[1]}" if members and all(run.starred for run in members) else cells[1]
        kept = head == self._head and [group.label for group in compared.groups] == self.labels
        if kept:
            self.compared, self._rows = compared, rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(head) - 1))
            return False
        self.beginResetModel()
        self.compared, self._head, self._rows = compared, head, rows
        self.endResetModel()
        return True

    def rowCount(self, parent: Index = NONE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NONE) -> int:
        return 0 if parent.isValid() else len(self._head)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section not in (1, len(self._head) - 1):
            return RIGHT
        return self._head[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[row][column]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            empty = tr("none") if column == len(self._head) - 1 else tr("itself")
            return tr("{column} of {group}: {value}", column=self._head[column], group=self._rows[row][1],
                      value=self._rows[row][column] or empty)
        if role == Qt.ItemDataRole.DecorationRole and column == 1:
            return _swatch(looks.series_color(self.compared.groups[row].color))
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(row, column)
        if role == Qt.ItemDataRole.FontRole and self._colour(row, column):
            return looks.text_font(QGuiApplication.font(), bold=True)  # a chosen row has one colour for all its words
        if role == Qt.ItemDataRole.TextAlignmentRole and column not in (1, len(self._head) - 1):
            return RIGHT
        return None

    def _colour(self, row: int, column: int) -> QColor | None:
        against, group, name = self.compared.against, self.compared.groups[row], self.index_of(column)
        if against is None or group is against or not name or column % 2:
            return None
        sure = group.ahead(against, name).sure * (1 if INDICES[name].higher_is_better else -1)
        theme = looks.current()
        return QColor(theme.ok) if sure > 0 else QColor(theme.error) if sure < 0 else None


def _note(members: Sequence[Run]) -> str:
    """The note that all of these runs have, else how many have one."""
    notes = [run.note for run in members]
    if len(set(notes)) == 1:
        return notes[0]
    some = len([note for note in notes if note])
    return tr("{some} with a note", some=counted(some, "run")) if some else ""


def _swatch(color: QColor) -> QIcon:
    picture = QPixmap(QSize(12, 12))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(color)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(1, 1, 10, 10)
    painter.end()
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)  # else Qt would tint it, and it would be another arm's colour
    return icon
