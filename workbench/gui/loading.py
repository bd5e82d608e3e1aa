"""Loading: what the first picture did not need, brought in afterwards in small steps, so that the window answers."""

import gc
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal

from workbench.gui.language import marked, tr
from workbench.gui.views.main_window import MainWindow

if TYPE_CHECKING:
    from workbench.spec.registry import Registry

MODULES = ("workbench.gui.session", "workbench.gui.views.build_page", "workbench.gui.views.watch_page")
"""The doors behind which numpy, pyqtgraph, SQLite and everything of ours lie."""
ADVICE = marked("Nothing was changed. To begin with an empty workspace, move the file away; `workbench doctor` looks "
                "closer.")
BREATH = 10
"""Milliseconds between two steps, for whatever a person does meanwhile."""


class Loading(QObject):
    """Waits for the window's first picture, imports in a thread, then makes the session and the pages step by step.

    `done` comes at the very end; `failed` when a person has read what went wrong.
    """

    done = Signal()
    failed = Signal()
    _imported = Signal(object)

    def __init__(self, window: MainWindow, file: Path | None = None) -> None:
        super().__init__()
        self._window, self._file = window, file
        self.has_begun = False
        self._imported.connect(self._go_on, Qt.ConnectionType.QueuedConnection)
        window.welcome.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin once the window's first picture is on the screen."""
        if event.type() == QEvent.Type.Paint and not self.has_begun:
            self.has_begun = True
            gc.enable()
            self._window.welcome.viewport().removeEventFilter(self)
            QTimer.singleShot(0, self._begin)
        return False

    def _begin(self) -> None:
        # Not a daemon: an interpreter must not end in the middle of an import.
        Thread(target=self._import, name="loading").start()

    def _import(self) -> None:
        try:
            for name in MODULES:
                import_module(name)
            from workbench.spec.registry import default_registry

            registry = default_registry()
            registry.manifests()
        # Whatever it is, it is shown to the person instead of being lost with the thread.
        except Exception as error:
            self._imported.emit(error)
        else:
            self._imported.emit(registry)

    def _go_on(self, found: "Registry | Exception") -> None:
        if isinstance(found, Exception):
            self._give_up(found)
        else:
            self._take(self._steps(found))

    def _take(self, steps: Iterator[None]) -> None:
        if self._window.is_closing:
            return
        try:
            next(steps)
        except StopIteration:
            self.done.emit()
        except Exception as error:
            self._give_up(error)
        else:
            QTimer.singleShot(BREATH, lambda: self._take(steps))

    def _steps(self, registry: "Registry") -> Iterator[None]:
        from workbench.gui.session import Session

        window = self._window
        session = Session(registry=registry)
        yield
        window.take(session)
        if self._file is not None:
            window.files.open(self._file)
        elif session.document.keeps_draft and session.document.recover():
            window.show_page("build")
            session.told.emit(tr("Changes of last time that were not saved have been brought back"))
        elif (first := window.preferences.get("start.page")) != "welcome":
            window.show_page(first)
        for trouble in window.preferences.troubles:
            session.told.emit(trouble)
        yield
        for page in ("build", "watch"):
            getattr(window, page)
            yield
        # What is here now stays: to walk through all of it again and again would stall the event loop.
        gc.collect()
        gc.freeze()

    def _give_up(self, error: Exception) -> None:
        import traceback

        from PySide6.QtWidgets import QMessageBox

        from workbench.store.schema import StoreError

        known = isinstance(error, StoreError)
        title = tr("The workbench cannot start")
        told = QMessageBox(QMessageBox.Icon.Critical, title, f"{title}.", parent=self._window,
                           informativeText=f"{error}\n\n{tr(ADVICE)}" if known else str(error))
        told.setDetailedText("".join(traceback.format_exception(error)))
        told.finished.connect(lambda _: self.failed.emit())
        told.open()
