"""Registry: finds what plugins offer by reading manifests, and imports a plugin's code only when it is asked for."""

import difflib
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

from workbench.spec import places
from workbench.spec.loading import PACKAGE, Found, importing, located, named
from workbench.spec.manifest import Kind, Manifest, ManifestError, read_manifests
from workbench.spec.plan import DataFacts, PlanError
from workbench.spec.trust import is_trusted

ENTRY_POINTS = "workbench.plugins"


class UnknownPlugin(KeyError):
    """No plugin has this id; `near` holds the ids that look like it."""

    def __init__(self, id: str, near: Sequence[str] = ()):
        super().__init__(id)
        self.id = id
        self.near = tuple(near)

    def __str__(self) -> str:
        hint = f"; did you mean {' or '.join(repr(name) for name in self.near)}?" if self.near else ""
        return f"there is no plugin {self.id!r}{hint}"


class PluginError(RuntimeError):
    """A plugin whose code cannot be used; the message says why."""


class Registry:
    """All plugins of some folders and of one entry point group; of two with the same id the earlier wins.

    `trusted` is asked of a folder before its first import; None: all folders are.
    """

    def __init__(self, folders: Sequence[Path], entry_point_group: str | None = ENTRY_POINTS,
                 trusted: Callable[[Path], bool] | None = None):
        self._trusted = trusted
        self._folders = tuple(Path(folder) for folder in folders)
        self._group = entry_point_group
        self.rescan()

    def rescan(self) -> None:
        """Read all manifests anew and forget which imports failed; imported code stays imported."""
        self._plugins: dict[str, tuple[Manifest, Found]] = {}
        self._shadowed: list[Manifest] = []
        self._unreadable: dict[Path, str] = {}
        self._failed: dict[tuple[str, str], str] = {}
        self._loaded: dict[tuple[str, str], Callable[..., Any]] = {}
        for found in [*self._in_folders(), *self._in_entry_points()]:
            try:
                manifests = read_manifests(found.folder / "plugin.toml")
            except ManifestError as error:
                self._unreadable[found.folder] = str(error)
                continue
            for manifest in (replace(m, source=found.source) for m in manifests):
                if manifest.id in self._plugins:
                    self._shadowed.append(manifest)
                else:
                    self._plugins[manifest.id] = (manifest, found)

    def manifests(self, kind: Kind | None = None) -> list[Manifest]:
        """What is offered, by title; imports nothing."""
        found = [m for m, _ in self._plugins.values() if kind is None or m.kind == kind]
        return sorted(found, key=lambda m: (m.title.casefold(), m.id))

    def manifest(self, id: str) -> Manifest:
        """The manifest of one plugin; UnknownPlugin names the nearest ids."""
        return self._find(id)[0]

    def nearest(self, id: str, kind: Kind | None = None) -> list[str]:
        """Ids that look like this one, the most similar first."""
        return difflib.get_close_matches(id, [m.id for m in self.manifests(kind)], n=3, cutoff=0.6)

    def broken(self) -> Mapping[Path, str]:
        """Plugin folders that cannot be read or imported, each with the reason."""
        failed = {self._plugins[id][1].folder: reason for (id, _), reason in self._failed.items()}
        return {**self._unreadable, **failed}

    def reason(self, id: str) -> str | None:
        """Why this plugin cannot be used: its import failed, or the manifest in a folder of its name is broken."""
        for (failed, _), reason in self._failed.items():
            if failed == id:
                return reason
        if id in self._plugins:
            folder = self._plugins[id][1].folder
            return None if self._may(folder) else _untrusted(id, folder)
        named = {_identifier(folder.name): reason for folder, reason in self._unreadable.items()}
        return named.get(_identifier(id))

    def untrusted(self) -> Mapping[Path, list[Manifest]]:
        """Folders whose code nobody has allowed to run yet, with what they offer."""
        out: dict[Path, list[Manifest]] = {}
        for manifest, found in self._plugins.values():
            out.setdefault(found.folder, []).append(manifest)
        return {folder: offered for folder, offered in out.items() if not self._may(folder)}

    def shadowed(self) -> list[Manifest]:
        """Plugins that are not used because an earlier one has the same id."""
        return list(self._shadowed)

    def load(self, id: str) -> Callable[..., Any]:
        """What the manifest's `code` names; the first call imports it, PluginError says why that failed."""
        return self._import(id, "code")

    def plan(self, id: str) -> Callable[..., Any]:
        """What the manifest's `plan` names: a function that plans without torch."""
        return self._import(id, "plan")

    def facts(self, dataset: str | Mapping[str, Any]) -> DataFacts:
        """What is known of a data set, given by id or as a table with `plugin` and its settings."""
        table = {"plugin": dataset} if isinstance(dataset, str) else dict(dataset)
        id = str(table.pop("plugin", ""))
        manifest = self.manifest(id)
        if manifest.kind != Kind.DATASET:
            raise PluginError(f"{id!r} is a {manifest.kind}, not a data set")
        if not manifest.plan:
            return _facts(manifest.facts, id)
        try:
            facts = self.plan(id)(**{**manifest.defaults, **table})
        except (PlanError, PluginError):
            raise
        except Exception as error:
            raise PluginError(f"the data set {id!r} cannot be looked at: {_told(error)}") from error
        if not isinstance(facts, DataFacts):
            raise PluginError(f"the data set {id!r} does not say its facts: its plan returned {type(facts).__name__}")
        return facts

    def _find(self, id: str) -> tuple[Manifest, Found]:
        try:
            return self._plugins[id]
        except KeyError:
            raise UnknownPlugin(id, self.nearest(id)) from None

    def _may(self, folder: Path) -> bool:
        return self._trusted is None or self._trusted(folder)

    def _import(self, id: str, key: str) -> Callable[..., Any]:
        if (id, key) in self._loaded:
            return self._loaded[id, key]
        manifest, found = self._find(id)
        target = manifest.code if key == "code" else manifest.plan
        if not target:
            raise PluginError(f"the plugin {id!r} has no {key}")
        if not self._may(found.folder):
            raise PluginError(_untrusted(id, found.folder))
        with importing:
            if (id, key) in self._failed:
                raise PluginError(self._failed[id, key])
            try:
                self._loaded[id, key] = named(target, found)
            # A plugin is somebody else's code: whatever its import raises must not end the program.
            except (Exception, SystemExit) as error:
                self._failed[id, key] = f"{id!r} cannot be imported: {_told(error, found.folder)}"
                raise PluginError(self._failed[id, key]) from error
        return self._loaded[id, key]

    def _in_folders(self) -> list[Found]:
        out: list[Found] = []
        taken: set[str] = set()
        for parent in self._folders:
            for file in sorted(parent.glob("*/plugin.toml")):
                name = _free(_identifier(file.parent.name), taken)
                taken.add(name)
                out.append(Found(file.parent, f"{PACKAGE}.{name}", _source(parent)))
        return out

    def _in_entry_points(self) -> list[Found]:
        points = entry_points(group=self._group) if self._group else ()
        out = []
        for point in sorted(points, key=lambda p: (p.name, p.value)):
            try:
                out.append(located(point))
            # Finders are somebody else's code too, where a package brings its own.
            except (Exception, SystemExit) as error:
                self._unreadable[Path(point.value)] = f"the entry point {point.name!r} leads nowhere: {_told(error)}"
        return out


def default_registry() -> Registry:
    """The bundled plugins, then the user's own, then those of installed packages; only the first with `--safe`."""
    if places.is_safe():
        return Registry([places.bundled_plugins()], None)
    return Registry([places.bundled_plugins(), places.user_plugins()], trusted=_is_ours_or_trusted)


def _is_ours_or_trusted(folder: Path) -> bool:
    return folder.parent == places.bundled_plugins() or is_trusted(folder)


def _untrusted(id: str, folder: Path) -> str:
    return (f"{id!r} is code from {folder}, which nobody has allowed to run yet; look at it, then: "
            f"workbench plugins --trust {folder}")


def _facts(table: Mapping[str, Any], id: str) -> DataFacts:
    try:
        return DataFacts(
            classes=int(table["classes"]),
            rows=int(table["rows"]),
            names=tuple(str(name) for name in table.get("names", ())),
            input=tuple(int(size) for size in table.get("input", ())),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise PluginError(f"the data set {id!r} does not say its facts (classes, rows): {_told(error)}") from error


def _identifier(name: str) -> str:
    return "".join(c if c.isalnum() else "_" for c in name)


def _free(name: str, taken: set[str]) -> str:
    return next(n for n in (name, *(f"{name}_{i}" for i in range(2, len(taken) + 3))) if n not in taken)


def _source(parent: Path) -> str:
    named = {places.bundled_plugins(): "bundled", places.user_plugins(): "yours"}
    return named.get(parent, str(parent))


def _told(error: BaseException, folder: Path | None = None) -> str:
    """An error in one line, with the place in the plugin's own files where there is one."""
    what = f"{type(error).__name__}: {error}".splitlines()[0]
    if folder is None or isinstance(error, SyntaxError):
        return what
    own = [f for f in traceback.extract_tb(error.__traceback__) if Path(f.filename).is_relative_to(folder)]
    return f"{what} ({Path(own[-1].filename).name}, line {own[-1].lineno})" if own else what
