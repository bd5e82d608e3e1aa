"""Steps told as epochs, samples and time, worked by hand."""

import numpy as np
import pytest

from workbench.gui.models.axis import Scale, told_time
from workbench.gui.models.curves import CurvesModel
from workbench.spec.experiment import Arm, Experiment, Training

# 100 rows in batches of 32: four steps an epoch, 32 + 32 + 32 + 4.
FACTS = {"tasks": [{"name": "task-1", "steps": 8, "rows": 100}, {"name": "task-2", "steps": 6, "rows": 50}],
         "clock": [[8, 4.0], [14, 10.0]]}


@pytest.fixture
def curves(writer, reader):
    def made(*batches, facts=FACTS):
        runs = []
        for batch in batches:
            experiment = Experiment(name="Trial", training=Training(batch=batch), arms=(Arm(name=f"b{batch}"),))
            [run] = writer.store.add_runs(experiment.runs(), experiment=None, total_steps=14)
            writer.store.describe(run, facts)
            runs.append(run)
        model = CurvesModel(reader)
        model.show(runs)
        return model
    return made


def test_samples_count_the_last_short_batch_of_an_epoch(curves):
    model = curves(32)
    model.set_unit("samples")
    counted = [model.scale.amount(step) for step in (0, 1, 3, 4, 5, 8, 9, 10)]
    # Task 2 has 50 rows in two steps, 32 + 18.
    assert counted == [0, 32, 96, 100, 132, 200, 232, 250]
    assert model.scale.step(232) == 9


def test_epochs_go_on_over_the_tasks(curves):
    model = curves(32)
    model.set_unit("epoch")
    assert [model.scale.amount(step) for step in (4, 8, 10, 14)] == [1, 2, 3, 5]
    assert model.scale.text(2) == "epoch 0.50"


def test_time_goes_evenly_between_the_marks_and_on_after_the_last(curves):
    model = curves(32)
    model.set_unit("time")
    assert [model.scale.amount(step) for step in (0, 4, 8, 11, 15)] == [0, 2, 4, 7, 11]
    assert told_time(80) == "1 min 20 s"


def test_another_run_is_placed_where_it_had_seen_as_much(curves):
    model = curves(32, 64)
    model.set_unit("samples")
    [_, other] = model.runs.values()
    # With 64 rows a step the other run has seen 64 after one step: the run in focus after two.
    assert model._placed(other, np.array([1.0, 2.0])).tolist() == [2.0, 4.0]


def test_what_a_run_did_not_tell_is_refused_with_the_reason_and_steps_stay(curves):
    model = curves(32, facts={"tasks": [{"name": "task-1", "steps": 8}]})
    assert model.hindrance("samples") == "the run did not say how many rows its tasks have"
    assert model.hindrance("time") == "the run has left no times"
    model.set_unit("samples")
    assert model.scale.unit == "step"


def test_the_plain_scale_counts_steps():
    assert (Scale().amount(7), Scale().step(7), Scale().text(1200)) == (7, 7, "step 1,200")
