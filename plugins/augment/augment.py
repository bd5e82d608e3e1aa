"""Augmentation: change every picture a little, otherwise each time, so that its class is learnt and not itself."""

from dataclasses import dataclass
from math import pi

import torch
from torch import Tensor
from torch.nn import functional as F

from workbench.learn.batch import Batch
from workbench.learn.learner import Learner
from workbench.learn.method import Method


@dataclass
class Augment(Method):
    """Changes what is drawn. Blocks below are told of the pictures as they were, so that memories keep those."""

    turn: float = 10.0
    shift: int = 0
    flip: bool = False
    cutout: int = 0
    noise: float = 0.0

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        shape = learner.task.train[torch.tensor([0])].x.shape[1:]
        if len(shape) != 3:
            raise ValueError(f"augmentation changes pictures (channels, height, width), not inputs of shape {[*shape]}")

    def draw(self, learner: Learner) -> Batch:
        self.plain = super().draw(learner)
        return self.plain.plus(x=self.changed(self.plain.x, learner.rng("augment")))

    def changed(self, x: Tensor, rng: torch.Generator) -> Tensor:
        """The pictures [n, c, h, w] after all changes that are set."""
        n = len(x)
        if self.shift:
            x = shifted(x, torch.randint(-self.shift, self.shift + 1, (2, n), generator=rng).to(x.device))
        if self.turn:
            x = turned(x, ((2 * torch.rand(n, generator=rng) - 1) * self.turn).to(x.device))
        if self.flip:
            mirrored = (torch.rand(n, generator=rng) < 0.5).to(x.device)
            x = torch.where(mirrored[:, None, None, None], x.flip(-1), x)
        if self.cutout:
            x = cut_out(x, torch.rand(2, n, generator=rng).to(x.device), self.cutout)
        return x + self.noise * torch.randn_like(x) if self.noise else x

    def end_step(self, learner: Learner, batch: Batch) -> None:
        # What a block above has added to the batch comes after the rows drawn here.
        x = torch.cat([self.plain.x, batch.x[len(self.plain):]])
        del self.plain
        super().end_step(learner, batch.plus(x=x))


def shifted(x: Tensor, by: Tensor) -> Tensor:
    """Each picture moved down and to the right by so many pixels [2, n], noughts where nothing was."""
    n, channels, height, width = x.shape
    most = int(max(height, width))
    by = by.clamp(-most, most)
    padded = F.pad(x, (most,) * 4)
    rows = (torch.arange(height, device=x.device) + most)[None] - by[0][:, None]  # [n, height]
    columns = (torch.arange(width, device=x.device) + most)[None] - by[1][:, None]
    which, channel = (torch.arange(size, device=x.device) for size in (n, channels))
    return padded[which[:, None, None, None], channel[None, :, None, None], rows[:, None, :, None],
                  columns[:, None, None, :]]


def turned(x: Tensor, degrees: Tensor) -> Tensor:
    """Each picture turned against the clock around its middle, noughts where nothing was."""
    height, width = x.shape[2:]
    angle = degrees * pi / 180
    cos, sin, none = angle.cos(), angle.sin(), torch.zeros_like(angle)
    # affine_grid's coordinates reach from -1 to 1 along both sides, so a picture that is no square needs its ratio.
    matrix = torch.stack([cos, -sin * height / width, none, sin * width / height, cos, none], 1).view(-1, 2, 3)
    return F.grid_sample(x, F.affine_grid(matrix, list(x.shape), align_corners=False), align_corners=False)


def cut_out(x: Tensor, at: Tensor, side: int) -> Tensor:
    """Each picture with a square of noughts around a place [2, n], given in shares of height and width."""
    height, width = x.shape[2:]
    hidden = []
    for size, share in ((height, at[0]), (width, at[1])):
        first = (share * size).long() - side // 2
        place = torch.arange(size, device=x.device)[None]
        hidden.append((place >= first[:, None]) & (place < first[:, None] + side))  # [n, size]
    return x.masked_fill((hidden[0][:, :, None] & hidden[1][:, None, :])[:, None], 0.0)
