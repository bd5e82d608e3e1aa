"""Table: rows of numbers with a label, from a NumPy or CSV file."""

from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from workbench.learn.data.root import DataRoot, DataSet
from workbench.learn.data.rows import Images, held_out

from .tabular import read, shape


def table(root: DataRoot, *, file: str = "", label: str = "", examined: float = 0.2, scale: bool = True) -> DataSet:
    """The file's own test rows if it has some, else a share of each class; scaled by what the training rows span."""
    x, y, names, held = read(file, label)
    pixels, labels = _pixels(x), torch.from_numpy(y).long()
    if held:
        sides = [(pixels, labels), (_pixels(held[0]), torch.from_numpy(held[1]).long())]
    else:
        sides = [(pixels[rows], labels[rows]) for rows in held_out(labels, examined)]
    if scale and pixels.dtype != torch.uint8:
        low, high = sides[0][0].amin(0), sides[0][0].amax(0)
        sides = [((values - low) / (high - low).clamp(min=1e-12), labels) for values, labels in sides]
    train, test = (Images(values, labels) for values, labels in sides)
    return DataSet(Path(file).name, train, test, names)


def _pixels(x: Any) -> Tensor:
    values = torch.from_numpy(x)
    return (values if values.dtype == torch.uint8 else values.float()).view(len(x), *shape(x))
