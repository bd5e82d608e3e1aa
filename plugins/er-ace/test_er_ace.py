import math

import pytest


def test_new_rows_do_not_push_old_classes_and_old_rows_compete_with_all_seen(load, on, task, scalar):
    method = load("er-ace")(batch=1)
    learner = on(method, [task([[1.0]], [0]), task([[1.0]], [1])], scalar(0.0, 0.0, 0.0, 0.0))
    first = method.draw(learner)
    # nothing seen yet: all four outputs compete
    assert method.loss(learner, first).item() == pytest.approx(math.log(4))
    method.end_step(learner, first)
    learner.task_index = 1
    second = method.draw(learner)
    # new row: its own class and the two never seen, log 3; old row: only class 0 has been seen, 0
    loss = method.loss(learner, second)
    assert loss.item() == pytest.approx(math.log(3))
    learner.model.zero_grad()
    loss.backward()
    assert learner.model.weight.grad[0].item() == 0.0
    method.end_step(learner, second)
    # now the new class has been seen too: the old row competes among two
    assert method.loss(learner, second).item() == pytest.approx(math.log(3) + math.log(2))
