"""PluginTree: what the library shows: everything the registry offers, grouped by what it is; QtCore only."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from workbench.gui.language import marked, tr
from workbench.gui.models.plugin_words import by_title, called, idea
from workbench.spec.manifest import Kind, Manifest
from workbench.spec.registry import Registry

PLUGIN_MIME = "application/x-workbench-plugin"
MANIFEST_ROLE = Qt.ItemDataRole.UserRole + 1
"""The Manifest of a row; None for a group."""
SOUGHT_ROLE = Qt.ItemDataRole.UserRole + 2
"""What a search looks through: the title as it is shown, and in English."""

GROUPS: Sequence[tuple[Kind, str]] = (
    (Kind.DATASET, "Tasks from data"),
    (Kind.STREAM, "Task sequences"),
    (Kind.METHOD, "Methods"),
    (Kind.MODEL, "Models"),
    (Kind.METRIC, "Metrics"),
    (Kind.STUDY, "Studies"),
)

BROKEN = marked("Cannot be used")

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class _Group:
    title: str
    english: str
    manifests: tuple[Manifest, ...]
    broken: tuple[tuple[Path, str], ...] = ()

    def __len__(self) -> int:
        return len(self.manifests) + len(self.broken)


class PluginTree(QAbstractItemModel):
    """Two levels: kinds, and what there is of each; the last group holds plugins that cannot be used, with reasons."""

    def __init__(self, registry: Registry, parent: QObject | None = None) -> None:
        super().__init__(parent)
        groups = [_Group(tr(title), title, tuple(by_title(registry, kind))) for kind, title in GROUPS]
        groups.append(_Group(tr(BROKEN), BROKEN, (), tuple(registry.broken().items())))
        self._groups = [group for group in groups if len(group)]

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Rows of a group carry the group's number + 1 as their id; groups carry 0."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, child: Index | None = None) -> Any:
        """The group of a row."""
        if child is None:
            return super().parent()
        id = child.internalId()
        return self.createIndex(id - 1, 0, 0) if child.isValid() and id else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Groups at the top, plugins in them."""
        if not parent.isValid():
            return len(self._groups)
        return 0 if parent.internalId() else len(self._groups[parent.row()])

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Titles, one-sentence summaries as tool tips, and the Manifest itself."""
        if not index.isValid():
            return None
        if not index.internalId():
            group = self._groups[index.row()]
            return {Qt.ItemDataRole.DisplayRole: group.title, Qt.ItemDataRole.AccessibleTextRole: group.title,
                    SOUGHT_ROLE: f"{group.title}\n{group.english}"}.get(role)
        group = self._groups[index.internalId() - 1]
        if index.row() >= len(group.manifests):
            folder, reason = group.broken[index.row() - len(group.manifests)]
            return {Qt.ItemDataRole.DisplayRole: folder.name, Qt.ItemDataRole.ToolTipRole: reason,
                    SOUGHT_ROLE: folder.name,
                    Qt.ItemDataRole.AccessibleTextRole: f"{folder.name}: {reason}"}.get(role)
        manifest = group.manifests[index.row()]
        name, told = called(manifest), idea(manifest)
        return {Qt.ItemDataRole.DisplayRole: name, Qt.ItemDataRole.ToolTipRole: told,
                Qt.ItemDataRole.AccessibleTextRole: f"{name}, {tr(manifest.kind)}. {told}",
                SOUGHT_ROLE: f"{name}\n{manifest.title}",
                MANIFEST_ROLE: manifest}.get(role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Plugins can be dragged; broken ones are grey."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if not index.internalId():
            return Qt.ItemFlag.ItemIsEnabled
        if index.data(MANIFEST_ROLE) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """Plugins travel as "kind/id"."""
        return [PLUGIN_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The first of the dragged plugins."""
        data = QMimeData()
        manifest = indexes[0].data(MANIFEST_ROLE) if indexes else None
        if manifest is not None:
            data.setData(PLUGIN_MIME, f"{manifest.kind}/{manifest.id}".encode())
        return data


def dragged_plugin(data: QMimeData) -> tuple[Kind, str] | None:
    """Which plugin is being dragged; None where it is something else."""
    if not data.hasFormat(PLUGIN_MIME):
        return None
    kind, _, id = bytes(data.data(PLUGIN_MIME).data()).decode().partition("/")
    return Kind(kind), id
