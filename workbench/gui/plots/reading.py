"""What the strip under a plot says: values at the cursor, and between two pins what changed."""

from workbench.gui import theme as looks
from workbench.gui.plots.labels import PINS
from workbench.gui.plots.picture import Curve, Picture
from workbench.gui.plots.readout import Entry

MINUS = "−"


def reading(picture: Picture) -> tuple[str, list[Entry]]:
    """Heading and entries, highest first: between two pins, or a pin and the cursor; else at one step."""
    pins = picture.pins
    if len(pins) == 2:
        return _between(picture, pins[0], pins[1], PINS)
    if pins and picture.cursor is not None and picture.cursor != pins[0]:
        return _between(picture, pins[0], picture.cursor, PINS[0])
    step = pins[0] if pins else picture.latest if picture.cursor is None else picture.cursor
    if step is None:
        return "", []
    heading = f"{PINS[0]} {picture.axis.text(step)}" if pins else picture.axis.text(step)
    return heading, [_entry(picture, curve, picture.value(value)) for curve, value in _values(picture, step)]


def _between(picture: Picture, first: float, second: float, names: str) -> tuple[str, list[Entry]]:
    """From the first step to the second: both values and their difference."""
    begin = {curve.key: value for curve, value in _values(picture, first)}
    entries = []
    for curve, value in _values(picture, second):
        if curve.key in begin:
            before = begin[curve.key]
            change = f"{round(value - before, 6):+.4g}" if picture.auto else f"{round(value - before, 2) + 0.0:+.2f}"
            text = f"{picture.value(before)} → {picture.value(value)} ({change.replace('-', MINUS)})"
            entries.append(_entry(picture, curve, text))
    to = f"{names[1]} " if len(names) == 2 else ""
    return f"{names[0]} {picture.axis.text(first)} → {to}{picture.axis.text(second)}", entries


def _values(picture: Picture, step: float) -> list[tuple[Curve, float]]:
    found = [(curve, value) for curve in picture.curves if (value := curve.pyramid.value_at(step)) is not None]
    return sorted(found, key=lambda pair: -pair[1])


def _entry(picture: Picture, curve: Curve, text: str) -> Entry:
    chosen = picture.highlighted
    return Entry(curve.label, text, looks.series_color(curve.color_index), curve.style_index,
                 chosen is not None and chosen.key == curve.key)
