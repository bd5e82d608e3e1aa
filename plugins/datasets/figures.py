"""Figures: generated pictures of invented classes, half of them characters of a few strokes, half things of pieces."""

from math import tau

import torch
from torch import Generator, Tensor

from workbench.learn import seeds
from workbench.learn.data.root import DataRoot, DataSet
from workbench.learn.data.rows import Images

from .drawn import figure_names

SIZE = 28
SOFT, EDGE = 0.02, 0.06  # how blurred the rims of strokes and of pieces are, where a picture is 2 wide

# Weights [point, corner] that make 14 points of a Bezier curve from its four corners.
_T = torch.linspace(0, 1, 14)[:, None]
CURVE = torch.cat([(1 - _T) ** 3, 3 * _T * (1 - _T) ** 2, 3 * _T ** 2 * (1 - _T), _T ** 3], 1)


def figures(root: DataRoot, *, classes: int = 64, per_class: int = 100) -> DataSet:
    """The same pictures always, 28 x 28; every second class is a character."""
    train, test = (_draw(classes, count, side) for side, count in (("train", per_class),
                                                                   ("test", max(per_class // 4, 1))))
    return DataSet("figures", train, test, figure_names(classes))


def _draw(classes: int, per_class: int, side: str) -> Images:
    drawn = []
    for number in range(classes):
        draw = character if number % 2 == 0 else thing
        drawn.append(draw(seeds.generator("figures", number), seeds.generator("figures", number, side), per_class))
    pixels = torch.cat(drawn).mul(255).round().to(torch.uint8).view(-1, 1, SIZE, SIZE)
    return Images(pixels, torch.arange(classes).repeat_interleave(per_class))


def character(idea: Generator, hand: Generator, n: int) -> Tensor:
    """n drawings [n, pixels] of one to three strokes: `idea` chooses their course, `hand` how each drawing strays."""
    count = int(torch.randint(1, 4, (1,), generator=idea))
    course = torch.rand(count, 4, 2, generator=idea)  # the corners of a curve for each stroke
    for i, (straight, loop, linked) in enumerate((torch.rand(count, 3, generator=idea) < torch.tensor(
            [0.35, 0.16, 0.5])).tolist()):
        if straight:
            course[i] = torch.lerp(course[i, 0], course[i, 3], torch.linspace(0, 1, 4)[:, None])
        elif loop:
            course[i, 3] = course[i, 0]
        if linked and i:
            course[i] += course[i - 1, 3] - course[i, 0]
    low, high = course.amin((0, 1)), course.amax((0, 1))
    reach = 0.5 + 0.25 * torch.rand(1, generator=idea)
    course = reach * (2 * course - low - high) / (high - low).max()
    strayed = course + 0.08 * torch.randn(n, count, 4, 2, generator=hand)
    points = torch.einsum("pc,nscx->nspx", CURVE, strayed)
    points = moved(points.flatten(1, 2), hand, turn=0.25, shear=0.25, size=0.15, shift=0.12).view_as(points)
    heavy = 0.05 + 0.09 * torch.rand(n, 1, generator=hand)
    return torch.sigmoid((heavy - distance(points)) / SOFT)


def distance(points: Tensor) -> Tensor:
    """How far each pixel is from the nearest line between two points that follow each other, [n, pixels]."""
    start, way = points[:, :, :-1].flatten(1, 2), points.diff(dim=2).flatten(1, 2)
    offset = grid() - start[:, :, None]  # [n, lines, pixels, 2]
    share = (offset @ way[..., None]).squeeze(-1) / way.square().sum(-1, keepdim=True).clamp(min=1e-6)
    return (offset - share.clamp(0, 1)[..., None] * way[:, :, None]).square().sum(-1).amin(1).sqrt()


def thing(idea: Generator, hand: Generator, n: int) -> Tensor:
    """n pictures [n, pixels] of one to four pieces laid on one another, some cut out, many mirrored as clothes are."""
    count = int(torch.randint(1, 5, (1,), generator=idea))
    mirrored = bool(torch.rand(1, generator=idea) < 0.7)
    at = moved(grid().expand(n, -1, -1), hand, turn=0.08, shear=0.1, size=0.12, shift=0.06)
    tone = 0.35 + 0.6 * torch.rand(1, generator=idea) + 0.35 * torch.randn(n, 1, generator=hand)
    picture = torch.zeros(n, SIZE * SIZE)
    for i in range(count):
        covered = piece(idea, hand, at, first=i == 0)
        if mirrored and i:
            covered = torch.maximum(covered, covered.view(n, SIZE, SIZE).flip(2).flatten(1))
        cut = i > 0 and bool(torch.rand(1, generator=idea) < 0.25)
        picture = picture * (1 - covered) + (0 if cut else covered * cloth(idea, hand, at, tone))
    grain = 0.05 * torch.randn(n, SIZE * SIZE, generator=hand)
    return (picture + grain * (picture > 0.05)).clamp(0, 1)


def piece(idea: Generator, hand: Generator, at: Tensor, *, first: bool) -> Tensor:
    """Where a piece covers the places `at`, 0..1: round to square, tapered, tilted; the first one large and central."""
    across, down, wide, high, tilt, taper, corner = torch.rand(7, generator=idea)
    centre = torch.stack([0 * across, 0.36 * down - 0.18] if first else [0.9 * across - 0.45, 1.2 * down - 0.6])
    half = torch.stack([0.25 + 0.5 * wide, 0.3 + 0.55 * high] if first else [0.12 + 0.5 * wide, 0.12 + 0.6 * high])
    angle = (0.0 if first else 1.2 * tilt - 0.6) + 0.06 * torch.randn(len(at), 1, generator=hand)
    strayed = torch.randn(len(at), 2, 1, 2, generator=hand)
    half = (half * (1 + 0.1 * strayed[:, 0])).clamp(min=0.06)
    x, y = rotated(at - centre - 0.05 * strayed[:, 1], angle).unbind(-1)
    width = half[..., 0] * (1 + (0.8 * taper - 0.4) * y / half[..., 1]).clamp(0.2, 1.8)
    power = 2.0 ** (1 + int(3 * corner))
    reach = ((x / width).abs() ** power + (y / half[..., 1]).abs() ** power + 1e-9) ** (1 / power)
    return torch.sigmoid((1 - reach) / EDGE)


def cloth(idea: Generator, hand: Generator, at: Tensor, tone: Tensor) -> Tensor:
    """How bright a piece is at each place: a tone that fades downwards, on some pieces with stripes."""
    shade, fade, striped, strong, often, which = torch.rand(6, generator=idea)
    stripes = 0.35 * strong * torch.sin((4 + 14 * often) * at[..., int(2 * which)]
                                        + tau * torch.rand(len(at), 1, generator=hand))
    plain = tone + 0.5 * shade - 0.25 + (0.5 * fade - 0.25) * at[..., 1]
    return (plain + (stripes if striped < 0.4 else 0)).clamp(0.05, 1)


def moved(points: Tensor, hand: Generator, *, turn: float, shear: float, size: float, shift: float) -> Tensor:
    """Points [n, k, 2] turned, slanted, scaled and shifted, for each n in a way of its own within these bounds."""
    angle, slant, across, down, right, below = (2 * torch.rand(6, len(points), 1, generator=hand) - 1).unbind()
    x, y = (points * torch.stack([1 + size * across, 1 + size * down], -1)).unbind(-1)
    return rotated(torch.stack([x + shear * slant * y, y], -1), turn * angle) + shift * torch.stack([right, below], -1)


def rotated(points: Tensor, angle: Tensor) -> Tensor:
    """Points [n, k, 2] turned around the middle by an angle [n, 1] in radians."""
    x, y = points.unbind(-1)
    return torch.stack([x * angle.cos() - y * angle.sin(), x * angle.sin() + y * angle.cos()], -1)


def grid() -> Tensor:
    """The middle of every pixel, [pixels, 2]: across and down from -1 to 1."""
    axis = (torch.arange(SIZE) + 0.5) / SIZE * 2 - 1
    down, across = torch.meshgrid(axis, axis, indexing="ij")
    return torch.stack([across, down], -1).view(-1, 2)
