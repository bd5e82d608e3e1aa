"""`workbench doctor`: whether everything needed is here and well, where things lie, and how to mend what is not."""

import os
import platform
import shutil
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

from workbench.cli.command import DONE, WRONG, Refused, add_json, add_store, say_json, store_path
from workbench.runs import bundle
from workbench.runs.identity import worker_lives
from workbench.spec import places
from workbench.spec.registry import default_registry
from workbench.spec.run import RunState
from workbench.store.reader import Reader
from workbench.store.schema import StoreError

LEAST = 2**30
"""Bytes of free disk below which a person is warned."""

PACKAGES = ("torch", "torchvision", "numpy", "PySide6-Essentials", "pyqtgraph", "sqlite-utils", "onnxruntime",
            "scikit-learn", "scipy", "pyarrow")


class Finding(NamedTuple):
    """One thing looked at, whether it is well, what was seen, and how to mend it."""

    what: str
    well: bool
    seen: str
    mend: str = ""


def arguments(parser: ArgumentParser) -> None:
    """The options of this command."""
    add_store(parser)
    parser.add_argument("--bundle", type=Path, metavar="FILE", help="write what a report of a problem needs, as a zip")
    add_json(parser)


def call(options: Namespace) -> int:
    """Look at everything, and say what is not well; status 1 if anything is not."""
    found = [finding for look in LOOKS for finding in look()] + _store(store_path(options.store))
    if options.bundle:
        try:
            parts = bundle.write(options.bundle, [finding._asdict() for finding in found])
        except OSError as error:
            raise Refused(f"{options.bundle} cannot be written: {error.strerror or error}") from error
        print(f"{options.bundle}: {', '.join(parts)}. Look through it before you send it.")
        return DONE
    if options.json:
        say_json([finding._asdict() for finding in found])
    else:
        wide = max(len(finding.what) for finding in found)
        for finding in found:
            print(f"{'ok ' if finding.well else 'BAD'}  {finding.what:<{wide}}  {finding.seen}")
            if finding.mend and not finding.well:
                print(f"     {'':<{wide}}  to mend it: {finding.mend}")
    return DONE if all(finding.well for finding in found) else WRONG


def _python() -> list[Finding]:
    found = [Finding("Python", sys.version_info >= (3, 11), f"{platform.python_version()} on {platform.platform()}")]
    for name in PACKAGES:
        try:
            found.append(Finding(name, True, version(name)))
        except PackageNotFoundError:
            found.append(Finding(name, False, "is not installed", f"python -m pip install {name}"))
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
        seen = f"{path}{note}" if well else f"{path} cannot be {_access(written)}"
        found.append(Finding(name, well, seen, "set WORKBENCH_HOME (for data WORKBENCH_DATA) to a folder that can be"))
    free = shutil.disk_usage(next(p for p in (places.home(), *places.home().parents) if p.exists())).free
    found.append(Finding("free disk", free > LEAST, f"{free / 2**30:.1f} GiB",
                         "make room, or `workbench store vacuum`; runs are paused while the disk is full"))
    return found


def _access(written: bool) -> str:
    return "written" if written else "read"


def _plugins() -> list[Finding]:
    registry = default_registry()
    count = len(registry.manifests())
    broken = [Finding(f"plugin {Path(folder).name}", False, reason, f"correct or remove {folder}")
              for folder, reason in registry.broken().items()]
    broken += [Finding(f"plugin {folder.name}", True, f"{folder} is not used: nobody has allowed its code to run "
                       f"(workbench plugins --trust {folder})") for folder in registry.untrusted()]
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
        return [Finding("device", False, f"torch does not work: {type(error).__name__}: {error}",
                        "start with --device cpu, or install the torch that fits the driver (pytorch.org)")]
    if device == "cpu" and shutil.which("nvidia-smi"):
        why = "this torch is built without CUDA" if not torch.version.cuda else "torch cannot use the driver"
        return [Finding("device", False, f"there is an NVIDIA card, but {why}",
                        "install the torch that fits the driver (pytorch.org); meanwhile runs use the CPU")]
    return [Finding("device", sum_of_ones == 8, f"{device}; {os.cpu_count()} processors")]


def _store(path: Path) -> list[Finding]:
    """Whether the workspace can be read, is whole, and has runs nobody works on any more."""
    if not path.exists():
        return [Finding("store", True, f"{path} (not made yet)")]
    mend = f"keep {path} and all files beside it as they are, and go on from a copy: a backup, or {path.stem}.before-*"
    try:
        with Reader(path) as reader:
            faults, runs = reader.check(), reader.runs(include_deleted=True)
    except StoreError as error:
        return [Finding("store", False, str(error), mend)]
    if faults:
        return [Finding("store", False, f"{path} is damaged: {faults[0]}", mend)]
    lost = [run.id for run in runs if run.state == RunState.RUNNING and not worker_lives(run)]
    gone = sum(run.deleted is not None for run in runs)
    seen = f"{path}: {len(runs)} runs ({gone} in the bin), {path.stat().st_size / 2**20:.1f} MiB, whole"
    return [Finding("store", True, seen), Finding(
        "workers", not lost, f"dead under the runs {lost}" if lost else "none has died",
        "open the window, or `workbench run FILE --resume`: they go on from their last checkpoint",
    )]


LOOKS: tuple[Callable[[], list[Finding]], ...] = (_python, _folders, _plugins, _device)
