"""Published picture sets as torchvision reads them: MNIST and its family, CIFAR, SVHN."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from torchvision import datasets

from workbench.learn.data.download import Archive
from workbench.learn.data.root import DataRoot, DataSet
from workbench.learn.data.rows import Images

CLOTHES = ("T-shirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot")
DIGITS = tuple("0123456789")

# Bytes of train-images, train-labels, t10k-images, t10k-labels.
SIZES = {
    "MNIST": (9912422, 28881, 1648877, 4542),
    "FashionMNIST": (26421880, 29515, 4422102, 5148),
    "KMNIST": (18165135, 29497, 3041136, 5120),
}


def mnist(root: DataRoot) -> DataSet:
    """Handwritten digits, 28 x 28."""
    return _idx(root, datasets.MNIST, "MNIST", DIGITS)


def fashion_mnist(root: DataRoot) -> DataSet:
    """Photographs of clothes, 28 x 28."""
    return _idx(root, datasets.FashionMNIST, "Fashion-MNIST", CLOTHES)


def kmnist(root: DataRoot) -> DataSet:
    """Cursive Japanese characters, 28 x 28."""
    return _idx(root, datasets.KMNIST, "KMNIST", tuple(datasets.KMNIST.classes))


def emnist(root: DataRoot) -> DataSet:
    """Handwritten digits and letters, 28 x 28, the balanced split; turned upright."""
    archive = Archive("gzip.zip", (datasets.EMNIST.url,), f"md5:{datasets.EMNIST.md5}", 561753746)

    def read(folder: Path, train: bool, download: bool) -> Any:
        return datasets.EMNIST(folder, split="balanced", train=train, download=download)

    train, test = _read(root, "EMNIST", "EMNIST/raw", [archive], read)
    # The published files hold every picture mirrored along its diagonal.
    sides = [Images(part.data.mT.unsqueeze(1).contiguous(), part.targets.long()) for part in (train, test)]
    return DataSet("EMNIST", *sides, tuple(train.classes))


def cifar10(root: DataRoot) -> DataSet:
    """Small colour photographs of ten kinds, 32 x 32."""
    return _cifar(root, datasets.CIFAR10, "CIFAR-10", 170498071)


def cifar100(root: DataRoot) -> DataSet:
    """Small colour photographs of a hundred kinds, 32 x 32."""
    return _cifar(root, datasets.CIFAR100, "CIFAR-100", 169001437)


def svhn(root: DataRoot) -> DataSet:
    """House numbers in street photographs, 32 x 32, colour."""
    sizes = {"train": 182040794, "test": 64275384}
    archives = [Archive(name, (url,), f"md5:{md5}", sizes[split])
                for split, (url, name, md5) in datasets.SVHN.split_list.items() if split in sizes]

    def read(folder: Path, train: bool, download: bool) -> Any:
        return datasets.SVHN(folder, split="train" if train else "test", download=download)

    train, test = _read(root, "SVHN", "", archives, read)
    sides = [Images(torch.tensor(part.data), torch.tensor(part.labels)) for part in (train, test)]
    return DataSet("SVHN", *sides, DIGITS)


def _idx(root: DataRoot, kind: Any, name: str, classes: tuple[str, ...]) -> DataSet:
    archives = [Archive(file, tuple(mirror + file for mirror in kind.mirrors), f"md5:{md5}", size)
                for (file, md5), size in zip(kind.resources, SIZES[kind.__name__], strict=True)]

    def read(folder: Path, train: bool, download: bool) -> Any:
        return kind(folder, train=train, download=download)

    train, test = _read(root, name, f"{kind.__name__}/raw", archives, read)
    return DataSet(name, *(Images(part.data.unsqueeze(1), part.targets.long()) for part in (train, test)), classes)


def _cifar(root: DataRoot, kind: Any, name: str, size: int) -> DataSet:
    def read(folder: Path, train: bool, download: bool) -> Any:
        return kind(folder, train=train, download=download)

    train, test = _read(root, name, "", [Archive(kind.filename, (kind.url,), f"md5:{kind.tgz_md5}", size)], read)
    sides = [Images(_planes(part.data), torch.tensor(part.targets)) for part in (train, test)]
    return DataSet(name, *sides, tuple(train.classes))


def _planes(pictures: Any) -> Tensor:
    return torch.from_numpy(pictures).permute(0, 3, 1, 2).contiguous()


def _read(root: DataRoot, name: str, inner: str, archives: Sequence[Archive],
          read: Callable[[Path, bool, bool], Any]) -> tuple[Any, Any]:
    """The training and the test part, from the first folder that has them unpacked, else fetched and unpacked."""
    for folder in root.places():
        try:
            return read(folder, True, False), read(folder, False, False)
        except RuntimeError:  # torchvision's word for "not here"
            continue
    root.fetch(name, inner, archives)
    folder = root.writable()
    return read(folder, True, True), read(folder, False, True)
