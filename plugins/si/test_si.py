import pytest
import torch


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


def rising(load, on, task, scalar, **settings):
    """A step by which the loss rises: gradient (-1, 1), and the weights moved 0.1 along it instead of against it."""
    method = load("si")(damping=0.04, **settings)
    learner = on(method, [task([[2.0]], [0])], scalar(0.0, 0.0))
    method.loss(learner, method.draw(learner)).backward()
    method.adjust_gradients(learner)
    with torch.no_grad():
        learner.model.weight += 0.1 * learner.model.weight.grad
    method.end_step(learner, method.draw(learner))
    method.end_task(learner)
    return method.importance["weight"].flatten().tolist()


def test_a_weight_whose_path_raised_the_loss_counts_as_none_or_with_its_sign(load, on, task, scalar):
    # -g * move = -(-1)(-0.1) = -0.1 for both; / (0.1^2 + 0.04) = -2
    assert rising(load, on, task, scalar) == [0.0, 0.0]
    assert rising(load, on, task, scalar, signed=True) == pytest.approx([-2.0, -2.0])


def test_the_path_may_be_measured_by_the_whole_gradient(load, on, task, scalar):
    method = load("si")(strength=3.0, gradient="total")
    learner = on(method, [task([[2.0]], [0])], scalar(0.0, 0.0))
    method.importance["weight"].fill_(0.5)
    method.anchor["weight"].fill_(-1.0)
    method.loss(learner, method.draw(learner)).backward()
    method.adjust_gradients(learner)
    # The loss's own (-1, 1), and 2 * 3 * 0.5 * (0 - (-1)) = 3 on each.
    assert method.gradients["weight"].flatten().tolist() == pytest.approx([2.0, 4.0])
