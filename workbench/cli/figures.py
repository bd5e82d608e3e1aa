"""Published figures beside ours, as text for a terminal and as a page in Markdown."""

import math
from collections.abc import Iterable, Sequence

from workbench.runs.published import Agreement, Comparison, Estimate
from workbench.spec.manifest import Manifest

HEADINGS = ("arm", "ours", "95 %", "seeds", "published", "95 %", "difference", "95 %", "")


def lines(found: Sequence[Comparison]) -> list[str]:
    """One line a figure, in aligned columns, each table under its title."""
    out = []
    for table, cells in _tables(found):
        rows = [HEADINGS, *(_row(cell) for cell in cells)]
        widths = [max(len(row[i]) for row in rows) for i in range(len(HEADINGS))]
        out += [table, *("  " + "  ".join(text.rjust(width) if i else text.ljust(width) for i, (text, width) in
                                          enumerate(zip(row, widths, strict=True))).rstrip() for row in rows), ""]
    return [*out, tally(found)]


def tally(found: Sequence[Comparison]) -> str:
    """How many figures agree, how many differ and which."""
    count = {kind: [cell for cell in found if cell.agreement == kind] for kind in Agreement}
    agree, differ, open_ = (count[kind] for kind in Agreement)
    text = f"{len(agree)} of {len(found) - len(open_)} measured figures agree"
    if differ:
        text += "; these differ: " + ", ".join(f"{cell.arm} ({cell.table})" for cell in differ)
    return text + (f"; {len(open_)} not measured yet." if open_ else ".")


def page(manifest: Manifest, found: Sequence[Comparison], prose: str) -> str:
    """The study's prose with the tables of its figures, and where each figure comes from."""
    paper = manifest.paper
    parts = [f"# {manifest.title}", prose.strip(), f"## Ours beside the figures of {paper.authors} ({paper.year})",
             f"{tally(found)} Written by `workbench reproduce {manifest.id} --page`; a figure marked * was not checked "
             "against a text of the paper."]
    for table, cells in _tables(found):
        rows = [[text if cell.checked or i != 4 else f"{text} *" for i, text in enumerate(_row(cell))]
                for cell in cells]
        parts += [f"### {table}", "\n".join(_markdown([list(HEADINGS), *rows]))]
    sources: dict[str, list[str]] = {}
    for figures in manifest.published:
        sources.setdefault(figures.source, []).extend(f"{arm} ({figures.says})" for arm in figures.figures)
    parts += ["## Sources of the published figures",
              "\n".join(f"- {source}: {', '.join(cells)}." for source, cells in sources.items())]
    return "\n\n".join(parts) + "\n"


def _tables(found: Iterable[Comparison]) -> list[tuple[str, list[Comparison]]]:
    tables: dict[str, list[Comparison]] = {}
    for cell in found:
        tables.setdefault(cell.table, []).append(cell)
    return list(tables.items())


def _row(cell: Comparison) -> tuple[str, ...]:
    return (cell.arm, _number(cell.ours.mean), _interval(cell.ours), str(cell.ours.seeds), _number(cell.published.mean),
            _interval(cell.published), _number(cell.difference.mean, sign=True), _interval(cell.difference, sign=True),
            str(cell.agreement))


def _interval(estimate: Estimate, *, sign: bool = False) -> str:
    if math.isnan(estimate.low):
        return "-"
    return f"{_number(estimate.low, sign=sign)} to {_number(estimate.high, sign=sign)}"


def _number(value: float, *, sign: bool = False) -> str:
    return "-" if math.isnan(value) else f"{value:{'+' if sign else ''}.2f}"


def _markdown(rows: Sequence[Sequence[str]]) -> list[str]:
    first, *rest = ["| " + " | ".join(row) + " |" for row in rows]
    return [first, "|" + "---|" + "---:|" * (len(rows[0]) - 2) + "---|", *rest]
