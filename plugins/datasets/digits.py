"""Digits: 1797 handwritten digits of 8 x 8 pixels that come with scikit-learn; needs no network."""

import torch
from sklearn.datasets import load_digits

from workbench.learn.data.root import DataRoot, DataSet
from workbench.learn.data.rows import Images, held_out


def digits(root: DataRoot) -> DataSet:
    """Four fifths of each digit to learn from, the rest to be examined on; the same rows always."""
    bunch = load_digits()
    pixels = torch.tensor(bunch.images, dtype=torch.float32).unsqueeze(1).div_(16)
    y = torch.tensor(bunch.target, dtype=torch.long)
    train, test = (Images(pixels[rows], y[rows]) for rows in held_out(y, 0.2))
    return DataSet("digits", train, test, tuple(str(i) for i in range(10)))
