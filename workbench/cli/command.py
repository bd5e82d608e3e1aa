"""What every command shares: the table of them, how a request is refused, and the options many have."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from workbench.spec import places

if TYPE_CHECKING:
    from workbench.spec.experiment import Experiment
    from workbench.spec.registry import Registry

DONE, WRONG, FAILED, PAUSED = 0, 1, 2, 130
"""Exit statuses: done; the request or its input was wrong; a run failed; paused by Ctrl-C."""


class Refused(Exception):
    """The request or its input is wrong; the message says how, one fault a line."""


class Command(NamedTuple):
    """One word of the command line; `module` in workbench.cli offers `arguments(parser)` and `call(options)`."""

    name: str
    module: str
    help: str


COMMANDS = (
    Command("run", "run", "run an experiment file to its end"),
    Command("check", "check", "say all faults of an experiment file"),
    Command("plugins", "plugins", "list what there is to choose from"),
    Command("runs", "runs", "list the runs of a workspace"),
    Command("show", "show", "show one run: its curves, indices and settings"),
    Command("export", "export", "write a run as csv, parquet, html or onnx"),
    Command("reproduce", "reproduce", "measure what a plugin claims"),
    Command("bench", "bench", "measure how fast it is, beside a bare loop and a peer"),
    Command("doctor", "doctor", "say whether everything needed is here"),
    Command("store", "store", "back up a workspace file"),
    Command("selftest", "selftest", "make faults, and say what survived them"),
)


def add_store(parser: ArgumentParser) -> None:
    """The option that names a workspace file."""
    parser.add_argument("--store", type=Path, metavar="DB", help="the workspace file (default: your workspace)")


def add_json(parser: ArgumentParser) -> None:
    """The option for programs that read the answer."""
    parser.add_argument("--json", action="store_true", help="answer in JSON")


def store_path(named: Path | None, *, must_exist: bool = False) -> Path:
    """The workspace file meant; its folder is made where it is our own."""
    path = places.workspace() if named is None else named
    if must_exist and not path.is_file():
        raise Refused(f"{path}: there is no such workspace yet; `workbench run FILE` makes one")
    if named is None:
        path.parent.mkdir(parents=True, exist_ok=True)
    return path


def say_json(value: Any) -> None:
    """Print a value as JSON; what is not a number is null."""
    json.dump(_finite(value), sys.stdout, indent=2, ensure_ascii=False, default=str, allow_nan=False)
    print()


def read_experiment(path: Path, registry: "Registry") -> tuple["Experiment", str]:
    """An experiment and its text; Refused holds every fault, one a line. Warnings go to stderr."""
    from workbench.spec.check import faults_in
    from workbench.spec.experiment import Experiment

    text = read_text(path)
    found = faults_in(text, registry)
    if any(fault.severity == "error" for fault in found):
        raise Refused("\n".join(f"{path}: {fault}" for fault in found))
    for fault in found:
        print(f"{path}: {fault.severity}: {fault}", file=sys.stderr)
    return Experiment.parse(text), text


def read_text(path: Path) -> str:
    """A file's text; Refused where it cannot be read."""
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise Refused(f"{path} is not a text file in UTF-8 ({error.reason} at byte {error.start})") from error
    except OSError as error:
        raise Refused(f"{path} cannot be read: {error.strerror or error}") from error


def _finite(value: Any) -> Any:
    if isinstance(value, float):
        return value if value - value == 0 else None
    if isinstance(value, dict):
        return {str(key): _finite(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(item) for item in value]
    return value
