"""`workbench selftest --faults`: make real faults in a temporary folder and say what survived them."""

import os
import platform
import time
from argparse import ArgumentParser, Namespace
from pathlib import Path

from workbench.cli.command import DONE, FAILED, Refused, add_json, say_json
from workbench.cli.outcome import print_columns

TIMES, QUICK = 60, 20
"""Kills in all where nothing is said; the other families take their share of it."""


def arguments(parser: ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("--faults", nargs="*", metavar="FAMILY", help="these families of faults (default: all)")
    parser.add_argument("--times", type=int, metavar="N", help=f"kills in all; other faults in proportion ({TIMES})")
    parser.add_argument("--quick", action="store_true", help=f"{QUICK} kills, seconds where it would be minutes")
    parser.add_argument("--long", action="store_true", help="ten minutes of sharing, 500 runs in a row")
    parser.add_argument("--only", default="", metavar="WORDS", help="only faults whose name holds these words")
    parser.add_argument("--seed", type=int, default=0, help="which random moments")
    parser.add_argument("--page", type=Path, metavar="FILE", help="put the table into this page, between its marks")
    add_json(parser)


def call(options: Namespace) -> int:
    """Try the faults, and say how it went; status 2 if any promise was broken."""
    from workbench.faults import table

    families = options.faults or []
    if unknown := [name for name in families if name not in table.FAMILIES]:
        raise Refused(f"--faults knows no family {unknown[0]!r}; it has {', '.join(table.FAMILIES)}")
    times = options.times or (QUICK if options.quick else TIMES)
    if times < 1:
        raise Refused(f"--times must be 1 or more, not {times}")
    begun = time.monotonic()
    tallies = []
    for tallies in table.try_all(families, times, seed=options.seed, only=options.only, quick=options.quick,
                                  long=options.long):
        table.show_progress(tallies, begun)
    if not tallies:
        raise Refused(f"--only: no fault's name holds {options.only!r}")
    spent = time.monotonic() - begun
    if options.json:
        say_json(table.as_json(tallies))
    else:
        print_columns([table.HEAD, *table.as_rows(tallies)])
        for tally in tallies:
            for why in tally.broken:
                print(f"BROKEN {tally.fault.name}: {why}")
        print(f"{sum(t.survived for t in tallies)} of {sum(t.tried for t in tallies)} survived, in {spent:.0f} s")
    if options.page:
        lasting = " --long" if options.long else " --quick" if options.quick else ""
        try:
            table.write_page(options.page, tallies, _how(times, options.seed, lasting, spent))
        except (OSError, ValueError) as error:
            raise Refused(str(error)) from error
    return FAILED if any(t.broken for t in tallies) else DONE


def _how(times: int, seed: int, lasting: str, spent: float) -> str:
    return (f"`--times {times} --seed {seed}{lasting}` on {platform.system()}, Python {platform.python_version()}, "
            f"{os.cpu_count()} processors, in {spent:.0f} s")
