import pytest

from workbench.gui.models.progress import progress
from workbench.gui.models.summary_line import before_run, hindrance, read_seeds
from workbench.spec.experiment import Part
from workbench.spec.run import Request, Run, RunState


def a_run(**facts):
    return Run(1, None, "x", "ewc", 3, "{}", **{"state": RunState.RUNNING, **facts})


def test_the_line_counts_arms_seeds_runs_and_steps(form):
    form.arms.add([Part("ewc")])
    form.set_seeds([0, 1, 2])
    # 5 tasks of 8 x 18 steps: 1437 rows x 2/10 in batches of 16.
    assert before_run(form) == "2 arms × 3 seeds = 6 runs, 720 steps each"


def test_what_is_in_the_way_is_said_with_its_place(form):
    assert hindrance(form) == ""
    form.tasks.set(1, classes=(99,))
    assert hindrance(form).startswith("Task 2: ")


@pytest.mark.parametrize(("text", "seeds"), [("0", (0,)), ("0, 2,5", (0, 2, 5)), ("0-3", (0, 1, 2, 3)), ("", ())])
def test_seeds_are_read_as_people_write_them(text, seeds):
    assert read_seeds(text) == seeds


@pytest.mark.parametrize("text", ["a", "1.5", "1-x", "0-100000000"])
def test_what_are_no_seeds_is_refused(text):
    with pytest.raises(ValueError, match="invalid literal|thousand"):
        read_seeds(text)


def test_the_status_tells_step_and_time_left():
    # 100 steps in 10 s: 300 more take 30 s.
    now = progress([a_run(step=100, total_steps=400, started=50.0)], now=60.0)
    assert now.told == "ewc, seed 3: step 100 of 400, 30 s left"
    assert now.share == 0.25


def test_the_status_tells_at_once_that_a_run_is_being_paused():
    assert progress([a_run(step=1, total_steps=9, request=Request.PAUSE)]).told == "ewc, seed 3: Pausing…"


def test_the_status_counts_what_waits():
    runs = [a_run(state=RunState.PAUSED), a_run(state=RunState.QUEUED), a_run(state=RunState.QUEUED)]
    assert progress(runs).queue == "2 waiting, 1 paused"
