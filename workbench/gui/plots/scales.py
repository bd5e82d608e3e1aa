"""Where ticks stand, how steps are written, and how labels keep clear of each other; plain arithmetic."""

import math
from collections.abc import Sequence

UNITS = ((1e9, "G"), (1e6, "M"), (1e3, "k"))


def ticks(low: float, high: float, most: int) -> list[float]:
    """At most `most` round numbers from low to high, evenly apart."""
    if not high > low or most < 1:
        return []
    rough = (high - low) / most
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(factor * power for factor in (1, 2, 5, 10, 20) if (high - low) / (factor * power) <= most)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [round(place * step, 12) for place in range(first, last + 1)][:most + 1]


def compact(step: float) -> str:
    """A step for an axis: 1200 is written 1.2k."""
    for unit, letter in UNITS:
        if abs(step) >= unit * 10 or (abs(step) >= unit and step % (unit / 10) == 0):
            return f"{step / unit:.10g}{letter}"
    return f"{step:.10g}"


def whole(step: float) -> str:
    """A step for reading: 1200 is written 1,200."""
    return f"{step:,.0f}" if step == int(step) else f"{step:,.2f}"


def pushed_apart(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Places at least `gap` apart, inside low..high, each as near to where it wants to be as the others allow.

    Where all do not fit, they share the room evenly. The order of the wishes is kept.
    """
    count = len(wanted)
    if count > 1:
        gap = min(gap, (high - low) / (count - 1))
    order = sorted(range(count), key=lambda index: wanted[index])
    groups: list[tuple[float, int]] = []
    for rank, index in enumerate(order):
        # Measured from a ladder of equal gaps, keeping apart becomes keeping in order.
        mean, size = wanted[index] - rank * gap, 1
        while groups and groups[-1][0] > mean:
            other, weight = groups.pop()
            mean, size = (mean * size + other * weight) / (size + weight), size + weight
        groups.append((mean, size))
    rungs = [mean for mean, size in groups for _ in range(size)]
    ceiling = high - (count - 1) * gap
    placed = [0.0] * count
    for rank, (index, rung) in enumerate(zip(order, rungs, strict=True)):
        placed[index] = min(max(rung, low), max(ceiling, low)) + rank * gap
    return placed
