"""From finished runs and a claim to a verdict: does one arm beat the other, by how much, how surely?"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from workbench.spec.manifest import Claim
from workbench.spec.run import Run, RunState
from workbench.store.digest import summary
from workbench.store.indices import INDICES, find_index
from workbench.store.reader import Reader

LEVEL = 0.95
"""How sure an interval is: so often an interval made like this holds the true mean."""


class Judgement(StrEnum):
    """What the runs say about a claim."""

    HOLDS = "holds"
    FAILS = "does not hold"
    INCONCLUSIVE = "inconclusive"


@dataclass(frozen=True)
class Verdict:
    """A claim as measured: the difference of each seed (better minus worse), its mean and its 95 % interval."""

    claim: Claim
    seeds: tuple[int, ...]
    differences: tuple[float, ...]
    mean: float
    low: float
    high: float
    judgement: Judgement

    def __str__(self) -> str:
        claim = self.claim
        if not self.seeds:
            return f"{claim.says}: {self.judgement}; no seed has both arms finished with a value of {claim.on}"
        interval = "no interval from one seed" if math.isnan(self.low) else f"95 % [{self.low:+.3f}, {self.high:+.3f}]"
        return (f"{claim.says}: {self.judgement}; {claim.on} of {claim.better} against {claim.worse} {self.mean:+.3f} "
                f"({interval}, {len(self.seeds)} seeds), claimed {claim.by:+.3f}")


def verdict(claim: Claim, reader: Reader, runs: Iterable[Run]) -> Verdict:
    """Judge a claim by finished runs, paired by seed; KeyError where it names no index of the store's.

    A difference is positive where `better` is better, also for an index of which less is better.
    """
    index = find_index(claim.on)
    values: dict[str, dict[int, float]] = {claim.better: {}, claim.worse: {}}
    for run in runs:
        if run.state == RunState.FINISHED and run.arm in values:
            values[run.arm][run.seed] = summary(reader, run.id, only=[_name(claim.on)]).value(claim.on)
    return judge(claim, values[claim.better], values[claim.worse], higher_is_better=index.higher_is_better)


def judge(claim: Claim, better: Mapping[int, float], worse: Mapping[int, float], *, higher_is_better: bool) -> Verdict:
    """The verdict on an index's values by seed; seeds that only one arm has are left out."""
    sign = 1.0 if higher_is_better else -1.0
    pairs = {seed: sign * (better[seed] - worse[seed]) for seed in sorted(better.keys() & worse.keys())}
    pairs = {seed: difference for seed, difference in pairs.items() if not math.isnan(difference)}
    differences = tuple(pairs.values())
    mean, low, high = interval(differences)
    return Verdict(claim, tuple(pairs), differences, mean, low, high, _judgement(claim.by, low, high))


def interval(values: Sequence[float], level: float = LEVEL) -> tuple[float, float, float]:
    """Mean and two-sided t-interval; from fewer than two values there is no interval (nan)."""
    from scipy import stats

    if not values:
        return math.nan, math.nan, math.nan
    mean = float(np.mean(values))
    if len(values) < 2:
        return mean, math.nan, math.nan
    spread = float(np.std(values, ddof=1)) / math.sqrt(len(values))
    half = float(stats.t.ppf((1 + level) / 2, len(values) - 1)) * spread
    return mean, mean - half, mean + half


def _judgement(by: float, low: float, high: float) -> Judgement:
    """Holds if the whole interval lies at `by` or above (and above nothing), fails if all of it lies below."""
    if low >= by and low > 0:
        return Judgement.HOLDS
    if high < by or high <= 0:
        return Judgement.FAILS
    return Judgement.INCONCLUSIVE


def _name(on: str) -> str:
    """The store's own spelling of an index."""
    index = find_index(on)
    return next(name for name, known in INDICES.items() if known is index)
