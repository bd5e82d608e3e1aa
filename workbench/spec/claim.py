"""Claim: what a plugin promises, to be measured."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Claim:
    """What a plugin promises and `workbench reproduce` measures, over seeds 0, 1, ... of its example.

    Either arm `better` beats arm `worse` on an index by `by` (below zero: is worse by no more than that), or the index
    of one `arm` is `at_least` or `at_most` a value. `on` names an index, or, as "last NAME", what a metric of that name
    recorded last (the mean over all it is about); `less` says that less of it is better. `not_shown` tells what was
    measured where the paper's effect does not show at this scale: the claim and its margin stay as they are.
    """

    says: str
    better: str = ""
    worse: str = ""
    on: str = ""
    by: float = 0.0
    seeds: int = 3
    example: str = "example.toml"
    arm: str = ""
    at_least: float | None = None
    at_most: float | None = None
    less: bool = False
    not_shown: str = ""

    @property
    def arms(self) -> tuple[str, ...]:
        """The arms that decide it."""
        return (self.arm,) if self.arm else (self.better, self.worse)

    @property
    def recorded(self) -> str:
        """The metric whose last readings it is about; empty where it is about an index."""
        return self.on.removeprefix("last ") if self.on.startswith("last ") else ""

    @property
    def wrong(self) -> str | None:
        """What is wrong with it as it stands, in words; else None."""
        bounds = [bound for bound in (self.at_least, self.at_most) if bound is not None]
        if not self.on:
            return "`on` must name an index"
        if self.arm and (self.better or self.worse or self.by or len(bounds) != 1):
            return "a claim on one `arm` needs `at_least` or `at_most`, and no other arm"
        if not self.arm and (not self.better or not self.worse or bounds):
            return "it must compare `better` with `worse`, or bound one `arm` by `at_least` or `at_most`"
        return None
