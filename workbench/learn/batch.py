"""Batch: equally long columns that travel together; Rows: anything that can be indexed into a Batch."""

from collections.abc import Iterator, Sequence
from typing import Any, Protocol

import torch
from torch import Tensor


class Rows(Protocol):
    """Examples one can count and pick by index: a Batch in memory, or a folder that reads files when asked."""

    def __len__(self) -> int: ...

    def __getitem__(self, rows: Tensor) -> "Batch": ...


class Batch:
    """Columns of equal length: tensors along their first axis, or lists (boxes of each image)."""

    def __init__(self, **columns: Any):
        sizes = {len(column) for column in columns.values()}
        if len(sizes) > 1:
            raise ValueError(f"columns differ in length: { {k: len(v) for k, v in columns.items()} }")
        self.columns: dict[str, Any] = columns

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") or name == "columns":
            raise AttributeError(name)
        try:
            return self.columns[name]
        except KeyError:
            raise AttributeError(f"this batch has no column {name!r}; it has {', '.join(self.columns)}") from None

    def __contains__(self, name: str) -> bool:
        return name in self.columns

    def __iter__(self) -> Iterator[str]:
        return iter(self.columns)

    def __len__(self) -> int:
        return len(next(iter(self.columns.values()), ()))

    def __getitem__(self, rows: Tensor | slice) -> "Batch":
        """The named rows, in the order given; a slice makes views."""
        return Batch(**{name: _pick(column, rows) for name, column in self.columns.items()})

    def plus(self, **columns: Any) -> "Batch":
        """The same rows with further columns."""
        return Batch(**{**self.columns, **columns})

    def to(self, device: torch.device | str) -> "Batch":
        """The same columns on a device; lists stay where they are."""
        return Batch(**{n: c.to(device) if isinstance(c, Tensor) else c for n, c in self.columns.items()})

    @staticmethod
    def join(parts: Sequence["Batch"]) -> "Batch":
        """All rows one after the other; only the columns every part has."""
        names = [name for name in parts[0] if all(name in part for part in parts)]
        return Batch(**{name: _cat([part.columns[name] for part in parts]) for name in names})


def _pick(column: Any, rows: Tensor | slice) -> Any:
    if isinstance(rows, slice):
        return column[rows]
    if isinstance(column, Tensor):
        return column[rows.to(column.device)]
    return [column[i] for i in rows.tolist()]


def _cat(columns: list[Any]) -> Any:
    if isinstance(columns[0], Tensor):
        return torch.cat(columns)
    return [item for column in columns for item in column]
