"""Images: rows of one data set as a task wants them; ImageFiles: pictures that are read only when asked for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import torch
from torch import Tensor

from workbench.learn import seeds
from workbench.learn.batch import Batch, Rows


class Pixels(Protocol):
    """Pictures by number: a tensor [n, c, h, w] of bytes or floats, or files that give one when indexed."""

    @property
    def shape(self) -> tuple[int, ...]: ...

    @property
    def device(self) -> torch.device: ...

    def __getitem__(self, rows: Tensor) -> Tensor: ...

    def to(self, device: torch.device) -> "Pixels": ...


@dataclass(frozen=True, eq=False)
class ImageFiles:
    """Picture files read and brought to one size when asked for; `read` makes bytes [c, h, w] of a file."""

    paths: Sequence[Path]
    size: tuple[int, int, int]
    read: Callable[[Path, tuple[int, int, int]], Tensor]

    @property
    def shape(self) -> tuple[int, ...]:
        """[n, c, h, w], as a tensor of all of them would have."""
        return (len(self.paths), *self.size)

    @property
    def device(self) -> torch.device:
        """Files are read into the memory of the CPU."""
        return torch.device("cpu")

    def __getitem__(self, rows: Tensor) -> Tensor:
        return torch.stack([self.read(self.paths[i], self.size) for i in rows.tolist()])

    def to(self, device: torch.device) -> "ImageFiles":
        """Themselves: files stay files."""
        return self


@dataclass(frozen=True, eq=False)
class Images:
    """Labels with the pictures they belong to: row i is picture `index[i]`; `order` mixes the places of the pixels.

    Bytes come out as numbers from 0 to 1. Tasks share the pictures of their data set; none copies them. `extra`
    holds further columns, one entry for each label: heads, boxes, captions.
    """

    pixels: Pixels
    y: Tensor
    index: Tensor | None = None
    order: Tensor | None = None
    extra: Batch | None = None

    def __len__(self) -> int:
        return len(self.y)

    def __getitem__(self, rows: Tensor) -> Batch:
        if rows.device != self.y.device:
            rows = rows.to(self.y.device)
        x = take(self.pixels, rows if self.index is None else self.index[rows])
        if x.dtype == torch.uint8:
            x = x.float().div_(255)
        if self.order is not None:
            x = x.flatten(2)[:, :, self.order].view_as(x)
        y = self.y.index_select(0, rows)
        return Batch(x=x, y=y) if self.extra is None else Batch(x=x, y=y, **self.extra[rows].columns)

    @property
    def input(self) -> tuple[int, int, int]:
        """The shape of one picture: channels, height, width."""
        _, channels, height, width = self.pixels.shape
        return channels, height, width

    def to(self, device: torch.device | str) -> "Images":
        """The same rows with everything on a device; pictures that are files stay files."""
        device = torch.device(device)
        if isinstance(self.pixels, ImageFiles):
            return self
        index, order = (None if column is None else column.to(device) for column in (self.index, self.order))
        extra = None if self.extra is None else self.extra.to(device)
        return Images(self.pixels.to(device), self.y.to(device), index, order, extra)


def take(pixels: Pixels, rows: Tensor) -> Tensor:
    """The pictures of these numbers."""
    # On bytes, index_select is three times as fast as indexing.
    return pixels.index_select(0, rows) if isinstance(pixels, Tensor) else pixels[rows]


def held_out(y: Tensor, share: float) -> tuple[Tensor, Tensor]:
    """Rows to learn from and rows to be examined on: of every class the same share, the same rows always."""
    examined = torch.zeros(len(y), dtype=torch.bool)
    for label in y.unique().tolist():
        rows = (y == label).nonzero().flatten()
        mixed = rows[torch.randperm(len(rows), generator=seeds.generator("held out", label, len(rows)))]
        examined[mixed[:round(share * len(rows))]] = True
    return (~examined).nonzero().flatten(), examined.nonzero().flatten()


class Joined:
    """Several rows one after the other, as one."""

    def __init__(self, parts: Sequence[Rows]):
        self.parts = [part for part in parts if len(part)]
        self.ends = torch.tensor([len(part) for part in self.parts]).cumsum(0)

    def __len__(self) -> int:
        return int(self.ends[-1]) if self.parts else 0

    def __getitem__(self, rows: Tensor) -> Batch:
        rows = rows.cpu()
        which = torch.searchsorted(self.ends, rows, right=True)
        found, places = [], []
        for i in which.unique().tolist():
            at = (which == i).nonzero().flatten()
            start = int(self.ends[i - 1]) if i else 0
            found.append(self.parts[i][rows[at] - start])
            places.append(at)
        return Batch.join(found)[torch.cat(places).argsort()]
