"""Disks and files: full, read-only, slow, locked, cut off, overwritten, newer, left behind, and a wrong clock."""

import ctypes
import json
import os
import random
import shutil
import sqlite3
import sys
import threading
import time
from contextlib import closing, suppress
from pathlib import Path

from workbench.faults import deeds
from workbench.faults.fault import Fault, NotHere, Toll, require
from workbench.faults.ground import Ground, experiment, readings, the_run, wait_until
from workbench.faults.kills import undisturbed, whole
from workbench.runs.worker import Duty, work
from workbench.spec.run import RunState
from workbench.store.reader import Reader
from workbench.store.schema import StoreError
from workbench.store.store import Store

NEW_USER, NEW_MOUNTS, READ_ONLY, REMOUNT = 0x10000000, 0x00020000, 1, 32
SPEC = next(experiment(steps=60).runs())


def small_disk(folder: Path, size: str) -> None:
    """Mount a disk of this size on a folder, seen by this process alone; OSError where the system does not allow it."""
    libc = ctypes.CDLL(None, use_errno=True)
    user, group = os.getuid(), os.getgid()
    if libc.unshare(NEW_USER | NEW_MOUNTS):
        raise OSError(ctypes.get_errno(), "no mounts of one's own")
    with suppress(OSError):
        Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"0 {user} 1")
    Path("/proc/self/gid_map").write_text(f"0 {group} 1")
    mount(folder, size)


def mount(folder: Path, size: str, flags: int = 0) -> None:
    """Mount, or mount anew with other flags."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.mount(b"tmpfs", str(folder).encode(), b"tmpfs", flags, f"size={size}".encode()):
        raise OSError(ctypes.get_errno(), "cannot mount")


def _has_mounts() -> None:
    if not sys.platform.startswith("linux"):
        raise NotHere("only Linux lets a program mount a small disk of its own")


def fill_up(folder: Path, out: Path) -> None:
    """Work on a run on a disk of 40 MiB, fill the disk, make room again; say what was seen, and copy the store out."""
    seen: dict[str, object] = {}
    try:
        small_disk(folder, "40m")
    except OSError as error:
        (out / "seen.json").write_text(json.dumps({"not here": str(error)}))
        return
    path, ballast = folder / "w.db", folder / "ballast"
    deeds.submit(path, [SPEC])
    stopping = threading.Event()
    worker = threading.Thread(target=work, args=(Duty(path, None, "cpu", 1, True, 0.2), stopping), daemon=True)
    worker.start()
    wait_until(lambda: the_run(path, 1).step >= 30, 60, "step 30")
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(bytes(4096)):
            pass
    full = time.monotonic()
    said = ""
    while time.monotonic() < full + 3.0:
        row = the_run(path, 1)
        said = said or row.error
        time.sleep(0.05)
    whole(path)
    seen |= {"said": said, "state while full": row.state, "step": row.step, "alive": worker.is_alive()}
    ballast.unlink()
    wait_until(lambda: the_run(path, 1).state in (RunState.FINISHED, RunState.FAILED), 60, "the end of the run")
    worker.join(10)
    for source in folder.iterdir():
        if source.is_dir():
            shutil.copytree(source, out / source.name)
        else:
            shutil.copy(source, out / source.name)
    (out / "seen.json").write_text(json.dumps(seen))


def full(ground: Ground, rng: random.Random) -> Toll:
    """The disk fills up while a run is recorded, and room is made again after three seconds."""
    _has_mounts()
    with ground.place() as folder:
        (folder / "disk").mkdir()
        (folder / "out").mkdir()
        ground.do(fill_up, folder / "disk", folder / "out")
        seen = json.loads((folder / "out" / "seen.json").read_text())
        if "not here" in seen:
            raise NotHere(f"the system allows no small disk ({seen['not here']})")
        require(seen["alive"], "the worker ended")
        require(seen["state while full"] in ("paused", "running"), f"while full the run was {seen['state while full']}")
        require(seen["state while full"] == "running" or "disk is full" in seen["said"].lower(),
                f"the reason was not told: {seen['said']}")
        whole(folder / "out" / "w.db")
        undisturbed(ground, folder / "out" / "w.db", 1, SPEC)
    return {}


def look_read_only(folder: Path, out: Path) -> None:
    """Try to work in a folder that may not be written."""
    try:
        small_disk(folder, "20m")
    except OSError as error:
        out.write_text(f"not here: {error}")
        return
    deeds.submit(folder / "w.db", [SPEC])
    before = (folder / "w.db").read_bytes()
    mount(folder, "20m", REMOUNT | READ_ONLY)
    try:
        with Store(folder / "w.db") as store:
            store.add_run(SPEC)
        out.write_text("it was written")
    except StoreError as error:
        same = before == (folder / "w.db").read_bytes()
        out.write_text(f"{error} | {'the same' if same else 'changed'}")


def read_only(ground: Ground, rng: random.Random) -> Toll:
    """The folder of the store may not be written."""
    _has_mounts()
    with ground.place() as folder:
        (folder / "disk").mkdir()
        ground.do(look_read_only, folder / "disk", folder / "told")
        told = (folder / "told").read_text()
        if told.startswith("not here"):
            raise NotHere(f"the system allows no small disk ({told})")
        require("read-only" in told and told.endswith("the same"), f"a read-only folder: {told}")
    return {}


def slow(ground: Ground, rng: random.Random) -> Toll:
    """Every twenty instructions of SQLite, and every sync of a file, take longer, as over a network."""
    with ground.place() as folder:
        deeds.submit(folder / "w.db", [SPEC])
        ground.do(deeds.work_slowly, folder / "w.db")
        whole(folder / "w.db")
        undisturbed(ground, folder / "w.db", 1, SPEC)
    return {}


def locked(ground: Ground, rng: random.Random) -> Toll:
    """Another program holds the store locked while a run is recorded."""
    held = 32.0 if ground.long else 31.0 if not ground.quick else 3.0
    with ground.place() as folder:
        path = folder / "w.db"
        deeds.submit(path, [SPEC])
        worker = ground.start(deeds.work_off, path)
        wait_until(lambda: the_run(path, 1).step >= 10, 60, "step 10")
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("PRAGMA busy_timeout = 5000")
            other.execute("BEGIN IMMEDIATE")
            time.sleep(held)
            other.execute("ROLLBACK")
        worker.join(120)
        require(worker.exitcode == 0, f"the worker ended with status {worker.exitcode}")
        whole(path)
        undisturbed(ground, path, 1, SPEC)
    return {}


def _finished(ground: Ground) -> Path:
    """A store with a finished run, whole and closed, made once."""
    path = ground.folder / "finished.db"
    if not path.exists():
        deeds.submit(path, [SPEC])
        ground.do(deeds.work_off, path)
        with closing(sqlite3.connect(path)) as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


def _read_everything(path: Path) -> str:
    """Open and read a damaged file as the program would; gives back the refusal, or "" where all could be read."""
    before = path.read_bytes()
    try:
        with Store(path, patience=1.0), Reader(path) as reader:
            for run in reader.runs(include_deleted=True):
                readings(path, run.id)
                reader.exhibits(run.id)
    except StoreError as error:
        require(path.read_bytes() == before, "a file that was refused was changed")
        require(str(path) in str(error), f"the refusal names no file: {error}")
        return str(error)
    return ""


def truncated(ground: Ground, rng: random.Random) -> Toll:
    """A store is cut off at a random byte."""
    with ground.place() as folder:
        data = _finished(ground).read_bytes()
        path = folder / "w.db"
        path.write_bytes(data[:rng.randrange(1, len(data) - 4096)])
        told = _read_everything(path)
        require(told, "a store that was cut off was taken for whole")
    return {}


def garbage(ground: Ground, rng: random.Random) -> Toll:
    """A file of random bytes, or a store in which one page was overwritten with them."""
    with ground.place() as folder:
        data = bytearray(_finished(ground).read_bytes())
        path = folder / "w.db"
        if rng.random() < 0.3:
            data = bytearray(rng.randbytes(rng.randrange(1, 20_000)))
        else:
            page = rng.randrange(len(data) // 4096)
            data[page * 4096:(page + 1) * 4096] = rng.randbytes(4096)
        path.write_bytes(data)
        told = _read_everything(path)
    return {"pages overwritten unnoticed": 0.0 if told else 1.0}


def newer(ground: Ground, rng: random.Random) -> Toll:
    """A store that a newer version has changed."""
    with ground.place() as folder:
        path = folder / "w.db"
        shutil.copy(_finished(ground), path)
        with closing(sqlite3.connect(path)) as db, db:
            db.execute("INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
                       "VALUES ('workbench', 'x9', '')")
        with closing(sqlite3.connect(path)) as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        told = _read_everything(path)
        require("newer version" in told, f"a newer store was met with: {told}")
    return {}


def left_behind(ground: Ground, rng: random.Random) -> Toll:
    """A WAL lies beside the store: after a copy with all that was in it, and of a store that is gone."""
    with ground.place() as folder:
        path = folder / "w.db"
        with Store(path) as store:
            store.add_runs([SPEC] * 20)
            for end in ("", "-wal"):
                shutil.copy(f"{path}{end}", folder / f"copy.db{end}")
            shutil.copy(f"{path}-wal", folder / "new.db-wal")
        whole(folder / "copy.db")
        with Reader(folder / "copy.db") as reader:
            require(len(reader.runs()) == 20, "runs in the WAL of a copy were not read")
        with Store(folder / "new.db") as store, store.reader() as reader:
            require(reader.runs() == [], "a new store took over a WAL left behind")
        whole(folder / "new.db")
    return {}


def clock(ground: Ground, rng: random.Random) -> Toll:
    """The clock goes backwards, an hour at a time, while a run is recorded."""
    with ground.place() as folder:
        deeds.submit(folder / "w.db", [SPEC])
        ground.do(deeds.work_against_the_clock, folder / "w.db", rng.randrange(1000))
        whole(folder / "w.db")
        undisturbed(ground, folder / "w.db", 1, SPEC)
    return {}


REFUSED = "a refusal that names the file; the file is left as it was"
FAULTS = (
    Fault("disk", "the disk is full for 3 s", "the run waits and ends with the same weights", full, share=0.05),
    Fault("disk", "the folder is read-only", "a refusal that says so; nothing changes", read_only),
    Fault("disk", "the disk is slow", "the run ends with the same weights", slow),
    Fault("disk", "another program locks the store", "the run waits and ends with the same weights", locked, most=1),
    Fault("disk", "the store is cut off", REFUSED, truncated, share=0.5),
    Fault("disk", "bytes of the store are overwritten", f"{REFUSED}, or it reads on", garbage, share=0.5),
    Fault("disk", "the store is of a newer version", REFUSED, newer),
    Fault("disk", "a WAL is left behind", "it is read where it belongs, and only there", left_behind, share=0.05),
    Fault("disk", "the clock goes backwards", "the run ends with the same weights", clock),
)
