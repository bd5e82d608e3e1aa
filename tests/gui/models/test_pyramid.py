import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.gui.models.pyramid import Pyramid


def pyramid_of(steps, values):
    pyramid = Pyramid()
    pyramid.append(steps, values)
    return pyramid


@st.composite
def curves(draw):
    """Steps that sometimes jump (a rate that changes after a task switch) and values with rare spikes."""
    count = draw(st.integers(1, 3000))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    gaps = np.where(rng.random(count) < draw(st.sampled_from([0.0, 0.01, 0.5])), rng.integers(50, 5000, count), 1)
    values = rng.normal(size=count).cumsum() + 30 * (rng.random(count) < 0.003) - 30 * (rng.random(count) < 0.003)
    return gaps.cumsum().astype(float), values


@settings(max_examples=80, deadline=None)
@given(curves(), st.floats(0, 1), st.floats(0, 1), st.integers(1, 300))
def test_a_view_has_the_minimum_and_maximum_of_the_data_in_any_range(curve, a, b, pixels):
    steps, values = curve
    x0, x1 = sorted((steps[0] + a * (steps[-1] - steps[0]), steps[0] + b * (steps[-1] - steps[0])))
    xs, ys = pyramid_of(steps, values).view(x0, x1, pixels)
    inside, seen = (steps >= x0) & (steps <= x1), (xs >= x0) & (xs <= x1)
    assert seen.any() == inside.any()
    if inside.any():
        assert ys[seen].min() == values[inside].min()
        assert ys[seen].max() == values[inside].max()


@settings(max_examples=50, deadline=None)
@given(curves(), st.integers(1, 300))
def test_a_view_is_short_ordered_and_holds_only_recorded_points(curve, pixels):
    steps, values = curve
    xs, ys = pyramid_of(steps, values).view(steps[0], steps[-1], pixels)
    assert (np.diff(xs) > 0).all()
    assert len(xs) <= 2 * pixels + 6
    assert np.array_equal(ys, values[np.searchsorted(steps, xs)])


@settings(max_examples=50, deadline=None)
@given(curves(), st.lists(st.integers(0, 3000), max_size=6), st.integers(1, 100))
def test_appending_in_pieces_equals_appending_at_once(curve, cuts, pixels):
    steps, values = curve
    pieces = Pyramid()
    for part_steps, part_values in zip(np.split(steps, sorted(cuts)), np.split(values, sorted(cuts)), strict=True):
        pieces.append(part_steps, part_values)
    whole = pyramid_of(steps, values)
    for got, expected in zip(pieces.view(0, steps[-1], pixels), whole.view(0, steps[-1], pixels), strict=True):
        assert np.array_equal(got, expected)
    assert pieces.bounds == whole.bounds == (values.min(), values.max())


@settings(max_examples=50, deadline=None)
@given(curves(), st.floats(0, 1), st.integers(1, 100))
def test_a_curve_rewound_and_recorded_again_equals_one_never_interrupted(curve, share, pixels):
    steps, values = curve
    rewound = pyramid_of(steps, np.where(steps > steps[-1] * share, values + 100, values))
    rewound.view(0, steps[-1], pixels)
    rewound.truncate_after(steps[-1] * share)
    later = steps > steps[-1] * share
    rewound.append(steps[later], values[later])
    whole = pyramid_of(steps, values)
    for got, expected in zip(rewound.view(0, steps[-1], pixels), whole.view(0, steps[-1], pixels), strict=True):
        assert np.array_equal(got, expected)


@settings(max_examples=60, deadline=None)
@given(curves(), st.lists(st.integers(0, 3000), min_size=1, max_size=8), st.integers(1, 60), st.floats(0, 0.5))
def test_a_growing_curve_watched_in_one_range_never_loses_an_extreme(curve, cuts, pixels, left):
    steps, values = curve
    x0, x1 = steps[0] + left * (steps[-1] - steps[0]), steps[-1] + 1
    growing = Pyramid()
    for part_steps, part_values in zip(np.split(steps, sorted(cuts)), np.split(values, sorted(cuts)), strict=True):
        growing.append(part_steps, part_values)
        xs, ys = growing.view(x0, x1, pixels)
        inside, seen = (growing.steps >= x0), (xs >= x0)
        assert seen.any() == inside.any()
        if inside.any():
            assert (ys[seen].min(), ys[seen].max()) == (growing.values[inside].min(), growing.values[inside].max())
            assert (xs[-1], ys[-1]) == growing.last
        assert (np.diff(xs) > 0).all()
        assert len(xs) <= 2 * pixels + 6 + 4 * 8


def test_no_pixel_of_a_bursty_curve_hides_a_spike_in_its_neighbourhood():
    # 90 000 steps one apart, then 10 000 a hundred apart: 1090 pixels of a thousand steps each.
    steps = np.concatenate((np.arange(90_000), 90_000 + 100 * np.arange(10_000))).astype(float)
    values = np.sin(steps / 7)
    values[95_000] = 9.0
    xs, ys = pyramid_of(steps, values).view(0, steps[-1], 1090)
    assert (steps[95_000], 9.0) in zip(xs, ys, strict=True)
    for left in np.arange(0, 1_089_000, 1000.0):
        inside, seen = (steps >= left) & (steps < left + 1000), (xs >= left - 250) & (xs < left + 1250)
        assert ys[seen].max() >= values[inside].max()


def test_few_points_are_given_back_exactly_with_one_neighbour_on_each_side():
    pyramid = pyramid_of([10, 20, 30, 40, 50], [1, 2, 3, 4, 5])
    xs, ys = pyramid.view(18, 42, 100)
    assert xs.tolist() == [10, 20, 30, 40, 50]
    assert ys.tolist() == [1, 2, 3, 4, 5]
    assert pyramid.view(22, 38, 100)[0].tolist() == [20, 30, 40]


def test_values_that_are_not_finite_are_counted_and_left_out():
    pyramid = pyramid_of([1, 2, 3, 4], [0.5, np.nan, np.inf, 0.7])
    assert pyramid.skipped == 2
    assert pyramid.steps.tolist() == [1, 4]
    assert pyramid.bounds == (0.5, 0.7)


def test_the_value_at_a_step_is_the_one_recorded_there_or_before():
    pyramid = pyramid_of([10, 20], [0.1, 0.2])
    assert [pyramid.value_at(step) for step in (9, 10, 19, 20, 99)] == [None, 0.1, 0.1, 0.2, 0.2]
    assert [pyramid.nearest_step(step) for step in (0, 14, 16, 99)] == [10, 10, 20, 20]


def test_an_empty_pyramid_has_an_empty_view_and_no_last_point():
    pyramid = Pyramid()
    pyramid.append([], [])
    assert pyramid.last is None
    assert pyramid.bounds is None
    assert pyramid.value_at(3) is None
    assert len(pyramid.view(0, 1, 100)[0]) == 0


@pytest.mark.parametrize("steps", [[5, 5], [6, 5], [3]])
def test_steps_that_do_not_grow_are_refused_and_nothing_is_added(steps):
    pyramid = pyramid_of([4], [1.0])
    with pytest.raises(ValueError, match="steps must grow"):
        pyramid.append(steps, np.ones(len(steps)))
    assert pyramid.last == (4.0, 1.0)


def test_the_recorded_points_cannot_be_changed_from_outside():
    with pytest.raises(ValueError, match="read-only"):
        pyramid_of([1], [1.0]).values[0] = 2.0


def test_a_view_that_grows_shows_the_same_extremes_as_one_made_anew():
    rng = np.random.default_rng(3)
    grown, steps, values = Pyramid(), np.arange(30_000), rng.random(30_000)
    for start in range(0, 30_000, 777):
        piece = slice(start, start + 777)
        grown.append(steps[piece], values[piece])
        xs, ys = grown.view(0, 40_000, 300)
        held = values[: start + 777]
        assert (np.diff(xs) > 0).all()
        assert len(xs) <= 2 * 300 + 6 + 4 * 8
        assert (ys.min(), ys.max()) == (held.min(), held.max())
        assert xs[-1] == len(held) - 1
    # Each pixel is 133 steps wide; its lowest and highest value are among the points within a quarter of it.
    for pixel in range(220):
        low, high = pixel * 40_000 / 300, (pixel + 1) * 40_000 / 300
        inside = values[(steps >= low) & (steps < high)]
        near = ys[(xs >= low - 34) & (xs < high + 34)]
        assert near.min() <= inside.min()
        assert near.max() >= inside.max()


def test_a_view_forgets_what_was_cut_off():
    pyramid = Pyramid()
    pyramid.append(np.arange(5000), np.zeros(5000))
    pyramid.append([5000], [9.0])
    assert pyramid.view(0, 10_000, 100)[1].max() == 9
    pyramid.truncate_after(4000)
    pyramid.append(np.arange(4001, 6000), np.ones(1999))
    assert pyramid.view(0, 10_000, 100)[1].max() == 1
