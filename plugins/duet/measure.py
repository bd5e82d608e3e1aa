"""What a dual incremental run is asked: mAP on every D_i[C_i] and D_i[U_i], sign conflicts, and pictures with boxes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import torch
from PIL import Image, ImageDraw
from torchvision.ops import batched_nms
from torchvision.utils import make_grid

from workbench.learn.batch import Rows
from workbench.learn.detection import Detection, Found, flat, mean_average_precision
from workbench.learn.learner import Learner
from workbench.learn.method import layers
from workbench.learn.metric import Metric
from workbench.learn.objective import Predictor
from workbench.learn.projection import COLOURS, png
from workbench.spec.reading import Exhibit, Reading

AT_ONCE = 128  # pictures that are answered together
LARGER, ACROSS = 3, 4  # how much larger pictures are shown, and how many side by side
SURE = 0.3  # boxes less sure than this are not drawn


@dataclass
class DetectionIndices(Metric):
    """mAP at IoU 0.5 of each task's own pairs, and of the pairs of its domain that are never trained."""

    every: int | str = "task"
    rows: int = 200

    def measure(self, learner: Learner) -> Iterable[Reading]:
        if not isinstance(learner.objective, Detection):
            return
        known = getattr(learner.model, "references", {})
        predict = learner.method.predictor(learner)
        for number, task in enumerate(learner.stream.tasks):
            for test, key in (("test", "classes"), ("unseen", "unseen")):
                if test not in task.tests or (test == "unseen" and number > learner.task_index):
                    continue
                found, true = looked(predict, learner.objective, task.tests[test], self.rows, learner.device)
                value = mean_average_precision(found, true, list(task.facts[key]))  # type: ignore[call-overload]
                yield Reading("map", value, f"{task.name}/{test}")
            if task.name in known:
                yield Reading("map of reference", known[task.name], f"{task.name}/unseen")


@dataclass
class Merging(Metric):
    """Of the last merge: the share of weights that old and new update pull apart, and the old one's share by layer."""

    every: int | str = "task"

    def measure(self, learner: Learner) -> Iterable[Reading]:
        block = next((block for block in layers(learner.method) if hasattr(block, "conflict")), None)
        if block is None:
            return
        if block.conflict is not None:
            yield Reading("sign conflict", block.conflict, learner.task.name)
        for layer, share in block.shares.items():
            yield Reading("share of the old", share, layer)
        for name, value in block.terms.items():
            yield Reading("term", float(value), name)


@dataclass
class DrawnDetections(Metric):
    """Some test pictures of each task: true boxes in white, boxes found in the colour of their class."""

    every: int | str = "task"
    rows: int = 4

    def measure(self, learner: Learner) -> Iterable[Exhibit]:
        if not isinstance(learner.objective, Detection):
            return
        predict, shown, facts = learner.method.predictor(learner), [], learner.stream.facts
        names = facts.get("names") or range(int(facts["classes"]))
        for task in learner.stream.tasks[: learner.task_index + 1]:
            batch = task.tests["test"][torch.arange(min(self.rows, len(task.tests["test"])))].to(learner.device)
            found = surest(learner.objective.found(predict(batch.x)))
            shown += [drawn(x, boxes, Found(*(column[found.pictures == i] for column in found)), names)
                      for i, (x, boxes) in enumerate(zip(batch.x.cpu(), batch.boxes, strict=True))]
        grid = make_grid(torch.stack(shown), nrow=min(ACROSS, self.rows), padding=4, pad_value=255)
        yield Exhibit("detections", "image/png", png(Image.fromarray(grid.permute(1, 2, 0).numpy())),
                      f"after {learner.task.name}")


def surest(found: Found) -> Found:
    """Of boxes over each other, whatever their class, the surest: heads of other tasks see their shapes everywhere."""
    sure = Found(*(column[found.scores >= SURE].cpu() for column in found))
    kept = batched_nms(sure.boxes, sure.scores, sure.pictures, 0.5)
    return Found(*(column[kept] for column in sure))


def drawn(x: torch.Tensor, true: torch.Tensor, found: Found, names: Sequence[object]) -> torch.Tensor:
    """One picture [3, h, w] of bytes with its boxes."""
    small = Image.fromarray(x.mul(255).round().byte().permute(1, 2, 0).numpy())
    image = small.resize((small.width * LARGER, small.height * LARGER), Image.Resampling.NEAREST)
    draw = ImageDraw.Draw(image)
    for box in (true[:, :4] * LARGER).tolist():
        draw.rectangle([box[0] - 2, box[1] - 2, box[2] + 2, box[3] + 2], outline="white")
    for box, label, score in zip((found.boxes * LARGER).tolist(), found.labels.tolist(), found.scores.tolist(),
                                 strict=True):
        colour = COLOURS[label % len(COLOURS)]
        draw.rectangle(box, outline=colour, width=2)
        draw.text((box[0] + 3, min(box[1] + 1, image.height - 12)), f"{names[label]} {score:.1f}", fill=colour,
                  stroke_width=2, stroke_fill="black")
    return torch.frombuffer(bytearray(image.tobytes()), dtype=torch.uint8).view(image.height, image.width,
                                                                               3).permute(2, 0, 1)


def looked(predict: Predictor, objective: Detection, rows: Rows, most: int = 10**9,
           device: torch.device | str = "cpu") -> tuple[Found, Found]:
    """What is found in the first rows, and what is there."""
    found, boxes = [], []
    for start in range(0, min(most, len(rows)), AT_ONCE):
        batch = rows[torch.arange(start, min(start + AT_ONCE, most, len(rows)))].to(device)
        seen = objective.found(predict(batch.x))
        found.append(seen._replace(pictures=seen.pictures + start))
        boxes += batch.boxes
    return Found(*map(torch.cat, zip(*found, strict=True))), flat(boxes, torch.device(device))
