"""What a curve plot shows, as plain values: curves, task bands, reference lines, intervals, cursor."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from workbench.gui import theme as looks
from workbench.gui.language import marked
from workbench.gui.models.axis import Scale
from workbench.gui.models.pyramid import Pyramid
from workbench.gui.theme import Theme

MOST_LABELS = 6
MOST_BAND_POINTS = 300
# Room above 1 and below 0, so that a curve at the very edge is seen whole.
EDGE = 0.025
# One press of an arrow moves the cursor by this share of the width.
ARROW_SHARE = 1 / 200


@dataclass(frozen=True)
class Band:
    """One task's stretch of steps; `color_index` only where colour means the task."""

    start: float
    end: float
    label: str
    color_index: int | None = None


@dataclass(frozen=True)
class Curve:
    """One line; before `dotted_before` it is dotted, as its task had not been seen."""

    key: str
    label: str
    color_index: int
    style_index: int
    pyramid: Pyramid
    emphasised: bool = False
    dotted_before: float | None = None


@dataclass(frozen=True, eq=False)
class Interval:
    """A band around a curve, thinned to at most 300 points; equal only to itself."""

    steps: NDArray[np.float64]
    low: NDArray[np.float64]
    high: NDArray[np.float64]

    @classmethod
    def thinned(cls, steps: NDArray, low: NDArray, high: NDArray) -> "Interval":
        keep = np.unique(np.linspace(0, len(steps) - 1, min(len(steps), MOST_BAND_POINTS)).astype(int))
        return cls(*(np.asarray(part, float)[keep] for part in (steps, low, high)))


HINT = marked("The curve appears here when a run starts")
"""What an empty plot says where nothing else is known."""


@dataclass
class Picture:
    """Everything the painters need; changed only by the plot that owns it."""

    theme: Theme
    title: str
    unit: str = ""
    axis: Scale = field(default_factory=Scale)
    hint: str = ""
    auto: bool = False
    curves: list[Curve] = field(default_factory=list)
    bands: list[Band] = field(default_factory=list)
    references: dict[str, float] = field(default_factory=dict)
    intervals: dict[str, Interval] = field(default_factory=dict)
    chosen: str | None = None
    cursor: float | None = None
    pins: list[float] = field(default_factory=list)
    reduced: float = 0.0
    x: tuple[float, float] = (0.0, 1.0)
    y: tuple[float, float] = (-EDGE, 1 + EDGE)
    area: QRectF = field(default_factory=QRectF)

    @property
    def is_empty(self) -> bool:
        return not any(len(curve.pyramid) for curve in self.curves)

    @property
    def latest(self) -> float | None:
        """The newest step of all curves."""
        return max((last[0] for curve in self.curves if (last := curve.pyramid.last)), default=None)

    @property
    def highlighted(self) -> Curve | None:
        """The one curve that stands out: chosen by hand, else marked by the owner; among many the first."""
        for curve in self.curves:
            if curve.key == self.chosen:
                return curve
        marked = next((curve for curve in self.curves if curve.emphasised), None)
        return marked or (self.curves[0] if len(self.curves) > MOST_LABELS else None)

    @property
    def x_label(self) -> str:
        """What the x axis counts."""
        return self.axis.label

    def color(self, curve: Curve) -> QColor:
        """The curve's own colour; grey where there are too many to be named, paler where another stands out."""
        stands_out = self.highlighted
        if stands_out is None or curve.key == stands_out.key:
            return looks.series_color(curve.color_index)
        if len(self.curves) > MOST_LABELS:
            return looks.mixed(self.theme.faint, self.theme.plot, 0.45)
        return looks.mixed(looks.series_color(curve.color_index), self.theme.plot, 0.62)

    def named(self) -> list[Curve]:
        """The curves that carry a label at their end."""
        held = [curve for curve in self.curves if len(curve.pyramid)]
        if len(self.curves) <= MOST_LABELS:
            return held
        return [curve for curve in held if curve == self.highlighted]

    def band_at(self, step: float | None) -> Band | None:
        """The task that is learnt at this step."""
        if step is None:
            return None
        inside = (band for band in self.bands if band.start <= step < band.end)
        return next(inside, self.bands[-1] if self.bands and step >= self.bands[-1].end else None)

    def nearest_curve(self, place: QPointF) -> Curve | None:
        """The curve that passes nearest above or below a pixel."""
        step = self.to_step(place.x())
        distances = {rank: abs(self.to_pixel_y(value) - place.y()) for rank, curve in enumerate(self.curves)
                     if (value := curve.pyramid.value_at(step)) is not None}
        return self.curves[min(distances, key=lambda rank: distances[rank])] if distances else None

    def recorded_step(self, step: float) -> float:
        """The step nearest to this one at which the highlighted (or first) curve was measured."""
        measured = self._measured()
        nearest = measured.nearest_step(step) if measured else None
        return step if nearest is None else nearest

    def step_beside(self, count: int) -> float:
        """The step that `count` presses of an arrow lead to; at least the next one that was measured."""
        here = self.cursor if self.cursor is not None else (self.latest or self.x[0])
        target = here + count * (self.x[1] - self.x[0]) * ARROW_SHARE
        measured = self._measured()
        if measured and measured.nearest_step(target) == here:
            place = int(measured.steps.searchsorted(here)) + (1 if count > 0 else -1)
            target = float(measured.steps[min(max(place, 0), len(measured) - 1)])
        return min(max(target, self.x[0]), self.x[1])

    def switch_beside(self, count: int) -> float | None:
        """The begin of the next task (or, for -1, of the one before) from the cursor on; stays where there is none."""
        here = self.cursor if self.cursor is not None else (self.x[0] if count > 0 else self.x[1])
        begins = [band.start for band in self.bands[1:]]
        beyond = [start for start in begins if (start > here if count > 0 else start < here)]
        return (beyond[0] if count > 0 else beyond[-1]) if beyond else self.cursor

    def _measured(self) -> Pyramid | None:
        stands_out = self.highlighted
        if stands_out and len(stands_out.pyramid):
            return stands_out.pyramid
        return next((curve.pyramid for curve in self.curves if len(curve.pyramid)), None)

    def extent(self) -> tuple[float, float]:
        """The steps that the whole plot covers: the planned tasks, or what was recorded."""
        starts = [curve.pyramid.steps[0] for curve in self.curves if len(curve.pyramid)]
        starts += [band.start for band in self.bands]
        ends = [band.end for band in self.bands] + ([] if self.latest is None else [self.latest])
        low, high = min(starts, default=0.0), max(ends, default=1.0)
        return float(low), float(max(high, low + 1))

    def value(self, number: float) -> str:
        """A measured value as it is read: two decimals for shares, four digits otherwise."""
        return f"{number:.4g}" if self.auto else f"{number:.2f}"

    def to_pixel_x(self, step: float) -> float:
        return self.area.left() + (step - self.x[0]) / (self.x[1] - self.x[0]) * self.area.width()

    def to_pixel_y(self, value: float) -> float:
        return self.area.bottom() - (value - self.y[0]) / (self.y[1] - self.y[0]) * self.area.height()

    def to_step(self, pixel: float) -> float:
        return self.x[0] + (pixel - self.area.left()) / max(self.area.width(), 1) * (self.x[1] - self.x[0])
