"""Kept: figures measured before, here or on another machine, in a file beside their page; they are not run again."""

import json
import math
import platform
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from workbench.runs.reproduce import Need, as_today
from workbench.spec.experiment import RunSpec
from workbench.spec.published import Published
from workbench.spec.run import Run
from workbench.store.digest import summary
from workbench.store.indices import canonical
from workbench.store.reader import Reader

Values = dict[str, dict[int, float]]
"""Of each arm the index by seed."""


class Kept:
    """What was measured of each run: index -> value, and with which versions; ValueError for a file that is none.

    A spec is compared as it is read today, so that a setting which came later changes nothing, and a default that
    changed makes it another run.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self._told: dict[str, dict[str, Any]] = {}
        if path is not None and path.is_file():
            self._read(path)

    def _read(self, path: Path) -> None:
        try:
            for entry in json.loads(path.read_text("utf-8")):
                spec = RunSpec.from_json(json.dumps(entry["spec"]))
                if not all(isinstance(value, int | float) for value in entry["values"].values()):
                    raise TypeError("a value that is no number")
                self._told[spec.to_json()] = entry
        except (ValueError, TypeError, KeyError, AttributeError, OSError) as error:
            raise ValueError(f"{path}: no file of kept figures ({error})") from error

    def missing(self, need: Need) -> Need:
        """The need without the runs whose index is known already."""
        if not isinstance(need.what, Published):
            return need
        return need._replace(specs=tuple(spec for spec in need.specs if self._value(spec, need.what) is None))

    def values(self, need: Need) -> Values:
        """What is known of the runs of a table of figures."""
        assert isinstance(need.what, Published)
        out: Values = {}
        for spec in need.specs:
            if (value := self._value(spec, need.what)) is not None:
                out.setdefault(spec.arm, {})[spec.seed] = value
        return out

    def add(self, need: Need, reader: Reader, runs: Iterable[Run]) -> None:
        """Take over what finished runs of a table of figures give."""
        assert isinstance(need.what, Published)
        name = canonical(need.what.on)
        for run in runs:
            value = summary(reader, run.id, only=[name]).value(name)
            if not math.isnan(value):
                entry = self._told.setdefault(as_today(run), {
                    "spec": json.loads(run.spec), "values": {}, "with": _versions(run)})
                entry["values"][name] = value

    def write(self) -> None:
        """Write the file anew, an entry a line."""
        if self.path is not None:
            lines = [json.dumps(self._told[key], sort_keys=True, ensure_ascii=False) for key in sorted(self._told)]
            self.path.write_text("[\n" + ",\n".join(lines) + "\n]\n", "utf-8")

    def _value(self, spec: RunSpec, table: Published) -> float | None:
        entry = self._told.get(spec.to_json())
        return None if entry is None else entry["values"].get(canonical(table.on))


def _versions(run: Run) -> Mapping[str, object]:
    told = run.facts.get("versions")
    return {"machine": platform.machine(), **(dict(told) if isinstance(told, dict) else {}),
            **({"device": run.facts["device"]} if "device" in run.facts else {})}
