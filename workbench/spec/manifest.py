"""Manifest and Param: what a plugin offers, known from its plugin.toml without running it."""

import difflib
import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from workbench.spec.claim import Claim
from workbench.spec.published import Published
from workbench.spec.shortcuts import Harder, Preset, read_harder, read_presets


class Kind(StrEnum):
    """What a plugin is."""

    DATASET = "dataset"
    STREAM = "stream"
    MODEL = "model"
    METHOD = "method"
    METRIC = "metric"
    STUDY = "study"


class ManifestError(ValueError):
    """A plugin.toml that cannot be used; the message names the key and what would be right."""


TYPES: Mapping[str, tuple[type, ...]] = {
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "text": (str,),
    "choice": (str,),
    "path": (str,),
    "dataset": (str, dict),
    "numbers": (list, tuple),
    "texts": (list, tuple),
    "tasks": (list, tuple),
}
"""What a Param may hold, by its type's name in the manifest. A dataset is an id or a table with `plugin`."""

HOOKS = frozenset(
    ["begin_run", "begin_task", "draw", "loss", "adjust_gradients", "end_step", "end_task", "predictor", "step"]
)

SCENARIOS = ("task", "domain", "class")
"""What is known when a row is to be answered: its task, not its task but all answers, neither (van de Ven, Tolias)."""

NEEDS: Mapping[str, str] = {
    "stored_data": "stored data",
    "task_identity": "task identity",
    "boundaries": "task boundaries",
    "labels": "class labels",
}
"""What a method may need, by its key in the manifest's table `needs`, in words."""

_TEXT, _TABLE, _LIST = (str, "a text"), (dict, "a table"), (list, "a list")
SHAPES: Mapping[str, tuple[type, str]] = {
    **dict.fromkeys(("id", "kind", "title", "code", "plan", "summary", "equation", "noop", "prepares"), _TEXT),
    **dict.fromkeys(("paper", "params", "costs", "needs", "floor", "facts", "harder"), _TABLE),
    **dict.fromkeys(("claims", "published", "replaces", "offers", "asks", "presets"), _LIST),
}
"""What each key of a manifest holds."""


@dataclass(frozen=True)
class Param:
    """One setting of a plugin: enough to draw its field, check its value and explain it."""

    name: str
    type: str
    default: object = None
    help: str = ""
    minimum: float | None = None
    maximum: float | None = None
    choices: tuple[str, ...] = ()
    unit: str = ""
    symbol: str = ""
    advanced: bool = False
    required: bool = False

    @staticmethod
    def read(name: str, table: Mapping[str, Any]) -> "Param":
        """A Param from its manifest table; the type is inferred from the default where it is not given."""
        known = {"type", "default", "help", "minimum", "maximum", "choices", "unit", "symbol", "advanced", "required"}
        if extra := set(table) - known:
            raise ManifestError(f"params.{name}: unknown key {sorted(extra)[0]!r}")
        default = table.get("default")
        type_ = table.get("type") or ("choice" if "choices" in table else _type_of(default))
        if type_ not in TYPES:
            raise ManifestError(f"params.{name}: type must be one of {', '.join(TYPES)}, not {type_!r}")
        param = Param(name, type_, **{k: v for k, v in table.items() if k not in ("type", "choices")},
                      choices=tuple(table.get("choices", ())))
        if default is not None and (wrong := param.fault(default)):
            raise ManifestError(f"params.{name}.default: {wrong}")
        return param

    def fault(self, value: object) -> str | None:
        """What is wrong with a value for this setting, in words that say what would be right; else None."""
        if value is None:
            return "a value is needed" if self.required else None
        wanted = TYPES[self.type]
        if not isinstance(value, wanted) or (isinstance(value, bool) and self.type != "boolean"):
            return f"must be {_article(self.type)}, not {_show(value)}"
        if self.choices and value not in self.choices:
            return f"must be one of {', '.join(self.choices)}, not {_show(value)}"
        if self.type in ("integer", "number"):
            assert isinstance(value, int | float)
            if value != value or value in (float("inf"), float("-inf")):
                return f"must be a finite number, not {value}"
            if self.minimum is not None and value < self.minimum:
                return f"must be {self.minimum:g} or more, not {value:g}"
            if self.maximum is not None and value > self.maximum:
                return f"must be {self.maximum:g} or less, not {value:g}"
        if self.type in ("numbers", "texts"):
            assert isinstance(value, list | tuple)
            items = (int, float) if self.type == "numbers" else (str,)
            for item in value:
                if not isinstance(item, items) or isinstance(item, bool):
                    return f"must hold only {self.type}, not {_show(item)}"
        if self.type == "tasks":
            assert isinstance(value, list | tuple)
            if not all(isinstance(item, dict) for item in value):
                return "must be a list of tables"
        if isinstance(value, dict) and not isinstance(value.get("plugin"), str):
            return 'a table needs a key "plugin" that names the data set'
        return None

    def nearest(self, value: object) -> object:
        """What was meant by a number beyond its edge, by 2.0 for a whole number, or by a misspelt choice; else None."""
        if isinstance(value, str) and (near := difflib.get_close_matches(value, self.choices, n=1)):
            return near[0]
        if self.type not in ("integer", "number") or not isinstance(value, int | float) or isinstance(value, bool) \
                or not math.isfinite(value):
            return None
        right = value if self.minimum is None else max(value, self.minimum)
        right = right if self.maximum is None else min(right, self.maximum)
        if self.type == "integer" and float(right).is_integer():
            right = int(right)
        return right if self.fault(right) is None else None


@dataclass(frozen=True)
class Paper:
    """Where the idea comes from, and where the code departs from it."""

    title: str = ""
    authors: str = ""
    year: int = 0
    link: str = ""
    departs: str = ""


@dataclass(frozen=True)
class Manifest:
    """One thing a plugin folder offers.

    `asks` is what a method needs of the model, in words that models list under `offers`, such as "prompts". `prepares`
    says what a model does once, before its first use: its code is then handed a Preparation after the stream. `harder`
    is the setting by which a stream is made harder, `presets` are whole sets of settings, such as a paper's.
    """

    id: str
    kind: Kind
    title: str
    code: str = ""
    plan: str = ""
    summary: str = ""
    folder: Path | None = None
    source: str = ""
    paper: Paper = field(default_factory=Paper)
    params: Mapping[str, Param] = field(default_factory=dict)
    claims: tuple[Claim, ...] = ()
    published: tuple[Published, ...] = ()
    replaces: frozenset[str] = frozenset()
    costs: Mapping[str, str] = field(default_factory=dict)
    needs: Mapping[str, bool] = field(default_factory=dict)
    floor: Mapping[str, str] = field(default_factory=dict)
    facts: Mapping[str, Any] = field(default_factory=dict)
    equation: str = ""
    noop: str = ""
    prepares: str = ""
    offers: frozenset[str] = frozenset()
    asks: frozenset[str] = frozenset()
    harder: Harder | None = None
    presets: tuple[Preset, ...] = ()

    @property
    def defaults(self) -> dict[str, object]:
        """Every setting's default; settings without one are left out."""
        return {p.name: p.default for p in self.params.values() if p.default is not None}


def read_manifests(path: Path) -> list[Manifest]:
    """All things one plugin.toml offers; ManifestError says what is wrong with it.

    A folder offers either one thing (keys at the top level) or several (`[[parts]]`, which share `paper`).
    """
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise ManifestError(f"plugin.toml cannot be read: {error}") from error
    parts = table.pop("parts", None)
    if parts is None:
        return [_manifest(table, path.parent)]
    if not isinstance(parts, list) or not parts or not all(isinstance(p, dict) for p in parts):
        raise ManifestError("parts: must be a list of tables, [[parts]]")
    return [_manifest({**table, **part}, path.parent) for part in parts]


def _manifest(table: Mapping[str, Any], folder: Path) -> Manifest:
    if extra := set(table) - set(SHAPES):
        raise ManifestError(f"unknown key {sorted(extra)[0]!r}")
    for key, (shape, called) in SHAPES.items():
        if not isinstance(table.get(key, shape()), shape):
            raise ManifestError(f"{key}: must be {called}, not {_show(table[key])}")
    for key in ("id", "kind", "title"):
        if not table.get(key):
            raise ManifestError(f"{key}: a text is needed")
    if table["kind"] not in list(Kind):
        raise ManifestError(f"kind: must be one of {', '.join(Kind)}, not {table['kind']!r}")
    kind = Kind(table["kind"])
    if kind != Kind.STUDY and not (table.get("code") or table.get("plan")):
        raise ManifestError('code: names the callable, as "module:name"')
    for key in ("code", "plan"):
        if table.get(key) and table[key].count(":") != 1:
            raise ManifestError(f'{key}: must look like "module:name", not {table[key]!r}')
    if unknown := set(table.get("floor", {})) - set(SCENARIOS):
        raise ManifestError(f"floor: must name one of {', '.join(SCENARIOS)}, not {sorted(unknown)[0]!r}")
    replaces = frozenset(str(hook) for hook in table.get("replaces", ()))
    if replaces - HOOKS:
        raise ManifestError(f"replaces: unknown hook {sorted(replaces - HOOKS)[0]!r}")
    offers, asks = (frozenset(str(word) for word in table.get(key, ())) for key in ("offers", "asks"))
    tables = [*(item for key in ("claims", "published", "presets") for item in table.get(key, ())),
              *table.get("params", {}).values()]
    if not all(isinstance(item, dict) for item in tables):
        raise ManifestError("claims, published, presets and params: each must be a table")
    try:
        claims = tuple(Claim(**claim) for claim in table.get("claims", ()))
        published = tuple(Published.read(figures) for figures in table.get("published", ()))
        paper = Paper(**table.get("paper", {}))
        params = {name: Param.read(name, p) for name, p in table.get("params", {}).items()}
        harder, presets = read_harder(table.get("harder"), params), read_presets(table.get("presets", ()), params)
        if wrong := next((f"claims: {claim.says}: {claim.wrong}" for claim in claims if claim.wrong), None):
            raise ManifestError(wrong)
    except (TypeError, ValueError) as error:
        raise ManifestError(str(error).replace("__init__() ", "")) from error
    read = {"harder", "presets", "kind", "paper", "params", "claims", "published", "replaces", "offers", "asks"}
    plain = {k: table[k] for k in set(SHAPES) - read if k in table}
    return Manifest(kind=kind, folder=folder, paper=paper, params=params, claims=claims, published=published,
                    replaces=replaces, offers=offers, asks=asks, harder=harder, presets=presets, **plain)


def needed(manifest: Manifest) -> str:
    """What a method needs, in words with commas; "" where it needs nothing."""
    return ", ".join(words for need, words in NEEDS.items() if manifest.needs.get(need))


def _type_of(default: object) -> str:
    for name in ("boolean", "integer", "number", "text"):
        if isinstance(default, TYPES[name]):
            return name
    if isinstance(default, list):
        return "numbers" if all(isinstance(item, int | float) for item in default) else "texts"
    raise ManifestError("a param without a default needs a type")


def _article(type_: str) -> str:
    return {"integer": "a whole number", "number": "a number", "boolean": "true or false", "text": "a text",
            "choice": "a text", "path": "a path (text)", "dataset": "the name of a data set",
            "numbers": "a list of numbers", "texts": "a list of texts", "tasks": "a list of tasks"}[type_]


def _show(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    text = repr(value) if not isinstance(value, dict) else "a table"
    return text if len(text) <= 40 else text[:37] + "..."
