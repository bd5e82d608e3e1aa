"""RWalk's importance after one step, worked by hand."""

import pytest
import torch


def test_fisher_and_score_are_scaled_to_one_and_added(load, on, task, scalar):
    # Rows x = 1 of class 0 and x = 3 of class 0 at weights (0, 0): gradients (-1/2, 1/2) and (-3/2, 3/2).
    method = load("rwalk")(interval=1, damping=1.0, renewal=1.0)
    learner = on(method, [task([[1.0], [3.0]], [0, 0])], scalar(0.0, 0.0))
    method.step(learner)
    # The batch's gradient is (-1, 1), the step at rate 0.1 is (0.1, -0.1): a gain of 0.1 for either weight.
    w = 0.1
    p = [1 / (1 + torch.tensor(-2 * w * x).exp().item()) for x in (1.0, 3.0)]  # chance of class 0 after the step
    F = ((1 - p[0]) ** 2 + 9 * (1 - p[1]) ** 2) / 2
    assert method.fisher["weight"].flatten().tolist() == pytest.approx([F, F], rel=1e-5)
    score = 0.1 / (F * w**2 / 2 + 1.0)
    assert method.walked["weight"].flatten().tolist() == pytest.approx([score, score], rel=1e-5)
    method.end_task(learner)
    # both weights are the largest: 1 for the Fisher and 1 for the score
    assert method.importance["weight"].flatten().tolist() == pytest.approx([2.0, 2.0])
    assert method.anchor["weight"].flatten().tolist() == pytest.approx([w, -w])


def test_the_pull_is_no_gain(load, on, task, scalar):
    method = load("rwalk")(strength=0.5)
    learner = on(method, [task([[1.0]], [0])], scalar(2.0, 0.0))
    method.importance, method.anchor = {"weight": torch.full((2, 1), 3.0)}, {"weight": torch.zeros(2, 1)}
    learner.model.weight.grad = torch.tensor([[1.0], [1.0]])
    method.adjust_gradients(learner)
    # 2 * 0.5 * 3 * (2 - 0) on top of 1; what the gain is counted by stays 1
    assert learner.model.weight.grad.flatten().tolist() == [7.0, 1.0]
    assert method.gradients["weight"].flatten().tolist() == [1.0, 1.0]


def test_a_later_score_is_the_mean_of_old_and_new(load, on, task, scalar):
    method = load("rwalk")()
    learner = on(method, [task([[1.0]], [0])] * 2, scalar(0.0, 0.0))
    method.walked = {"weight": torch.tensor([[4.0], [2.0]])}
    method.end_task(learner)
    method.walked = {"weight": torch.tensor([[0.0], [6.0]])}
    method.end_task(learner)
    # (4 + 0) / 2 and (2 + 6) / 2, scaled to 1; the Fisher is nought
    assert method.importance["weight"].flatten().tolist() == [0.5, 1.0]
