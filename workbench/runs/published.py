"""Ours beside a paper's: each published figure with what our runs give, the difference, and whether they agree."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from workbench.runs.claims import LEVEL, interval
from workbench.spec.published import Published
from workbench.spec.run import Run, RunState
from workbench.store.digest import summary
from workbench.store.indices import canonical
from workbench.store.reader import Reader
from workbench.store.student import t_within


class Agreement(StrEnum):
    """What a comparison comes to."""

    AGREES = "agrees"
    DIFFERS = "differs"
    OPEN = "not measured"


@dataclass(frozen=True)
class Estimate:
    """A mean with its 95 % interval, and from how many seeds; nan where there is none."""

    mean: float
    low: float
    high: float
    seeds: int


@dataclass(frozen=True)
class Comparison:
    """One cell: the paper's figure and ours, and ours minus the paper's, all in the paper's unit."""

    table: str
    arm: str
    published: Estimate
    ours: Estimate
    difference: Estimate
    agreement: Agreement
    checked: bool
    values: tuple[float, ...] = ()


def comparisons(table: Published, reader: Reader, runs: Iterable[Run],
                known: Mapping[str, Mapping[int, float]] | None = None) -> list[Comparison]:
    """Every figure of a table beside what finished runs give; `known` holds values by arm and seed from before."""
    found: dict[str, dict[int, float]] = {arm: dict((known or {}).get(arm, {})) for arm in table.figures}
    name = canonical(table.on)
    for run in runs:
        if run.state == RunState.FINISHED and run.arm in found:
            found[run.arm][run.seed] = summary(reader, run.id, only=[name]).value(name)
    return [compare(table, arm, values) for arm, values in found.items()]


def compare(table: Published, arm: str, values: Mapping[int, float]) -> Comparison:
    """One figure of a table beside an index's values by seed, given in the index's own unit.

    The interval of the difference is Student's for two samples of one spread, with the paper's seeds and ours pooled:
    it says something from one seed on, where an interval from our few seeds alone would agree with anything. The two
    agree if it holds 0, or if the difference is no more than `within`.
    """
    ours = [value * (100 if table.percent else 1) for _, value in sorted(values.items()) if not math.isnan(value)]
    mean, error = table.figures[arm]
    half = _t(table.seeds - 1) * error
    published = Estimate(mean, mean - half, mean + half, table.seeds)
    difference = _difference(ours, mean, error * math.sqrt(table.seeds), table.seeds)
    return Comparison(table.says, arm, published, Estimate(*interval(ours), len(ours)), difference,
                      _agreement(difference, table.within), table.checked, tuple(ours))


def _difference(ours: Sequence[float], mean: float, spread: float, seeds: int) -> Estimate:
    if not ours:
        return Estimate(math.nan, math.nan, math.nan, 0)
    freedom = seeds - 1 + len(ours) - 1
    squares = (seeds - 1) * spread**2 + float(np.square(np.subtract(ours, np.mean(ours))).sum())
    half = _t(freedom) * math.sqrt(squares / freedom * (1 / seeds + 1 / len(ours)))
    difference = float(np.mean(ours)) - mean
    return Estimate(difference, difference - half, difference + half, len(ours))


def _agreement(difference: Estimate, within: float) -> Agreement:
    if not difference.seeds:
        return Agreement.OPEN
    near = abs(difference.mean) <= within or difference.low <= 0 <= difference.high
    return Agreement.AGREES if near else Agreement.DIFFERS


def _t(freedom: int) -> float:
    """Student's t so that a share of LEVEL lies between minus it and it."""
    return t_within(LEVEL, freedom)
