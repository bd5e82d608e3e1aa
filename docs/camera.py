"""A camera: the real window, worked as by a person, and pictures of it, for the scripts in this folder."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from workbench.gui.session import Session

SIZE = (1280, 800)
PATIENCE = 900


class Camera:
    """A window on a session, and a folder for its pictures."""

    def __init__(self, session: "Session", target: Path):
        from workbench.gui.views.main_window import MainWindow

        self.session, self.target = session, target
        self.window = MainWindow(session, safe=True)
        self.window.resize(*SIZE)
        self.window.show()

    def settle(self, seconds: float = 1.5) -> None:
        """Let the window do its work for so long."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            QApplication.processEvents()
            time.sleep(0.01)

    def wait(self, done: Callable[[], bool], what: str) -> None:
        """Let it work until something is done; SystemExit says what was waited for in vain."""
        begun = time.monotonic()
        while not done():
            if time.monotonic() - begun > PATIENCE:
                raise SystemExit(f"{what} did not come in {PATIENCE} s")
            self.settle(0.2)

    def show_tab(self, name: str) -> QWidget:
        """One tab of the Watch page, by its title; what it holds."""
        tabs = self.window.watch.tabs
        tabs.setCurrentIndex([tabs.tabText(i) for i in range(tabs.count())].index(name))
        self.settle()
        return tabs.currentWidget()

    def take(self, name: str, of: QWidget | None = None) -> None:
        """Keep a picture of the window, or of this part of it."""
        self.settle()
        self.target.mkdir(parents=True, exist_ok=True)
        (of or self.window).grab().save(str(self.target / f"{name}.png"))
