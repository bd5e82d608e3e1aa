"""`workbench doctor`: whether everything needed is here, and where things lie."""

import os
import platform
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

from workbench.cli.command import DONE, WRONG, add_json, say_json
from workbench.spec import places
from workbench.spec.registry import default_registry

PACKAGES = ("torch", "torchvision", "numpy", "PySide6-Essentials", "pyqtgraph", "sqlite-utils", "onnxruntime",
            "scikit-learn", "scipy", "pyarrow")


class Finding(NamedTuple):
    """One thing looked at, whether it is well, and what was seen."""

    what: str
    well: bool
    seen: str


def arguments(parser: ArgumentParser) -> None:
    """The options of this command."""
    add_json(parser)


def call(options: Namespace) -> int:
    """Look at everything, and say what is not well; status 1 if anything is not."""
    found = [finding for look in LOOKS for finding in look()]
    if options.json:
        say_json([finding._asdict() for finding in found])
    else:
        wide = max(len(finding.what) for finding in found)
        for finding in found:
            print(f"{'ok ' if finding.well else 'BAD'}  {finding.what:<{wide}}  {finding.seen}")
    return DONE if all(finding.well for finding in found) else WRONG


def _python() -> list[Finding]:
    found = [Finding("Python", sys.version_info >= (3, 11), f"{platform.python_version()} on {platform.platform()}")]
    for name in PACKAGES:
        try:
            found.append(Finding(name, True, version(name)))
        except PackageNotFoundError:
            found.append(Finding(name, False, "is not installed"))
    return found


def _folders() -> list[Finding]:
    found = []
    for name, path, written in (
        ("runs and plugins", places.home(), True), ("workspace", places.workspace().parent, True),
        ("cache", places.cache(), True), ("data sets", places.data_folder(), False),
    ):
        existing = next(p for p in (path, *path.parents) if p.exists())
        well = os.access(existing, os.W_OK if written else os.R_OK)
        note = "" if existing == path else " (not made yet)"
        found.append(Finding(name, well, f"{path}{note}" if well else f"{path} cannot be {_access(written)}"))
    return found


def _access(written: bool) -> str:
    return "written" if written else "read"


def _plugins() -> list[Finding]:
    registry = default_registry()
    count = len(registry.manifests())
    broken = [Finding(f"plugin {Path(folder).name}", False, reason) for folder, reason in registry.broken().items()]
    where = f"{places.bundled_plugins()} and {places.user_plugins()}"
    return [Finding("plugins", count > 0, f"{count} in {where}"), *broken]


def _device() -> list[Finding]:
    try:
        import torch

        from workbench.runs.worker import choose_device

        device = choose_device("auto")
        sum_of_ones = torch.ones(8, device=device).sum().item()
    # A driver that does not fit its torch may raise anything here, and to say so is this command's purpose.
    except Exception as error:
        return [Finding("device", False, f"torch does not work: {type(error).__name__}: {error}")]
    return [Finding("device", sum_of_ones == 8, f"{device}; {os.cpu_count()} processors")]


LOOKS: tuple[Callable[[], list[Finding]], ...] = (_python, _folders, _plugins, _device)
