"""Preferences: what a person set for the window, as a table of settings and a plain TOML file in the user's folder."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from workbench.gui.language import tr
from workbench.gui.recent import write
from workbench.spec import places

HEAD = "# Settings of the workbench's window. What is missing here is as it was at first.\n\n"
KEYS = "keys"
"""The table of the file in which a command's own key stands under the command's id."""
Value = str | int | bool


@dataclass(frozen=True)
class Setting:
    """One setting: where it stands in the file ("looks.theme"), what a person reads, its first value and its range.

    `choices` are values with the texts for them; a number has `least`, `most` and `step` instead. `when` says when it
    takes effect, where that is not at once. Who shows a text of it translates it.
    """

    id: str
    title: str
    help: str
    default: Value
    choices: tuple[tuple[Value, str], ...] = ()
    least: int = 0
    most: int = 0
    step: int = 1
    unit: str = ""
    when: str = ""

    @property
    def group(self) -> str:
        """The table of the file it belongs to."""
        return self.id.split(".")[0]

    def fault(self, value: Any) -> str:
        """What is wrong with a value; empty where nothing is."""
        if self.choices:
            known = [choice for choice, _ in self.choices]
            return "" if value in known else tr("is one of {values}", values=", ".join(map(str, known)))
        if isinstance(self.default, bool):
            return "" if isinstance(value, bool) else tr("is true or false")
        whole = isinstance(value, int) and not isinstance(value, bool)
        fits = whole and self.least <= value <= self.most
        return "" if fits else tr("is a number from {least} to {most}", least=self.least, most=self.most)


GROUPS = {"looks": "Looks", "start": "Start", "runs": "Runs"}
SETTINGS: Sequence[Setting] = (
    Setting("looks.theme", "Theme", "Light, dark, or what the desktop asks for, also when that changes",
            "system", (("system", "As the system"), ("light", "Light"), ("dark", "Dark"))),
    Setting("looks.contrast", "Contrast", "How far texts and edges stand out from their ground",
            "system", (("system", "As the system"), ("normal", "Normal"), ("high", "High"))),
    Setting("looks.language", "Language",
            "Of the window's texts; plugins of others and messages from a run speak English",
            "system", (("system", "As the system"), ("en", "English"), ("de", "Deutsch")), when="at the next start"),
    Setting("looks.text", "Size of text", "Of all texts in the window, as a share of the system's",
            100, least=80, most=200, step=10, unit="%"),
    Setting("looks.still", "Keep things still", "No blinking cursor, no menus and tool tips that slide or fade", False),
    Setting("start.page", "First page", "What is shown when the program starts without a file",
            "welcome", (("welcome", "Welcome"), ("build", "Build"), ("watch", "Watch")), when="at the next start"),
    Setting("start.recover", "Bring back unsaved changes", "What was changed and not saved is there again at the next "
            "start, after a crash too", True),
    Setting("runs.device", "Device", "Where runs are trained; auto takes CUDA or Metal where there is one, else the "
            "CPU", "auto", (("auto", "auto"), ("cpu", "cpu"), ("cuda", "cuda"), ("mps", "mps"))),
    Setting("runs.worker", "Worker", "A process of its own keeps the window quick and alive whatever a run does; a "
            "thread needs less memory", "process", (("process", "Process"), ("thread", "Thread")),
            when="for the next worker"),
    Setting("runs.workers", "Runs at once", "So many worker processes share the processor; each holds torch in memory",
            1, least=1, most=16, when="for the next runs"),
    Setting("runs.watch", "Watch what is started", "Pressing Run shows the runs; else one stays on the page", True),
)
BY_ID = {setting.id: setting for setting in SETTINGS}


class Preferences(QObject):
    """Reads the file once and writes every change to it; `safe` reads nothing, so that all is as on the first day.

    `changed` names the setting ("looks.theme") or the command's key ("keys.run.start").
    """

    changed = Signal(str)

    def __init__(self, *, safe: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.safe = safe
        self.troubles: list[str] = []
        self._held: dict[str, Value] = {}
        if not safe:
            self._read()

    @property
    def path(self) -> Path:
        """The file; it need not exist."""
        return places.home() / "preferences.toml"

    def get(self, id: str) -> Any:
        """What holds of a setting."""
        return self._held.get(id, BY_ID[id].default)

    def set(self, id: str, value: Value) -> None:
        """Change a setting; ValueError where it cannot have this value."""
        setting = BY_ID[id]
        if fault := setting.fault(value):
            raise ValueError(f"{id} {fault}")
        self._keep(id, None if value == setting.default else value)

    def reset(self, id: str) -> None:
        """Give a setting or a key its first value again."""
        self._keep(id, None)

    def is_changed(self, id: str) -> bool:
        """Whether a setting or a key differs from its first value."""
        return id in self._held

    def key(self, command: str) -> str | None:
        """The key a person gave to a command ("" for none); None where it is the program's own."""
        held = self._held.get(f"{KEYS}.{command}")
        return None if held is None else str(held)

    def changed_keys(self) -> list[str]:
        """The commands a person gave a key of their own, or took it from."""
        return [id.removeprefix(f"{KEYS}.") for id in self._held if id.startswith(f"{KEYS}.")]

    def set_key(self, command: str, key: str | None) -> None:
        """Give a command a key; None gives it its first one again."""
        self._keep(f"{KEYS}.{command}", key)

    def _keep(self, id: str, value: Value | None) -> None:
        if self._held.get(id) == value:
            return
        if value is None:
            del self._held[id]
        else:
            self._held[id] = value
        self._write(id, value)
        self.changed.emit(id)

    def _read(self) -> None:
        try:
            tables = tomllib.loads(self.path.read_text("utf-8"))
        except FileNotFoundError:
            return
        except (OSError, ValueError) as error:
            self.troubles.append(tr("{file} cannot be read, so all settings are as at first: {error}",
                                    file=self.path.name, error=error))
            return
        for group, table in tables.items():
            for name, value in table.items() if isinstance(table, dict) else ():
                self._take(f"{group}.{name}", value)

    def _take(self, id: str, value: Any) -> None:
        if id.startswith(f"{KEYS}."):
            fault = "" if isinstance(value, str) else tr("is a key written as text")
        else:
            fault = BY_ID[id].fault(value) if id in BY_ID else tr("is not known")
        if fault:
            self.troubles.append(f"{self.path.name}: {id} {fault}")
        elif id not in BY_ID or value != BY_ID[id].default:
            self._held[id] = value

    def _write(self, id: str, value: Value | None) -> None:
        """Change one line of the file; what a person wrote around it stays, and a file that cannot be read is kept."""
        import tomlkit  # not needed for the first picture

        try:
            document = tomlkit.parse(self.path.read_text("utf-8"))
        except FileNotFoundError:
            document = tomlkit.parse(HEAD)
        except (OSError, ValueError):
            self.path.replace(self.path.with_suffix(".unreadable.toml"))
            document = tomlkit.parse(HEAD)
        group, name = id.split(".", 1)
        table = document.setdefault(group, tomlkit.table())
        if value is None:
            table.pop(name, None)
        else:
            table[name] = value
        write(self.path, tomlkit.dumps(document))
