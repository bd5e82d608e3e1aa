import pytest


def test_a_step_is_plain_gradient_descent(load, on, task, scalar):
    learner = on(load("finetune")(), [task([[2.0]], [0])], scalar(0.0, 0.0))
    learner.method.step(learner)
    # chances (1/2, 1/2): d CE / d w = x * (p - onehot) = 2 * (-1/2, 1/2); rate 0.1 moves by (0.1, -0.1)
    assert learner.model.weight.flatten().tolist() == pytest.approx([0.1, -0.1])
