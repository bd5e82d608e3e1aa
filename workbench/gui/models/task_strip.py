"""TaskStrip: the tasks of the form as a list that can be read aloud, dragged and dropped; QtCore only."""

import os
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from workbench.gui.language import tr
from workbench.gui.models import clipboard
from workbench.gui.models.arm_drag import METHOD_MIME
from workbench.gui.models.experiment_form import ExperimentForm
from workbench.gui.models.plugin_tree import dragged_plugin
from workbench.spec.manifest import Kind
from workbench.spec.plan import TaskPlan

TASKS_MIME = "application/x-workbench-tasks"
CARD_ROLE = Qt.ItemDataRole.UserRole + 1
"""The TaskCard of a row; None for the last row, which adds a task."""

Index = QModelIndex | QPersistentModelIndex


class TaskStrip(QAbstractListModel):
    """One row per task, and a last one that stands for "add a task"."""

    def __init__(self, form: ExperimentForm, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self._cards = form.cards()
        form.changed.connect(self._take)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Tasks and the adding row."""
        return 0 if parent.isValid() else len(self._cards) + 1

    def tasks(self) -> int:
        """How many tasks there are."""
        return len(self._cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Titles, the sentence a screen reader says, faults as tool tips, and the card itself."""
        if not index.isValid():
            return None
        if index.row() >= len(self._cards):
            said = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
            return tr("Add a task") if role in said else None
        card = self._cards[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return card.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return card.sentence(len(self._cards))
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(fault.message for fault in card.faults) or card.sentence(len(self._cards))
        return card if role == CARD_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Tasks can be dragged; anything can be dropped between them."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        if index.row() >= len(self._cards):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """Tasks travel as TOML text, so that they can be mailed too."""
        return [TASKS_MIME, "text/plain"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The dragged tasks as text, and which rows they are."""
        rows = sorted(index.row() for index in indexes if index.row() < len(self._cards))
        data = QMimeData()
        data.setData(TASKS_MIME, f"{self._mark()}:{','.join(str(row) for row in rows)}".encode())
        data.setText(clipboard.text_of([self._form.plans.tasks[row] for row in rows]))
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        """Tasks move within the strip; plugins are copied into it."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def refusal(self, data: QMimeData) -> str:
        """Why this cannot be dropped here; empty where it can."""
        plugin = dragged_plugin(data)
        if plugin:
            if plugin[0] in (Kind.DATASET, Kind.STREAM):
                return ""
            if plugin[0] == Kind.METHOD:
                return tr("A method does not belong in the task strip; drop it on an arm below")
            return tr("A {kind} does not belong in the task strip", kind=tr(plugin[0]))
        if data.hasFormat(METHOD_MIME):
            return tr("A method does not belong in the task strip; drop it on an arm below")
        if self._own_rows(data):
            return ""
        try:
            found = data.hasText() and clipboard.tasks_in(data.text())
        except ValueError as error:
            return tr("These are no tasks: {error}", error=error)
        return "" if found else tr("Only tasks, data sets and task sequences fit here")

    def drop(self, data: QMimeData, at: int) -> bool:
        """Take what was dropped before row `at`; whether it was taken. Tasks of another window come as copies."""
        if self.refusal(data):
            return False
        plugin, rows = dragged_plugin(data), self._own_rows(data)
        if rows:
            self._form.tasks.move(rows, at)
        elif plugin is None:
            self._form.tasks.add(clipboard.tasks_in(data.text()), at)
        elif plugin[0] == Kind.STREAM:
            self._form.set_plugin("stream", plugin[1])
        else:
            self._form.tasks.add([TaskPlan(plugin[1])], at)
        return True

    def _mark(self) -> str:
        """Whose rows are dragged: another window's rows are not to be taken for this one's."""
        return f"{os.getpid()}-{id(self._form):x}"

    def _own_rows(self, data: QMimeData) -> list[int]:
        mark, _, rows = bytes(data.data(TASKS_MIME).data()).decode().partition(":")
        return [int(row) for row in rows.split(",") if row] if mark == self._mark() else []

    def _take(self) -> None:
        cards = self._form.cards()
        if len(cards) != len(self._cards):
            self.beginResetModel()
            self._cards = cards
            self.endResetModel()
        elif cards != self._cards:
            self._cards = cards
            self.dataChanged.emit(self.index(0), self.index(len(cards) - 1))
