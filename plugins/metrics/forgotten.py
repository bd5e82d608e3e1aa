"""Forgotten: which test rows were answered rightly and are not any more, counted per row, with samples as a picture."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

import torch
from PIL import Image, ImageDraw, ImageFont
from torch import Tensor

from workbench.learn.learner import Learner
from workbench.learn.metric import Metric
from workbench.learn.objective import Classification
from workbench.learn.projection import png
from workbench.spec.reading import Exhibit, Reading

from .evaluation import Group, groups

SIDE, GAP, LINE = 72, 12, 18  # pixels of a sample, between two of them, and of a line of words
ACROSS = 6


class Lost(NamedTuple):
    """A row that was right when the task before ended: its input, its class, and the answer now."""

    x: Tensor
    right: int
    now: int


@dataclass
class Forgotten(Metric):
    """A forgetting event is a look at which a row is wrong that was right at the look before."""

    every: int | str = "task"
    rows: int = 200
    shown: int = 12

    def __post_init__(self) -> None:
        self.was_right: dict[str, Tensor] = {}  # of each test its rows at the last look
        self.at_end: dict[str, Tensor] = {}  # ... and when the last task ended
        self.events: dict[str, Tensor] = {}

    def measure(self, learner: Learner) -> Iterable[Reading | Exhibit]:
        ends, lost, classes = learner.task_step >= learner.task.steps, list[Lost](), dict[int, list[int]]()
        for group in groups(learner, self.rows, tasks=min(learner.task_index + 1, len(learner.stream.tasks))):
            if not isinstance(group.objective, Classification):
                continue
            for name, x, y, answers in _answers(group, learner):
                right = answers == y
                yield from self._count(name, right)
                if ends and name in self.at_end:
                    gone = self.at_end[name] & ~right
                    lost += [Lost(x[i], int(y[i]), int(answers[i])) for i in gone.nonzero().flatten().tolist()]
                    for label in y.unique().tolist():
                        of = classes.setdefault(label, [0, 0])
                        of[0] += int((self.at_end[name] & (y == label)).sum())
                        of[1] += int((gone & (y == label)).sum())
                if ends:
                    self.at_end[name] = right
        if classes:
            yield from self._show(lost, classes, f"after {learner.task.name}")

    def _count(self, name: str, right: Tensor) -> Iterator[Reading]:
        """Mean events a row so far, and the share of rows that were right at the last look and are wrong now."""
        before = self.was_right.get(name, torch.zeros_like(right))
        gone = before & ~right
        self.events[name] = self.events.get(name, torch.zeros(len(right), dtype=torch.long)) + gone
        self.was_right[name] = right
        yield Reading("forgetting events", self.events[name].double().mean().item(), name)
        yield Reading("newly forgotten", gone.double().mean().item(), name)

    def _show(self, lost: list[Lost], classes: dict[int, list[int]], about: str) -> Iterator[Exhibit]:
        table = {"title": "rows right when the task before ended, and how many of them are wrong now",
                 "rows": [f"class {label}" for label in sorted(classes)], "columns": ["right before", "forgotten"],
                 "values": [classes[label] for label in sorted(classes)]}
        yield Exhibit("forgotten by class", "application/json", json.dumps(table).encode(), about)
        if lost and lost[0].x.dim() == 3 and lost[0].x.shape[0] in (1, 3):
            # Evenly over all that was lost, so that every old class has its samples.
            chosen = torch.linspace(0, len(lost) - 1, min(self.shown, len(lost))).round().long().tolist()
            yield Exhibit("what was forgotten", "image/png", drawn([lost[i] for i in chosen], len(lost)), about)


def _answers(group: Group, learner: Learner) -> Iterator[tuple[str, Tensor, Tensor, Tensor]]:
    """Of each test of a group its inputs, right classes and answers, on the processor."""
    predict = learner.method.predictor(learner)
    parts = [(batch.x.cpu(), batch.y.cpu(), group.objective.visible(predict(batch.x), batch).argmax(1).cpu())  # type: ignore[attr-defined]
             for batch in group.batches(learner.device)]
    columns = [torch.cat(column).split(group.sizes()) for column in zip(*parts, strict=True)]
    yield from ((name, x, y, found) for name, x, y, found in zip(group.names, *columns, strict=True))


def drawn(lost: list[Lost], of: int) -> bytes:
    """Samples in rows, under each what it is and what it is taken for now; before, each was answered rightly."""
    across, font = min(ACROSS, len(lost)), ImageFont.load_default(size=13)
    down, wide, high = -(-len(lost) // across), SIDE + 3 * GAP, SIDE + LINE + GAP
    words = f"{len(lost)} of {of} rows that were right before: right before > answer now"
    image = Image.new("RGB", (max(across * wide, 430) + GAP, down * high + LINE + 2 * GAP), "white")
    draw = ImageDraw.Draw(image)
    draw.text((GAP, GAP // 2), words, fill=(70, 70, 70), font=font)
    for place, (x, right, now) in enumerate(lost):
        left, top = GAP + place % across * wide, LINE + GAP + place // across * high
        pixels = x.clamp(0, 1).mul(255).round().byte().permute(1, 2, 0).numpy()
        small = Image.fromarray(pixels[:, :, 0] if pixels.shape[2] == 1 else pixels).convert("RGB")
        image.paste(small.resize((SIDE, SIDE), Image.Resampling.NEAREST), (left, top))
        draw.text((left, top + SIDE + 2), f"{right} > {now}", fill="black", font=font)
    return png(image)
