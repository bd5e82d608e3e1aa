"""What to send with the report of a problem: versions, findings, logs and runs, without personal paths."""

import getpass
import json
import re
import socket
import zipfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from workbench.spec import places
from workbench.spec.run import Run
from workbench.store.reader import Reader
from workbench.store.schema import StoreError

TAIL = 200_000
"""Characters of each log that are sent: its end."""

HOMES = re.compile(r"(/home/|/Users/|[A-Za-z]:\\+Users\\+)[^/\\\s\"':]+")


def write(target: Path, findings: Sequence[Mapping[str, Any]]) -> list[str]:
    """Write the bundle as a zip; gives back the names of what is in it."""
    parts = {"findings.json": _json(list(findings)), "runs.json": _json(_runs(places.workspace()))}
    for log in sorted(places.logs().glob("*.log*")) if places.logs().is_dir() else []:
        with suppress(OSError):
            parts[f"logs/{log.name}"] = log.read_text("utf-8", "replace")[-TAIL:]
    parts["README.txt"] = (
        "What is in here was made by `workbench doctor --bundle`. Paths of your folders, your name on this computer\n"
        "and the computer's name were taken out; names of arms and messages of errors were not. Look through it\n"
        "before you send it.\n")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name, scrubbed(text))
    return list(parts)


def scrubbed(text: str) -> str:
    """A text without the paths of the user's folders, the user's name and the computer's."""
    for folder, word in sorted(_folders().items(), key=lambda pair: -len(pair[0])):
        text = text.replace(folder, word).replace(folder.replace("\\", "\\\\"), word)
    text = HOMES.sub("<home>", text)
    for name, word in ((_user(), "<user>"), (socket.gethostname(), "<computer>")):
        if len(name) > 1:
            text = re.sub(rf"(?<![\w-]){re.escape(name)}(?![\w-])", word, text)
    return text


def _folders() -> dict[str, str]:
    known = {str(places.home()): "<workbench>", str(places.logs()): "<logs>", str(places.cache()): "<cache>",
             str(places.data_folder()): "<data>", str(places.PACKAGE.parent): "<program>", str(Path.cwd()): "<here>",
             str(Path.home()): "<home>"}
    return {folder: word for folder, word in known.items() if len(folder) > 3}


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _runs(path: Path) -> list[dict[str, Any]] | str:
    if not path.exists():
        return "there is no workspace yet"
    try:
        with Reader(path) as reader:
            return [_told(run) for run in reader.runs()[-200:]]
    except StoreError as error:
        return str(error)


def _told(run: Run) -> dict[str, Any]:
    return {"id": run.id, "arm": run.arm, "seed": run.seed, "state": run.state, "step": run.step,
            "of": run.total_steps, "error": run.error, "spec": json.loads(run.spec or "{}"),
            "facts": {key: value for key, value in run.facts.items() if key != "tasks"}}


def _json(value: Any) -> str:
    return json.dumps(value, indent=1, default=str, ensure_ascii=False)
