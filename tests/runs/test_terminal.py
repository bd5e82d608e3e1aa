"""What the terminal shows, character by character."""

import io

import numpy as np

from workbench.runs.terminal import BLOCKS, LETTERS, Bar, duration, plot, row_of_blocks, shows
from workbench.spec.run import Run, RunState


def run(id=1, state=RunState.RUNNING, step=0, total=100, **more) -> Run:
    return Run(id, None, "n", "ewc", 0, "{}", state, step, total, **more)


def test_a_row_has_the_mean_of_each_slice_as_a_height():
    # Ten steps in five characters, two steps each: the last character holds 8, 9 and 10.
    steps, values = np.array([0, 1, 2, 4, 6, 8, 10]), np.array([0.0, 0.0, 1.0, 0.5, 0.5, 0.0, 1.0])
    assert row_of_blocks(steps, values, 10, 5) == "▁█▅▅▅"
    assert row_of_blocks(steps, values, 10, 5, LETTERS) == ".@+++"


def test_a_row_is_empty_before_the_first_reading_and_keeps_the_last_between_readings():
    assert row_of_blocks(np.array([4]), np.array([1.0]), 10, 5) == "  ███"


def test_a_reading_that_is_no_number_is_as_if_it_were_not_there():
    assert row_of_blocks(np.array([0, 9]), np.array([1.0, np.nan]), 10, 5) == "█████"


def test_a_plot_marks_where_tasks_end_and_says_the_last_value():
    text = plot("title", [("task-1", np.array([0, 5]), np.array([0.0, 1.0]))], [5, 10], 10, width=10)
    assert text.splitlines() == ["title", "  task-1 |▁▁▁▁▁█████| 1.00", "         +----+----++ step 10"]


def test_a_terminal_without_blocks_is_given_letters():
    assert not shows(BLOCKS, io.TextIOWrapper(io.BytesIO(), encoding="ascii"))
    assert shows(BLOCKS, io.TextIOWrapper(io.BytesIO(), encoding="utf-8"))


def test_time_is_said_in_minutes_and_from_an_hour_on_in_hours():
    assert [duration(s) for s in (0, 59.6, 61, 3600)] == ["0:00", "1:00", "1:01", "1:00:00"]


def test_the_bar_foretells_the_time_left_from_the_steps_done_since_it_began():
    bar = Bar(io.StringIO(), width=10)
    bar.line([run(step=20)], now=0.0)
    # 30 steps in 10 s: 3 a second; 50 are left: 17 s.
    line = bar.line([run(step=50)], now=10.0)
    assert " 50%  0/1 runs  3 steps/s  0:17 left  ewc seed 0" in line


def test_a_waiting_run_counts_as_long_as_the_others_and_a_failed_one_has_nothing_left():
    bar = Bar(io.StringIO(), width=10)
    runs = [run(1, RunState.FINISHED, 100), run(2, RunState.FAILED, 20), run(3, RunState.QUEUED, 0, 0)]
    # Done 120 of 100 + 20 + 100.
    assert " 55%  2/3 runs" in bar.line(runs, now=0.0)


def test_where_nobody_watches_a_line_is_written_per_change_of_state():
    stream = io.StringIO()
    bar = Bar(stream)
    for state in (RunState.QUEUED, RunState.RUNNING, RunState.RUNNING, RunState.FINISHED):
        bar.show([run(state=state)])
    assert stream.getvalue().splitlines() == ["run 1 (ewc, seed 0): running",
                                              "run 1 (ewc, seed 0): finished; 1/1 runs"]


def test_where_nobody_watches_the_end_of_a_run_says_how_many_are_done_and_how_long_the_rest_takes(monkeypatch):
    stream = io.StringIO()
    bar = Bar(stream)
    now = iter([0.0, 10.0, 10.0])
    monkeypatch.setattr("workbench.runs.terminal.time.monotonic", lambda: next(now))
    bar.show([run(1, RunState.QUEUED, 0), run(2, RunState.QUEUED, 0)])
    bar.show([run(1, RunState.FINISHED, 100), run(2, RunState.QUEUED, 0)])
    # 100 steps in 10 s; another 100 are left.
    assert stream.getvalue() == "run 1 (ewc, seed 0): finished; 1/2 runs, 0:10 left\n"
