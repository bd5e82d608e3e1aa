"""Templates: every experiment that ships, with what it shows, as a list one can search; QtCore only."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from workbench.gui.language import counted, marked, of_plugin, tr
from workbench.gui.models import starters
from workbench.gui.models.plugin_words import called, idea
from workbench.spec.manifest import Kind, Manifest
from workbench.spec.registry import Registry

TEMPLATE_ROLE = Qt.ItemDataRole.UserRole + 1
FIRST, METHOD, STUDY = marked("First steps"), marked("Methods"), marked("Papers and streams")
GROUPS = (FIRST, METHOD, STUDY)

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Template:
    """One experiment to begin from: what it is called and shows, its size, and whose picture it has."""

    title: str
    told: str
    group: str
    path: Path
    arms: int
    seeds: int
    stream: str
    subject: str = ""
    english: str = ""

    @property
    def size(self) -> str:
        """How many runs it is."""
        return f"{counted(self.arms, 'arm')} × {counted(self.seeds, 'seed')}"

    @property
    def sentence(self) -> str:
        """All of it as a screen reader says it."""
        return f"{self.title}. {self.told} {self.stream}, {self.size}"

    @property
    def words(self) -> str:
        """What a search looks through."""
        return f"{self.sentence} {self.subject} {self.english} {tr(self.group)}"


def templates(registry: Registry) -> list[Template]:
    """The first steps, then the examples of all plugins by title; files that cannot be read are left out."""
    first = [starters.first(), *(starter.path for starter in starters.starters())]
    found = [_read(path, registry, FIRST) for path in first]
    seen: set[Path] = set()
    for manifest in sorted(registry.manifests(), key=lambda known: called(known).casefold()):
        for path in sorted(manifest.folder.glob("*.toml")) if manifest.folder else ():
            # A folder that offers several things is shown once, under the first of them.
            if path.name != "plugin.toml" and path not in seen:
                seen.add(path)
                found.append(_read(path, registry, METHOD if manifest.kind == Kind.METHOD else STUDY, manifest))
    return [template for template in found if template is not None]


def _read(path: Path, registry: Registry, group: str, manifest: Manifest | None = None) -> Template | None:
    try:
        table = tomllib.loads(path.read_text("utf-8"))
        stream = str(table["stream"]["plugin"])
        arms, seeds = len(table["arms"]), len(table.get("seeds", [0]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
    name, note = str(table.get("name", path.stem)), starters.first_sentence(str(table.get("notes", "")))
    title, told = of_plugin(name), of_plugin(note)
    if manifest is not None:
        title = called(manifest) if path.name == "example.toml" else f"{called(manifest)}: {title}"
        told = told or idea(manifest)
    known = {m.id: called(m) for m in registry.manifests(Kind.STREAM)}
    id, english = (manifest.id, f"{manifest.title} {note}") if manifest else ("", f"{name} {note}")
    return Template(title, told, group, path, arms, seeds, known.get(stream, stream), id, english)


class TemplateList(QAbstractListModel):
    """One row per template."""

    def __init__(self, found: Sequence[Template], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found = found

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """As many as there are."""
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Titles, sentences for screen readers, and the Template itself."""
        if not index.isValid():
            return None
        template = self._found[index.row()]
        return {Qt.ItemDataRole.DisplayRole: template.title, Qt.ItemDataRole.AccessibleTextRole: template.sentence,
                Qt.ItemDataRole.ToolTipRole: template.told, TEMPLATE_ROLE: template}.get(role)


class TemplateFilter(QSortFilterProxyModel):
    """Leaves what has all the words, and is of the group."""

    def __init__(self, source: TemplateList, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        self._group = ""
        self.setSourceModel(source)

    def find(self, text: str) -> None:
        """Look for words, in any order."""
        self.beginFilterChange()
        self._words = text.casefold().split()
        self.endFilterChange()

    def keep(self, group: str) -> None:
        """Leave one group only; all of them where it is empty."""
        self.beginFilterChange()
        self._group = group
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Whether a template stays."""
        template: Template = self.sourceModel().index(row, 0, parent).data(TEMPLATE_ROLE)
        words = template.words.casefold()
        return all(word in words for word in self._words) and self._group in ("", template.group)
