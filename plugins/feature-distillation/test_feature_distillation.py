import pytest
import torch
from torch import nn

from workbench.learn.network import Network


def test_half_the_squared_way_of_the_features_is_paid_for(load, on, task):
    net = Network(nn.Linear(1, 2, bias=False), nn.Linear(2, 2))
    method = load("feature-distillation")(strength=3.0)
    learner = on(method, [task([[1.0], [2.0]], [0, 1])] * 2, net)
    learner.task_index = 1
    method.begin_task(learner)
    batch = method.draw(learner)
    assert method.loss(learner, batch).item() == pytest.approx(learner.loss(batch).item())
    with torch.no_grad():
        net.body.weight += torch.tensor([[1.0], [2.0]])
    # the features of x move by (x, 2 x): 5 for x = 1 and 20 for x = 2; 3 / 2 * their mean = 18.75
    assert (method.loss(learner, batch) - learner.loss(batch)).item() == pytest.approx(18.75, rel=1e-5)


def test_the_first_task_has_no_teacher(load, on, task):
    net = Network(nn.Linear(1, 2), nn.Linear(2, 2))
    learner = on(load("feature-distillation")(), [task([[1.0]], [0])], net)
    assert learner.method.teacher is None
