"""Plain tables to TOML text, laid into an earlier text so that its comments, order and number forms stay."""

import json
from collections.abc import Mapping
from typing import Any

import tomlkit
from tomlkit.container import Container
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT, Array, Item, Table

AS_TABLES = frozenset({("stream",), ("model",), ("training",), ("arms",), ("metrics",), ("stream", "task")})


def compose(table: Mapping[str, Any], before: str) -> str:
    """TOML for a table of tables; keeps what `before` says in the same words, as far as it is TOML at all."""
    try:
        document = tomlkit.parse(before)
        _lay(document, table, ())
    except (TOMLKitError, ValueError, KeyError, RecursionError):
        document = tomlkit.document()
        _lay(document, table, ())
    text: str = document.as_string()
    return text.strip("\n") + "\n"


def _lay(into: Any, table: Mapping[str, Any], path: tuple[str, ...]) -> None:
    for key in [key for key in into if key not in table]:
        into.remove(key)
    for key, value in table.items():
        old, here = into.get(key), (*path, key)
        if old is not None and _same(old, _short(key, value)):
            continue
        if isinstance(value, dict) and isinstance(old, dict):
            _lay(old, value, here)
        elif isinstance(old, AoT) and value and _is_tables(value):
            into[key] = _aot(value, here, list(old))
        elif old is None:
            into.append(key, _fresh(key, value, here))
        elif isinstance(old, Table | AoT):
            into.remove(key)
            into.append(key, _fresh(key, value, here))
        else:
            into[key] = _inline(_short(key, value), key)
    if path == ("arms",) and list(into) != list(table):
        _reorder(into, list(table))


def _reorder(arms: Any, names: list[str]) -> None:
    items = {name: arms.item(name) if isinstance(arms, Container) else arms.value.item(name) for name in names}
    for name in names:
        arms.remove(name)
    for name in names:
        arms.append(name, items[name])


def _fresh(key: str, value: Any, path: tuple[str, ...]) -> Item:
    if isinstance(value, dict) and (path in AS_TABLES or path[0] == "arms"):
        table = tomlkit.table(is_super_table=path == ("arms",) and bool(value))
        for name, item in value.items():
            table.append(name, _fresh(name, item, (*path, name)))
        if not any(isinstance(item, Table | AoT) for item in table.value.values()):
            table.add(tomlkit.nl())
        return table
    if path in AS_TABLES and value and _is_tables(value):
        return _aot(value, path, [])
    return _inline(_short(key, value), key)


def _aot(tables: list[dict[str, Any]], path: tuple[str, ...], old: list[Table]) -> AoT:
    """A list of tables; a table that was there before keeps its comments, also where it moved."""
    kept: list[Table | None] = []
    for value in tables:
        match = next((t for t in old if _same(t, value)), None)
        old = [t for t in old if t is not match]
        kept.append(match)
    out = tomlkit.aot()
    for value, match in zip(tables, kept, strict=True):
        table = match if match is not None else old.pop(0) if old else tomlkit.table()
        _lay(table, value, (*path, "[]"))
        out.append(table)
    return out


def _inline(value: Any, key: str = "") -> Item:
    if isinstance(value, dict):
        table = tomlkit.inline_table()
        for name, each in value.items():
            table.append(name, _inline(each))
        return table
    if isinstance(value, list):
        array: Array = tomlkit.array()
        for each in value:
            array.append(_inline(each))
        array.multiline(len(array) > 1 and any(isinstance(each, dict) for each in value))
        return array
    if key == "notes" and isinstance(value, str) and "\n" in value and value.isprintable() is False and _fits(value):
        return tomlkit.string(value, multiline=True)
    item: Item = tomlkit.item(value)
    return item


def _fits(text: str) -> bool:
    """Whether a text reads the same between triple quotes."""
    return text.replace("\n", "").isprintable() and "\\" not in text and '"""' not in text and text[:1] != "\n"


def _short(key: str, value: Any) -> Any:
    """Methods without settings are written as their name alone."""
    if key != "methods" or not isinstance(value, list):
        return value
    return [part["plugin"] if isinstance(part, dict) and set(part) == {"plugin"} else part for part in value]


def _is_tables(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, dict) for item in value)


def _same(old: Any, new: Any) -> bool:
    plain = old.unwrap() if hasattr(old, "unwrap") else old
    return json.dumps(plain, default=str) == json.dumps(new, default=str)
