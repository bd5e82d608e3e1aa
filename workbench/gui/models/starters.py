"""Starters: the experiments that ship with the program."""

import re
from pathlib import Path
from typing import NamedTuple

from workbench.spec import places

FIRST = "starter.toml"
# The page that shows these two comes before anything that could parse an experiment is loaded.
NAME = re.compile(r'^name = "(.*)"$', re.MULTILINE)
NOTES = re.compile(r'^notes = "{3}(.*?)"{3}$', re.MULTILINE | re.DOTALL)


class Starter(NamedTuple):
    """One shipped experiment: its name, and the first sentence of its notes."""

    name: str
    told: str
    path: Path


def first_sentence(text: str) -> str:
    """A text up to its first full stop, on one line."""
    head, stop, _ = " ".join(text.split()).partition(". ")
    return head + ("." if stop else "")


def first() -> Path:
    """The experiment that shows forgetting in half a minute."""
    return places.assets() / "experiments" / FIRST


def starters() -> list[Starter]:
    """All shipped experiments but the first, by name."""
    found = []
    for path in sorted((places.assets() / "experiments").glob("*.toml")):
        if path.name != FIRST:
            text = path.read_text("utf-8")
            found.append(Starter(_word(NAME, text), first_sentence(_word(NOTES, text)), path))
    return found


def _word(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return found.group(1) if found else ""
