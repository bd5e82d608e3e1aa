"""`workbench store backup|merge|vacuum|bin|restore|adopt`: copies of a workspace, runs of another, bin and space."""

import shutil
import sys
from argparse import SUPPRESS, ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path

from workbench.cli.command import DONE, Refused, add_store, store_path
from workbench.cli.outcome import print_columns
from workbench.runs import checkpoints
from workbench.runs.queue import Queue
from workbench.spec.run import Run
from workbench.store.merging import merge
from workbench.store.schema import StoreError
from workbench.store.store import Store


def arguments(parser: ArgumentParser) -> None:
    """The options of this command."""
    add_store(parser)
    actions = parser.add_subparsers(metavar="ACTION", required=True, dest="action")
    backup = actions.add_parser("backup", help="copy the workspace to a new file, while others may go on writing")
    backup.add_argument("file", type=Path, help="the new file; one that exists is never overwritten")
    backup.add_argument("--checkpoints", action="store_true", help="the checkpoints too, in a folder beside the file")
    merging = actions.add_parser("merge", help="take over the runs of another workspace")
    merging.add_argument("file", type=Path, help="the other workspace")
    actions.add_parser("bin", help="list what was deleted and can be restored")
    restore = actions.add_parser("restore", help="take runs out of the bin")
    restore.add_argument("runs", type=int, nargs="+", metavar="RUN")
    vacuum = actions.add_parser("vacuum", help="empty the bin and give the space back to the disk")
    vacuum.add_argument("--keep-bin", action="store_true", help="leave what is in the bin")
    actions.add_parser("adopt", help="take over the checkpoints of a workspace from elsewhere, if you trust its maker")
    for action in actions.choices.values():
        # Without a default of its own, or it would hide the one given before the action.
        action.add_argument("--store", type=Path, metavar="DB", default=SUPPRESS, help="the workspace file")


def call(options: Namespace) -> int:
    """Do what was asked."""
    path = store_path(options.store, must_exist=options.action != "merge")
    try:
        ACTIONS[options.action](path, options)
    except StoreError as error:
        raise Refused(str(error)) from error
    except OSError as error:
        raise Refused(f"{error.filename or path}: {error.strerror or error}") from error
    return DONE


def _backup(path: Path, options: Namespace) -> None:
    with Store(path) as store:
        store.backup(options.file, progress=_tell)
    source = checkpoints.folder(path, 0).parent
    if not options.checkpoints:
        print(f"Copied {path} to {options.file}; checkpoints are not in it (--checkpoints).")
        return
    target = checkpoints.folder(options.file, 0).parent
    if source.exists():
        shutil.copytree(source, target)
    print(f"Copied {path} to {options.file}, and its checkpoints to {target}.")


def _merge(path: Path, options: Namespace) -> None:
    Store(path).close()  # one that is not there yet is made
    merged = merge(path, options.file)
    known = f"; {merged.known} were here already" if merged.known else ""
    print(f"{len(merged.runs)} runs of {options.file} are now in {path}{known}.")


def _bin(path: Path, options: Namespace) -> None:
    with Store(path) as store, store.reader() as reader:
        gone = [run for run in reader.runs(include_deleted=True) if run.deleted]
    if not gone:
        print("The bin is empty.")
        return
    print_columns([["run", "name", "arm", "seed", "state", "step"], *(_row(run) for run in gone)])


def _restore(path: Path, options: Namespace) -> None:
    with Store(path) as store:
        store.undelete(options.runs)
    print(f"Restored {len(options.runs)} of what was deleted.")


def _vacuum(path: Path, options: Namespace) -> None:
    with Queue(path) as queue:
        gone = [] if options.keep_bin else queue.purge()
    with Store(path) as store:
        freed = store.vacuum(progress=_tell)
    print(f"Removed {len(gone)} deleted runs for good; {freed / 2**20:.1f} MiB given back to the disk.")


def _adopt(path: Path, options: Namespace) -> None:
    with Store(path) as store, store.reader() as reader:
        taken = [run for run in reader.runs(include_deleted=True) if _take_over(store, run)]
    print(f"Took over the checkpoints of {len(taken)} runs; they may now be loaded, with whatever code is in them.")


def _take_over(store: Store, run: Run) -> bool:
    file = checkpoints.path(store.path, run)
    if file is None or not file.exists():
        return False
    digest = run.checkpoint_hash.partition(":")[0]
    if checkpoints.sha256(file) != digest:
        print(f"run {run.id}: {file.name} is not the file this workspace was handed over with; left", file=sys.stderr)
        return False
    store.keep_checkpoint(run.id, run.checkpoint, checkpoints.sealed(digest), run.checkpoint_step or 0)
    return True


def _row(run: Run) -> list[str]:
    return [str(run.id), run.name, run.arm, str(run.seed), run.state, str(run.step)]


def _tell(done: int, total: int) -> None:
    if sys.stderr.isatty() and total:
        print(f"\r{done / total:4.0%}", end="\r" if done >= total else "", file=sys.stderr, flush=True)


ACTIONS: dict[str, Callable[[Path, Namespace], None]] = {
    "backup": _backup, "merge": _merge, "bin": _bin, "restore": _restore, "vacuum": _vacuum, "adopt": _adopt,
}
