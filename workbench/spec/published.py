"""Published: the figures of a paper that ours are set beside, as a manifest states them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Published:
    """Figures that a paper gives, for `workbench reproduce` to set ours beside: an index of arms of an example.

    `figures`: of each arm the mean and its standard error over the paper's `seeds`, in the index's unit, or in percent.
    `checked`: whether they were compared with a text of the paper, as `source` says. `within`: a difference too small
    to matter, in the unit of the figures. `ours`: how many seeds we measure unless told otherwise.
    """

    says: str
    example: str
    on: str
    figures: Mapping[str, tuple[float, float]]
    seeds: int
    source: str
    checked: bool = False
    percent: bool = False
    within: float = 0.0
    ours: int = 3

    @staticmethod
    def read(table: Mapping[str, Any]) -> "Published":
        """Figures from their manifest table; ValueError says what would be right."""
        figures = table.get("figures")
        if not isinstance(figures, dict) or not all(
                isinstance(pair, list) and len(pair) == 2 and all(isinstance(x, int | float) for x in pair)
                for pair in figures.values()):
            raise ValueError("published.figures: a table of arms, each with [mean, standard error]")
        if not isinstance(table.get("seeds"), int) or table["seeds"] < 2:
            raise ValueError("published.seeds: how many seeds the paper used, 2 or more")
        pairs = {arm: (float(mean), float(error)) for arm, (mean, error) in figures.items()}
        return Published(**{**table, "figures": pairs})
