"""The window as a program: make the application, show the window, then load what is slow."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from workbench.gui import theme
from workbench.gui.guard import refuse_broken_binding
from workbench.gui.session import Session
from workbench.gui.views.main_window import MainWindow
from workbench.gui.views.trust import ask_for_trust
from workbench.spec import places

FIRST_PAINT = 300
"""Milliseconds after which the window has been drawn."""


def run(argv: Sequence[str] | None = None) -> int:
    """Open the window, on a file where one is named; `--safe` ignores kept looks. Gives back the exit status."""
    words = list(sys.argv[1:] if argv is None else argv)
    refuse_broken_binding()
    app = make_application()
    session = Session()
    window = MainWindow(session, safe="--safe" in words)
    files = [word for word in words if not word.startswith("-")]
    if files:
        window.open(Path(files[0]))
    elif session.document.recover():
        window.show_page("build")
        session.told.emit("Changes of last time that were not saved have been brought back")
    window.show()
    QTimer.singleShot(FIRST_PAINT, lambda: ask_for_trust(window, session))
    # Torch takes seconds to load: not before the first picture is on the screen.
    QTimer.singleShot(FIRST_PAINT, session.warm_up)
    return app.exec()


def make_application() -> QApplication:
    """The application, dressed; the one there is, where there is one."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("workbench")
    app.setApplicationDisplayName("Continual Learning Workbench")
    app.setDesktopFileName("continual-learning-workbench")
    app.setWindowIcon(QIcon(str(places.assets() / "app-icon.svg")))
    theme.apply(app, theme.system_theme(app))
    return app
