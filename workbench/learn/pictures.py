"""Changes to pictures [n, c, h, w], each by its own amount: shifted, turned, scaled, with a square blanked out."""

from math import pi

import torch
from torch import Tensor
from torch.nn import functional as F


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


def scaled(x: Tensor, by: Tensor) -> Tensor:
    """Each picture larger or smaller around its middle by a factor [n], noughts where nothing was."""
    none = torch.zeros_like(by)
    matrix = torch.stack([1 / by, none, none, none, 1 / by, none], 1).view(-1, 2, 3)
    return F.grid_sample(x, F.affine_grid(matrix, list(x.shape), align_corners=False), align_corners=False)
