"""Leaks: what a process holds after many runs, and a window after hours of watching; slopes are measured."""

import json
import random
from pathlib import Path

import numpy as np

from workbench.faults import deeds
from workbench.faults.fault import Fault, Toll, require
from workbench.faults.ground import Ground, experiment

PER_RUN = {"KiB": 40.0, "files": 0.02, "threads": 0.02}
"""The most a worker may grow by from run to run."""

PER_HOUR = {"KiB": 8192.0, "files": 0.5, "threads": 0.5, "widgets": 0.5}
"""The most a window may grow by in an hour of watching."""

POLLS_AN_HOUR = 8 * 3600


def many_runs(ground: Ground, rng: random.Random) -> Toll:
    """One worker does many runs, one after the other."""
    count = 500 if ground.long else 40 if ground.quick else 120
    spec = next(experiment(steps=3, sleep=0.0).runs())
    with ground.place() as folder:
        ground.do(deeds.run_often, folder / "w.db", [spec] * count, folder / "held", patience=900)
        slopes = _slopes(folder / "held")
    # The first runs fill caches of the interpreter and of torch; a quick look cannot tell those from a leak.
    _within(slopes, {what: most * (5 if ground.quick else 1) for what, most in PER_RUN.items()}, "a run")
    return {f"{what} more a run": max(slope, 0.0) for what, slope in slopes.items()}


def long_watch(ground: Ground, rng: random.Random) -> Toll:
    """A window watches a run, as often as in two hours (long), or a part of that."""
    polls = 2 * POLLS_AN_HOUR if ground.long else 600 if ground.quick else 3000
    with ground.place() as folder:
        deeds.submit(folder / "w.db", [next(experiment().runs())])
        ground.do(deeds.watch_long, folder / "w.db", polls, folder / "held", patience=7200)
        slopes = {what: slope / 20 * POLLS_AN_HOUR for what, slope in _slopes(folder / "held").items()}
    _within(slopes, {what: most * (60 if ground.quick else 6 if not ground.long else 1) for what, most
                     in PER_HOUR.items()}, "an hour")
    return {f"{what} more an hour": max(slope, 0.0) for what, slope in slopes.items()}


def _slopes(file: Path) -> dict[str, float]:
    """Growth from one line to the next of everything held, by least squares over the second half."""
    lines = [json.loads(line) for line in file.read_text().splitlines()]
    lines = lines[len(lines) // 2:]
    return {what: float(np.polyfit(range(len(lines)), [line[what] for line in lines], 1)[0]) for what in lines[0]}


def _within(slopes: dict[str, float], limits: dict[str, float], per: str) -> None:
    for what, slope in slopes.items():
        require(slope <= limits[what], f"{what}: {slope:.3g} more {per}, where at most {limits[what]:g} may be")


FAULTS = (
    Fault("leaks", "many runs in a row", "memory, files and threads stay flat", many_runs, most=1),
    Fault("leaks", "a window watches for hours", "memory, files, threads and widgets stay flat", long_watch, most=1),
)
