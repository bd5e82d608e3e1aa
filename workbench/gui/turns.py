"""Turns: a row of small pieces of work, done a few milliseconds in each turn of the event loop."""

import time
from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QObject, QTimer

BUDGET = 0.010
"""Seconds of this thread's processor time in one turn; a piece that was begun is finished."""


class Turns(QObject):
    """Begins at once, and goes on when the event loop comes round; a new row takes the place of what was left."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left: Iterator[Callable[[], object]] = iter(())
        self._timer = QTimer(self, interval=0, singleShot=True)
        self._timer.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether something is left to do."""
        return self._timer.isActive()

    def do(self, pieces: Iterable[Callable[[], object]]) -> None:
        """Do these, in order; the first ones before this returns."""
        self._left = iter(pieces)
        self._go_on()

    def _go_on(self) -> None:
        self._timer.stop()
        until = time.thread_time() + BUDGET
        for piece in self._left:
            piece()
            if time.thread_time() >= until:
                self._timer.start()
                return
