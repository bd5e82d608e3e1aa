"""ToolBar: pages on the left, running in the middle, device, search and theme on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QComboBox, QSizePolicy, QToolBar, QToolButton, QWidget

from workbench.gui import theme
from workbench.gui.language import tr

if TYPE_CHECKING:
    from workbench.gui.views.main_window import MainWindow

DEVICES = ("auto", "cpu", "cuda", "mps")
PAGES = {"build": "view.build", "watch": "view.watch"}


class ToolBar(QToolBar):
    """The commands one needs all the time."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(tr("Tools"), window)
        self._actions = window.actions_.by_id
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setIconSize(QSize(theme.SPACE_4 + 2, theme.SPACE_4 + 2))
        group = QActionGroup(self)
        group.setExclusionPolicy(QActionGroup.ExclusionPolicy.ExclusiveOptional)
        for id in PAGES.values():
            self._actions[id].setCheckable(True)
            group.addAction(self._actions[id])
            self._add(id, text=True)
        self.addSeparator()
        for id in ("edit.undo", "edit.redo"):
            self._add(id)
        self.addSeparator()
        self.run = self._add("run.start", text=True)
        for id in ("run.pause", "run.resume", "run.stop"):
            self._add(id)
        room = QWidget()
        room.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(room)
        self.device = QComboBox()
        for device in DEVICES:
            self.device.addItem(tr("Device: {device}", device=device), device)
        self.device.setAccessibleName(tr("Device on which runs are trained"))
        self.device.setToolTip(tr("auto takes CUDA or Metal where there is one, else the CPU"))
        self.device.activated.connect(
            lambda row: window.preferences.set("runs.device", self.device.itemData(row)))
        self.addWidget(self.device)
        self._add("help.palette")
        self._add("view.theme")

    def show_page(self, name: str) -> None:
        """Mark the button of the page that is shown."""
        for page, id in PAGES.items():
            self._actions[id].setChecked(page == name)

    def show_device(self, device: str) -> None:
        """Show on which device runs are trained."""
        self.device.setCurrentIndex(self.device.findData(device))

    def dress(self) -> None:
        """Take the colours that now hold."""
        self._actions["run.start"].setIcon(theme.icon("run", color=theme.current().ok))
        self._actions["run.stop"].setIcon(theme.icon("stop", color=theme.current().error))

    def _add(self, id: str, *, text: bool = False) -> QToolButton:
        self.addAction(self._actions[id])
        made = self.widgetForAction(self._actions[id])
        assert isinstance(made, QToolButton)
        if text:
            made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setMinimumSize(theme.TARGET, theme.TARGET)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return made
