"""Digits: 1797 handwritten digits of 8 x 8 pixels that come with scikit-learn; needs no network."""

import torch
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

from workbench.learn.data.root import DataRoot, DataSet
from workbench.learn.data.rows import Images


def digits(root: DataRoot) -> DataSet:
    """Four fifths of each digit to learn from, the rest to be examined on; the same rows always."""
    bunch = load_digits()
    pixels = torch.tensor(bunch.images, dtype=torch.float32).unsqueeze(1).div_(16)
    y = torch.tensor(bunch.target, dtype=torch.long)
    train, test = train_test_split(torch.arange(len(y)).numpy(), test_size=0.2, random_state=0, stratify=bunch.target)
    parts = [torch.tensor(sorted(rows)) for rows in (train, test)]
    held, examined = (Images(pixels[rows], y[rows]) for rows in parts)
    return DataSet("digits", held, examined, tuple(str(i) for i in range(10)))
