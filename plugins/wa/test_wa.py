import pytest
import torch
from torch import nn

from workbench.learn.batch import Batch
from workbench.learn.network import Network


def test_new_rows_are_shortened_to_the_mean_length_of_the_old(load, on, task):
    method = load("wa")()
    net = Network(nn.Identity(), nn.Linear(2, 3, bias=False))
    learner = on(method, [task([[1.0, 0.0]], [0])], net)
    with torch.no_grad():
        net.head.weight.copy_(torch.tensor([[3.0, 4.0], [0.0, 20.0], [0.0, 1.0]]))
    method.end_step(learner, Batch(y=torch.tensor([0])))
    method.begin_task(learner)
    method.end_step(learner, Batch(y=torch.tensor([1])))
    method.end_task(learner)
    # the old row is 5 long, the new 20; the third has not come yet
    assert net.head.weight.flatten().tolist() == pytest.approx([3, 4, 0, 5, 0, 1])


@pytest.mark.parametrize(("clip", "kept"), [(True, [0.0, 2.0]), (False, [-1.0, 2.0])])
def test_weights_of_the_head_stay_at_nought_or_above(load, on, task, clip, kept):
    net = Network(nn.Identity(), nn.Linear(2, 1, bias=False))
    learner = on(load("wa")(clip=clip), [task([[1.0, 0.0]], [0])], net)
    with torch.no_grad():
        net.head.weight.copy_(torch.tensor([[-1.0, 2.0]]))
    learner.method.end_step(learner, Batch(y=torch.tensor([0])))
    assert net.head.weight.flatten().tolist() == kept
