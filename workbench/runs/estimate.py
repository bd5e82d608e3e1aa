"""Estimates: how long runs take and how much disk they need, counted from what a few real steps of them took."""

import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any, NamedTuple

from workbench.spec.experiment import Every, RunSpec

READING = 20.4
"""Bytes that one reading takes in the store, as `workbench bench` measures it (docs/performance.md)."""


@dataclass(frozen=True)
class Look:
    """One metric: seconds and readings of one look, bytes of its pictures and texts, and when it looks."""

    seconds: float
    readings: float
    exhibits: float
    every: Every
    dense: int

    def count(self, tasks: Sequence[int]) -> int:
        """How often it looks in a run whose tasks have so many steps; after `Metric.due` and the engine's loop."""
        if not tasks:
            return 0
        looks, step = (1, 0) if isinstance(self.every, int) else (0, 0)  # a first look at the untrained model
        for steps in tasks:
            dense = min(self.dense, steps)
            looks += dense
            if isinstance(self.every, int):
                looks += (step + steps) // self.every - (step + dense) // self.every
            looks += self.every != "run"  # the end of the task
            step += steps
        return looks + (self.every == "run")


@dataclass(frozen=True)
class Probed:
    """What a few steps of one run showed. `first` is seconds per step before there is a past, `later` after it.

    `begin` and `end` are what a task costs beside its steps, each again without and with a past; `save` is one
    checkpoint in seconds and `checkpoint` in bytes. `tasks` are the steps of the whole run's tasks, `tried` how many
    steps were taken.
    """

    build: float
    first: float
    later: float
    begin: tuple[float, float]
    end: tuple[float, float]
    looks: tuple[Look, ...]
    save: float
    checkpoint: int
    tasks: tuple[int, ...]
    tried: int

    @property
    def steps(self) -> int:
        """Steps of the whole run."""
        return sum(self.tasks)

    @property
    def seconds(self) -> float:
        """How long the whole run takes."""
        if not self.tasks:
            return self.build
        first, later = self.tasks[0], self.tasks[1:]
        training = first * self.first + sum(later) * self.later
        around = self.begin[0] + self.end[0] + len(later) * (self.begin[1] + self.end[1])
        looking = sum(look.seconds * look.count(self.tasks) for look in self.looks)
        return self.build + training + around + looking + len(self.tasks) * self.save

    @property
    def bytes(self) -> float:
        """What the whole run leaves on the disk: readings, pictures, and its last checkpoint."""
        readings = self.steps + sum(look.readings * look.count(self.tasks) for look in self.looks)
        exhibits = sum(look.exhibits * look.count(self.tasks) for look in self.looks)
        return readings * READING + exhibits + self.checkpoint

    def to_table(self) -> dict[str, Any]:
        """As plain data, for a pipe between two processes."""
        return asdict(self)

    @staticmethod
    def from_table(table: dict[str, Any]) -> "Probed":
        """The way back."""
        looks = tuple(Look(**look) for look in table["looks"])
        lists = {key: tuple(table[key]) for key in ("begin", "end", "tasks")}
        return Probed(**{**table, **lists, "looks": looks})


class Sum(NamedTuple):
    """All runs of an experiment: seconds, bytes, how many of the arms were tried, and how many runs go at once."""

    seconds: float
    bytes: float
    tried: int
    arms: int
    lines: int


def added(arms: Sequence[Probed | None], seeds: int, at_once: int = 1) -> Sum | None:
    """All arms with so many seeds; an arm that was not tried counts as the mean of the others; None where none was.

    Of the runs that may go at once no more count than there are processors: further ones only wait for each other.
    """
    known = [arm for arm in arms if arm is not None]
    if not known:
        return None
    share = len(arms) / len(known) * seeds
    # Arms are built alike, but the first one tried had to read the data and the code from the disk.
    building = min(arm.build for arm in known)
    each = [arm.seconds - arm.build + building for arm in known]
    lines = max(1, min(at_once, os.cpu_count() or 1, len(arms) * seeds))
    seconds = max(sum(each) * share / lines, max(each))
    return Sum(seconds, sum(arm.bytes for arm in known) * share, len(known), len(arms), lines)


def key(spec: RunSpec, device: str) -> str:
    """What the cost of a run depends on, as a short text: equal for arms and seeds that differ in nothing else."""
    bare = replace(spec, arm="", name="", seed=0)
    return hashlib.sha256(json.dumps([bare.to_json(), device]).encode()).hexdigest()[:24]

