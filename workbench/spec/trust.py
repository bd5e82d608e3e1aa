"""Trust: which folders of plugins that did not come with the program a person has allowed to run.

A plugin's code runs with the rights of whoever started the program, so nothing of it is imported before it was shown
and allowed: a folder as it is now (by the hash of its code), or a folder "also after edits", for code of one's own.
"""

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path

from workbench.spec import places

ANY = "*"
"""Kept in the place of a hash: this folder, and all under it, whatever their code is later."""

CODE = (".py", ".toml", ".so", ".pyd", ".dylib", ".dll", ".pth")


def digest(folder: Path) -> str:
    """The SHA-256 of a folder's code: its names and what is in them, in order of names."""
    out = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.suffix in CODE and path.is_file()):
        out.update(f"{file.relative_to(folder).as_posix()}\0{file.stat().st_size}\0".encode())
        out.update(file.read_bytes())
    return out.hexdigest()


def is_trusted(folder: Path) -> bool:
    """Whether a person allowed this folder's code, as it is now, to run."""
    known = trusted()
    place = folder.resolve()
    if any(known.get(str(parent)) == ANY for parent in (place, *place.parents)):
        return True
    return str(place) in known and known[str(place)] == digest(place)


def trust(folder: Path, *, edits: bool = False) -> None:
    """Allow a folder's code as it is now, or with `edits` this folder and all under it, whatever it is later."""
    _write({**trusted(), str(folder.resolve()): ANY if edits else digest(folder.resolve())})


def distrust(folder: Path) -> None:
    """Take it back; code already imported stays so until the program ends."""
    _write({path: kept for path, kept in trusted().items() if path != str(folder.resolve())})


def trusted() -> Mapping[str, str]:
    """Folders and what of them was allowed; a file that cannot be read allows nothing."""
    try:
        table = json.loads(_file().read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(k): str(v) for k, v in table.items()} if isinstance(table, dict) else {}


def _file() -> Path:
    return places.home() / "trusted.json"


def _write(table: Mapping[str, str]) -> None:
    _file().parent.mkdir(parents=True, exist_ok=True)
    piece = _file().with_name(f"trusted.{os.getpid()}.part")
    piece.write_text(json.dumps(dict(table), indent=1), "utf-8")
    os.replace(piece, _file())
