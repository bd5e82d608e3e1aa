"""Shortcuts of a manifest: sets of settings to be taken at once, and the one setting that makes a stream harder."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbench.spec.manifest import Param


@dataclass(frozen=True)
class Preset:
    """Settings that belong together, such as those of a paper; `source` says where they stand written."""

    name: str
    values: Mapping[str, Any]
    source: str = ""


@dataclass(frozen=True)
class Harder:
    """Which setting makes a stream harder, and its values where it is easy and where it is hard."""

    param: str
    easy: float
    hard: float


def read_presets(tables: Iterable[Mapping[str, Any]], params: Mapping[str, Param]) -> tuple[Preset, ...]:
    """Presets from their `[[presets]]` tables; ValueError says which value is none of the setting's."""
    out = tuple(Preset(**table) for table in tables)
    for preset in out:
        if not isinstance(preset.values, dict) or not preset.values:
            raise ValueError(f"presets: {preset.name!r} needs a table of values")
        for name, value in preset.values.items():
            if name not in params:
                raise ValueError(f"presets: {preset.name!r} sets {name!r}, which is no setting")
            if wrong := params[name].fault(value):
                raise ValueError(f"presets: {preset.name!r}: {name} {wrong}")
    return out


def read_harder(table: Mapping[str, Any] | None, params: Mapping[str, Param]) -> Harder | None:
    """The setting that makes a stream harder from its table `harder`; ValueError says what is wrong with it."""
    if table is None:
        return None
    harder = Harder(**table)
    param = params.get(harder.param)
    if param is None or param.type not in ("integer", "number"):
        raise ValueError(f"harder.param: must name a number among the params, not {harder.param!r}")
    for end in (harder.easy, harder.hard):
        if wrong := param.fault(end):
            raise ValueError(f"harder: {wrong}")
    if harder.easy == harder.hard:
        raise ValueError("harder: easy and hard are the same")
    return harder
