"""`workbench runs`: the runs of a workspace, oldest first."""

from argparse import ArgumentParser, Namespace

from workbench.cli.command import DONE, Refused, add_json, add_store, say_json, store_path
from workbench.cli.outcome import SHOWN, describe_run, print_table
from workbench.store.digest import summary
from workbench.store.reader import Reader
from workbench.store.schema import StoreError


def arguments(parser: ArgumentParser) -> None:
    """The options of this command."""
    add_store(parser)
    add_json(parser)


def call(options: Namespace) -> int:
    """List runs with their states and the indices most people ask for."""
    path = store_path(options.store, must_exist=True)
    try:
        with Reader(path) as reader:
            runs = reader.runs()
            if options.json:
                say_json({"store": str(path), "runs": [describe_run(reader, run) for run in runs]})
            elif runs:
                print_table(runs, {run.id: summary(reader, run.id, only=SHOWN) for run in runs})
            else:
                print(f"No runs yet in {path}")
    except StoreError as error:
        raise Refused(str(error)) from error
    return DONE
