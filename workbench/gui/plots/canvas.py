"""The drawing surface of a curve plot: a pyqtgraph view whose lines are thin, thinned out by us, and cheap."""

import numpy as np
import pyqtgraph as pg
from pyqtgraph.GraphicsScene.mouseEvents import MouseClickEvent
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from workbench.gui import theme as looks
from workbench.gui.language import tr
from workbench.gui.plots import backdrop, labels
from workbench.gui.plots.items import BACK_LAYER, LABEL_LAYER, LINE_LAYER, Cursor, Layer, Line
from workbench.gui.plots.picture import EDGE, Band, Curve, Picture

MOST_STRETCHES = 750
"""A curve is drawn by the lowest and highest value of each of so many stretches at most."""


class Canvas(pg.GraphicsView):
    """Draws one `Picture`; says when a person moved the view and where the mouse is."""

    moved_by_hand = Signal()
    pointed = Signal(object)
    clicked = Signal(object)
    band_clicked = Signal(object)
    area_changed = Signal()

    def __init__(self, picture: Picture, parent: QWidget | None = None, *, live: bool = True) -> None:
        """`live`: what is behind the curves is kept as pixels between two drawings, which no file is to hold."""
        super().__init__(parent, background=None)
        self.picture = picture
        self.line_width = 1.0
        self.right_margin = 0.0
        self.offers_switches = False
        self._lines: dict[str, tuple[Line, Line]] = {}
        self._drawn: dict[str, tuple] = {}
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumSize(220, 140)
        self.box = pg.ViewBox(enableMenu=False, enableMouse=True)
        self.box.setMouseEnabled(x=True, y=picture.auto)
        self.box.disableAutoRange()
        self.box.setZValue(LINE_LAYER)
        self.scene().addItem(self.box)
        self._back = Layer(self.scene(), BACK_LAYER, self._paint_back, kept=live)
        self._behind: tuple = ()
        self._front = Layer(self.scene(), LABEL_LAYER, self._paint_front)
        self._cursor = Cursor(self.scene(), picture)
        self.box.sigRangeChangedManually.connect(lambda *_: self._take_range())
        self.scene().sigMouseMoved.connect(self._point)
        self.scene().sigMouseClicked.connect(self._click)

    def arrange(self) -> None:
        """Give title, strip, axes and names the room they need and the curves the rest."""
        font, picture = self.font(), self.picture
        top = backdrop.title_height(font) + (backdrop.strip_height(font) if picture.bands else looks.SPACE_1)
        left = backdrop.axis_width(font)
        width = self.width() - left - max(self.right_margin, labels.label_width(picture, font))
        height = self.height() - top - backdrop.axis_height(font)
        area = QRectF(round(left), round(top), max(round(width), 40), max(round(height), 40))
        if area != picture.area:
            picture.area = area
            self.box.setGeometry(area)
            self._drawn.clear()
        for layer in (self._back, self._front):
            layer.resize(QRectF(self.rect()))

    def draw(self, *, smooth: bool, fit: bool) -> None:
        """Bring all lines up to date, leaving alone what did not change; `fit` lets an automatic y axis follow them."""
        picture = self.picture
        for key in self._lines.keys() - {curve.key for curve in picture.curves}:
            for line in self._lines.pop(key):
                self.scene().removeItem(line)
            self._drawn.pop(key, None)
        views = {curve.key: self._view(curve) for curve in picture.curves}
        picture.reduced = self._reduction([len(xs) for xs, _ in views.values()])
        if picture.auto and fit:
            picture.y = _fitted([ys for _, ys in views.values()], list(picture.references.values()))
        self.box.setRange(xRange=picture.x, yRange=picture.y, padding=0, disableAutoRange=True)
        for curve in picture.curves:
            self._draw_curve(curve, *views[curve.key], smooth=smooth)
        behind = self._state_behind()
        if behind != self._behind:
            self._behind = behind
            self._back.update()
        self._front.update()
        self._cursor.place()

    def move_cursor(self) -> None:
        """Put the vertical line where the picture has it; no curve is drawn anew."""
        self._cursor.place()

    def repaint_front(self) -> None:
        """Paint names and pins anew; no curve is."""
        self._front.update()

    def shown_points(self, curve: Curve) -> tuple[np.ndarray, np.ndarray]:
        """The points that stand for this curve at the present width."""
        return self._view(curve)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "box"):
            self.arrange()
            self.area_changed.emit()

    def _view(self, curve: Curve) -> tuple[np.ndarray, np.ndarray]:
        return curve.pyramid.view(*self.picture.x, min(int(self.picture.area.width()), MOST_STRETCHES))

    def _reduction(self, drawn: list[int]) -> float:
        """Steps to a pixel where some curve is drawn by fewer points than it has there; 0 where all are drawn whole."""
        picture = self.picture
        for curve, count in zip(picture.curves, drawn, strict=True):
            inside = np.searchsorted(curve.pyramid.steps, picture.x, side="left")
            if inside[1] - inside[0] > count:
                return (picture.x[1] - picture.x[0]) / max(picture.area.width(), 1)
        return 0.0

    def _draw_curve(self, curve: Curve, xs: np.ndarray, ys: np.ndarray, *, smooth: bool) -> None:
        picture, highlighted = self.picture, self.picture.highlighted
        stands_out = highlighted is not None and highlighted.key == curve.key
        color = picture.color(curve)
        state = (len(curve.pyramid), curve.pyramid.last, picture.x, picture.y, curve.dotted_before, color.rgb(),
                 curve.style_index, stands_out, smooth, self.line_width, id(curve.pyramid))
        if self._drawn.get(curve.key) == state:
            return
        self._drawn[curve.key] = state
        if curve.key not in self._lines:
            self._lines[curve.key] = Line(self.box), Line(self.box)
        line, unseen = self._lines[curve.key]
        split = 0
        if curve.dotted_before is not None:
            split = int(np.searchsorted(xs, curve.dotted_before, side="left"))
        pen = looks.pen(color, width=self.line_width, dashes=looks.series_style(curve.style_index))
        (x0, x1), (y0, y1) = picture.x, picture.y
        rect = QRectF(x0, y0, x1 - x0, y1 - y0)
        line.show_points(xs[split:], ys[split:], pen, rect, is_bold=stands_out, smooth=smooth)
        pale = looks.pen(looks.mixed(color, picture.theme.plot, 0.7), width=self.line_width, dashes=looks.UNSEEN_STYLE)
        joined = split + 1 if split else 0
        unseen.show_points(xs[:joined], ys[:joined], pale, rect, is_bold=False, smooth=smooth)
        line.setZValue(LINE_LAYER + stands_out)

    def _state_behind(self) -> tuple:
        """All that the sheet behind the curves is painted from."""
        picture = self.picture
        colors = tuple(picture.color(curve).rgb() for curve in picture.curves if curve.key in picture.intervals)
        return (picture.x, picture.y, picture.area.getRect(), picture.theme.name, self.font().key(), picture.title,
                picture.unit, picture.axis, picture.reduced, picture.auto, tuple(picture.bands),
                picture.band_at(picture.latest), tuple(picture.references.items()),
                tuple(picture.intervals.values()), colors)

    def _paint_back(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), QColor(self.picture.theme.plot))
        backdrop.paint_backdrop(painter, self.picture, self.font())

    def _paint_front(self, painter: QPainter) -> None:
        if self.picture.is_empty:
            labels.paint_example(painter, self.picture, self.font())
        else:
            labels.paint_labels(painter, self.picture, self.font())
            labels.paint_pins(painter, self.picture, self.font())

    def _take_range(self) -> None:
        (x0, x1), (y0, y1) = self.box.viewRange()
        self.picture.x = (x0, x1)
        if self.picture.auto:
            self.picture.y = (y0, y1)
        self.moved_by_hand.emit()

    def _point(self, place: QPointF) -> None:
        self.pointed.emit(place if self.picture.area.contains(place) else None)
        begins = self._switch_at(place)
        self.viewport().setToolTip(tr("Look at the switch to {task}", task=begins.label) if begins else "")
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if begins else Qt.CursorShape.ArrowCursor)

    def _click(self, event: MouseClickEvent) -> None:
        """A click among the curves, or on the name of a task that comes after another one."""
        place = event.scenePos()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self.picture.area.contains(place):
            self.clicked.emit(place)
        elif begins := self._switch_at(place):
            self.band_clicked.emit(begins)

    def _switch_at(self, place: QPointF) -> Band | None:
        """The task whose name lies here and which is not the first, where switches can be looked at."""
        area = self.picture.area
        if not self.offers_switches:
            return None
        strip = QRectF(area.left(), area.top() - backdrop.strip_height(self.font()), area.width(),
                       backdrop.strip_height(self.font()))
        if not strip.contains(place):
            return None
        step = self.picture.to_step(place.x())
        return next((band for band in self.picture.bands[1:] if band.start <= step < band.end), None)


def _fitted(values: list[np.ndarray], references: list[float]) -> tuple[float, float]:
    """A range that holds every value and some air."""
    held = [part for part in values if len(part)]
    low = min([*(float(part.min()) for part in held), *references], default=0.0)
    high = max([*(float(part.max()) for part in held), *references], default=1.0)
    air = EDGE * 2 * ((high - low) or abs(high) or 1.0)
    return low - air, high + air
