import pytest
import torch
from torch import nn

from workbench.learn.network import Network


def test_gradients_lose_their_part_along_inputs_already_seen(load, on, task):
    method = load("gpm")(energy=0.99)
    net = Network(nn.Sequential(nn.Linear(2, 1)), nn.Linear(1, 2))
    learner = on(method, [task([[3.0, 4.0], [6.0, 8.0]], [0, 1])], net)
    method.end_task(learner)
    layer = net.body[0]
    layer.weight.grad, layer.bias.grad = torch.tensor([[1.0, 1.0]]), torch.ones(1)
    method.adjust_gradients(learner)
    # all inputs lie along (0.6, 0.8): (1, 1) - 1.4 * (0.6, 0.8) = (0.16, -0.12)
    assert layer.weight.grad.flatten().tolist() == pytest.approx([0.16, -0.12], abs=1e-6)
    assert layer.bias.grad.item() == 0.0
