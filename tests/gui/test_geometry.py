"""Every view in both themes and at several sizes: nothing is cut off, nothing overlaps, no text is cut.

The pictures are kept under build/screenshots, to be looked at.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from tests.gui.geometry import faults, show_all
from tests.gui.scenes import SCENES
from workbench.gui import theme

KEPT = Path(__file__).resolve().parents[2] / "build" / "screenshots"
SIZES = [(1024, 768), (1280, 800), (2560, 1440)]


def broken(found):
    return {scene: told for scene, told in found.items() if told}


@pytest.mark.slow
@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_view_is_whole(qapp, size, look):
    folder = KEPT / look / f"{size[0]}x{size[1]}"
    assert broken(show_all(folder, look, size, 1.0)) == {}
    assert QImage(str(folder / "build.png")).size().toTuple() == size
    assert {path.stem for path in folder.glob("*.png")} >= set(SCENES)


@pytest.mark.slow
def test_every_view_is_whole_with_larger_text(qapp):
    assert broken(show_all(KEPT / "light" / "1280x800-text-150", "light", (1280, 800), 1.5)) == {}


@pytest.mark.slow
def test_every_view_is_whole_in_german_whose_words_are_longer(qapp):
    assert broken(show_all(KEPT / "light" / "1024x768-german", "light", (1024, 768), 1.0, "de")) == {}


@pytest.mark.slow
def test_every_view_is_whole_on_a_screen_twice_as_fine():
    folder = KEPT / "light" / "1280x720-twice-as-fine"
    program = [sys.executable, "-m", "tests.gui.geometry", str(folder), "light", "1280", "720", "1.0"]
    answer = subprocess.run(program, cwd=KEPT.parents[1], capture_output=True, text=True,
                            env=os.environ | {"QT_SCALE_FACTOR": "2"})
    assert broken(json.loads(answer.stdout)) == {}
    assert QImage(str(folder / "build.png")).size().toTuple() == (2560, 1440)


@pytest.fixture
def shown(qapp, qtbot):
    theme.apply(qapp, theme.LIGHT)
    made = QWidget()
    made.resize(300, 200)
    qtbot.addWidget(made)
    return made


def test_what_sticks_out_of_its_parent_is_found(shown):
    button = QPushButton("Out", shown)
    button.setGeometry(250, 10, 80, 40)
    shown.show()
    assert faults(shown) == ["cut_off: QPushButton 'Out' in QWidget: (250, 10, 80, 40) in (0, 0, 300, 200)"]


def test_neighbours_on_top_of_each_other_are_found(shown):
    row = QHBoxLayout(shown)
    one, other = QPushButton("One"), QPushButton("Other")
    row.addWidget(one)
    row.addWidget(other)
    shown.show()
    assert faults(shown) == []
    other.move(one.x() + 10, one.y())
    assert [told.split(":")[0] for told in faults(shown)] == ["overlapping"]


def test_cut_texts_are_found(shown):
    column = QVBoxLayout(shown)
    narrow, flat, choice = QPushButton("A long word on a button"), QLabel("words that wrap " * 8), QComboBox()
    narrow.setFixedWidth(60)
    flat.setWordWrap(True)
    flat.setFixedHeight(10)
    choice.addItem("a long choice that is not to be read")
    choice.setFixedWidth(90)
    for widget in (narrow, flat, choice):
        column.addWidget(widget)
    shown.show()
    assert sorted(told.split(" ")[1] for told in faults(shown)) == ["QComboBox", "QLabel", "QPushButton"]
