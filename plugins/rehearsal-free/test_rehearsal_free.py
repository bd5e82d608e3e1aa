"""The composed targets, the anchor and the importance, by hand."""

import math

import pytest
import torch
from torch import nn

from workbench.learn.batch import Batch
from workbench.learn.network import Network


def test_new_classes_say_yes_or_no_and_old_ones_what_they_said_before(load, on, task, scalar):
    method = load("rehearsal-free")()
    learner = on(method, [task([[1.0]], [0]), task([[1.0]], [1])], scalar(math.log(3), 0.0, 5.0))
    method.end_task(learner)
    learner.task_index = 1
    method.begin_task(learner)
    learner.model.weight.data.zero_()
    learner.model.weight.data[0] = 1.0
    batch = Batch(x=torch.ones(1, 1), y=torch.tensor([1]))
    yes = math.e / (1 + math.e)
    old = -(0.75 * math.log(yes) + 0.25 * math.log(1 - yes))  # the teacher said yes with 3/4
    loss = method.loss(learner, batch)
    # the mean over the old class and the new one, whose yes is 1/2; the third has not come
    assert loss.item() == pytest.approx((old + math.log(2)) / 2, rel=1e-5)
    loss.backward()
    assert learner.model.weight.grad.flatten().tolist() == pytest.approx([(yes - 0.75) / 2, -0.25, 0.0], abs=1e-6)
    assert method.predictor(learner)(torch.ones(1, 1))[0, 2].item() == -1e9


def test_without_distillation_old_outputs_are_left_alone(load, on, task, scalar):
    method = load("rehearsal-free")(distil=False)
    learner = on(method, [task([[1.0]], [0]), task([[1.0]], [1])], scalar(2.0, 0.0))
    method.end_task(learner)
    learner.task_index = 1
    method.begin_task(learner)
    loss = method.loss(learner, Batch(x=torch.ones(1, 1), y=torch.tensor([1])))
    assert loss.item() == pytest.approx(math.log(2))
    loss.backward()
    assert learner.model.weight.grad[0].item() == 0.0


def test_the_body_is_held_from_the_start_and_the_head_never(load, on, task):
    net = Network(nn.Linear(1, 1, bias=False), nn.Linear(1, 2, bias=False))
    nn.init.ones_(net.body.weight)
    method = load("anchor-l2")(strength=0.5)
    learner = on(method, [task([[1.0]], [0])] * 2, net)
    with torch.no_grad():
        net.body.weight += 2.0
        net.head.weight += 7.0
    batch = method.draw(learner)
    # 0.5 x 2^2, without a half
    assert (method.loss(learner, batch) - learner.loss(batch)).item() == pytest.approx(2.0, rel=1e-5)
    method.end_task(learner)  # the anchor moves along
    assert (method.loss(learner, batch) - learner.loss(batch)).item() == pytest.approx(0.0, abs=1e-6)


def test_held_hard_enough_the_body_stays_as_in_a_linear_probe(load, on, task):
    ends = []
    for id, settings in (("anchor-l2", {"strength": 1e6}), ("linear-probe", {})):
        torch.manual_seed(0)
        net = Network(nn.Linear(2, 3), nn.Linear(3, 2))
        method = load(id)(**settings)
        # So small a rate that 1e6 does not overshoot: the body is pulled back as fast as it moves.
        learner = on(method, [task([[1.0, 0.0], [0.0, 1.0]], [0, 1])], net, rate=4e-7)
        for _ in range(5):
            method.step(learner)
            learner.advance()
        ends.append(net(torch.eye(2)).detach())
    assert torch.allclose(*ends, atol=1e-5)


def test_attention_alone_can_be_held_and_the_rest_frozen(load):
    from workbench.learn.learner import Learner
    from workbench.learn.method import stack
    from workbench.learn.objective import Classification
    from workbench.learn.stream import Stream, Task
    from workbench.spec.experiment import Training

    rows = Batch(x=torch.rand(4, 1, 4, 4), y=torch.tensor([0, 1, 0, 1]))
    stream = Stream([Task("task-1", rows, 1)], Classification(), {"input": (1, 4, 4), "classes": 2})
    net = load("vit")(stream, patch=2, width=8, depth=1, heads=2)
    method = load("anchor-l2")(parts="attention", rest="frozen")
    learner = Learner(stream, net, stack([method]), Training(batch=4, rate=0.1), seed=0)
    method.begin_run(learner)
    assert {name.split(".")[3] for name in method.anchor} == {"queries_keys_values", "mix"}
    learns = {name for name, p in net.named_parameters() if p.requires_grad}
    assert learns == {*method.anchor, "head.weight", "head.bias"}
    plain = Network(nn.Linear(1, 1), nn.Linear(1, 2))
    other = Learner(stream, plain, stack([load("anchor-l2")(parts="attention")]), Training(), seed=0)
    with pytest.raises(ValueError, match="no attention to hold"):
        other.method.begin_run(other)


def test_importance_is_of_the_new_classes_and_adds_up(load, on, task, scalar):
    method = load("sigmoid-ewc")(strength=2.0)
    learner = on(method, [task([[1.0], [1.0]], [0, 1])] * 2, scalar(0.0, 0.0, 0.0))
    method.end_task(learner)
    # Mean of two outputs' losses; each gradient is +-1/2 / 2, its square 1/16, for either row. The third has none.
    assert method.importance["weight"].flatten().tolist() == pytest.approx([1 / 16, 1 / 16, 0.0])
    method.end_task(learner)
    with torch.no_grad():
        learner.model.weight += 2.0
    batch = method.draw(learner)
    # 2 / 2 x (1/8 + 1/8) x 2^2
    assert (method.loss(learner, batch) - learner.loss(batch)).item() == pytest.approx(1.0, rel=1e-4)
