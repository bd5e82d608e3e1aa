"""The table of faults: which there are, trying them with progress, and the table as text, JSON and a page."""

import random
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from workbench.faults import disk, failing, guided, inputs, kills, leaks, sharing
from workbench.faults.fault import Broken, Fault, NotHere, Tally
from workbench.faults.ground import Ground

FAULTS: tuple[Fault, ...] = (
    *kills.FAULTS, *disk.FAULTS, *sharing.FAULTS, *inputs.FAULTS, *guided.FAULTS, *failing.FAULTS, *leaks.FAULTS
)
FAMILIES = tuple(dict.fromkeys(fault.family for fault in FAULTS))

BEGIN, END = "<!-- faults: begin (workbench selftest --faults --page) -->", "<!-- faults: end -->"


def try_all(families: Sequence[str], times: int, *, seed: int = 0, only: str = "", quick: bool = False,
            long: bool = False) -> Iterator[list[Tally]]:
    """Make the faults of these families; yields all tallies after every trial."""
    chosen = [f for f in FAULTS if (not families or f.family in families) and only in f.name]
    tallies = [Tally(fault, fault.times(times)) for fault in chosen]
    with Ground(quick=quick, long=long) as ground:
        for tally in tallies:
            for trial in range(tally.planned):
                begun = time.monotonic()
                try:
                    tally.add(tally.fault.tried(ground, random.Random(f"{seed} {tally.fault.name} {trial}")))
                except NotHere as reason:
                    tally.skipped = str(reason)
                # Whatever a fault brings about that was not promised is what we are here to find.
                except Exception as error:
                    tally.fail(str(error) if isinstance(error, Broken) else f"{type(error).__name__}: {error}")
                tally.seconds += time.monotonic() - begun
                yield tallies
                if tally.skipped:
                    break


def show_progress(tallies: Sequence[Tally], begun: float) -> None:
    """One line on a terminal: what is being tried, how far it is, and how long it may still take."""
    if not sys.stderr.isatty():
        return
    done, planned = sum(t.tried for t in tallies), sum(t.planned for t in tallies if not t.skipped)
    now = next((t for t in tallies if not t.skipped and t.tried < t.planned), tallies[-1])
    left = sum((t.planned - t.tried) * (t.seconds / t.tried if t.tried else _mean(tallies))
               for t in tallies if not t.skipped)
    spent = time.monotonic() - begun
    line = f"{done}/{planned}  {now.fault.name}  {spent:.0f} s, about {left:.0f} s left"
    print(f"\r{line[:100]:<100}", end="", file=sys.stderr, flush=True)


def as_rows(tallies: Sequence[Tally]) -> list[list[str]]:
    """The table's rows: family, fault, times tried, times survived, what was lost, seconds."""
    return [[t.fault.family, t.fault.name, str(t.tried), str(t.survived), t.lost, f"{t.seconds:.0f}"] for t in tallies]


HEAD = ["family", "fault", "tried", "survived", "lost", "seconds"]


def as_json(tallies: Sequence[Tally]) -> list[dict[str, Any]]:
    """The table for programs."""
    return [
        {"family": t.fault.family, "fault": t.fault.name, "promise": t.fault.promise, "tried": t.tried,
         "survived": t.survived, "lost": dict(t.cost), "broken": t.broken, "skipped": t.skipped,
         "seconds": round(t.seconds, 2)} for t in tallies
    ]


def write_page(page: Path, tallies: Sequence[Tally], how: str) -> None:
    """Put the table into a page between its two marks; rows of families that were not tried now stay as they were.

    `how` says how these families were tried. ValueError where the marks are missing.
    """
    text = page.read_text("utf-8")
    if BEGIN not in text or END not in text:
        raise ValueError(f"{page} has no place for the table: it lacks the lines {BEGIN!r} and {END!r}")
    start, end = text.index(BEGIN) + len(BEGIN), text.index(END)
    rows: dict[str, list[str]] = {family: [] for family in FAMILIES} | _rows_in(text[start:end])
    said: dict[str, str] = dict.fromkeys(FAMILIES, "") | _said_in(text[start:end])
    for family in dict.fromkeys(tally.fault.family for tally in tallies):
        rows[family] = [_line(row) for row in as_rows([t for t in tallies if t.fault.family == family])]
        said[family] = how
    table = [_line(HEAD), _line(["---"] * len(HEAD)), *(line for lines in rows.values() for line in lines)]
    told = [f"- {family}: {sentence}" for family, sentence in said.items() if sentence]
    page.write_text("\n".join([text[:start], "", *told, "", *table, "", text[end:]]), "utf-8")


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _rows_in(text: str) -> dict[str, list[str]]:
    """The lines of the table in a page, by family."""
    out: dict[str, list[str]] = {}
    for line in text.splitlines():
        family = line.split("|")[1].strip() if line.startswith("| ") else ""
        if family in FAMILIES:
            out.setdefault(family, []).append(line)
    return out


def _said_in(text: str) -> dict[str, str]:
    """How each family was tried, from a page."""
    pairs = [line[2:].split(": ", 1) for line in text.splitlines() if line.startswith("- ")]
    return {pair[0]: pair[1] for pair in pairs if len(pair) == 2 and pair[0] in FAMILIES}


def _mean(tallies: Sequence[Tally]) -> float:
    tried = sum(t.tried for t in tallies)
    return sum(t.seconds for t in tallies) / tried if tried else 1.0
