"""The page about speed, written from the record: every goal beside what was measured, met or not."""

from collections.abc import Iterator, Sequence

from workbench.bench.figure import Figure, Table, number
from workbench.bench.record import Entry, Record
from workbench.bench.sections import SECTIONS, Section

HEAD = """# How fast it is

This page is written by `workbench bench --page`; edit nothing here. Each figure is the median over interleaved repeats
of the ratio within one repeat, with the lowest and the highest in brackets. What is compared was measured in the same
minutes on the same machine with the same number of threads. The figures are kept in `benchmarks/ratios.json`, and
`workbench bench --against benchmarks/ratios.json` says what has become worse since.
"""


def page(record: Record) -> str:
    """The whole page in Markdown."""
    parts = [HEAD, *_summary(record)]
    for section in SECTIONS:
        if section.name in record:
            parts.append("\n".join(_section(section, record[section.name])))
    return "\n".join(parts)


def _summary(record: Record) -> Iterator[str]:
    goals = [figure for entry in record.values() for figure in entry.figures if figure.met is not None]
    missing = [section.name for section in SECTIONS if section.name not in record]
    yield f"{sum(bool(figure.met) for figure in goals)} of {len(goals)} goals are met."
    if missing:
        yield f"Not measured yet: {', '.join(missing)}."
    yield ""


def _section(section: Section, entry: Entry) -> Iterator[str]:
    yield f"## {section.title}\n"
    figures: list[Figure] = []
    for item in entry.items:
        if isinstance(item, Figure):
            figures.append(item)
            continue
        yield from _figures(figures)
        figures = []
        yield from _table(item) if isinstance(item, Table) else [f"{item.text}\n"]
    yield from _figures(figures)
    yield f"*{_measured(section, entry)}*\n"


def _measured(section: Section, entry: Entry) -> str:
    versions = ", ".join(f"{name} {version}" for name, version in entry.versions.items())
    clock = "" if entry.clock == "wall" else ", in processor time instead of time on the wall"
    repeats = "" if entry.repeats == 5 else f" --repeats {entry.repeats}"
    asked = "" if entry.clock == "wall" else f" --clock {entry.clock}"
    return (f"`workbench bench {section.name}{repeats}{asked}` on {entry.date}: {entry.repeats} repeats{clock}; "
            f"{entry.machine}; load {entry.load:.1f} before it began; {versions}")


def _figures(figures: Sequence[Figure]) -> Iterator[str]:
    if figures:
        yield from _rows(("what", "measured", "goal", "met", "in other words"), [
            (figure.what, _value(figure), goal(figure), {True: "yes", False: "**no**", None: ""}[figure.met],
             figure.means) for figure in figures])


def _value(figure: Figure) -> str:
    unit = f" {figure.unit}"
    return f"**{number(figure.value)}{unit}** ({number(figure.low)} to {number(figure.high)})"


def goal(figure: Figure) -> str:
    """A figure's goal in words; nothing where it has none."""
    if figure.goal is None:
        return ""
    side = "or more" if figure.higher_is_better else "or less"
    return f"{number(figure.goal)} {figure.unit} {side}"


def _table(table: Table) -> Iterator[str]:
    yield f"{table.title}\n"
    yield from _rows(table.head, table.rows)


def _rows(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)
    yield ""


