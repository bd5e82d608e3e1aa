"""Starters: the experiments that ship with the program."""

from dataclasses import dataclass
from pathlib import Path

from workbench.spec import places
from workbench.spec.experiment import Experiment

FIRST = "starter.toml"


@dataclass(frozen=True)
class Starter:
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
            experiment = Experiment.parse(path.read_text("utf-8"))
            found.append(Starter(experiment.name, first_sentence(experiment.notes), path))
    return found
