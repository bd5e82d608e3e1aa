"""Rate schedules and optimizers, worked by hand."""

import pytest
import torch
from torch import nn

from tests.learn.runs import StopAt, Told
from workbench.learn.batch import Batch
from workbench.learn.engine import train
from workbench.learn.learner import Learner
from workbench.learn.method import Method
from workbench.learn.metric import Metric
from workbench.learn.objective import Classification
from workbench.learn.optimize import make_optimizer, make_schedule
from workbench.learn.stream import Stream, Task
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


def test_a_task_may_have_a_rate_of_its_own_and_the_next_one_has_the_usual_again():
    rows = Batch(x=torch.ones(4, 1), y=torch.zeros(4, dtype=torch.long))
    stream = Stream([Task("a", rows, 2, rate=0.5), Task("b", rows, 2)], Classification(), {})
    learner = Learner(stream, nn.Linear(1, 1), Method(), Training(rate=0.1, batch=4), seed=0)
    seen = []

    class Look(Metric):
        def measure(self, learner):
            seen.append((learner.step, learner.optimizer.param_groups[0]["lr"], learner.rate))
            return []

    train(learner, [Look(every=1)], Told(), StopAt(9))
    # Before all, after each step, and once more at a task's end.
    assert seen == [(0, 0.5, 0.5), (1, 0.5, 0.5), (2, 0.5, 0.5), (2, 0.5, 0.5),
                    (3, 0.1, 0.1), (4, 0.1, 0.1), (4, 0.1, 0.1)]


def moved(training, gradients):
    """Where a weight of 1 goes, step by step, when it is shown these gradients."""
    weight = nn.Parameter(torch.ones(1))
    optimizer = make_optimizer(nn.ParameterList([weight]), training)
    places = []
    for gradient in gradients:
        weight.grad = torch.tensor([gradient])
        optimizer.step()
        places.append(weight.item())
    return places


def test_momentum_keeps_its_share_of_the_last_step():
    # steps of 0.1 * 1, 0.1 * (1 + 0.5), 0.1 * (0.75 + 0)
    found = moved(Training(rate=0.1, momentum=0.5), [1.0, 1.0, 0.0])
    assert found == pytest.approx([0.9, 0.75, 0.675])


def test_adam_steps_by_the_rate_whatever_the_size_of_the_gradient():
    for size in (1e-3, 1.0, 1e3):
        assert moved(Training(optimizer="adam", rate=0.1), [size, size]) == pytest.approx([0.9, 0.8], abs=1e-4)


def test_decay_is_a_gradient_for_sgd_and_adam_and_a_shrinking_of_its_own_for_adamw():
    # No gradient but the pull of 0.5 * 1: SGD steps 0.1 * 0.5; Adam by the rate; AdamW shrinks by 1 - 0.1 * 0.5.
    assert moved(Training(rate=0.1, decay=0.5), [0.0]) == pytest.approx([0.95])
    assert moved(Training(optimizer="adam", rate=0.1, decay=0.5), [0.0]) == pytest.approx([0.9])
    assert moved(Training(optimizer="adamw", rate=0.1, decay=0.5), [0.0, 0.0]) == pytest.approx([0.95, 0.95**2])


def test_a_warm_up_goes_before_a_cosine():
    # Up over two steps, then 0.5 (1 + cos(pi k / 4)) for k = 0..3
    seen = rates(Training(rate=1.0, schedule="cosine", warmup=2), 6)
    assert seen == pytest.approx([0.5, 1.0, 1.0, 0.853553, 0.5, 0.146447], abs=1e-6)


def test_one_cycle_ends_near_nothing():
    seen = rates(Training(rate=2.0, schedule="onecycle"), 100)
    assert max(seen) == 2.0
    assert seen.index(2.0) == 29
    assert seen[0] == pytest.approx(2 / 30)
    assert seen[-1] < 0.002


@pytest.mark.parametrize(("state", "second"), [("keep", 0.15), ("reset", 0.1)])
def test_averages_are_carried_into_the_next_task_or_reset(state, second):
    # One weight whose loss is itself, so its gradient is 1: a second step of 0.1 * (1 + 0.5), or of 0.1 again.
    weight = nn.Parameter(torch.ones(1))
    tasks = [Task(f"task-{n}", Batch(x=torch.ones(1, 1), y=torch.zeros(1, dtype=torch.long)), 1) for n in (1, 2)]
    learner = Learner(Stream(tasks, Itself(), {}), nn.ParameterList([weight]), Method(),
                      Training(rate=0.1, momentum=0.5, batch=1, optimizer_state=state), seed=0)
    train(learner, [], Told(), StopAt())
    assert weight.item() == pytest.approx(1.0 - 0.1 - second)


class Itself:
    """An objective whose loss is the model's one weight."""

    def loss(self, model, batch):
        return model[0]


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


PLAIN = {
    "sgd": lambda weights: torch.optim.SGD(weights, 0.1, momentum=0.9, weight_decay=0.01),
    "adam": lambda weights: torch.optim.Adam(weights, 0.1, weight_decay=0.01),
    "adamw": lambda weights: torch.optim.AdamW(weights, 0.1, weight_decay=0.01),
}


@pytest.mark.parametrize("kind", PLAIN)
@pytest.mark.parametrize("lay", [
    lambda g: g, lambda g: g.t().contiguous().t(), lambda g: g[:, :1].expand(4, 4),
], ids=["as the weight", "by columns", "expanded"])
def test_a_step_is_torch_s_own_however_a_gradient_lies_in_memory(kind, lay):
    ours, theirs = nn.Linear(4, 4, bias=False), nn.Linear(4, 4, bias=False)
    theirs.load_state_dict(ours.state_dict())
    optimizer = make_optimizer(ours, Training(optimizer=kind, rate=0.1, momentum=0.9, decay=0.01))
    plain = PLAIN[kind](theirs.parameters())
    for seed in range(3):
        gradient = torch.randn(4, 4, generator=torch.Generator().manual_seed(seed))
        ours.weight.grad, theirs.weight.grad = lay(gradient), lay(gradient).clone()
        optimizer.step()
        plain.step()
    assert torch.allclose(ours.weight, theirs.weight, atol=1e-6)
