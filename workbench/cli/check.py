"""`workbench check FILE`: every fault of an experiment file, one a line."""

from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from pathlib import Path

from workbench.cli.command import DONE, WRONG, add_json, read_text, say_json
from workbench.spec.check import faults_in
from workbench.spec.experiment import Experiment
from workbench.spec.planning import cost
from workbench.spec.registry import default_registry


def arguments(parser: ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("file", type=Path, help="the experiment, a TOML file")
    add_json(parser)


def call(options: Namespace) -> int:
    """Print all faults; or, where there is none, what a run of the file would do."""
    text, registry = read_text(options.file), default_registry()
    found = faults_in(text, registry)
    wrong = any(fault.severity == "error" for fault in found)
    if options.json:
        say_json({"file": str(options.file), "faults": [asdict(fault) for fault in found]})
        return WRONG if wrong else DONE
    for fault in found:
        print(f"{options.file}: {'' if fault.severity == 'error' else 'warning: '}{fault}")
    if not wrong:
        experiment = Experiment.parse(text)
        steps = ", ".join(f"{arm} {n} steps" for arm, n in cost(experiment, registry))
        print(f"{options.file}: fine; {len(list(experiment.runs()))} runs ({steps} each)")
    return WRONG if wrong else DONE
