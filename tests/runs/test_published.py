"""Ours beside published figures, against numbers worked by hand."""

import math

import pytest

from workbench.runs.published import Agreement, compare
from workbench.spec.published import Published

# Four seeds with a standard error of 1: their spread is 2.
TABLE = Published("Table 1", "example.toml", "average accuracy", {"er": (50.0, 1.0)}, seeds=4, source="by hand")


def compared(*values, **changes):
    table = Published(**{**vars(TABLE), **changes})
    return compare(table, "er", dict(enumerate(values)))


def test_the_interval_of_the_difference_pools_the_papers_seeds_with_ours():
    # Ours 53 and 55: mean 54, squares 1 + 1 = 2. Pooled: (3 * 2^2 + 2) / (3 + 1) = 3.5, root 1.870829;
    # times root (1/4 + 1/2) = 0.866025; times t for 4 degrees of freedom, 2.776445: half = 4.498355.
    found = compared(53.0, 55.0)
    assert found.difference.mean == pytest.approx(4.0)
    assert found.difference.low == pytest.approx(-0.498355, abs=1e-5)
    assert found.difference.high == pytest.approx(8.498355, abs=1e-5)
    assert found.agreement == Agreement.AGREES


def test_the_papers_interval_is_students_from_its_standard_error():
    # t for 3 degrees of freedom is 3.182446: 50 - 3.182446, 50 + 3.182446.
    found = compared(53.0)
    assert (found.published.low, found.published.high) == pytest.approx((46.817554, 53.182446), abs=1e-5)


def test_a_difference_whose_interval_leaves_out_0_differs():
    # 7 - 4.498355 > 0.
    assert compared(56.0, 58.0).agreement == Agreement.DIFFERS
    assert compared(42.0, 44.0).agreement == Agreement.DIFFERS


def test_a_difference_too_small_to_matter_agrees_however_sure_it_is():
    # Spread 0.02, one seed: half = 3.182446 * 0.02 * root 1.25 = 0.0711623; 0.4 lies far outside.
    sure = {"figures": {"er": (50.0, 0.01)}}
    assert compared(50.4, **sure).agreement == Agreement.DIFFERS
    assert compared(50.4, within=0.5, **sure).agreement == Agreement.AGREES
    assert compared(50.6, within=0.5, **sure).agreement == Agreement.DIFFERS


def test_one_seed_of_ours_is_judged_by_the_papers_spread():
    # Pooled spread 2, 3 degrees of freedom: half = 3.182446 * 2 * root (1/4 + 1) = 7.116166.
    found = compared(57.0)
    assert (found.difference.low, found.difference.high) == pytest.approx((7 - 7.116166, 7 + 7.116166), abs=1e-5)
    assert found.agreement == Agreement.AGREES
    assert math.isnan(found.ours.low)


def test_figures_in_percent_meet_an_index_between_0_and_1():
    assert compared(0.53, 0.55, percent=True).ours.mean == pytest.approx(54.0)


def test_without_a_run_nothing_is_said():
    found = compared()
    assert (found.agreement, found.ours.seeds) == (Agreement.OPEN, 0)
    assert compared(math.nan).agreement == Agreement.OPEN


@pytest.mark.parametrize(("wrong", "said"), [
    ({"figures": {"er": [1.0]}}, "mean, standard error"),
    ({"figures": [1.0, 2.0]}, "a table of arms"),
    ({"seeds": 1}, "2 or more"),
])
def test_figures_of_the_wrong_form_are_refused_with_what_would_be_right(wrong, said):
    table = {"says": "t", "example": "e", "on": "o", "figures": {"er": [1.0, 0.1]}, "seeds": 20, "source": "s", **wrong}
    with pytest.raises(ValueError, match=said):
        Published.read(table)
