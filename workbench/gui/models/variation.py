"""Variation: one arm for each value of a setting: what "vary" writes, and how many runs that makes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from workbench.gui.models import edits
from workbench.gui.models.values import LISTED, value_text
from workbench.spec.experiment import Arm, Experiment, Part
from workbench.spec.fault import place
from workbench.spec.lines import Path
from workbench.spec.manifest import Param


@dataclass(frozen=True)
class Varied:
    """The experiment with arms for all values, the part of the first new arm to look at, how many arms there were and
    are."""

    experiment: Experiment
    place: str
    before: int
    after: int

    @property
    def runs(self) -> int:
        """How many runs the experiment would be."""
        return self.after * len(self.experiment.seeds)


def can_vary(where: Path, param: Param) -> bool:
    """Whether arms may differ in a setting: in one of a method, the stream, the model or the training."""
    return param.type in LISTED and _inside(where) is not None


def arms_with(experiment: Experiment, where: Path) -> list[str]:
    """The arms that have the setting at a place: those with this method, or all where all arms share it."""
    match where:
        case ("arms", name, "methods", int(i), _):
            plugin = edits.arm_named(experiment, str(name)).methods[i].plugin
            return [arm.name for arm in experiment.arms if any(part.plugin == plugin for part in arm.methods)]
        case ("arms", _, table, key):
            return [arm.name for arm in experiment.arms if key in getattr(arm, str(table))]
        case (table, _):
            # Where an arm has another model or stream, the setting is not one of its own.
            return [arm.name for arm in experiment.arms if "plugin" not in getattr(arm, str(table))]
    raise KeyError(where)


def vary(experiment: Experiment, where: Path, values: Sequence[Any], arms: Sequence[str]) -> Varied:
    """In place of each of these arms one arm for each value, named after it."""
    out: list[Arm] = []
    first = ""
    inner = _inside(where)
    taken = [arm.name for arm in experiment.arms if arm.name not in arms]
    for arm in experiment.arms:
        if arm.name not in arms:
            out.append(arm)
            continue
        for value in values:
            name = edits.free_name(_name(arm, where, value), taken)
            taken.append(name)
            at = (inner, _spot(experiment, where, arm)) if inner == "methods" else ()
            first = first or place("arms", name, *at)
            out.append(replace(_with(experiment, arm, where, value), name=name))
    return Varied(replace(experiment, arms=tuple(out)), first, len(experiment.arms), len(out))


def _inside(where: Path) -> str | None:
    """Which table of an arm a setting stands in; None where arms cannot differ in it."""
    match where:
        case ("arms", _, "methods", int(_), _):
            return "methods"
        case ("arms", _, ("stream" | "model" | "training") as table, _):
            return table
        case (("stream" | "model" | "training") as table, _):
            return table
    return None


def _with(experiment: Experiment, arm: Arm, where: Path, value: Any) -> Arm:
    """An arm with the setting at a value; in a table that it shares with all, as its own change."""
    key, table = str(where[-1]), _inside(where)
    if table == "methods":
        i = _spot(experiment, where, arm)
        part = arm.methods[i]
        return replace(arm, methods=edits.put(arm.methods, i, Part(part.plugin, {**part.params, key: value})))
    assert table is not None
    changed: dict[str, Any] = {table: {**getattr(arm, table), key: value}}
    return replace(arm, **changed)


def _spot(experiment: Experiment, where: Path, arm: Arm) -> int:
    """Where in an arm's stack the method stands whose setting varies."""
    _, name, _, i, _ = where
    if arm.name == name:
        return int(i)
    plugin = edits.arm_named(experiment, str(name)).methods[int(i)].plugin
    return next(at for at, part in enumerate(arm.methods) if part.plugin == plugin)


def _name(arm: Arm, where: Path, value: Any) -> str:
    """The arm's name with the setting: "ewc strength=10"; an earlier value of the same setting gives way.

    It stands in the experiment's file, and so in English."""
    mark = f" {where[-1]}="
    text = ("on" if value else "off") if isinstance(value, bool) else value_text(value)
    head, found, rest = arm.name.partition(mark)
    tail = rest.partition(" ")[2] if found else ""
    return f"{head}{mark}{text}" + (f" {tail}" if tail else "")

