"""What was measured last, section by section, in a file that is kept: for the page, and to tell regressions.

Only ratios are compared, never seconds: they mean the same on the next machine.
"""

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

from workbench.bench.figure import Figure, Item, from_plain, to_plain

TOLERANCE = 0.10
"""By so much a ratio may be worse than it was before it is called a regression."""


@dataclass(frozen=True)
class Entry:
    """One section as it was measured: when, on what, how, and what came out."""

    date: str
    machine: str
    versions: Mapping[str, str]
    repeats: int
    clock: str
    load: float
    items: tuple[Item, ...]

    @property
    def figures(self) -> list[Figure]:
        """The numbers that may be compared."""
        return [item for item in self.items if isinstance(item, Figure)]


Record = dict[str, Entry]
"""Sections by name."""


class Regression(NamedTuple):
    """A figure that was better before."""

    section: str
    old: Figure
    new: Figure


class UnreadableRecord(ValueError):
    """The file is no record of the bench; the message says why."""


def read(path: Path) -> Record:
    """The record in a file; empty where there is none."""
    if not path.exists():
        return {}
    try:
        sections = json.loads(path.read_text("utf-8"))["sections"]
        return {name: _entry(table) for name, table in sections.items()}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UnreadableRecord(f"{path} is no record of the bench: {type(error).__name__}: {error}") from error


def merge(path: Path, measured: Mapping[str, Entry]) -> Record:
    """Put sections into the file, in place of what it said of them; old or new, never half of it."""
    record = {**read(path), **measured}
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f"{path.name}.{os.getpid()}.part")
    partial.write_text(json.dumps({"sections": {name: _table(record[name]) for name in sorted(record)}},
                                  indent=1, ensure_ascii=False, allow_nan=False) + "\n", "utf-8")
    os.replace(partial, path)
    return record


def regressions(old: Record, new: Record, tolerance: float = TOLERANCE) -> Iterator[Regression]:
    """The figures of both that are worse now."""
    for name in new.keys() & old.keys():
        before = {figure.what: figure for figure in old[name].figures}
        for figure in new[name].figures:
            if figure.what in before and figure.worse_than(before[figure.what], tolerance):
                yield Regression(name, before[figure.what], figure)


def _table(entry: Entry) -> dict[str, Any]:
    return {**asdict(replace(entry, items=())), "items": [to_plain(item) for item in entry.items]}


def _entry(table: Mapping[str, Any]) -> Entry:
    return Entry(**{**table, "items": tuple(from_plain(item) for item in table["items"])})
