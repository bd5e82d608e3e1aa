"""Wording: values as a person reads them."""

from collections.abc import Mapping
from typing import Any

from workbench.gui.language import marked, of_plugin, small, tr

BRING_BACK = marked("Bring back deleted runs")
"""The command that undoes a deletion of runs, wherever it is spoken of."""


def shown(value: Any) -> str:
    """A value in a few words, for the name of an edit."""
    if isinstance(value, bool):
        return tr("on") if value else tr("off")
    if isinstance(value, Mapping):
        return str(value.get("plugin", tr("a table")))
    text = ", ".join(str(v) for v in value) if isinstance(value, list | tuple) else str(value)
    return text if len(text) <= 30 else text[:27] + "..."


def setting_name(name: str) -> str:
    """What a setting is called at its field: "Hidden size"; "Rate (training)" where its table has to be said."""
    table, _, key = name.rpartition(".")
    return of_plugin(titled(key)) + (f" ({small(titled(table))})" if table else "")


def setting_word(key: str) -> str:
    """The same inside a sentence: "hidden size"."""
    title = titled(key)
    found = of_plugin(title)
    return key.replace("_", " ") if found == title else found


def titled(key: str) -> str:
    """A key of a file as a title in English: "Hidden size"."""
    words = key.replace("_", " ")
    return words[:1].upper() + words[1:]
