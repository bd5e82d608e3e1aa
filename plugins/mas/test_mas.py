import pytest


def test_importance_is_the_mean_size_of_the_gradient_of_the_squared_output(load, on, task, scalar):
    method = load("mas")()
    # outputs w * x: d (w x)^2 / d w = 2 w x^2; for x = 1, 2 and w = (3, -1): (6, 2) and (24, 8), mean (15, 5)
    learner = on(method, [task([[1.0], [2.0]], [0, 1])], scalar(3.0, -1.0))
    method.end_task(learner)
    assert method.importance["weight"].flatten().tolist() == pytest.approx([15.0, 5.0])
