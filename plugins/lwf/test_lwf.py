import math

import pytest
import torch

from workbench.learn.batch import Batch
from workbench.learn.objective import Classification


def test_only_outputs_of_the_past_are_taught(load, on, task, scalar):
    method = load("lwf")(strength=1.0, temperature=1.0)
    learner = on(method, [task([[1.0], [1.0]], [0, 1]), task([[1.0]], [2])], scalar(math.log(3), 0.0, 5.0))
    method.end_step(learner, method.draw(learner))
    learner.task_index = 1
    method.begin_task(learner)
    with torch.no_grad():
        learner.model.weight.copy_(torch.tensor([[0.0], [0.0], [9.0]]))
    batch = method.draw(learner)
    extra = method.loss(learner, batch) - learner.loss(batch)
    # the teacher's old answers are (3/4, 1/4), the pupil's (1/2, 1/2): cross-entropy log 2, whatever output 2 does
    assert extra.item() == pytest.approx(math.log(2), abs=1e-5)


def test_old_heads_are_taught_one_by_one(load, on, task, scalar):
    heads = torch.tensor([[True, True, False, False], [False, False, True, True]])
    method = load("lwf")(temperature=1.0)
    learner = on(method, [task([[1.0]], [0])] * 2, scalar(0.0, 0.0, 0.0, 0.0), objective=Classification(heads))
    method.seen.note(Batch(y=torch.tensor([0, 1]), head=torch.tensor([0, 0])))
    learner.task_index = 1
    method.begin_task(learner)
    batch = method.draw(learner).plus(head=torch.tensor([1]), y=torch.tensor([2]))
    # one old head of two equal answers: log 2; the new head is not taught
    assert (method.loss(learner, batch) - learner.loss(batch)).item() == pytest.approx(math.log(2), abs=1e-5)
