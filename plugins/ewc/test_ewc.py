import pytest
import torch


def test_the_penalty_is_half_lambda_fisher_times_squared_distance_summed_over_tasks(load, on, task, scalar):
    method = load("ewc")(strength=8.0)
    learner = on(method, [task([[1.0], [1.0]], [0, 1])], scalar(0.0, 0.0))
    batch = method.draw(learner)
    plain = method.loss(learner, batch).item()
    # chances (1/2, 1/2), x = 1: every row's squared gradient is 1/4 for both weights
    method.end_task(learner)
    method.end_task(learner)
    with torch.no_grad():
        learner.model.weight += 3.0  # both logits alike: the task's own loss stays
    # two tasks * 8 / 2 * (1/4 + 1/4) * 3^2 = 36
    assert method.loss(learner, batch).item() - plain == pytest.approx(36.0, rel=1e-5)


def test_three_tasks_pull_as_three_penalties_would(load, on, task, scalar):
    method = load("ewc")(strength=2.0)
    learner = on(method, [task([[1.0], [3.0]], [0, 1])], scalar(0.3, -0.2))
    batch = method.draw(learner)
    apart = 0.0
    place = torch.tensor([[2.0], [-1.0]])
    for start in ([[0.3], [-0.2]], [[1.0], [0.0]], [[-0.5], [0.7]]):
        with torch.no_grad():
            learner.model.weight.copy_(torch.tensor(start))
        # each row's gradient for weight k is x (p_k - [y = k]): its square, averaged over the rows
        chances = (torch.tensor([[1.0], [3.0]]) @ torch.tensor(start).T).softmax(1)
        wrong = chances - torch.eye(2)
        fisher = (torch.tensor([[1.0], [3.0]]) * wrong).square().mean(0)[:, None]
        apart += float((fisher * (place - torch.tensor(start)).square()).sum())
        method.end_task(learner)
    with torch.no_grad():
        learner.model.weight.copy_(place)
    assert method.loss(learner, batch).item() - learner.loss(batch).item() == pytest.approx(apart, rel=1e-4)
