"""Images: a person's own pictures, in one folder for each class."""

import warnings
from pathlib import Path

import torch
from PIL import Image, ImageOps
from torch import Tensor
from torchvision.transforms.v2 import functional as pictures

from workbench.learn.data.root import DataRoot, DataSet
from workbench.learn.data.rows import ImageFiles, Images

from .folders import Pictures, sides

KEEP = 512 << 20  # bytes of pictures kept in memory; more are read from their files in every step
LARGEST = 64 << 20  # pixels of one picture: a file of some bytes may claim to be billions large


def images(root: DataRoot, *, folder: str = "", size: int = 64, colour: bool = True, examined: float = 0.2) -> DataSet:
    """Pictures cut to squares of `size` pixels, gray or in colour."""
    train, test = sides(folder, examined)
    shape = (3 if colour else 1, size, size)
    return DataSet(Path(folder).name, _rows(train, shape), _rows(test, shape), tuple(train))


def _rows(found: Pictures, shape: tuple[int, int, int]) -> Images:
    paths = [path for files in found.values() for path in files]
    y = torch.tensor([label for label, files in enumerate(found.values()) for _ in files], dtype=torch.long)
    files = ImageFiles(paths, shape, read)
    held = paths and len(paths) * shape[0] * shape[1] * shape[2] <= KEEP
    return Images(files[torch.arange(len(paths))] if held else files, y)


def read(path: Path, shape: tuple[int, int, int]) -> Tensor:
    """Bytes [c, h, w] of a picture file; raises ValueError that names a file that is no picture, or far too large."""
    try:
        with warnings.catch_warnings(), Image.open(path) as opened:
            warnings.simplefilter("ignore")  # of broken tags: the picture itself is what counts
            if opened.width * opened.height > LARGEST:
                raise ValueError(f"it has {opened.width} x {opened.height} pixels, more than {LARGEST} in all")
            upright = ImageOps.exif_transpose(opened).convert("RGB" if shape[0] == 3 else "L")
    # A damaged file makes the decoders raise whatever they stumble over.
    except Exception as error:
        raise ValueError(f"{path} cannot be read as a picture: {error}") from error
    return pictures.pil_to_tensor(ImageOps.fit(upright, (shape[2], shape[1])))
