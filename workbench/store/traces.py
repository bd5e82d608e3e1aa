"""Indices at every evaluation of a run, in linear time; pure numpy, derived and never stored.

Each takes the tasks' accuracy curves and the steps at which the tasks end, and gives back one value per step of
`grid(curves)`. Below, t is an evaluation, k the task being learned then, A(j, t) the accuracy on task j. What is not
defined is nan. Source, where none is named: De Lange et al. 2023, "Continual evaluation for lifelong learning".
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from workbench.store.summary import Curve, Numbers, divide, opens, score_matrix


def grid(curves: Sequence[Curve]) -> NDArray[np.int64]:
    """Every step [n] at which some task was evaluated, ascending."""
    if not curves:
        return np.empty(0, dtype=np.int64)
    first = curves[0].steps
    if all(np.array_equal(first, curve.steps) for curve in curves[1:]):
        return first
    return np.unique(np.concatenate([curve.steps for curve in curves]))


def align(curves: Sequence[Curve], steps: NDArray[np.int64]) -> Numbers:
    """A [n, T]: each task's accuracy at each step; between its evaluations a task keeps its last value."""
    return np.stack([_at(curve, steps) for curve in curves], axis=1) if curves else np.empty((len(steps), 0))


def tasks_seen(steps: NDArray[np.int64], ends: Sequence[int]) -> NDArray[np.int64]:
    """k [n]: how many tasks have begun at each step, 1 or more; 0 where no task is known."""
    return np.searchsorted(opens(ends), steps, side="right")


def acc_curve(curves: Sequence[Curve], ends: Sequence[int]) -> Numbers:
    """ACC(t) = (1/k) sum over i <= k of A(i, t): average accuracy over the tasks seen; higher is better."""
    steps = grid(curves)
    return _mean_of_first(align(curves, steps), tasks_seen(steps, ends))


def forg_curve(curves: Sequence[Curve], ends: Sequence[int]) -> Numbers:
    """FORG(t) = (1/(k-1)) sum over i < k of (A(i, end of i) - A(i, t)): drop since a task's end; k >= 2."""
    steps = grid(curves)
    learned = np.diag(score_matrix(curves, ends))
    return _mean_of_first(learned - align(curves, steps), tasks_seen(steps, ends) - 1)


def forgetting_curve(curves: Sequence[Curve], ends: Sequence[int]) -> Numbers:
    """FM(t) = (1/(k-1)) sum over j < k of (best A(j, end of i), j <= i < k, - A(j, t)); k >= 2.

    At the end of task k it is Chaudhry's FM_k (`summary.forgetting`).
    """
    steps = grid(curves)
    a = score_matrix(curves, ends)
    a[np.triu_indices(len(a), 1)] = np.nan
    best = np.fmax.accumulate(a, axis=0)  # [i, j]: best on task j at the end of one of the tasks j to i
    seen = tasks_seen(steps, ends)
    return _mean_of_first(best[np.maximum(seen, 2) - 2] - align(curves, steps), seen - 1)


def retention_curve(curves: Sequence[Curve], ends: Sequence[int]) -> Numbers:
    """RI(t) = (1/(k-1)) sum over i < k of A(i, t) / A(i, end of i): what is left (DuET 2025, made live); k >= 2."""
    steps = grid(curves)
    learned = np.diag(score_matrix(curves, ends))
    return _mean_of_first(divide(align(curves, steps), learned), tasks_seen(steps, ends) - 1)


def min_acc(curves: Sequence[Curve], ends: Sequence[int]) -> Numbers:
    """min-ACC(t) = (1/(k-1)) sum over i < k of min A(i, n), end of i < n <= t: the worst moments; k >= 2.

    The minimum begins only after a task's own training, and never begins anew.
    """
    steps = grid(curves)
    first = opens(ends)
    worst = np.full((len(steps), len(curves)), np.nan)
    for i, curve in enumerate(curves[: max(len(ends) - 1, 0)]):
        after = int(np.searchsorted(curve.steps, first[i + 1]))
        falling = np.fmin.accumulate(curve.values[after:])
        worst[:, i] = _at(Curve(curve.steps[after:], falling), steps)
    return _mean_of_first(worst, tasks_seen(steps, ends) - 1)


def wc_acc(curves: Sequence[Curve], ends: Sequence[int]) -> Numbers:
    """WC-ACC(t) = A(k, t) / k + (1 - 1/k) min-ACC(t): worst-case accuracy, never above ACC(t)."""
    steps = grid(curves)
    seen = tasks_seen(steps, ends)
    now = align(curves, steps)
    out = np.full(len(steps), np.nan)
    known = (seen >= 1) & (seen <= len(curves))
    out[known] = now[known, seen[known] - 1]
    share = 1 / np.maximum(seen, 1)
    return np.where(seen > 1, share * out + (1 - share) * min_acc(curves, ends), out)


def windowed_forgetting(curves: Sequence[Curve], ends: Sequence[int], window: int) -> Numbers:
    """WF(t): mean over tasks seen of the largest drop so far within `window` consecutive evaluations.

    Per task the maximum over t' <= t of max over m < n, both among the last `window` evaluations up to t', of
    A(m) - A(n). Counting begins when the task is first seen; a task with a single evaluation has no pair yet and does
    not count. Negative where a task only ever rose.
    """
    return _windowed(curves, ends, window, sign=1.0)


def windowed_plasticity(curves: Sequence[Curve], ends: Sequence[int], window: int) -> Numbers:
    """WP(t): mean over tasks seen of the largest rise so far within `window` consecutive evaluations; see WF."""
    return _windowed(curves, ends, window, sign=-1.0)


def lca(curves: Sequence[Curve], ends: Sequence[int], beta: int = 10) -> Numbers:
    """LCA_k [T] = (1/k) sum over i <= k of the mean of task i's first `beta` evaluations while it is learned.

    How fast tasks are learned (A-GEM, Chaudhry et al. 2019, eq. 6, counted in evaluations made after an update); not
    defined where a task has fewer.
    """
    means = np.full(len(curves), np.nan)
    begins = [0, *ends][: len(ends)]
    for i, (curve, begin, end) in enumerate(zip(curves, begins, ends, strict=False)):
        low, high = np.searchsorted(curve.steps, [begin, end], side="right")
        if high - low >= beta:
            means[i] = curve.values[low : low + beta].mean()
    return means.cumsum() / np.arange(1, len(means) + 1)


def gap_depth(curves: Sequence[Curve], ends: Sequence[int], within: int = 50) -> Numbers:
    """How deep old tasks fall in the first `within` steps of a new one, below where they stood before it, [T].

    The k-th value is the mean over switches 2 <= m <= k, and over i < m, of A(i, end of m-1) minus the lowest A(i, n)
    with end of m-1 < n <= end of m-1 + within; not defined where nothing was evaluated then. k >= 2.
    """
    return _switches(curves, ends, within, against=-1)


def recovery(curves: Sequence[Curve], ends: Sequence[int], within: int = 50) -> Numbers:
    """How much of that fall old tasks regain by the end of the same new task, [T]: A(i, end of m) takes the place of
    A(i, end of m-1) in `gap_depth`. k >= 2.
    """
    return _switches(curves, ends, within, against=0)


def _switches(curves: Sequence[Curve], ends: Sequence[int], within: int, *, against: int) -> Numbers:
    a = score_matrix(curves, ends)
    found = np.full(len(curves), np.nan)
    for m in range(1, min(len(ends), len(curves))):
        first, last = ends[m - 1], min(ends[m - 1] + within, ends[m])
        found[m] = np.mean([a[m + against, i] - _lowest(curves[i], first, last) for i in range(m)])
    return np.concatenate([found[:1], found[1:].cumsum() / np.arange(1, max(len(found), 1))])


def _lowest(curve: Curve, first: int, last: int) -> float:
    """The lowest value of a curve at steps first < n <= last; nan where there is none."""
    low, high = np.searchsorted(curve.steps, [first, last], side="right")
    return float(curve.values[low:high].min()) if high > low else float("nan")


def _windowed(curves: Sequence[Curve], ends: Sequence[int], window: int, *, sign: float) -> Numbers:
    if window < 2:
        raise ValueError(f"a window needs 2 evaluations or more, not {window}")
    steps = grid(curves)
    first = opens(ends)
    total, count = np.zeros(len(steps)), np.zeros(len(steps))
    for curve, begin in zip(curves, first, strict=False):
        start = int(np.searchsorted(curve.steps, begin))
        values = sign * curve.values[start:]
        drops = np.full(len(values), np.nan)
        drops[1:] = _trailing_max(values[:-1], window - 1) - values[1:]
        largest = _at(Curve(curve.steps[start:], np.fmax.accumulate(drops)), steps)
        defined = ~np.isnan(largest)
        total[defined] += largest[defined]
        count += defined
    return divide(total, count)


def _trailing_max(values: Numbers, width: int) -> Numbers:
    """The maximum of each value and the width - 1 before it, in linear time (van Herk, Gil and Werman)."""
    size = len(values)
    width = max(min(width, size), 1)
    padded = np.full(-(-(size + width - 1) // width) * width, -np.inf)
    padded[width - 1 : width - 1 + size] = np.where(np.isnan(values), -np.inf, values)
    blocks = padded.reshape(-1, width)
    until = np.maximum.accumulate(blocks, axis=1).ravel()
    since = np.maximum.accumulate(blocks[:, ::-1], axis=1)[:, ::-1].ravel()
    best = np.maximum(since[:size], until[width - 1 : width - 1 + size])
    return np.where(np.isneginf(best), np.nan, best)


def _at(curve: Curve, steps: NDArray[np.int64]) -> Numbers:
    """A curve's last value at or before each step; nan before its first."""
    if np.array_equal(curve.steps, steps):
        return curve.values
    at = np.searchsorted(curve.steps, steps, side="right") - 1
    return np.concatenate([[np.nan], curve.values])[at + 1]


def _mean_of_first(columns: Numbers, count: NDArray[np.int64]) -> Numbers:
    """The mean of the first `count` columns of each row; nan where count is 0 or more than there are."""
    rows, width = columns.shape
    out = np.full(rows, np.nan)
    known = (count >= 1) & (count <= width)
    if width:
        out[known] = columns.cumsum(axis=1)[known, count[known] - 1] / count[known]
    return out
