"""The one loop: what is called when, what is recorded, and what changes nothing."""

from dataclasses import dataclass

import pytest
import torch
from torch import nn

from tests.learn.runs import StopAt, Told, make, weights
from workbench.learn.engine import Outcome, train
from workbench.learn.method import Method
from workbench.learn.metric import Metric
from workbench.learn.trace import Diverged
from workbench.spec.experiment import Training
from workbench.spec.reading import Reading


@dataclass
class Diary(Method):
    """Writes down which hook was called at which step."""

    def begin_run(self, learner):
        self.pages = ["begin_run"]
        super().begin_run(learner)

    def begin_task(self, learner):
        self.pages.append(f"begin {learner.task.name} at {learner.step}")
        super().begin_task(learner)

    def end_step(self, learner, batch):
        self.pages.append(f"step {learner.step} with {len(batch)}")
        super().end_step(learner, batch)

    def end_task(self, learner):
        self.pages.append(f"end {learner.task.name} at {learner.step}")
        super().end_task(learner)


@dataclass
class Looks(Metric):
    """Says where the clock stands, draws random numbers, and asks whether the model is in training mode."""

    def measure(self, learner):
        torch.rand(7)
        yield Reading("clock", learner.task_step, f"task {learner.task_index}")
        yield Reading("training", float(learner.model.training))


def test_hooks_come_in_the_order_of_the_loop():
    learner = make((3, 2), [Diary()])
    assert train(learner, [], Told(), StopAt()) is Outcome.FINISHED
    # 10 rows in batches of 4 are 4, 4 and 2 rows.
    assert learner.method.pages == [
        "begin_run", "begin task-1 at 0", "step 0 with 4", "step 1 with 4", "step 2 with 2", "end task-1 at 3",
        "begin task-2 at 3", "step 3 with 4", "step 4 with 4", "end task-2 at 5"]


def test_an_epoch_brings_every_row_once_in_an_order_of_its_own():
    learner = make((6,))
    seen = []
    for _ in range(6):
        seen += learner.draw(learner.task.train).x[:, 0].tolist()
        learner.advance()
    everything = sorted(learner.task.train.x[:, 0].tolist())
    assert sorted(seen[:10]) == everything
    assert sorted(seen[10:]) == everything
    assert seen[:10] != seen[10:]


def test_every_step_has_its_loss_and_every_task_its_mark():
    told = Told()
    train(make((3, 2)), [], told, StopAt())
    assert [step for step, _ in told.of("loss", "train")] == [1, 2, 3, 4, 5]
    assert told.of("task") == [(0, 3), (3, 2)]


def test_a_metric_every_second_step_looks_before_the_first_and_at_each_tasks_end():
    told = Told()
    train(make((3, 2)), [Looks(every=2)], told, StopAt())
    # Steps 2 and 4 are due, 3 and 5 end tasks, 0 is the untrained model.
    assert [step for step, _ in told.of("clock")] == [0, 2, 3, 4, 5]


def test_dense_steps_are_the_first_of_each_task():
    told = Told()
    train(make((4, 4)), [Looks(every=100, dense=2)], told, StopAt())
    assert [step for step, _ in told.of("clock")] == [0, 1, 2, 4, 5, 6, 8]


def test_a_metric_at_the_end_of_tasks_or_of_the_run_looks_only_there():
    told = Told()
    train(make((3, 2)), [Looks(every="task")], told, StopAt())
    assert [step for step, _ in told.of("clock")] == [3, 5]
    told = Told()
    train(make((3, 2)), [Looks(every="run")], told, StopAt())
    assert [step for step, _ in told.of("clock")] == [5]


def test_metrics_see_the_model_in_eval_mode_and_leave_it_as_it_was():
    told, learner = Told(), make((3, 2))
    learner.model[1].eval()
    train(learner, [Looks(every=1)], told, StopAt())
    assert {value for _, value in told.of("training")} == {0.0}
    assert learner.model.training
    assert not learner.model[1].training


@pytest.mark.parametrize("metrics", [[Looks(every=1)], [Looks(every=3), Looks(every="task", dense=2)]])
def test_looking_changes_no_weight(metrics):
    unseen, seen = make((5, 4)), make((5, 4))
    train(unseen, [], Told(), StopAt())
    train(seen, metrics, Told(), StopAt())
    assert torch.equal(weights(unseen), weights(seen))


def test_a_pause_comes_after_the_step_and_is_kept():
    learner, control = make((3, 2)), StopAt(stop=4)
    assert train(learner, [], Told(), control) is Outcome.PAUSED
    assert control.saved == [(1, 0, 3), (1, 1, 4)]


def test_a_task_of_no_steps_begins_and_ends():
    learner = make((2, 0), [Diary()])
    train(learner, [], Told(), StopAt())
    assert learner.method.pages[-2:] == ["begin task-2 at 2", "end task-2 at 2"]


def test_a_loss_that_is_no_number_ends_the_run_at_its_step():
    class Broken(nn.Linear):
        def forward(self, x):
            return super().forward(x) * (float("nan") if self.calls() > 2 else 1.0)

        def calls(self):
            self.count = getattr(self, "count", 0) + 1
            return self.count

    with pytest.raises(Diverged) as caught:
        train(make((5,), model=Broken(2, 2)), [], Told(), StopAt())
    assert caught.value.step == 3


def test_clipping_bounds_the_length_of_the_step():
    learner = make((1,), training=Training(rate=1.0, batch=10, clip=0.01))
    before = weights(learner)
    train(learner, [], Told(), StopAt())
    assert (weights(learner) - before).norm().item() == pytest.approx(0.01, rel=1e-3)
