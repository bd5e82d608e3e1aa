import pytest


def test_steps_leave_the_weights_alone_and_the_end_learns_from_the_memory(load, on, task, scalar):
    method = load("gdumb")(epochs=1)
    learner = on(method, [task([[2.0]], [0])], scalar(0.0, 0.0))
    method.step(learner)
    assert learner.model.weight.flatten().tolist() == [0.0, 0.0]
    method.end_task(learner)
    method.end_task(learner)
    # one step of rate 0.1 against 2 * (-1/2, 1/2), from the first weights each time
    assert learner.model.weight.flatten().tolist() == pytest.approx([0.1, -0.1])
