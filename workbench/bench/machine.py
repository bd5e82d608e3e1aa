"""What a figure was measured on: the processor, the memory, the versions that it depends on."""

import os
import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGES = ("continual-learning-workbench", "torch", "numpy", "PySide6-Essentials", "pyqtgraph")


def machine() -> str:
    """The machine in one line; no name of it."""
    import psutil

    memory = psutil.virtual_memory().total / 2**30
    return f"{processor()}, {len(usable())} of {os.cpu_count()} cores, {memory:.0f} GiB, {_system()}{_gpu()}"


def usable() -> set[int]:
    """The cores that this process may use."""
    return os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else set(range(os.cpu_count() or 1))


def processor() -> str:
    """What the processor calls itself."""
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    named = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), "")
    return named or platform.machine()


def versions() -> dict[str, str]:
    """Python and the packages whose speed is in the figures."""
    found = {"Python": platform.python_version()}
    for name in PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def busy() -> float:
    """How many processes waited for a core in the last minute, on average; nan where nobody counts."""
    return os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")


def _system() -> str:
    return f"{platform.system()} {platform.machine()}"


def _gpu() -> str:
    import torch

    return f", {torch.cuda.get_device_name(0)}" if torch.cuda.is_available() else ""
