import pytest
import torch


def test_old_importance_fades_and_the_anchor_is_the_latest(load, on, task, scalar):
    method = load("online-ewc")(strength=2.0, decay=0.5)
    learner = on(method, [task([[1.0], [1.0]], [0, 1])], scalar(0.0, 0.0))
    batch = method.draw(learner)
    plain = method.loss(learner, batch).item()
    method.end_task(learner)  # importance 1/4 for both weights, as in EWC
    with torch.no_grad():
        learner.model.weight += 5.0
    method.end_task(learner)  # .5 * 1/4 + 1/4 = 3/8; the anchor moved along
    with torch.no_grad():
        learner.model.weight += 2.0
    # 2 / 2 * (3/8 + 3/8) * 2^2 = 3
    assert method.loss(learner, batch).item() - plain == pytest.approx(3.0, rel=1e-5)
