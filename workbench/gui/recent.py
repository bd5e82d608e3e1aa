"""Recent: the files a person opened lately and the commands searched for, kept in the user's folder, one a line."""

import os
from pathlib import Path

from workbench.spec import places

RECENT = 8


def recent() -> list[Path]:
    """Files opened or saved lately that still exist, newest first."""
    try:
        listed = _file().read_text("utf-8")
    except (OSError, ValueError):
        return []
    return [Path(name) for name in listed.splitlines() if Path(name).is_file()]


def remember(path: Path) -> None:
    """Put a file at the head of the list."""
    others = [str(p) for p in recent() if p != path.resolve()]
    write(_file(), "\n".join([str(path.resolve()), *others][:RECENT]))


def used() -> list[str]:
    """What was taken from the command palette lately, newest first."""
    try:
        return (places.home() / "palette.txt").read_text("utf-8").splitlines()
    except (OSError, ValueError):
        return []


def was_used(id: str) -> None:
    """Put something at the head of that list."""
    write(places.home() / "palette.txt", "\n".join([id, *(other for other in used() if other != id)][:RECENT]))


def write(path: Path, text: str, *, lasting: bool = False) -> None:
    """Write a small file, whole or not at all; `lasting` also through a power failure."""
    path.parent.mkdir(parents=True, exist_ok=True)
    piece = path.with_name(path.name + ".part")
    with piece.open("w", encoding="utf-8") as file:
        file.write(text)
        if lasting:
            file.flush()
            os.fsync(file.fileno())  # or a power failure could leave an empty file under the right name
    os.replace(piece, path)


def _file() -> Path:
    return places.home() / "recent.txt"
