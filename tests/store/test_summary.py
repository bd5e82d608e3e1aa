"""Indices of the score matrix, against numbers worked by hand and laws that hold for any matrix."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from workbench.store import summary
from workbench.store.summary import Curve, score_matrix

nan = float("nan")

# Row i: after task i. Column j: accuracy on task j.
A = np.array([[0.9, 0.1, 0.2],
              [0.6, 0.8, 0.3],
              [0.5, 0.7, 0.6]])


def near(values, expected):
    np.testing.assert_allclose(values, expected, rtol=0, atol=1e-12)


def curve(steps, values):
    return Curve(np.array(steps, dtype=np.int64), np.array(values, dtype=np.float64))


def test_average_accuracy():
    near(summary.average_accuracy(A), [0.9, (0.6 + 0.8) / 2, (0.5 + 0.7 + 0.6) / 3])


def test_average_incremental_accuracy():
    near(summary.average_incremental_accuracy(A), [0.9, (0.9 + 0.7) / 2, (0.9 + 0.7 + 0.6) / 3])


def test_learning_accuracy():
    near(summary.learning_accuracy(A), [0.9, (0.9 + 0.8) / 2, (0.9 + 0.8 + 0.6) / 3])


def test_forgetting():
    near(summary.forgetting(A), [nan, 0.9 - 0.6, ((0.9 - 0.5) + (0.8 - 0.7)) / 2])


def test_forgetting_counts_from_the_best_moment_and_not_from_the_last_one():
    a = [[0.5, 0, 0], [0.9, 0.5, 0], [0.7, 0.6, 0.5]]  # task 1: best after task 2; task 2 rose
    near(summary.forgetting(a), [nan, 0.5 - 0.9, ((0.9 - 0.7) + (0.5 - 0.6)) / 2])
    near(summary.backward_transfer(a), [nan, 0.9 - 0.5, ((0.7 - 0.5) + (0.6 - 0.5)) / 2])


def test_forgetting_does_not_count_what_a_task_scored_before_it_was_learned():
    a = [[0.9, 0.95], [0.8, 0.6]]
    b = [[0.9, 0.95, 0], [0.9, 0.6, 0], [0.9, 0.5, 0.9]]  # task 2: 0.95 before learning, 0.6 after
    near(summary.forgetting(a), [nan, 0.9 - 0.8])
    near(summary.forgetting(b)[2], (0.0 + 0.1) / 2)


def test_backward_transfer():
    near(summary.backward_transfer(A), [nan, 0.6 - 0.9, ((0.5 - 0.9) + (0.7 - 0.8)) / 2])


def test_forward_transfer_against_training_alone():
    alone = [0.95, 0.9, 0.8]
    near(summary.forward_transfer(A, alone), [nan, 0.8 - 0.9, ((0.8 - 0.9) + (0.6 - 0.8)) / 2])


def test_forward_transfer_before_learning():
    start = [0.1, 0.05, 0.1]
    near(summary.forward_transfer_gem(A, start), [nan, 0.1 - 0.05, ((0.1 - 0.05) + (0.3 - 0.1)) / 2])


def test_intransigence():
    near(summary.intransigence(A, [0.9, 0.85, 0.8]), [0.9 - 0.9, 0.85 - 0.8, 0.8 - 0.6])


def test_retention():
    near(summary.retention(A), [nan, 0.6 / 0.9, (0.5 / 0.9 + 0.7 / 0.8) / 2])


def test_retention_is_not_clipped_at_one():
    near(summary.retention([[0.5, 0], [0.75, 0.9]]), [nan, 1.5])


def test_retention_of_a_task_that_was_never_learned_is_not_defined():
    near(summary.retention([[0.0, 0], [0.5, 0.9]]), [nan, nan])


def test_generalisation_and_rai():
    unseen = [[9.9, 9.9, 9.9],  # after task 1: not in the protocol
              [0.25, 0.4, 9.9],
              [0.5, 0.6, 0.1]]
    reference = [0.5, 0.8, 0.4]
    # after task 2: 0.5 and 0.5; after task 3: 1, 0.75 and 0.25; pairs: 2, then 5
    gi = summary.generalisation(unseen, reference)
    near(gi, [nan, (0.5 + 0.5) / 2, (0.5 + 0.5 + 1 + 0.75 + 0.25) / 5])
    near(summary.rai(summary.retention(A), gi), [nan, (0.6 / 0.9 + 0.5) / 2, ((0.5 / 0.9 + 0.7 / 0.8) / 2 + 0.6) / 2])


def test_generalisation_with_a_reference_of_zero_is_not_defined():
    near(summary.generalisation([[0, 0], [0.2, 0.2]], [0.0, 0.5]), [nan, nan])


@pytest.mark.parametrize("index", [
    summary.forgetting, summary.backward_transfer, summary.retention,
    lambda a: summary.forward_transfer(a, [0.9]), lambda a: summary.forward_transfer_gem(a, [0.1]),
    lambda a: summary.generalisation(a, [0.1]),
])
def test_with_one_task_what_compares_tasks_is_not_defined(index):
    near(index([[0.9]]), [nan])


@pytest.mark.parametrize("index", [
    summary.average_accuracy, summary.average_incremental_accuracy, summary.learning_accuracy, summary.forgetting,
    summary.backward_transfer, summary.retention,
])
def test_with_no_task_there_is_no_value(index):
    assert index(np.empty((0, 0))).shape == (0,)


def test_a_task_not_yet_trained_is_not_defined_and_harms_no_earlier_value():
    a = A.copy()
    a[2] = nan
    near(summary.average_accuracy(a), [0.9, 0.7, nan])
    near(summary.forgetting(a), [nan, 0.3, nan])
    near(summary.learning_accuracy(a), [0.9, 0.85, nan])


def test_a_wrong_shape_is_told():
    with pytest.raises(ValueError, match=r"shape \(2, 3\)"):
        summary.forgetting(np.zeros((2, 3)))
    with pytest.raises(ValueError, match="3 in all"):
        summary.intransigence(A, [0.5])


def test_the_score_matrix_holds_the_accuracies_at_the_tasks_ends():
    curves = [curve([0, 1, 2, 3, 4], [0.1, 0.5, 0.9, 0.4, 0.6]), curve([0, 1, 2, 3, 4], [0.0, 0.1, 0.2, 0.6, 0.8])]
    near(score_matrix(curves, [2, 4]), [[0.9, 0.2], [0.6, 0.8]])


def test_between_evaluations_the_last_one_of_the_same_task_counts():
    curves = [curve([0, 10, 20, 30], [0.1, 0.5, 0.9, 0.4])]
    near(score_matrix(curves, [25]), [[0.9]])
    near(score_matrix([*curves, curves[0]], [25, 29])[1], [nan, nan])  # nothing was measured in steps 26 to 29


def test_a_task_still_being_trained_has_no_row():
    curves = [curve([0, 10, 20], [0.1, 0.5, 0.9])] * 2
    near(score_matrix(curves, [10, 25]), [[0.5, 0.5], [nan, nan]])
    near(score_matrix(curves, [10, 25], reached=25), [[0.5, 0.5], [0.9, 0.9]])


def test_before_any_training_nothing_is_known():
    near(score_matrix([curve([0], [0.1])], [10], reached=10), [[nan]])
    near(score_matrix([curve([], [])], [10], reached=10), [[nan]])


def test_a_task_of_no_steps_has_the_row_of_the_step_at_which_it_stood():
    curves = [curve([0, 10, 20], [0.1, 0.9, 0.4]), curve([0, 10, 20], [0.1, 0.2, 0.8])]
    curves.append(curves[1])
    near(score_matrix(curves, [10, 20, 20])[1:], [[0.4, 0.8, 0.8], [0.4, 0.8, 0.8]])
    near(score_matrix(curves[:1], [0])[0], [0.1])


def test_more_ends_than_curves_are_refused():
    with pytest.raises(ValueError, match="2 tasks have ended"):
        score_matrix([curve([0], [0.1])], [1, 2])


def test_opens_says_when_each_task_is_first_seen():
    assert list(summary.opens([10, 20, 20, 30])) == [0, 11, 20, 21]
    assert list(summary.opens([])) == []


matrices = st.integers(2, 6).flatmap(lambda n: arrays(np.float64, (n, n), elements=st.floats(0, 1, width=16)))


@given(matrices)
def test_forgetting_is_never_less_than_minus_the_backward_transfer(a):
    assert (summary.forgetting(a)[1:] >= -summary.backward_transfer(a)[1:] - 1e-12).all()


@given(matrices)
def test_average_accuracy_is_learning_accuracy_plus_the_share_of_backward_transfer(a):
    k = np.arange(2, len(a) + 1)
    whole = summary.learning_accuracy(a)[1:] + (k - 1) / k * summary.backward_transfer(a)[1:]
    near(summary.average_accuracy(a)[1:], whole)


@given(matrices, st.floats(-0.5, 0.5, width=16))
def test_a_shift_of_all_accuracies_moves_averages_and_leaves_differences(a, shift):
    near(summary.average_accuracy(a + shift), summary.average_accuracy(a) + shift)
    near(summary.learning_accuracy(a + shift), summary.learning_accuracy(a) + shift)
    near(summary.forgetting(a + shift), summary.forgetting(a))
    near(summary.backward_transfer(a + shift), summary.backward_transfer(a))


@given(arrays(np.float64, (4, 4), elements=st.floats(0.125, 1, width=16)), st.sampled_from([0.25, 0.5, 2.0]))
def test_a_scale_leaves_retention(a, scale):
    np.testing.assert_allclose(summary.retention(a * scale), summary.retention(a))


@given(matrices)
def test_what_was_scored_before_learning_does_not_matter(a):
    lower = np.tril(a)
    for index in (summary.average_accuracy, summary.learning_accuracy, summary.forgetting, summary.backward_transfer):
        near(index(lower), index(a))


@given(matrices)
def test_a_run_that_ended_earlier_has_the_same_first_values(a):
    for index in (summary.average_incremental_accuracy, summary.forgetting, summary.backward_transfer):
        near(index(a[:-1, :-1]), index(a)[:-1])
