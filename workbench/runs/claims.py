"""From finished runs and a claim to a verdict: does an arm beat the other, or keep to its bound, and how surely?"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from workbench.spec.claim import Claim
from workbench.spec.run import Run, RunState
from workbench.store.digest import summary
from workbench.store.indices import canonical, find_index
from workbench.store.reader import Reader
from workbench.store.student import t_within

LEVEL = 0.95
"""How sure an interval is: so often an interval made like this holds the true mean."""


class Judgement(StrEnum):
    """What the runs say about a claim."""

    HOLDS = "holds"
    FAILS = "does not hold"
    INCONCLUSIVE = "inconclusive"
    NOT_SHOWN = "not shown at this scale"


@dataclass(frozen=True)
class Verdict:
    """A claim as measured: each seed's difference (better minus worse) or value, its mean and its 95 % interval."""

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
            finished = f"{claim.arm} finished" if claim.arm else "both arms finished"
            return f"{claim.says}: {self.judgement}; no seed has {finished} with a value of {claim.on}"
        interval = "no interval from one seed" if math.isnan(self.low) else f"95 % [{self.low:+.3f}, {self.high:+.3f}]"
        count = len(self.seeds)
        of = f" of {claim.seeds}" if count < claim.seeds else ""
        seeds = f"{count}{of} seed" + ("" if count == claim.seeds == 1 else "s")
        return (f"{claim.says}: {self.judgement}; {claim.on} of {self._compared()} {self.mean:+.3f} "
                f"({interval}, {seeds}), claimed {self._claimed()}")

    def _compared(self) -> str:
        return self.claim.arm or f"{self.claim.better} against {self.claim.worse}"

    def _claimed(self) -> str:
        if self.claim.at_least is not None:
            return f"at least {self.claim.at_least:g}"
        if self.claim.at_most is not None:
            return f"at most {self.claim.at_most:g}"
        return f"{self.claim.by:+.3f}"


def verdict(claim: Claim, reader: Reader, runs: Iterable[Run]) -> Verdict:
    """Judge a claim by finished runs, paired by seed; KeyError where it names no index of the store's.

    A difference is positive where `better` is better, also for an index of which less is better.
    """
    higher = not claim.less if claim.recorded else find_index(claim.on).higher_is_better
    values: dict[str, dict[int, float]] = {arm: {} for arm in claim.arms}
    for run in runs:
        if run.state == RunState.FINISHED and run.arm in values:
            values[run.arm][run.seed] = _value(claim, reader, run.id)
    if claim.arm:
        return judge_bound(claim, values[claim.arm])
    return judge(claim, values[claim.better], values[claim.worse], higher_is_better=higher)


def judge(claim: Claim, better: Mapping[int, float], worse: Mapping[int, float], *, higher_is_better: bool) -> Verdict:
    """The verdict on an index's values by seed; seeds that only one arm has are left out."""
    sign = 1.0 if higher_is_better else -1.0
    pairs = {seed: sign * (better[seed] - worse[seed]) for seed in sorted(better.keys() & worse.keys())}
    return _judged(claim, pairs, _beats)


def judge_bound(claim: Claim, values: Mapping[int, float]) -> Verdict:
    """The verdict on one arm's values by seed."""
    return _judged(claim, {seed: values[seed] for seed in sorted(values)}, _keeps)


def _judged(
    claim: Claim, values: Mapping[int, float], judgement: Callable[[Claim, float, float], Judgement]
) -> Verdict:
    known = {seed: value for seed, value in values.items() if not math.isnan(value)}
    mean, low, high = interval(tuple(known.values()))
    said = judgement(claim, low, high)
    # Runs that are missing may be the very ones in which it does not hold.
    if said == Judgement.HOLDS and len(known) < claim.seeds:
        said = Judgement.INCONCLUSIVE
    if claim.not_shown and known and said != Judgement.HOLDS:
        said = Judgement.NOT_SHOWN
    return Verdict(claim, tuple(known), tuple(known.values()), mean, low, high, said)


def _value(claim: Claim, reader: Reader, run: int) -> float:
    """What a claim is about, of one run; nan where it is not known."""
    if not claim.recorded:
        return summary(reader, run, only=[canonical(claim.on)]).value(claim.on)
    last = [value for _, value in reader.latest(run, claim.recorded).values()]
    return float(np.mean(last)) if last else math.nan


def interval(values: Sequence[float], level: float = LEVEL) -> tuple[float, float, float]:
    """Mean and two-sided t-interval; from fewer than two values there is no interval (nan)."""
    if not values:
        return math.nan, math.nan, math.nan
    mean = float(np.mean(values))
    if len(values) < 2:
        return mean, math.nan, math.nan
    spread = float(np.std(values, ddof=1)) / math.sqrt(len(values))
    half = t_within(level, len(values) - 1) * spread
    return mean, mean - half, mean + half


def _beats(claim: Claim, low: float, high: float) -> Judgement:
    """Holds if the whole interval lies at `by` or above (and above nothing, where a gain is claimed)."""
    gain = claim.by >= 0
    if low >= claim.by and (low > 0 or not gain):
        return Judgement.HOLDS
    if high < claim.by or (gain and high <= 0):
        return Judgement.FAILS
    return Judgement.INCONCLUSIVE


def _keeps(claim: Claim, low: float, high: float) -> Judgement:
    """Holds if the whole interval lies within the bound, fails if all of it lies outside."""
    if claim.at_most is not None:
        low, high, bound = -high, -low, -claim.at_most
    else:
        assert claim.at_least is not None
        bound = claim.at_least
    if low >= bound:
        return Judgement.HOLDS
    return Judgement.FAILS if high < bound else Judgement.INCONCLUSIVE
