"""OGD's projection, worked by hand."""

import pytest
import torch
from torch import nn


def flat_model():
    model = nn.Linear(2, 2, bias=False)
    with torch.no_grad():
        model.weight.zero_()
    return model


def test_a_step_leaves_the_old_logit_as_it_is(load, on, task):
    # Kept: x = (1, 0) of class 0, whose logit has the gradient ((1, 0), (0, 0)) in the weights.
    # New: x = (1, 1) of class 1 at zero weights: gradient ((1/2, 1/2), (-1/2, -1/2)); without the first entry, times
    # the rate 0.1: ((0, -0.05), (0.05, 0.05)).
    tasks = [task([[1.0, 0.0]], [0]), task([[1.0, 1.0]], [1])]
    learner = on(load("ogd")(), tasks, flat_model())
    learner.method.end_task(learner)
    learner.task_index = 1
    learner.method.step(learner)
    assert learner.model.weight.flatten().tolist() == pytest.approx([0.0, -0.05, 0.05, 0.05])


def test_a_direction_that_is_kept_already_is_not_kept_twice(load, on, task):
    # x = (1, 0) and (2, 0) of class 0 have gradients along one line, (0, 3) adds a second.
    learner = on(load("ogd")(), [task([[1.0, 0.0], [2.0, 0.0], [0.0, 3.0]], [0, 0, 0])], flat_model())
    learner.method.end_task(learner)
    learner.method.end_task(learner)
    kept = learner.method.kept
    assert kept.shape == (2, 4)
    assert torch.allclose(kept @ kept.T, torch.eye(2), atol=1e-6)
