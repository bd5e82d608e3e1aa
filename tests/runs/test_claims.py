"""A claim against numbers worked by hand."""

import math

import pytest

from tests.runs.small import small, work_off
from workbench.runs.claims import Judgement, interval, judge, judge_bound, verdict
from workbench.spec.claim import Claim
from workbench.spec.experiment import Arm, Part
from workbench.store.reader import Reader

CLAIM = Claim("replay keeps more", better="replay", worse="finetune", on="average accuracy", by=0.1)


def judged(better, worse, by=0.1, higher=True):
    claim = Claim("x", "a", "b", "average accuracy", by, seeds=len(better))
    return judge(claim, dict(enumerate(better)), dict(enumerate(worse)), higher_is_better=higher)


def test_the_interval_is_students_worked_by_hand():
    # Mean 0.3; squared distances 0.01 + 0 + 0.01 = 0.02, / 2 = 0.01, root 0.1; / root 3 = 0.057735;
    # t for 2 degrees of freedom at 97.5 % is 4.302653: half = 0.248414.
    mean, low, high = interval([0.2, 0.3, 0.4])
    assert mean == pytest.approx(0.3)
    assert low == pytest.approx(0.3 - 0.248414, abs=1e-6)
    assert high == pytest.approx(0.3 + 0.248414, abs=1e-6)


def test_differences_are_paired_by_seed_and_what_has_no_partner_is_left_out():
    claim = Claim("x", "a", "b", "average accuracy", 0.0)
    found = judge(claim, {0: 0.5, 1: 0.7, 7: 0.9}, {1: 0.4, 0: 0.3, 8: 0.1}, higher_is_better=True)
    assert found.seeds == (0, 1)
    assert found.differences == pytest.approx((0.2, 0.3))


def test_a_claim_holds_when_the_whole_interval_reaches_what_was_claimed():
    assert judged([0.50, 0.51, 0.52], [0.1, 0.1, 0.1]).judgement == Judgement.HOLDS


def test_a_claim_fails_when_the_whole_interval_stays_below_what_was_claimed():
    assert judged([0.15, 0.151, 0.149], [0.1, 0.1, 0.1]).judgement == Judgement.FAILS


def test_a_claim_is_open_while_the_interval_holds_what_was_claimed():
    # The mean 0.3 lies above 0.1, but the interval of the first test reaches down to 0.052.
    assert judged([0.2, 0.3, 0.4], [0.0, 0.0, 0.0]).judgement == Judgement.INCONCLUSIVE


def test_one_seed_decides_nothing():
    found = judged([0.9], [0.1])
    assert found.judgement == Judgement.INCONCLUSIVE
    assert math.isnan(found.low)


def test_no_difference_at_all_is_no_gain_even_where_nothing_was_claimed():
    assert judged([0.3, 0.4], [0.3, 0.4], by=0.0).judgement == Judgement.FAILS


def test_being_no_worse_than_a_margin_needs_no_gain():
    # mean -0.01, half of the interval 0.0248: from -0.0348 to +0.0148
    assert judged([0.09, 0.10, 0.08], [0.1, 0.1, 0.1], by=-0.05).judgement == Judgement.HOLDS
    assert judged([0.09, 0.10, 0.08], [0.1, 0.1, 0.1], by=-0.02).judgement == Judgement.INCONCLUSIVE


@pytest.mark.parametrize(("bound", "values", "judgement"), [
    ({"at_least": 0.2}, [0.29, 0.30, 0.31], Judgement.HOLDS),  # 0.3 +- 0.0248
    ({"at_least": 0.29}, [0.29, 0.30, 0.31], Judgement.INCONCLUSIVE),
    ({"at_least": 0.4}, [0.29, 0.30, 0.31], Judgement.FAILS),
    ({"at_most": 0.33}, [0.29, 0.30, 0.31], Judgement.HOLDS),
    ({"at_most": 0.2}, [0.29, 0.30, 0.31], Judgement.FAILS),
    ({"at_most": 0.0}, [0.0, 0.0, 0.0], Judgement.HOLDS),
])
def test_the_values_of_one_arm_keep_to_a_bound(bound, values, judgement):
    claim = Claim("x", arm="a", on="forgetting", **bound)
    found = judge_bound(claim, dict(enumerate(values)))
    assert found.judgement == judgement
    assert f"at {'least' if 'at_least' in bound else 'most'} " in str(found)


@pytest.mark.parametrize(("bound", "judgement"), [(0.4, Judgement.NOT_SHOWN), (0.29, Judgement.NOT_SHOWN),
                                                  (0.2, Judgement.HOLDS)])
def test_what_is_said_not_to_show_is_told_so_unless_it_does(bound, judgement):
    claim = Claim("x", arm="a", on="forgetting", at_least=bound, not_shown="0.30 over three seeds")
    values = {0: 0.29, 1: 0.30, 2: 0.31}  # 0.3 +- 0.0248, as above
    assert judge_bound(claim, values).judgement == judgement
    assert judge_bound(claim, {}).judgement == Judgement.INCONCLUSIVE


def test_a_claim_may_be_about_what_a_metric_recorded_last(queue, store):
    runs = queue.submit(small(Arm("finetune"), seeds=(0, 1), steps=40))
    work_off(store)
    with Reader(store) as reader:
        members = [reader.run(run) for run in runs]
        found = verdict(Claim("learns", arm="finetune", on="last loss", at_most=100.0, seeds=2), reader, members)
        last = [value for _, value in reader.latest(members[0].id, "loss").values()]
        nothing = verdict(Claim("x", arm="finetune", on="last nonsense", at_most=1.0), reader, members)
    assert found.differences[0] == pytest.approx(sum(last) / len(last))
    assert found.judgement == Judgement.HOLDS
    assert nothing.judgement == Judgement.INCONCLUSIVE
    assert "no seed" in str(nothing)


def test_less_is_better_for_an_index_such_as_forgetting():
    found = judged([0.1, 0.1], [0.5, 0.5], higher=False)
    assert found.mean == pytest.approx(0.4)
    assert found.judgement == Judgement.HOLDS


def test_a_claim_does_not_hold_while_some_of_its_seeds_are_missing():
    """Runs that diverged are left out; what the others show may be all that spoke for it."""
    claim, values = Claim("x", arm="a", on="forgetting", at_least=0.2, seeds=4), {0: 0.29, 1: 0.30, 2: 0.31}
    found = judge_bound(claim, values)
    assert found.judgement == Judgement.INCONCLUSIVE
    assert "3 of 4 seeds" in str(found)
    assert judge_bound(claim, {**values, 3: 0.3}).judgement == Judgement.HOLDS


def test_an_index_that_is_not_defined_for_a_seed_leaves_the_seed_out():
    assert judged([0.5, math.nan], [0.1, 0.1]).seeds == (0,)


def test_a_claim_is_judged_by_what_the_store_holds(queue, store):
    runs = queue.submit(small(Arm("finetune"), Arm("replay", (Part("replay"),)), seeds=(0, 1), steps=40))
    work_off(store)
    with Reader(store) as reader:
        found = verdict(CLAIM, reader, [reader.run(run) for run in runs])
    assert found.seeds == (0, 1)
    assert found.mean > 0.1
    assert "2 of 3 seeds" in str(found)


def test_a_claim_on_an_index_nobody_knows_names_the_nearest(store, queue):
    with Reader(store) as reader, pytest.raises(KeyError, match="average accuracy"):
        verdict(Claim("x", "a", "b", on="averge acuracy"), reader, [])
