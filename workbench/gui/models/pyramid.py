"""One curve kept whole and seen at any width: appended to, and drawn by each pixel's minimum and maximum."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
Places = NDArray[np.int64]

FIRST_BUCKET = 8
WIDEN = 4
# A view is settled in so many parts: each may keep a few points more than two a pixel, at its seams.
PARTS = 8
# A pixel is looked up in buckets at least this many times smaller than itself.
FINENESS = 4


@dataclass
class _Level:
    """Where in the raw data each bucket has its lowest and its highest value; only full buckets are kept."""

    size: int
    low_at: Places = field(default_factory=lambda: np.empty(0, np.int64))
    high_at: Places = field(default_factory=lambda: np.empty(0, np.int64))
    low: Floats = field(default_factory=lambda: np.empty(0))
    high: Floats = field(default_factory=lambda: np.empty(0))


@dataclass(frozen=True)
class _Settled:
    """Of one view the points of its first pixels, which can no longer change, and where the raw data go on."""

    view: tuple[float, float, int]
    pixels: int
    begin: int
    places: Places


class Pyramid:
    """A curve of any length; values that are not finite are counted in `skipped` and never drawn."""

    def __init__(self) -> None:
        self._steps = np.empty(64)
        self._values = np.empty(64)
        self._count = 0
        self._levels: list[_Level] = []
        self._settled: _Settled | None = None
        self._seen: tuple[tuple[float, float, int], int, Places] | None = None
        self._bounds: tuple[float, float] | None = None
        self.skipped = 0

    def __len__(self) -> int:
        return self._count

    @property
    def steps(self) -> Floats:
        """Every step kept, in order; a read-only window on the data."""
        return _read_only(self._steps[: self._count])

    @property
    def values(self) -> Floats:
        """Every value kept, in the order of the steps; a read-only window on the data."""
        return _read_only(self._values[: self._count])

    @property
    def last(self) -> tuple[float, float] | None:
        """The newest step and its value."""
        if not self._count:
            return None
        return float(self._steps[self._count - 1]), float(self._values[self._count - 1])

    @property
    def bounds(self) -> tuple[float, float] | None:
        """The lowest and the highest value of the whole curve."""
        return self._bounds

    def append(self, steps: ArrayLike, values: ArrayLike) -> None:
        """Add points at the end; steps must grow, and a resumed run calls `truncate_after` first."""
        new_steps, new_values = np.asarray(steps, float).ravel(), np.asarray(values, float).ravel()
        if len(new_steps) != len(new_values):
            raise ValueError(f"{len(new_steps)} steps but {len(new_values)} values")
        finite = np.isfinite(new_values)
        self.skipped += int(len(finite) - finite.sum())
        new_steps, new_values = new_steps[finite], new_values[finite]
        if not len(new_steps):
            return
        before = self._steps[self._count - 1] if self._count else -np.inf
        if not (new_steps[0] > before and (new_steps[1:] > new_steps[:-1]).all()):
            raise ValueError(f"steps must grow: after {before:g} came {new_steps[0]:g} to {new_steps[-1]:g}")
        start, self._count = self._count, self._count + len(new_steps)
        self._steps = _room(self._steps, self._count)
        self._values = _room(self._values, self._count)
        self._steps[start : self._count] = new_steps
        self._values[start : self._count] = new_values
        low, high = float(new_values.min()), float(new_values.max())
        self._bounds = (low, high) if self._bounds is None else (min(low, self._bounds[0]), max(high, self._bounds[1]))
        self._fill_from(start)

    def truncate_after(self, step: float) -> None:
        """Forget every point later than this step."""
        kept = int(np.searchsorted(self.steps, step, side="right"))
        if kept == self._count:
            return
        self._count = kept
        self._settled = self._seen = None
        self._levels = [level for level in self._levels if level.size < kept]
        self._bounds = (float(self.values.min()), float(self.values.max())) if kept else None

    def value_at(self, step: float) -> float | None:
        """The value at this step, or at the nearest one before it."""
        place = int(np.searchsorted(self.steps, step, side="right")) - 1
        return float(self._values[place]) if place >= 0 else None

    def nearest_step(self, step: float) -> float | None:
        """The recorded step that lies nearest."""
        if not self._count:
            return None
        right = min(int(np.searchsorted(self.steps, step)), self._count - 1)
        left = max(right - 1, 0)
        return float(min(self._steps[left], self._steps[right], key=lambda other: abs(other - step)))

    def view(self, x0: float, x1: float, pixels: int) -> tuple[Floats, Floats]:
        """Recorded points from x0 to x1, about two a pixel where they crowd, and one neighbour beyond each edge."""
        places = self._places(x0, x1, max(int(pixels), 1))
        return self._steps[places], self._values[places]

    def _places(self, x0: float, x1: float, pixels: int) -> Places:
        first = int(np.searchsorted(self.steps, x0, side="left"))
        end = int(np.searchsorted(self.steps, x1, side="right"))
        before, after = max(first - 1, 0), min(end + 1, self._count)
        if end - first <= 2 * pixels:
            return np.arange(before, after)
        # A curve that grows within the same view changes from its last pixel on: what lies before is taken as it was.
        view, known, seen = (x0, x1, pixels), self._settled, self._seen
        if seen and seen[:2] == (view, self._count):
            return seen[2]
        done, begin, settled = (known.pixels, known.begin, known.places) if known and known.view == view else (
            0, first, np.empty(0, np.int64))
        edges = np.linspace(x0, x1, pixels + 1)[1:-1]
        cuts = np.searchsorted(self.steps[begin:end], edges[done:]) + begin
        starts, ends = np.concatenate(([begin], cuts)), np.concatenate((cuts, [end]))
        held = ends > starts
        found = _in_order(settled, *self._extremes(starts[held], ends[held]))
        pixel = int(np.searchsorted(edges, self._steps[end - 1], side="right"))
        if not done or pixel - done >= pixels / PARTS:
            begin = int(cuts[pixel - 1 - done]) if pixel > done else begin
            self._settled = _Settled(view, pixel, begin, found[:np.searchsorted(found, begin)])
        places = _in_order(found, np.array([before, after - 1]))
        self._seen = view, self._count, places
        return places

    def _extremes(self, starts: Places, ends: Places) -> list[Places]:
        """Where each pixel's stretch of raw points has its minimum and its maximum, to a quarter of a pixel."""
        first, end, counts = int(starts[0]), int(ends[-1]), ends - starts
        sizes = np.array([1, *(level.size for level in self._levels)])
        ranks = np.searchsorted(sizes * FINENESS, counts, side="right") - 1
        found = list(_pick(self._values, self._values, starts[ranks <= 0], ends[ranks <= 0]))
        head, tail = first, end
        for rank in np.unique(ranks[ranks > 0]):
            level, here = self._levels[rank - 1], ranks == rank
            whole_from, whole_to = -(-first // level.size), end // level.size
            # A bucket at a pixel's edge serves both pixels; one that reaches out of the range is looked through below.
            opens = np.maximum(starts[here] // level.size, whole_from)
            closes = np.minimum(-(-ends[here] // level.size), whole_to)
            lowest, highest = _pick(level.low, level.high, opens, closes)
            found += [level.low_at[lowest], level.high_at[highest]]
            head, tail = max(head, whole_from * level.size), min(tail, whole_to * level.size)
        for left, right in ((first, min(head, end)), (max(tail, first), end)):
            if right > left:
                found.append(left + np.array([self._values[left:right].argmin(), self._values[left:right].argmax()]))
        return found

    def _fill_from(self, start: int) -> None:
        """Add every bucket that became full by the points from this place on; add levels as the curve grows."""
        known = len(self._levels)
        while (size := self._levels[-1].size * WIDEN if self._levels else FIRST_BUCKET) < self._count:
            self._levels.append(_Level(size))
        for rank, level in enumerate(self._levels):
            first, end = start // level.size if rank < known else 0, self._count // level.size
            if first < end:
                self._fill(level, self._levels[rank - 1] if rank else None, first, end)

    def _fill(self, level: _Level, below: _Level | None, first: int, end: int) -> None:
        level.low, level.high = _room(level.low, end), _room(level.high, end)
        level.low_at, level.high_at = _room(level.low_at, end), _room(level.high_at, end)
        width = WIDEN if below else FIRST_BUCKET
        span, opens = slice(first * width, end * width), np.arange(first * width, end * width, width)
        lows, highs = (below.low[span], below.high[span]) if below else (self._values[span], self._values[span])
        low_at = opens + lows.reshape(-1, width).argmin(axis=1)
        high_at = opens + highs.reshape(-1, width).argmax(axis=1)
        if below:
            low_at, high_at = below.low_at[low_at], below.high_at[high_at]
        level.low_at[first:end], level.high_at[first:end] = low_at, high_at
        level.low[first:end], level.high[first:end] = self._values[low_at], self._values[high_at]


def _pick(lows: Floats, highs: Floats, starts: Places, ends: Places) -> tuple[Places, Places]:
    """Where each stretch start..end is lowest and highest; the stretches are short and alike in length."""
    some = ends > starts
    opens, lasts = starts[some], ends[some] - 1
    if not len(opens):
        return opens, opens
    low_at, low, high_at, high = opens, lows[opens], opens, highs[opens]
    # A loop along the short side: argmin over many short rows costs several times more.
    for offset in range(1, int((lasts - opens).max()) + 1):
        place = np.minimum(opens + offset, lasts)
        lower, higher = lows[place] < low, highs[place] > high
        low_at, high_at = np.where(lower, place, low_at), np.where(higher, place, high_at)
        low, high = lows[low_at], highs[high_at]
    return low_at, high_at


def _in_order(*parts: Places) -> Places:
    """Places in ascending order, each once."""
    places = np.sort(np.concatenate(parts))
    return places[np.diff(places, prepend=-1) > 0]


def _room(array: NDArray, count: int) -> NDArray:
    if count <= len(array):
        return array
    grown = np.empty(count + count // 2, array.dtype)
    grown[: len(array)] = array
    return grown


def _read_only(array: Floats) -> Floats:
    array = array.view()
    array.flags.writeable = False
    return array
