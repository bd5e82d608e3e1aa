"""CardDelegate: paints one card of the task strip."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workbench.gui import theme
from workbench.gui.language import counted, tr
from workbench.gui.models.task_cards import TaskCard
from workbench.gui.models.task_strip import CARD_ROLE, Index
from workbench.gui.views.thumbnails import Thumbnails

SAMPLES = 4
GAP = theme.SPACE_4 + theme.SPACE_1
"""Room right of a card, in which the arrow to the next one stands."""


class CardDelegate(QStyledItemDelegate):
    """Number, title, samples, size and state of a task, in the colour of its curve."""

    def __init__(self, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._thumbnails = thumbnails

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as four samples, as high as its lines of text; the adding card is narrow."""
        line = QFontMetrics(option.font).height()
        tile = self._tile(option)
        height = theme.SPACE_3 * 2 + theme.SPACE_2 * 2 + tile + line * 3 + theme.SPACE_2 + theme.SPACE_1
        if index.data(CARD_ROLE) is None:
            return QSize(tile * 3, height)
        return QSize(tile * SAMPLES + theme.SPACE_1 * (SAMPLES - 1) + theme.SPACE_3 * 2 + GAP, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the card."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card: TaskCard | None = index.data(CARD_ROLE)
        edge = theme.FOCUS_WIDTH + 2
        frame = QRect(option.rect.adjusted(edge, edge, -GAP if card else -edge, -edge))
        if card is None:
            self._paint_adding(painter, option, frame)
            if option.state & QStyle.StateFlag.State_HasFocus:
                self._paint_focus(painter, frame)
        else:
            self._paint_frame(painter, option, frame, card)
            self._paint_content(painter, option, frame.adjusted(*[theme.SPACE_3] * 2, *[-theme.SPACE_3] * 2), card)
            self._paint_arrow(painter, frame)
        painter.restore()

    def _tile(self, option: QStyleOptionViewItem) -> int:
        return round(QFontMetrics(option.font).height() * 2.2)

    def _paint_adding(self, painter: QPainter, option: QStyleOptionViewItem, frame: QRect) -> None:
        colors = theme.current()
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        color = colors.accent if hovered else colors.border_strong
        painter.setPen(theme.pen(color, width=1.5, dashes=(4, 4)))
        painter.setBrush(QColor(colors.hover) if hovered else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(frame).adjusted(1, 1, -1, -1), theme.RADIUS_LARGE, theme.RADIUS_LARGE)
        side = theme.SPACE_5
        top = QRect(frame.center().x() - side // 2, frame.center().y() - side, side, side)
        theme.icon("add", color=colors.accent if hovered else colors.muted).paint(painter, top)
        painter.setPen(QColor(colors.text if hovered else colors.muted))
        painter.setFont(theme.text_font(option.font, theme.TEXT_SMALL))
        painter.drawText(frame.adjusted(0, side + theme.SPACE_4, 0, 0), Qt.AlignmentFlag.AlignCenter, tr("Add task"))

    def _paint_frame(self, painter: QPainter, option: QStyleOptionViewItem, frame: QRect, card: TaskCard) -> None:
        colors = theme.current()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS_LARGE, theme.RADIUS_LARGE)
        own = theme.task_color(card.index)
        painter.fillPath(shape, QColor(colors.raised))
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(frame.x(), frame.y(), frame.width(), theme.SPACE_1, own)
        painter.restore()
        errors = any(fault.severity == "error" for fault in card.faults)
        edge = colors.error if errors else colors.border_strong if hovered else colors.border
        painter.setPen(theme.pen(colors.accent if selected else edge, width=2 if selected else 1))
        painter.drawPath(shape)
        if focused:
            self._paint_focus(painter, frame)

    def _paint_focus(self, painter: QPainter, frame: QRect) -> None:
        """A ring of its own around the card, so that it is seen on a chosen card too."""
        painter.setPen(theme.pen(theme.current().focus, width=theme.FOCUS_WIDTH))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        ring = QRectF(frame).adjusted(-2.5, -2.5, 2.5, 2.5)
        painter.drawRoundedRect(ring, theme.RADIUS_LARGE + 2, theme.RADIUS_LARGE + 2)

    def _paint_content(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, card: TaskCard) -> None:
        colors = theme.current()
        line = QFontMetrics(option.font).height()
        row = QRect(box.x(), box.y() + theme.SPACE_1, box.width(), line + theme.SPACE_1)
        badge = self._paint_badge(painter, row, card)
        dot = QRect(row.x(), row.y(), row.height(), row.height())
        own = theme.task_color(card.index)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(own)
        painter.drawEllipse(dot)
        painter.setPen(theme.ink_on(own))
        painter.setFont(theme.text_font(option.font, theme.TEXT_SMALL, bold=True))
        painter.drawText(dot, Qt.AlignmentFlag.AlignCenter, str(card.number))
        title = row.adjusted(row.height() + theme.SPACE_2, 0, -badge, 0)
        self._write(painter, option, title, card.title, colors.text, theme.TEXT_BODY, bold=True)
        tiles = QRect(box.x(), row.bottom() + theme.SPACE_2, box.width(), self._tile(option))
        self._paint_samples(painter, tiles, card)
        first = QRect(box.x(), tiles.bottom() + theme.SPACE_2, box.width(), line)
        data = f"{card.dataset} · {counted(len(card.classes), 'class')}"
        self._write(painter, option, first, data, colors.text, theme.TEXT_SMALL)
        last = first.translated(0, line + theme.SPACE_1 // 2)
        last.setLeft(last.left() + self._paint_own(painter, option, last, card))
        epochs = [] if card.own or card.changes else [counted(card.epochs, "epoch")]
        steps = [] if card.plan.steps is not None else [counted(card.steps, "step")]
        self._write(painter, option, last, " · ".join([*card.changes, *epochs, *steps]), colors.muted, theme.TEXT_SMALL)

    def _paint_own(self, painter: QPainter, option: QStyleOptionViewItem, line: QRect, card: TaskCard) -> int:
        """Draw what the task has for itself on a badge; how much room it took."""
        if not card.own:
            return 0
        colors = theme.current()
        font = theme.text_font(option.font, theme.TEXT_SMALL)
        metrics = QFontMetrics(font)
        text = metrics.elidedText(" · ".join(card.own), Qt.TextElideMode.ElideRight, line.width() - theme.SPACE_2 * 2)
        badge = QRect(line.x(), line.y(), metrics.horizontalAdvance(text) + theme.SPACE_2 * 2, line.height())
        painter.setPen(theme.pen(colors.accent))
        painter.setBrush(QColor(colors.selection))
        painter.drawRoundedRect(QRectF(badge).adjusted(0.5, 0.5, -0.5, -0.5), badge.height() / 2, badge.height() / 2)
        painter.setFont(font)
        painter.setPen(QColor(colors.text))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
        return badge.width() + theme.SPACE_2

    def _paint_badge(self, painter: QPainter, row: QRect, card: TaskCard) -> int:
        """Draw the sign that something is wrong; how much room it took."""
        if not card.faults:
            return 0
        colors = theme.current()
        worst = colors.error if any(f.severity == "error" for f in card.faults) else colors.warning
        side = theme.SPACE_4
        top = row.y() + (row.height() - side) // 2
        theme.icon("warning", color=worst).paint(painter, row.right() - side, top, side, side)
        return side + theme.SPACE_1

    def _paint_samples(self, painter: QPainter, tiles: QRect, card: TaskCard) -> None:
        colors = theme.current()
        side = tiles.height()
        for i, pixmap in enumerate(self._thumbnails.of(card, SAMPLES, side)):
            tile = QRect(tiles.x() + i * (side + theme.SPACE_1), tiles.y(), side, side)
            shape = QPainterPath()
            shape.addRoundedRect(QRectF(tile), theme.RADIUS_SMALL, theme.RADIUS_SMALL)
            painter.fillPath(shape, QColor(colors.hover))
            if pixmap is not None:
                painter.save()
                painter.setClipPath(shape)
                painter.drawPixmap(tile, pixmap)
                painter.restore()

    def _paint_arrow(self, painter: QPainter, frame: QRect) -> None:
        side = theme.SPACE_4
        x = frame.right() + 1 + (GAP - side) // 2
        y = frame.center().y() - side // 2
        theme.icon("chevron-right", color=theme.current().faint).paint(painter, x, y, side, side)

    def _write(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, text: str, color: str, size: float,
               *, bold: bool = False) -> None:
        painter.setFont(theme.text_font(option.font, size, bold=bold))
        painter.setPen(QColor(color))
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
