import math

import pytest
import torch
from torch import nn
from torch.nn import functional as F

from workbench.learn.batch import Batch
from workbench.learn.engine import measure
from workbench.learn.importance import fisher
from workbench.learn.method import stack


def test_one_step_up_is_a_share_of_each_tensors_length_and_makes_the_loss_worse(load, on, task, scalar):
    method = load("refresh-learning")(strength=0.1, noise=0.0)
    model = scalar(3.0, 4.0)
    learner = on(method, [task([[1.0]], [0])], model)
    before = learner.loss(learner.task.train).item()
    batch = method.draw(learner)
    # The gradient for label 0 is (-p, p), p = 1 / (1 + e^-1): up is (-1, 1) / root 2, times the length 5, times 0.1.
    up = 0.5 / math.sqrt(2)
    assert model.weight.flatten().tolist() == pytest.approx([3.0 - up, 4.0 + up])
    assert learner.loss(batch).item() > before
    assert model.weight.grad is None


def test_what_mattered_to_the_past_is_unlearnt_less(load, on, task, scalar):
    method = load("refresh-learning")(strength=0.1, noise=0.0, fisher=2.0)
    model = scalar(0.0, 0.0)
    learner = on(method, [task([[1.0], [3.0]], [0, 1])], model)
    method.end_task(learner)
    # Each row's gradient is +-(1/2, -1/2) x, its chance 1/2: the mean over x = 1 and 3 of x^2 / 4 / 2 is 5/8.
    assert method.information["weight"].flatten().tolist() == pytest.approx([0.625, 0.625])
    with torch.no_grad():
        model.weight.copy_(torch.tensor([[3.0], [4.0]]))
    method.unlearn(learner, Batch(x=torch.ones(1, 1), y=torch.tensor([0])), learner.rng("refresh"))
    up = 0.5 / math.sqrt(2) / (1 + 2 * 0.625)
    assert model.weight.flatten().tolist() == pytest.approx([3.0 - up, 4.0 + up])


def test_no_strength_is_the_method_below_bit_for_bit_and_running_statistics_stay(load, on, task):
    def trained(strength):
        torch.manual_seed(0)
        model = nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3), nn.Dropout(0.5), nn.Linear(3, 2))
        method = stack([load("derpp")(batch=2), load("refresh-learning")(strength=strength)])
        learner = on(method.below, [task([[1.0, 2.0], [0.0, 1.0]], [0, 1], steps=3)], model)
        learner.method = method
        method.begin_run(learner)
        for _ in range(3):
            learner.reseed()
            method.step(learner)
            learner.advance()
        return model

    base, same, other = (trained(s) for s in (None, 0.0, 0.1))
    assert all(torch.equal(a, b) for a, b in zip(base.state_dict().values(), same.state_dict().values(), strict=True))
    assert not torch.equal(base[0].weight, other[0].weight)
    assert other[1].num_batches_tracked == base[1].num_batches_tracked


def past(on, task, scalar, method):
    """In the second task, with the answers (1, 0) of an old row kept, and two equal answers now."""
    learner = on(method, [task([[1.0]], [0]), task([[2.0]], [1])], scalar(1.0, 0.0))
    method.end_step(learner, method.draw(learner))
    method.end_task(learner)
    learner.task_index = 1
    method.begin_task(learner)
    with torch.no_grad():
        learner.model.weight.zero_()
    batch = method.draw(learner)
    return (method.loss(learner, batch) - learner.loss(batch)).item()


CHANCE = 1 / (1 + math.exp(-1))
"""What the old network gave class 0 for x = 1; for the new row, x = 2, it gives 1 / (1 + e^-2)."""


def divergence(p):
    """KL from (p, 1 - p) to two equal chances."""
    return p * math.log(2 * p) + (1 - p) * math.log(2 * (1 - p))


@pytest.mark.parametrize(("settings", "expected"), [
    ({"target": "labels"}, math.log(2)),  # cross-entropy on the kept row: ER
    ({"target": "labels", "divergence": "square"}, 0.5),  # (1 - 1/2)^2 + (0 - 1/2)^2
    ({"target": "answers", "divergence": "square"}, 1.0),  # (1 - 0)^2: DER, summed over the outputs
    ({"target": "answers"}, divergence(CHANCE)),
    ({"target": "old network"}, divergence(1 / (1 + math.exp(-2)))),  # LwF
    ({"alpha": 0.0, "beta": 3.0, "weights": "equal"}, 1.5),  # 3/2 (1 - 0)^2: L2
])
def test_methods_are_settings_of_one_objective(load, on, task, scalar, settings, expected):
    assert past(on, task, scalar, load("unified")(batch=1, **settings)) == pytest.approx(expected, abs=1e-5)


def test_with_fishers_information_it_is_ewc(load, on, task, scalar):
    added = past(on, task, scalar, load("unified")(alpha=0.0, beta=3.0, weights="fisher"))
    learner = on(load("finetune")(), [task([[1.0]], [0])], scalar(1.0, 0.0))
    # half of 3 F (1 - 0)^2, with F = (1 - CHANCE)^2 for the first weight
    assert added == pytest.approx(1.5 * fisher(learner, learner.task.train)["weight"][0].item(), abs=1e-6)
    assert added == pytest.approx(1.5 * (1 - CHANCE) ** 2, abs=1e-6)


def test_its_der_and_ders_own_loss_agree(load, on, task, scalar):
    # DER takes the mean over outputs, the divergence their sum: half the weight for two outputs.
    direct = past(on, task, scalar, load("der")(alpha=0.5, batch=1))
    assert past(on, task, scalar, load("unified")(alpha=0.25, target="answers", divergence="square", batch=1)) == (
        pytest.approx(direct, abs=1e-5))


def test_sharpness_is_the_rise_of_the_loss_one_step_up(load, on, task, scalar):
    model = scalar(3.0, 4.0)
    learner, told = on(load("finetune")(), [task([[1.0]], [0])], model), []
    recorder = type("Told", (), {"record": lambda self, step, *items: told.extend(items)})()
    measure(learner, [load("sharpness")(size=0.1)], recorder)
    up = 0.5 / math.sqrt(2)
    expected = F.softplus(torch.tensor(1.0 + 2 * up)) - F.softplus(torch.tensor(1.0))
    assert told[0].value == pytest.approx(expected.item(), rel=1e-5)
    assert model.weight.flatten().tolist() == [3.0, 4.0]
