"""Fault: one mistake in an experiment, with its place and, where it is known, what would put it right."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

BARE = re.compile(r"[A-Za-z0-9_-]+")
STEPS = re.compile(r'\[(\d+)\]|("(?:[^"\\]|\\.)*")|([A-Za-z0-9_-]+)')
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


def place(*path: str | int) -> str:
    """The written form of a path: place("arms", "ewc", "methods", 0) is "arms.ewc.methods[0]"."""
    out = ""
    for step in path:
        if isinstance(step, int):
            out += f"[{step}]"
        else:
            out += ("." if out else "") + (step if BARE.fullmatch(step) else json.dumps(step, ensure_ascii=False))
    return out


def path(place: str) -> tuple[str | int, ...]:
    """The steps of a written place; the inverse of `place`."""
    out: list[str | int] = []
    for index, quoted, bare in STEPS.findall(place):
        out.append(int(index) if index else json.loads(quoted) if quoted else bare)
    return tuple(out)
