"""DataRoot: where data sets come from; DataSet: one of them, loaded."""

import json
import os
import shutil
import stat
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch

from workbench.learn.data.download import Archive, Progress, fetch
from workbench.learn.data.rows import ImageFiles, Images


@dataclass(frozen=True, eq=False)
class DataSet:
    """Pictures to learn from, pictures to be examined on, and what a person calls the classes."""

    name: str
    train: Images
    test: Images
    classes: tuple[str, ...] = ()

    @property
    def input(self) -> tuple[int, int, int]:
        """The shape of one picture: channels, height, width."""
        return self.train.input


Loader = Callable[..., DataSet]


class DataRoot:
    """Finds, fetches and loads data sets; each is loaded once and shared by all tasks that use it.

    `folders` are looked through in order and may be read-only; `cache` is written to. `resolve` gives the loader of
    a data set's plugin. `progress` is told (name, bytes so far, bytes in all), `cancelled` is asked while fetching.
    """

    def __init__(self, folders: Sequence[Path], *, cache: Path, resolve: Callable[[str], Loader],
                 progress: Progress | None = None, cancelled: Callable[[], bool] | None = None,
                 device: torch.device | str = "cpu"):
        self.folders, self.cache, self.resolve = list(folders), cache, resolve
        self.progress, self.cancelled = progress or (lambda name, done, size: None), cancelled or (lambda: False)
        self.device = torch.device(device)
        self._loaded: dict[str, DataSet] = {}

    def load(self, dataset: str | Mapping[str, Any]) -> DataSet:
        """A data set by its plugin's id, or by a table with `plugin` and its settings."""
        table = {"plugin": dataset} if isinstance(dataset, str) else dict(dataset)
        key = json.dumps(table, sort_keys=True, default=str)
        if key not in self._loaded:
            params = {name: value for name, value in table.items() if name != "plugin"}
            data = self.resolve(table["plugin"])(self, **params)
            self._loaded[key] = DataSet(data.name, self._place(data.train), self._place(data.test), data.classes)
        return self._loaded[key]

    def find(self, *parts: str) -> Path | None:
        """The first existing file or folder of this name under the folders or the cache."""
        return next((path for folder in self.places() if (path := folder.joinpath(*parts)).exists()), None)

    def places(self) -> list[Path]:
        """Every folder data sets may lie in, in the order they are looked through."""
        return [*self.folders, self.cache / "data"]

    def writable(self) -> Path:
        """The folder new files go to: the first of the folders that may be written, else the cache."""
        for folder in self.folders:
            existing = next(p for p in [folder, *folder.parents] if p.exists())
            # The mode is asked too: for an administrator `access` calls a write-protected folder writable.
            if os.access(existing, os.W_OK) and existing.stat().st_mode & stat.S_IWUSR:
                return folder
        return self.cache / "data"

    def fetch(self, name: str, folder: str, archives: Sequence[Archive]) -> Path:
        """All files of a data set in one folder under `writable()`: copied from where they lie, else downloaded."""
        target = self.writable() / folder
        for archive in archives:
            held = self.find(folder, archive.name)
            if held and held.parent != target and not (target / archive.name).exists():
                target.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(held, target / archive.name)
        fetch(name, target, archives, progress=self.progress, cancelled=self.cancelled)
        return target

    def _place(self, rows: Images) -> Images:
        """Rows on the device where they take less than a quarter of what is free there."""
        if self.device.type != "cuda" or isinstance(rows.pixels, ImageFiles):
            return rows.to(self.device) if self.device.type == "mps" else rows
        pixels = rows.pixels
        assert isinstance(pixels, torch.Tensor)
        free, _ = torch.cuda.mem_get_info(self.device)
        return rows.to(self.device) if pixels.nbytes < free / 4 else rows
