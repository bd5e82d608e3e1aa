import math

import pytest
import torch
from torch import nn

from workbench.learn.engine import measure
from workbench.learn.network import Network
from workbench.learn.stream import Stream, Task


def network(*weights):
    """Features are the input; each class has a weight row and a bias that must not count."""
    head = nn.Linear(2, len(weights))
    with torch.no_grad():
        head.weight.copy_(torch.tensor(weights))
    return Network(nn.Identity(), head)


def learner_on(on, method, tasks, model):
    learner = on(method, tasks, model)
    learner.stream = Stream(learner.stream.tasks, learner.stream.objective, {"classes": len(model.head.weight)})
    return learner


def test_new_rows_are_judged_by_their_angle_and_kept_ones_by_the_product(load, on, task):
    method = load("uer")(batch=1, temperature=0.5)
    tasks = [task([[1.0, 0.0]], [0]), task([[0.0, 2.0]], [1])]
    learner = learner_on(on, method, tasks, network([3.0, 0.0], [0.0, 4.0], [9.0, 9.0]))
    first = method.draw(learner)
    assert method.loss(learner, first).item() == pytest.approx(0.0)  # one class seen: nothing competes with it
    method.end_step(learner, first)
    learner.task_index = 1
    # New row (0, 2), cosines (0, 1) over 0.5: (0, 2), right is 1: log(1 + e^-2), whatever the lengths.
    # Kept row (1, 0), products (3, 0), right is 0: log(1 + e^-3). The third class was never seen.
    expected = math.log(1 + math.exp(-2)) + math.log(1 + math.exp(-3))
    assert method.loss(learner, method.draw(learner)).item() == pytest.approx(expected)


def test_new_rows_change_no_length(load, on, task):
    method = load("uer")(temperature=1.0)
    model = network([3.0, 1.0], [-1.0, 4.0])
    learner = learner_on(on, method, [task([[1.0, 0.5], [0.3, 2.0]], [0, 1])], model)
    method.loss(learner, method.draw(learner)).backward()
    gradient, weight = model.head.weight.grad, model.head.weight
    assert gradient.norm() > 0.01
    assert (gradient * weight).sum(1).abs().max() < 1e-5
    assert model.head.bias.grad is None
    assert model.head.bias.tolist() == [0.0, 0.0]


def test_answers_come_from_seen_classes_by_product_or_by_angle(load, on, task):
    for answers, expected in (("product", [1]), ("angle", [0])):
        method = load("uer")(answers=answers)
        learner = learner_on(on, method, [task([[1.0, 0.0], [0.0, 1.0]], [0, 1])],
                             network([1.0, 0.0], [0.0, 9.0], [99.0, 99.0]))
        method.loss(learner, method.draw(learner))
        # (2, 1): products (2, 9), cosines (2, 1) / root 5
        assert method.predictor(learner)(torch.tensor([[2.0, 1.0]])).argmax(1).tolist() == expected


def test_another_head_is_refused(load, on, task, scalar):
    with pytest.raises(ValueError, match="linear head"):
        on(load("uer")(), [task([[1.0]], [0])], scalar(0.0, 0.0))


def test_the_factors_are_those_of_the_largest_logit_among_old_and_among_new_classes(load, on, task):
    rows = [task([[3.0, 4.0]], [0]), task([[3.0, 4.0]], [1])]
    tasks = [Task(t.name, t.train, 1, {"test": t.train}) for t in rows]
    learner = learner_on(on, load("finetune")(), tasks, network([2.0, 0.0], [0.0, 1.0]))
    with torch.no_grad():
        learner.model.head.bias.zero_()
    learner.task_index, told = 1, []
    measure(learner, [load("logit-factors")()], type("Told", (), {"record": lambda self, step, *i: told.extend(i)})())
    # |h| = 5. Old: cosine 3/5, lengths 2 * 5, logit 6. New: cosine 4/5, lengths 5, logit 4.
    assert {(r.metric, r.about): r.value for r in told} == {
        ("angle factor", "old classes"): pytest.approx(0.6), ("norm factor", "old classes"): pytest.approx(10),
        ("angle factor", "new classes"): pytest.approx(0.8), ("norm factor", "new classes"): pytest.approx(5),
        ("logit bias", "new over old"): pytest.approx(-2), ("old taken for new", ""): 0.0,
    }
