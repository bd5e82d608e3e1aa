"""Rate schedules and optimizers, worked by hand."""

import pytest
import torch
from torch import nn

from workbench.learn.optimize import make_optimizer, make_schedule
from workbench.spec.experiment import Training


def rates(training, steps):
    optimizer = make_optimizer(nn.Linear(1, 1), training)
    schedule = make_schedule(optimizer, training, steps)
    seen = []
    for _ in range(steps):
        seen.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        if schedule:
            schedule.step()
    return seen


def test_a_constant_rate_stays():
    assert rates(Training(rate=0.2), 3) == [0.2, 0.2, 0.2]


def test_a_warm_up_rises_in_equal_steps():
    assert rates(Training(rate=1.0, warmup=4), 6) == pytest.approx([0.25, 0.5, 0.75, 1.0, 1.0, 1.0])


def test_a_cosine_is_halved_in_the_middle():
    # 0.5 (1 + cos(pi k / 4)) for k = 0..3
    assert rates(Training(rate=1.0, schedule="cosine"), 4) == pytest.approx([1.0, 0.853553, 0.5, 0.146447], abs=1e-6)


def test_one_cycle_rises_over_three_tenths_and_then_falls():
    seen = rates(Training(rate=1.0, schedule="onecycle"), 10)
    assert seen[:4] == pytest.approx([1 / 3, 2 / 3, 1.0, 1.0])
    assert seen[3:] == sorted(seen[3:], reverse=True)


def test_a_second_task_begins_at_the_full_rate_again():
    training = Training(rate=1.0, schedule="cosine")
    optimizer = make_optimizer(nn.Linear(1, 1), training)
    schedule = make_schedule(optimizer, training, 2)
    for _ in range(2):
        optimizer.step()
        schedule.step()
    assert optimizer.param_groups[0]["lr"] == pytest.approx(0.0)
    make_schedule(optimizer, training, 2)
    assert optimizer.param_groups[0]["lr"] == 1.0


def test_frozen_parameters_do_not_learn():
    model = nn.Linear(1, 1)
    model.bias.requires_grad_(False)
    held = make_optimizer(model, Training()).param_groups[0]["params"]
    assert len(held) == 1
    assert held[0] is model.weight


def test_a_model_that_learns_nothing_still_has_an_optimizer():
    model = nn.Linear(1, 1).requires_grad_(False)
    before = model.weight.clone()
    make_optimizer(model, Training(rate=1.0)).step()
    assert torch.equal(model.weight, before)
