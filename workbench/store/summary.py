"""Indices of a whole run, one value after each task, from the score matrix; pure numpy, derived and never stored.

In all of them `a` is the score matrix [T, T]: a[i, j] is the accuracy on task j once task i has been trained (both
counted from 0 in code and from 1 in the formulas), nan where it is not known. Every function gives back [T] values,
the k-th as if the run had ended after task k; nan is "not defined", never 0.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

Numbers = NDArray[np.float64]


class Curve(NamedTuple):
    """One task's accuracy over a run: steps [n] (ascending) and values [n] (0 to 1, nan where undefined)."""

    steps: NDArray[np.int64]
    values: Numbers


def opens(ends: Sequence[int]) -> NDArray[np.int64]:
    """The first step [T] at which each task counts as seen, from the steps at which the tasks end.

    Task i trains at steps ends[i-1] < t <= ends[i]. Step 0, before training, belongs to the first task; a task of zero
    steps counts from the step at which it begins and ends.
    """
    last = np.array(ends, dtype=np.int64)
    begins = np.concatenate([[0], last[:-1]])[: len(last)]
    first = np.where(last > begins, begins + 1, begins)
    first[:1] = 0
    return first


def score_matrix(curves: Sequence[Curve], ends: Sequence[int], reached: int | None = None) -> Numbers:
    """The score matrix [T, T] of T tasks' curves; row i is the last evaluation made while task i was the latest.

    `ends` holds the last step of each task begun so far (it may be shorter than T); rows of tasks that end after
    `reached`, the number of steps done (else the last evaluation), stay nan.
    """
    if len(ends) > len(curves):
        raise ValueError(f"{len(ends)} tasks have ended, but there are curves of {len(curves)} only")
    a = np.full((len(curves), len(curves)), np.nan)
    if reached is None:
        reached = max((int(curve.steps[-1]) for curve in curves if len(curve.steps)), default=-1)
    first = opens(ends)
    for j, curve in enumerate(curves):
        at = np.searchsorted(curve.steps, ends, side="right") - 1
        for i, row in enumerate(at):
            if ends[i] <= reached and row >= 0 and curve.steps[row] >= max(first[i], min(1, ends[i])):
                a[i, j] = curve.values[row]
    return a


def average_accuracy(a: ArrayLike) -> Numbers:
    """AA_k = (1/k) sum over j <= k of a[k, j]: how well all tasks seen are solved (Lopez-Paz & Ranzato 2017)."""
    return np.array([row[: k + 1].mean() for k, row in enumerate(_matrix(a))])


def average_incremental_accuracy(a: ArrayLike) -> Numbers:
    """AIA_k = (1/k) sum over i <= k of AA_i: the average accuracy over the whole way (iCaRL, Rebuffi et al. 2017)."""
    return _running_mean(average_accuracy(a))


def learning_accuracy(a: ArrayLike) -> Numbers:
    """LA_k = (1/k) sum over i <= k of a[i, i]: how well each task was learned (Riemer et al. 2019)."""
    return _running_mean(np.diag(_matrix(a)))


def forgetting(a: ArrayLike) -> Numbers:
    """FM_k = (1/(k-1)) sum over j < k of max over j <= i < k of (a[i, j] - a[k, j]) (Chaudhry et al. 2018, eq. 3).

    Below zero where old tasks got better; not defined for k = 1.
    """
    a = _matrix(a)
    return np.array([_mean([_largest(a[j:k, j]) - a[k, j] for j in range(k)]) for k in range(len(a))])


def backward_transfer(a: ArrayLike) -> Numbers:
    """BWT_k = (1/(k-1)) sum over j < k of (a[k, j] - a[j, j]) (GEM, Lopez-Paz & Ranzato 2017, eq. 3); k >= 2."""
    a = _matrix(a)
    return np.array([_mean(a[k, :k] - np.diag(a)[:k]) for k in range(len(a))])


def forward_transfer(a: ArrayLike, alone: ArrayLike) -> Numbers:
    """FWT_k = (1/(k-1)) sum over 2 <= j <= k of (a[j, j] - alone[j]) (survey of Wang et al. 2024); k >= 2.

    alone [T] is the accuracy on task j of the same model trained from scratch on task j only.
    """
    a = _matrix(a)
    return _running_mean_from_second(np.diag(a) - _vector(alone, len(a)))


def forward_transfer_gem(a: ArrayLike, start: ArrayLike) -> Numbers:
    """FWT_k = (1/(k-1)) sum over 2 <= j <= k of (a[j-1, j] - start[j]) (GEM, 2017, eq. 4); k >= 2.

    start [T] is the accuracy on task j before any training.
    """
    a = _matrix(a)
    before = np.concatenate([[np.nan], np.diag(a, 1)])[: len(a)]
    return _running_mean_from_second(before - _vector(start, len(a)))


def intransigence(a: ArrayLike, joint: ArrayLike) -> Numbers:
    """IM_k = joint[k] - a[k, k]: what could not be learned any more (Chaudhry et al. 2018, eq. 4); lower is better.

    joint [T] is the accuracy on task k of a reference trained on tasks 1 to k together.
    """
    a = _matrix(a)
    return _vector(joint, len(a)) - np.diag(a)


def retention(a: ArrayLike) -> Numbers:
    """RI_k = (1/(k-1)) sum over i < k of a[k, i] / a[i, i]: what is left of each task (DuET, 2025); k >= 2.

    Ratios are not clipped at 1; not defined where a task was at 0 when learned. With accuracies it is RI_acc.
    """
    a = _matrix(a)
    return np.array([_mean(divide(a[k, :k], np.diag(a)[:k])) for k in range(len(a))])


def generalisation(unseen: ArrayLike, reference: ArrayLike) -> Numbers:
    """GI_k = (1/N) sum over 2 <= j <= k, 1 <= i <= j of unseen[j, i] / reference[i] (DuET, 2025); k >= 2.

    unseen [T, T] is the score after task j on U_i, the classes never trained in domain i (U_1 is task 2's classes,
    U_i those of tasks 1 to i-1); reference [T] that of a model trained on U_i alone. N = k(k+1)/2 - 1 pairs.
    """
    ratios = divide(_matrix(unseen), _vector(reference, len(_matrix(unseen))))
    rows = np.array([row[: j + 1].sum() for j, row in enumerate(ratios)])
    pairs = np.arange(2, len(rows) + 1).cumsum()
    return np.concatenate([[np.nan], rows[1:].cumsum() / pairs])[: len(rows)]


def rai(retained: ArrayLike, generalised: ArrayLike) -> Numbers:
    """RAI_k = (RI_k + GI_k) / 2: retention and generalisation in one number (DuET, 2025)."""
    return (np.asarray(retained, dtype=np.float64) + np.asarray(generalised, dtype=np.float64)) / 2


def divide(x: ArrayLike, y: ArrayLike) -> Numbers:
    """x / y, nan where y is 0."""
    below = np.asarray(y, dtype=np.float64)
    with np.errstate(invalid="ignore"):
        return np.asarray(x, dtype=np.float64) / np.where(below == 0, np.nan, below)


def _matrix(a: ArrayLike) -> Numbers:
    matrix = np.asarray(a, dtype=np.float64)
    if matrix.ndim != 2 or matrix.shape[0] != matrix.shape[1]:
        raise ValueError(f"a score matrix has as many rows as columns, not the shape {matrix.shape}")
    return matrix


def _vector(values: ArrayLike, size: int) -> Numbers:
    vector = np.asarray(values, dtype=np.float64)
    if vector.shape != (size,):
        raise ValueError(f"one value per task is needed, {size} in all, not the shape {vector.shape}")
    return vector


def _mean(values: ArrayLike) -> float:
    numbers = np.asarray(values, dtype=np.float64)
    return float(numbers.mean()) if len(numbers) else float("nan")


def _largest(values: Numbers) -> float:
    """The largest value known; nan where none is."""
    return float(np.fmax.reduce(values))


def _running_mean(values: Numbers) -> Numbers:
    return values.cumsum() / np.arange(1, len(values) + 1)


def _running_mean_from_second(values: Numbers) -> Numbers:
    return np.concatenate([[np.nan], _running_mean(values[1:])])[: len(values)]
