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


def extra(load, on, task, scalar, **settings):
    """What the old answers add in the third task: the teacher says (log 3, 0, 0), the pupil nothing."""
    method = load("lwf")(temperature=1.0, **settings)
    learner = on(method, [task([[1.0], [1.0]], [0, 1])] * 2 + [task([[1.0]], [0])], scalar(math.log(3), 0.0, 0.0))
    method.seen.note(method.draw(learner))
    learner.task_index = 2
    method.begin_task(learner)
    with torch.no_grad():
        learner.model.weight.zero_()
    batch = method.draw(learner)
    return (method.loss(learner, batch) - learner.loss(batch)).item()


def test_the_old_answers_may_weigh_as_much_as_there_were_tasks(load, on, task, scalar):
    # Of two seen classes the pupil says (1/2, 1/2): log 2 each time; two tasks came before.
    assert extra(load, on, task, scalar) == pytest.approx(math.log(2), abs=1e-5)
    assert extra(load, on, task, scalar, growing=True) == pytest.approx(2 * math.log(2), abs=1e-5)


def test_the_answers_for_classes_to_come_may_be_kept_too(load, on, task, scalar):
    # All three outputs of the pupil say 1/3: log 3, whatever the teacher says.
    assert extra(load, on, task, scalar, outputs="all") == pytest.approx(math.log(3), abs=1e-5)
