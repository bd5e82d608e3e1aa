"""FailureBanner: what stopped a run, in its own words, with the way on beside it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout

from workbench.gui import theme as looks
from workbench.gui.language import tr
from workbench.spec.run import Run


class FailureBanner(QFrame):
    """Hidden until a shown run has failed."""

    retry_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._run: Run | None = None
        self.setProperty("card", True)
        self.sign = QLabel()
        self.message = QLabel(wordWrap=True, textInteractionFlags=Qt.TextInteractionFlag.TextSelectableByMouse)
        self.retry = QPushButton(tr("Retry"))
        self.details = QPushButton(tr("Details"), checkable=True)
        self.copy = QPushButton(tr("Copy"))
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setAccessibleName(tr("Details of the failure"))
        self.text.setMaximumHeight(self.fontMetrics().height() * 9)
        for button, name in ((self.retry, tr("Retry the failed run")),
                             (self.details, tr("Show the details of the failure")),
                             (self.copy, tr("Copy the details of the failure"))):
            button.setAccessibleName(name)
        for button in (self.details, self.copy):
            button.setProperty("kind", "quiet")
        self._arrange()
        self.retry.clicked.connect(lambda: self._run and self.retry_asked.emit(self._run.id))
        self.details.toggled.connect(self.text.setVisible)
        self.copy.clicked.connect(self._copy)
        self.text.hide()
        self.hide()

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(looks.SPACE_2)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.message, 1)
        for button in (self.details, self.copy, self.retry):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(looks.SPACE_3, looks.SPACE_2, looks.SPACE_3, looks.SPACE_2)
        layout.addLayout(row)
        layout.addWidget(self.text)

    def show_run(self, run: Run | None) -> None:
        """Speak of this failed run; None hides the banner."""
        if run == self._run:
            return
        self._run = run
        self.setVisible(run is not None)
        if run is None:
            return
        said = run.error or tr("It ended without a word.")
        self.message.setText(tr("{arm}, seed {seed} failed. {reason}", arm=run.arm, seed=run.seed, reason=said))
        told = str(run.facts.get("details", ""))
        self.text.setPlainText(told)
        for button in (self.details, self.copy):
            button.setVisible(bool(told))
        self.paint()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self.message.text()}\n\n{self.text.toPlainText()}")

    def paint(self) -> None:
        """Take the icons of the theme."""
        self.sign.setPixmap(looks.icon("warning", color=looks.current().error).pixmap(QSize(20, 20)))
        self.retry.setIcon(looks.icon("retry"))
