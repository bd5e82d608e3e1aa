"""The command line: which words there are, and doing what they say."""

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


def obey(words: Sequence[str]) -> int:
    """Do what the words say, and give back the exit status; SystemExit where they are not understood."""
    options = _parser(words).parse_args(words)
    try:
        status = int(options.call(options))
        sys.stdout.flush()
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        return WRONG
    except BrokenPipeError:
        # Whoever read our output (head, less) has seen enough; the interpreter must not try to write the rest.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    return status


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
