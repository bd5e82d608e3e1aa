import itertools
import re

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QPushButton

from workbench.gui import theme
from workbench.gui.sheet import SHEET

BOTH = [theme.LIGHT, theme.DARK]
ALL = list(theme.THEMES.values())
GROUNDS = ["window", "panel", "raised", "plot", "band", "hover", "selection"]


def by_name(value):
    return value.name if isinstance(value, theme.Theme) else value


@pytest.fixture
def app(qapp):
    yield qapp
    theme.apply(qapp, theme.LIGHT)


def test_contrast_is_the_ratio_that_wcag_defines():
    assert theme.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    # #777777: 0.4667 in sRGB is 0.1845 in light, so (1 + 0.05) / (0.1845 + 0.05) = 4.48.
    assert theme.contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("look", ALL, ids=by_name)
def test_text_reads_on_every_ground(look, ground):
    assert theme.contrast(look.text, getattr(look, ground)) >= 7
    assert theme.contrast(look.muted, getattr(look, ground)) >= 4.5


@pytest.mark.parametrize("look", theme.SHARP.values(), ids=by_name)
def test_with_high_contrast_texts_and_edges_stand_out_further(look):
    for ground in ("window", "panel", "raised", "plot"):
        assert theme.contrast(look.text, getattr(look, ground)) >= 13
        for names, least in ((("muted", "ok", "error", "accent"), 6), (("faint", "border"), 4.5)):
            assert min(theme.contrast(getattr(look, name), getattr(look, ground)) for name in names) >= least
    assert look.is_dark == theme.THEMES[look.name.removesuffix("-sharp")].is_dark


@pytest.mark.parametrize("look", ALL, ids=by_name)
def test_messages_and_buttons_read(look):
    for name, ground in itertools.product(("ok", "warning", "error", "accent"), ("window", "panel")):
        assert theme.contrast(getattr(look, name), getattr(look, ground)) >= 4.5, (name, ground)
    assert theme.contrast(look.on_accent, look.accent) >= 4.5
    assert theme.contrast(look.on_accent, look.accent_hover) >= 4.5


@pytest.mark.parametrize("look", ALL, ids=by_name)
def test_the_focus_ring_is_seen_on_every_ground(look):
    for ground in GROUNDS:
        assert theme.contrast(look.focus, getattr(look, ground)) >= 3, ground


@pytest.mark.parametrize("look", BOTH, ids=by_name)
def test_the_first_four_series_colours_are_seen_and_the_other_two_need_their_label(look):
    seen = [theme.contrast(theme.series_color(index), look.plot) for index in range(4)]
    # CC79A7 on white is 2.9; the order is fixed for colour blindness, so it is held to what it is.
    assert min(seen) >= 2.9
    assert all(theme.contrast(look.text, getattr(look, ground)) >= 7 for ground in ("plot", "band"))


def test_twelve_series_in_a_row_differ_in_colour_or_line():
    looks = {(theme.series_color(index).name(), theme.series_style(index)) for index in range(12)}
    assert len(looks) == 12
    assert theme.task_color(7) == theme.series_color(7) == theme.series_color(1)


def test_ink_on_every_shade_of_the_map_reads():
    for share in range(101):
        ground = theme.heat_color(share / 100)
        assert theme.contrast(theme.ink_on(ground), ground) >= 4.5, share


def test_the_map_grows_lighter_from_0_to_1_and_keeps_its_ends():
    shades = [theme.contrast(theme.heat_color(share / 50), "#000000") for share in range(51)]
    assert shades == sorted(shades)
    assert theme.heat_color(-1) == theme.heat_color(0) == QColor(theme.CIVIDIS[0])
    assert theme.heat_color(2) == theme.heat_color(1) == QColor(theme.CIVIDIS[-1])


@pytest.mark.parametrize("look", BOTH, ids=by_name)
def test_applying_a_theme_dresses_what_is_open(app, qtbot, look):
    button = QPushButton("Run")
    qtbot.addWidget(button)
    theme.apply(app, look)
    assert theme.current() is look
    assert app.palette().window().color() == QColor(look.window)
    button.resize(80, 30)
    assert button.grab().toImage().pixelColor(40, 4).name() == QColor(look.raised).name()


def test_the_text_grows_with_the_factor_and_returns(app):
    theme.apply(app, theme.LIGHT)
    before = app.font().pointSizeF()
    theme.apply(app, theme.LIGHT, scale=1.5)
    assert app.font().pointSizeF() == pytest.approx(1.5 * before)
    theme.apply(app, theme.DARK, scale=1.0)
    assert app.font().pointSizeF() == pytest.approx(before)


@pytest.mark.parametrize("look", BOTH, ids=by_name)
def test_no_name_in_the_style_sheet_is_left_unfilled(app, look):
    known = {*look._fields}
    asked = set(re.findall(r"@([a-z_]+)", SHEET)) - {"controls", "check", "on_accent_name", "small", "heading", "title"}
    assert asked <= known
    theme.apply(app, look)
    assert "@" not in app.styleSheet()


def test_an_icon_takes_the_colour_of_the_theme_and_is_grey_where_disabled(app):
    for look in BOTH:
        made = theme.icon("run", look)
        for mode, color in ((QIcon.Mode.Normal, look.muted), (QIcon.Mode.Disabled, look.faint)):
            image = made.pixmap(QSize(48, 48), 1.0, mode).toImage()
            solid = {image.pixelColor(x, y).name() for x in range(48) for y in range(48)
                     if image.pixelColor(x, y).alpha() == 255}
            assert solid == {QColor(color).name()}


def test_an_icon_that_does_not_exist_is_named(app):
    with pytest.raises(FileNotFoundError, match="no-such-icon"):
        theme.icon("no-such-icon")


def test_the_system_theme_is_what_the_desktop_asks_for(app):
    asked = app.styleHints().colorScheme()
    assert theme.system_theme(app) is (theme.DARK if asked == Qt.ColorScheme.Dark else theme.LIGHT)
