"""The things on a canvas: thin lines, sheets painted in pixels, and the cursor."""

from collections.abc import Callable

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QTransform
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QStyleOptionGraphicsItem, QWidget

from workbench.gui import theme as looks
from workbench.gui.plots.picture import Picture

BACK_LAYER, LINE_LAYER, LABEL_LAYER, CURSOR_LAYER = -20, 0, 20, 30
DOT = 3.5


class Line(QGraphicsItem):
    """One thin line; it is made bold by drawing it twice, as a wider pen costs many times more."""

    def __init__(self, box: pg.ViewBox) -> None:
        super().__init__(box.childGroup)
        self._path, self._pen = QPainterPath(), QPen()
        self._rect = QRectF()
        self._is_bold = self._is_smooth = False
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def show_points(self, xs: np.ndarray, ys: np.ndarray, pen: QPen, rect: QRectF, *, is_bold: bool,
                    smooth: bool) -> None:
        """Replace the points and the look in one go; `rect` is what the box shows, as measuring the path costs more."""
        self.setVisible(len(xs) > 0)
        if rect != self._rect:
            self.prepareGeometryChange()
            self._rect = rect
        self._pen, self._is_bold, self._is_smooth = pen, is_bold, smooth
        self._path = pg.arrayToQPath(xs, ys, connect="all", finiteCheck=False)
        self.update()

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, self._is_smooth)
        painter.setPen(self._pen)
        painter.drawPath(self._path)
        if self._is_bold:
            painter.setWorldTransform(painter.worldTransform() * QTransform.fromTranslate(0, self._pen.widthF()))
            painter.drawPath(self._path)


class Layer(QGraphicsItem):
    """A sheet over the whole canvas, painted in its pixels; a `kept` one is painted anew only after `update`."""

    def __init__(self, scene: QGraphicsScene, height: int, paint: Callable[[QPainter], None], *,
                 kept: bool = False) -> None:
        super().__init__()
        if kept:
            self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self._rect, self._paint = QRectF(), paint
        self.setZValue(height)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        scene.addItem(self)

    def resize(self, rect: QRectF) -> None:
        if rect != self._rect:
            self.prepareGeometryChange()
            self._rect = rect
            self.update()

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.save()
        self._paint(painter)
        painter.restore()


class Cursor(QGraphicsItem):
    """The vertical line at a step, with a dot on every named curve; as narrow as its dots, so moving it is cheap."""

    def __init__(self, scene: QGraphicsScene, picture: Picture) -> None:
        super().__init__()
        self._picture, self._height = picture, 0.0
        self.setZValue(CURSOR_LAYER)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        scene.addItem(self)

    def place(self) -> None:
        """Follow the picture's cursor, or hide where it is outside."""
        picture = self._picture
        step = picture.cursor
        is_inside = step is not None and picture.x[0] <= step <= picture.x[1]
        self.setVisible(is_inside)
        if step is None or not is_inside:
            return
        if picture.area.height() != self._height:
            self.prepareGeometryChange()
            self._height = picture.area.height()
        self.setPos(round(picture.to_pixel_x(step)), picture.area.top())
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(-DOT - 2, -DOT - 2, 2 * DOT + 4, self._height + 2 * DOT + 4)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        picture = self._picture
        painter.setPen(looks.pen(picture.theme.cursor))
        painter.drawLine(QPointF(0, 0), QPointF(0, self._height))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for curve in picture.named():
            value = curve.pyramid.value_at(picture.cursor or 0.0)
            if value is not None and picture.y[0] <= value <= picture.y[1]:
                painter.setPen(looks.pen(picture.theme.plot, width=1.5))
                painter.setBrush(picture.color(curve))
                painter.drawEllipse(QPointF(0, picture.to_pixel_y(value) - picture.area.top()), DOT, DOT)
