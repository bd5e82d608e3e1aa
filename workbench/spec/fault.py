"""Fault: one mistake in an experiment, with its place and, where it is known, what would put it right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True)
class Fault:
    """A mistake at a place such as "arms.ewc.methods[0].strength"; `fix` maps places to values that would be right."""

    place: str
    message: str
    line: int | None = None
    severity: Severity = "error"
    fix: Mapping[str, Any] | None = None

    def __str__(self) -> str:
        where = f"line {self.line}: " if self.line else ""
        return f"{where}{self.place}: {self.message}" if self.place else f"{where}{self.message}"


class Malformed(ValueError):
    """A text that describes no experiment; `faults` holds every mistake of form."""

    def __init__(self, faults: Sequence[Fault]):
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = list(faults)
