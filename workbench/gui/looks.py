"""Looks: theme and size of text as a person prefers them, and the places of panels as they were left."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtWidgets import QApplication

from workbench.gui import theme
from workbench.gui.preferences import Preferences
from workbench.spec import places

LAYOUT_VERSION = 1
"""What was kept of panels under another number is dropped."""
MOVING = (Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_FadeMenu, Qt.UIEffect.UI_AnimateCombo,
          Qt.UIEffect.UI_AnimateTooltip, Qt.UIEffect.UI_FadeTooltip)
BLINK = 1000
"""Milliseconds of a blinking cursor's turn where the desktop says nothing."""


class Looks:
    """Dresses the application as preferred; keeps places in a file of their own."""

    def __init__(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self._settings = QSettings(str(places.home() / "window.ini"), QSettings.Format.IniFormat)

    def dress(self, app: QApplication) -> None:
        """Give the application the preferred theme, contrast, size and calm, unless it has them already."""
        scale = self._preferences.get("looks.text") / 100
        wanted = theme.THEMES.get(self._preferences.get("looks.theme")) or theme.system_theme(app)
        contrast = self._preferences.get("looks.contrast")
        if contrast == "high" or (contrast == "system" and theme.wants_contrast(app.styleHints())):
            wanted = theme.SHARP[wanted.name]
        if (wanted.name, scale) != (app.property("theme"), app.property("textScale")):
            theme.apply(app, wanted, scale=scale)
        still = self._preferences.get("looks.still")
        if still != bool(app.property("still")):
            app.setProperty("still", still)
            app.setCursorFlashTime(0 if still else BLINK)
            for effect in MOVING:
                QApplication.setEffectEnabled(effect, not still)

    def follow(self, app: QApplication, call: Callable[[], None]) -> None:
        """Call a method of a window whenever the desktop asks for other colours or another contrast."""
        hints = app.styleHints()
        for changed in (hints.colorSchemeChanged, theme.contrast_hints(hints).contrastPreferenceChanged):
            changed.connect(call)

    def toggle_theme(self) -> None:
        """Light to dark, dark to light; from then on whatever the desktop says."""
        self._preferences.set("looks.theme", "light" if theme.current().is_dark else "dark")

    def zoom(self, by: float) -> None:
        """Larger or smaller text, from 0.8 to 2 of the system's; by 0 to the system's own."""
        size = self._preferences.get("looks.text") + round(100 * by) if by else 100
        self._preferences.set("looks.text", min(max(size, 80), 200))

    def place(self, part: str) -> QByteArray | None:
        """How a part ("geometry" of the window, "build") lay when the window was closed; None where unknown."""
        if self._preferences.safe or str(self._settings.value("window/version", "")) != str(LAYOUT_VERSION):
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
