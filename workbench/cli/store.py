"""`workbench store backup|merge FILE`: a copy of the whole workspace, or the runs of another one taken over."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from workbench.cli.command import DONE, Refused, add_store, store_path
from workbench.store.merging import merge
from workbench.store.schema import StoreError
from workbench.store.store import Store


def arguments(parser: ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("action", choices=["backup", "merge"], help="copy the workspace, or take over another's runs")
    parser.add_argument("file", type=Path,
                        help="backup: the new file, never one that exists; merge: the other workspace")
    add_store(parser)


def call(options: Namespace) -> int:
    """Back the workspace up, or merge another one into it."""
    try:
        if options.action == "merge":
            return _merge(store_path(options.store), options.file)
        with Store(store_path(options.store, must_exist=True)) as store:
            store.backup(options.file)
    except StoreError as error:
        raise Refused(str(error)) from error
    print(f"Copied {store.path} to {options.file}; checkpoints are not in it.")
    return DONE


def _merge(path: Path, other: Path) -> int:
    Store(path).close()  # one that is not there yet is made
    merged = merge(path, other)
    known = f"; {merged.known} were here already" if merged.known else ""
    print(f"{len(merged.runs)} runs of {other} are now in {path}{known}.")
    return DONE
