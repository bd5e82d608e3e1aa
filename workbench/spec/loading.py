"""Bringing in a plugin's code: folders as packages, entry points found without an import, edited code read anew."""

import importlib
import importlib.util
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.machinery import ModuleSpec
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

PACKAGE = "workbench_plugins"
"""Plugin folders are imported as packages under this name, so that pickled classes are found again."""

importing = threading.RLock()
"""Held while code is imported or dropped."""


@dataclass(frozen=True)
class Found:
    """A folder with a plugin.toml, the package its modules are imported from, and who brought it."""

    folder: Path
    package: str
    source: str


def forget_edited() -> None:
    """Drop what was imported from plugin folders whose code was edited since, so that it is read anew when next loaded.

    To be called only between runs: a run's objects must stay of the classes they were made from.
    """
    with importing:
        for name, module in list(sys.modules.items()):
            if name.startswith(f"{PACKAGE}.") and name.count(".") == 1 and module.__spec__ is not None:
                if module.__spec__.loader_state != _edition(list(module.__path__)):
                    _drop(name)


def _edition(path: Sequence[str]) -> list[tuple[str, int, int]]:
    """A folder's code files with their times and sizes: other whenever one was edited."""
    files = [file for folder in path for file in sorted(Path(folder).rglob("*.py"))]
    return [(str(file), file.stat().st_mtime_ns, file.stat().st_size) for file in files]


def named(target: str, found: Found) -> Callable[..., Any]:
    """What "module:name" means in a plugin; imports it."""
    module_name, name = target.split(":")
    if found.package.startswith(f"{PACKAGE}."):
        _make_package(found)
    module = importlib.import_module(f"{found.package}.{module_name}" if found.package else module_name)
    if not hasattr(module, name):
        raise AttributeError(f"{module_name}.py defines no {name!r}")
    value: Callable[..., Any] = getattr(module, name)
    if not callable(value):
        raise TypeError(f"{name!r} in {module_name}.py cannot be called")
    return value


def _make_package(found: Found) -> None:
    _package(PACKAGE, [])
    present = sys.modules.get(found.package)
    if present is not None and list(present.__path__) == [str(found.folder)]:
        return
    # Another folder of the same name was imported before, by a registry over other folders.
    _drop(found.package)
    _package(found.package, [str(found.folder)])


def _drop(package: str) -> None:
    for name in [n for n in sys.modules if n == package or n.startswith(f"{package}.")]:
        del sys.modules[name]
    importlib.invalidate_caches()


def _package(name: str, path: list[str]) -> None:
    if name not in sys.modules:
        spec = ModuleSpec(name, None, is_package=True, loader_state=_edition(path))
        spec.submodule_search_locations = path
        sys.modules[name] = importlib.util.module_from_spec(spec)


def located(point: EntryPoint) -> Found:
    """Where an entry point's module lies; only the outermost package is looked up, so that nothing is imported."""
    outer, *inner = point.module.split(".")
    spec = importlib.util.find_spec(outer)
    if spec is None:
        raise ModuleNotFoundError(f"no module named {outer!r}")
    source = point.dist.name if point.dist else point.name
    if not spec.submodule_search_locations:
        return Found(Path(spec.origin or "").parent, "", source)
    place = Path(next(iter(spec.submodule_search_locations)), *inner)
    if place.is_dir():
        return Found(place, point.module, source)
    if not place.with_suffix(".py").is_file():
        raise ModuleNotFoundError(f"no module named {point.module!r}")
    return Found(place.parent, point.module.rpartition(".")[0], source)
