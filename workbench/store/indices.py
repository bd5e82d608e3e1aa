"""INDICES: every number we derive from a run's accuracies, by the name that claims, window and reports use."""

import difflib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from workbench.store import summary, traces
from workbench.store.summary import Curve, Numbers


class Trace(NamedTuple):
    """An index over a run: steps [n] and values [n]; nan where it is not defined."""

    steps: NDArray[np.int64]
    values: Numbers

    @property
    def last(self) -> float:
        """The index now; at the end of a run, the run's. nan where it is not defined."""
        return float(self.values[-1]) if len(self.values) else float("nan")


@dataclass(frozen=True, eq=False)
class Evidence:
    """What indices are computed from: each task's accuracy curve, where the tasks begun so far end, and references.

    alone [T], joint [T], unseen [T, T] and reference [T] come from other runs (see `summary`); an index that needs one
    which is None has an empty trace.
    """

    curves: tuple[Curve, ...]
    ends: tuple[int, ...]
    reached: int | None = None
    alone: ArrayLike | None = None
    joint: ArrayLike | None = None
    unseen: ArrayLike | None = None
    reference: ArrayLike | None = None

    @cached_property
    def scores(self) -> Numbers:
        """The score matrix [T, T]."""
        return summary.score_matrix(self.curves, self.ends, self.reached)

    @cached_property
    def steps(self) -> NDArray[np.int64]:
        """Every step [n] at which some task was evaluated."""
        return traces.grid(self.curves)

    @cached_property
    def start(self) -> Numbers:
        """The accuracy [T] on each task before any training; nan where it was not measured."""
        return np.array([c.values[0] if len(c.steps) and c.steps[0] == 0 else np.nan for c in self.curves])

    def after_each_task(self, values: Numbers) -> Trace:
        """A trace of one value per task, at the ends of the tasks done so far."""
        last = int(self.steps[-1]) if len(self.steps) else -1
        reached = last if self.reached is None else self.reached
        done = [end for end in self.ends if end <= reached]
        return Trace(np.array(done, dtype=np.int64), values[: len(done)])


@dataclass(frozen=True)
class Index:
    """One index: what it says, its formula and source, and how it is computed from the evidence."""

    title: str
    formula: str
    reference: str
    unit: str
    higher_is_better: bool
    trace: Callable[[Evidence], Trace]
    needs: tuple[str, ...] = ()


def find_index(name: str) -> Index:
    """The index of this name, however it is spelled ("WC-ACC", "wc_acc"); KeyError names the nearest."""
    return INDICES[canonical(name)]


def canonical(name: str) -> str:
    """The store's own spelling of an index's name; KeyError names the nearest."""
    plain = _plain(name)
    for known in INDICES:
        if _plain(known) == plain:
            return known
    near = difflib.get_close_matches(name.lower(), list(INDICES), n=3, cutoff=0.4) or list(INDICES)
    raise KeyError(f"no index is called {name!r}; perhaps {' or '.join(near)}")


def _plain(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def _live(function: Callable[..., Numbers], *, sign: float = 1.0, **settings: int) -> Callable[[Evidence], Trace]:
    """An index with a value at every evaluation, from a function of `traces`."""

    def trace(evidence: Evidence) -> Trace:
        return Trace(evidence.steps, sign * function(evidence.curves, evidence.ends, **settings))

    return trace


def _per_task(function: Callable[..., Numbers], *needs: str) -> Callable[[Evidence], Trace]:
    """An index with a value after each task, from a function of `summary`; empty where a reference is missing."""

    def trace(evidence: Evidence) -> Trace:
        references = [getattr(evidence, need) for need in needs]
        if any(reference is None for reference in references):
            return Trace(np.empty(0, dtype=np.int64), np.empty(0))
        return evidence.after_each_task(function(evidence.scores, *references))

    return trace


def _gap(evidence: Evidence) -> Trace:
    average, worst = (f(evidence.curves, evidence.ends) for f in (traces.acc_curve, traces.wc_acc))
    return Trace(evidence.steps, average - worst)


def _switch(function: Callable[..., Numbers]) -> Callable[[Evidence], Trace]:
    """An index with a value after each task, from a function of curves and ends."""
    return lambda evidence: evidence.after_each_task(function(evidence.curves, evidence.ends))


def _lca(evidence: Evidence) -> Trace:
    return evidence.after_each_task(traces.lca(evidence.curves, evidence.ends))


def _generalisation(_: Numbers, unseen: ArrayLike, reference: ArrayLike) -> Numbers:
    return summary.generalisation(unseen, reference)


def _rai(scores: Numbers, unseen: ArrayLike, reference: ArrayLike) -> Numbers:
    return summary.rai(summary.retention(scores), summary.generalisation(unseen, reference))


_GAP = "De Lange et al. 2023, Continual evaluation for lifelong learning: identifying the stability gap"
_GEM = "Lopez-Paz & Ranzato 2017, Gradient episodic memory"
_RWALK = "Chaudhry et al. 2018, Riemannian walk for incremental learning"
_DUET = "DuET 2025, Dual incremental object detection via exemplar-free task arithmetic"
_Row = partial(Index, unit="accuracy", higher_is_better=True)
_WF = "mean over tasks seen of the largest drop within {} evaluations"
_WP = "mean over tasks seen of the largest rise within {} evaluations"

INDICES: Mapping[str, Index] = {
    "average accuracy": _Row(
        "Average accuracy", "ACC(t) = 1/k Σ_{i≤k} A_i(t)", _GEM, trace=_live(traces.acc_curve)),
    "average incremental accuracy": _Row(
        "Average incremental accuracy", "AIA_k = 1/k Σ_{i≤k} AA_i", "Rebuffi et al. 2017, iCaRL",
        trace=_per_task(summary.average_incremental_accuracy)),
    "learning accuracy": _Row(
        "Learning accuracy", "LA_k = 1/k Σ_{i≤k} a_ii", "Riemer et al. 2019, Learning to learn without forgetting",
        trace=_per_task(summary.learning_accuracy)),
    "forgetting": _Row(
        "Forgetting", "FM(t) = 1/(k−1) Σ_{j<k} (max_{j≤i<k} a_ij − A_j(t))", _RWALK, unit="accuracy difference",
        higher_is_better=False, trace=_live(traces.forgetting_curve)),
    "drop since learned": _Row(
        "Drop since learned (FORG)", "FORG(t) = 1/(k−1) Σ_{i<k} (a_ii − A_i(t))", _GAP, unit="accuracy difference",
        higher_is_better=False, trace=_live(traces.forg_curve)),
    "backward transfer": _Row(
        "Backward transfer", "BWT(t) = 1/(k−1) Σ_{i<k} (A_i(t) − a_ii)", _GEM, unit="accuracy difference",
        trace=_live(traces.forg_curve, sign=-1.0)),
    "forward transfer": _Row(
        "Forward transfer", "FWT_k = 1/(k−1) Σ_{2≤j≤k} (a_jj − alone_j)",
        "Wang et al. 2024, A comprehensive survey of continual learning", unit="accuracy difference",
        trace=_per_task(summary.forward_transfer, "alone"), needs=("alone",)),
    "forward transfer (GEM)": _Row(
        "Forward transfer before learning", "FWT_k = 1/(k−1) Σ_{2≤j≤k} (a_{j−1,j} − start_j)", _GEM,
        unit="accuracy difference", trace=_per_task(summary.forward_transfer_gem, "start")),
    "intransigence": _Row(
        "Intransigence", "IM_k = joint_k − a_kk", _RWALK, unit="accuracy difference", higher_is_better=False,
        trace=_per_task(summary.intransigence, "joint"), needs=("joint",)),
    "retention": _Row(
        "Retention (RI)", "RI(t) = 1/(k−1) Σ_{i<k} A_i(t) / a_ii", _DUET, unit="ratio",
        trace=_live(traces.retention_curve)),
    "generalisation": _Row(
        "Generalisation (GI)", "GI_k = 1/N Σ_{2≤j≤k, i≤j} unseen_ji / reference_i", _DUET, unit="ratio",
        trace=_per_task(_generalisation, "unseen", "reference"), needs=("unseen", "reference")),
    "rai": _Row(
        "Retention and generalisation (RAI)", "RAI_k = (RI_k + GI_k) / 2", _DUET, unit="ratio",
        trace=_per_task(_rai, "unseen", "reference"), needs=("unseen", "reference")),
    "min-acc": _Row(
        "Lowest accuracy (min-ACC)", "1/(k−1) Σ_{i<k} min_{end of i < n ≤ t} A_i(n)", _GAP,
        trace=_live(traces.min_acc)),
    "wc-acc": _Row(
        "Worst-case accuracy (WC-ACC)", "A_k(t)/k + (1 − 1/k) min-ACC(t)", _GAP, trace=_live(traces.wc_acc)),
    "stability gap": _Row(
        "Stability gap (ACC − WC-ACC)", "ACC(t) − WC-ACC(t)", _GAP, unit="accuracy difference",
        higher_is_better=False, trace=_gap),
    "gap depth": _Row(
        "Depth of the gap", "mean over switches and i<m of A_i(end of m−1) − lowest A_i in m's first 50 steps", _GAP,
        unit="accuracy difference", higher_is_better=False, trace=_switch(traces.gap_depth)),
    "recovery": _Row(
        "Recovery from the gap", "mean over switches and i<m of A_i(end of m) − lowest A_i in m's first 50 steps", _GAP,
        unit="accuracy difference", trace=_switch(traces.recovery)),
    "wf10": _Row(
        "Windowed forgetting, 10 evaluations", _WF.format(10), _GAP, unit="accuracy difference",
        higher_is_better=False, trace=_live(traces.windowed_forgetting, window=10)),
    "wf100": _Row(
        "Windowed forgetting, 100 evaluations", _WF.format(100), _GAP, unit="accuracy difference",
        higher_is_better=False, trace=_live(traces.windowed_forgetting, window=100)),
    "wp10": _Row(
        "Windowed plasticity, 10 evaluations", _WP.format(10), _GAP, unit="accuracy difference",
        trace=_live(traces.windowed_plasticity, window=10)),
    "wp100": _Row(
        "Windowed plasticity, 100 evaluations", _WP.format(100), _GAP, unit="accuracy difference",
        trace=_live(traces.windowed_plasticity, window=100)),
    "lca": _Row(
        "Learning speed (LCA)", "LCA_k = 1/k Σ_{i≤k} mean of task i's first 10 evaluations",
        "Chaudhry et al. 2019, Efficient lifelong learning with A-GEM", trace=_lca),
}
"""Name -> index. A name is what `on` says in a plugin's claim."""
