"""Brings the translations in assets/languages up to date with the code and compiles them: `packaging/languages.py`.

A `.ts` is what a translator writes in, with Qt Linguist; the `.qm` made from it is what the program reads. Both are
kept, so that nothing has to be compiled on a user's machine. Needs what the program itself needs, and no more.
"""

import ast
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Sequence
from os.path import relpath
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import PySide6

from workbench.gui.language import CONTEXT, PLUGINS, plural

ROOT = Path(__file__).resolve().parents[1]
GUI, LANGUAGES = ROOT / "workbench" / "gui", ROOT / "assets" / "languages"
PAGES = ROOT / "workbench" / "runs" / "pages.py"


class Text(NamedTuple):
    """An English text, whether it counts something, and the file it stands in."""

    source: str
    counts: bool
    file: str


def texts() -> list[Text]:
    """Every text of the program once, in the order of the code; after them those that stand in tables."""
    found: dict[tuple[str, bool], Text] = {}
    for text in [*_in_code(), *(Text(source, False, file) for source, file in _in_tables())]:
        if any(letter.isalpha() for letter in text.source):
            found.setdefault(text[:2], text)
    return list(found.values())


def _in_code() -> Iterator[Text]:
    """What is given to `tr`, `small`, `marked` and `say`, and the words that are counted."""
    for path in (*sorted(GUI.rglob("*.py")), PAGES):
        file = path.relative_to(ROOT).as_posix()
        calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
        for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
            name = call.func.id if isinstance(call.func, ast.Name) else ""
            place = {"tr": 0, "small": 0, "marked": 0, "say": 0, "counted": 1}.get(name)
            given = call.args[place] if place is not None and len(call.args) > place else None
            if isinstance(given, ast.JoinedStr):
                raise SystemExit(f"{file}:{call.lineno}: an f-string has no translation; give its values to {name}")
            if isinstance(given, ast.Constant) and isinstance(given.value, str):
                yield Text(plural(given.value), True, file) if name == "counted" else Text(given.value, False, file)


def _in_tables() -> Iterator[tuple[str, str]]:
    """What stands in tables, and what of the floors below the window is shown in it, each with its file."""
    from workbench.gui import actions, keymap, preferences
    from workbench.gui.models import axis, inspection, method_table, panels, plugin_tree, run_table
    from workbench.gui.models.wording import titled
    from workbench.gui.views import deeds, library
    from workbench.learn import stopwatch
    from workbench.runs import pages
    from workbench.spec import experiment, manifest, plan
    from workbench.store import indices, inputs

    for command in actions.COMMANDS:
        yield from _of(actions, command.menu, command.text, command.help)
    for key in keymap.FIXED:
        yield from _of(keymap, key.where, key.what)
    yield from _of(preferences, *preferences.GROUPS.values())
    for setting in preferences.SETTINGS:
        yield from _of(preferences, setting.title, setting.help, setting.when, *(text for _, text in setting.choices))
    for panel in panels.PANELS:
        yield from _of(panels, panel.title, panel.chip, panel.unit, panel.help)
    yield from _of(plugin_tree, *(title for _, title in plugin_tree.GROUPS))
    yield from _of(library, *library.ADDS.values())
    yield from _of(run_table, *run_table.STATES.values(), *run_table.ASKED.values())
    yield from _of(run_table, *(column.title for column in run_table.COLUMNS))
    for deed in deeds.DEEDS:
        yield from _of(deeds, deed.text, deed.help)
    yield from _of(axis, *axis.UNITS.values())
    yield from _of(method_table, *method_table.HEADINGS, *method_table.MEANINGS)
    for index in indices.INDICES.values():
        yield from _of(indices, index.title, index.unit)
    yield from _of(inputs, *inputs.HEAD, *inputs.MISSING.values())
    yield from _of(manifest, *manifest.NEEDS.values(), *manifest.Kind, *(titled(kind) for kind in manifest.Kind))
    yield from _of(plan, *plan.GOALS)
    yield from _of(pages, *pages.COSTS.values(), pages.NOT_RUN)
    yield from _of(stopwatch, *stopwatch.PHASES)
    yield from _of(inspection, *(titled(table) for table in inspection.TABLES))
    for module, params in ((experiment, experiment.TRAINING_PARAMS), (inspection, inspection.TASK_PARAMS),
                           (inspection, inspection.WATCH_PARAMS)):
        for param in params.values():
            yield from _of(module, titled(param.name), param.help, param.unit)


def texts_of_plugins() -> list[Text]:
    """What the bundled plugins and the examples say once each, kind by kind; not settings that the program has too."""
    from workbench.gui.models import inspection
    from workbench.gui.models.wording import titled
    from workbench.spec import places
    from workbench.spec.experiment import TRAINING_PARAMS
    from workbench.spec.manifest import Kind
    from workbench.spec.registry import Registry

    shared = {titled(name) for name in (*TRAINING_PARAMS, *inspection.TASK_PARAMS, *inspection.WATCH_PARAMS)}
    registry, found = Registry([places.bundled_plugins()], None), {}
    for manifest in (manifest for kind in Kind for manifest in registry.manifests(kind)):
        file = (manifest.folder / "plugin.toml").relative_to(ROOT).as_posix()
        said = [manifest.title, manifest.summary, manifest.noop, manifest.paper.departs, *manifest.costs.values(),
                *manifest.floor.values(), *(claim.says for claim in manifest.claims)]
        for param in manifest.params.values():
            said += [titled(param.name), param.help, param.unit]
        for preset in manifest.presets:
            said += [preset.name, preset.source]
        for source in map(str, said):
            if source not in shared and any(letter.isalpha() for letter in source):
                found.setdefault(source, Text(source, False, file))
    for source, file in _in_examples():
        found.setdefault(source, Text(source, False, file))
    return list(found.values())


def _in_examples() -> Iterator[tuple[str, str]]:
    """What the gallery says of the experiments that ship: names, and the first sentences of their notes."""
    from workbench.gui.models.starters import first_sentence
    from workbench.spec import places

    shipped = [*(places.assets() / "experiments").glob("*.toml"), *places.bundled_plugins().glob("*/*.toml")]
    for path in sorted(path for path in shipped if path.name != "plugin.toml"):
        table, file = tomllib.loads(path.read_text("utf-8")), path.relative_to(ROOT).as_posix()
        # The first of a plugin's examples is called as the plugin is.
        if path.name != "example.toml":
            yield table["name"], file
        if note := first_sentence(table.get("notes", "")):
            yield note, file


def _of(module: object, *found: str) -> Iterator[tuple[str, str]]:
    file = Path(str(getattr(module, "__file__", ""))).resolve().relative_to(ROOT).as_posix()
    yield from ((str(text), file) for text in found)


def update(path: Path, wanted: Sequence[Text], context: str = CONTEXT) -> int:
    """Write a `.ts` anew with these texts, keeping what is translated; gives back how many are not yet.

    A translation whose text is gone stays as `vanished` while others are missing: its words may serve for them.
    """
    tree = ElementTree.parse(path).getroot() if path.exists() else ElementTree.Element("TS", version="2.1")
    tree.set("language", path.stem)
    known = {(_text(old, "source"), old.get("numerus") == "yes"): old for old in tree.iter("message")}
    made, missing = ElementTree.Element("context"), 0
    ElementTree.SubElement(made, "name").text = context
    for text in wanted:
        old = known.pop(text[:2], None)
        translation = None if old is None else old.find("translation")
        if translation is None or not "".join(translation.itertext()).strip():
            translation = ElementTree.Element("translation", type="unfinished")
            if text.counts:
                translation.extend([ElementTree.Element("numerusform"), ElementTree.Element("numerusform")])
        elif translation.get("type") in ("vanished", "obsolete"):
            del translation.attrib["type"]
        missing += translation.get("type") == "unfinished"
        message = ElementTree.SubElement(made, "message", {"numerus": "yes"} if text.counts else {})
        ElementTree.SubElement(message, "location", filename=relpath(ROOT / text.file, path.parent))
        ElementTree.SubElement(message, "source").text = text.source
        message.append(translation)
    for old in known.values() if missing else ():
        if "".join(old.find("translation").itertext()).strip():
            old.find("translation").set("type", "vanished")
            made.append(old)
    whole = ElementTree.Element("TS", tree.attrib)
    whole.append(made)
    ElementTree.indent(whole, "  ")
    body = ElementTree.tostring(whole, encoding="unicode", short_empty_elements=False)
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8")
    return missing


def compile(path: Path) -> None:
    """Make the `.qm` beside a `.ts`, with the program that PySide6 brings."""
    tool = Path(PySide6.__file__).parent / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    subprocess.run([tool, "-silent", path, "-qm", path.with_suffix(".qm")], check=True)


def _text(message: ElementTree.Element, part: str) -> str:
    return message.findtext(part) or ""


def bring_up_to_date(path: Path, wanted: Sequence[Text], context: str) -> None:
    """Write and compile a `.ts`, and say how much of it is translated."""
    path.parent.mkdir(exist_ok=True)
    left = update(path, wanted, context)
    compile(path)
    share = 1 - left / len(wanted)
    print(f"{path.relative_to(LANGUAGES)}: {len(wanted)} texts, {left} of them not translated ({share:.0%} are)")


if __name__ == "__main__":
    named = {path.stem for path in LANGUAGES.glob("*.ts")} | set(sys.argv[1:])
    own, of_plugins = texts(), texts_of_plugins()
    for name in sorted(named):
        bring_up_to_date(LANGUAGES / f"{name}.ts", own, CONTEXT)
        bring_up_to_date(LANGUAGES / PLUGINS / f"{name}.ts", of_plugins, PLUGINS)
