"""From readings in a store to the indices of a run."""

import numpy as np
import pytest

from workbench.spec.reading import Reading
from workbench.store.digest import gather, summary
from workbench.store.indices import INDICES, Evidence, find_index
from workbench.store.summary import Curve

nan = float("nan")


def fill(store, run, begins, accuracies, facts=None):
    """Record tasks {name: (begin, steps)} and accuracies {name: {step: value}}."""
    if facts is not None:
        store.describe(run, facts)
    with store.recorder(run) as recorder:
        for name, (begin, steps) in begins.items():
            recorder.record(begin, Reading("task", steps, name))
        for name, curve in accuracies.items():
            for step, value in curve.items():
                recorder.record(step, Reading("accuracy", value, f"{name}/test"))


TWO = {"task-1": {0: 0.1, 5: 0.6, 10: 0.9, 15: 0.3, 20: 0.6}, "task-2": {0: 0.05, 5: 0.1, 10: 0.2, 15: 0.5, 20: 0.8}}
BEGINS = {"task-1": (0, 10), "task-2": (10, 10)}


@pytest.fixture
def filled(store, run):
    fill(store, run, BEGINS, TWO)
    return store.reader()


def test_a_run_in_the_store_has_its_score_matrix(filled, run):
    digest = summary(filled, run)
    assert digest.tasks == ("task-1", "task-2")
    np.testing.assert_array_equal(digest.scores, [[0.9, 0.2], [0.6, 0.8]])


@pytest.mark.parametrize(("name", "expected"), [
    ("average accuracy", (0.6 + 0.8) / 2),
    ("average incremental accuracy", (0.9 + 0.7) / 2),
    ("learning accuracy", (0.9 + 0.8) / 2),
    ("forgetting", 0.9 - 0.6),
    ("drop since learned", 0.9 - 0.6),
    ("backward transfer", 0.6 - 0.9),
    ("forward transfer", 0.8 - 0.7),
    ("forward transfer (GEM)", 0.2 - 0.05),
    ("intransigence", 0.85 - 0.8),
    ("retention", 0.6 / 0.9),
    ("generalisation", (0.2 / 0.5 + 0.3 / 0.5) / 2),
    ("rai", (0.6 / 0.9 + 0.5) / 2),
    ("min-acc", 0.3),
    ("wc-acc", (0.8 + 0.3) / 2),
    ("stability gap", (0.6 + 0.8) / 2 - (0.8 + 0.3) / 2),
    ("gap depth", 0.9 - 0.3),
    ("recovery", 0.6 - 0.3),
    ("wf10", (0.6 - 0.3) / 2),  # task 1: 0.9 to 0.3; task 2 only rose, from 0.5 to 0.8
    ("wf100", (0.6 - 0.3) / 2),
    ("wp10", (0.8 + 0.3) / 2),  # task 1: 0.1 to 0.9
    ("wp100", (0.8 + 0.3) / 2),
    ("lca", nan),  # fewer than ten evaluations in each task
])
def test_each_index_of_a_run(filled, run, name, expected):
    references = {"alone": [0.9, 0.7], "joint": [0.9, 0.85], "unseen": [[0, 0], [0.2, 0.3]], "reference": [0.5, 0.5]}
    digest = summary(filled, run, **references)
    np.testing.assert_allclose(digest.value(name), expected)


def test_windows_of_ten_and_of_a_hundred_see_different_changes(store, run):
    # Up by 0.01 at each of 40 evaluations, then down by 0.02 at each of 20: ten evaluations span nine changes.
    values = [0.01 * n for n in range(41)] + [0.4 - 0.02 * n for n in range(1, 21)]
    fill(store, run, {"task-1": (0, 60)}, {"task-1": dict(enumerate(values))})
    digest = summary(store.reader(), run)
    expected = {"wf10": 9 * 0.02, "wf100": 20 * 0.02, "wp10": 9 * 0.01, "wp100": 40 * 0.01, "lca": 0.055}
    assert {name: digest.value(name) for name in expected} == pytest.approx(expected)


def test_every_index_is_tested_above_and_says_what_it_is():
    tested = {row[0] for row in test_each_index_of_a_run.pytestmark[0].args[1]}
    assert tested == set(INDICES)
    for index in INDICES.values():
        assert all([index.title, index.formula, index.reference, index.unit])


def test_without_references_an_index_that_needs_them_is_not_defined(filled, run):
    digest = summary(filled, run)
    for name, index in INDICES.items():
        assert (len(digest.traces[name].steps) == 0) == bool(index.needs), name
        if index.needs:
            assert np.isnan(digest.value(name))


def test_only_the_indices_asked_for_are_computed(filled, run):
    assert set(summary(filled, run, only=["wc-acc"]).traces) == {"wc-acc"}


def test_live_indices_have_a_value_at_every_evaluation_and_others_after_each_task(filled, run):
    traces = summary(filled, run).traces
    assert list(traces["average accuracy"].steps) == [0, 5, 10, 15, 20]
    assert list(traces["learning accuracy"].steps) == [10, 20]
    np.testing.assert_allclose(traces["average accuracy"].values, [0.1, 0.6, 0.9, 0.4, 0.7])


def test_a_run_in_the_middle_shows_the_tasks_done_so_far(store, run):
    fill(store, run, BEGINS, {name: {s: v for s, v in c.items() if s <= 15} for name, c in TWO.items()})
    digest = summary(store.reader(), run)
    np.testing.assert_array_equal(digest.scores, [[0.9, 0.2], [nan, nan]])
    assert digest.value("learning accuracy") == 0.9
    assert digest.value("average accuracy") == pytest.approx((0.3 + 0.5) / 2)
    assert list(digest.traces["learning accuracy"].steps) == [10]


def test_a_run_without_readings_has_no_value(store, run):
    digest = summary(store.reader(), run)
    assert digest.tasks == ()
    assert all(np.isnan(digest.value(name)) for name in INDICES)


def test_ten_tasks_stand_in_the_order_of_their_numbers(store, run):
    fill(store, run, {"task-1": (0, 10)}, {f"task-{n}": {0: 0.1} for n in (10, 2, 1, 9)})
    tasks, evidence = gather(store.reader(), run)
    assert tasks == ("task-1", "task-2", "task-9", "task-10")
    assert evidence.ends == (10,)


def test_the_workers_word_on_the_order_of_tasks_counts(store, run):
    facts = {"tasks": [{"name": "night"}, {"name": "day"}, {"name": "fog"}]}
    fill(store, run, {"night": (0, 5)}, {"day": {0: 0.1}, "fog": {0: 0.2}, "night": {0: 0.3}}, facts)
    assert gather(store.reader(), run)[0] == ("night", "day", "fog")


def test_a_task_that_only_merges_prolongs_the_one_before(store, run):
    begins = {**BEGINS, "merge": (20, 5)}
    accuracies = {name: {**curve, 25: 0.95} for name, curve in TWO.items()}
    fill(store, run, begins, accuracies, {"tasks": [{"name": name} for name in begins]})
    digest = summary(store.reader(), run)
    assert digest.tasks == ("task-1", "task-2")
    assert digest.evidence.ends == (10, 25)
    np.testing.assert_array_equal(digest.scores[1], [0.95, 0.95])


def test_another_metric_and_another_test_can_be_summed_up(store, run):
    with store.recorder(run) as recorder:
        recorder.record(0, Reading("task", 10, "task-1"))
        recorder.record(10, Reading("score", -1.5, "task-1/retain"))
    assert summary(store.reader(), run, metric="score", test="retain").value("average accuracy") == -1.5


@pytest.mark.parametrize("spelled", ["WC-ACC", "wc_acc", "Wc acc", "wc-acc"])
def test_an_index_is_found_however_it_is_spelled(spelled):
    assert find_index(spelled) is INDICES["wc-acc"]


def test_an_unknown_index_names_the_nearest():
    with pytest.raises(KeyError, match="perhaps .*forgetting"):
        find_index("forgeting")


def test_the_start_is_known_only_where_step_0_was_measured():
    curves = (Curve(np.array([0, 5]), np.array([0.25, 0.5])), Curve(np.array([5]), np.array([0.5])))
    np.testing.assert_array_equal(Evidence(curves, ()).start, [0.25, nan])
