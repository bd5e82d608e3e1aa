import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.gui.plots.scales import compact, pushed_apart, ticks, whole

places = st.lists(st.floats(0, 200), min_size=1, max_size=8)


@given(places, st.floats(1, 20))
def test_labels_keep_apart_inside_their_room_and_in_order(wanted, gap):
    placed = pushed_apart(wanted, gap, 0, 200)
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    heights = [placed[index] for index in order]
    assert all(b - a >= gap - 1e-6 for a, b in zip(heights, heights[1:], strict=False))
    assert min(heights) >= -1e-6
    assert max(heights) <= 200 + 1e-6


@given(st.lists(st.integers(0, 9), min_size=1, max_size=8, unique=True))
def test_labels_that_do_not_touch_stay_where_they_are(tens):
    wanted = [20.0 * ten for ten in tens]
    assert pushed_apart(wanted, 15, 0, 200) == wanted


def test_two_labels_at_one_height_move_half_a_line_each():
    assert pushed_apart([50, 50], 14, 0, 100) == [43, 57]


def test_labels_without_room_share_it_evenly():
    assert pushed_apart([5, 5, 5], 14, 0, 10) == pytest.approx([0, 5, 10])


def test_ticks_are_round_and_few():
    assert ticks(0, 1, 5) == [0, 0.2, 0.4, 0.6, 0.8, 1.0]
    assert ticks(0, 5000, 5) == [0, 1000, 2000, 3000, 4000, 5000]
    assert ticks(130, 790, 4) == [200, 400, 600]
    assert ticks(3, 3, 4) == []


@pytest.mark.parametrize(("step", "text"), [(0, "0"), (950, "950"), (1200, "1.2k"), (1234, "1234"), (25_000, "25k"),
                                            (1_500_000, "1.5M"), (2e9, "2G")])
def test_steps_on_an_axis_are_short(step, text):
    assert compact(step) == text


def test_steps_in_a_sentence_are_whole():
    assert whole(1234567.0) == "1,234,567"
