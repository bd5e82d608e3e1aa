"""Status: the line at the bottom: what runs now, how far it is, and what waits."""

from PySide6.QtWidgets import QProgressBar, QStatusBar

from workbench.gui import theme
from workbench.gui.models.progress import progress
from workbench.gui.session import Session
from workbench.gui.views.pieces import label


class Status(QStatusBar):
    """Follows the session's runs."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.told, self.queue = label("", "small"), label("", "small")
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(theme.SPACE_6 * 5)
        self.bar.setAccessibleName("Progress of the run at hand")
        self.setSizeGripEnabled(False)
        self.told.setContentsMargins(theme.SPACE_2, 0, theme.SPACE_2, 0)
        self.queue.setContentsMargins(theme.SPACE_2, 0, theme.SPACE_3, 0)
        self.addWidget(self.told)
        self.addWidget(self.bar)
        self.addPermanentWidget(self.queue)
        session.polled.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say what is going on now."""
        now = progress(self._session.runs)
        if now.told != self.told.text():
            self.told.setText(now.told)
        self.queue.setText(now.queue)
        self.bar.setVisible(now.share is not None)
        self.bar.setValue(round(1000 * (now.share or 0)))
