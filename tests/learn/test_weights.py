"""Task vectors, against numbers worked by hand."""

import pytest
import torch
from torch import nn

from workbench.learn.weights import add, depth, difference, merge, scale, sign_conflict, snapshot, write


def vector(*values):
    return {"w": torch.tensor(values)}


def test_a_task_vector_leaves_counters_and_grown_layers_out():
    old = {"w": torch.tensor([1.0, 2.0]), "seen": torch.tensor(3), "head": torch.zeros(2)}
    new = {"w": torch.tensor([1.5, 0.0]), "seen": torch.tensor(9), "head": torch.zeros(4), "extra": torch.ones(1)}
    found = difference(new, old)
    assert list(found) == ["w"]
    assert found["w"].tolist() == [0.5, -2.0]


def test_adding_a_scaled_difference_goes_that_share_of_the_way():
    old, new = vector(1.0, 2.0), vector(3.0, 0.0)
    assert add({**old, "seen": torch.tensor(3)}, scale(difference(new, old), 0.25)).keys() == {"w"}
    assert add(old, scale(difference(new, old), 0.25))["w"].tolist() == [1.5, 1.5]
    assert add(old, scale(difference(new, old), {"w": 0.5}))["w"].tolist() == [2.0, 1.0]


def test_writing_a_state_keeps_the_parameters_the_optimizer_knows():
    model = nn.Linear(1, 1)
    before = model.weight
    write(model, {**snapshot(model), "weight": torch.tensor([[7.0]])})
    assert model.weight is before
    assert model.weight.item() == 7.0


def test_block_1_is_not_found_inside_block_10():
    assert depth("body.blocks.10.weight") == 10
    assert depth("body.blocks.1.0.bias") == 1
    assert depth("body.stem.weight") is None
    assert depth("other.body.blocks.1.weight") is None


def test_merging_sums_or_averages():
    two = [vector(1.0, 2.0), vector(3.0, -2.0)]
    assert merge(two)["w"].tolist() == [4.0, 0.0]
    assert merge(two, "average")["w"].tolist() == [2.0, 0.0]
    with pytest.raises(ValueError, match="sum, average or ties"):
        merge(two, "median")


def test_ties_trims_elects_a_sign_and_averages_those_that_agree():
    # keep half of four: (5, 0, -4, 0), (0, -3, 2, 0), (1.5, 0, 3, 0)
    three = [vector(5.0, 0.1, -4.0, 0.2), vector(0.3, -3.0, 2.0, 0.1), vector(1.5, 0.0, 3.0, 0.0)]
    # signs of the sums: +6.5, -3, +1, none; means of those that agree: (5 + 1.5)/2, -3, (2 + 3)/2, 0
    assert merge(three, "ties", keep=0.5)["w"].tolist() == [3.25, -3.0, 2.5, 0.0]


def test_sign_conflict_counts_among_weights_that_two_vectors_move():
    # moved by both: entries 0, 1 and 2; opposed: entry 1 alone
    assert sign_conflict([vector(1.0, 1.0, -2.0, 0.0), vector(2.0, -1.0, -1.0, 5.0)]) == pytest.approx(1 / 3)
