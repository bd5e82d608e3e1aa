"""History: the values a document has had, with the name of each edit; undo is the previous value."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
DEPTH = 500


@dataclass(frozen=True)
class _Edit(Generic[T]):
    text: str
    before: T
    after: T
    merge: str


class History(Generic[T]):
    """One value and the way it came about; edits with the same `merge` key that follow each other are one step."""

    def __init__(self, value: T) -> None:
        self.value = value
        self._done: list[_Edit[T]] = []
        self._undone: list[_Edit[T]] = []

    def push(self, value: T, text: str, merge: str = "") -> None:
        """Take a new value; `text` names the edit as a person would ("Move task 3 before task 2")."""
        if value == self.value:
            return
        last = self._done[-1] if self._done else None
        if last and merge and last.merge == merge and not self._undone:
            self._done[-1] = _Edit(text, last.before, value, merge)
        else:
            self._done.append(_Edit(text, self.value, value, merge))
            del self._done[:-DEPTH]
        self._undone.clear()
        self.value = value

    def seal(self) -> None:
        """End the current step: the next edit starts a new one even under the same merge key."""
        if self._done and self._done[-1].merge:
            last = self._done[-1]
            self._done[-1] = _Edit(last.text, last.before, last.after, "")

    @property
    def undo_text(self) -> str:
        """The edit that `undo` takes back; empty where there is none."""
        return self._done[-1].text if self._done else ""

    @property
    def redo_text(self) -> str:
        """The edit that `redo` brings back; empty where there is none."""
        return self._undone[-1].text if self._undone else ""

    def texts(self) -> tuple[list[str], list[str]]:
        """The edits that led here, oldest first, and those that were undone, the next to be redone first."""
        return [edit.text for edit in self._done], [edit.text for edit in reversed(self._undone)]

    def undo(self) -> None:
        """Back to the value before the last edit."""
        if self._done:
            edit = self._done.pop()
            self._undone.append(edit)
            self.value = edit.before

    def redo(self) -> None:
        """Forward to the value that was undone."""
        if self._undone:
            edit = self._undone.pop()
            self._done.append(edit)
            self.value = edit.after
