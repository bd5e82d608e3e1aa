"""What a section of the bench brings: figures with their goals, tables, and remarks; plain data that JSON can hold."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any, ClassVar, Self


@dataclass(frozen=True)
class Figure:
    """One number that may have a goal: a ratio wherever possible, so that it means something on another machine.

    `what` says what is set against what. `low` and `high` are the outermost of the repeats. `unit` follows the number
    ("x", "%", "ms", "MB"). `means` says it in other words, for the page: "412 against 455 iterations/s".
    """

    kind: ClassVar[str] = "figure"
    what: str
    value: float
    low: float
    high: float
    goal: float | None = None
    higher_is_better: bool = True
    unit: str = "x"
    means: str = ""

    @classmethod
    def of(cls, what: str, values: Sequence[float], **rest: Any) -> Self:
        """The median of what was found in each repeat, and how far the repeats lie apart."""
        return cls(what, median(values), min(values), max(values), **rest)

    @property
    def met(self) -> bool | None:
        """Whether the goal is reached; None where there is none."""
        if self.goal is None:
            return None
        return self.value >= self.goal if self.higher_is_better else self.value <= self.goal

    def worse_than(self, old: "Figure", tolerance: float) -> bool:
        """Whether the number is worse than it was, by more than this share of it and by more than its repeats did."""
        if self.higher_is_better:
            return self.value < old.value * (1 - tolerance) and self.high < old.low
        return self.value > old.value * (1 + tolerance) and self.low > old.high


@dataclass(frozen=True)
class Table:
    """Rows of text beside the figures; they carry no goal and are compared with nothing."""

    kind: ClassVar[str] = "table"
    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True)
class Remark:
    """A paragraph: what a figure means, or why something was decided so."""

    kind: ClassVar[str] = "remark"
    text: str


Item = Figure | Table | Remark
_KINDS: dict[str, type[Item]] = {cls.kind: cls for cls in (Figure, Table, Remark)}


def to_plain(item: Item) -> dict[str, Any]:
    """An item as JSON can hold it."""
    return {"kind": item.kind, **asdict(item)}


def from_plain(table: dict[str, Any]) -> Item:
    """An item as `to_plain` wrote it."""
    rest = dict(table)
    return _KINDS[rest.pop("kind")](**rest)


def number(value: float) -> str:
    """A number with about three digits."""
    size = abs(value)
    if size >= 100 or not size:
        return f"{value:,.0f}"
    return f"{value:.1f}" if size >= 10 else f"{value:.2f}" if size >= 0.1 else f"{value:.3f}"
