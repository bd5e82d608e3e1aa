"""A live plot of curves over steps, with task bands, names at the curves' ends, a cursor and a read-out."""

from collections.abc import Sequence

from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from workbench.gui import theme as looks
from workbench.gui.language import tr
from workbench.gui.models.axis import Scale
from workbench.gui.plots.canvas import Canvas
from workbench.gui.plots.keys import press
from workbench.gui.plots.labels import PINS, label_width
from workbench.gui.plots.picture import MOST_LABELS, Band, Curve, Interval, Picture
from workbench.gui.plots.reading import reading
from workbench.gui.plots.readout import Readout
from workbench.gui.plots.summary import summary
from workbench.gui.theme import Theme


class CurvePlot(QWidget):
    """Curves over steps; shares keep an axis from 0 to 1 unless `auto` asks to fit. Call `refresh` for new points."""

    hovered = Signal(object)
    curve_chosen = Signal(str)
    switch_chosen = Signal(object)
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
        self.chip = QPushButton(tr("Follow"), self.canvas)
        self.chip.setProperty("kind", "chip")
        self.chip.setToolTip(tr("Return to the live view (F)"))
        self.chip.setCursor(Qt.CursorShape.PointingHandCursor)
        self.chip.hide()
        self.chip.clicked.connect(self.follow)
        self.canvas.moved_by_hand.connect(self._leave_live)
        self.canvas.pointed.connect(self._point)
        self.canvas.clicked.connect(self._pin_place)
        self.canvas.band_clicked.connect(self.switch_chosen)
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

    def set_axis(self, axis: Scale) -> None:
        """Count something else than steps along the x axis; what is seen stays."""
        self.picture.axis = axis
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

    def pin(self, step: float) -> None:
        """Hold a step; two of them give differences, a third begins anew. Linked plots hold the same."""
        pins = [] if len(self.picture.pins) == len(PINS) else self.picture.pins
        self._take_pins([pin for pin in pins if pin != step] if step in pins else sorted([*pins, step]))

    def unpin(self) -> None:
        """Let go of all pins."""
        self._take_pins([])

    def _take_pins(self, pins: list[float]) -> None:
        for plot in (self, *self._peers):
            plot.picture.pins = list(pins)
            plot.canvas.repaint_front()
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
            plot.picture.pins, plot.picture.axis = list(self.picture.pins), self.picture.axis
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
        if not press(self, event):
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
        self.jump(None)

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
        self.readout.show_values(*(reading(self.picture) if self.isVisible() else ("", [])))

    def _describe(self) -> None:
        """Say the plot anew to readers of screens when a task begins or ends, not at every point."""
        state = (self.picture.band_at(self.picture.latest), len(self.picture.curves), self._live)
        if state != self._described:
            self._described = state
            self.setAccessibleDescription(self.summary_text)

    def _point(self, place: QPointF | None) -> None:
        if place is None:
            self.jump(None)
            return
        if len(self.picture.curves) > MOST_LABELS:
            nearest = self.picture.nearest_curve(place)
            if nearest and nearest.key != self.picture.chosen:
                self.choose(nearest.key)
        self.jump(self.picture.to_step(place.x()))

    def jump(self, step: float | None) -> None:
        """Put the cursor at the recorded step nearest to this one; None takes it away."""
        step = None if step is None else self.picture.recorded_step(step)
        if step != self.picture.cursor:
            self.set_cursor(step)
            self.hovered.emit(step)

    def _pin_place(self, place: QPointF) -> None:
        self.pin(self.picture.recorded_step(self.picture.to_step(place.x())))

    def pin_cursor(self) -> None:
        """Hold the step at the cursor, or let go of it."""
        if self.picture.cursor is not None:
            self.pin(self.picture.cursor)

    def choose_switch(self) -> None:
        """Look at the switch at which the task under the cursor began; at the newest one where there is no cursor."""
        picture = self.picture
        band = picture.band_at(picture.latest if picture.cursor is None else picture.cursor)
        if band in picture.bands[1:] and self.canvas.offers_switches:
            self.switch_chosen.emit(band)

    def choose_next(self, count: int) -> None:
        """Make the next curve stand out, or for -1 the one before."""
        keys = [curve.key for curve in self.picture.curves]
        if not keys:
            return
        chosen = self.picture.highlighted
        place = (keys.index(chosen.key) + count) % len(keys) if chosen else (0 if count > 0 else len(keys) - 1)
        self.choose(keys[place])
        self.curve_chosen.emit(keys[place])

    def zoom(self, factor: float) -> None:
        """Show so large a part of what is seen, around the cursor or the middle."""
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
