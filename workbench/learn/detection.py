"""Detection: what a grid of cells says of shapes and their boxes, how it is judged, and how often it is right."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor
from torch.nn import functional as F
from torchvision.ops import batched_nms, box_iou, generalized_box_iou_loss, sigmoid_focal_loss

from workbench.learn.batch import Batch
from workbench.learn.objective import Predictor

RECALLS = torch.linspace(0, 1, 101)  # where precision is read off, as in COCO


class Found(NamedTuple):
    """Boxes [n, 4] as x, y, x, y in pixels, each with a class, a confidence and the number of its picture."""

    boxes: Tensor
    labels: Tensor
    scores: Tensor
    pictures: Tensor


@dataclass(frozen=True)
class Detection:
    """One anchor in each cell of a square grid: for every class a logit and the distances to four sides.

    The model answers [n, cells, classes, 5]; a batch has `boxes`, for each picture [objects, 5]: x, y, x, y, class.
    Rows with a column `among`, [n, classes], are judged among those classes only, as in Classification.
    """

    size: int
    sure: float = 0.05
    overlap: float = 0.5

    def loss(self, model: Predictor, batch: Batch) -> Tensor:
        """Focal loss of all logits plus 1 - GIoU of the cells that hold an object's middle, per object of a picture."""
        answers = model(batch.x)
        true = flat(batch.boxes, answers.device)
        logits, cells = answers[..., 0], self.cell(true.boxes, answers.shape[1])
        wanted = torch.zeros_like(logits)
        wanted[true.pictures, cells, true.labels] = 1.0
        told = sigmoid_focal_loss(logits, wanted, reduction="none")
        if "among" in batch:
            told = told * batch.among[:, None]
        count = torch.bincount(true.pictures, minlength=len(answers)).clamp(min=1)
        boxes = self.boxes(answers)[true.pictures, cells, true.labels]
        apart = generalized_box_iou_loss(boxes, true.boxes)
        return (told.sum((1, 2)) + torch.zeros_like(answers[:, 0, 0, 0]).index_add(0, true.pictures, apart)) / count

    def score(self, model: Predictor, batch: Batch) -> Tensor:
        """The F-measure of each picture: boxes that are at least even odds, right in class and half in place."""
        found = self.found(model(batch.x))
        true = flat(batch.boxes, found.boxes.device)
        chosen = Found(*(column[found.scores >= 0.5] for column in found))
        hit, _ = matched(chosen, true)
        n = len(batch)
        right, said, there = (torch.bincount(p, minlength=n) for p in (chosen.pictures[hit], chosen.pictures,
                                                                       true.pictures))
        return 2 * right / (said + there).clamp(min=1)

    def boxes(self, answers: Tensor) -> Tensor:
        """The boxes [n, cells, classes, 4] that the distances mean, in pixels."""
        side = round(answers.shape[1] ** 0.5)
        stride = self.size / side
        at = (torch.arange(side, device=answers.device) + 0.5) * stride
        middle = torch.stack([at.repeat(side), at.repeat_interleave(side)], 1)[:, None]  # x, y of each cell
        far = F.softplus(answers[..., 1:].float()) * stride
        return torch.cat([middle - far[..., :2], middle + far[..., 2:]], -1)

    def cell(self, boxes: Tensor, cells: int) -> Tensor:
        """The number of the cell that each box's middle lies in."""
        side = round(cells**0.5)
        at = ((boxes[:, :2] + boxes[:, 2:]) / 2 * side / self.size).long().clamp(0, side - 1)
        return at[:, 1] * side + at[:, 0]

    def found(self, answers: Tensor) -> Found:
        """What is seen: no two boxes of a class that lie more than half over each other, best first."""
        scores = answers[..., 0].float().sigmoid()
        pictures, cells, labels = (scores >= self.sure).nonzero(as_tuple=True)
        boxes, scores = self.boxes(answers)[pictures, cells, labels], scores[pictures, cells, labels]
        kept = batched_nms(boxes, scores, pictures * answers.shape[2] + labels, self.overlap)
        return Found(boxes[kept], labels[kept], scores[kept], pictures[kept])


def flat(boxes: Sequence[Tensor], device: torch.device) -> Found:
    """The true boxes of several pictures as one; their confidence is 1."""
    every = torch.cat(list(boxes)).to(device).view(-1, 5)
    pictures = torch.repeat_interleave(torch.tensor([len(b) for b in boxes], device=device))
    return Found(every[:, :4], every[:, 4].long(), torch.ones(len(every), device=device), pictures)


def matched(found: Found, true: Found, least: float = 0.5) -> tuple[Tensor, Tensor]:
    """Which boxes found are right, [found], and which true ones they took, [true]; the surest choose first."""
    alike = (found.pictures[:, None] == true.pictures[None]) & (found.labels[:, None] == true.labels[None])
    overlap = torch.where(alike, box_iou(found.boxes, true.boxes), -1.0)
    hit, taken = torch.zeros(len(found.boxes), dtype=torch.bool), torch.zeros(len(true.boxes), dtype=torch.bool)
    able = (overlap >= least).cpu()
    for i in found.scores.argsort(descending=True, stable=True).tolist():
        if able[i].any():
            free = torch.where(able[i] & ~taken, overlap[i].cpu(), -1.0)
            best = int(free.argmax()) if len(free) else -1
            if best >= 0 and free[best] >= least:
                hit[i] = taken[best] = True
    return hit.to(found.boxes.device), taken


def mean_average_precision(found: Found, true: Found, classes: Sequence[int], least: float = 0.5) -> float:
    """mAP at one overlap, 0.5 unless told: the mean over classes that are there of precision at 101 recalls."""
    hit, _ = matched(found, true, least)
    parts = []
    for c in classes:
        count = int((true.labels == c).sum())
        if not count:
            continue
        mine = found.labels == c
        order = found.scores[mine].argsort(descending=True, stable=True)
        right = hit[mine][order].cpu().double().cumsum(0)
        precision = right / torch.arange(1, len(right) + 1)
        # The best precision at this recall or a higher one.
        precision = precision.flip(0).cummax(0).values.flip(0) if len(right) else precision
        at = torch.searchsorted(right / count, RECALLS.double())
        parts.append(float(torch.cat([precision, precision.new_zeros(1)])[at.clamp(max=len(right))].mean()))
    return sum(parts) / len(parts) if parts else float("nan")
