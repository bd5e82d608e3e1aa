"""Bad input: real files with bytes changed, cut and spliced; each is read or refused, soon, and runs nothing."""

import random
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from workbench.faults import deeds
from workbench.faults.fault import Broken, Fault, Toll, require
from workbench.faults.ground import Ground, experiment, the_run
from workbench.runs import checkpoints
from workbench.spec import places
from workbench.spec.check import faults_in
from workbench.spec.experiment import Experiment, RunSpec
from workbench.spec.fault import Malformed
from workbench.spec.manifest import ManifestError, read_manifests
from workbench.spec.plan import PlanError
from workbench.spec.registry import PluginError, default_registry

PATIENCE = 10.0
"""Seconds that any one input may take."""

WORDS = [b"", b"\x00", b"\xff\xfe", b"[", b"]]", b"{", b'"""', b"=", b"nan", b"inf", b"-1", b"1e999", b"9" * 400,
         b"true", b"[" * 500, b"../../x", b"__import__('os')", b"\xf0\x9f\x90\x9f", b"\r", b"0x7fffffffffffffff"]


def spoiled(data: bytes, rng: random.Random) -> bytes:
    """The same bytes with one to six changes."""
    out = bytearray(data)
    for _ in range(rng.randint(1, 6)):
        at, to = sorted(rng.randrange(len(out) + 1) for _ in range(2))
        match rng.randrange(6):
            case 0:
                out[at:at + 1] = bytes([rng.randrange(256)])
            case 1:
                out[at:at] = rng.choice(WORDS)
            case 2:
                del out[at:min(to, at + 40)]
            case 3:
                out[at:at] = out[at:min(to, at + 200)]
            case 4:
                word = out[at:min(to, at + 12)]
                out[at:at + rng.randrange(12)] = rng.choice(WORDS) + bytes(word)
            case _:
                del out[rng.randrange(len(out) + 1):]
        if not out:
            out = bytearray(rng.choice(WORDS) or b"x")
    return bytes(out)


class Kind(NamedTuple):
    """One kind of input: real ones to begin with, and who reads one. What `read` raises is a crash."""

    sources: list[bytes]
    read: Callable[[bytes], None]


def _many(kind: Kind, rng: random.Random, count: int) -> Toll:
    """Let so many spoiled inputs be read; Broken for the first that takes too long or crashes the reader."""
    slowest = 0.0
    for _ in range(count):
        data = spoiled(rng.choice(kind.sources), rng)
        begun = time.monotonic()
        try:
            kind.read(data)
        except Exception as error:
            raise Broken(f"{type(error).__name__}: {error} (for the input {data[:120]!r}...)") from error
        slowest = max(slowest, time.monotonic() - begun)
        require(slowest < PATIENCE, f"an input took {slowest:.0f} s: {data[:500]!r}")
    return {"seconds for an input": slowest}


def _files(folder: Path, pattern: str) -> list[bytes]:
    return [file.read_bytes() for file in sorted(folder.glob(pattern))]


def experiments(folder: Path) -> Kind:
    """Experiment files are checked, and what is taken is planned and written again."""
    registry = default_registry()
    sources = [*_files(places.assets() / "experiments", "*.toml"), *_files(places.bundled_plugins(), "*/example.toml")]

    def read(data: bytes) -> None:
        text = data.decode("utf-8", "replace")
        found = faults_in(text, registry)
        try:
            taken = Experiment.parse(text)
        except Malformed:
            require(any(fault.severity == "error" for fault in found), "a malformed file was checked without a fault")
            return
        again = taken.to_toml()
        require(Experiment.parse(again).to_toml() == again, "what was written is not what was read")

    return Kind([data for data in sources if len(data) < 8000], read)


def manifests(folder: Path) -> Kind:
    """Manifests of plugins are read."""
    file = folder / "plugin.toml"

    def read(data: bytes) -> None:
        file.write_bytes(data)
        try:
            read_manifests(file)
        except ManifestError as error:
            require(len(str(error)) > 5, "a manifest was refused without a reason")

    return Kind(_files(places.bundled_plugins(), "*/plugin.toml"), read)


def tables(folder: Path) -> Kind:
    """CSV and NumPy files are looked at as data sets."""
    import io

    import numpy as np

    rows = b"a,b,label\n" + b"".join(b"%d,%.3f,%s\n" % (n, n / 7, b"ox" if n % 2 else b"owl") for n in range(40))
    held = io.BytesIO()
    np.savez(held, x=np.arange(60.0).reshape(20, 3), y=np.arange(20) % 4)
    registry = default_registry()

    def read(data: bytes) -> None:
        file = folder / ("t.csv" if data[:1] != b"P" else "t.npz")
        file.write_bytes(data)
        try:
            registry.facts({"plugin": "table", "file": str(file)})
        except (PlanError, PluginError) as error:
            require("cannot be looked at" not in str(error), f"refused by accident: {error}")

    return Kind([rows, held.getvalue()], read)


def pictures(folder: Path) -> Kind:
    """PNG, JPEG, GIF, BMP, TIFF and WebP files are read as training pictures."""
    import io

    import numpy as np
    from PIL import Image

    picture = Image.fromarray(np.random.default_rng(0).integers(0, 255, (24, 24, 3), dtype=np.uint8))
    sources = []
    for kind in ("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP"):
        out = io.BytesIO()
        picture.save(out, kind)
        sources.append(out.getvalue())
    registry = default_registry()
    registry.load("images")
    reader: Any = __import__("sys").modules[registry.load("images").__module__]
    file = folder / "picture.png"

    def read(data: bytes) -> None:
        file.write_bytes(data)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # Pillow's own words on what it could read all the same
                reader.read(file, (3, 16, 16))
        except ValueError as error:
            require(str(file) in str(error), f"a refusal that names no file: {error}")

    return Kind(sources, read)


KINDS: dict[str, Callable[[Path], Kind]] = {
    "experiment files": experiments, "manifests": manifests, "tables": tables, "pictures": pictures,
}


def _spoiling(make: Callable[[Path], Kind], count: int) -> Callable[[Ground, random.Random], Toll]:
    def tried(ground: Ground, rng: random.Random) -> Toll:
        with ground.place() as folder:
            return _many(make(folder), rng, count)

    return tried


def states(ground: Ground, rng: random.Random) -> Toll:
    """A spoiled checkpoint is not loaded: its run fails, says why, and the file's bytes are never unpickled."""
    from workbench.learn import checkpoint
    from workbench.runs.build import build

    spec = next(experiment(steps=4, sleep=0.0).runs())
    path = ground.folder / "states.db"
    if not path.exists():
        deeds.submit(path, [spec])
        ground.do(deeds.work_off, path)
    row = the_run(path, 1)
    file = checkpoints.path(path, row)
    assert file is not None
    right = file.read_bytes()
    learner, metrics, _ = build(RunSpec.from_json(row.spec), default_registry())

    def read(data: bytes) -> None:
        file.write_bytes(data)
        try:
            checkpoint.load(file, learner, metrics, digest=checkpoints.unsealed(row.checkpoint_hash))
        except checkpoint.CheckpointError:
            return
        require(data == right, "a spoiled checkpoint was loaded")

    toll = _many(Kind([right], read), rng, 20)
    file.write_bytes(right)
    return toll


def specs(ground: Ground, rng: random.Random) -> Toll:
    """A store holds runs whose settings were spoiled by others: they fail, and the queue goes on."""
    text = next(experiment(steps=4, sleep=0.0).runs()).to_json()
    with ground.place() as folder:
        path = folder / "w.db"
        whole = RunSpec.from_json(text)
        deeds.submit(path, [whole] * 9)
        deeds.spoil_specs(path, [spoiled(text.encode(), rng).decode("utf-8", "replace") for _ in range(8)])
        ground.do(deeds.work_off, path, patience=240)
        ends = [the_run(path, run).state for run in range(1, 10)]
        require(set(ends) <= {"failed", "finished"}, f"runs were left {ends}")
        require(ends[-1] == "finished", "the run after the spoiled ones did not finish")
    return {}


READ = "read, or refused with a reason; never a crash, a hang or code that runs"
FAULTS = (
    *(Fault("input", f"{count} spoiled {name}", READ, _spoiling(KINDS[name], count), share=0.25, least=3)
      for name, count in (("experiment files", 40), ("manifests", 60), ("tables", 40), ("pictures", 60))),
    Fault("input", "20 spoiled checkpoints", "refused", states, share=0.1, least=2),
    Fault("input", "8 runs with spoiled settings", "they fail; the queue goes on", specs, share=0.02),
)
