"""Boxes out of cells, their loss, and how often they are right, worked by hand."""

import math

import pytest
import torch

from workbench.learn.batch import Batch
from workbench.learn.detection import Detection, Found, flat, matched, mean_average_precision

CPU = torch.device("cpu")


def found(*rows):
    """Boxes as (x, y, x, y, class, confidence, picture)."""
    table = torch.tensor(rows, dtype=torch.float32).view(-1, 7)
    return Found(table[:, :4], table[:, 4].long(), table[:, 5], table[:, 6].long())


def true(*pictures):
    return flat([torch.tensor(boxes, dtype=torch.float32).view(-1, 5) for boxes in pictures], CPU)


def test_distances_from_the_middle_of_a_cell_make_its_box():
    answers = torch.zeros(1, 4, 1, 5)
    answers[0, 3, 0, 1:] = math.log(math.e - 1)  # softplus 1: one stride
    # Cell 3 of 2 x 2 on 16 pixels has its middle at 12, 12 and a stride of 8.
    assert Detection(16).boxes(answers)[0, 3, 0].tolist() == pytest.approx([4.0, 4.0, 20.0, 20.0])


def test_a_right_box_costs_only_its_logits_and_a_missed_one_its_place_too():
    there = [torch.tensor([[4.0, 4.0, 20.0, 20.0, 0.0]])]
    answers = torch.zeros(1, 4, 1, 5)
    answers[..., 1:] = math.log(math.e - 1)
    batch = Batch(x=torch.zeros(1, 1), boxes=there)
    # Focal at even odds: log 2 / 4 times 0.25 for the cell that is right, 0.75 for the three that are not.
    logits = math.log(2) / 4 * (0.25 + 3 * 0.75)
    assert Detection(16).loss(lambda x: answers, batch).item() == pytest.approx(logits, abs=1e-6)
    batch.boxes[0][0, 2] = 12.0  # 8 x 16 within 16 x 16: IoU and GIoU are 1/2, and the middle is cell 2's
    assert Detection(16).loss(lambda x: answers, batch).item() > logits + 0.4


def test_classes_that_a_row_is_not_judged_among_cost_nothing():
    answers = torch.zeros(1, 1, 2, 5)
    batch = Batch(x=torch.zeros(1, 1), boxes=[torch.zeros(0, 5)], among=torch.tensor([[True, False]]))
    assert Detection(8).loss(lambda x: answers, batch).item() == pytest.approx(math.log(2) / 4 * 0.75)


def test_each_object_is_taken_once_by_the_surest_box_of_its_class_and_picture():
    there = true([[0, 0, 10, 10, 0]], [[0, 0, 10, 10, 0]])
    hit, taken = matched(found((0, 0, 10, 9, 0, 0.6, 0), (0, 0, 10, 10, 0, 0.9, 0), (0, 0, 10, 10, 1, 0.9, 1),
                               (0, 0, 10, 4, 0, 0.8, 1)), there)
    assert hit.tolist() == [False, True, False, False]
    assert taken.tolist() == [True, False]


def test_average_precision_by_hand():
    there = true([[0, 0, 10, 10, 0], [20, 20, 30, 30, 0]])
    seen = found((0, 0, 10, 10, 0, 0.9, 0), (40, 40, 50, 50, 0, 0.8, 0), (20, 20, 30, 30, 0, 0.7, 0))
    # Precision 1 up to recall 1/2 (51 of 101 recalls), then 2/3.
    assert mean_average_precision(seen, there, [0]) == pytest.approx((51 + 50 * 2 / 3) / 101)
    # A class that is nowhere does not count; one that is missed counts nought.
    assert mean_average_precision(seen, there, [0, 1]) == pytest.approx((51 + 50 * 2 / 3) / 101)
    assert mean_average_precision(found(), there, [0]) == 0.0


def test_of_boxes_on_one_another_the_surest_stays():
    answers = torch.full((1, 4, 1, 5), -9.0)
    answers[0, :2, 0, 0] = torch.tensor([1.0, 2.0])
    near = torch.tensor([3.0, 8.0, 11.0, 8.0]), torch.tensor([11.0, 8.0, 3.0, 8.0])  # both about 1..15 across
    for cell, sides in enumerate(near):
        answers[0, cell, 0, 1:] = (sides / 8).expm1().log()
    seen = Detection(16).found(answers)
    assert len(seen.boxes) == 1
    assert seen.scores.item() == pytest.approx(1 / (1 + math.exp(-2)))


def test_mean_average_precision_is_torchmetrics():
    g = torch.Generator().manual_seed(0)
    seen, boxes = [], []
    for picture in range(12):
        count = int(torch.randint(1, 5, (1,), generator=g))
        middle, half = torch.rand(count, 2, generator=g) * 35 + 8, torch.rand(count, 2, generator=g) * 6 + 4
        there, labels = torch.cat([middle - half, middle + half], 1), torch.randint(0, 3, (count,), generator=g)
        near = there + torch.randn(count, 4, generator=g) * 1.6
        away = torch.rand(4, 4, generator=g) * 20 + torch.tensor([0.0, 0.0, 22.0, 22.0])
        right = torch.rand(count, generator=g) < 0.8
        said = torch.cat([torch.where(right, labels, (labels + 1) % 3), torch.randint(0, 3, (4,), generator=g)])
        scores = torch.rand(count + 4, generator=g)
        seen.append(Found(torch.cat([near, away]), said, scores, torch.full((count + 4,), picture)))
        boxes.append(torch.cat([there, labels[:, None].float()], 1))
    every = Found(*map(torch.cat, zip(*seen, strict=True)))
    # torchmetrics 1.9.0 over pycocotools 2.0.11 says this of the same boxes.
    assert mean_average_precision(every, flat(boxes, CPU), [0, 1, 2]) == pytest.approx(0.301813, abs=1e-6)
