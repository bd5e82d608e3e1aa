"""TaskStripView: the task sequence as a row of cards: choose, drag, add, duplicate, remove, by mouse and by keys."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QToolTip

from workbench.gui import theme
from workbench.gui.language import tr
from workbench.gui.models.task_strip import TaskStrip
from workbench.gui.session import Session
from workbench.gui.views.pieces import typed_text
from workbench.gui.views.task_card import GAP, CardDelegate
from workbench.gui.views.thumbnails import Thumbnails
from workbench.spec.fault import path

View = QAbstractItemView


class TaskStripView(QListView):
    """The strip; `adding` asks for the menu of things to add, with what was typed of their name."""

    adding = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._form = session.form
        self.strip = TaskStrip(session.form, self)
        self._thumbnails = Thumbnails(session)
        self._delegate = CardDelegate(self._thumbnails)
        self._caret: int | None = None
        self.setModel(self.strip)
        self.setItemDelegate(self._delegate)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setHorizontalScrollMode(View.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(View.SelectionMode.ExtendedSelection)
        self.setDragDropMode(View.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setMouseTracking(True)
        self.setObjectName("strip")
        self.setProperty("bare", True)
        self.setAccessibleName(tr("Task sequence"))
        self.setAccessibleDescription(tr("Alt and an arrow key move a task, Ctrl+D duplicates it, Delete removes it"))
        self.selectionModel().selectionChanged.connect(self._tell_choice)
        self._form.selection_changed.connect(self._take_choice)
        self._form.changed.connect(self._take_choice)
        session.polled.connect(self._look_for_pictures)

    def sizeHint(self) -> QSize:
        """One card high."""
        card = self.sizeHintForIndex(self.strip.index(0))
        return QSize(card.width() * 3, card.height() + theme.SPACE_4 + theme.SPACE_1)

    def minimumSizeHint(self) -> QSize:
        """As wide as one card, as high as the strip."""
        return QSize(self.sizeHintForIndex(self.strip.index(0)).width(), self.sizeHint().height())

    # What is chosen, and what is done to it

    def chosen(self) -> list[int]:
        """The chosen tasks, from left to right."""
        rows = {index.row() for index in self.selectionModel().selectedIndexes()}
        return sorted(row for row in rows if row < self.strip.tasks())

    def duplicate(self) -> None:
        """Copy the chosen tasks."""
        if self.chosen():
            self._form.tasks.duplicate(self.chosen())

    def remove(self) -> None:
        """Take the chosen tasks out."""
        if self.chosen():
            self._form.tasks.remove(self.chosen())

    def shift(self, places: int) -> None:
        """Move the chosen tasks so many places to the right (negative: left)."""
        rows = self.chosen()
        if rows:
            before = rows[0] + places if places < 0 else rows[-1] + 1 + places
            self._move(rows, max(0, min(before, self.strip.tasks())))

    def shift_to(self, before: int | None) -> None:
        """Move the chosen tasks to the start (0) or the end (None)."""
        if self.chosen():
            self._move(self.chosen(), self.strip.tasks() if before is None else before)

    def _move(self, rows: list[int], before: int) -> None:
        start = before - sum(row < before for row in rows)
        self._form.tasks.move(rows, before)
        self._form.choose_tasks(range(start, start + len(rows)))

    def _choose(self, rows: Sequence[int]) -> None:
        chosen = self.selectionModel()
        chosen.blockSignals(True)
        chosen.clearSelection()
        for row in rows:
            chosen.select(self.strip.index(row), QItemSelectionModel.SelectionFlag.Select)
        chosen.setCurrentIndex(self.strip.index(rows[0]), QItemSelectionModel.SelectionFlag.NoUpdate)
        chosen.blockSignals(False)
        self.scrollTo(self.strip.index(rows[0]))
        self.viewport().update()

    def _tell_choice(self) -> None:
        self._form.choose_tasks(self.chosen())
        self.viewport().update()

    def _take_choice(self) -> None:
        match path(self._form.selected):
            case ("stream", "task", int(row)) if row < self.strip.tasks():
                if tuple(self.chosen()) != self._form.chosen_tasks:
                    self._choose(self._form.chosen_tasks)
            case _:
                self.clearSelection()

    def _look_for_pictures(self) -> None:
        if self._thumbnails.waiting:
            self._thumbnails.waiting = False
            self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The focus is seen on a card, so there always is a current one."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            first = self.strip.index(0)
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes; Enter, + or any letter opens the menu of things to add."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Plus):
            self.adding.emit("")
        elif typed := typed_text(event):
            self.adding.emit(typed)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the last card asks for the menu of things to add."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index.row() == self.strip.tasks():
            self.adding.emit("")

    # Dragging

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept the drag into the strip; where it may end is said while it moves."""
        event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would go, or say why it cannot."""
        point = event.position().toPoint()
        reason = self.strip.refusal(event.mimeData())
        if reason:
            QToolTip.showText(self.viewport().mapToGlobal(point), reason, self)
            self._set_caret(None)
            event.ignore()
            return
        super().dragMoveEvent(event)  # scrolls at the edges
        self._set_caret(self._row_at(point))
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take the caret away."""
        super().dragLeaveEvent(event)
        self._set_caret(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Put what was dropped where the caret stood."""
        at = self._row_at(event.position().toPoint())
        self._set_caret(None)
        self.stopAutoScroll()
        self.setState(View.State.NoState)
        if self._take(event.mimeData(), at):
            event.acceptProposedAction()
        else:
            event.ignore()

    def _take(self, data: QMimeData, at: int) -> bool:
        return self.strip.drop(data, at)

    def _row_at(self, point: QPoint) -> int:
        """The gap between cards nearest to a point, as the row behind it."""
        for row in range(self.strip.tasks()):
            if point.x() < self._card(row).center().x():
                return row
        return self.strip.tasks()

    def _card(self, row: int) -> QRect:
        return self.visualRect(self.strip.index(row)).adjusted(0, 0, -GAP, 0)

    def _set_caret(self, row: int | None) -> None:
        if row != self._caret:
            self._caret = row
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cards, and the caret while something is dragged over them."""
        super().paintEvent(event)
        if self._caret is None:
            return
        box = self.visualRect(self.strip.index(self._caret))
        x = box.x() - GAP // 2 if self._caret else box.x() + 1
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.current().accent))
        painter.drawRoundedRect(x - 1, box.y() + 2, theme.SPACE_1, box.height() - 4, 2, 2)
        painter.end()
