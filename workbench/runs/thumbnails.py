"""Sample pictures of data sets as PNG files in the cache: made once per data set, read by the window."""

import contextlib
import hashlib
import json
import os
import queue
import subprocess
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from workbench.runs.process import NEW_GROUP, environment, program
from workbench.spec import places
from workbench.spec.registry import PluginError, Registry, UnknownPlugin, default_registry

PER_CLASS = 4
PATIENCE = 10.0
"""Seconds after which a maker that is asked for nothing lets go of its memory."""
MODULE = "workbench.runs.thumbnails"

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
    """Makes sample pictures in a process of its own, which ends when for some seconds nothing was asked of it.

    Not in a thread: to import torch and to read images would hold up the thread that asks.
    """

    def __init__(self) -> None:
        self._known: set[Path] = set()
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, dataset: DataName) -> None:
        """Have the pictures of a data set made, unless they lie there or were asked for already."""
        place = folder(dataset)
        if place in self._known or place.is_dir():
            return
        self._known.add(place)
        line = json.dumps(dataset, default=str).encode() + b"\n"
        try:
            self._write(line)
        except OSError:
            # It may have gone in this very moment.
            self._process = None
            self._write(line)

    def close(self) -> None:
        """End it, whatever it is at: nobody waits for the pictures now, and unfinished ones are never read."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            with contextlib.suppress(OSError):
                assert self._process.stdin is not None
                self._process.stdin.close()
            self._process = None

    def _write(self, line: bytes) -> None:
        if self._process is None or self._process.poll() is not None:
            self._process = subprocess.Popen(
                program("thumbnails", MODULE), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL, start_new_session=True, env=environment(), creationflags=NEW_GROUP,
            )
        assert self._process.stdin is not None
        self._process.stdin.write(line)
        self._process.stdin.flush()


def main() -> None:
    """Make what the lines of the standard input name, until it ends or nothing has come for some seconds."""
    asked: queue.Queue[bytes] = queue.Queue()
    threading.Thread(target=_listen, args=[asked], daemon=True).start()
    registry = default_registry()
    while True:
        try:
            line = asked.get(timeout=PATIENCE)
        except queue.Empty:
            return
        if not line:
            return
        make(json.loads(line), registry)


def _listen(asked: queue.Queue[bytes]) -> None:
    held = b""
    # os.read holds no lock of Python's, so this thread never stands in the way of the interpreter's end.
    while piece := os.read(0, 4096):
        *lines, held = (held + piece).split(b"\n")
        for line in lines:
            asked.put(line)
    asked.put(b"")


if __name__ == "__main__":
    main()
