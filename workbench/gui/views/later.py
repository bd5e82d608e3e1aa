"""Later: a page whose widget is made when somebody first looks at it, or asks for it."""

from collections.abc import Callable
from functools import cached_property
from typing import Generic, TypeVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

W = TypeVar("W", bound=QWidget)


class Later(QWidget, Generic[W]):
    """An empty page until it is shown; `widget` is what it holds, made at the latest by asking for it."""

    def __init__(self, make: Callable[[], W]) -> None:
        super().__init__()
        self._make = make
        self._layout = QVBoxLayout(self)

    def set_margins(self, left: int, top: int, right: int, bottom: int) -> None:
        """Air around the widget."""
        self._layout.setContentsMargins(left, top, right, bottom)

    @cached_property
    def widget(self) -> W:
        """What the page holds."""
        made = self._make()
        self._layout.addWidget(made)
        made.show()  # what is taken into a page already seen would be shown a turn of the event loop later
        return made

    def showEvent(self, event: QShowEvent) -> None:
        """Make it now."""
        self.widget  # noqa: B018
        super().showEvent(event)
