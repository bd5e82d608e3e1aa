"""Filing: opening, saving and leaving the document of a window, with the questions that belong to it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.gui.language import marked, tr

if TYPE_CHECKING:
    from workbench.gui.views.main_window import MainWindow

FILES = marked("Experiments (*.toml);;All files (*)")
WORKSPACES = marked("Workspaces (*.db);;All files (*)")


class Filing:
    """What a person does with files; asks and tells above its window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def new(self) -> None:
        """Start from the default experiment."""
        from workbench.spec.experiment import Experiment

        self._leave(lambda: self._window.session.document.new(Experiment()))

    def open_dialog(self) -> None:
        """Ask for a file."""
        from PySide6.QtWidgets import QFileDialog

        title = tr("Open an experiment")
        name, _ = QFileDialog.getOpenFileName(self._window, title, str(Path.home()), tr(FILES))
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Open a file; what is wrong with it is told, and nothing else changes."""
        self._leave(lambda: self._window.session.document.open(path))

    def start_example(self, path: Path, run: bool = False) -> None:
        """Begin with a shipped experiment, which stays as it is; `run` starts it at once."""
        from workbench.spec.experiment import Experiment

        def take() -> None:
            text = path.read_text("utf-8")
            self._window.session.document.new(Experiment.parse(text), text)

        if self._leave(take, page="watch" if run else "build") and run:
            self._window.run()

    def merge_dialog(self) -> None:
        """Ask for another workspace and take over its runs."""
        from PySide6.QtWidgets import QFileDialog

        title = tr("Add runs of another workspace")
        name, _ = QFileDialog.getOpenFileName(self._window, title, str(Path.home()), tr(WORKSPACES))
        if name:
            self._window.session.merge(Path(name))

    def save(self) -> bool:
        """Save, asking for a name the first time; False where that failed or was given up."""
        path = self._window.session.document.path
        return self._write(path) if path else self.save_as()

    def save_as(self) -> bool:
        """Ask for a name and save under it."""
        from PySide6.QtWidgets import QFileDialog

        suggested = f"{self._window.session.form.experiment.name}.toml".replace("/", "-")
        title = tr("Save the experiment")
        name, _ = QFileDialog.getSaveFileName(self._window, title, str(Path.home() / suggested), tr(FILES))
        return bool(name) and self._write(Path(name))

    def _write(self, path: Path) -> bool:
        try:
            self._window.session.document.save(path)
        except OSError as error:
            why = tr("{file}: {error}. Nothing is lost; save it elsewhere.", file=path, error=error.strerror or error)
            self.say(tr("The experiment was not saved"), why)
            return False
        self._window.status.showMessage(tr("Saved {file}", file=path.name), 4000)
        return True

    def _leave(self, take: Callable[[], None], *, page: str = "build") -> bool:
        """Take another document, after asking about unsaved changes, and show a page; False where it stayed."""
        from workbench.spec.fault import Malformed

        if self._window.session.document.is_modified and not self._may_go():
            return False
        try:
            take()
        except Malformed as error:
            told = "\n".join(str(fault) for fault in error.faults[:12])
            self.say(tr("This file is not an experiment"), told)
            return False
        except (OSError, UnicodeDecodeError) as error:
            self.say(tr("This file cannot be read"), str(error))
            return False
        self._window.show_page(page)
        return True

    def _may_go(self) -> bool:
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(QMessageBox.Icon.Question, tr("Unsaved changes"),
                          tr("“{name}” has changes that are not saved.",
                             name=self._window.session.form.experiment.name),
                          parent=self._window)
        box.setStandardButtons(QMessageBox.StandardButton.Save | QMessageBox.StandardButton.Discard
                               | QMessageBox.StandardButton.Cancel)
        answer = box.exec()
        if answer == QMessageBox.StandardButton.Save:
            return self.save()
        return answer == QMessageBox.StandardButton.Discard

    def say(self, title: str, text: str) -> None:
        """Tell in a box of its own what did not work."""
        from PySide6.QtWidgets import QMessageBox

        QMessageBox(QMessageBox.Icon.Warning, title, f"{title}.", parent=self._window, informativeText=text).open()
