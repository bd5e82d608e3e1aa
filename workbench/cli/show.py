"""`workbench show RUN`: one run's curves, score matrix, indices and settings."""

import json
import sys
import textwrap
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

import numpy as np

from workbench.cli.command import DONE, Refused, add_json, add_store, say_json, store_path
from workbench.cli.outcome import describe_run, draw, print_columns
from workbench.spec.run import Run, shares
from workbench.store.digest import RunSummary, summary
from workbench.store.findings import Finding, findings
from workbench.store.reader import Reader
from workbench.store.schema import StoreError


def arguments(parser: ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("run", type=int, help="the run's number, as `workbench runs` says it")
    add_store(parser)
    add_json(parser)


def call(options: Namespace) -> int:
    """Show one run."""
    try:
        with Reader(store_path(options.store, must_exist=True)) as reader:
            run = reader.run(options.run)
            if options.json:
                facts = {key: value for key, value in run.facts.items() if key != "details"}
                say_json({**describe_run(reader, run), "facts": facts, "spec": json.loads(run.spec)})
            else:
                _print(run, summary(reader, run.id), findings(reader, run.id))
    except StoreError as error:
        raise Refused(str(error)) from error
    return DONE


def _print(run: Run, told: RunSummary, found: Sequence[Finding]) -> None:
    print(f"run {run.id}: {run.name or 'untitled'}, arm {run.arm}, seed {run.seed}; {run.state}, "
          f"step {run.step} of {run.total_steps or '?'}")
    if run.error:
        print(run.error)
    if told.tasks:
        print(f"\n{draw(run, told)}\n\nAccuracy on each task (column) after each task (row):")
        cells = [["" if np.isnan(value) else f"{value:.3f}" for value in row] for row in told.scores]
        print_columns([["", *told.tasks], *([task, *row] for task, row in zip(told.tasks, cells, strict=True))])
        print()
        print_columns([["index", "value"], *([name, f"{trace.last:.3f}"] for name, trace in told.traces.items()
                                             if len(trace.values) and not np.isnan(trace.last))])
    if found:
        print("\nWorth a look:")
        for finding in found:
            print(textwrap.fill(f"step {finding.step}: {finding.text}", 116, initial_indent="  ",
                                subsequent_indent="    "))
    if spent := shares(run):
        print(f"\nWhere the time went: {'; '.join(spent)}")
    print(f"\n{json.dumps(json.loads(run.spec), indent=2, ensure_ascii=False)}")
    for key, value in run.facts.items():
        if key not in ("details", "tasks", "seconds"):
            print(f"{key}: {value}")
    if details := run.facts.get("details"):
        print(f"\n{details}", file=sys.stderr)
