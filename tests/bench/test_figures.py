"""Figures, and the record that is kept of them."""

import json

import pytest

from workbench.bench.clock import interleaved, ratios
from workbench.bench.figure import Figure, Remark, Table, number
from workbench.bench.page import page
from workbench.bench.record import Entry, UnreadableRecord, merge, read, regressions
from workbench.bench.sitting import left


def entry(*items):
    return Entry("2026-01-02", "a machine", {"torch": "2.8"}, 5, "wall", 0.5, items)


def test_a_figure_is_the_median_of_its_repeats_and_meets_its_goal_on_its_own_side():
    faster = Figure.of("speed", [0.95, 0.80, 0.91], goal=0.90)
    assert (faster.value, faster.low, faster.high, faster.met) == (0.91, 0.80, 0.95, True)
    assert Figure.of("cost", [1.9, 2.1], goal=1.95, higher_is_better=False).met is False  # (1.9 + 2.1) / 2 = 2
    assert Figure.of("size", [3.0]).met is None


def test_cases_take_turns_and_each_repeat_begins_with_the_next_one():
    order = []
    times = interleaved({name: lambda name=name: order.append(name) or float(len(order)) for name in "ab"}, 2)
    assert "".join(order) == "abbaab"  # a round to warm up, then two that count
    assert times == {"a": [4.0, 5.0], "b": [3.0, 6.0]}
    assert ratios(times, "b", "a") == [3 / 4, 6 / 5]


def test_what_is_worse_by_more_than_a_tenth_and_by_more_than_its_repeats_is_a_regression():
    old = {"training": entry(Figure.of("speed", [0.90, 0.92, 0.94]), Figure.of("noisy", [0.5, 1.0, 1.5]),
                             Figure.of("cost", [2.0], higher_is_better=False))}
    new = {"training": entry(Figure.of("speed", [0.80]), Figure.of("noisy", [0.8]),
                             Figure.of("cost", [2.3], higher_is_better=False), Figure.of("new", [0.1]))}
    assert [found.new.what for found in regressions(old, new)] == ["speed", "cost"]
    assert list(regressions(new, old)) == []


def test_a_section_measured_again_replaces_itself_and_leaves_the_others(tmp_path):
    path = tmp_path / "ratios.json"
    table = Table("Sizes", ("tasks", "ms"), (("5", "1.0"),))
    merge(path, {"training": entry(Figure.of("speed", [0.5])), "store": entry(table, Remark("So it is."))})
    merge(path, {"training": entry(Figure.of("speed", [0.6]))})
    kept = read(path)
    assert [figure.value for figure in kept["training"].figures] == [0.6]
    assert kept["store"].items[1] == Remark("So it is.")
    assert json.loads(path.read_text("utf-8"))["sections"]["store"]["items"][0]["title"] == "Sizes"


def test_a_file_that_is_no_record_is_refused(tmp_path):
    path = tmp_path / "ratios.json"
    path.write_text("{}", "utf-8")
    with pytest.raises(UnreadableRecord, match="no record of the bench"):
        read(path)


def test_the_page_sets_every_goal_beside_its_figure_and_counts_those_that_are_met():
    text = page({"training": entry(Figure.of("speed", [0.91], goal=0.90), Figure.of("cost", [3.0], goal=2.0, unit="%",
                                                                                    higher_is_better=False))})
    assert "1 of 2 goals are met." in text
    assert "| speed | **0.91 x** (0.91 to 0.91) | 0.90 x or more | yes |" in text
    assert "| cost | **3.00 %** (3.00 to 3.00) | 2.00 % or less | **no** |" in text
    assert "`workbench bench training` on 2026-01-02" in text


def test_numbers_have_about_three_digits():
    assert [number(x) for x in (1234.5, 12.34, 1.234, 0.01234)] == ["1,234", "12.3", "1.23", "0.012"]


def test_time_left_goes_by_the_plan_at_first_and_by_the_pace_later():
    assert left(600, 0, 0) == "about 10 min left"
    # half is done, which took twice as long as planned: (600 + 60) / (300 + 60) * 300 s
    assert left(600, 300, 600) == "about 9 min left"
