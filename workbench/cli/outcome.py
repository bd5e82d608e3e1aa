"""Runs in words and rows: what `run` says at the end, `runs` lists and `show` shows."""

import sys
import textwrap
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from workbench.runs.terminal import BLOCKS, LETTERS, duration, plot, shows
from workbench.spec.run import Run, RunState
from workbench.store.digest import RunSummary, summary
from workbench.store.findings import findings
from workbench.store.reader import Reader

SHOWN = ("average accuracy", "forgetting", "backward transfer", "learning accuracy")


def describe_run(reader: Reader, run: Run) -> dict[str, Any]:
    """A run with its indices, as JSON holds it."""
    told = summary(reader, run.id)
    return {
        "id": run.id, "name": run.name, "arm": run.arm, "seed": run.seed, "state": run.state.value,
        "step": run.step, "total_steps": run.total_steps, "error": run.error,
        "indices": {name: trace.last for name, trace in told.traces.items()},
        "tasks": list(told.tasks), "scores": told.scores.tolist(),
        "findings": [finding._asdict() for finding in findings(reader, run.id)],
    }


def print_outcome(reader: Reader, runs: Sequence[Run], store: Path) -> None:
    """A table of runs, the curves of each arm's first finished run, and why runs failed."""
    told = {run.id: summary(reader, run.id, only=SHOWN) for run in runs}
    print_table(runs, told)
    drawn: set[str] = set()
    for run in runs:
        if run.arm not in drawn and run.state == RunState.FINISHED and told[run.id].tasks:
            drawn.add(run.arm)
            print(f"\n{draw(run, told[run.id])}")
    print_findings(reader, runs)
    for run in runs:
        if run.error:
            print(f"\nrun {run.id} ({run.arm}, seed {run.seed}): {run.error}", file=sys.stderr)
    print(f"\nKept in {store}")


def print_table(runs: Sequence[Run], told: dict[int, RunSummary]) -> None:
    """One line a run: number, arm, seed, state, steps, time, and the indices most people ask for."""
    rows = [["run", "arm", "seed", "state", "steps", "time", *SHOWN]]
    for run in runs:
        steps = f"{run.step}/{run.total_steps}" if run.total_steps else "-"
        time = duration(run.ended - run.started) if run.ended and run.started else "-"
        indices = [_number(told[run.id].value(name)) for name in SHOWN]
        rows.append([str(run.id), run.arm, str(run.seed), run.state.value, steps, time, *indices])
    print_columns(rows)


def print_findings(reader: Reader, runs: Sequence[Run]) -> None:
    """What is not as one expects, each sentence once with the runs it was found in."""
    where: dict[str, list[int]] = {}
    for run in runs:
        for finding in findings(reader, run.id):
            where.setdefault(f"{run.arm}: {finding.text}", []).append(run.id)
    if where:
        print("\nWorth a look:")
    for text, found_in in where.items():
        told = f"{'runs' if len(found_in) > 1 else 'run'} {', '.join(map(str, found_in))}, {text}"
        print(textwrap.fill(told, 116, initial_indent="  ", subsequent_indent="    "))


def print_columns(rows: Sequence[Sequence[str]]) -> None:
    """Rows of equal length, the first a heading, in columns; what looks like a number stands to the right."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    right = [all(_numeric(cell) for cell in column[1:]) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.rjust(w) if r else cell.ljust(w) for cell, w, r in zip(row, widths, right, strict=True))
        print("  ".join(cells).rstrip())


def draw(run: Run, told: RunSummary) -> str:
    """Each task's accuracy over the run, for a terminal."""
    curves = [(task, curve.steps, curve.values) for task, curve in zip(told.tasks, told.evidence.curves, strict=True)]
    last = max([run.total_steps, *(int(c.steps[-1]) for c in told.evidence.curves if len(c.steps))], default=1)
    heights = BLOCKS if shows(BLOCKS, sys.stdout) else LETTERS
    return plot(f"{run.arm}, seed {run.seed}: accuracy of each task", curves, told.evidence.ends, last, heights=heights)


def _number(value: float) -> str:
    return "-" if np.isnan(value) else f"{value:.3f}"


def _numeric(cell: str) -> bool:
    return not cell.strip("0123456789.:-/")
