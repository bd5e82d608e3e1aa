import pytest
from scipy import stats

from workbench.store.student import t_within


def test_one_and_two_degrees_of_freedom_are_as_worked_by_hand():
    # With 1 degree the share is 2 atan(t) / pi: a half lies within t = tan(pi / 4) = 1.
    assert t_within(0.5, 1) == pytest.approx(1)
    # With 2 the share is t / sqrt(2 + t^2): 0.6 = t / sqrt(2 + t^2) gives t^2 = 0.36 * 2 / 0.64 = 1.125.
    assert t_within(0.6, 2) == pytest.approx(1.125 ** 0.5)


@pytest.mark.parametrize("share", [0.5, 0.9, 0.95, 0.99])
def test_every_number_of_seeds_gives_the_t_of_scipy(share):
    for freedom in [*range(1, 40), 99, 1000]:
        assert t_within(share, freedom) == pytest.approx(stats.t.ppf((1 + share) / 2, freedom), rel=1e-9)


@pytest.mark.parametrize(("share", "freedom"), [(0.95, 0), (1.0, 3), (-0.1, 3)])
def test_what_has_no_answer_is_refused(share, freedom):
    with pytest.raises(ValueError, match="no t"):
        t_within(share, freedom)
