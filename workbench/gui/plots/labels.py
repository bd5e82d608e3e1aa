"""What lies before the curves: their names at their ends, names of reference lines, and the empty plot's example."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPolygonF

from workbench.gui import theme as looks
from workbench.gui.language import tr
from workbench.gui.plots.picture import HINT, Curve, Picture
from workbench.gui.plots.scales import pushed_apart

SWATCH = 16
TIP = 3.0
GAP = looks.SPACE_2


PINS = "AB"
FLAG = 16


@dataclass(frozen=True)
class Label:
    """A name to be put beside height `y` of the canvas; without a curve it names a reference line."""

    text: str
    value: str
    x: float
    y: float
    curve: Curve | None = None


def label_width(picture: Picture, font: QFont) -> float:
    """How wide the right margin has to be for the widest name."""
    names = [*(curve.label for curve in picture.named()), *picture.references, picture.x_label]
    metrics = QFontMetricsF(looks.text_font(font, looks.TEXT_SMALL, bold=True))
    widest = max(metrics.horizontalAdvance(name) for name in names)
    figures = metrics.horizontalAdvance("  " + picture.value(0.123456))
    return widest + figures + SWATCH + 3 * GAP


def paint_labels(painter: QPainter, picture: Picture, font: QFont) -> None:
    """Name every curve at its end and every reference line in the right margin."""
    if picture.is_empty:
        return
    right, room = picture.area.right(), label_width(picture, font)
    ends = _curve_labels(picture)
    names = [Label(name, picture.value(value), right, picture.to_pixel_y(value))
             for name, value in picture.references.items() if picture.y[0] <= value <= picture.y[1]]
    tip = max((label.x for label in ends), default=right)
    if ends and tip > right - room:
        _column(painter, picture, font, [*ends, *names], right)
        return
    _column(painter, picture, font, names, right)
    _column(painter, picture, font, ends, tip)


def _curve_labels(picture: Picture) -> list[Label]:
    """Where each named curve ends inside the plot, and its value there."""
    found = []
    for curve in picture.named():
        last = curve.pyramid.last
        step = min(last[0], picture.x[1]) if last else picture.x[0]
        value = curve.pyramid.value_at(step)
        if value is None or step < picture.x[0]:
            continue
        height = min(max(picture.to_pixel_y(value), picture.area.top()), picture.area.bottom())
        found.append(Label(curve.label, picture.value(value), picture.to_pixel_x(step), height, curve))
    return found


def _column(painter: QPainter, picture: Picture, font: QFont, labels: list[Label], left: float) -> None:
    line = QFontMetricsF(looks.text_font(font, looks.TEXT_SMALL)).height() + 1
    area = picture.area
    heights = pushed_apart([label.y for label in labels], line, area.top() + line / 2 - GAP, area.bottom() - line / 2)
    for label, height in zip(labels, heights, strict=True):
        if label.curve:
            _curve_name(painter, picture, font, label, label.curve, QPointF(left + GAP, height))
        else:
            words = looks.text_font(font, looks.TEXT_SMALL)
            _text(painter, picture, QPointF(left + GAP, height), [(words, picture.theme.muted, label.text),
                                                                 (words, picture.theme.muted, "  " + label.value)])


def _curve_name(painter: QPainter, picture: Picture, font: QFont, label: Label, curve: Curve, at: QPointF) -> None:
    color = picture.color(curve)
    stands_out = picture.highlighted is not None and picture.highlighted.key == curve.key
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(looks.pen(looks.mixed(color, picture.theme.plot, 0.6)))
    painter.drawLine(QPointF(label.x, label.y), QPointF(at.x(), at.y()))
    painter.setPen(looks.pen(picture.theme.plot, width=1.5))
    painter.setBrush(color)
    painter.drawEllipse(QPointF(label.x, label.y), TIP + 0.5, TIP + 0.5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(looks.pen(color, width=2, dashes=looks.swatch_style(curve.style_index)))
    painter.drawLine(QPointF(at.x() + 2, at.y()), QPointF(at.x() + SWATCH, at.y()))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    names, figures = (looks.text_font(font, looks.TEXT_SMALL, bold=bold) for bold in (True, stands_out))
    ink = picture.theme.text if stands_out or picture.highlighted is None else picture.theme.muted
    _text(painter, picture, QPointF(at.x() + SWATCH + GAP, at.y()),
          [(names if stands_out else figures, ink, label.text), (figures, picture.theme.muted, "  " + label.value)])


def _text(painter: QPainter, picture: Picture, at: QPointF, words: list[tuple[QFont, str, str]]) -> None:
    """Words in a row, centred on a height, on a ground that hides what is behind them."""
    left = at.x()
    height = QFontMetricsF(words[0][0]).height()
    width = sum(QFontMetricsF(font).horizontalAdvance(text) + 1 for font, _, text in words)
    ground = QColor(picture.theme.plot)
    ground.setAlphaF(0.82)
    painter.fillRect(QRectF(left - 2, at.y() - height / 2, width + 4, height), ground)
    for font, ink, text in words:
        metrics = QFontMetricsF(font)
        place = QRectF(left, at.y() - metrics.height() / 2, metrics.horizontalAdvance(text) + 1, metrics.height())
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        left = place.right()


def paint_pins(painter: QPainter, picture: Picture, font: QFont) -> None:
    """The pinned steps: a line with a lettered flag at its foot."""
    words = looks.text_font(font, looks.TEXT_SMALL, bold=True)
    for letter, step in zip(PINS, picture.pins, strict=False):
        if not picture.x[0] <= step <= picture.x[1]:
            continue
        at = round(picture.to_pixel_x(step))
        painter.setPen(looks.pen(picture.theme.accent))
        painter.drawLine(QPointF(at, picture.area.top()), QPointF(at, picture.area.bottom()))
        flag = QRectF(at, picture.area.bottom() - FLAG, FLAG, FLAG)
        painter.fillRect(flag, QColor(picture.theme.accent))
        painter.setFont(words)
        painter.setPen(QColor(picture.theme.on_accent))
        painter.drawText(flag, Qt.AlignmentFlag.AlignCenter, letter)


def paint_example(painter: QPainter, picture: Picture, font: QFont) -> None:
    """The empty plot: a pale example of a network that forgets, and what to do to see a real one."""
    area = picture.area
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(looks.pen(picture.theme.ghost, width=1.5))
    share = np.linspace(0, 1, 120)
    for learnt in (0.0, 1 / 3, 2 / 3):
        since = np.clip(share - learnt, 0, None)
        height = 0.08 + 0.88 * (1 - np.exp(-since * 22)) * np.where(since > 1 / 3, np.exp(-(since - 1 / 3) * 2.4), 1)
        points = [QPointF(area.left() + x * area.width(), area.bottom() - y * area.height())
                  for x, y in zip(share, height, strict=True)]
        painter.drawPolyline(QPolygonF(points))
    hint, words = picture.hint or tr(HINT), looks.text_font(font, looks.TEXT_BODY)
    room = QFontMetricsF(words).boundingRect(QRectF(0, 0, area.width() * 0.8, area.height()),
                                             Qt.TextFlag.TextWordWrap, hint)
    card = room.adjusted(-looks.SPACE_4, -looks.SPACE_3, looks.SPACE_4, looks.SPACE_3)
    card.moveCenter(area.center())
    painter.setPen(looks.pen(picture.theme.border))
    painter.setBrush(QColor(picture.theme.raised))
    painter.drawRoundedRect(card, looks.RADIUS_LARGE, looks.RADIUS_LARGE)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setFont(words)
    painter.setPen(QColor(picture.theme.muted))
    painter.drawText(card, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, hint)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
