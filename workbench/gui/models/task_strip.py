"""TaskStrip: the tasks of the form as a list that can be read aloud, dragged and dropped; QtCore only."""

import tomllib
from collections.abc import Sequence
from typing import Any

import tomlkit
from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from workbench.gui.models.experiment_form import ExperimentForm
from workbench.gui.models.plugin_tree import dragged_plugin
from workbench.spec.manifest import Kind
from workbench.spec.plan import PlanError, TaskPlan, read_tasks, write_task

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
            return "Add a task" if role in said else None
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
        data.setData(TASKS_MIME, ",".join(str(row) for row in rows).encode())
        data.setText(self.text_of(rows))
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        """Tasks move within the strip; plugins are copied into it."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def refusal(self, data: QMimeData) -> str:
        """Why this cannot be dropped here; empty where it can."""
        plugin = dragged_plugin(data)
        if plugin and plugin[0] not in (Kind.DATASET, Kind.STREAM):
            return f"A {plugin[0]} does not belong in the task strip" + (
                "; drop it on an arm below" if plugin[0] == Kind.METHOD else "")
        return "" if plugin or data.hasFormat(TASKS_MIME) else "Only tasks, data sets and task sequences fit here"

    def drop(self, data: QMimeData, at: int) -> bool:
        """Take what was dropped before row `at`; whether it was taken."""
        if self.refusal(data):
            return False
        plugin = dragged_plugin(data)
        if plugin is None:
            rows = [int(row) for row in bytes(data.data(TASKS_MIME).data()).decode().split(",") if row]
            self._form.tasks.move(rows, at)
        elif plugin[0] == Kind.STREAM:
            self._form.set_plugin("stream", plugin[1])
        else:
            self._form.tasks.add([TaskPlan(plugin[1])], at)
        return True

    def text_of(self, rows: Sequence[int]) -> str:
        """Tasks as the lines of an experiment file."""
        tables = [write_task(self._form.plans.tasks[row]) for row in rows]
        return tomlkit.dumps({"stream": {"task": tables}}) if tables else ""

    def paste(self, text: str, at: int | None = None) -> str:
        """Add the tasks of a TOML text; a sentence says why that cannot be, empty where it went well."""
        try:
            tables = tomllib.loads(text).get("stream", {}).get("task", [])
            plans = read_tasks(tables) if tables else []
        except (tomllib.TOMLDecodeError, PlanError, AttributeError, TypeError) as error:
            return f"The clipboard holds no tasks: {error}"
        if not plans:
            return "The clipboard holds no tasks"
        self._form.tasks.add(plans, at)
        return ""

    def _take(self) -> None:
        cards = self._form.cards()
        if len(cards) != len(self._cards):
            self.beginResetModel()
            self._cards = cards
            self.endResetModel()
        elif cards != self._cards:
            self._cards = cards
            self.dataChanged.emit(self.index(0), self.index(len(cards) - 1))
