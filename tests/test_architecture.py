"""The rules of the house: floors, words, sizes, and what may be imported where."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
CODE = sorted([*ROOT.glob("workbench/**/*.py"), *ROOT.glob("plugins/**/*.py"), ROOT / "start.py"])
OURS = [path for path in CODE if not path.name.startswith(("test_", "conftest"))]
PLUGINS = [path for path in OURS if path.is_relative_to(ROOT / "plugins")]
VAGUE = {"utils", "util", "common", "helpers", "helper", "misc", "base", "core", "manager"}
HEX_COLOUR = re.compile(r"(?<![\w&])#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})\b")


def place(path: Path, line: int | None = None) -> str:
    name = path.relative_to(ROOT).as_posix()
    return f"{name}:{line}" if line else name


def imports(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Every dotted name a module imports, and `numpy.random` where it is only reached through an attribute."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((f"{node.module}.{alias.name}", node.lineno) for alias in node.names)
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            if node.attr == "random" and node.value.id in {"np", "numpy"}:
                yield "numpy.random", node.lineno


def is_under(name: str, packages: tuple[str, ...]) -> bool:
    return any(name == package or name.startswith(package + ".") for package in packages)


def test_opening_the_window_loads_no_torch():
    asked = (
        "import sys, workbench.gui.app; "
        "print([name for name in ('torch', 'torchvision', 'onnxruntime', 'sklearn') if name in sys.modules])"
    )
    answer = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True)
    assert answer.returncode == 0, answer.stderr
    assert answer.stdout.strip() == "[]"


FIRST_PICTURE = """
import os, sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched.isWidgetType():
            QTimer.singleShot(0, self.tell)
        return False
    def tell(self):
        slow = ("torch", "numpy", "scipy", "pyqtgraph", "sqlite3", "sqlite_utils", "tomlkit", "PIL", "sklearn", "onnx")
        print([name for name in slow if name in sys.modules], flush=True)
        os._exit(0)
app = QApplication([])
watch = Watch()
app.installEventFilter(watch)
from workbench.__main__ import main
main([])
"""


def test_the_first_picture_waits_for_nothing_but_qt_and_the_welcome_page():
    answer = subprocess.run([sys.executable, "-c", FIRST_PICTURE], cwd=ROOT, capture_output=True, text=True)
    assert answer.stdout.strip() == "[]", answer.stderr


def test_the_floors_import_only_downward():
    asked = "from importlinter.cli import lint_imports_command as lint; lint()"
    answer = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, capture_output=True, text=True)
    assert answer.returncode == 0, answer.stdout + answer.stderr


def test_every_init_file_is_empty():
    assert [place(path) for path in CODE if path.name == "__init__.py" and path.stat().st_size] == []


def test_no_module_or_folder_has_a_name_that_says_nothing():
    parts = {place(path): set(path.relative_to(ROOT).with_suffix("").parts) for path in CODE}
    assert [name for name, words in parts.items() if words & VAGUE] == []


def test_no_module_is_longer_than_300_lines():
    lengths = {place(path): len(path.read_text("utf-8").splitlines()) for path in OURS}
    assert {name: length for name, length in lengths.items() if length > 300} == {}


def test_no_function_is_longer_than_60_lines():
    found = []
    for path in OURS:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= 60:
                found.append(f"{place(path, node.lineno)} {node.name}")
    assert found == []


def test_only_the_theme_knows_hex_colours():
    found = []
    for path in OURS:
        if path == ROOT / "workbench" / "gui" / "theme.py":
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and HEX_COLOUR.search(node.value):
                found.append(place(path, node.lineno))
    assert found == []


def test_no_module_outside_the_tests_imports_a_test_tool():
    tools = ("pytest", "pytestqt", "hypothesis", "unittest")
    found = [place(path, line) for path in OURS for name, line in imports(ast.parse(path.read_text("utf-8")))
             if is_under(name, tools)]
    assert found == []


def test_there_are_plugins_to_check():
    assert len(PLUGINS) > 10


@pytest.mark.parametrize("path", PLUGINS, ids=place)
def test_a_plugin_imports_only_learn_and_spec_and_draws_no_randomness_of_its_own(path):
    found = []
    for name, line in imports(ast.parse(path.read_text("utf-8"))):
        foreign = is_under(name, ("workbench",)) and not is_under(name, ("workbench.learn", "workbench.spec"))
        if foreign or is_under(name, ("random", "numpy.random", "PySide6", "sqlite3", "sqlite_utils")):
            found.append(f"{place(path, line)} {name}")
    assert found == []


@pytest.mark.parametrize("path", PLUGINS, ids=place)
def test_a_plugin_seeds_nothing_global(path):
    found = []
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Attribute) and node.attr in {"manual_seed", "seed"}:
            if isinstance(node.value, ast.Name) and node.value.id in {"torch", "np", "numpy"}:
                found.append(place(path, node.lineno))
    assert found == []


def test_the_pinned_versions_name_no_host_and_no_folder():
    pins = [line for line in (ROOT / "constraints.txt").read_text().splitlines() if line and line[0] != "#"]
    assert [line for line in pins if "/" in line or "@" in line or "==" not in line] == []


def test_every_asset_has_its_line_in_the_list_of_licences():
    listed = re.findall(r"`([^`]+)`", (ROOT / "assets" / "LICENSES.md").read_text("utf-8"))
    files = [path.relative_to(ROOT / "assets") for path in (ROOT / "assets").rglob("*") if path.is_file()]
    unlisted = [str(path) for path in files
                if path.name != "LICENSES.md" and not any(path.match(pattern) for pattern in listed)]
    assert unlisted == []
