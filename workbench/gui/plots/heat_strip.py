"""A heat strip: one row a curve, one colour a stretch of steps; many layers or classes at one look."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from workbench.gui import theme as looks
from workbench.gui.language import tr
from workbench.gui.models.curves import Line, Span, held
from workbench.gui.plots.backdrop import CENTRE, LEFT, RIGHT
from workbench.gui.plots.scales import compact, ticks

MOST_COLUMNS = 400
ROW, WIDEST_NAME = 26, 180
SHADES = 64


class HeatStrip(QWidget):
    """Rows from the first curve down; arrows move from place to place, whose value is told."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Line] = []
        self._spans: list[Span] = []
        self._title = ""
        self._at: tuple[int, int] | None = None  # row, column
        self._steps, self._values = np.empty(0), np.empty((0, 0))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_lines(self, title: str, lines: Sequence[Line], spans: Sequence[Span]) -> None:
        """Take over these curves as they are now; `spans` are the tasks along the steps."""
        self._title, self._lines, self._spans = title, [line for line in lines if len(line.pyramid)], list(spans)
        first = min((line.pyramid.steps[0] for line in self._lines), default=0.0)
        last = max((line.pyramid.steps[-1] for line in self._lines), default=1.0)
        measured = np.unique(np.concatenate([np.empty(0), *(line.pyramid.steps for line in self._lines)]))
        count = min(MOST_COLUMNS, len(measured))
        self._steps = np.linspace(first, last, max(count, 1))
        self._values = np.array([held(line.pyramid.steps, line.pyramid.values, self._steps) for line in self._lines])
        self.setMinimumHeight(round(self._top() + max(len(self._lines), 1) * ROW + 3 * self._line()))
        self.setAccessibleName(tr("{title} as a heat strip", title=title))
        self._tell()
        self.update()

    @property
    def text(self) -> str:
        """The place chosen, or the whole strip, in words."""
        if not self._lines:
            return tr("{title}: nothing recorded yet.", title=self._title)
        if self._at is None:
            last = self._values[:, -1]
            most = int(np.nanargmax(last)) if not np.isnan(last).all() else 0
            return tr("{title}: highest now in {name}, {value:.3g}.",
                      title=self._title, name=self._lines[most].label, value=last[most])
        row, column = self._at
        value = self._values[row, column]
        told = tr("not measured") if np.isnan(value) else f"{value:.4g}"
        return tr("{name}, step {step:,.0f}: {value}",
                  name=self._lines[row].label, step=self._steps[column], value=told)

    def sizeHint(self) -> QSize:
        return QSize(560, 300)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), looks.current()
        painter.fillRect(self.rect(), QColor(theme.plot))
        painter.setFont(looks.text_font(self.font(), looks.TEXT_SMALL))
        area = self._area()
        if self._lines:
            self._paint_rows(painter, area)
            self._paint_axis(painter, area)
            self._paint_scale(painter, area)
        if self._at is not None and self._lines:
            row, column = self._at
            wide = area.width() / len(self._steps)
            painter.setPen(looks.pen(theme.focus if self.hasFocus() else theme.text, width=looks.FOCUS_WIDTH))
            painter.drawRect(QRectF(area.left() + column * wide - 2, area.top() + row * ROW, wide + 4, ROW - 2))
        if self.hasFocus():
            painter.setPen(looks.pen(theme.focus, width=looks.FOCUS_WIDTH))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), looks.RADIUS, looks.RADIUS)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        area, place = self._area(), event.position()
        if not self._lines or not area.contains(place):
            self._move(None)
            return
        column = int((place.x() - area.left()) / area.width() * len(self._steps))
        self._move((int((place.y() - area.top()) // ROW), min(column, len(self._steps) - 1)))
        QToolTip.showText(event.globalPosition().toPoint() + QPoint(0, looks.SPACE_3), self.text, self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
        if self._lines and (by := moves.get(Qt.Key(event.key()))):
            far = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            row, column = self._at or (0, len(self._steps) - 1)
            row, column = (row + by[0], column + far * by[1]) if self._at else (row, column)
            self._move((min(max(row, 0), len(self._lines) - 1), min(max(column, 0), len(self._steps) - 1)))
        elif event.key() == Qt.Key.Key_Escape and self._at is not None:
            self._move(None)
        else:
            super().keyPressEvent(event)

    def _move(self, at: tuple[int, int] | None) -> None:
        if at != self._at:
            self._at = at
            self._tell()
            self.update()

    def _tell(self) -> None:
        if self._at is not None and (self._at[0] >= len(self._lines) or self._at[1] >= len(self._steps)):
            self._at = None
        self.setAccessibleDescription(self.text)

    def _line(self) -> float:
        return QFontMetricsF(looks.text_font(self.font(), looks.TEXT_SMALL)).height()

    def _top(self) -> float:
        return self._line() + looks.SPACE_3

    def _area(self) -> QRectF:
        metrics = QFontMetricsF(looks.text_font(self.font(), looks.TEXT_SMALL))
        names = max((metrics.horizontalAdvance(line.label) for line in self._lines), default=0.0)
        left = min(names, WIDEST_NAME) + looks.SPACE_4
        return QRectF(left, self._top(), max(self.width() - left - looks.SPACE_4, 40), len(self._lines) * ROW)

    def _bounds(self) -> tuple[float, float]:
        known = self._values[~np.isnan(self._values)]
        low, high = (min(0.0, float(known.min())), float(known.max())) if len(known) else (0.0, 1.0)
        return low, high if high > low else low + 1

    def _paint_rows(self, painter: QPainter, area: QRectF) -> None:
        theme, (low, high) = looks.current(), self._bounds()
        shades = np.array([looks.heat_color(n / (SHADES - 1)).rgb() for n in range(SHADES)], np.uint32)
        share = np.nan_to_num((self._values - low) / (high - low))
        colors = shades[(share * (SHADES - 1)).astype(int)]
        pixels = np.where(np.isnan(self._values), QColor(theme.border).rgb(), colors)
        pixels = np.ascontiguousarray(pixels.astype(np.uint32))
        metrics = painter.fontMetrics()
        for row, line in enumerate(self._lines):
            place = QRectF(area.left(), area.top() + row * ROW, area.width(), ROW - 2)
            image = QImage(pixels[row].tobytes(), pixels.shape[1], 1, 4 * pixels.shape[1], QImage.Format.Format_RGB32)
            painter.drawImage(place, image)
            painter.setPen(QColor(theme.text))
            name = metrics.elidedText(line.label, Qt.TextElideMode.ElideMiddle, int(area.left() - looks.SPACE_3))
            painter.drawText(QRectF(0, place.top(), area.left() - looks.SPACE_2, place.height()), RIGHT, name)

    def _paint_axis(self, painter: QPainter, area: QRectF) -> None:
        theme, line = looks.current(), self._line()
        first, last = float(self._steps[0]), float(max(self._steps[-1], self._steps[0] + 1))

        def at(step: float) -> float:
            return area.left() + (min(max(step, first), last) - first) / (last - first) * area.width()

        for span in self._spans:
            left, right = at(span.start), at(span.end)
            if right - left > 1:
                painter.setPen(QColor(theme.muted))
                painter.drawText(QRectF(left, 0, right - left, line + looks.SPACE_1), CENTRE, f"T{span.index + 1}")
                painter.setPen(looks.pen(theme.plot, width=looks.FOCUS_WIDTH))
                painter.drawLine(round(left), round(area.top()), round(left), round(area.bottom()))
        painter.setPen(QColor(theme.muted))
        for step in ticks(first, last, max(2, int(area.width() / 90))):
            painter.drawText(QRectF(at(step) - 50, area.bottom() + 2, 100, line), CENTRE, compact(step))

    def _paint_scale(self, painter: QPainter, area: QRectF) -> None:
        """What dark and bright stand for."""
        theme, line, (low, high) = looks.current(), self._line(), self._bounds()
        top, wide = area.bottom() + line + looks.SPACE_2, 120
        painter.setPen(QColor(theme.muted))
        words = f"{low:.3g}"
        begin = area.left() + painter.fontMetrics().horizontalAdvance(words) + looks.SPACE_2
        painter.drawText(QRectF(area.left(), top, 200, line), LEFT, words)
        for n in range(wide):
            painter.fillRect(QRectF(begin + n, top + line / 4, 1.5, line / 2), looks.heat_color(n / (wide - 1)))
        painter.drawText(QRectF(begin + wide + looks.SPACE_2, top, 300, line), LEFT, f"{high:.3g}")
