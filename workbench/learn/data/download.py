"""Fetching the files of a data set: sizes told first, resumed where it stopped, verified, and stopped on request."""

import hashlib
import os
import shutil
import urllib.error
import urllib.request
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from http.client import HTTPException
from pathlib import Path

CHUNK = 1 << 16
WAIT = 30.0

Progress = Callable[[str, int, int], None]


class DataUnavailable(RuntimeError):
    """A data set that is not here and could not be fetched; the message says what would help."""


class FetchCancelled(RuntimeError):
    """A person stopped the download; what came so far is kept and the next try goes on from there."""


@dataclass(frozen=True)
class Archive:
    """One file of a data set: its name, where it may be had, its checksum ("md5:..." or "sha256:..."), its bytes."""

    name: str
    urls: tuple[str, ...]
    checksum: str
    size: int = 0


def fetch(name: str, folder: Path, archives: Sequence[Archive], *, progress: Progress,
          cancelled: Callable[[], bool]) -> None:
    """Bring what is missing into the folder, with one progress over all of it, told (name, done, all) in bytes."""
    missing = [a for a in archives if not is_whole(folder / a.name, a.checksum)]
    if not missing:
        return
    if cancelled():
        raise FetchCancelled(f"{name} was not fetched")
    total = sum(a.size for a in missing)
    progress(name, 0, total)
    folder.mkdir(parents=True, exist_ok=True)
    if total and shutil.disk_usage(folder).free < 2 * total:
        raise DataUnavailable(f"{name} needs {megabytes(2 * total)} of disk space in {folder}; there is less")
    before = 0
    for archive in missing:
        told = partial(_tell, progress, name, before, total)
        _fetch_one(name, folder, archive, total, told, cancelled)
        before += (folder / archive.name).stat().st_size


def is_whole(path: Path, checksum: str) -> bool:
    """Whether a file is there and is the one meant."""
    return path.is_file() and digest(path, checksum.partition(":")[0]) == checksum


def digest(path: Path, kind: str) -> str:
    """A file's checksum as "kind:hex"."""
    with path.open("rb") as file:
        return f"{kind}:{hashlib.file_digest(file, kind).hexdigest()}"


def megabytes(size: int) -> str:
    """A size as a person reads it."""
    return f"{size / 1e6:.0f} MB" if size >= 1e6 else f"{size / 1e3:.0f} kB"


def _tell(progress: Progress, name: str, before: int, total: int, done: int) -> None:
    progress(name, before + done, total)


def _fetch_one(name: str, folder: Path, archive: Archive, total: int, told: Callable[[int], None],
               cancelled: Callable[[], bool]) -> None:
    part = folder / f"{archive.name}.part"
    reasons = []
    for url in archive.urls:
        try:
            _download(url, part, told, cancelled)
        except (urllib.error.URLError, HTTPException, OSError) as error:
            reasons.append(f"{url}: {getattr(error, 'reason', None) or error}")
            continue
        found = digest(part, archive.checksum.partition(":")[0])
        if found == archive.checksum:
            os.replace(part, folder / archive.name)
            return
        part.unlink()
        reasons.append(f"{url}: the file is damaged or another one (checksum {found}, expected {archive.checksum})")
    size = f"{megabytes(total)} " if total else ""
    raise DataUnavailable(f"{name} needs {size}from the internet once, and that did not work. Try again when connected"
                          f", put {archive.name} into {folder}, or choose digits, which needs no network. "
                          f"({'; '.join(reasons)})")


def _download(url: str, part: Path, told: Callable[[int], None], cancelled: Callable[[], bool]) -> None:
    have = part.stat().st_size if part.exists() else 0
    headers = {"User-Agent": "continual-learning-workbench"} | ({"Range": f"bytes={have}-"} if have else {})
    request = urllib.request.Request(url, headers=headers)
    try:
        answer = urllib.request.urlopen(request, timeout=WAIT)
    except urllib.error.HTTPError as error:
        if error.code == 416:  # nothing follows what we have: it is whole, or the checksum will refuse it
            return
        raise
    with answer:
        if answer.status != 206:  # a server that knows no ranges sends everything again
            have = 0
        length = answer.headers.get("Content-Length")
        expected = have + int(length) if length else None
        with part.open("ab" if have else "wb") as file:
            while chunk := answer.read(CHUNK):
                file.write(chunk)
                have += len(chunk)
                told(have)
                if cancelled():
                    raise FetchCancelled(f"stopped after {megabytes(have)}; the next try goes on from there")
    if expected is not None and have < expected:
        raise ConnectionError(f"the connection ended after {have} of {expected} bytes")
