"""OWM's projector, worked by hand."""

import sys

import pytest
import torch
from torch import nn

from workbench.learn.network import Network


def test_gradients_shrink_along_the_mean_of_old_inputs(load, on, task):
    net = nn.Linear(2, 1, bias=False)
    learner = on(load("owm")(alpha=1.0), [task([[2.0, 4.0], [4.0, 4.0]], [0, 0])], net)
    learner.method.end_task(learner)
    net.weight.grad = torch.ones(1, 2)
    learner.method.adjust_gradients(learner)
    # the mean is r = (3, 4): (1, 1) - r (r . (1, 1)) / (1 + r . r) = (1, 1) - 7 / 26 * (3, 4)
    assert net.weight.grad.flatten().tolist() == pytest.approx([5 / 26, -2 / 26], abs=1e-6)


def test_a_bias_is_the_weight_of_an_input_of_one(load, on, task):
    net = nn.Linear(1, 1)
    learner = on(load("owm")(alpha=1.0), [task([[2.0]], [0])], net)
    learner.method.end_task(learner)
    net.weight.grad, net.bias.grad = torch.ones(1, 1), torch.ones(1)
    learner.method.adjust_gradients(learner)
    # r = (2, 1): (1, 1) - 3 / 6 * (2, 1)
    assert [net.weight.grad.item(), net.bias.grad.item()] == pytest.approx([0.0, 0.5], abs=1e-6)


def test_a_smaller_alpha_protects_more_and_it_falls_from_batch_to_batch(load, on, task):
    net = nn.Linear(2, 1, bias=False)
    learner = on(load("owm")(alpha=1.0, decay=0.01, batch=1), [task([[3.0, 0.0], [0.0, 3.0]], [0, 0])], net)
    learner.method.end_task(learner)
    (P,) = learner.method.projectors.values()
    # The two rows are at right angles; the first comes at alpha 1, the second at 0.01 ** (1 / 2) = 0.1:
    # 1 - 9 / 10 = 0.1 and 1 - 9 / 9.1 = 0.1 / 9.1
    assert sorted(P.diagonal().tolist()) == pytest.approx([0.1 / 9.1, 0.1], abs=1e-6)


def test_a_convolution_meets_its_patches(load):
    mean_inputs = sys.modules[load("owm").__module__].mean_inputs
    layer = nn.Conv2d(1, 1, 2, bias=False)
    x = torch.arange(6.0).view(1, 1, 2, 3)
    assert mean_inputs(layer, torch.cat([x, x + 2])).tolist() == [[1, 2, 4, 5], [2, 3, 5, 6]]


def test_old_answers_stay_while_new_ones_are_learnt(load, on, task):
    torch.manual_seed(0)
    net = Network(nn.Sequential(nn.Linear(4, 8), nn.ReLU()), nn.Linear(8, 2))
    old, new = [[1.0, 2.0, 0.0, 0.0]], [[0.0, 0.0, 2.0, 1.0]]
    learner = on(load("owm")(alpha=1e-4), [task(old, [0]), task(new, [1])], net)
    learner.method.end_task(learner)
    learner.task_index = 1
    before = net(torch.tensor(old)).detach(), net(torch.tensor(new)).detach()
    for _ in range(5):
        learner.method.step(learner)
    after = net(torch.tensor(old)).detach(), net(torch.tensor(new)).detach()
    assert (after[0] - before[0]).abs().max() < 1e-3 < 1e-2 < (after[1] - before[1]).abs().max()
