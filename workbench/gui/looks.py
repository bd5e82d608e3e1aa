"""Looks: theme, size of text and places of panels as a person left them, kept in the user's folder."""

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QApplication

from workbench.gui import theme
from workbench.spec import places

LAYOUT_VERSION = 1
"""What was kept of panels under another number is dropped."""


class Looks:
    """Reads and writes them; `safe` reads nothing, so that the program looks as on its first day."""

    def __init__(self, *, safe: bool = False) -> None:
        self._settings = QSettings(str(places.home() / "window.ini"), QSettings.Format.IniFormat)
        self._safe = safe
        self._scale = 1.0

    def dress(self, app: QApplication) -> None:
        """Give the application the kept theme and size, unless it has them already."""
        kept = {} if self._safe else {key: str(self._settings.value(key, "")) for key in ("theme", "scale")}
        self._scale = float(kept.get("scale") or 1.0)
        wanted = theme.THEMES.get(kept.get("theme", "")) or theme.system_theme(app)
        if (wanted.name, self._scale) != (app.property("theme"), app.property("textScale")):
            theme.apply(app, wanted, scale=self._scale)

    def toggle_theme(self, app: QApplication) -> None:
        """Light to dark, dark to light."""
        wanted = theme.LIGHT if theme.current().is_dark else theme.DARK
        theme.apply(app, wanted, scale=self._scale)
        self._settings.setValue("theme", wanted.name)

    def zoom(self, app: QApplication, by: float) -> None:
        """Larger or smaller text, from 0.8 to 2 of the system's."""
        self._scale = min(max(round(self._scale + by, 1), 0.8), 2.0)
        theme.apply(app, theme.current(), scale=self._scale)
        self._settings.setValue("scale", self._scale)

    def place(self, part: str) -> QByteArray | None:
        """How a part ("geometry" of the window, "build") lay when the window was closed; None where unknown."""
        if self._safe or str(self._settings.value("window/version", "")) != str(LAYOUT_VERSION):
            return None
        state = self._settings.value(f"window/{part}")
        return state if isinstance(state, QByteArray) else None

    def keep_place(self, part: str, state: QByteArray) -> None:
        """Keep how a part lies."""
        self._settings.setValue("window/version", LAYOUT_VERSION)
        self._settings.setValue(f"window/{part}", state)

    def forget_places(self) -> None:
        """Drop what was kept of the places of panels."""
        self._settings.remove("window")
