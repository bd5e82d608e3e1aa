"""Batches, worked by hand."""

import pytest
import torch

from workbench.learn.batch import Batch


def test_rows_come_in_the_order_asked_from_tensors_and_lists():
    batch = Batch(x=torch.tensor([[1], [2], [3]]), boxes=["a", "b", "c"])[torch.tensor([2, 0])]
    assert batch.x.tolist() == [[3], [1]]
    assert batch.boxes == ["c", "a"]
    assert len(batch) == 2


def test_columns_of_different_length_are_refused():
    with pytest.raises(ValueError, match="differ in length"):
        Batch(x=torch.zeros(2), y=torch.zeros(3))


def test_a_missing_column_is_named_with_those_there_are():
    with pytest.raises(AttributeError, match="no column 'z'; it has x, y"):
        _ = Batch(x=torch.zeros(1), y=torch.zeros(1)).z


def test_joining_keeps_the_columns_all_parts_have():
    joined = Batch.join([Batch(x=torch.tensor([1]), y=torch.tensor([2]), head=torch.tensor([0])),
                         Batch(x=torch.tensor([3]), y=torch.tensor([4]))])
    assert list(joined) == ["x", "y"]
    assert joined.x.tolist() == [1, 3]


def test_plus_leaves_the_first_batch_as_it_was():
    batch = Batch(x=torch.tensor([1]))
    assert batch.plus(logits=torch.tensor([5])).logits.tolist() == [5]
    assert "logits" not in batch
