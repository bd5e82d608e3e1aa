"""What a folder of pictures holds, told without opening one; needs no torch."""

from hashlib import blake2b
from pathlib import Path

from workbench.spec.plan import DataFacts, PlanError

ENDINGS = {".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp", ".tif", ".tiff", ".ppm", ".pgm"}

Pictures = dict[str, list[Path]]


def facts(*, folder: str = "", size: int = 64, colour: bool = True, examined: float = 0.2) -> DataFacts:
    """What is known of the folder before its pictures are read."""
    train, _ = sides(folder, examined)
    return DataFacts(len(train), sum(map(len, train.values())), tuple(train), (3 if colour else 1, size, size))


def sides(folder: str, examined: float) -> tuple[Pictures, Pictures]:
    """Pictures by class to learn from and to be examined on: folders `train` and `test` if both are there."""
    if not folder:
        raise PlanError("folder", "choose a folder that holds one folder of pictures for each class")
    top = Path(folder).expanduser()
    if not top.is_dir():
        raise PlanError("folder", f"there is no folder {top}")
    if (top / "train").is_dir() and (top / "test").is_dir():
        train, test = _by_class(top / "train"), _by_class(top / "test")
        return train, {name: test.get(name, []) for name in train}
    found = _by_class(top)
    parts = {name: _parted(files, examined) for name, files in found.items()}
    return {n: train for n, (train, _) in parts.items()}, {n: test for n, (_, test) in parts.items()}


def _by_class(top: Path) -> Pictures:
    folders = sorted(p for p in top.iterdir() if p.is_dir() and not p.name.startswith("."))
    found = {f.name: sorted(p for p in f.rglob("*") if p.suffix.lower() in ENDINGS) for f in folders}
    found = {name: files for name, files in found.items() if files}
    if not found:
        raise PlanError("folder", f"{top} holds no folders with pictures; each class needs a folder of its own")
    return found


def _parted(files: list[Path], examined: float) -> tuple[list[Path], list[Path]]:
    """A share of one class's files, chosen by their names, so that further files move none from side to side."""
    top = round(examined * 2**64)
    test = {f for f in files if int.from_bytes(blake2b(f.name.encode(), digest_size=8).digest()) < top}
    return [f for f in files if f not in test], [f for f in files if f in test]
