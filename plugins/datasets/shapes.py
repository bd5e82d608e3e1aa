"""Shapes: generated pictures of coloured shapes, with a caption and a box for each."""

from collections.abc import Sequence
from math import cos, pi, sin

import torch
from PIL import Image, ImageDraw
from torchvision.transforms.v2 import functional as pictures

from workbench.learn import seeds
from workbench.learn.batch import Batch
from workbench.learn.data.root import DataRoot, DataSet
from workbench.learn.data.rows import Images

from .drawn import COLOURS, SHAPES, shape_names

FINE = 4  # drawn so many times larger and shrunk, for smooth edges

Corners = Sequence[tuple[float, float]]


def shapes(root: DataRoot, *, rows: int = 4000, label: str = "shape", objects: int = 1, size: int = 32) -> DataSet:
    """The same pictures always. The first, largest shape names the class; `boxes` are x, y, x, y in pixels and kind."""
    sides = [_draw(count, label, objects, size, name) for name, count in (("train", rows), ("test", max(rows // 4, 1)))]
    return DataSet("shapes", *sides, shape_names(label))


def _draw(rows: int, label: str, objects: int, size: int, side: str) -> Images:
    names, colours = shape_names(label), list(COLOURS)
    pixels, y, boxes, captions = [], [], [], []
    for row in range(rows):
        draws = torch.rand(1 + 6 * objects, generator=seeds.generator("shapes", side, row)).tolist()
        picture = Image.new("RGB", (size * FINE, size * FINE), (int(40 * draws[0]),) * 3)
        placed, said = [], []
        for number in range(objects):
            kind, colour, across, down, scale, turn = draws[1 + 6 * number:7 + 6 * number]
            shape, paint = SHAPES[int(kind * len(SHAPES))], colours[int(colour * len(colours))]
            radius = size * (0.16 + 0.16 * scale) / (1 if number == 0 else 2)
            x, place = radius + across * (size - 2 * radius), radius + down * (size - 2 * radius)
            corners = _corners(shape, x, place, radius, turn * pi)
            ImageDraw.Draw(picture).polygon([(a * FINE, b * FINE) for a, b in corners], fill=COLOURS[paint])
            placed.append([*_box(corners), float(SHAPES.index(shape))])
            said.append((paint, shape))
        paint, shape = said[0]
        y.append(names.index({"shape": shape, "colour": paint, "both": f"{paint} {shape}"}[label]))
        captions.append(" and ".join(f"a {paint} {shape}" for paint, shape in said))
        boxes.append(torch.tensor(placed))
        pixels.append(pictures.pil_to_tensor(picture.resize((size, size), Image.Resampling.BOX)))
    return Images(torch.stack(pixels), torch.tensor(y), extra=Batch(boxes=boxes, caption=captions))


def _corners(shape: str, x: float, y: float, radius: float, turn: float) -> Corners:
    """The outline of a shape around (x, y), turned by an angle in radians."""
    if shape == "cross":
        a, b = 0.33, 0.94
        outline = [(a, a), (b, a), (b, -a), (a, -a), (a, -b), (-a, -b), (-a, -a), (-b, -a), (-b, a), (-a, a), (-a, b),
                   (a, b)]
    elif shape == "star":
        outline = [(r * cos(i * pi / 5), r * sin(i * pi / 5)) for i in range(10) for r in [1.0 if i % 2 == 0 else 0.42]]
    else:
        count = {"circle": 40, "square": 4, "triangle": 3}[shape]
        outline = [(cos(2 * pi * i / count), sin(2 * pi * i / count)) for i in range(count)]
    return [(x + radius * (a * cos(turn) - b * sin(turn)), y + radius * (a * sin(turn) + b * cos(turn)))
            for a, b in outline]


def _box(corners: Corners) -> list[float]:
    across, down = zip(*corners, strict=True)
    return [min(across), min(down), max(across), max(down)]
