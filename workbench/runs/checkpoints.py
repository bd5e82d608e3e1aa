"""Where a workspace keeps the checkpoints of its runs: in a folder beside the store, one folder per run.

A checkpoint is a pickle, and a pickle may hold any code. So each is sealed: beside its SHA-256 the store keeps a seal
made of it with a secret of this user, and what does not carry it, as in a workspace somebody handed over, is not
loaded.
"""

import hashlib
import hmac
import os
import secrets
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from workbench.spec import places
from workbench.spec.run import Run


class ForeignCheckpoint(ValueError):
    """A checkpoint that was not written here."""


def sealed(digest: str) -> str:
    """A checkpoint's SHA-256 with this user's seal on it, as the store keeps it."""
    return f"{digest}:{_seal(digest)}"


def unsealed(kept: str) -> str:
    """The SHA-256 in what the store keeps; ForeignCheckpoint where the seal is not this user's."""
    digest, _, seal = kept.partition(":")
    if not hmac.compare_digest(seal, _seal(digest)):
        raise ForeignCheckpoint(
            "the checkpoint was not written by this user on this computer, so it was not loaded: it could hold any "
            "code. Retry the run from the first step; or, if you trust whoever made this workspace, "
            "`workbench store adopt` takes its checkpoints over"
        )
    return digest


def sha256(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _seal(digest: str) -> str:
    return hmac.new(_secret(), digest.encode(), "sha256").hexdigest()


def _secret() -> bytes:
    """32 bytes only this user can read, made once."""
    path = places.home() / "seal"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        piece = path.with_name(f"seal.{os.getpid()}.{secrets.token_hex(4)}")
        with os.fdopen(os.open(piece, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(secrets.token_bytes(32))
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):
            os.link(piece, path)  # unlike a move it fails where another process was first
        piece.unlink()
    return path.read_bytes()


def folder(store: Path, run: int) -> Path:
    """The folder of one run's checkpoints; it may not exist yet."""
    return store.resolve().with_name(f"{store.stem}.checkpoints") / f"run-{run}"


def path(store: Path, run: Run) -> Path | None:
    """The file from which a run can go on; None where it has none."""
    return folder(store, run.id) / run.checkpoint if run.checkpoint else None


def tidy(store: Path, run: int, keep: str) -> None:
    """Remove a run's checkpoints but the one named: older ones, and pieces of one never finished."""
    for file in folder(store, run).glob("*"):
        if file.name != keep:
            file.unlink(missing_ok=True)


def remove(store: Path, runs: Iterable[int]) -> None:
    """Remove all checkpoints of runs that are gone."""
    for run in runs:
        if folder(store, run).exists():
            shutil.rmtree(folder(store, run))
