import pytest


def test_importance_is_the_loss_that_a_weights_path_won_over_its_squared_length(load, on, task, scalar):
    method = load("si")(strength=1.0, damping=0.04)
    learner = on(method, [task([[2.0]], [0])], scalar(0.0, 0.0))
    method.step(learner)
    # gradient (-1, 1), step (0.1, -0.1): each weight won 0.1 on a way of 0.1
    assert method.path["weight"].flatten().tolist() == pytest.approx([0.1, 0.1])
    method.end_task(learner)
    # 0.1 / (0.1^2 + 0.04) = 2
    assert method.importance["weight"].flatten().tolist() == pytest.approx([2.0, 2.0])


def test_the_penalty_pulls_but_does_not_count_as_importance(load, on, task, scalar):
    method = load("si")(strength=1.0, damping=0.04)
    learner = on(method, [task([[2.0]], [0])], scalar(0.0, 0.0))
    method.step(learner)
    method.end_task(learner)
    method.step(learner)  # nothing has drifted yet: no pull, only the loss
    first = method.path["weight"].clone()
    drift = (learner.model.weight - method.anchor["weight"]).detach().clone()
    method.loss(learner, method.draw(learner)).backward()
    learner.model.weight.grad = None
    learner.method.loss(learner, method.draw(learner)).backward()
    own = learner.model.weight.grad.clone()
    method.adjust_gradients(learner)
    # 2 * strength * importance * drift = 4 * drift comes on top, and what is noted is the loss's own gradient
    assert (learner.model.weight.grad - own).flatten().tolist() == pytest.approx((4 * drift).flatten().tolist())
    assert method.gradients["weight"].equal(own)
    assert first.abs().sum() > 0
