"""Importance of weights, against numbers worked by hand."""

import pytest
import torch
from torch import nn
from torch.nn import functional as F

from workbench.learn.batch import Batch
from workbench.learn.importance import (
    anchor,
    evaluating,
    example_gradients,
    fisher,
    join_pulls,
    mean_over_examples,
    pull,
)
from workbench.learn.learner import Learner
from workbench.learn.method import Method
from workbench.learn.objective import Classification, NextToken, Regression
from workbench.learn.stream import Stream, Task
from workbench.spec.experiment import Training


def learner_on(rows, model, objective):
    stream = Stream([Task("only", rows, 1)], objective)
    return Learner(stream, model, Method(), Training(), seed=0)


def two_rows():
    return Batch(x=torch.tensor([[1.0], [1.0]]), y=torch.tensor([0, 1]))


def undecided():
    """Two classes from one input, all weights zero: each class has chance 1/2."""
    model = nn.Linear(1, 2)
    nn.init.zeros_(model.weight)
    nn.init.zeros_(model.bias)
    return model


@pytest.mark.parametrize("labels", ["empirical", "sampled", "exact"])
def test_fisher_of_an_undecided_model_is_a_quarter_not_zero(labels):
    learner = learner_on(two_rows(), undecided(), Classification())
    # d CE / d z = p - onehot = (-1/2, 1/2) for label 0 and (1/2, -1/2) for label 1: every square is 1/4.
    # The square of the batch mean would be 0: the slip this module exists to avoid.
    found = fisher(learner, learner.task.train, labels=labels)
    assert found["weight"].flatten().tolist() == pytest.approx([0.25, 0.25])
    assert found["bias"].tolist() == pytest.approx([0.25, 0.25])


def test_exact_fisher_weighs_each_label_by_its_chance():
    model = undecided()
    with torch.no_grad():
        model.bias.copy_(torch.tensor([0.8, 0.2]).log())
    learner = learner_on(two_rows(), model, Classification())
    # sum over labels of p(y) * (p0 - [y=0])^2 = .8 * .2^2 + .2 * .8^2 = .16
    assert fisher(learner, learner.task.train, labels="exact")["bias"].tolist() == pytest.approx([0.16, 0.16])
    # the true labels, one of each: (.2^2 + .8^2) / 2 = .34
    assert fisher(learner, learner.task.train)["bias"].tolist() == pytest.approx([0.34, 0.34])


def test_fisher_of_a_head_leaves_the_other_heads_alone():
    model = nn.Linear(1, 4)
    heads = torch.tensor([[True, True, False, False], [False, False, True, True]])
    rows = two_rows().plus(head=torch.tensor([0, 0]))
    learner = learner_on(rows, model, Classification(heads))
    for labels in ("empirical", "sampled", "exact"):
        found = fisher(learner, rows, labels=labels)["bias"]
        assert (found[:2] > 0).all()
        assert found[2:].tolist() == [0, 0]


@pytest.mark.parametrize("one_by_one", [False, True])
def test_each_rows_gradient_is_that_of_the_row_alone(one_by_one):
    torch.manual_seed(0)
    model = nn.Sequential(nn.Conv2d(1, 3, 3), nn.BatchNorm2d(3), nn.Dropout(0.5), nn.Flatten(), nn.Linear(12, 2))
    batch = Batch(x=torch.randn(5, 1, 4, 4), y=torch.tensor([0, 1, 1, 0, 1]))
    found = example_gradients(model, Classification().loss, batch, one_by_one=one_by_one)
    assert model.training
    with evaluating(model):
        for i in range(5):
            model.zero_grad()
            F.cross_entropy(model(batch.x[i:i + 1]), batch.y[i:i + 1]).backward()
            for name, parameter in model.named_parameters():
                torch.testing.assert_close(found[name][i], parameter.grad, rtol=1e-4, atol=1e-6)


def test_a_recurrent_model_is_taken_row_by_row_and_agrees():
    class Reader(nn.Module):
        def __init__(self):
            super().__init__()
            self.rnn, self.head = nn.GRU(2, 3, batch_first=True), nn.Linear(3, 2)

        def forward(self, x):
            return self.head(self.rnn(x)[0][:, -1])

    torch.manual_seed(0)
    batch = Batch(x=torch.randn(3, 4, 2), y=torch.tensor([0, 1, 0]))
    found = example_gradients(Reader(), Classification().loss, batch)
    assert found["rnn.weight_hh_l0"].shape == (3, 9, 3)
    assert found["rnn.weight_hh_l0"].abs().sum() > 0


def test_absolute_gradients_are_averaged_over_rows_not_cancelled():
    model = undecided()
    learner = learner_on(two_rows(), model, Classification())
    # d CE / d b0 is -1/2 for the one and +1/2 for the other row.
    found = mean_over_examples(learner, learner.task.train, Classification().loss, torch.abs)
    assert found["bias"].tolist() == pytest.approx([0.5, 0.5])


def test_sampled_labels_work_for_tokens_and_are_refused_where_there_are_none():
    model = nn.Embedding(3, 3)
    rows = Batch(x=torch.tensor([[0, 1], [2, 0]]), y=torch.tensor([[1, -1], [0, 2]]))
    learner = learner_on(rows, model, NextToken())
    assert fisher(learner, rows, labels="sampled")["weight"].sum() > 0
    with pytest.raises(ValueError, match="one label per row"):
        fisher(learner, rows, labels="exact")
    numbers = Batch(x=torch.ones(2, 1), y=torch.ones(2, 2))
    with pytest.raises(ValueError, match="whole-number labels"):
        fisher(learner_on(numbers, nn.Linear(1, 2), Regression()), numbers, labels="sampled")


def test_the_pull_is_importance_times_squared_distance():
    model = nn.Linear(1, 1)
    start = anchor(model)
    with torch.no_grad():
        model.weight += 3
        model.bias -= 1
    # 2 * 3^2 + 5 * 1^2 = 23
    total = pull(model, {"weight": torch.tensor([[2.0]]), "bias": torch.tensor([5.0])}, start)
    assert total.item() == pytest.approx(23.0, rel=1e-5)


def test_the_gradient_of_a_pull_is_the_one_that_autograd_finds():
    model = nn.Linear(3, 2)
    start = anchor(model)
    importance = {name: torch.rand_like(p) for name, p in start.items()}
    with torch.no_grad():
        for p in model.parameters():
            p += torch.randn_like(p)
    plain = sum((importance[name] * (p - start[name]).square()).sum() for name, p in model.named_parameters())
    written = pull(model, importance, start)
    assert written.item() == pytest.approx(plain.item(), rel=1e-6)
    for found, expected in zip(torch.autograd.grad(3 * written, list(model.parameters())),
                               torch.autograd.grad(3 * plain, list(model.parameters())), strict=True):
        torch.testing.assert_close(found, expected)


def test_joined_pulls_are_worth_their_sum_everywhere():
    def table(*values):
        return {"weight": torch.tensor([list(values)])}

    # first weight: 1 (x - 0)^2 + 3 (x - 4)^2 = 4 (x - 3)^2 + 12; second: 0 + 2 (x - 1)^2; third: nothing at all
    importance, towards, rest = join_pulls(table(1.0, 0.0, 0.0), table(0.0, 5.0, 7.0), table(3.0, 2.0, 0.0),
                                           table(4.0, 1.0, 9.0))
    assert importance["weight"].tolist() == [[4.0, 2.0, 0.0]]
    assert towards["weight"].tolist() == [[3.0, 1.0, 7.0]]
    assert rest == 12.0


def test_a_pull_on_a_weight_that_came_later_joins_as_it_is():
    importance, towards, rest = join_pulls({}, {}, {"late": torch.ones(2)}, {"late": torch.full((2,), 5.0)})
    assert (importance["late"].tolist(), towards["late"].tolist(), rest) == ([1.0, 1.0], [5.0, 5.0], 0.0)
