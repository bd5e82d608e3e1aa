"""Sample pictures of data sets as PNG files in the cache: made once per data set, read by the window."""

import hashlib
import json
import queue
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from workbench.spec import places
from workbench.spec.registry import PluginError, Registry, UnknownPlugin, default_registry

PER_CLASS = 4

DataName = str | Mapping[str, Any]


def folder(dataset: DataName) -> Path:
    """Where the sample pictures of a data set lie, once made."""
    text = json.dumps(dataset, sort_keys=True, default=str)
    name = dataset if isinstance(dataset, str) else str(dataset.get("plugin", "data"))
    return places.cache() / "thumbnails" / f"{name}-{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def picture(dataset: DataName, label: int, number: int) -> Path:
    """One sample of one class, number 0 to PER_CLASS - 1."""
    return folder(dataset) / f"{label}-{number}.png"


def make(dataset: DataName, registry: Registry) -> bool:
    """Write the sample pictures; False where the data are not on this machine or are no pictures. Never downloads."""
    import numpy as np
    import torch
    from PIL import Image

    from workbench.learn.data.root import DataRoot

    root = DataRoot([places.data_folder()], cache=places.cache(), resolve=registry.load, cancelled=lambda: True)
    try:
        rows = root.load(dataset).train
    # Data that are absent, broken or need a download end here: the card then shows no pictures.
    except (OSError, ValueError, RuntimeError, KeyError, UnknownPlugin, PluginError):
        return False
    if len(rows.input) != 3 or rows.input[0] not in (1, 3):
        return False
    part = folder(dataset).with_suffix(".part")
    part.mkdir(parents=True, exist_ok=True)
    for label in rows.y.unique().tolist():
        for number, row in enumerate((rows.y == label).nonzero().flatten()[:PER_CLASS]):
            x = rows[row[None]].x[0].clamp(0, 1).mul(255).round().to(torch.uint8).permute(1, 2, 0).numpy()
            image = Image.fromarray(x[:, :, 0] if x.shape[2] == 1 else np.ascontiguousarray(x))
            image.save(part / picture(dataset, label, number).name)
    part.replace(folder(dataset))
    return True


class ThumbnailMaker:
    """Makes sample pictures in a thread of its own, one data set after the other, once it was started."""

    def __init__(self, make_registry: Callable[[], Registry] = default_registry) -> None:
        self._make_registry = make_registry
        self._asked: queue.Queue[DataName | None] = queue.Queue()
        self._known: set[Path] = set()
        self._thread: threading.Thread | None = None

    def ask(self, dataset: DataName) -> None:
        """Have the pictures of a data set made, unless they lie there or were asked for already."""
        place = folder(dataset)
        if place in self._known or place.is_dir():
            return
        self._known.add(place)
        self._asked.put(dataset)

    def start(self) -> None:
        """Begin with what was asked for; this loads torch."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="thumbnails", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Let the thread end once it has finished the data set at hand."""
        self._asked.put(None)

    def _work(self) -> None:
        registry = self._make_registry()
        while (dataset := self._asked.get()) is not None:
            make(dataset, registry)
