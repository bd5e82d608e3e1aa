"""The command palette: all commands, examples and things that can be added, in one searchable list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence

from workbench.gui.actions import COMMANDS, plain
from workbench.gui.models import starters
from workbench.gui.models.choices import Choice
from workbench.gui.views.picker import Picker

if TYPE_CHECKING:
    from workbench.gui.views.main_window import MainWindow


def open_palette(window: MainWindow) -> None:
    """Open it below the window's toolbar."""
    choices = []
    for command in COMMANDS:
        action = window.actions_.by_id[command.id]
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        menu = plain(command.menu)
        icon = command.icon or "chevron-right"
        choices.append(Choice(f"{menu}: {plain(command.text)}", action.trigger, keys, icon=icon,
                              hindered=command.hindered(window)))
    for kind, title, id in ((m.kind, m.title, m.id) for m in window.session.registry.manifests()):
        choices.append(Choice(f"Add {kind}: {title}", lambda k=kind, i=id: window.add(k, i), icon="add", also=id))
    choices += [Choice(f"Example: {s.name}", lambda p=s.path: window.files.start_example(p), icon="open")
                for s in starters.starters()]
    picker = Picker(window, "What do you want to do?", choices, width=560)
    corner = window.mapToGlobal(window.rect().topLeft())
    corner.setX(corner.x() + (window.width() - picker.width()) // 2)
    corner.setY(corner.y() + window.menuBar().height() + window.toolbar.height())
    picker.open_at(corner)
