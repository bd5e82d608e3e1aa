"""Points of many dimensions seen in a plane: the two directions along which they differ most, drawn as a picture."""

import io
from collections.abc import Sequence

import torch
from PIL import Image, ImageDraw, ImageFont
from torch import Tensor

SIDE, MARGIN, FINE = 480, 28, 2  # pixels; drawn so many times larger and shrunk, for smooth edges
Colour = tuple[int, int, int]
COLOURS: tuple[Colour, ...] = (
    (66, 105, 208), (239, 177, 24), (255, 114, 92), (108, 197, 176), (60, 169, 81), (255, 138, 183), (164, 99, 242),
    (151, 187, 245), (156, 107, 78), (148, 152, 160))


def plane(points: Tensor) -> tuple[Tensor, Tensor]:
    """The mean [d] of points [n, d] and the two directions [d, 2] in which they vary most, signs fixed."""
    points = points.double()
    mean = points.mean(0)
    directions = torch.linalg.svd(points - mean, full_matrices=False).Vh[:2].T
    largest = directions.abs().argmax(0)
    return mean, directions * directions[largest, torch.arange(directions.shape[1])].sign()


def picture(points: Tensor, labels: Sequence[int], paths: dict[int, Tensor], names: dict[int, str]) -> bytes:
    """A PNG of points [n, 2] as dots and of a path [k, 2] per label, with a name at its end; one colour per label."""
    everything = torch.cat([points, *paths.values()])
    low, high = everything.amin(0), everything.amax(0)
    scale = (SIDE - 2 * MARGIN) / (high - low).max().clamp(min=1e-9)
    image = Image.new("RGB", (SIDE * FINE, SIDE * FINE), "white")
    draw, font = ImageDraw.Draw(image), ImageFont.load_default(size=14 * FINE)

    def at(point: Tensor) -> tuple[float, float]:
        across, up = ((point - (low + high) / 2) * scale).tolist()
        return (SIDE / 2 + across) * FINE, (SIDE / 2 - up) * FINE

    def dot(where: tuple[float, float], radius: float, colour: Colour | str, rim: str | None = None) -> None:
        x, y, r = *where, radius * FINE
        draw.ellipse((x - r, y - r, x + r, y + r), fill=colour, outline=rim, width=FINE)

    for point, label in zip(points, labels, strict=True):
        dot(at(point), 1.5, COLOURS[label % len(COLOURS)])
    for label, path in paths.items():
        stops = [at(point) for point in path]
        if len(stops) > 1:
            draw.line(stops, fill="black", width=2 * FINE)
        for stop in stops[:-1]:
            dot(stop, 3, "white", "black")
        dot(stops[-1], 7, COLOURS[label % len(COLOURS)], "black")
        x, y = stops[-1]
        draw.text((x + 9 * FINE, y - 9 * FINE), names.get(label, str(label)), fill="black", font=font,
                  stroke_width=2 * FINE, stroke_fill="white")
    return png(image.resize((SIDE, SIDE), Image.Resampling.LANCZOS))


def png(image: Image.Image) -> bytes:
    """The bytes of a PNG file."""
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()
