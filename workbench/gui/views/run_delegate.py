"""RunDelegate: a run in the list: arm with its line, seed, state, accuracy, progress; experiments as headings."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workbench.gui import theme as looks
from workbench.gui.language import tr
from workbench.gui.models.run_table import RUN_ROLE, share_done, state_text, told_seconds
from workbench.gui.models.watch import WatchModel
from workbench.spec.run import Run, RunState

Index = QModelIndex | QPersistentModelIndex
SWATCH = 18.0
BAR = 4.0
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RunDelegate(QStyledItemDelegate):
    """Paints the rows of the run list; heights follow the font."""

    def __init__(self, watch: WatchModel) -> None:
        super().__init__(watch)
        self._watch = watch

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = option.fontMetrics.height()
        heading = self._heading(line) if self._watch.order.starts_group(index.row()) else 0
        return QSize(0, round(heading + 2 * line + BAR + 2 * looks.SPACE_2 + looks.SPACE_1))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        run: Run = index.data(RUN_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(option.rect)
        if self._watch.order.starts_group(index.row()):
            row = self._paint_heading(painter, option, row, run)
        self._paint_ground(painter, option, row, run)
        inside = row.adjusted(looks.SPACE_3, looks.SPACE_2, -looks.SPACE_3, -looks.SPACE_2)
        self._paint_words(painter, option, inside, run)
        self._paint_progress(painter, inside, run)
        painter.restore()

    def _heading(self, line: float) -> float:
        return line + looks.SPACE_4

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, row: QRectF, run: Run) -> QRectF:
        theme, height = looks.current(), self._heading(option.fontMetrics.height())
        font = looks.text_font(option.font, looks.TEXT_SMALL, bold=True)
        painter.setFont(font)
        painter.setPen(QColor(theme.muted))
        place = QRectF(row.left() + looks.SPACE_3, row.top() + looks.SPACE_1, row.width() - 2 * looks.SPACE_3, height)
        name = run.name or tr("Experiment without a name")
        painter.drawText(place, LEFT, QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideRight, place.width()))
        return row.adjusted(0, height, 0, 0)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: QRectF, run: Run) -> None:
        theme = looks.current()
        card = row.adjusted(looks.SPACE_1, 1, -looks.SPACE_1, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setBrush(QColor(theme.selection))
            painter.drawRoundedRect(card, looks.RADIUS, looks.RADIUS)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(theme.hover))
            painter.drawRoundedRect(card, looks.RADIUS, looks.RADIUS)
        if run.id == self._watch.curves.focus:
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(QRectF(card.left(), card.top() + 6, 3, card.height() - 12), 1.5, 1.5)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(looks.pen(theme.focus))
            painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), looks.RADIUS, looks.RADIUS)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, inside: QRectF, run: Run) -> None:
        theme, line = looks.current(), option.fontMetrics.height()
        first = QRectF(inside.left(), inside.top(), inside.width(), line)
        second = first.translated(0, line + 1)
        color, style = self._watch.curves.look(run)
        is_shown = run.id in self._watch.curves.runs
        swatch = looks.series_color(color) if is_shown else QColor(theme.border_strong)
        painter.setPen(looks.pen(swatch, width=2, dashes=looks.series_style(style)))
        middle = first.center().y()
        painter.drawLine(QPointF(inside.left(), middle), QPointF(inside.left() + SWATCH, middle))
        name = first.adjusted(SWATCH + looks.SPACE_2, 0, 0, 0)
        accuracy = self._watch.table.accuracy(run)
        value = "" if accuracy is None else f"{accuracy:.3f}"
        plain, small = looks.text_font(option.font), looks.text_font(option.font, looks.TEXT_SMALL)
        painter.setFont(plain)
        painter.setPen(QColor(theme.text))
        painter.drawText(name, RIGHT, value)
        room = name.width() - QFontMetricsF(plain).horizontalAdvance(value) - looks.SPACE_2
        arm = f"★ {run.arm}" if run.starred else run.arm
        painter.drawText(name, LEFT, QFontMetricsF(plain).elidedText(arm, Qt.TextElideMode.ElideRight, room))
        painter.setFont(small)
        painter.setPen(QColor(theme.muted))
        seed = second.adjusted(SWATCH + looks.SPACE_2, 0, 0, 0)
        painter.drawText(seed, LEFT, tr("seed {seed}", seed=run.seed))
        painter.setPen(QColor(state_color(run)))
        left = QFontMetricsF(small).horizontalAdvance(tr("seed {seed}", seed=run.seed)) + looks.SPACE_3
        text = QFontMetricsF(small).elidedText(self._state(run), Qt.TextElideMode.ElideRight, seed.width() - left)
        painter.drawText(seed, RIGHT, text)

    def _state(self, run: Run) -> str:
        left = self._watch.table.seconds_left(run)
        return state_text(run) if left is None or run.request else tr("{time} left", time=told_seconds(left))

    def _paint_progress(self, painter: QPainter, inside: QRectF, run: Run) -> None:
        theme = looks.current()
        bar = QRectF(inside.left() + SWATCH + looks.SPACE_2, inside.bottom() - BAR,
                     inside.width() - SWATCH - looks.SPACE_2, BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.border))
        painter.drawRoundedRect(bar, BAR / 2, BAR / 2)
        done = share_done(run)
        if done > 0:
            running = run.state == RunState.RUNNING
            painter.setBrush(QColor(theme.accent if running else state_color(run)))
            painter.drawRoundedRect(QRectF(bar.left(), bar.top(), max(bar.width() * done, BAR), BAR), BAR / 2, BAR / 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)


def state_color(run: Run) -> str:
    """The colour a state is written in; the word always stands beside it."""
    theme = looks.current()
    colors = {RunState.FINISHED: theme.ok, RunState.FAILED: theme.error, RunState.PAUSED: theme.warning,
              RunState.RUNNING: theme.accent}  # fmt: skip
    return colors.get(run.state, theme.muted)
