"""Squares of rows' gradients from two factors, against every row's gradient written out."""

import pytest
import torch
from torch import nn
from torch.nn import functional as F

from workbench.learn import factored, importance
from workbench.learn.batch import Batch
from workbench.learn.importance import fisher, mean_over_examples
from workbench.learn.learner import Learner
from workbench.learn.method import Method
from workbench.learn.objective import Classification
from workbench.learn.stream import Stream, Task
from workbench.spec.experiment import Training


def rows(n=40):
    torch.manual_seed(0)
    return Batch(x=torch.randn(n, 5), y=torch.arange(n) % 3)


def net():
    torch.manual_seed(1)
    return nn.Sequential(nn.Linear(5, 7), nn.ReLU(), nn.Dropout(0.5), nn.Linear(7, 4, bias=False), nn.Tanh(),
                         nn.Linear(4, 3))


def learner_on(batch, model):
    return Learner(Stream([Task("only", batch, 1)], Classification()), model, Method(), Training(), seed=0)


def test_one_rows_square_is_the_product_of_its_factors_squares():
    # 2 inputs (2, 3), one output w.x = 0: the number is (w.x - 1)^2, so that delta = -2 and the gradient (-4, -6).
    layer = nn.Linear(2, 1, bias=False)
    nn.init.zeros_(layer.weight)
    batch = Batch(x=torch.tensor([[2.0, 3.0]]))
    found = factored.summed(layer, lambda model, b: (model(b.x)[:, 0] - 1).square(), batch, torch.square)
    assert found["weight"].tolist() == [[16.0, 36.0]]


@pytest.mark.parametrize("labels", ["empirical", "sampled", "exact"])
@pytest.mark.parametrize("samples", [0, 17])
def test_the_fisher_is_the_same_as_by_writing_every_gradient_out(labels, samples, monkeypatch):
    learner = learner_on(rows(), net())
    quick = fisher(learner, rows(), labels=labels, samples=samples)
    monkeypatch.setattr(factored, "fits", lambda *_: False)
    slow = fisher(learner, rows(), labels=labels, samples=samples)
    assert quick.keys() == slow.keys()
    for name, value in slow.items():
        assert value.abs().sum() > 0
        torch.testing.assert_close(quick[name], value, rtol=1e-4, atol=1e-7)


def test_absolute_gradients_are_the_same_too(monkeypatch):
    learner = learner_on(rows(), net())
    quick = mean_over_examples(learner, rows(), learner.objective.loss, torch.abs)
    monkeypatch.setattr(factored, "fits", lambda *_: False)
    for name, value in mean_over_examples(learner, rows(), learner.objective.loss, torch.abs).items():
        torch.testing.assert_close(quick[name], value, rtol=1e-4, atol=1e-7)


def test_the_mode_of_the_model_is_left_as_it_was():
    learner = learner_on(rows(), net())
    fisher(learner, rows())
    assert learner.model.training


class Twice(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer, self.head = nn.Linear(5, 5), nn.Linear(5, 3)

    def forward(self, x):
        return self.head(self.layer(self.layer(x)))


class Tied(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer, self.head = nn.Linear(5, 5), nn.Linear(5, 3)

    def forward(self, x):
        return self.head(F.linear(self.layer(x), self.layer.weight))


@pytest.mark.parametrize("model", [
    Twice(),
    Tied(),
    nn.Sequential(nn.Linear(5, 4), nn.ReLU(inplace=True), nn.Linear(4, 3)),
    nn.Sequential(nn.Linear(5, 4), nn.LayerNorm(4), nn.Linear(4, 3)),
    nn.Sequential(nn.Unflatten(1, (1, 5)), nn.Linear(5, 3), nn.Flatten()),
], ids=["a layer used twice", "a weight used elsewhere", "in place", "other weights", "three axes"])
def test_what_does_not_factor_is_written_out_and_right(model):
    torch.manual_seed(2)
    batch = rows(6)
    assert not factored.fits(model, Classification().loss, batch)
    found = importance.fisher(learner_on(batch, model), batch)
    expected = {name: torch.zeros_like(p) for name, p in model.named_parameters()}
    for i in range(6):
        model.zero_grad()
        F.cross_entropy(model(batch.x[i:i + 1]), batch.y[i:i + 1]).backward()
        for name, p in model.named_parameters():
            expected[name] += p.grad.square() / 6
    for name, value in expected.items():
        torch.testing.assert_close(found[name], value, rtol=1e-4, atol=1e-7)
