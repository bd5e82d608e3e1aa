import pytest
import torch
from torch import nn

from workbench.learn.batch import Batch
from workbench.learn.network import Network


def test_the_nearest_mean_is_named(load, on, task):
    method = load("nearest-mean")()
    learner = on(method, [task([[0.0], [2.0], [6.0]], [0, 0, 1])], Network(nn.Identity(), nn.Linear(1, 2)))
    method.end_task(learner)
    # means 1 and 6; 5 is 4 and 1 away
    assert method.predictor(learner)(torch.tensor([[5.0]])).tolist() == [[-4.0, -1.0]]


def test_cosines_look_at_directions_alone(load, on, task):
    method = load("nearest-mean")(compare="cosine")
    learner = on(method, [task([[9.0, 0.0], [0.0, 1.0]], [0, 1])], Network(nn.Identity(), nn.Linear(2, 2)))
    method.end_task(learner)
    # (1, 1) lies as near to (0, 1) as to (9, 0) by direction
    scores = method.predictor(learner)(torch.tensor([[1.0, 1.0]]))[0]
    assert scores[0].item() == pytest.approx(scores[1].item())


def test_from_the_second_task_on_nothing_is_trained(load, on, task):
    method = load("nearest-mean")()
    rows = task([[0.0], [2.0]], [0, 1])
    learner = on(method, [rows, rows], Network(nn.Sequential(nn.Linear(1, 1), nn.BatchNorm1d(1)), nn.Linear(1, 2)))
    learner.task_index = 1
    before = {name: value.clone() for name, value in learner.model.state_dict().items()}
    loss = method.step(learner)
    assert all(torch.equal(value, before[name]) for name, value in learner.model.state_dict().items())
    assert loss.item() == pytest.approx(learner.loss(Batch(**rows.train.columns), learner.model.eval()).item())
