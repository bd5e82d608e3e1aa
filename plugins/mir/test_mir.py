import math

import pytest


def test_interference_is_how_much_the_coming_step_would_raise_a_rows_loss(load, on, task, scalar):
    method = load("mir")(batch=1)
    learner = on(method, [task([[1.0], [-1.0]], [1, 1]), task([[1.0]], [0])], scalar(0.0, 0.0), rate=2.0)
    method.end_step(learner, method.draw(learner))
    learner.task_index = 1
    batch = method.draw(learner)
    # The step on (1, label 0) with rate 2 makes weights (1, -1). Label 1 at x = 1: loss log(1 + e^2), before log 2;
    # at x = -1 it falls. So the row at x = 1 comes back.
    assert batch.x.flatten().tolist() == [1.0, 1.0]
    rise = method.interference(learner, method.memory.rows).max().item()
    assert rise == pytest.approx(math.log(1 + math.e**2) - math.log(2), rel=1e-5)
