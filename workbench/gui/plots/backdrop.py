"""What lies behind the curves: title, task strip and bands, grid, tick labels, reference lines, intervals."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPolygonF

from workbench.gui import theme as looks
from workbench.gui.language import tr
from workbench.gui.models.axis import told_time
from workbench.gui.plots.picture import Band, Picture
from workbench.gui.plots.scales import compact, ticks

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter
NARROW = 4.0
"""Pixels below which a task gets no band of its own."""


def title_height(font: QFont) -> float:
    """The height of the row with the plot's name."""
    return QFontMetricsF(looks.text_font(font, looks.TEXT_HEADING, bold=True)).height() + looks.SPACE_2


def strip_height(font: QFont) -> float:
    """The height of the row with the tasks' names."""
    return QFontMetricsF(looks.text_font(font, looks.TEXT_SMALL)).height() + looks.SPACE_3


def axis_width(font: QFont) -> float:
    """Room for the numbers on the left, the same for all plots, so that linked ones stand below each other."""
    return QFontMetricsF(looks.text_font(font, looks.TEXT_SMALL)).horizontalAdvance("0.000") + looks.SPACE_2


def axis_height(font: QFont) -> float:
    """Room for the numbers below."""
    return QFontMetricsF(looks.text_font(font, looks.TEXT_SMALL)).height() + looks.SPACE_2


def value_ticks(picture: Picture) -> list[float]:
    """Where the horizontal grid lines stand."""
    most = max(2, int(picture.area.height() / (2.2 * looks.SPACE_4)))
    return ticks(*picture.y, min(most, 6)) if picture.auto else ticks(0, 1, min(most, 5))


def paint_backdrop(painter: QPainter, picture: Picture, font: QFont) -> None:
    """Paint all that the curves are drawn upon, in pixels of the canvas."""
    _title(painter, picture, font)
    painter.setFont(looks.text_font(font, looks.TEXT_SMALL))
    painter.save()
    painter.setClipRect(picture.area.adjusted(0, -strip_height(font), 0, 0))
    for rank, band in enumerate(picture.bands):
        _band(painter, picture, band, font, is_tinted=rank % 2 == 1)
    painter.restore()
    _grid(painter, picture)
    painter.save()
    painter.setClipRect(picture.area)
    for key, interval in picture.intervals.items():
        curve = next((curve for curve in picture.curves if curve.key == key), None)
        if curve:
            _interval(painter, picture, np.c_[interval.steps, interval.low, interval.high], picture.color(curve))
    painter.restore()
    for value in picture.references.values():
        if picture.y[0] <= value <= picture.y[1]:
            painter.setPen(looks.pen(picture.theme.faint, dashes=(5, 4)))
            _level(painter, picture, value)


def _title(painter: QPainter, picture: Picture, font: QFont) -> None:
    bold = looks.text_font(font, looks.TEXT_HEADING, bold=True)
    row = QRectF(0, 0, picture.area.right(), title_height(font) - looks.SPACE_1)
    painter.setFont(bold)
    painter.setPen(QColor(picture.theme.text))
    painter.drawText(row, LEFT, picture.title)
    row.setLeft(QFontMetricsF(bold).horizontalAdvance(picture.title) + looks.SPACE_3)
    painter.setFont(looks.text_font(font, looks.TEXT_SMALL))
    painter.setPen(QColor(picture.theme.muted))
    told = "; ".join(filter(None, [picture.unit, reduction(picture)]))
    shortened = painter.fontMetrics().elidedText(told, Qt.TextElideMode.ElideRight, int(row.width()))
    painter.drawText(row, LEFT, shortened)


def reduction(picture: Picture) -> str:
    """That fewer points are drawn than there are, and how; empty where all are."""
    if picture.reduced < 1:
        return ""
    return tr("1 px = {steps:,.0f} steps, lowest and highest shown", steps=picture.reduced)


def _band(painter: QPainter, picture: Picture, band: Band, font: QFont, *, is_tinted: bool) -> None:
    left, right = picture.to_pixel_x(band.start), picture.to_pixel_x(band.end)
    area, theme = picture.area, picture.theme
    if right <= area.left() or left >= area.right():
        return
    if right - left < NARROW:
        return  # hundreds of tasks would only hatch the plot
    if is_tinted:
        painter.fillRect(QRectF(left, area.top(), right - left, area.height()), QColor(theme.band))
    if left > area.left() + 1:
        painter.setPen(looks.pen(theme.border))
        painter.drawLine(QPointF(left, area.top()), QPointF(left, area.bottom()))
    left, right = max(left, area.left()), min(right, area.right())
    strip = QRectF(left + 1, area.top() - strip_height(font), right - left - 2, strip_height(font))
    is_now = picture.band_at(picture.latest) == band
    words = looks.text_font(font, looks.TEXT_SMALL, bold=is_now)
    painter.setFont(words)
    painter.setPen(QColor(theme.text if is_now else theme.muted))
    text = _fitting(QFontMetricsF(words), band.label, strip.width())
    painter.drawText(strip.adjusted(0, 0, 0, -looks.SPACE_2), CENTRE, text)
    marked = looks.task_color(band.color_index) if band.color_index is not None else QColor(theme.border_strong)
    if not is_now:
        marked = looks.mixed(marked, theme.plot, 0.55)
    painter.fillRect(QRectF(strip.left(), area.top() - looks.SPACE_1 - 1, strip.width(), 3 if is_now else 2), marked)


def _fitting(metrics: QFontMetricsF, label: str, width: float) -> str:
    """The whole label, else its part before a colon, else the number in that; else nothing, as dots say nothing."""
    head = label.split(":")[0]
    number = "".join(filter(str.isdigit, head))
    fits = (text for text in (label, head) if metrics.horizontalAdvance(text) <= width - looks.SPACE_2)
    return next(fits, number if metrics.horizontalAdvance(number) <= width else "")


def _grid(painter: QPainter, picture: Picture) -> None:
    area, theme = picture.area, picture.theme
    metrics = painter.fontMetrics()
    for value in value_ticks(picture):
        painter.setPen(looks.pen(theme.grid))
        _level(painter, picture, value)
        painter.setPen(QColor(theme.muted))
        top = picture.to_pixel_y(value) - metrics.height() / 2
        row = QRectF(0, top, area.left() - looks.SPACE_2, metrics.height())
        painter.drawText(row, RIGHT, f"{value:.6g}" if picture.auto else f"{value:.1f}")
    painter.setPen(looks.pen(theme.border_strong))
    painter.drawLine(area.bottomLeft(), area.bottomRight())
    painter.setPen(QColor(theme.muted))
    below = area.bottom() + looks.SPACE_1
    axis = picture.axis
    for amount in ticks(axis.amount(picture.x[0]), axis.amount(picture.x[1]), max(2, int(area.width() / 90))):
        place = picture.to_pixel_x(axis.step(amount))
        text = told_time(amount) if axis.unit == "time" else compact(amount)
        painter.drawText(QRectF(place - 50, below, 100, metrics.height()), CENTRE, text)
    name = QRectF(area.right() + looks.SPACE_5, below, 200, metrics.height())
    painter.drawText(name, LEFT, picture.x_label)


def _level(painter: QPainter, picture: Picture, value: float) -> None:
    # Whole pixels keep a hairline one pixel thin.
    height = round(picture.to_pixel_y(value))
    painter.drawLine(QPointF(picture.area.left(), height), QPointF(picture.area.right(), height))


def _interval(painter: QPainter, picture: Picture, rows: np.ndarray, color: QColor) -> None:
    edge = [QPointF(picture.to_pixel_x(step), picture.to_pixel_y(high)) for step, _, high in rows]
    edge += [QPointF(picture.to_pixel_x(step), picture.to_pixel_y(low)) for step, low, _ in rows[::-1]]
    color.setAlphaF(0.16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawPolygon(QPolygonF(edge))
    painter.setBrush(Qt.BrushStyle.NoBrush)
