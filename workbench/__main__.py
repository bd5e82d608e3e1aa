"""`workbench` opens the window; `workbench COMMAND` does the same work without it."""

import os
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import NoReturn

from workbench.cli.command import COMMANDS, DONE, WRONG, Refused


class _Parser(ArgumentParser):
    """argparse with our exit status for a request it does not understand."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(WRONG, f"{self.prog}: {message}\n")


def main(argv: Sequence[str] | None = None) -> NoReturn:
    """Do what the arguments say; ends by SystemExit: 0 done, 1 wrong request, 2 a run failed, 130 paused."""
    words = list(sys.argv[1:] if argv is None else argv)
    for stream in (sys.stdout, sys.stderr):
        # A title in another script must not end a run on a terminal that cannot show it.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    if argv is None:
        from workbench.runs import journal

        journal.start(f"workbench {_version()} {next(iter(words), 'window')}")
    if words[:1] == ["worker"]:
        from workbench.runs.process import main as worker

        worker(words[1:])
        sys.exit(0)
    if "--self-check" in words[:1]:
        from workbench.runs.selfcheck import main as self_check

        sys.exit(self_check())
    if "--safe" in words:
        # In the environment, because worker processes obey it too.
        os.environ["WORKBENCH_SAFE"] = "1"
    if not words or words[0] == "--safe" or words[0].endswith(".toml"):
        from workbench.gui.app import run as open_window

        sys.exit(open_window(words))
    options = _parser(words).parse_args(words)
    try:
        status = options.call(options)
        sys.stdout.flush()
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        status = WRONG
    except BrokenPipeError:
        # Whoever read our output (head, less) has seen enough; the interpreter must not try to write the rest.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = DONE
    sys.exit(status)


def _parser(words: Sequence[str]) -> ArgumentParser:
    """The whole command line; only the command that was named is imported."""
    about = "Watch networks learn and forget. Without a command, or with only an experiment file: the window."
    parser = _Parser(prog="workbench", description=about)
    parser.add_argument("--version", action="version", version=f"workbench {_version()}")
    parser.add_argument("--self-check", action="store_true", help="run ten steps in a fresh workspace, and say so")
    parser.add_argument("--safe", action="store_true", help="open the window as at first, without plugins of others")
    commands = parser.add_subparsers(metavar="COMMAND", parser_class=_Parser, required=True)
    named = next((word for word in words if not word.startswith("-")), None)
    for command in COMMANDS:
        sub = commands.add_parser(command.name, help=command.help, description=f"{command.help.capitalize()}.")
        if command.name == named:
            module = import_module(f"workbench.cli.{command.module}")
            module.arguments(sub)
            sub.set_defaults(call=module.call)
    return parser


def _version() -> str:
    try:
        return version("continual-learning-workbench")
    except PackageNotFoundError:
        return "(not installed: run from its folder)"


if __name__ == "__main__":
    main()
