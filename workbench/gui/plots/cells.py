"""How one cell of the score matrix looks, on screen and in an export."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QLinearGradient, QPainter

from workbench.gui import theme as looks
from workbench.gui.language import tr
from workbench.gui.plots.matrix_table import Cell, MatrixTable
from workbench.gui.theme import Theme

# How much of the colour is left in a cell whose task had not been learnt yet.
QUIET = 0.35
GUTTER = 1.5
# The least size of a number, as a share of the text's.
TINY = 0.75
# Width of an exported cell over its height.
ASPECT = 1.4
# Widths of the hatched sample and of the strip of colours, in logical pixels.
HATCHED, WIDEST_SCALE = 18, 120


def cell_colors(cell: Cell, theme: Theme) -> tuple[QColor, QColor]:
    """Ground and ink of a cell; the ink is always the one that reads better."""
    if cell.score is None:
        return QColor(theme.plot), QColor(theme.muted)
    ground = looks.heat_color(cell.score)
    if not cell.is_learnt:
        ground = looks.mixed(ground, theme.plot, QUIET)
    return ground, looks.ink_on(ground)


def number_style(font: QFont, width: float) -> tuple[float, bool]:
    """The size of the numbers in tiles so wide, and whether they stand there as ".97"; the same for all cells."""
    for size, is_short in ((looks.TEXT_BODY, False), (looks.TEXT_BODY, True), (looks.TEXT_SMALL, True)):
        text = ".00" if is_short else "0.00"
        if QFontMetricsF(looks.text_font(font, size, bold=True)).horizontalAdvance(text) <= width - 1:
            return size, is_short
    return TINY, True


def short_number(score: float) -> str:
    """Two digits after the point, in no more room than the point needs: ".97", and "1.0" for what rounds to one."""
    text = f"{score:.2f}"
    return text[1:] if text.startswith("0") else text[:3]


def least_cell(font: QFont) -> tuple[int, int]:
    """Width and height of the smallest cell in which a number can be read."""
    metrics = QFontMetricsF(looks.text_font(font, TINY, bold=True))
    return ceil(metrics.horizontalAdvance(".00") + 2 * GUTTER + 1), ceil(metrics.height() + 2 * GUTTER)


def paint_cell(painter: QPainter, place: QRectF, cell: Cell, theme: Theme, font: QFont, *,
               is_marked: bool = False, is_focused: bool = False) -> None:
    """A rounded tile with its number; hatched where nothing was measured."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    tile = place.adjusted(GUTTER, GUTTER, -GUTTER, -GUTTER)
    ground, ink = cell_colors(cell, theme)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.band) if cell.score is None else ground)
    painter.drawRoundedRect(tile, looks.RADIUS_SMALL, looks.RADIUS_SMALL)
    if cell.score is None:
        painter.setBrush(QBrush(QColor(theme.border), Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(tile, looks.RADIUS_SMALL, looks.RADIUS_SMALL)
    _words(painter, tile, cell, ink, font)
    if is_marked or is_focused:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(looks.pen(theme.focus if is_focused else theme.text, width=looks.FOCUS_WIDTH))
        painter.drawRoundedRect(tile.adjusted(-0.5, -0.5, 0.5, 0.5), looks.RADIUS_SMALL + 1, looks.RADIUS_SMALL + 1)
    painter.restore()


def _words(painter: QPainter, tile: QRectF, cell: Cell, ink: QColor, font: QFont) -> None:
    size, is_short = number_style(font, tile.width())
    if cell.score is None:
        words, text = looks.text_font(font, TINY), tr("not seen")
        if QFontMetricsF(words).horizontalAdvance(text) > tile.width() - looks.SPACE_1:
            text = "–"
    else:
        words = looks.text_font(font, size, bold=cell.is_learnt)
        text = short_number(cell.score) if is_short else f"{cell.score:.2f}"
    painter.setFont(words)
    painter.setPen(ink)
    painter.drawText(tile, Qt.AlignmentFlag.AlignCenter, text)


def paint_scale(painter: QPainter, place: QRectF, theme: Theme, font: QFont) -> None:
    """A strip of colours from 0 to 1 with both ends named, and a hatched sample."""
    words = looks.text_font(font, looks.TEXT_SMALL)
    metrics = QFontMetricsF(words)
    painter.setFont(words)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle, left = place.center().y(), place.left()
    unseen = tr("not seen yet")
    taken = metrics.horizontalAdvance("01" + unseen) + 8 * looks.SPACE_2 + HATCHED
    wide = min(WIDEST_SCALE, max(place.width() - taken, HATCHED))
    strip = QRectF(left + metrics.horizontalAdvance("0") + looks.SPACE_2, middle - 4, wide, 8)
    gradient = QLinearGradient(strip.topLeft(), strip.topRight())
    for rank, color in enumerate(looks.CIVIDIS):
        gradient.setColorAt(rank / (len(looks.CIVIDIS) - 1), QColor(color))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(gradient)
    painter.drawRoundedRect(strip, 4, 4)
    sample = QRectF(strip.right() + metrics.horizontalAdvance("1") + 4 * looks.SPACE_2, middle - 6, HATCHED, 12)
    painter.setBrush(QColor(theme.band))
    painter.drawRoundedRect(sample, 3, 3)
    painter.setBrush(QBrush(QColor(theme.border_strong), Qt.BrushStyle.BDiagPattern))
    painter.drawRoundedRect(sample, 3, 3)
    painter.setPen(QColor(theme.muted))
    base = middle + metrics.ascent() / 2 - 1
    painter.drawText(QPointF(left, base), "0")
    painter.drawText(QPointF(strip.right() + looks.SPACE_2, base), "1")
    painter.drawText(QPointF(sample.right() + looks.SPACE_2, base), unseen)


def paint_matrix(painter: QPainter, place: QRectF, table: MatrixTable, title: str, theme: Theme, font: QFont) -> None:
    """The whole matrix with its headers into a rectangle, for exports."""
    painter.fillRect(place, QColor(theme.plot))
    painter.setFont(looks.text_font(font, looks.TEXT_HEADING, bold=True))
    painter.setPen(QColor(theme.text))
    heading = QRectF(place.left(), place.top(), place.width(), painter.fontMetrics().height())
    painter.drawText(heading, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
    words = looks.text_font(font, looks.TEXT_SMALL)
    metrics, tasks = QFontMetricsF(words), len(table.labels)
    left = place.left() + metrics.horizontalAdvance(tr("after T{number}", number=tasks)) + looks.SPACE_2
    top = heading.bottom() + metrics.height() + looks.SPACE_3
    bottom = place.bottom() - looks.TARGET
    side = min((place.right() - left) / max(tasks, 1) / ASPECT, (bottom - top) / max(tasks, 1))
    painter.setFont(words)
    painter.setPen(QColor(theme.muted))
    centre, right = Qt.AlignmentFlag.AlignCenter, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    for rank in range(tasks):
        column = QRectF(left + rank * side * ASPECT, top - metrics.height() - 2, side * ASPECT, metrics.height())
        painter.drawText(column, centre, f"T{rank + 1}")
        row = QRectF(place.left(), top + rank * side, left - place.left() - looks.SPACE_2, side)
        painter.drawText(row, right, tr("after T{number}", number=rank + 1))
    for i in range(tasks):
        for j in range(tasks):
            tile = QRectF(left + j * side * ASPECT, top + i * side, side * ASPECT, side)
            paint_cell(painter, tile, table.cell(i, j), theme, font)
    paint_scale(painter, QRectF(left, top + tasks * side, place.right() - left, looks.TARGET), theme, font)
