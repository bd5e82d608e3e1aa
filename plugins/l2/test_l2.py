import pytest
import torch


def test_every_weight_is_pulled_alike(load, on, task, scalar):
    method = load("l2")(strength=0.5)
    learner = on(method, [task([[0.0]], [0])], scalar(1.0, 2.0))
    method.end_task(learner)
    with torch.no_grad():
        learner.model.weight.copy_(torch.tensor([[3.0], [5.0]]))
    batch = method.draw(learner)
    # .5 / 2 * (2^2 + 3^2) = 3.25
    assert (method.loss(learner, batch) - learner.loss(batch)).item() == pytest.approx(3.25, rel=1e-5)
