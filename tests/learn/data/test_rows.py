"""Rows of pictures, worked by hand."""

import torch

from workbench.learn.batch import Batch
from workbench.learn.data.rows import ImageFiles, Images, Joined, held_out

PIXELS = torch.tensor([0, 51, 102, 153, 204, 255], dtype=torch.uint8).view(3, 1, 1, 2)
Y = torch.tensor([7, 8, 9])


def test_bytes_come_out_from_0_to_1_in_the_order_asked():
    batch = Images(PIXELS, Y)[torch.tensor([2, 0])]
    assert torch.equal(batch.x, torch.tensor([204 / 255, 1.0, 0.0, 51 / 255]).view(2, 1, 1, 2))
    assert batch.y.tolist() == [9, 7]


def test_floats_come_out_as_they_are():
    assert torch.equal(Images(PIXELS.float() - 100, Y)[torch.tensor([0])].x.flatten(), torch.tensor([-100.0, -49.0]))


def test_an_index_says_which_pictures_the_labels_belong_to():
    rows = Images(PIXELS, torch.tensor([5, 6]), index=torch.tensor([2, 1]))
    assert len(rows) == 2
    batch = rows[torch.tensor([1, 0])]
    assert batch.y.tolist() == [6, 5]
    assert batch.x.mul(255).round().flatten().tolist() == [102, 153, 204, 255]


def test_an_order_moves_the_pixels():
    batch = Images(PIXELS, Y, order=torch.tensor([1, 0]))[torch.tensor([1])]
    assert batch.x.mul(255).round().flatten().tolist() == [153, 102]


def test_further_columns_travel_with_their_labels():
    rows = Images(PIXELS, Y, extra=Batch(head=torch.tensor([0, 1, 2]), caption=["a", "b", "c"]))
    batch = rows[torch.tensor([2, 1])]
    assert batch.head.tolist() == [2, 1]
    assert batch.caption == ["c", "b"]


def test_reading_rows_leaves_the_pictures_as_they_were():
    before = PIXELS.clone()
    floats = PIXELS.float()
    Images(PIXELS, Y)[torch.arange(3)].x.zero_()
    Images(floats, Y)[torch.arange(3)].x.zero_()
    assert torch.equal(PIXELS, before)
    assert torch.equal(floats, before.float())


def test_files_are_read_only_when_asked_for(tmp_path):
    asked = []

    def read(path, size):
        asked.append(path.name)
        return torch.full(size, int(path.name), dtype=torch.uint8)

    rows = Images(ImageFiles([tmp_path / str(n) for n in (10, 20, 30)], (1, 2, 2), read), Y)
    assert rows.input == (1, 2, 2)
    assert asked == []
    assert rows[torch.tensor([1])].x.mul(255).round().unique().tolist() == [20]
    assert asked == ["20"]


def test_joined_rows_are_numbered_on_and_given_in_the_order_asked():
    joined = Joined([Batch(x=torch.tensor([0, 1])), Batch(x=torch.tensor([])), Batch(x=torch.tensor([2, 3, 4]))])
    assert len(joined) == 5
    assert joined[torch.tensor([4, 0, 2, 1])].x.tolist() == [4, 0, 2, 1]


def test_no_rows_joined_are_no_rows():
    assert len(Joined([])) == 0


def test_of_every_class_the_same_share_is_held_out_and_no_row_is_on_both_sides():
    y = torch.tensor([0] * 10 + [1] * 5)
    train, test = held_out(y, 0.2)
    assert [(y[test] == c).sum().item() for c in (0, 1)] == [2, 1]
    assert sorted([*train.tolist(), *test.tolist()]) == list(range(15))
    assert torch.equal(held_out(y, 0.2)[1], test)
