"""The score matrix as a real table: row i after training task i, column j tested on task j."""

from collections.abc import Sequence

from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from workbench.gui import theme as looks
from workbench.gui.language import tr
from workbench.gui.plots.cells import TINY, least_cell, paint_cell, paint_scale
from workbench.gui.plots.matrix_table import MatrixTable
from workbench.gui.theme import Theme

SMALLEST, LARGEST = 34, 76
WIDEST_CELL = 1.5
# The least size of a heading, as a share of the text's.
TINIEST_HEAD = 0.65
HEAD = """QHeaderView::section {{ border: none; font-size: {points:.1f}pt; }}
QHeaderView::section:horizontal {{ padding: 4px 0; }}
QHeaderView::section:vertical {{ padding: 0 4px 0 0; }}"""

Index = QModelIndex | QPersistentModelIndex


class MatrixPlot(QWidget):
    """Scores from 0 to 1 as coloured cells with their numbers; moving over a cell, or to it by arrows, says so."""

    hovered = Signal(int, int)
    left = Signal()

    def __init__(self, title: str = "", *, unit: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = looks.current()
        title = title or tr("Accuracy matrix")
        unit = unit or tr("after training a row's task, tested on a column's")
        self.title, self.unit = title, unit
        self.table = MatrixTable(self)
        self.view = _View(self.table, self)
        self.view.setItemDelegate(_CellPainter(self))
        self.view.setAccessibleName(title)
        self._heading, self._note = QLabel(title), QLabel(unit)
        self._heading.setProperty("role", "heading")
        self._note.setProperty("role", "small")
        self._note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._scale = _Scale(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(looks.SPACE_3,) * 4)
        column.setSpacing(looks.SPACE_1)
        for part, stretch in ((self._heading, 0), (self._note, 0), (self.view, 1), (self._scale, 0)):
            column.addWidget(part, stretch)
        self.view.entered.connect(lambda index: self.hovered.emit(index.row(), index.column()))
        self.view.selectionModel().currentChanged.connect(self._current)
        self.table.modelReset.connect(self.view.fit)
        self.setFocusProxy(self.view)

    @property
    def summary_text(self) -> str:
        """The matrix in words: the newest row and what fell most."""
        return self.table.summary(self.title)

    def set_matrix(self, scores: NDArray, labels: Sequence[str]) -> None:
        """Show scores [tasks, tasks] in 0..1, NaN where nothing was measured; labels name the tasks."""
        self.table.set_matrix(scores, labels)
        self.setAccessibleDescription(self.summary_text)

    def highlight(self, cells: Sequence[tuple[int, int]]) -> None:
        """Frame some cells, such as the two that make a forgetting number."""
        self.table.set_marked(cells)

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.view.viewport().update()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "_scale"):
            self.set_theme(looks.current())
            self.view.fit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(looks.pen(self.theme.border))
        painter.setBrush(QColor(self.theme.plot))
        frame = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, looks.RADIUS_LARGE, looks.RADIUS_LARGE)
        painter.end()

    def sizeHint(self) -> QSize:
        return QSize(420, 360)

    def _current(self, index: QModelIndex) -> None:
        if index.isValid():
            self.hovered.emit(index.row(), index.column())


class _View(QTableView):
    """A quiet table with cells that are nearly square."""

    def __init__(self, table: MatrixTable, parent: QWidget) -> None:
        super().__init__(parent)
        self.table = table
        self.setModel(table)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setMinimumSectionSize(1)  # `fit` knows how small is too small
            header.setHighlightSections(False)
            header.setSectionsClickable(False)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def fit(self) -> None:
        """Choose the size of the cells by the room there is; where that is little, shorter numbers and headings."""
        tasks = self.table.rowCount()
        if not tasks:
            return
        edge = 2 * self.frameWidth() + looks.SPACE_1
        is_brief = (self.width() - edge - self._heading(tr("after T{number}", number=tasks))) // tasks < SMALLEST
        self.table.set_brief(is_brief)
        self._write_head(self._brief_size(tasks, self.width() - edge) if is_brief else looks.TEXT_BODY)
        least_wide, least_high = least_cell(self.font())
        high = self.height() - self.horizontalHeader().sizeHint().height() - edge
        height = min(max(high // tasks, least_high), LARGEST)
        bar = self.verticalScrollBar().sizeHint().width() if height * tasks > high else 0
        wide = self.width() - self.verticalHeader().sizeHint().width() - edge - bar
        width = min(max(wide // tasks, least_wide), int(height * WIDEST_CELL))
        self.verticalHeader().setDefaultSectionSize(height)
        self.horizontalHeader().setDefaultSectionSize(width)
        self.updateGeometries()  # the headings may need less room than before

    def _heading(self, text: str, size: float = looks.TEXT_BODY) -> int:
        """How wide a row's heading is."""
        return QFontMetrics(looks.text_font(self.font(), size, bold=True)).horizontalAdvance(text) + looks.SPACE_1

    def _brief_size(self, tasks: int, wide: int) -> float:
        """So small that the last column's heading is no wider than its cell."""
        need = self._heading(f"T{tasks}", TINY)
        share = (wide - need) / tasks / need
        return max(TINY * min(share, 1), TINIEST_HEAD)

    def _write_head(self, size: float) -> None:
        """Write the headings in this size. A style sheet overrules whatever font a header is given by other ways."""
        sheet = HEAD.format(points=looks.text_font(self.font(), size).pointSizeF())
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()


class _CellPainter(QStyledItemDelegate):
    """Paints one cell by the same function as the export."""

    def __init__(self, plot: MatrixPlot) -> None:
        super().__init__(plot)
        self._plot = plot

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self._plot.view
        under_mouse = bool(option.state & QStyle.StateFlag.State_MouseOver)
        is_current = view.hasFocus() and index == view.currentIndex()
        cell = self._plot.table.cell(index.row(), index.column())
        is_marked = self._plot.table.is_marked(index.row(), index.column()) or under_mouse
        paint_cell(painter, QRectF(option.rect), cell, self._plot.theme, view.font(),
                   is_marked=is_marked, is_focused=is_current)


class _Scale(QWidget):
    """The colours from 0 to 1 and what hatching means."""

    def __init__(self, plot: MatrixPlot) -> None:
        super().__init__(plot)
        self._plot = plot
        self.setFixedHeight(looks.TARGET)
        self.setAccessibleName(tr("Colours from dark for 0 to bright for 1; hatched cells were not measured"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_scale(painter, QRectF(self.rect()), self._plot.theme, self.font())
        painter.end()

