"""The Build page, and how a person chooses a task on it."""

import pytest
from PySide6.QtCore import Qt


@pytest.fixture
def page(window, qtbot):
    window.resize(1280, 800)
    window.show_page("build")
    qtbot.wait(20)
    return window.build


def click_card(qtbot, page, row, modifier=Qt.KeyboardModifier.NoModifier):
    place = page.strip.visualRect(page.strip.strip.index(row)).center()
    qtbot.mouseClick(page.strip.viewport(), Qt.MouseButton.LeftButton, modifier, place)
