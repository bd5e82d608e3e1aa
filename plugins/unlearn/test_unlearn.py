import math

import pytest
import torch

from workbench.learn.batch import Batch


def test_rows_to_forget_leave_the_memory_and_their_loss_is_raised(load, on, task, scalar):
    method = load("unlearn")(weight=0.25, ceiling=1.0)
    tasks = [task([[1.0], [3.0]], [0, 1]), task([[1.0]], [0], goal="forget")]
    learner = on(method, tasks, scalar(0.0, 0.0))
    method.end_step(learner, method.draw(learner))
    learner.task_index = 1
    method.begin_task(learner)
    assert method.memory.rows.x.flatten().tolist() == [3.0]
    # all chances are 1/2: .25 * log 2 - .75 * log 2
    loss = method.loss(learner, Batch(x=torch.zeros(1, 1), y=torch.tensor([0])))
    assert loss.item() == pytest.approx(-0.5 * math.log(2))


def test_ascent_ends_row_by_row_at_the_ceiling(load, on, task, scalar):
    method = load("unlearn")(weight=0.0, ceiling=1.0)
    # logits (log 3, 0) and (0, 0): label 1 has chance 1/4 at x = 1, loss 1.39, and 1/2 at x = 0, loss log 2
    learner = on(method, [task([[1.0], [0.0]], [1, 1], goal="forget")], scalar(math.log(3), 0.0))
    loss = method.loss(learner, method.draw(learner))
    loss.backward()
    # the first row is above the ceiling and no longer counts; the second has input 0: no weight is moved
    assert loss.item() == pytest.approx(-(1.0 + math.log(2)) / 2)
    assert learner.model.weight.grad.abs().sum() == 0
