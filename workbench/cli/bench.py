"""`workbench bench`: measure how fast everything is, against a bare loop, against a peer, against yesterday."""

import sys
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from workbench.bench import machine, page, record
from workbench.bench.clock import CLOCKS
from workbench.bench.figure import Figure, Remark, Table, number
from workbench.bench.record import Entry, Record
from workbench.bench.sections import SECTIONS, Section
from workbench.bench.sitting import Progress, Sitting, Unavailable
from workbench.cli.command import DONE, FAILED, PAUSED, Refused
from workbench.spec import places

CHECKOUT = places.PACKAGE.parent


def arguments(parser: ArgumentParser) -> None:
    """The options of this command."""
    names = ", ".join(section.name for section in SECTIONS)
    parser.add_argument("sections", nargs="*", metavar="SECTION", help=f"only these: {names}")
    parser.add_argument("--quick", action="store_true", help="only see that it works; nothing is kept")
    parser.add_argument("--repeats", type=int, default=5, metavar="N", help="interleaved repeats (default: 5)")
    parser.add_argument("--threads", type=int, default=1, metavar="N", help="threads of torch (default: 1)")
    parser.add_argument("--clock", choices=list(CLOCKS), default="wall",
                        help="wall (default), or cpu: on a machine that does other things as well")
    parser.add_argument("--against", type=Path, metavar="FILE", help="say what is worse than in this record")
    parser.add_argument("--so-far", action="store_true", help="measure nothing, tell what is kept")
    parser.add_argument("--page", action="store_true", help="write docs/performance.md from what is kept")
    parser.add_argument("--record", type=Path, metavar="FILE",
                        help="where figures are kept (default: benchmarks/ratios.json of a checkout)")


def call(options: Namespace) -> int:
    """Measure; 2 where something has become worse or could not be measured, 130 after Ctrl-C."""
    chosen = _chosen(options)
    kept = options.record or _record()
    try:
        old = record.read(options.against) if options.against else {}
        measured, status = ({}, DONE) if options.so_far else _measure(chosen, options, kept)
        known = record.read(kept)
    except record.UnreadableRecord as error:
        raise Refused(str(error)) from error
    if options.so_far:
        measured = {section.name: known[section.name] for section in chosen if section.name in known}
        for name, entry in measured.items():
            _print(name, entry)
    if options.page:
        _write_page(known)
    worse = list(record.regressions(old, measured))
    for name, before, now in worse:
        print(f"worse: {name}: {now.what}: {number(now.value)} {now.unit}, was {number(before.value)}")
    return FAILED if worse and status == DONE else status


def _chosen(options: Namespace) -> list[Section]:
    known = {section.name: section for section in SECTIONS}
    if unknown := [name for name in options.sections if name not in known]:
        raise Refused(f"there is no section {unknown[0]!r}; there are {', '.join(known)}")
    if min(options.repeats, options.threads) < 1:
        raise Refused("--repeats and --threads must be 1 or more")
    if options.against and not options.against.is_file():
        raise Refused(f"{options.against}: there is no such file")
    return [section for section in SECTIONS if not options.sections or section.name in options.sections]


def _record() -> Path:
    folder = CHECKOUT / "benchmarks"
    return (folder if folder.is_dir() else places.cache() / "bench") / "ratios.json"


def _measure(chosen: Sequence[Section], options: Namespace, kept: Path) -> tuple[Record, int]:
    """What was measured, each section kept as soon as it is done; the exit status that calls for."""
    record.read(kept)  # a file that cannot be gone on with is told of before an hour of work
    progress = Progress([(s.name, s.seconds / 20 if options.quick else s.seconds * options.repeats / 5)
                         for s in chosen])
    measured: Record = {}
    status = DONE
    for section in chosen:
        progress.section(section.name)
        try:
            entry = _sit(section, options, progress)
        except Unavailable as reason:
            progress.clear()
            print(f"{section.name}: not measured: {reason}", file=sys.stderr)
            status = FAILED
            continue
        except KeyboardInterrupt:
            progress.clear()
            left = [s.name for s in chosen if s.name not in measured]
            print(f"Stopped. Kept: {', '.join(measured) or 'nothing'}. To go on: workbench bench {' '.join(left)}",
                  file=sys.stderr)
            return measured, PAUSED
        progress.clear()
        measured[section.name] = entry
        if not options.quick:
            record.merge(kept, {section.name: entry})
        _print(section.name, entry)
    if measured and not options.quick:
        print(f"Kept in {kept}", file=sys.stderr)
    return measured, status


def _sit(section: Section, options: Namespace, progress: Progress) -> Entry:
    load = machine.busy()
    began = datetime.now(UTC).strftime("%Y-%m-%d")
    with tempfile.TemporaryDirectory(prefix="workbench-bench-", ignore_cleanup_errors=True) as folder:
        sitting = Sitting(Path(folder), repeats=1 if options.quick else options.repeats, quick=options.quick,
                          clock=options.clock, threads=options.threads,
                          tell=lambda what, share: progress.tell(section.name, what, share))
        items = tuple(section.measure(sitting))
    return Entry(began, machine.machine(), machine.versions(), sitting.repeats, sitting.clock, round(load, 2), items)


def _print(name: str, entry: Entry) -> None:
    for item in entry.items:
        if isinstance(item, Figure):
            said = {True: "met", False: "NOT MET", None: ""}[item.met]
            goal = f"goal {page.goal(item)}: {said}" if item.goal is not None else ""
            print(f"{name}: {item.what}: {number(item.value)} {item.unit} "
                  f"({number(item.low)} to {number(item.high)})  {goal}  {item.means}".rstrip())
        elif isinstance(item, Table):
            print("\n".join([f"{name}: {item.title}", *("  " + "  ".join(row) for row in [item.head, *item.rows])]))
        elif isinstance(item, Remark):
            print(f"{name}: {item.text}")


def _write_page(known: Record) -> None:
    path = CHECKOUT / "docs" / "performance.md"
    if not path.parent.is_dir():
        raise Refused("--page writes docs/performance.md of a checkout; this is an installed copy")
    path.write_text(page.page(known), "utf-8")
    print(f"Written: {path}", file=sys.stderr)
