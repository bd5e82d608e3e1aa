import pytest
import torch


def test_a_gradient_against_the_past_loses_that_part_and_no_other(load, on, task, scalar):
    method = load("a-gem")()
    # the past wants label 1 for x = 1: gradient (1/2, -1/2)
    learner = on(method, [task([[1.0]], [1]), task([[1.0]], [0])], scalar(0.0, 0.0))
    method.end_task(learner)
    weight = learner.model.weight
    weight.grad = torch.tensor([[-2.0], [0.0]])
    method.adjust_gradients(learner)
    # g = (-2, 0), r = (1/2, -1/2): g.r = -1, r.r = 1/2, g - (-1 / (1/2)) r = (-2, 0) + 2 (1/2, -1/2) = (-1, -1)
    assert weight.grad.flatten().tolist() == pytest.approx([-1.0, -1.0])
    assert weight.grad.flatten() @ torch.tensor([0.5, -0.5]) >= -1e-6
    weight.grad = torch.tensor([[2.0], [0.0]])
    method.adjust_gradients(learner)
    assert weight.grad.flatten().tolist() == [2.0, 0.0]


def test_damping_takes_less_of_a_gradient_away_where_the_memorys_is_small(load, on, task, scalar):
    method = load("a-gem")(per_class=1, damping=0.5)
    learner = on(method, [task([[1.0], [1.0]], [1, 1]), task([[1.0]], [0])], scalar(0.0, 0.0))
    method.end_task(learner)
    assert len(method.memory) == 1
    weight = learner.model.weight
    weight.grad = torch.tensor([[-2.0], [0.0]])
    method.adjust_gradients(learner)
    # As above, but r.r + 1/2 = 1: (-2, 0) + 1 (1/2, -1/2) = (-1.5, -0.5)
    assert weight.grad.flatten().tolist() == pytest.approx([-1.5, -0.5])
