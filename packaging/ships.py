"""What ships in a frozen program; every platform's recipe reads this one list."""

import ast
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

# Folders beside the package, and the names under which workbench/spec/places.py looks for them.
FOLDERS = {"plugins": "workbench/_plugins", "assets": "workbench/_assets"}
NEVER = {"__pycache__", ".pytest_cache", ".mypy_cache", ".ruff_cache"}

# What plugins of other people may expect, beside whatever the bundled ones import.
FOR_PLUGINS = ["torch", "torchvision", "numpy", "scipy.stats", "sklearn.datasets", "PIL.Image"]

# torch.compile's compiler (a gigabyte), and tools of developers that are pulled in by optional imports.
LEFT_OUT = [
    "IPython", "build", "hypothesis", "importlinter", "matplotlib", "mypy", "pandas", "pytest", "pytest_benchmark",
    "pytestqt", "ruff", "tensorboard", "tkinter", "torch.utils.tensorboard", "triton",
]


def data_files() -> list[tuple[str, str]]:
    """Each shipped data file with the folder it goes to."""
    found = []
    for name, target in FOLDERS.items():
        for folder, inner, files in os.walk(ROOT / name):
            inner[:] = [each for each in inner if each not in NEVER]
            place = Path(target, Path(folder).relative_to(ROOT / name))
            found += [(str(Path(folder, file)), place.as_posix()) for file in files if not file.endswith(".pyc")]
    return found


def hidden_imports() -> list[str]:
    """What plugins import: they are loaded by path at run time, so no analysis of the program sees it."""
    found = set(FOR_PLUGINS)
    for path in (ROOT / "plugins").rglob("*.py"):
        if path.name.startswith(("test_", "conftest")):
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                found.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module)
    return sorted(name for name in found if name.partition(".")[0] not in {*sys.builtin_module_names, "__future__"})
