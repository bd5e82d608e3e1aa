"""The strip under a plot that says what every curve is worth at the cursor; it never covers the data."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.gui import theme as looks
from workbench.gui.language import tr

SWATCH = 14
# Up to so many entries one line is enough; the strip's height depends on nothing else, so that plots do not jump.
IN_ONE_LINE = 6


@dataclass(frozen=True)
class Entry:
    """One name with its value, already written as it is to be read."""

    name: str
    value: str
    color: QColor
    style_index: int = 0
    is_chosen: bool = False


class Readout(QWidget):
    """A fixed strip of names and values, highest first; what does not fit is counted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading, self._entries = "", list[Entry]()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Values at the cursor"))

    @property
    def text(self) -> str:
        """The whole strip as one sentence."""
        pairs = ", ".join(f"{entry.name} {entry.value}" for entry in self._entries)
        return f"{self._heading}: {pairs}" if pairs else self._heading

    def show_values(self, heading: str, entries: list[Entry]) -> None:
        """Replace what is said; entries come sorted."""
        if (heading, entries) == (self._heading, self._entries):
            return
        lines = self._lines
        self._heading, self._entries = heading, entries
        if lines != self._lines:
            self.updateGeometry()
        self.setAccessibleDescription(self.text)
        self.update()

    def sizeHint(self) -> QSize:
        line = QFontMetricsF(looks.text_font(self.font(), looks.TEXT_SMALL)).height() + looks.SPACE_1
        return QSize(240, round(self._lines * line + 2 * looks.SPACE_1))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), looks.current()
        words, strong = (looks.text_font(self.font(), looks.TEXT_SMALL, bold=bold) for bold in (False, True))
        metrics = QFontMetricsF(strong)
        line = metrics.height() + looks.SPACE_1
        left, top = 0.0, float(looks.SPACE_1)
        painter.setFont(strong)
        painter.setPen(QColor(theme.muted))
        painter.drawText(QRectF(left, top, self.width(), line), Qt.AlignmentFlag.AlignVCenter, self._heading)
        start = left = metrics.horizontalAdvance(self._heading) + looks.SPACE_4
        for rank, entry in enumerate(self._entries):
            width = SWATCH + metrics.horizontalAdvance(entry.name + entry.value) + 2 * looks.SPACE_2
            rest = tr("and {count} more", count=len(self._entries) - rank)
            is_last_line = top + 2 * line > self.height()
            room = self.width() - (metrics.horizontalAdvance(rest) if is_last_line and self._more_after(rank) else 0)
            if left + width > room:
                if is_last_line:
                    painter.setFont(words)
                    painter.setPen(QColor(theme.muted))
                    painter.drawText(QRectF(left, top, self.width() - left, line), Qt.AlignmentFlag.AlignVCenter, rest)
                    break
                left, top = start, top + line
            painter.setFont(strong if entry.is_chosen else words)
            self._entry(painter, entry, QRectF(left, top, width, line), metrics)
            left += width + looks.SPACE_3
        painter.end()

    @property
    def _lines(self) -> int:
        return 1 if len(self._entries) <= IN_ONE_LINE else 2

    def _more_after(self, rank: int) -> bool:
        return rank < len(self._entries) - 1

    def _entry(self, painter: QPainter, entry: Entry, place: QRectF, metrics: QFontMetricsF) -> None:
        theme, middle = looks.current(), round(place.center().y())
        painter.setPen(looks.pen(entry.color, width=2, dashes=looks.swatch_style(entry.style_index)))
        painter.drawLine(QPointF(place.left(), middle), QPointF(place.left() + SWATCH, middle))
        rest = place.adjusted(SWATCH + looks.SPACE_2, 0, 0, 0)
        painter.setPen(QColor(theme.muted))
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, entry.name)
        name = metrics.horizontalAdvance(entry.name) + looks.SPACE_2
        painter.setPen(QColor(theme.text))
        painter.drawText(rest.adjusted(name, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, entry.value)
