"""How the window looks: colours, spacing, type and icons; the only place with a hex code or a pixel constant."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessibilityHints, QColor, QFont, QGuiApplication, QIcon, QPalette, QPen, QStyleHints
from PySide6.QtWidgets import QApplication

from workbench.gui.icons import drawn_icon
from workbench.gui.sheet import SHEET
from workbench.spec.places import assets

# Spacing scale, in logical pixels.
SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_5, SPACE_6 = 4, 8, 12, 16, 24, 32
RADIUS_SMALL, RADIUS, RADIUS_LARGE = 4, 6, 10
FOCUS_WIDTH = 2
TARGET = 28
# Sizes of text as multiples of the application's own.
TEXT_SMALL, TEXT_BODY, TEXT_HEADING, TEXT_TITLE = 0.88, 1.0, 1.15, 1.6

# Okabe and Ito's colours in the order that stays apart for every kind of colour vision; the last two need a label.
SERIES = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9")
STYLES: tuple[tuple[float, ...], ...] = ((), (6, 3), (2, 3), (8, 3, 2, 3))
UNSEEN_STYLE = (1, 5)
# Cividis: from dark blue to yellow, even in lightness, readable without colour.
CIVIDIS = ("#00204D", "#00336F", "#39486B", "#575D6D", "#707173", "#8A8779", "#A69D75", "#C4B56C", "#E4CF5B", "#FFEA46")
# Only pure black and white leave at least 4.5:1 on the middle greys of the map.
INK_DARK, INK_LIGHT = "#000000", "#FFFFFF"


class Theme(NamedTuple):
    """One set of colours; every field but `name` is a hex code."""

    name: str
    window: str
    panel: str
    raised: str
    hover: str
    text: str
    muted: str
    faint: str
    border: str
    border_strong: str
    accent: str
    accent_hover: str
    on_accent: str
    selection: str
    ok: str
    warning: str
    error: str
    focus: str
    plot: str
    grid: str
    band: str
    cursor: str
    ghost: str

    @property
    def is_dark(self) -> bool:
        return self.name.startswith("dark")


LIGHT = Theme(
    name="light", window="#F5F6F8", panel="#FFFFFF", raised="#FFFFFF", hover="#EDEFF3",
    text="#1A1D23", muted="#586070", faint="#858E9C", border="#E1E4EA", border_strong="#BFC6D0",
    accent="#4450C8", accent_hover="#3641AE", on_accent="#FFFFFF", selection="#E6E8FB",
    ok="#17794A", warning="#8F5B00", error="#BE3128", focus="#3B6FF0",
    plot="#FFFFFF", grid="#E8EBF0", band="#F5F6F9", cursor="#586070", ghost="#D5DAE2",
)  # fmt: skip
DARK = Theme(
    name="dark", window="#131519", panel="#1B1E23", raised="#252930", hover="#2A2F37",
    text="#E9EBEF", muted="#A0A8B5", faint="#6D7684", border="#2C3139", border_strong="#444B57",
    accent="#8D97FF", accent_hover="#A6AEFF", on_accent="#12141A", selection="#2E3356",
    ok="#4CC38A", warning="#F0B540", error="#FF8078", focus="#7CA8FF",
    plot="#1B1E23", grid="#2A2F37", band="#20242A", cursor="#A0A8B5", ghost="#3A414C",
)  # fmt: skip


def mixed(over: QColor | str, under: QColor | str, share: float) -> QColor:
    """`share` of the first colour laid over the second."""
    top, low = QColor(over), QColor(under)
    pairs = ((top.red(), low.red()), (top.green(), low.green()), (top.blue(), low.blue()))
    return QColor(*(round(share * a + (1 - share) * b) for a, b in pairs))


def _sharp(theme: Theme) -> Theme:
    """The same with texts, edges and messages that stand out as far as they can."""
    ink, ground = (INK_LIGHT, INK_DARK) if theme.is_dark else (INK_DARK, INK_LIGHT)

    def nearer(color: str) -> str:
        return mixed(color, ink, 0.6).name()

    return theme._replace(
        name=f"{theme.name}-sharp", window=ground, panel=ground, plot=ground, text=ink, muted=nearer(theme.muted),
        faint=theme.muted, border=theme.muted, border_strong=ink, grid=theme.border_strong, cursor=ink,
        ghost=theme.faint, **{name: nearer(getattr(theme, name)) for name in (
            "accent", "accent_hover", "ok", "warning", "error", "focus")})


SHARP = {theme.name: _sharp(theme) for theme in (LIGHT, DARK)}
"""For high contrast, by the name of the theme that each one sharpens."""
THEMES = {theme.name: theme for theme in (LIGHT, DARK, *SHARP.values())}


def apply(app: QApplication, theme: Theme, *, scale: float = 1.0) -> None:
    """Dress the whole application; `scale` is the person's font factor, 0.8 to 2."""
    size = app.property("ownTextSize") or app.font().pointSizeF()
    app.setProperty("ownTextSize", size)
    # A style sheet wraps the style and hides its name, so it is remembered here that Fusion lies below.
    if not app.property("theme") and app.style().name() != "fusion":
        app.setStyle("Fusion")
    app.setProperty("theme", theme.name)
    app.setProperty("textScale", scale)
    font = QFont(app.font())
    font.setPointSizeF(size * scale)
    app.setFont(font)
    app.setPalette(palette(theme))
    app.setStyleSheet(_sheet(theme, size * scale))


def current() -> Theme:
    """The theme last applied, or the light one."""
    app = QApplication.instance()
    return THEMES.get(str(app.property("theme")), LIGHT) if app else LIGHT


def system_theme(app: QGuiApplication) -> Theme:
    """What the desktop asks for; listen to `app.styleHints().colorSchemeChanged` to follow it."""
    return DARK if app.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT


def wants_contrast(hints: QStyleHints) -> bool:
    """Whether the desktop, whose hints are the application's `styleHints()`, asks for high contrast."""
    return contrast_hints(hints).contrastPreference() == Qt.ContrastPreference.HighContrast


def contrast_hints(hints: QStyleHints) -> QAccessibilityHints:
    """What tells when that changes; it lives in Python no longer than the hints do.

    Not by `hints.accessibility()`: PySide 6.11 deletes what that gives back as soon as Python lets go of it.
    """
    found = hints.findChild(QAccessibilityHints)
    assert found is not None
    return found


def series_color(index: int) -> QColor:
    """The colour of a thing for the whole project; the same in both themes."""
    return QColor(SERIES[index % len(SERIES)])


def series_style(index: int) -> tuple[float, ...]:
    """The dashes of a line as a second cue beside colour; empty for a solid line."""
    return STYLES[index % len(STYLES)]


def swatch_style(index: int) -> tuple[float, ...]:
    """The same dashes for a short sample drawn with a pen of width 2."""
    return tuple(part / 2 for part in series_style(index))


def task_color(index: int) -> QColor:
    """The colour of a task's card and of its curve when one run is looked at."""
    return series_color(index)


def pen(color: QColor | str, *, width: float = 1.0, dashes: Sequence[float] = ()) -> QPen:
    """A line of constant width on screen, with flat ends where it is dashed."""
    made = QPen(QColor(color), width)
    made.setCosmetic(True)
    if dashes:
        made.setCapStyle(Qt.PenCapStyle.FlatCap)
        made.setDashPattern(list(dashes))
    return made


def text_font(font: QFont, size: float = TEXT_BODY, *, bold: bool = False) -> QFont:
    """The widget's own font at one of the sizes above, with figures of equal width."""
    made = QFont(font)
    if font.pointSizeF() > 0:
        made.setPointSizeF(font.pointSizeF() * size)
    else:
        made.setPixelSize(round(font.pixelSize() * size))
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made


def heat_color(share: float) -> QColor:
    """Cividis at 0..1; what lies outside takes the end's colour."""
    place = min(max(share, 0.0), 1.0) * (len(CIVIDIS) - 1)
    low = min(int(place), len(CIVIDIS) - 2)
    return mixed(CIVIDIS[low + 1], CIVIDIS[low], place - low)


def ink_on(background: QColor | str) -> QColor:
    """Dark or light text, whichever is easier to read on this colour."""
    dark, light = QColor(INK_DARK), QColor(INK_LIGHT)
    return dark if contrast(dark, background) >= contrast(light, background) else light


def contrast(one: QColor | str, other: QColor | str) -> float:
    """WCAG 2 contrast ratio, 1 to 21."""
    low, high = sorted((_luminance(QColor(one)), _luminance(QColor(other))))
    return (high + 0.05) / (low + 0.05)


def icon(name: str, theme: Theme | None = None, *, color: str | None = None) -> QIcon:
    """A shipped stroke icon in the theme's colours, grey where disabled; FileNotFoundError where there is none."""
    theme = theme or current()
    return drawn_icon(name, color or theme.muted, theme.text, theme.faint)


def _luminance(color: QColor) -> float:
    shares = (color.redF(), color.greenF(), color.blueF())
    parts = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in shares)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def palette(theme: Theme) -> QPalette:
    """The theme in Qt's own words, so that what no sheet mentions looks right as well."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    colors = {
        role.Window: theme.window, role.WindowText: theme.text, role.Base: theme.panel, role.Text: theme.text,
        role.AlternateBase: theme.band, role.Button: theme.raised, role.ButtonText: theme.text,
        role.BrightText: theme.error, role.Highlight: theme.accent, role.HighlightedText: theme.on_accent,
        role.Accent: theme.accent, role.Link: theme.accent, role.LinkVisited: theme.accent,
        role.ToolTipBase: theme.raised, role.ToolTipText: theme.text, role.PlaceholderText: theme.muted,
        role.Light: theme.raised, role.Midlight: theme.hover, role.Mid: theme.border_strong,
        role.Dark: theme.border_strong, role.Shadow: theme.border,
    }  # fmt: skip
    made = QPalette()
    for where, color in colors.items():
        made.setColor(where, QColor(color))
    for where in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
        made.setColor(group.Disabled, where, QColor(theme.faint))
    made.setColor(group.Disabled, role.Highlight, QColor(theme.border_strong))
    return made


def _sheet(theme: Theme, points: float) -> str:
    names = theme._asdict()
    sizes = {"small": TEXT_SMALL, "heading": TEXT_HEADING, "title": TEXT_TITLE}
    names |= {"controls": (assets() / "controls").as_posix(), "check": theme.faint}
    names |= {"on_accent_name": "dark" if theme.is_dark else "light"}
    names |= {name: f"{points * factor:.2f}pt" for name, factor in sizes.items()}
    sheet = SHEET
    for name in sorted(names, key=len, reverse=True):
        sheet = sheet.replace(f"@{name}", names[name])
    return sheet
