"""Experiment files: a TOML text to an Experiment with every fault of form, and back with a person's comments kept."""

import difflib
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from workbench.spec.experiment import DEFAULT_METRICS, TRAINING_PARAMS, Arm, Experiment, Part, Training, Watch
from workbench.spec.fault import Fault, Malformed, path, place
from workbench.spec.lines import Path, lines_of, nearest_line
from workbench.spec.toml_text import compose

KEYS = ("name", "notes", "seeds", "stream", "model", "training", "arms", "metrics")
ARM_KEYS = ("methods", "stream", "model", "training")
MARK = "\ufeff"
"""What some editors put before a text; no part of it."""

HINTS: Mapping[str, str] = {
    "Invalid value": 'the value cannot be read; texts stand in quotes ("adam"), lists in brackets ([0, 1])',
    "Expected '=' after a key": "a line is either key = value or a [table]; here the = is missing",
    "Invalid statement": "this line cannot be read; a line is key = value, a [table] or a # comment",
    "Cannot overwrite a value": "this key is given twice",
    "Cannot declare": "this table is given twice",
    "Unclosed array": "a list is not closed; a ] or a comma is missing",
    "Illegal character '\\n'": "a text is not closed; its second quotation mark is missing",
    "Expected newline or end": "one thing per line; something follows the value",
}


def parse(text: str) -> Experiment:
    """The experiment a text describes; raises Malformed with every fault of form."""
    experiment, faults = read(text)
    if faults:
        raise Malformed(faults)
    return experiment


def read(text: str) -> tuple[Experiment, list[Fault]]:
    """What can be understood of a text, with every fault of form; raises Malformed only where it is no TOML."""
    text = text.removeprefix(MARK)
    try:
        table = tomllib.loads(text)
    except RecursionError:
        raise Malformed([Fault("", "brackets are nested too deeply to be read")]) from None
    except ValueError as error:
        raise Malformed([_syntax(str(error), text)]) from None
    reading = _Reading()
    experiment = reading.experiment(table)
    lines = lines_of(text)
    return experiment, [replace(fault, line=nearest_line(lines, path(fault.place))) for fault in reading.faults]


def write(experiment: Experiment, before: str = "") -> str:
    """TOML for an experiment; comments and order of the text `before` are kept where they still apply."""
    table = to_table(experiment)
    kept = compose(table, before.removeprefix(MARK))
    # tomlkit now and then misplaces a key in an oddly ordered text; what a person assembled goes before comments.
    return kept if _says(kept, experiment) else compose(table, "")


def changed(experiment: Experiment, changes: Mapping[str, Any]) -> Experiment:
    """The experiment with values put at places, as a fault's fix asks; None takes a value away."""
    table = to_table(experiment)
    for where, value in changes.items():
        *steps, last = path(where)
        at: Any = table
        for step in steps:
            at = at.setdefault(step, {}) if isinstance(at, dict) else at[step]
        if value is None and isinstance(at, dict):
            at.pop(last, None)
        elif value is None:
            del at[last]
        else:
            at[last] = value
    reading = _Reading()
    out = reading.experiment(table)
    if reading.faults:
        raise Malformed(reading.faults)
    return out


def to_table(experiment: Experiment) -> dict[str, Any]:
    """The experiment as plain tables and lists, in the order of the file."""
    training = {name: getattr(experiment.training, name) for name in TRAINING_PARAMS}
    return {
        "name": experiment.name,
        **({"notes": experiment.notes} if experiment.notes else {}),
        "seeds": list(experiment.seeds),
        "stream": _part_table(experiment.stream),
        "model": _part_table(experiment.model),
        "training": {k: v for k, v in training.items() if v != TRAINING_PARAMS[k].default or k in SHOWN},
        "arms": {name: _arm_table(arm) for name, arm in zip(_names(experiment.arms), experiment.arms, strict=True)},
        "metrics": [
            {"plugin": w.plugin, "every": w.every, **({"dense": w.dense} if w.dense else {}), **_plain(w.params)}
            for w in experiment.metrics
        ],
    }


SHOWN = ("optimizer", "rate", "batch", "epochs")
"""Training settings that a file names even where they are as usual."""


def _arm_table(arm: Arm) -> dict[str, Any]:
    changes = {"stream": arm.stream, "model": arm.model, "training": arm.training}
    return {"methods": [_part_table(m) for m in arm.methods], **{k: _plain(v) for k, v in changes.items() if v}}


def _part_table(part: Part) -> dict[str, Any]:
    return {"plugin": part.plugin, **_plain(part.params)}


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(k): _plain(v) for k, v in value.items() if v is not None}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value


def _names(arms: Sequence[Arm]) -> list[str]:
    """Arm names, made unique: a file cannot hold two arms of one name."""
    out: list[str] = []
    for arm in arms:
        numbered = (f"{arm.name} {i}" for i in range(2, len(arms) + 2))
        out.append(next(name for name in (arm.name, *numbered) if name not in out))
    return out


def _says(text: str, experiment: Experiment) -> bool:
    try:
        return parse(text) == experiment
    except Malformed:
        return False


def _syntax(message: str, text: str) -> Fault:
    where = re.search(r"\(at (?:line (\d+), column \d+|end of document)\)", message)
    line = None if where is None else int(where[1] or text.count("\n") + 1)
    plain = message if where is None else message[: where.start()].strip()
    hint = next((h for start, h in HINTS.items() if plain.startswith(start)), None)
    return Fault("", hint or f"this is not TOML: {plain}", line)


@dataclass
class _Reading:
    """Reads plain tables into an Experiment, noting each fault of form and going on with the default."""

    faults: list[Fault] = field(default_factory=list)

    def experiment(self, table: Mapping[str, Any]) -> Experiment:
        self._known(table, KEYS, (), "an experiment")
        training = self._table(table, ("training",))
        self._known(training, tuple(TRAINING_PARAMS), ("training",), "training")
        metrics = self._list(table, ("metrics",), "metrics are written [[metrics]], one table each")
        given = "metrics" in table and isinstance(table["metrics"], list)
        return Experiment(
            name=self._text(table, "name", "Untitled"),
            notes=self._text(table, "notes", ""),
            seeds=self._seeds(table),
            stream=self._part(table, ("stream",), Experiment.stream),
            model=self._part(table, ("model",), Experiment.model),
            training=Training(**{k: v for k, v in training.items() if k in TRAINING_PARAMS}),
            arms=tuple(self._arms(table)),
            metrics=tuple(self._each(metrics, ("metrics",), self._watch)) if given else DEFAULT_METRICS,
        )

    def fault(self, where: Path, message: str, fix: Mapping[str, Any] | None = None) -> None:
        self.faults.append(Fault(place(*where), message, fix=fix))

    def _seeds(self, table: Mapping[str, Any]) -> tuple[int, ...]:
        seeds = table.get("seeds", [0])
        if type(seeds) is int:
            self.fault(("seeds",), f"must be a list: [{seeds}]", {"seeds": [seeds]})
        elif not isinstance(seeds, list):
            self.fault(("seeds",), f"must be a list of whole numbers, such as [0, 1, 2], not {_named(seeds)}")
        else:
            wrong = [(i, seed) for i, seed in enumerate(seeds) if type(seed) is not int]
            for i, seed in wrong:
                self.fault(("seeds", i), f"must be a whole number, not {_named(seed)}")
            return tuple(seed for seed in seeds if type(seed) is int) if not wrong else (0,)
        return (0,)

    def _arms(self, table: Mapping[str, Any]) -> Iterable[Arm]:
        arms = table.get("arms", {})
        if isinstance(arms, list):
            self.fault(("arms",), "arms have names: write [arms.NAME] for each, not [[arms]]")
            return
        for name, arm in self._table(table, ("arms",)).items():
            where = ("arms", name)
            if not isinstance(arm, dict):
                self.fault(where, f"must be a table, [{place(*where)}], not {_named(arm)}")
                continue
            self._known(arm, ARM_KEYS, where, "an arm")
            methods = self._list(arm, (*where, "methods"), 'must be a list, such as ["replay"]')
            changes = {key: self._values(self._table(arm, (*where, key)), (*where, key)) for key in ARM_KEYS[1:]}
            yield Arm(name, tuple(self._each(methods, (*where, "methods"), self._entry)), **changes)

    def _part(self, table: Mapping[str, Any], where: Path, default: Part) -> Part:
        key = str(where[-1])
        if key not in table:
            self.fault(where, f'a table [{key}] is needed, with plugin = "{default.plugin}" or another')
            return default
        if not isinstance(table[key], dict):
            self.fault(where, f'must be a table: [{key}] with plugin = "{default.plugin}" or another')
            return default
        return self._entry(table[key], where) or default

    def _entry(self, entry: Any, where: Path) -> Part | None:
        """A plugin named alone or a table with `plugin` and settings."""
        if isinstance(entry, str):
            return Part(entry)
        if not isinstance(entry, dict):
            self.fault(where, f"must be the name of a plugin or a table with plugin, not {_named(entry)}")
            return None
        plugin = entry.get("plugin")
        params = self._values({k: v for k, v in entry.items() if k != "plugin"}, where)
        if isinstance(plugin, str):
            return Part(plugin, params)
        tasks = plugin is None and where == ("stream",) and "task" in entry
        self.fault((*where, "plugin"), "names the plugin, as a text", {"stream.plugin": "tasks"} if tasks else None)
        return None

    def _watch(self, entry: Any, where: Path) -> Watch | None:
        part = self._entry(entry, where)
        if part is None:
            return None
        params = dict(part.params)
        return Watch(part.plugin, params.pop("every", 1), params.pop("dense", 0), params)

    def _each(self, entries: list[Any], where: Path, read: Callable[[Any, Path], Any]) -> list[Any]:
        parts = [read(entry, (*where, i)) for i, entry in enumerate(entries)]
        return [part for part in parts if part is not None]

    def _values(self, table: Mapping[str, Any], where: Path) -> dict[str, Any]:
        """Settings without dates, which neither TOML forms nor runs use."""
        return {k: v for k, v in table.items() if self._storable(v, (*where, k))}

    def _storable(self, value: Any, where: Path) -> bool:
        if isinstance(value, dict):
            return not [k for k, v in value.items() if not self._storable(v, (*where, k))]
        if isinstance(value, list):
            return not [i for i, v in enumerate(value) if not self._storable(v, (*where, i))]
        if not isinstance(value, str | int | float | bool):
            self.fault(where, f"dates and times are not used here; put it in quotes: \"{value}\"")
            return False
        return True

    def _known(self, table: Mapping[str, Any], keys: Sequence[str], where: Path, whose: str) -> None:
        for key in table:
            if key not in keys:
                near = difflib.get_close_matches(key, keys, n=1)
                hint = f"did you mean {near[0]!r}?" if near else f"{whose} has {', '.join(keys)}"
                self.fault((*where, key), f"unknown key {key!r}; {hint}")

    def _text(self, table: Mapping[str, Any], key: str, default: str) -> str:
        value = table.get(key, default)
        if isinstance(value, str):
            return value
        self.fault((key,), f"must be a text, not {_named(value)}", {key: str(value)})
        return default

    def _table(self, table: Mapping[str, Any], where: Path) -> dict[str, Any]:
        value = table.get(str(where[-1]), {})
        if isinstance(value, dict):
            return value
        self.fault(where, f"must be a table, [{place(*where)}], not {_named(value)}")
        return {}

    def _list(self, table: Mapping[str, Any], where: Path, message: str) -> list[Any]:
        value = table.get(str(where[-1]), [])
        if isinstance(value, list):
            return value
        self.fault(where, message, {place(*where): [value]} if isinstance(value, str) else None)
        return []


def _named(value: Any) -> str:
    kinds = {bool: "true or false", int: "a whole number", float: "a number", str: "a text", list: "a list",
             dict: "a table"}
    return kinds.get(type(value), "a date or time")
