"""Curves as inline SVG and matrices as HTML tables, for reports; colours and sizes are the style sheet's."""

import re
from collections.abc import Sequence
from functools import cache
from html import escape
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from workbench.spec import places

Numbers = NDArray[np.float64]
WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT = 760, 260, 46, 34, 14, 14


class Line(NamedTuple):
    """A named curve; low and high, where given, are drawn as a band around it."""

    name: str
    steps: NDArray[np.int64]
    values: Numbers
    low: Numbers | None = None
    high: Numbers | None = None


def chart(lines: Sequence[Line], ends: Sequence[int], *, label: str, names: Sequence[str] = ()) -> str:
    """Curves over steps, values 0..1, with a rule at each task's end; a legend follows below.

    `names` name the tasks that end there.
    """
    last = max([1, *ends, *(int(line.steps[-1]) for line in lines if len(line.steps))])
    parts = [f'<svg class="chart" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{escape(label)}">']
    for value in (0.0, 0.25, 0.5, 0.75, 1.0):
        parts.append(f'<line class="grid" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{_y(value):.1f}" y2="{_y(value):.1f}"/>')
        parts.append(f'<text class="tick end" x="{LEFT - 7}" y="{_y(value) + 4:.1f}">{value:g}</text>')
    parts += _task_marks(ends, names, last)
    for number, line in enumerate(lines):
        parts += _curve(line, number, last)
    parts.append(f'<text class="tick" x="{LEFT}" y="{HEIGHT - 4}">step 0</text>')
    parts.append(f'<text class="tick end" x="{WIDTH - RIGHT}" y="{HEIGHT - 4}">{last}</text></svg>')
    keys = "".join(f'<li class="c{n % 8}"><i></i>{escape(line.name)}</li>' for n, line in enumerate(lines))
    return f'{"".join(parts)}<ul class="legend">{keys}</ul>'


def picture(lines: Sequence[Line], ends: Sequence[int], *, label: str, names: Sequence[str] = ()) -> str:
    """The same chart as an SVG file of its own, readable on light and dark paper, with the legend in it."""
    svg = chart([_thinned(line, 120) for line in lines], ends, label=label, names=names).partition("<ul")[0]
    legend, x, y = [], LEFT, HEIGHT + 16
    for number, line in enumerate(lines):
        wide = 30 + 7 * len(line.name)
        if x > LEFT and x + wide > WIDTH - RIGHT:
            x, y = LEFT, y + 20
        legend.append(f'<rect x="{x}" y="{y - 6}" width="14" height="3" class="key c{number % 8}"/>'
                      f'<text class="tick" x="{x + 20}" y="{y}">{escape(line.name)}</text>')
        x += wide
    svg = svg.replace(f'viewBox="0 0 {WIDTH} {HEIGHT}"', f'xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" '
                      f'height="{y + 10}" viewBox="0 0 {WIDTH} {y + 10}" font-family="sans-serif"')
    # Qt's SVG and GitHub's know no style sheet of ours, so each class becomes the attributes it stands for.
    whole = svg.replace("</svg>", f"{''.join(legend)}</svg>")
    return re.sub(r'class="([^"]*)"', lambda found: _attributes(found[1]), whole)


def matrix(scores: Numbers, names: Sequence[str]) -> str:
    """A score matrix: row = after which task, column = on which task; the fuller the colour, the higher."""
    head = "".join(f"<th>{escape(name)}</th>" for name in names)
    rows = []
    for name, row in zip(names, scores, strict=True):
        cells = "".join("<td></td>" if np.isnan(v) else f'<td class="heat" style="--v:{v:.3f}">{v:.2f}</td>'
                        for v in row)
        rows.append(f"<tr><th>{escape(name)}</th>{cells}</tr>")
    return f'<table class="matrix"><tr><th>after \\ on</th>{head}</tr>{"".join(rows)}</table>'


def table(rows: Sequence[Sequence[str]]) -> str:
    """Plain texts in a table, the first row a heading."""
    head = "".join(f"<th>{escape(cell)}</th>" for cell in rows[0])
    body = "".join(f'<tr>{"".join(f"<td>{escape(cell)}</td>" for cell in row)}</tr>' for row in rows[1:])
    return f"<table><tr>{head}</tr>{body}</table>"


def thin(steps: NDArray[np.int64], values: Numbers, most: int = 800) -> NDArray[np.int64]:
    """Which points to draw: all, or the lowest and highest of each of `most` / 2 equal stretches."""
    if len(steps) <= most:
        return np.arange(len(steps))
    edges = np.linspace(0, len(steps), most // 2 + 1).astype(np.int64)
    filled = np.where(np.isnan(values), -np.inf, values)
    kept = [at for a, b in zip(edges, edges[1:], strict=False)
            for at in sorted({a + int(filled[a:b].argmin()), a + int(filled[a:b].argmax())})]
    return np.array(kept, dtype=np.int64)


def _curve(line: Line, number: int, last: int) -> list[str]:
    at = thin(line.steps, line.values)
    at = at[~np.isnan(line.values[at])]
    parts = []
    if line.low is not None and line.high is not None and len(at) > 1:
        up = _points(line.steps[at], line.high[at], last)
        down = _points(line.steps[at][::-1], line.low[at][::-1], last)
        parts.append(f'<polygon class="band c{number % 8}" points="{up} {down}"/>')
    points = _points(line.steps[at], line.values[at], last)
    title = f"<title>{escape(line.name)}</title>"
    parts.append(f'<polyline class="line c{number % 8}" points="{points}">{title}</polyline>')
    return parts


def _task_marks(ends: Sequence[int], names: Sequence[str], last: int) -> list[str]:
    parts = []
    for i, (begin, end) in enumerate(zip([0, *ends], ends, strict=False)):
        x = _x(end, last)
        parts.append(f'<line class="mark" x1="{x:.1f}" x2="{x:.1f}" y1="{TOP}" y2="{HEIGHT - BOTTOM}"/>')
        if i < len(names):
            middle, below = (_x(begin, last) + x) / 2, HEIGHT - BOTTOM + 14
            parts.append(f'<text class="tick mid" x="{middle:.1f}" y="{below}">{escape(names[i])}</text>')
    return parts


def _points(steps: NDArray[np.int64], values: Numbers, last: int) -> str:
    return " ".join(f"{_x(s, last):.1f},{_y(v):.1f}" for s, v in zip(steps.tolist(), values.tolist(), strict=True))


def _x(step: float, last: int) -> float:
    return LEFT + step / last * (WIDTH - LEFT - RIGHT)


def _y(value: float) -> float:
    return TOP + (1 - min(max(value, 0.0), 1.0)) * (HEIGHT - TOP - BOTTOM)


LOOKS = {
    "grid": 'stroke="@soft" stroke-opacity="0.3"', "tick": 'fill="@soft" font-size="11"',
    "mark": 'stroke="@soft" stroke-dasharray="2 4"', "end": 'text-anchor="end"', "mid": 'text-anchor="middle"',
    "line": 'fill="none" stroke="@" stroke-width="1.8" stroke-linejoin="round"', "band": 'fill="@" fill-opacity="0.14"',
    "key": 'fill="@"',
}


@cache
def _colors() -> dict[str, str]:
    """The report's colours by their names in its style sheet, those for light paper: "soft", "c0", "c1" ..."""
    sheet = (places.assets() / "report" / "report.html").read_text("utf-8")
    return dict(reversed(re.findall(r"--(\w+): (#\w+)", sheet)))


def _attributes(classes: str) -> str:
    names = classes.split()
    color = next((_colors()[name] for name in names if re.fullmatch(r"c\d", name)), "")
    looks = " ".join(LOOKS[name] for name in names if name in LOOKS)
    return looks.replace("@soft", _colors()["soft"]).replace("@", color)


def _thinned(line: Line, most: int) -> Line:
    at = thin(line.steps, line.values, most)
    low, high = (None if edge is None else edge[at] for edge in (line.low, line.high))
    return Line(line.name, line.steps[at], line.values[at], low, high)
