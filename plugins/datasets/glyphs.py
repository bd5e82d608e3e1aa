"""Glyphs: generated pictures of characters in one font, of many sizes, weights, slants and places."""

import torch
from PIL import Image, ImageDraw, ImageFont
from torch import Tensor
from torchvision.transforms.v2 import functional as pictures

from workbench.learn import seeds
from workbench.learn.data.root import DataRoot, DataSet
from workbench.learn.data.rows import Images

from .drawn import LETTERS


def glyphs(root: DataRoot, *, characters: str = LETTERS, per_class: int = 100, size: int = 28) -> DataSet:
    """The same pictures on every machine: the font is the one Pillow brings, not one that is installed."""
    train, test = (_draw(characters, count, size, side)
                   for side, count in (("train", per_class), ("test", max(per_class // 4, 1))))
    return DataSet("glyphs", train, test, tuple(characters))


def _draw(characters: str, per_class: int, size: int, side: str) -> Images:
    pixels = [_glyph(character, size, torch.rand(6, generator=seeds.generator("glyphs", side, character, i)).tolist())
              for character in characters for i in range(per_class)]
    return Images(torch.stack(pixels), torch.arange(len(characters)).repeat_interleave(per_class))


def _glyph(character: str, size: int, draws: list[float]) -> Tensor:
    """One character; six numbers from 0 to 1 choose size, weight, turn, slant and place."""
    large, heavy, turn, slant, across, down = draws
    font = ImageFont.load_default(size=round(size * (0.6 + 0.35 * large)))
    picture = Image.new("L", (size, size))
    ImageDraw.Draw(picture).text((size / 2, size / 2), character, fill=255, font=font, anchor="mm",
                                 stroke_width=1 if heavy > 0.6 else 0)
    moved = [round((across - 0.5) * size * 0.2), round((down - 0.5) * size * 0.2)]
    return pictures.affine(pictures.pil_to_tensor(picture), angle=40 * (turn - 0.5), translate=moved, scale=1.0,
                           shear=[30 * (slant - 0.5), 0.0], interpolation=pictures.InterpolationMode.BILINEAR)
