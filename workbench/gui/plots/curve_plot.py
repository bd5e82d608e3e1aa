"""A live plot of curves over steps, with task bands, names at the curves' ends, a cursor and a read-out."""

from collections.abc import Sequence

from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from workbench.gui import theme as looks
from workbench.gui.plots.canvas import Canvas
from workbench.gui.plots.labels import label_width
from workbench.gui.plots.picture import MOST_LABELS, Band, Curve, Interval, Picture
from workbench.gui.plots.readout import Entry, Readout
from workbench.gui.plots.scales import whole
from workbench.gui.plots.summary import summary
from workbench.gui.theme import Theme

ZOOM = 0.7


class CurvePlot(QWidget):
    """Curves over steps; shares keep an axis from 0 to 1 unless `auto` asks to fit. Call `refresh` for new points."""

    hovered = Signal(object)
    curve_chosen = Signal(str)
    following_changed = Signal(bool)
    view_changed = Signal()

    def __init__(self, title: str, *, unit: str = "", auto: bool = False, readout: bool = True,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = Picture(looks.current(), title, unit, auto=auto)
        self._following = True
        self._live = True
        self._peers: list[CurvePlot] = []
        self._described: tuple = ()
        self.canvas = Canvas(self.picture, self)
        self.readout = Readout(self)
        self.readout.setVisible(readout)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(looks.SPACE_3,) * 4)
        column.setSpacing(looks.SPACE_1)
        column.addWidget(self.canvas, 1)
        column.addWidget(self.readout)
        self.chip = QPushButton("Follow", self.canvas)
        self.chip.setProperty("kind", "chip")
        self.chip.setToolTip("Return to the live view (F)")
        self.chip.setCursor(Qt.CursorShape.PointingHandCursor)
        self.chip.hide()
        self.chip.clicked.connect(self.follow)
        self.canvas.moved_by_hand.connect(self._leave_live)
        self.canvas.pointed.connect(self._point)
        self.canvas.area_changed.connect(self.refresh)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(title)

    @property
    def is_following(self) -> bool:
        """False once a person zoomed or panned; new points then leave the view alone."""
        return self._following

    @property
    def summary_text(self) -> str:
        """The plot in words."""
        return summary(self.picture)

    def set_title(self, title: str, unit: str = "") -> None:
        self.picture.title, self.picture.unit = title, unit
        self.setAccessibleName(title)
        self.refresh()

    def set_tasks(self, bands: Sequence[Band]) -> None:
        """The planned tasks; they also say how far the axis reaches."""
        self.picture.bands = list(bands)
        self.refresh()

    def set_reference(self, name: str, value: float | None) -> None:
        """A dashed level such as chance or joint training; None removes it."""
        if value is None:
            self.picture.references.pop(name, None)
        else:
            self.picture.references[name] = float(value)
        self.refresh()

    def set_curves(self, curves: Sequence[Curve]) -> None:
        """Replace all curves; their points stay in the pyramids and are only looked at."""
        self.picture.curves = list(curves)
        keys = {curve.key for curve in curves}
        self.picture.intervals = {key: kept for key, kept in self.picture.intervals.items() if key in keys}
        self.refresh()

    def set_band(self, key: str, steps: NDArray, low: NDArray, high: NDArray) -> None:
        """An interval around the curve of this key, such as the 95 per cent interval over seeds."""
        self.picture.intervals[key] = Interval.thinned(steps, low, high)
        self.refresh()

    def clear_band(self, key: str) -> None:
        self.picture.intervals.pop(key, None)
        self.refresh()

    def set_hint(self, hint: str) -> None:
        """What an empty plot says over its example."""
        self.picture.hint = hint
        self.refresh()

    def set_x_label(self, label: str) -> None:
        self.picture.x_label = label
        self.refresh()

    def set_live(self, live: bool) -> None:
        """Lines are smoothed only while nothing runs, as smoothing costs twice the time."""
        self._live = live
        self.refresh()

    def set_theme(self, theme: Theme) -> None:
        self.picture.theme = theme
        self.refresh()

    def set_cursor(self, step: float | None) -> None:
        """Put the vertical line at a step here and in all linked plots; None takes it away."""
        for plot in (self, *self._peers):
            plot.picture.cursor = step
            plot.canvas.move_cursor()
            plot._read_out()

    def choose(self, key: str | None) -> None:
        """Make one curve stand out; None returns to the owner's choice."""
        self.picture.chosen = key
        self.refresh()

    def link(self, other: "CurvePlot") -> None:
        """Share the x axis and the cursor with another plot and all linked to it; they take this view."""
        group = list(dict.fromkeys([self, *self._peers, other, *other._peers]))
        for plot in group:
            plot._peers = [peer for peer in group if peer is not plot]
            plot.picture.x, plot.picture.cursor = self.picture.x, self.picture.cursor
            plot._set_following(self._following)
        self.refresh()

    def follow(self) -> None:
        """Return to the live view of everything."""
        for plot in (self, *self._peers):
            plot._set_following(True)
            plot.refresh()

    def refresh(self) -> None:
        """Draw what is new; costs nothing while the plot is hidden."""
        if not self.isVisible():
            return
        font = self.canvas.font()
        shown = [plot for plot in (self, *self._peers) if plot.isVisible()]
        margin = max(label_width(plot.picture, font) for plot in shown)
        for plot in shown:
            if plot is not self and plot.canvas.right_margin != margin:
                plot.canvas.right_margin = margin
                plot._draw()
        self.canvas.right_margin = margin
        self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        far = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        moves = {
            Qt.Key.Key_Left: lambda: self._jump(self.picture.step_beside(-far)),
            Qt.Key.Key_Right: lambda: self._jump(self.picture.step_beside(far)),
            Qt.Key.Key_Home: lambda: self._jump(self.picture.x[0]),
            Qt.Key.Key_End: lambda: self._jump(min(self.picture.x[1], self.picture.latest or 0.0)),
            Qt.Key.Key_PageUp: lambda: self._choose_next(-1),
            Qt.Key.Key_PageDown: lambda: self._choose_next(1),
            Qt.Key.Key_Plus: lambda: self._zoom(ZOOM),
            Qt.Key.Key_Minus: lambda: self._zoom(1 / ZOOM),
            Qt.Key.Key_F: self.follow,
        }
        if Qt.Key(event.key()) in moves:
            moves[Qt.Key(event.key())]()
        elif event.key() == Qt.Key.Key_Escape and self.picture.cursor is not None:
            self._jump(None)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "chip"):
            self.set_theme(looks.current())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._jump(None)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = looks.FOCUS_WIDTH if self.hasFocus() else 1
        inset = edge / 2
        theme = self.picture.theme
        painter.setPen(looks.pen(theme.focus if self.hasFocus() else theme.border, width=edge))
        painter.setBrush(QColor(theme.plot))
        frame = self.rect().toRectF().adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, looks.RADIUS_LARGE, looks.RADIUS_LARGE)
        painter.end()

    def sizeHint(self) -> QSize:
        return QSize(560, 300)

    def _draw(self) -> None:
        picture = self.picture
        if self._following:
            extents = [plot.picture.extent() for plot in (self, *self._peers) if not plot.picture.is_empty]
            extents = extents or [picture.extent()]
            picture.x = min(low for low, _ in extents), max(high for _, high in extents)
        self.canvas.arrange()
        self.canvas.draw(smooth=not self._live, fit=self._following)
        self.chip.adjustSize()
        self.chip.move(self.canvas.width() - self.chip.width(), 0)
        self._read_out()
        self._describe()

    def _read_out(self) -> None:
        picture = self.picture
        step = picture.latest if picture.cursor is None else picture.cursor
        if step is None or not self.isVisible():
            self.readout.show_values("", [])
            return
        found = [(value, curve) for curve in picture.curves if (value := curve.pyramid.value_at(step)) is not None]
        found.sort(key=lambda pair: -pair[0])
        chosen = picture.highlighted
        entries = [Entry(curve.label, picture.value(value), looks.series_color(curve.color_index), curve.style_index,
                         chosen is not None and chosen.key == curve.key) for value, curve in found]
        self.readout.show_values(f"{picture.x_label} {whole(round(step))}", entries)

    def _describe(self) -> None:
        """Say the plot anew to readers of screens when a task begins or ends, not at every point."""
        state = (self.picture.band_at(self.picture.latest), len(self.picture.curves), self._live)
        if state != self._described:
            self._described = state
            self.setAccessibleDescription(self.summary_text)

    def _point(self, place: QPointF | None) -> None:
        if place is None:
            self._jump(None)
            return
        if len(self.picture.curves) > MOST_LABELS:
            nearest = self.picture.nearest_curve(place)
            if nearest and nearest.key != self.picture.chosen:
                self.choose(nearest.key)
        self._jump(self.picture.to_step(place.x()))

    def _jump(self, step: float | None) -> None:
        step = None if step is None else self.picture.recorded_step(step)
        if step != self.picture.cursor:
            self.set_cursor(step)
            self.hovered.emit(step)

    def _choose_next(self, count: int) -> None:
        keys = [curve.key for curve in self.picture.curves]
        if not keys:
            return
        chosen = self.picture.highlighted
        place = (keys.index(chosen.key) + count) % len(keys) if chosen else (0 if count > 0 else len(keys) - 1)
        self.choose(keys[place])
        self.curve_chosen.emit(keys[place])

    def _zoom(self, factor: float) -> None:
        low, high = self.picture.x
        middle = self.picture.cursor if self.picture.cursor is not None else (low + high) / 2
        self.picture.x = middle - (middle - low) * factor, middle + (high - middle) * factor
        self._leave_live()

    def _leave_live(self) -> None:
        """A person moved the view: keep it where it is, here and in the linked plots."""
        for plot in (self, *self._peers):
            plot.picture.x = self.picture.x
            plot._set_following(False)
            if plot.isVisible():
                plot._draw()
        self.view_changed.emit()

    def _set_following(self, following: bool) -> None:
        if following != self._following:
            self._following = following
            self.chip.setVisible(not following)
            self.following_changed.emit(following)
