"""Picker: a line to search in and a list to choose from; the command palette and the quick-add menus are this."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from workbench.gui import theme
from workbench.gui.language import tr
from workbench.gui.models.choices import Choice, matching
from workbench.gui.views.pieces import card, column

ROWS = 9
MOST = 200
"""So many of what was found are listed; whoever looks further types another letter."""
HINT_ROLE = Qt.ItemDataRole.UserRole
"""What stands on the right of a row: its key, its value, or why it cannot be chosen."""


Index = QModelIndex | QPersistentModelIndex
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Picker(QDialog):
    """Closes when something is chosen or Escape is pressed; `typed` is what is searched for at first."""

    def __init__(self, parent: QWidget, title: str, choices: Sequence[Choice], *, width: int = 460,
                 typed: str = "") -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(title)
        self._choices = choices
        self._shown: list[Choice] = []
        self.search = QLineEdit()
        self.search.setPlaceholderText(title)
        self.search.setAccessibleName(title)
        self.search.addAction(theme.icon("search"), QLineEdit.ActionPosition.LeadingPosition).setText(tr("Search"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("What was found"))
        self.list.setIconSize(QSize(theme.SPACE_4, theme.SPACE_4))
        self._delegate = _Hinted()
        self.list.setItemDelegate(self._delegate)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        frame = card()
        inner = column(frame, margin=theme.SPACE_2)
        inner.addWidget(self.search)
        inner.addWidget(self.list)
        column(self).addWidget(frame)
        self.setFixedWidth(width)
        self.search.textChanged.connect(self._find)
        self.search.installEventFilter(self)
        self.list.itemClicked.connect(lambda _: self.take())
        self.search.setText(typed)
        self._find(typed)

    def open_at(self, place: QPoint) -> None:
        """Show it with its corner at a place on the screen."""
        self.adjustSize()
        screen = self.screen().availableGeometry()
        x = min(place.x(), screen.right() - self.width())
        y = min(place.y(), screen.bottom() - self.sizeHint().height())
        self.move(max(x, screen.x()), max(y, screen.y()))
        self.show()
        self.search.setFocus()

    def take(self) -> None:
        """Do what is chosen."""
        row = self.list.currentRow()
        if 0 <= row < len(self._shown) and not self._shown[row].hindered:
            choice = self._shown[row]
            self.close()
            choice.call()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up, Down and Enter work while one types."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            moves = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: ROWS, Qt.Key.Key_PageUp: -ROWS}
            if (key := Qt.Key(event.key())) in moves:
                self.list.setCurrentRow(max(0, min(self.list.currentRow() + moves[key], self.list.count() - 1)))
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.take()
                return True
        return super().eventFilter(watched, event)

    def _find(self, text: str) -> None:
        self._shown = matching(text, self._choices)[:MOST]
        self.list.clear()
        for choice in self._shown:
            item = QListWidgetItem(choice.text)
            item.setData(HINT_ROLE, choice.hindered or choice.hint)
            if choice.icon:
                item.setIcon(theme.icon(choice.icon))
            item.setToolTip(choice.hindered or choice.detail)
            said = filter(None, (choice.text, choice.hint, choice.hindered, choice.detail))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(said))
            if choice.hindered:
                item.setFlags(Qt.ItemFlag.ItemIsSelectable)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        heights = [self.list.sizeHintForRow(row) for row in range(min(ROWS, self.list.count()))]
        self.list.setFixedHeight(sum(heights or [theme.TARGET]) + theme.SPACE_1)
        self.adjustSize()


class _Hinted(QStyledItemDelegate):
    """A row with its hint on the right, which is never cut; what is before it gives way."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """The text is shortened by what the hint needs."""
        super().initStyleOption(option, index)
        room = option.rect.width() - self._width(option, index) - option.decorationSize.width() - 4 * theme.SPACE_2
        option.text = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideRight, max(room, theme.SPACE_6))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The row, then its hint."""
        super().paint(painter, option, index)
        painter.save()
        painter.setPen(QColor(theme.current().muted))
        painter.setFont(theme.text_font(option.font, theme.TEXT_SMALL))
        painter.drawText(option.rect.adjusted(0, 0, -theme.SPACE_2, 0), RIGHT, str(index.data(HINT_ROLE) or ""))
        painter.restore()

    def _width(self, option: QStyleOptionViewItem, index: Index) -> int:
        metrics = QFontMetrics(theme.text_font(option.font, theme.TEXT_SMALL))
        return metrics.horizontalAdvance(str(index.data(HINT_ROLE) or ""))
