"""Status: the line at the bottom: what runs now, how far it is, and what waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QProgressBar, QStatusBar

from workbench.gui import theme
from workbench.gui.language import tr
from workbench.gui.views.pieces import label

if TYPE_CHECKING:
    from workbench.gui.session import Session


class Status(QStatusBar):
    """Follows the session's runs, once there is one."""

    def __init__(self) -> None:
        super().__init__()
        self.told, self.queue = label(tr("Loading…"), "small"), label("", "small")
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(theme.SPACE_6 * 5)
        self.bar.setAccessibleName(tr("Progress of the run at hand"))
        self.setSizeGripEnabled(False)
        self.told.setContentsMargins(theme.SPACE_2, 0, theme.SPACE_2, 0)
        self.queue.setContentsMargins(theme.SPACE_2, 0, theme.SPACE_3, 0)
        self.addWidget(self.told)
        self.addWidget(self.bar)
        self.addPermanentWidget(self.queue)
        self.bar.hide()

    def take(self, session: Session) -> None:
        """Tell of this session's runs from now on."""
        self._session = session
        session.polled.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say what is going on now."""
        from workbench.gui.models.progress import progress

        now = progress(self._session.runs)
        if now.told != self.told.text():
            self.told.setText(now.told)
        self.queue.setText(now.queue)
        self.bar.setVisible(now.share is not None)
        self.bar.setValue(round(1000 * (now.share or 0)))
