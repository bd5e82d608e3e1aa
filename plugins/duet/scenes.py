"""Scenes: generated pictures with one to three shapes, in plain light, at night, in fog, or gray."""

from collections.abc import Sequence
from math import cos, pi, sin

import torch
from PIL import Image, ImageDraw, ImageFilter
from torch import Tensor
from torchvision.transforms.v2 import functional as pictures

from workbench.learn import seeds
from workbench.learn.batch import Batch
from workbench.learn.data.root import DataRoot, DataSet
from workbench.learn.data.rows import Images

from .words import KINDS, OTHERS

FINE = 3  # drawn so many times larger and shrunk, for smooth edges
MOST = 3  # shapes in a picture

Corners = list[tuple[float, float]]


def scenes(root: DataRoot, *, domain: str = "plain", classes: Sequence[int] = (), rows: int = 600,
           size: int = 48) -> DataSet:
    """The same pictures always; `boxes` are x, y, x, y in pixels and the class, and y is the first shape's class."""
    names = OTHERS if domain == "gray" else KINDS
    chosen = list(classes) or list(range(len(names)))
    train, test = (_rows(domain, chosen, count, size, side) for side, count in (("train", rows), ("test", rows // 3)))
    return DataSet(f"scenes in {domain}", train, test, names)


def _rows(domain: str, classes: list[int], rows: int, size: int, side: str) -> Images:
    made = [_scene(domain, classes, size, seeds.generator("scenes", domain, *classes, side, row))
            for row in range(rows)]
    boxes = [boxes for _, boxes in made]
    return Images(torch.stack([picture for picture, _ in made]), torch.tensor([int(b[0, 4]) for b in boxes]),
                  extra=Batch(boxes=boxes))


def _scene(domain: str, classes: list[int], size: int, rng: torch.Generator) -> tuple[Tensor, Tensor]:
    """One picture [3, size, size] and its boxes [shapes, 5]."""
    def uniform(low: float, high: float) -> float:
        return low + (high - low) * float(torch.rand((), generator=rng))

    ground = uniform(150, 210)
    picture = Image.new("RGB", (size * FINE, size * FINE), tuple(int(ground + uniform(-15, 15)) for _ in range(3)))
    placed: list[list[float]] = []
    for _ in range(int(uniform(1, MOST + 1))):
        kind, radius = classes[int(uniform(0, len(classes)))], size * uniform(0.11, 0.2)
        x, y = (uniform(radius, size - radius) for _ in range(2))
        # Shapes that would lie on one another are left out, but for the first.
        if any(abs(x - (b[0] + b[2]) / 2) + abs(y - (b[1] + b[3]) / 2) < 2.2 * radius for b in placed):
            continue
        outline = [(x + radius * a, y + radius * b) for a, b in corners(domain, kind, uniform(-0.25, 0.25))]
        paint = [int(uniform(0, 110))] * 3 if domain == "gray" else [int(uniform(0, 140)) for _ in range(3)]
        ImageDraw.Draw(picture).polygon([(a * FINE, b * FINE) for a, b in outline], fill=tuple(paint))
        across, down = zip(*outline, strict=True)
        placed.append([min(across), min(down), max(across), max(down), float(kind)])
    if domain == "fog":
        picture = picture.filter(ImageFilter.GaussianBlur(0.8 * FINE))
    light = pictures.pil_to_tensor(picture.resize((size, size), Image.Resampling.BOX)).float()
    if domain == "night":
        light = 0.28 * light
    if domain == "fog":
        light = 0.4 * light + 0.6 * 225
    noise = (6 if domain == "night" else 4) * torch.randn(light.shape, generator=rng)
    return (light + noise).clamp(0, 255).to(torch.uint8), torch.tensor(placed)


def corners(domain: str, kind: int, turn: float) -> Corners:
    """The outline of a shape around the origin, about 1 wide either way, turned by an angle in radians."""
    outline = _outline((OTHERS if domain == "gray" else KINDS)[kind])
    return [(a * cos(turn) - b * sin(turn), a * sin(turn) + b * cos(turn)) for a, b in outline]


def _outline(name: str) -> Corners:
    def arc(count: int, radius: float = 1.0, start: float = 0.0, way: float = 2 * pi) -> Corners:
        angles = [start + way * i / count for i in range(count + 1)]
        return [(radius * cos(angle), radius * sin(angle)) for angle in angles]

    a, b = 0.32, 0.95
    if name == "star":
        spokes = [(1.0 if i % 2 == 0 else 0.42, i * pi / 5 - pi / 2) for i in range(10)]
        return [(r * cos(angle), r * sin(angle)) for r, angle in spokes]
    shapes: dict[str, Corners] = {
        "circle": arc(36),
        "ring": arc(36) + arc(36, 0.55)[::-1],
        "square": [(-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)],
        "triangle": [(0, -1), (0.95, 0.8), (-0.95, 0.8)],
        "cross": [(a, a), (b, a), (b, -a), (a, -a), (a, -b), (-a, -b), (-a, -a), (-b, -a), (-b, a), (-a, a), (-a, b),
                  (a, b)],
        "hourglass": [(-0.85, -0.95), (0.85, -0.95), (0.15, 0), (0.85, 0.95), (-0.85, 0.95), (-0.15, 0)],
        "arrow": [(-1, -0.25), (0.2, -0.25), (0.2, -0.8), (1, 0), (0.2, 0.8), (0.2, 0.25), (-1, 0.25)],
        "ell": [(-0.8, -1), (-0.2, -1), (-0.2, 0.4), (0.8, 0.4), (0.8, 1), (-0.8, 1)],
        "moon": arc(20, 1.0, -pi / 2, pi) + [(-0.1, 0.6), (-0.1, -0.6)],
        "comb": [(-0.9, -0.9), (-0.5, -0.9), (-0.5, 0.3), (-0.2, 0.3), (-0.2, -0.9), (0.2, -0.9), (0.2, 0.3),
                 (0.5, 0.3), (0.5, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
    }
    return shapes[name]
