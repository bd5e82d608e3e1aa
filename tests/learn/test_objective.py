"""Objectives, worked by hand."""

import math

import pytest
import torch

from workbench.learn.batch import Batch
from workbench.learn.objective import Classification, NextToken, Regression


def test_cross_entropy_of_equal_logits_is_the_log_of_their_number():
    batch = Batch(x=torch.zeros(1, 4), y=torch.tensor([2]))
    assert Classification().loss(lambda x: x, batch).tolist() == pytest.approx([math.log(4)])


def test_the_score_of_a_row_is_1_where_the_largest_output_is_the_label():
    batch = Batch(x=torch.tensor([[0.0, 2.0, 1.0], [3.0, 2.0, 1.0]]), y=torch.tensor([1, 1]))
    assert Classification().score(lambda x: x, batch).tolist() == [1.0, 0.0]


def test_a_row_with_a_head_is_judged_among_the_outputs_of_that_head_only():
    heads = torch.tensor([[True, True, False, False], [False, False, True, True]])
    x = torch.tensor([[0.0, 1.0, 9.0, 9.0], [9.0, 9.0, 1.0, 1.0]])
    batch = Batch(x=x, y=torch.tensor([1, 2]), head=torch.tensor([0, 1]))
    objective = Classification(heads)
    assert objective.score(lambda x: x, batch).tolist() == [1.0, 1.0]
    # Second row: two equal visible logits, so the loss is log 2; first row: log(1 + e^-1).
    assert objective.loss(lambda x: x, batch).tolist() == pytest.approx([math.log(1 + math.exp(-1)), math.log(2)])
    assert objective.score(lambda x: x, Batch(x=x, y=batch.y)).tolist() == [0.0, 0.0]


def test_squared_error_is_averaged_over_the_outputs():
    batch = Batch(x=torch.tensor([[1.0, 3.0]]), y=torch.tensor([[0.0, 0.0]]))
    assert Regression().loss(lambda x: x, batch).tolist() == [5.0]
    assert Regression().score(lambda x: x, batch).tolist() == [-5.0]


def test_next_tokens_count_only_where_they_are_judged():
    logits = torch.tensor([[[9.0, 0.0], [9.0, 0.0], [0.0, 9.0]]])
    batch = Batch(x=logits, y=torch.tensor([[0, 1, -1]]))
    assert NextToken().score(lambda x: x, batch).tolist() == [0.5]
    # log(1 + e^-9) for the right one, 9 more for the wrong one; their mean.
    each = math.log(1 + math.exp(-9))
    assert NextToken().loss(lambda x: x, batch).tolist() == pytest.approx([(each + each + 9) / 2])


def test_a_row_is_judged_among_the_outputs_it_names():
    batch = Batch(x=torch.tensor([[0.0, 1.0, 9.0]] * 2), y=torch.tensor([1, 1]),
                  among=torch.tensor([[True, True, False], [False, True, False]]))
    # First row: log(1 + e^-1); the second sees its own output alone, so nothing is left to lose.
    assert Classification().loss(lambda x: x, batch).tolist() == pytest.approx([math.log(1 + math.exp(-1)), 0.0])
    assert Classification().score(lambda x: x, batch).tolist() == [1.0, 1.0]
