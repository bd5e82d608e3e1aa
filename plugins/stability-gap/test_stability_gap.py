import pytest
import torch

from workbench.learn.engine import measure
from workbench.spec import places
from workbench.spec.check import faults_in
from workbench.spec.experiment import Experiment
from workbench.spec.registry import Registry


class Told(list):
    def record(self, step, *items):
        self += items


def test_both_pulls_and_the_angle_between_them_are_those_worked_by_hand(load, on, task, scalar):
    # Two equal answers: the gradient of a row is x (p - right), so (-1/2, 1/2) x for label 0, minus that for label 1.
    tasks = [task([[3.0], [1.0]], [0, 0]), task([[1.0]], [1])]
    model = scalar(0.0, 0.0)
    learner = on(load("finetune")(), tasks, model)
    told = Told()
    measure(learner, [load("gradient-split")()], told)
    # The mean over x = 3 and x = 1 is 2 (-1/2, 1/2), of length root 2; there is no past yet.
    assert {(r.metric, r.about): r.value for r in told} == {("gradient norm", "new task"): pytest.approx(2**0.5)}
    told.clear()
    learner.task_index = 1
    measure(learner, [load("gradient-split")()], told)
    assert {(r.metric, r.about): r.value for r in told} == {
        ("gradient norm", "new task"): pytest.approx(0.5**0.5),
        ("gradient norm", "past tasks"): pytest.approx(2**0.5),
        ("gradient agreement", ""): pytest.approx(-1.0),
    }
    assert model.weight.grad is None  # it looks and does not touch
    assert torch.equal(model.weight, torch.zeros(2, 1))


def test_past_tasks_count_alike_however_many_rows_they_have(load, on, task, scalar):
    tasks = [task([[2.0]] * 9, [0] * 9), task([[4.0]], [0]), task([[1.0]], [1])]
    learner = on(load("finetune")(), tasks, scalar(0.0, 0.0))
    learner.task_index, told = 2, Told()
    measure(learner, [load("gradient-split")(rows=4)], told)
    # (2 + 4) / 2 = 3 times (-1/2, 1/2)
    assert told[1].value == pytest.approx(3 * 0.5**0.5)


def test_the_examples_have_no_faults_and_the_arms_that_are_claimed():
    registry = Registry([places.bundled_plugins()], None)
    study = registry.manifest("stability-gap")
    for claim in study.claims:
        text = (study.folder / claim.example).read_text("utf-8")
        assert faults_in(text, registry) == []
        experiment = Experiment.parse(text)
        assert set(claim.arms) <= {arm.name for arm in experiment.arms}
        assert len(experiment.seeds) >= claim.seeds
