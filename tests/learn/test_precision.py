"""Half the bits for the loss, all of them for the weights, and a scale that saves small gradients."""

import pytest
import torch
from torch import nn

from tests.learn.runs import StopAt, Told, make, weights
from workbench.learn.engine import train
from workbench.learn.method import Method
from workbench.learn.optimize import make_optimizer
from workbench.learn.precision import Precision
from workbench.spec.experiment import Training

CPU = torch.device("cpu")


class Watching(Method):
    """Notes in what numbers the model answers, and what gradients hooks are shown."""

    def begin_run(self, learner):
        super().begin_run(learner)
        self.dtypes, self.gradients = set(), []

    def loss(self, learner, batch):
        self.dtypes.add(learner.model(batch.x).dtype)
        return super().loss(learner, batch)

    def adjust_gradients(self, learner):
        super().adjust_gradients(learner)
        self.gradients.append(torch.cat([p.grad.flatten() for p in learner.model.parameters()]))


def trained(precision, **training):
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(2, 4), nn.ReLU(), nn.Linear(4, 2))
    learner = make((3, 2), [Watching()], Training(rate=0.1, batch=4, precision=precision, **training), model)
    train(learner, [], Told(), StopAt())
    return learner


@pytest.mark.parametrize(("precision", "dtype"), [("full", torch.float32), ("bfloat16", torch.bfloat16),
                                                  ("float16", torch.float16)])
def test_the_loss_is_computed_in_the_numbers_asked_for_and_weights_keep_theirs(precision, dtype):
    learner = trained(precision)
    assert learner.method.dtypes == {dtype}
    assert weights(learner).dtype == torch.float32


@pytest.mark.parametrize("precision", ["bfloat16", "float16"])
def test_hooks_see_the_gradients_of_the_loss_and_not_of_its_scale(precision):
    full, half = trained("full"), trained(precision)
    assert not torch.equal(weights(full), weights(half))
    for exact, rounded in zip(full.method.gradients, half.method.gradients, strict=True):
        assert (rounded - exact).norm() < 0.05 * exact.norm()


def test_a_gradient_too_small_for_float16_is_saved_by_the_scale():
    # The gradient of 1e-8 * w is 1e-8, below the least number of float16, 2**-24 = 6e-8.
    weight = nn.Parameter(torch.ones(1))
    optimizer = torch.optim.SGD([weight], lr=1.0)
    half = Precision("float16", CPU)
    loss = (weight.half() * 1.0).float().sum() * 1e-8
    loss.backward()
    assert weight.grad.item() == 0.0
    weight.grad = None
    half.backward((weight.half() * 1.0).float().sum() * 1e-8, optimizer)
    assert weight.grad.item() == pytest.approx(1e-8, rel=1e-3)


def test_a_step_whose_gradients_overflow_is_skipped_and_the_scale_halved():
    weight = nn.Parameter(torch.ones(1))
    optimizer = make_optimizer(nn.ParameterList([weight]), Training(rate=1.0, momentum=0.9))
    half = Precision("float16", CPU)
    before = half.scaler.get_scale()
    half.backward((weight.half() * 3.0).float().sum() * 1e4, optimizer)  # 1e4 * 65536 is beyond 65504
    assert weight.grad.item() == 0.0
    half.step(optimizer)
    assert weight.item() == 1.0
    assert half.scaler.get_scale() == before / 2


def test_full_precision_scales_nothing_and_keeps_nothing():
    full = Precision("full", CPU)
    assert full.state() == {}
    with full.autocast():
        assert not torch.is_autocast_enabled("cpu")
