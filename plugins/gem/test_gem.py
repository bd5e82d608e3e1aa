import math
import sys

import pytest
import torch


def test_the_nearest_gradient_that_hurts_no_past_task_replaces_it(load, on, task, scalar):
    method = load("gem")(margin=0.0)
    learner = on(method, [task([[1.0]], [1])], scalar(0.0, 0.0))
    method.end_task(learner)
    learner.model.weight.grad = torch.tensor([[-2.0], [0.0]])
    method.adjust_gradients(learner)
    # one past gradient (1/2, -1/2): the same projection as A-GEM, (-1, -1)
    assert learner.model.weight.grad.flatten().tolist() == pytest.approx([-1.0, -1.0], abs=0.01)


def test_two_past_tasks_are_both_spared(load):
    project = sys.modules[load("gem").__module__].project
    past = torch.tensor([[1.0, 0.0], [1.0, 1.0]]) / torch.tensor([[1.0], [math.sqrt(2)]])
    found = project(torch.tensor([-1.0, -1.0]), past, 0.0)
    # against both: nothing is left that hurts neither, and (0, 0) is nearest
    assert found.tolist() == pytest.approx([0.0, 0.0], abs=0.01)
