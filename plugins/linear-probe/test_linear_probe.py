import pytest
import torch
from torch import nn

from workbench.learn.network import Network


@pytest.mark.parametrize(("masked", "moved"), [(False, [-0.05, 0.05]), (True, [0.0, 0.0])])
def test_the_head_alone_learns_and_with_a_mask_leaves_other_classes_alone(load, on, task, masked, moved):
    net = Network(nn.Linear(1, 1, bias=False), nn.Linear(1, 2, bias=False))
    nn.init.ones_(net.body.weight)
    nn.init.zeros_(net.head.weight)
    method = load("linear-probe")(masked=masked)
    learner = on(method, [task([[1.0]], [1])], net)
    method.step(learner)
    # Two equal logits: the gradient is (1/2, -1/2), times the rate 0.1; with class 1 alone in sight there is none.
    assert net.head.weight.flatten().tolist() == pytest.approx(moved)
    assert torch.equal(net.body.weight, torch.ones(1, 1))
