"""start.py: says what is missing, installs only what changed, and hands on every failure."""

import importlib.util
import json
import os
import re
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def start(tmp_path: Path) -> ModuleType:
    """start.py of a checkout in a temporary folder, whose environment has no Python yet."""
    for name in ("start.py", "pyproject.toml", "constraints.txt"):
        shutil.copy(ROOT / name, tmp_path)
    spec = importlib.util.spec_from_file_location("start_of_a_copy", tmp_path / "start.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def finish_installation(start: ModuleType, extras: set[str]) -> None:
    """Install with a Python that accepts everything, so that only the stamp is at stake."""
    start.VENV.mkdir(exist_ok=True)
    accepting = start.VENV / "accepting"
    accepting.write_text("#!/bin/sh\nexit 0\n")
    accepting.chmod(0o755)
    start.PYTHON, python = accepting, start.PYTHON
    start.install(extras)
    start.PYTHON = python


def test_a_failing_command_ends_with_its_own_status(start):
    assert start.run([sys.executable, "-c", "raise SystemExit(3)"]) == 3


def test_a_failed_installation_stops_with_a_sentence_and_leaves_no_stamp(start):
    start.PYTHON = Path(sys.executable)
    (start.ROOT / "pyproject.toml").write_text("this is not TOML")
    start.VENV.mkdir()
    with pytest.raises(SystemExit, match="The installation failed"):
        start.install(set())
    assert not start.STAMP.exists()


@pytest.mark.skipif(os.name == "nt", reason="the accepting Python is a shell script")
class TestTheSecondStart:
    def test_installs_nothing_where_nothing_changed(self, start):
        finish_installation(start, set())
        start.install(set())  # there is no Python to install with, so any attempt would raise

    def test_installs_again_where_the_pinned_versions_changed(self, start):
        finish_installation(start, set())
        with (start.ROOT / "constraints.txt").open("a") as pins:
            pins.write("tomlkit==0.15.3\n")
        with pytest.raises(OSError, match="python"):
            start.install(set())

    def test_installs_what_the_tests_need_once_and_keeps_it(self, start):
        finish_installation(start, set())
        with pytest.raises(OSError, match="python"):
            start.install({"test"})
        finish_installation(start, {"test"})
        start.install(set())
        assert json.loads(start.STAMP.read_text())["extras"] == ["test"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
@pytest.mark.parametrize(("name", "value", "seen"), [
    ("DISPLAY", ":0", True),
    ("WAYLAND_DISPLAY", "wayland-0", True),
    ("QT_QPA_PLATFORM", "vnc", True),
    ("DISPLAY", "", False),
])
def test_a_display_is_seen_by_its_variable(start, monkeypatch, name, value, seen):
    for each in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(each, raising=False)
    monkeypatch.setenv(name, value)
    assert start.has_display() is seen


def test_a_missing_system_library_is_noticed(start):
    assert not start.loads("libthere-is-no-such-thing.so.7")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux leaves these libraries to the system")
def test_every_system_library_of_qt_is_on_the_list(start):
    import PySide6

    qt = Path(PySide6.__file__).parent / "Qt"
    ours = ("Core", "DBus", "Gui", "Svg", "Widgets", "XcbQpa")
    files = [*(qt / "lib" / f"libQt6{name}.so.6" for name in ours), qt / "plugins" / "platforms" / "libqxcb.so"]
    needed = {name.decode() for file in files for name in re.findall(rb"lib[\w+.-]+?\.so\.\d+", file.read_bytes())}
    # The C library and what every Debian has; ICU and Qt itself come with the wheels.
    always = re.compile(r"lib(Qt6.*|icu.*|c|m|dl|pthread|rt|gcc_s|stdc\+\+|z)\.so\.\d+|ld-linux.*")
    listed = {**start.QT_LIBRARIES, **start.X11_LIBRARIES}
    assert {name for name in needed if not always.fullmatch(name)} - set(listed) == set()


def test_a_python_older_than_3_11_is_refused_before_anything_else_runs():
    text = (ROOT / "start.py").read_text()
    assert text.index("sys.version_info < (3, 11)") < text.index("def ")
