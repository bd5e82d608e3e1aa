"""ClaimsBar: below a plugin's page: open its example, measure its claims here, and how they stand."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workbench.gui import theme
from workbench.gui.language import counted, tr
from workbench.gui.session import Session
from workbench.gui.views.pieces import button, column, label, row
from workbench.spec.manifest import Manifest


class ClaimsBar(QWidget):
    """`opening` names an example's file; measuring queues what is missing and then follows it."""

    opening = Signal(Path)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._manifest: Manifest | None = None
        told = tr("Open the experiment that the claims are measured with")
        self.open = button(tr("Open its example"), self._open, told=told)
        self.measure = button(tr("Measure its claims"), self._measure, kind="primary")
        self.standing = label("", "small", wrap=True)
        self.standing.setAccessibleName(tr("How its claims stand"))
        layout = column(self, spacing=theme.SPACE_2)
        layout.addLayout(row(self.open, self.measure, 1))
        layout.addWidget(self.standing)
        session.runs_changed.connect(self.renew)
        self.show_method(None)

    def show_method(self, manifest: Manifest | None) -> None:
        """Be about this plugin."""
        self._manifest = manifest
        self.setVisible(manifest is not None and (manifest.folder is not None))
        if manifest is not None:
            self.open.setVisible(self._example().is_file())
            self.measure.setVisible(bool(manifest.claims))
        self.renew()

    def renew(self) -> None:
        """Say how the claims stand, while somebody looks."""
        if self._manifest is None or not self._manifest.claims or not self.isVisible():
            self.standing.setVisible(False)
            return
        # Reading claims takes the checks along, which only who opens a page needs.
        from workbench.gui.models.verdicts import standing

        found = standing(self._manifest, self._session.registry, self._session.reader)
        self.standing.setText(found.text)
        self.standing.setVisible(bool(found.text))
        left = found.runs - found.finished
        self.measure.setEnabled(left > 0 and not found.hindrance)
        missing = tr("Queue what is missing: {runs}", runs=counted(left, "run"))
        self.measure.setToolTip(missing if left else tr("All its runs are finished"))

    def _example(self) -> Path:
        assert self._manifest is not None
        folder = self._manifest.folder or Path()
        named = [claim.example for claim in self._manifest.claims] or [t.example for t in self._manifest.published]
        return folder / (named[0] if named else "example.toml")

    def _open(self) -> None:
        self.opening.emit(self._example())

    def _measure(self) -> None:
        if self._manifest is not None:
            self._session.measure(self._manifest)
            self.renew()
