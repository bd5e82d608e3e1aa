"""The window as a program: make the application, show the window, then load what is slow."""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from workbench.gui.guard import refuse_broken_binding
from workbench.gui.language import speak, tr
from workbench.gui.loading import Loading
from workbench.gui.looks import Looks
from workbench.gui.preferences import Preferences
from workbench.gui.views.main_window import PROGRAM, MainWindow
from workbench.spec import places


def run(argv: Sequence[str] | None = None, *, log: str = "") -> int:
    """Open the window, on a file where one is named; `--safe` ignores kept looks. Gives back the exit status.

    `log` is what the log begins with; without it none is written.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    safe = "--safe" in words
    refuse_broken_binding()
    app = make_application(safe=safe)
    window = MainWindow(safe=safe)
    files = [word for word in words if not word.startswith("-")]
    loading = Loading(window, Path(files[0]) if files else None)
    loading.done.connect(lambda: _begin(window, log))
    loading.failed.connect(lambda: app.exit(1))
    window.show()
    status = app.exec()
    del loading  # it had to live as long as the loop
    gc.unfreeze()
    return status


def _begin(window: MainWindow, log: str) -> None:
    """What comes after all is loaded: torch in the worker, the log, and the question about plugins of others."""
    from workbench.gui.views.trust import ask_for_trust
    from workbench.runs import journal

    if log:
        journal.start(f"workbench {journal.version()} {log}")
    tell_errors(window)
    window.session.warm_up()
    ask_for_trust(window, window.session)


def tell_errors(window: MainWindow) -> None:
    """Tell in the window what nobody caught, and log what was told."""
    from workbench.runs.journal import LOG
    from workbench.store.schema import StoreError

    before, session = sys.excepthook, window.session
    session.told.connect(lambda text: LOG.info("told: %s", text))

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        before(kind, error, trace)
        known = isinstance(error, StoreError)
        advice = tr("“Report a problem” in the Help menu collects more.")
        session.told.emit(str(error) if known else f"{kind.__name__}: {error}. {advice}")

    sys.excepthook = tell


def make_application(*, safe: bool = False) -> QApplication:
    """The application, speaking and dressed as the person left it; the one there is, where there is one."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("workbench")
    app.setApplicationDisplayName(PROGRAM)
    app.setDesktopFileName("continual-learning-workbench")
    app.setWindowIcon(QIcon(str(places.assets() / "app-icon.svg")))
    preferences = Preferences(safe=safe)
    speak(app, preferences.get("looks.language"))
    Looks(preferences).dress(app)
    return app
