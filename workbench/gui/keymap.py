"""Keys: which key a command has, and why it cannot have another; keys that belong to one panel only."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtGui import QKeySequence

from workbench.gui.language import small, tr


class FixedKey(NamedTuple):
    """A key that works in one panel and stays as it is; who shows `where` and `what` translates them."""

    where: str
    what: str
    key: str


FIXED: Sequence[FixedKey] = (
    FixedKey("Task strip", "Add a task", "Return"),
    FixedKey("Task strip", "Remove the chosen tasks", "Del"),
    FixedKey("Arms", "Move a method down or up its stack", "Alt+Left, Alt+Right"),
    FixedKey("Arms", "Remove a method", "Del"),
    FixedKey("Runs", "Choose all runs", "Ctrl+A"),
    FixedKey("Runs", "Star the chosen runs", "Ctrl+T"),
    FixedKey("Runs", "Delete the chosen runs", "Del"),
    FixedKey("Runs", "Write a note", "F2"),
    FixedKey("Compare", "Choose all rows", "Ctrl+A"),
    FixedKey("Compare", "Show the curves of the chosen rows alone", "Return"),
    FixedKey("Compare", "Star all runs of the chosen rows", "Ctrl+T"),
    FixedKey("Compare", "Write a note to all runs of the chosen rows", "F2"),
    FixedKey("Compare", "Delete all runs of the chosen rows", "Del"),
    FixedKey("Plots", "Move the cursor", "Left, Right, Home, End"),
    FixedKey("Plots", "Next or previous curve", "PgUp, PgDown"),
    FixedKey("Plots", "Zoom in or out", "+, -"),
    FixedKey("Plots", "Follow the newest values", "F"),
    FixedKey("Plots", "Previous or next task switch", "[, ]"),
    FixedKey("Plots", "Stability gap at a task switch", "S"),
    FixedKey("Plots", "Pin a step, or let go of it", "Space"),
    FixedKey("Plots", "Let go of all pins", "Esc"),
)
"""They are listed with the commands; no command may have one of those with Ctrl."""


def conflict(key: str, command: str, keys: Mapping[str, str]) -> str:
    """The id of another command that has this key; empty where none has. `keys`: command -> its key."""
    wanted = QKeySequence(key)
    return next((other for other, held in keys.items()
                 if other != command and held and QKeySequence(held) == wanted), "")


def fault(key: str) -> str:
    """Why no command can have this key; empty where one can. "" takes the key away and can always be."""
    if not key:
        return ""
    sequence = QKeySequence(key)
    text = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    if sequence.count() != 1 or not text:
        return tr("{key} is no key", key=key)
    for fixed in FIXED:
        if "Ctrl" in fixed.key and QKeySequence(fixed.key) == sequence:
            return tr("{key} belongs to {panel}: {command}",
                      key=native(key), panel=small(fixed.where), command=small(fixed.what))
    free = re.match(r"(Ctrl|Alt|Meta)\+", text) or re.fullmatch(r"(Shift\+)?((Ctrl|Alt|Meta)\+.+|F\d+)", text)
    return "" if free else tr("{key} alone would get in the way of typing; hold Ctrl or Alt with it", key=native(key))


def native(key: str) -> str:
    """A key as this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
