"""StoreError, and what SQLite's errors mean in words that help."""

from pathlib import Path


class StoreError(Exception):
    """The store cannot do what was asked; the message says why, and where possible what to do."""


def explain(error: Exception, path: Path) -> str:
    """What an SQLite error about this file means, in words that help."""
    text = str(error)
    if "not a database" in text or "malformed" in text:
        return f"{path} is not a workspace: it is no SQLite database, or it is damaged ({text})."
    if "locked" in text:
        return f"{path} is locked by another program; close that program and try again."
    if "readonly" in text:
        return f"{path} cannot be written: the file or its folder {path.parent} is read-only."
    if "full" in text:
        return f"{path} cannot grow: the disk is full."
    if "unable to open" in text:
        if not path.parent.is_dir():
            return f"{path} cannot be opened: the folder {path.parent} does not exist."
        if path.is_dir():
            return f"{path} is a folder, not a workspace file."
        return f"{path} cannot be opened: the folder {path.parent} may be read-only."
    return f"{path}: {text}"
