"""In which line of a TOML text each key stands; for texts that tomllib has already read without complaint."""

import re
import tomllib
from bisect import bisect_right

Path = tuple[str | int, ...]

KEY = re.compile(r'[A-Za-z0-9_-]+|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'')
TEXT = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}(?!")|\'\'\'.*?\'{3,5}(?!\')|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'', re.DOTALL
)
GAP = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
SPACE = re.compile(r"[ \t]*")
PLAIN = re.compile(r"[^,\]}#\n]*")


def lines_of(text: str) -> dict[Path, int]:
    """The line, counted from 1, of every key, table header and list item."""
    return _Scan(text).found


def nearest_line(lines: dict[Path, int], path: Path) -> int | None:
    """The line of a path, or of the innermost thing around it that the text holds."""
    for length in range(len(path), 0, -1):
        if path[:length] in lines:
            return lines[path[:length]]
    return None


class _Scan:
    def __init__(self, text: str):
        self.text = text
        self.at = 0
        self.found: dict[Path, int] = {}
        self._ends = [match.start() for match in re.finditer("\n", text)]
        self._counts: dict[Path, int] = {}
        self._document()

    def _document(self) -> None:
        table: Path = ()
        self._skip(GAP)
        while self.at < len(self.text):
            if self.text.startswith("[", self.at):
                table = self._header()
            else:
                self._pair(table)
            self._skip(GAP)

    def _header(self) -> Path:
        line, many = self._line(), self.text.startswith("[[", self.at)
        self.at += 2 if many else 1
        keys = self._keys()
        self.at += 2 if many else 1
        table: Path = ()
        for depth, key in enumerate(keys):
            table = (*table, key)
            self.found.setdefault(table, line)
            if many and depth == len(keys) - 1:
                self._counts[table] = self._counts.get(table, 0) + 1
            if table in self._counts:
                table = (*table, self._counts[table] - 1)
        self.found.setdefault(table, line)
        return table

    def _pair(self, table: Path) -> None:
        line = self._line()
        for key in self._keys():
            table = (*table, key)
            self.found.setdefault(table, line)
        self.at += 1
        self._skip(SPACE)
        self._value(table)

    def _value(self, path: Path) -> None:
        if self.text.startswith("{", self.at):
            self._items(path, "}")
        elif self.text.startswith("[", self.at):
            self._items(path, "]")
        elif not self._skip(TEXT):
            self._skip(PLAIN)

    def _items(self, path: Path, end: str) -> None:
        self.at += 1
        index = 0
        while self.at < len(self.text):
            self._skip(GAP)
            if self.text.startswith(end, self.at):
                break
            if end == "}":
                self._pair(path)
            else:
                self.found[(*path, index)] = self._line()
                self._value((*path, index))
            index += 1
            self._skip(GAP)
            if self.text.startswith(",", self.at):
                self.at += 1
        self.at += 1

    def _keys(self) -> list[str]:
        keys = []
        while True:
            self._skip(SPACE)
            match = KEY.match(self.text, self.at)
            if match is None:
                raise ValueError(f"no key at line {self._line()}; is the text valid TOML?")
            self.at = match.end()
            keys.append(next(iter(tomllib.loads(f"{match[0]} = 0"))))
            self._skip(SPACE)
            if not self.text.startswith(".", self.at):
                return keys
            self.at += 1

    def _skip(self, pattern: re.Pattern[str]) -> bool:
        match = pattern.match(self.text, self.at)
        self.at = match.end() if match else self.at
        return match is not None

    def _line(self) -> int:
        return bisect_right(self._ends, self.at - 1) + 1
