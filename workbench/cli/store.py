"""`workbench store backup FILE`: a copy of the whole workspace, while others may go on writing."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from workbench.cli.command import DONE, Refused, add_store, store_path
from workbench.store.schema import StoreError
from workbench.store.store import Store


def arguments(parser: ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("action", choices=["backup"], help="what to do")
    parser.add_argument("file", type=Path, help="the new file; one that exists is never overwritten")
    add_store(parser)


def call(options: Namespace) -> int:
    """Back the workspace up."""
    try:
        with Store(store_path(options.store, must_exist=True)) as store:
            store.backup(options.file)
    except StoreError as error:
        raise Refused(str(error)) from error
    print(f"Copied {store.path} to {options.file}; checkpoints are not in it.")
    return DONE
