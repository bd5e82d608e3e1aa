"""The window as a program: make the application, show the window, then load what is slow."""

import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from workbench.gui import theme
from workbench.gui.guard import refuse_broken_binding
from workbench.gui.session import Session
from workbench.gui.views.main_window import MainWindow
from workbench.gui.views.trust import ask_for_trust
from workbench.runs.journal import LOG
from workbench.spec import places
from workbench.store.schema import StoreError

FIRST_PAINT = 300
"""Milliseconds after which the window has been drawn."""


def run(argv: Sequence[str] | None = None) -> int:
    """Open the window, on a file where one is named; `--safe` ignores kept looks. Gives back the exit status."""
    words = list(sys.argv[1:] if argv is None else argv)
    refuse_broken_binding()
    app = make_application()
    try:
        session = Session()
    except StoreError as error:
        QMessageBox.critical(None, "The workspace cannot be opened", f"{error}\n\nNothing was changed. To begin with "
                             "an empty workspace, move the file away; `workbench doctor` looks closer.")
        return 1
    tell_errors(session)
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


def tell_errors(session: Session) -> None:
    """Tell in the window what nobody caught, and log what was told."""
    before = sys.excepthook
    session.told.connect(lambda text: LOG.info("told: %s", text))

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        before(kind, error, trace)
        known = isinstance(error, StoreError)
        session.told.emit(str(error) if known else f"{kind.__name__}: {error}. Help, Report a problem, collects more.")

    sys.excepthook = tell


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
