"""Learning and unlearning with one feature, worked by hand; and what a stream of requests names."""

import pytest
import torch
from torch import nn

from workbench.learn.network import Network
from workbench.spec import places
from workbench.spec.plan import DataFacts
from workbench.spec.registry import Registry


def ready(load, on, tasks, **settings):
    method = load("acu")(width=1, ridge=1.0, **settings)
    learner = on(method, tasks, Network(nn.Identity(), nn.Linear(1, 2)))
    method.spread = torch.ones(1, 1, dtype=torch.float64)
    return method, learner


def test_unlearning_gives_back_what_learning_took(load, on, task):
    tasks = [task([[1.0], [2.0]], [0, 1]), task([[2.0]], [1], goal="forget")]
    method, learner = ready(load, on, tasks)
    learner.method.step(learner)
    # A = 1 + 1 + 4 = 6; b = (1, 2)
    assert method.inverse.item() == pytest.approx(1 / 6)
    assert method.weight.tolist()[0] == pytest.approx([1 / 6, 2 / 6])
    learner.task_index, learner.step = 1, 1
    learner.method.step(learner)
    # A = 1 + 1 = 2; b = (1, 0): the forgotten class's column is nought
    assert method.inverse.item() == pytest.approx(1 / 2)
    assert method.weight.tolist()[0] == pytest.approx([1 / 2, 0.0])
    assert method.counts.tolist() == [1.0, 0.0]


def test_a_row_can_be_forgotten_only_once_and_only_if_it_was_learnt(load, on, task):
    tasks = [task([[1.0], [2.0]], [0, 1]), task([[2.0]], [1], goal="forget"), task([[2.0]], [0], goal="forget")]
    method, learner = ready(load, on, tasks)
    learner.method.step(learner)
    learner.task_index = 2
    with pytest.raises(ValueError, match="1 of the 1 rows to forget were never learnt"):
        learner.method.step(learner)
    learner.task_index = 1
    learner.method.step(learner)
    with pytest.raises(ValueError, match="forgotten already"):
        learner.method.step(learner)


def test_ascent_goes_up_the_squared_error_of_the_request(load, on, task):
    tasks = [task([[1.0], [2.0]], [0, 1]), task([[2.0]], [1], goal="forget")]
    method, learner = ready(load, on, tasks, forget="ascent", ascent=0.5)
    learner.method.step(learner)
    learner.task_index, learner.step = 1, 1
    learner.method.step(learner)
    # from (1/6, 2/6): errors 2/6 - 0 and 4/6 - 1 at x = 2, so 0.5 * 2 * (1/3, -1/3) further
    assert method.weight.tolist()[0] == pytest.approx([1 / 6 + 1 / 3, 2 / 6 - 1 / 3], abs=1e-9)


def test_deviation_is_the_distance_from_solving_on_what_is_left(load, on, task):
    rows = {"tests": {"test": task([[1.0], [2.0]], [0, 1]).train}, "facts": {"classes": (0, 1)}}
    tasks = [task([[1.0], [2.0]], [0, 1], **rows), task([[2.0]], [1], goal="forget")]
    method, learner = ready(load, on, tasks, forget="ascent", ascent=0.0)
    learner.method.step(learner)
    learner.task_index, learner.step = 1, 1
    learner.method.step(learner)
    told = {reading.metric: reading.value for reading in load("deviation")().measure(learner)}
    # left standing at (1/6, 2/6), where (1/2, 0) would be right
    assert told["deviation"] == pytest.approx(1 / 3)
    assert told["residue"] == pytest.approx(1 / 3)


def test_requests_name_rows_of_every_class_and_none_twice():
    plan = Registry([places.bundled_plugins()], None).plan("requests")
    plans = plan(0, lambda dataset: DataFacts(4, 40), tasks=2, requests=4, rows=4, whole=1)
    goals = [p.goal for p in plans]
    assert goals == ["learn", "forget", "forget", "forget", "learn", "forget", "forget"]
    # 2 of the 10 rows of each of two classes, twice; then what is left of class 0
    assert plans[1].shares == {0: (0.0, 0.2), 1: (0.0, 0.2)}
    assert plans[2].shares == {0: (0.2, 0.4), 1: (0.2, 0.4)}
    assert plans[3].shares == {0: (0.4, 1.0)}
    # later of the three that are left: 4/3 rows each, class 1 from where it was
    assert plans[5].shares[1] == (0.4, pytest.approx(0.4 + 4 / 30))
    assert plans[5].shares[3] == (0.0, pytest.approx(4 / 30))
