"""Indices at every evaluation, against numbers worked by hand, slow definitions, and laws."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.store import summary, traces
from workbench.store.summary import Curve

nan = float("nan")


def near(values, expected):
    np.testing.assert_allclose(values, expected, rtol=0, atol=1e-12)


def curve(steps, values):
    return Curve(np.array(steps, dtype=np.int64), np.array(values, dtype=np.float64))


# Two tasks of three steps, evaluated at every step; task 1 falls to 0.3 at the switch and recovers to 0.8.
ENDS = [3, 6]
ONE = curve(range(7), [0.1, 0.5, 0.7, 0.9, 0.3, 0.6, 0.8])
TWO = curve(range(7), [0.0, 0.0, 0.1, 0.1, 0.4, 0.7, 0.9])
BOTH = [ONE, TWO]


def test_the_tasks_seen_are_counted_from_the_first_step_of_each():
    assert list(traces.tasks_seen(np.arange(7), ENDS)) == [1, 1, 1, 1, 2, 2, 2]


def test_acc():
    near(traces.acc_curve(BOTH, ENDS), [0.1, 0.5, 0.7, 0.9, (0.3 + 0.4) / 2, (0.6 + 0.7) / 2, (0.8 + 0.9) / 2])


def test_forg():
    near(traces.forg_curve(BOTH, ENDS), [nan, nan, nan, nan, 0.9 - 0.3, 0.9 - 0.6, 0.9 - 0.8])


def test_forgetting_live_counts_from_the_best_task_end():
    # Task 1 ends at 0.5, is best at the end of task 2 (0.9) and falls to 0.6 in task 3; task 2 stays at 0.5.
    curves = [curve([1, 2, 3], [0.5, 0.9, 0.6]), curve([1, 2, 3], [0, 0.5, 0.5]), curve([1, 2, 3], [0, 0, 1])]
    near(traces.forgetting_curve(curves, [1, 2, 3]), [nan, 0.5 - 0.9, ((0.9 - 0.6) + 0) / 2])
    near(traces.forg_curve(curves, [1, 2, 3]), [nan, 0.5 - 0.9, ((0.5 - 0.6) + 0) / 2])


def test_retention_live():
    near(traces.retention_curve(BOTH, ENDS), [nan, nan, nan, nan, 0.3 / 0.9, 0.6 / 0.9, 0.8 / 0.9])


def test_the_lowest_accuracy_counts_only_after_a_tasks_own_training():
    near(traces.min_acc(BOTH, ENDS), [nan, nan, nan, nan, 0.3, 0.3, 0.3])


def test_the_gap_is_how_deep_old_tasks_fall_after_a_switch_and_recovery_what_comes_back():
    near(traces.gap_depth(BOTH, ENDS), [nan, 0.9 - 0.3])
    near(traces.recovery(BOTH, ENDS), [nan, 0.8 - 0.3])
    # Looking at one step only, the fall to 0.3 is still seen; three tasks average over their switches and old tasks.
    three = [curve(range(4), [0, 0.9, 0.5, 0.7]), curve(range(4), [0, 0, 0.8, 0.2]), curve(range(4), [0, 0, 0, 1])]
    near(traces.gap_depth(three, [1, 2, 3], within=1), [nan, 0.4, (0.4 + ((0.5 - 0.7) + (0.8 - 0.2)) / 2) / 2])


def test_who_looks_only_at_task_ends_sees_no_gap():
    at_ends = [curve([3, 6], [0.9, 0.8]), curve([3, 6], [0.1, 0.9])]
    near(traces.gap_depth(at_ends, ENDS, within=2), [nan, nan])
    near(traces.acc_curve(at_ends, ENDS) - traces.wc_acc(at_ends, ENDS), [0.0, 0.0])


def test_worst_case_accuracy():
    expected = [0.1, 0.5, 0.7, 0.9, (0.4 + 0.3) / 2, (0.7 + 0.3) / 2, (0.9 + 0.3) / 2]
    near(traces.wc_acc(BOTH, ENDS), expected)


def test_minima_are_kept_over_later_tasks():
    curves = [curve([1, 2, 3], [0.9, 0.2, 0.8]), curve([1, 2, 3], [0, 0.7, 0.6]), curve([1, 2, 3], [0, 0, 0.5])]
    near(traces.min_acc(curves, [1, 2, 3]), [nan, 0.2, (0.2 + 0.6) / 2])
    near(traces.wc_acc(curves, [1, 2, 3]), [0.9, (0.7 + 0.2) / 2, 0.5 / 3 + (0.2 + 0.6) / 3])


def test_windowed_forgetting():
    # Task 1, drops from the best of the two evaluations before: -.4 -.2 -.2 .6 .3 -.2; largest so far .6 from step 4.
    # Task 2, seen from step 4: at step 5 0.4 - 0.7, at step 6 0.7 - 0.9.
    expected = [nan, -0.4, -0.2, -0.2, 0.6, (0.6 - 0.3) / 2, (0.6 - 0.2) / 2]
    near(traces.windowed_forgetting(BOTH, ENDS, 3), expected)


def test_windowed_plasticity():
    # Task 1, rises: .4 .6 .4 -.4 .3 .5, largest so far .6 from step 2. Task 2: 0.7 - 0.4, then 0.9 - 0.4.
    near(traces.windowed_plasticity(BOTH, ENDS, 3), [nan, 0.4, 0.6, 0.6, 0.6, (0.6 + 0.3) / 2, (0.6 + 0.5) / 2])


def test_a_wider_window_sees_a_slow_fall():
    slow = [curve(range(5), [0.9, 0.8, 0.7, 0.6, 0.5])]
    near(traces.windowed_forgetting(slow, [4], 2)[-1], 0.1)
    near(traces.windowed_forgetting(slow, [4], 3)[-1], 0.2)
    near(traces.windowed_forgetting(slow, [4], 100)[-1], 0.4)


def test_a_window_counts_evaluations_and_not_steps():
    sparse = [curve([0, 100, 200], [0.9, 0.5, 0.4])]
    near(traces.windowed_forgetting(sparse, [200], 2), [nan, 0.4, 0.4])


def test_a_window_of_one_evaluation_is_refused():
    with pytest.raises(ValueError, match="2 evaluations or more"):
        traces.windowed_forgetting(BOTH, ENDS, 1)


def test_lca():
    near(traces.lca(BOTH, ENDS, beta=2), [(0.5 + 0.7) / 2, ((0.5 + 0.7) / 2 + (0.4 + 0.7) / 2) / 2])
    near(traces.lca(BOTH, ENDS, beta=4), [nan, nan])  # each task has three evaluations


def test_without_evaluations_inside_a_task_the_gap_is_not_seen():
    few = [Curve(c.steps[::3], c.values[::3]) for c in BOTH]  # steps 0, 3 and 6
    near(traces.wc_acc(few, ENDS), traces.acc_curve(few, ENDS))


def test_a_task_of_no_steps_is_seen_where_it_stands():
    curves = [curve([0, 5, 10], [0.1, 0.6, 0.9]), curve([0, 5, 10], [0.1, 0.2, 0.5])]
    near(traces.acc_curve(curves, [10, 10]), [0.1, 0.6, 0.7])
    near(traces.min_acc(curves, [10, 10]), [nan, nan, 0.9])


def test_tasks_evaluated_at_different_steps_keep_their_last_value():
    curves = [curve([0, 2, 4], [0.2, 0.4, 0.6]), curve([3, 4], [0.1, 0.8])]
    assert list(traces.grid(curves)) == [0, 2, 3, 4]
    near(traces.acc_curve(curves, [2, 4]), [0.2, 0.4, (0.4 + 0.1) / 2, (0.6 + 0.8) / 2])


def test_with_nothing_measured_there_is_nothing():
    for index in (traces.acc_curve, traces.forg_curve, traces.forgetting_curve, traces.retention_curve, traces.min_acc,
                  traces.wc_acc, traces.lca):
        assert index([], []).shape == (0,)
        assert np.isnan(index([ONE], [])).all()


def test_an_evaluation_without_a_number_is_passed_over_by_extremes_and_shown_by_averages():
    holed = [curve([1, 2, 3, 4], [0.9, 0.8, nan, 0.7]), curve([1, 2, 3, 4], [0, 0.5, 0.5, 0.5])]
    near(traces.acc_curve(holed, [1, 4]), [0.9, 0.65, nan, 0.6])
    near(traces.min_acc(holed, [1, 4]), [nan, 0.8, 0.8, 0.7])
    near(traces.windowed_forgetting(holed[:1], [4], 3), [nan, 0.1, 0.1, 0.1])


@st.composite
def runs(draw):
    """Curves of 1 to 4 tasks on one grid that holds every task's end, and those ends."""
    lengths = draw(st.lists(st.integers(1, 7), min_size=1, max_size=4))
    every = draw(st.sampled_from([1, 2, 3]))
    ends = [int(end) for end in np.cumsum(lengths)]
    steps = sorted({*range(0, ends[-1] + 1, every), *ends})
    share = st.integers(0, 64).map(lambda n: n / 64)
    values = [draw(st.lists(share, min_size=len(steps), max_size=len(steps))) for _ in ends]
    return [curve(steps, row) for row in values], ends


def slowly(curves, ends, at):
    """Every definition as the page has it, term by term; `at` numbers an evaluation."""
    steps = list(curves[0].steps)
    A = [dict(zip(steps, c.values, strict=True)) for c in curves]
    t = steps[at]
    k = next(i for i, end in enumerate(ends) if t <= end) + 1
    mean = lambda xs: sum(xs) / len(xs) if xs else nan  # noqa: E731
    lowest = [min(A[i][n] for n in steps if ends[i] < n <= t) for i in range(k - 1)]
    return {
        "acc": mean([A[i][t] for i in range(k)]),
        "forg": mean([A[i][ends[i]] - A[i][t] for i in range(k - 1)]),
        "fm": mean([max(A[j][ends[i]] for i in range(j, k - 1)) - A[j][t] for j in range(k - 1)]),
        "min": mean(lowest),
        "wc": A[k - 1][t] if k == 1 else A[k - 1][t] / k + (1 - 1 / k) * mean(lowest),
    }


def slow_window(curves, ends, window, at, sign):
    """WF and WP as O(n^2) pairs: within a window, the later one subtracted from the earlier one."""
    largest = []
    for i, c in enumerate(curves):
        begin = 0 if i == 0 else ends[i - 1] + 1
        seen = [v for step, v in zip(c.steps, c.values, strict=True) if begin <= step <= c.steps[at]]
        pairs = [sign * (seen[m] - seen[n]) for n in range(len(seen)) for m in range(n) if n - m < window]
        if pairs:
            largest.append(max(pairs))
    return sum(largest) / len(largest) if largest else nan


@settings(deadline=None)
@given(runs())
def test_every_trace_is_what_its_definition_says(run):
    curves, ends = run
    slow = [slowly(curves, ends, at) for at in range(len(curves[0].steps))]
    near(traces.acc_curve(curves, ends), [s["acc"] for s in slow])
    near(traces.forg_curve(curves, ends), [s["forg"] for s in slow])
    near(traces.forgetting_curve(curves, ends), [s["fm"] for s in slow])
    near(traces.min_acc(curves, ends), [s["min"] for s in slow])
    near(traces.wc_acc(curves, ends), [s["wc"] for s in slow])


@settings(deadline=None)
@given(runs(), st.integers(2, 12))
def test_windowed_indices_are_what_their_pairs_say(run, window):
    curves, ends = run
    places = range(len(curves[0].steps))
    near(traces.windowed_forgetting(curves, ends, window), [slow_window(curves, ends, window, p, 1) for p in places])
    near(traces.windowed_plasticity(curves, ends, window), [slow_window(curves, ends, window, p, -1) for p in places])


@given(runs())
def test_the_worst_case_is_never_above_the_average(run):
    assert (traces.wc_acc(*run) <= traces.acc_curve(*run) + 1e-12).all()


@given(runs())
def test_at_the_tasks_ends_the_traces_are_the_indices_of_the_score_matrix(run):
    curves, ends = run
    a = summary.score_matrix(curves, ends)
    at = np.searchsorted(curves[0].steps, ends)
    near(traces.acc_curve(curves, ends)[at], summary.average_accuracy(a))
    near(traces.forgetting_curve(curves, ends)[at], summary.forgetting(a))
    near(traces.forg_curve(curves, ends)[at], -summary.backward_transfer(a))
    near(traces.retention_curve(curves, ends)[at], summary.retention(a))


@given(runs(), st.integers(2, 9))
def test_a_wider_window_never_sees_less(run, window):
    narrow, wide = (traces.windowed_forgetting(*run, w) for w in (window, window + 1))
    assert (narrow[1:] <= wide[1:] + 1e-12).all()


@given(runs(), st.integers(2, 9))
def test_plasticity_is_the_forgetting_of_the_mirrored_curves(run, window):
    curves, ends = run
    mirrored = [Curve(c.steps, 1 - c.values) for c in curves]
    near(traces.windowed_plasticity(curves, ends, window), traces.windowed_forgetting(mirrored, ends, window))


@given(runs(), st.integers(2, 1000))
def test_longer_steps_change_no_index(run, factor):
    curves, ends = run
    stretched = [Curve(c.steps * factor, c.values) for c in curves]
    for index in (traces.acc_curve, traces.forgetting_curve, traces.min_acc, traces.wc_acc):
        near(index(stretched, [end * factor for end in ends]), index(curves, ends))


@given(runs())
def test_what_comes_later_changes_nothing_before(run):
    curves, ends = run
    half = len(curves[0].steps) // 2 + 1
    cut = [Curve(c.steps[:half], c.values[:half]) for c in curves]
    for index in (traces.acc_curve, traces.forg_curve, traces.forgetting_curve, traces.retention_curve, traces.min_acc,
                  traces.wc_acc, lambda c, e: traces.windowed_forgetting(c, e, 4)):
        near(index(cut, ends), index(curves, ends)[:half])
