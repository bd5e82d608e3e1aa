"""MethodTable: every method and study with what it costs and needs; MethodFilter: those that do without; no widgets."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from workbench.gui.language import of_plugin, tr
from workbench.gui.models.plugin_tree import MANIFEST_ROLE
from workbench.gui.models.plugin_words import called, idea
from workbench.gui.models.wording import titled
from workbench.spec.manifest import NEEDS, Kind, Manifest
from workbench.spec.registry import Registry

HEADINGS = ("Method", "Year", "Memory kept", "Forward", "Backward", *(titled(words) for words in NEEDS.values()))
MEANINGS = ("", "", "what is kept beside the model", "forward passes a step", "backward passes a step",
            *(f"whether the method needs {words}" for words in NEEDS.values()))
"""The columns, and what they hold, in English."""

Index = QModelIndex | QPersistentModelIndex


class MethodTable(QAbstractTableModel):
    """A row a method; the words are those of the manifests, in the language that is spoken."""

    def __init__(self, registry: Registry, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.methods: Sequence[Manifest] = [*registry.manifests(Kind.METHOD), *registry.manifests(Kind.STUDY)]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """The methods."""
        return 0 if parent.isValid() else len(self.methods)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Name, year, costs and needs."""
        return 0 if parent.isValid() else len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a column holds."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        return {Qt.ItemDataRole.DisplayRole: tr(HEADINGS[section]),
                Qt.ItemDataRole.ToolTipRole: tr(MEANINGS[section])}.get(role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts; needs are "yes" or nothing, and for a screen reader whole."""
        if not index.isValid():
            return None
        manifest, column = self.methods[index.row()], index.column()
        if role == MANIFEST_ROLE:
            return manifest
        text = _cells(manifest)[column]
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.ToolTipRole:
            return idea(manifest) if not column else text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{tr(HEADINGS[column])}: {text or tr('no')}" if column else text
        return None


class MethodFilter(QSortFilterProxyModel):
    """Methods that need none of `without` and whose name or idea has the text; sorted by the column chosen."""

    def __init__(self, table: MethodTable, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._without: frozenset[str] = frozenset()
        self._text = ""
        self.setSourceModel(table)
        self.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def leave_out(self, need: str, on: bool) -> None:
        """Leave out methods with this need, or let them in again."""
        self._without = self._without | {need} if on else self._without - {need}
        self.invalidate()

    def find(self, text: str) -> None:
        """Only methods in whose title, id or summary this stands, as they are shown or in English."""
        self._text = text.casefold().strip()
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Whether a method fits."""
        manifest = self.sourceModel().index(row, 0).data(MANIFEST_ROLE)
        paper = manifest.paper
        shown = f"{called(manifest)} {of_plugin(manifest.summary)}"
        told = f"{manifest.id} {manifest.title} {manifest.summary} {paper.title} {paper.authors} {shown}"
        return self._text in told.casefold() and not any(manifest.needs.get(need) for need in self._without)


def _cells(manifest: Manifest) -> list[str]:
    costs = [of_plugin(str(manifest.costs.get(what, ""))) for what in ("memory", "forward", "backward")]
    year = str(manifest.paper.year or "")
    return [called(manifest), year, *costs, *(tr("yes") if manifest.needs.get(need) else "" for need in NEEDS)]
