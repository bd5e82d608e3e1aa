"""Document: the file behind the experiment form: open, save, and a draft from which nothing is ever lost."""

import json
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from workbench.gui.models.experiment_form import ExperimentForm
from workbench.gui.recent import remember, write
from workbench.spec import places
from workbench.spec.experiment import Experiment


class Document(QObject):
    """Which file the form belongs to, and whether it holds something the file does not."""

    changed = Signal()

    def __init__(self, form: ExperimentForm, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.form = form
        self.path: Path | None = None
        self.keeps_draft = True
        self._text = ""
        self._saved = form.experiment
        self._drafted = form.experiment
        form.changed.connect(self.changed)

    @property
    def is_modified(self) -> bool:
        """Whether the form differs from the file (or from the blank start)."""
        return self.form.experiment != self._saved

    @property
    def title(self) -> str:
        """The experiment's name, with a dot where it is not saved as it stands."""
        return self.form.experiment.name + (" •" if self.is_modified or self.path is None else "")

    def new(self, experiment: Experiment | None = None, text: str = "") -> None:
        """Start an experiment that has no file yet; `text` is the TOML it came from, whose comments are kept."""
        self._take(experiment or Experiment(), None, text)

    def open(self, path: Path) -> None:
        """Open a file; OSError or `Malformed` say why that cannot be, and then nothing has changed."""
        text = path.read_text("utf-8")
        self._take(Experiment.parse(text), path, text)
        remember(path)

    def save(self, path: Path | None = None) -> None:
        """Write the file, whole or not at all; OSError says why it cannot be written."""
        path = path or self.path
        if path is None:
            raise ValueError("a document without a file needs a path to be saved")
        text = self.toml()
        write(path, text, lasting=True)
        self.path, self._text, self._saved = path, text, self.form.experiment
        remember(path)
        self.write_draft()
        self.changed.emit()

    def toml(self) -> str:
        """The experiment as it would be saved now, with the file's comments."""
        return self.form.experiment.to_toml(before=self._text)

    def write_draft(self) -> None:
        """Keep what the form holds in the user's folder, so that a crash loses nothing; cheap where nothing changed."""
        wanted = self.is_modified and self.keeps_draft
        if self.form.experiment == self._drafted and _draft_file().exists() == wanted:
            return
        self._drafted = self.form.experiment
        if wanted:
            table = {"path": str(self.path or ""), "toml": self.toml(), "before": self._text}
            write(_draft_file(), json.dumps(table))
        else:
            _draft_file().unlink(missing_ok=True)

    def recover(self) -> bool:
        """Bring back the draft of an earlier session that was never saved; False where there is none."""
        try:
            table = json.loads(_draft_file().read_text("utf-8"))
            experiment = Experiment.parse(table["toml"])
        except (OSError, ValueError, KeyError):
            return False
        path = Path(table["path"]) if table["path"] else None
        self._take(experiment, path, table["before"])
        try:
            self._saved = Experiment.parse(table["before"]) if table["before"] else Experiment(name="")
        except ValueError:
            self._saved = Experiment(name="")
        return True

    def _take(self, experiment: Experiment, path: Path | None, text: str) -> None:
        self.path, self._text, self._saved = path, text, experiment
        self.form.replace_all(experiment)


def _draft_file() -> Path:
    return places.home() / "draft.json"
