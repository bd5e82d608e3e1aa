"""Tables of numbers, from NumPy or CSV files, with what is known of them; needs no torch."""

import csv
import gzip
from collections import Counter
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile, is_zipfile

import numpy as np

from workbench.spec.plan import DataFacts, PlanError

LARGEST = 8 << 30
"""Bytes that a file may unpack to: some kilobytes of a zip may claim to be any size."""


def facts(*, file: str = "", label: str = "", examined: float = 0.2, scale: bool = True) -> DataFacts:
    """What is known of the table."""
    x, y, names, held = read(file, label)
    counts = Counter(y.tolist())
    rows = len(y) if held else sum(n - round(examined * n) for n in counts.values())
    return DataFacts(len(names), rows, names, shape(x))


def shape(x: Any) -> tuple[int, int, int]:
    """Rows as pictures: a row of d numbers is one line of d pixels, [n, h, w] is gray."""
    sizes = x.shape[1:]
    return (*(1,) * (3 - len(sizes)), *sizes)


def read(file: str, label: str) -> tuple[Any, Any, tuple[str, ...], tuple[Any, Any] | None]:
    """Values, class numbers, class names, and the test's values and class numbers where the file holds them."""
    if not file:
        raise PlanError("file", "choose a .npz file with arrays x and y, or a .csv file with a column of labels")
    path = Path(file).expanduser()
    if not path.is_file():
        raise PlanError("file", f"there is no file {path}")
    arrays = _csv(path, label) if ".csv" in path.suffixes else _npz(path)
    x, labels = arrays["x"], arrays["y"]
    if len(x) != len(labels) or not len(x) or not 2 <= x.ndim <= 4:
        raise PlanError("file", f"{path.name}: x must be [rows, ...], y [rows]; they are {x.shape} and {labels.shape}")
    classes = np.unique(labels)
    held = None
    if "x_test" in arrays and "y_test" in arrays:
        if unknown := set(arrays["y_test"].tolist()) - set(classes.tolist()):
            raise PlanError("file", f"{path.name}: y_test holds {unknown.pop()!r}, which y does not")
        held = arrays["x_test"], np.searchsorted(classes, arrays["y_test"])
    return x, np.searchsorted(classes, labels), tuple(str(c) for c in classes.tolist()), held


def _npz(path: Path) -> dict[str, Any]:
    try:
        if is_zipfile(path):
            with ZipFile(path) as packed:
                size = sum(member.file_size for member in packed.infolist())
            if size > LARGEST:
                raise ValueError(f"unpacked it would have {size} bytes, more than {LARGEST}")
        with np.load(path, allow_pickle=False) as file:
            arrays = {name: file[name] for name in ("x", "y", "x_test", "y_test") if name in file}
    except (ValueError, OSError, BadZipFile, EOFError, TypeError, AttributeError, MemoryError) as error:
        raise PlanError("file", f"{path.name} cannot be read as .npz: {error}") from error
    if "x" not in arrays or "y" not in arrays:
        raise PlanError("file", f"{path.name} must hold arrays x and y")
    return arrays


def _csv(path: Path, label: str) -> dict[str, Any]:
    """The labels are in the column named, else in the last; a first line without numbers names the columns."""
    try:
        with gzip.open(path, "rt", newline="") if path.suffix == ".gz" else path.open(newline="") as file:
            lines = [line for line in csv.reader(file) if line]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise PlanError("file", f"{path.name} cannot be read as CSV: {error}") from error
    if not lines:
        raise PlanError("file", f"{path.name} is empty")
    header = None if any(_is_number(cell) for cell in lines[0]) else lines[0]
    if label and (header is None or label not in header):
        raise PlanError("label", f"{path.name} has no column {label!r}; it has {', '.join(header or ['no names'])}")
    at = header.index(label) if header and label else len(lines[0]) - 1
    rows = lines[1:] if header else lines
    for number, line in enumerate(rows, 2 if header else 1):
        wrong = next((c for i, c in enumerate(line) if i != at and not _is_number(c)), None)
        if len(line) != len(lines[0]) or wrong is not None:
            what = f"{len(line)} cells instead of {len(lines[0])}" if wrong is None else f"{wrong!r} is no number"
            raise PlanError("file", f"{path.name}, line {number}: {what}")
    x = np.array([[float(c) for i, c in enumerate(line) if i != at] for line in rows], dtype=np.float32)
    labels = [line[at].strip() for line in rows]
    whole = all(_is_whole(cell) for cell in labels)
    return {"x": x, "y": np.array([int(float(c)) for c in labels] if whole else labels)}


def _is_number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def _is_whole(cell: str) -> bool:
    return _is_number(cell) and float(cell) == float(cell) // 1
