"""The stability gap at a switch, worked by hand."""

import pytest

from workbench.gui.models.curves import CurvesModel
from workbench.gui.models.lens import Lens
from workbench.spec.reading import Reading

# Task 2 begins at step 10: task 1 stands at 0.9, falls to 0.3 three iterations in, and has 0.86 of 0.9 after six.
GAP = {11: 0.7, 12: 0.5, 13: 0.3, 14: 0.5, 15: 0.7, 16: 0.86, 20: 0.88}


def learn(writer, run, *, shift=0.0, values=GAP):
    writer.start(run)
    writer.learn_first(run)
    with writer.store.recorder(run) as recorder:
        recorder.record(10, Reading("task", 10, "task-2"))
        for step, value in values.items():
            recorder.record(step, Reading("accuracy", value + shift, "task-1/test"))


@pytest.fixture
def look(writer, reader):
    def at(*runs):
        curves = CurvesModel(reader)
        curves.show(runs)
        lens = Lens(curves, curves)
        lens.look_at(1)
        return lens
    return at


def test_depth_and_recovery_are_those_of_the_curve(writer, look):
    [run] = writer.add("ewc")
    learn(writer, run)
    lens = look(run)
    [(arm, [gap])] = lens.gaps()
    assert (arm, gap.before, gap.lowest, gap.at, gap.back) == ("ewc", 0.9, 0.3, 3, 6)
    assert gap.depth == pytest.approx(0.6)
    assert lens.sentence() == "ewc falls 60 points (0.90 to 0.30, 3 iterations in) and is back after 6."


def test_steps_are_counted_from_the_switch_and_only_within_reach(writer, look):
    [run] = writer.add("ewc")
    learn(writer, run)
    lens = look(run)
    lens.set_reach(5)
    [line] = lens.lines()
    # One iteration before (a fifth of five) is not evaluated; the evaluation at the switch itself is.
    assert line.pyramid.steps.tolist() == [0, 1, 2, 3, 4, 5]
    assert line.pyramid.values.tolist() == [0.9, 0.7, 0.5, 0.3, 0.5, 0.7]


def test_seeds_are_averaged_and_those_that_come_back_are_counted(writer, look):
    runs = writer.add("ewc", seeds=(0, 1))
    learn(writer, runs[0])
    learn(writer, runs[1], shift=-0.1)  # falls to 0.2, and 0.78 is less than 95 % of 0.9
    lens = look(*runs)
    assert lens.sentence() == ("ewc falls 65 points (0.90 to 0.25, 3 iterations in) in the mean of 2 seeds and is back "
                               "after 6 in 1 of 2 seeds.")
    [line] = lens.lines()
    assert line.note == "mean of 2 seeds"
    assert line.pyramid.value_at(3) == pytest.approx(0.25)


def test_arms_stand_beside_each_other_the_deepest_gap_first(writer, look):
    finetune, replay = writer.add("finetune", "replay")
    learn(writer, finetune)
    learn(writer, replay, values={11: 0.9, 12: 0.9, 13: 0.9})
    told = look(finetune, replay).sentence()
    assert told.startswith("finetune falls 60 points")
    assert told.endswith("; replay falls by less than a point.")


def test_too_few_evaluations_are_said_instead_of_a_gap(writer, look):
    [run] = writer.add("ewc")
    learn(writer, run, values={15: 0.3, 20: 0.6})
    assert look(run).sentence().startswith("Only 2 evaluations lie within 100 iterations of this switch")


def test_without_a_second_task_there_is_no_switch(writer, look):
    [run] = writer.add("ewc")
    writer.start(run)
    writer.learn_first(run)
    lens = look(run)
    assert lens.switches() == []
    assert lens.lines() == []
    assert lens.sentence() == "No second task has begun: there is no switch to look at yet."
