"""What is drawn of runs that are being recorded."""

import numpy as np
import pytest

from workbench.gui.models.curves import CurvesModel
from workbench.gui.models.index_list import FROM_SECOND, index_rows
from workbench.gui.models.run_curves import RunCurves
from workbench.gui.models.watch import WatchModel
from workbench.spec.reading import Reading
from workbench.spec.run import RunState


@pytest.fixture
def model(reader):
    return CurvesModel(reader)


def row(curves, name):
    return next(row for row in index_rows(curves) if row.name == name)


def test_a_poll_reads_only_what_is_new_and_says_whether_there_was_any(writer, reader):
    [run] = writer.add("finetune")
    writer.start(run)
    writer.learn_first(run)
    curves = RunCurves(run)
    assert curves.poll(reader)
    assert not curves.poll(reader)
    writer.learn_second(run)
    assert curves.poll(reader)
    assert list(curves.accuracy("task-1").steps) == [0, 5, 10, 15, 20]
    assert list(curves.accuracy("task-1").values) == [0.1, 0.6, 0.9, 0.3, 0.6]


def test_readings_that_are_not_numbers_are_counted_once_and_do_not_keep_the_poll_busy(writer, reader):
    [run] = writer.add("finetune")
    writer.start(run)
    with writer.store.recorder(run) as recorder:
        recorder.record(1, Reading("loss", 0.5, "train"))
        recorder.record(2, Reading("loss", float("nan"), "train"))
    curves = RunCurves(run)
    assert curves.poll(reader)
    assert not curves.poll(reader)
    assert not curves.poll(reader)
    assert curves.pyramids["loss", "train"].skipped == 1


def test_a_run_sent_back_to_its_checkpoint_forgets_what_came_later_and_reads_it_again(writer, reader):
    [run] = writer.add("finetune")
    writer.start(run)
    writer.learn_first(run)
    writer.learn_second(run)
    curves = RunCurves(run)
    curves.poll(reader)
    writer.store.rewind(run, 10)
    curves.poll(reader)
    assert curves.accuracy("task-1").last == (10, 0.9)
    writer.learn_second(run, shift=0.1)
    curves.poll(reader)
    assert curves.accuracy("task-1").last == (20, pytest.approx(0.7))


def test_tasks_that_have_not_begun_stand_where_they_are_planned(writer, model):
    [run] = writer.add("finetune")
    writer.start(run)
    writer.learn_first(run)
    model.show([run])
    assert [(span.start, span.end, span.title) for span in model.spans] == [(0, 10, "0 v 1"), (10, 20, "2 v 3")]
    assert [line.starts for line in model.task_lines()] == [0, 10]


def test_chance_is_one_of_the_classes(writer, model):
    [run] = writer.add("finetune")
    assert model.chance is None
    writer.finish(run)
    model.show([run])
    assert model.chance == 1 / 4


def test_the_matrix_fills_in_row_by_row(writer, model):
    [run] = writer.add("finetune")
    writer.start(run)
    writer.learn_first(run)
    model.show([run])
    np.testing.assert_array_equal(model.focused.scores, [[0.9, 0.2], [np.nan, np.nan]])
    writer.learn_second(run)
    model.poll()
    np.testing.assert_array_equal(model.focused.scores, [[0.9, 0.2], [0.6, 0.8]])


def test_the_forgetting_of_a_cell_is_made_of_itself_and_the_best_above_it(writer, model):
    [run] = writer.add("finetune")
    writer.finish(run)
    model.show([run])
    assert model.focused.pair(1, 0) == [(0, 0), (1, 0)]
    assert model.focused.pair(0, 1) == [(0, 1)]
    assert [model.focused.end_of(i) for i in range(3)] == [10, 20, None]


def test_two_seeds_give_their_mean_without_an_interval(writer, model):
    one, other = writer.add("finetune", seeds=(0, 1))
    writer.finish(one)
    writer.finish(other, shift=0.1)
    model.show([one, other])
    [line] = model.accuracy_lines("task-1")
    # At the end 0.6 and 0.7.
    assert line.pyramid.last == (20, pytest.approx(0.65))
    assert line.note == "mean of 2 seeds"
    assert line.band is None


def test_three_seeds_give_their_t_interval(writer, model):
    runs = writer.add("finetune", seeds=(0, 1, 2))
    for run, shift in zip(runs, (0.0, 0.1, -0.1), strict=True):
        writer.finish(run, shift)
    model.show(runs)
    [line] = model.accuracy_lines("task-1")
    steps, low, high = line.band
    # Standard deviation 0.1 over three seeds, Student's t with 2 degrees of freedom at 97.5 %: 4.302653.
    half = 4.302653 * 0.1 / 3**0.5
    assert steps[-1] == 20
    assert (low[-1], high[-1]) == (pytest.approx(0.6 - half), pytest.approx(0.6 + half))
    assert line.note == "mean and 95 % t-interval, n = 3"


def test_the_interval_ends_where_a_seed_has_not_come_yet(writer, model):
    runs = writer.add("finetune", seeds=(0, 1, 2))
    for run in runs[:2]:
        writer.finish(run)
    writer.start(runs[2])
    writer.learn_first(runs[2])
    model.show(runs)
    [line] = model.accuracy_lines("task-1")
    assert line.band[0][-1] == 10
    assert line.pyramid.last[0] == 20


def test_an_arm_keeps_its_colour_whatever_else_is_shown(writer, model, reader):
    finetune, replay = writer.add("finetune", "replay")
    for run in (finetune, replay):
        writer.finish(run)
    model.name_arms(reader.runs())
    model.show([finetune, replay])
    both = {line.label: line.color for line in model.index_lines("average accuracy")}
    model.show([replay])
    [alone] = model.index_lines("average accuracy")
    assert both == {"finetune": 0, "replay": 1}
    assert alone.color == 1


def test_the_same_arm_of_two_experiments_differs_in_name_and_line_style(writer, model):
    runs = [*writer.add("finetune", name="Old"), *writer.add("finetune", name="New")]
    for run in runs:
        writer.finish(run)
    model.show(runs)
    lines = model.index_lines("average accuracy")
    assert [line.label for line in lines] == ["Old: finetune", "New: finetune"]
    assert lines[0].style != lines[1].style


def test_the_sentence_names_the_task_that_lost_most(writer, model):
    [run] = writer.add("finetune")
    model.show([run])
    assert model.sentence() == "finetune has not begun."
    writer.start(run)
    writer.learn_first(run)
    model.poll()
    assert model.sentence() == "After task 1 finetune gets 90% of “0 v 1” right."
    writer.learn_second(run)
    model.poll()
    # 0.9 just after learning, 0.6 now.
    assert model.sentence() == "After task 2 finetune has lost 30 points on task 1 (“0 v 1”) and 30 on average."


def test_a_loss_beside_larger_gains_is_told_as_one(writer, model):
    [run] = writer.add("replay")
    names = ("task-1", "task-2", "task-3")
    writer.store.move(run, RunState.RUNNING)
    writer.store.describe(run, {"classes": 6, "tasks": [{"name": n, "title": n, "steps": 10} for n in names]},
                          total_steps=30)
    values = {10: (0.90, 0.0, 0.0), 20: (0.89, 0.50, 0.0), 30: (0.89, 0.90, 0.9)}
    with writer.store.recorder(run) as recorder:
        for at, (step, row) in enumerate(values.items()):
            recorder.record(step - 10, Reading("task", 10, names[at]))
            recorder.record(step, *(Reading("accuracy", v, f"{n}/test") for n, v in zip(names, row, strict=True)))
    model.show([run])
    # 0.01 lost on the first task, 0.4 gained on the second.
    assert model.sentence() == "After task 3 replay has lost 1 point on task 1 (“task-1”), but nothing on average."


def test_a_run_that_failed_early_is_not_said_to_be_learning(writer, model):
    [run] = writer.add("finetune")
    writer.start(run)
    writer.store.move(run, RunState.FAILED, "The rate is too high.")
    model.show([run])
    assert model.sentence() == "finetune ended before its first task was learned."


def test_a_finished_run_whose_accuracy_was_not_watched_says_where_to_look(writer, model):
    [run] = writer.add("finetune")
    writer.start(run)
    writer.store.move(run, RunState.FINISHED)
    model.show([run])
    assert model.sentence() == (
        "finetune has finished; its accuracy was not watched. What was recorded is in the tab Recorded.")


def test_an_index_has_its_value_or_the_reason_why_not(writer, model):
    [run] = writer.add("finetune")
    writer.start(run)
    writer.learn_first(run)
    model.show([run])
    assert (row(model.focused, "forgetting").text, row(model.focused, "forgetting").reason) == ("–", FROM_SECOND)
    writer.learn_second(run)
    model.poll()
    assert row(model.focused, "forgetting").text == "0.300"
    assert row(model.focused, "average accuracy").text == "0.700"
    assert row(model.focused, "backward transfer").text == "−0.300"
    assert row(model.focused, "min-acc").text == "0.300"
    assert row(model.focused, "forward transfer").reason == "needs a run that learns each task alone"


def test_an_index_says_which_numbers_were_put_in(writer, model):
    [run] = writer.add("finetune")
    writer.finish(run)
    model.show([run])
    head, first, second = row(model.focused, "forgetting").inputs
    assert first == ("0 v 1", "0.900", "0.900", "0.600", "0.300")
    assert second == ("2 v 3", "0.800", "0.800", "0.800", "–")
    assert head[1:] == ("after learning", "best", "now", "lowest since")


def long_run(writer, length):
    [run] = writer.add("finetune")
    writer.start(run)
    with writer.store.recorder(run) as recorder:
        for step in range(length):
            recorder.record(step, Reading("accuracy", step / length, "task-1/test"), Reading("loss", 1.0, "train"))
    return run


def test_a_long_curve_is_read_in_pieces_and_comes_out_whole(writer, model, monkeypatch):
    monkeypatch.setattr("workbench.gui.models.curves.READING", 1e-4)
    run = long_run(writer, 8000)
    model.show([run])
    assert model.is_reading
    assert 0 < len(model.focused.accuracy("task-1")) < 8000
    for _ in range(20):
        model.poll()
    assert not model.is_reading
    assert [len(pyramid) for pyramid in model.focused.pyramids.values()] == [8000, 8000]
    assert model.focused.accuracy("task-1").last == (7999, 7999 / 8000)


def test_a_long_curve_is_read_on_while_somebody_looks(writer, reader, qtbot, monkeypatch):
    monkeypatch.setattr("workbench.gui.models.curves.READING", 1e-4)
    long_run(writer, 8000)
    watch = WatchModel(reader)
    watch.is_seen = False
    watch.update(reader.runs())
    qtbot.wait(100)
    assert watch.curves.is_reading
    watch.is_seen = True
    with qtbot.waitSignal(watch.curves.changed):
        watch.look()
    qtbot.waitUntil(lambda: not watch.curves.is_reading)
    assert len(watch.curves.focused.accuracy("task-1")) == 8000
