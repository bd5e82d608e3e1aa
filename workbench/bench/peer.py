"""Avalanche, the peer that is measured against: installed once into an environment of its own, and asked from there."""

import gzip
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from workbench.bench.sitting import Sitting, Unavailable
from workbench.learn.data.root import DataRoot
from workbench.spec import places

VERSION = "0.6.0"
READY = "ready.txt"
SCRIPT = Path(__file__).with_name("avalanche_peer.py")
PATIENCE = 900.0
"""Seconds that pip may take."""


def environment(tell: Callable[[str, float], None]) -> Path:
    """The interpreter that has Avalanche; made on the first call, which needs the network."""
    folder = places.cache() / "bench" / f"avalanche-{VERSION}-python-{sys.version_info.major}.{sys.version_info.minor}"
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if _is_ready(folder):
        return python
    tell(f"installing Avalanche {VERSION} into {folder}, once", 0.0)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    # Without pip's own step of asking the network for a newer pip.
    venv.create(folder, with_pip=True)
    # The same torch as the workbench's: what is compared is the library around it.
    _packages(folder).joinpath("workbench-bench.pth").write_text(f"{_ours()}\n", "utf-8")
    _install(python, folder)
    (folder / READY).write_text(_ours(), "utf-8")
    return python


def _is_ready(folder: Path) -> bool:
    """Whether an earlier call made it, beside the packages that are in use now."""
    ready = folder / READY
    return ready.is_file() and ready.read_text("utf-8") == _ours()


def _install(python: Path, folder: Path) -> None:
    command = [str(python), "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--quiet",
               f"avalanche-lib=={VERSION}"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)
        said, failed = done.stderr.strip(), done.returncode != 0
    except subprocess.TimeoutExpired:
        said, failed = f"nothing happened for {PATIENCE:.0f} s", True
    if failed:
        shutil.rmtree(folder, ignore_errors=True)
        last = said.splitlines()[-1] if said else "pip said nothing"
        raise Unavailable(f"Avalanche {VERSION} could not be installed, which needs the network once ({last}). "
                          f"By hand: {' '.join(command[1:])} in an environment of its own")


def _ours() -> str:
    return sysconfig.get_paths()["purelib"]


def _packages(folder: Path) -> Path:
    return Path(sysconfig.get_path("purelib", vars={"base": str(folder), "platbase": str(folder)}))


def unpacked(root: DataRoot, target: Path) -> Path:
    """A folder with MNIST's files as torchvision unpacks them."""
    raw = target / "MNIST" / "raw"
    raw.mkdir(parents=True, exist_ok=True)
    root.load("mnist")  # fetched where it is not here yet
    for name in ("train-images-idx3", "train-labels-idx1", "t10k-images-idx3", "t10k-labels-idx1"):
        packed = root.find("MNIST", "raw", f"{name}-ubyte.gz")
        if packed is None:
            raise Unavailable(f"MNIST is not here: {name}-ubyte.gz is missing; set WORKBENCH_DATA")
        with gzip.open(packed, "rb") as source, (raw / f"{name}-ubyte").open("wb") as file:
            shutil.copyfileobj(source, file)
    return target


class Peer:
    """Avalanche in a process that stays, so that neither its start nor its imports are in any time."""

    def __init__(self, sitting: Sitting, root: DataRoot):
        self.sitting = sitting
        python = environment(sitting.tell)
        folder = unpacked(root, sitting.scratch)
        # -P: the modules beside the script are none of its own.
        self.log = (sitting.scratch / "peer.log").open("w+", encoding="utf-8")
        threads = str(sitting.threads)
        self._process = subprocess.Popen(
            [str(python), "-P", "-W", "ignore", str(SCRIPT), str(folder), threads], text=True, stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=self.log, env={**os.environ, "OMP_NUM_THREADS": threads, "PYTHONPATH": ""})

    def ask(self, method: str, path: str = "tensors", **rest: Any) -> dict[str, Any]:
        """Let it train once; its seconds, steps and last accuracies."""
        assert self._process.stdin
        assert self._process.stdout
        request = {"method": method, "path": path, "clock": self.sitting.clock, **rest}
        try:
            self._process.stdin.write(json.dumps(request) + "\n")
            self._process.stdin.flush()
            line = self._process.stdout.readline()
        except BrokenPipeError:
            line = ""
        if not line:
            raise Unavailable(f"Avalanche ended: {self._last_words()}")
        reply: dict[str, Any] = json.loads(line)
        return reply

    def _last_words(self) -> str:
        self.log.seek(0)
        lines = self.log.read().strip().splitlines()
        return lines[-1] if lines else "it said nothing"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        assert self._process.stdin
        if kind is None:
            self._process.stdin.close()
        else:
            self._process.kill()
        self._process.wait()
        self.log.close()
