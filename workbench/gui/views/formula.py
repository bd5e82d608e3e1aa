"""Formula: LaTeX set as a picture in the theme's ink, at once for a page, or beside the window for a form."""

from threading import Thread

from PySide6.QtCore import QByteArray, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPixmap, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QLabel, QWidget

from workbench.gui import theme
from workbench.gui.language import tr

LEAST = 0.55
"""The smallest share of its size at which a formula is still read."""


class Formula(QLabel):
    """A formula no wider than its place; nothing where it cannot be set or would be too small to read there.

    Setting one takes a tenth of a second, the first one more: a thread does it, and the picture comes when it is there.
    """

    _is_set = Signal(bytes)
    _known: dict[tuple[str, str, float], bytes] = {}

    def __init__(self, latex: str, width: int, parent: QWidget) -> None:
        super().__init__(parent, visible=False)  # without one it would flash up as a window of its own
        self._latex, self._width, self._svg = latex, width, b""
        self.setMinimumWidth(1)  # a panel that is made narrower later on is not held open by it
        self.setAccessibleName(tr("Formula: {latex}", latex=latex))
        self._is_set.connect(self._take)
        ink, points = theme.current().text, QGuiApplication.font().pointSizeF()
        if (known := self._known.get((latex, ink, points))) is not None:
            self._show(known)
        else:
            Thread(target=self._set, args=(ink, points), daemon=True).start()

    def _set(self, ink: str, points: float) -> None:
        found = self._known[self._latex, ink, points] = set_formula(self._latex, ink, points)
        try:
            self._is_set.emit(found)
        except RuntimeError:  # it is gone
            return

    def _take(self, svg: bytes) -> None:
        if self.parent() is not None:  # else the form shows something else by now
            self._show(svg)

    def _show(self, svg: bytes) -> None:
        self._svg = svg
        self._fit(self._width)
        self.setVisible(not self.pixmap().isNull())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As wide as the place has become; one that is laid out step by step may be next to nothing for a moment."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        image = drawn(self._svg, self.devicePixelRatioF(), width, LEAST) if self._svg else None
        self.setPixmap(QPixmap() if image is None else QPixmap.fromImage(image))


def formula(latex: str) -> bytes:
    """A formula as SVG in the theme's ink; nothing where it cannot be set, so that its LaTeX is read instead."""
    return set_formula(latex, theme.current().text, QGuiApplication.font().pointSizeF()) if latex else b""


def set_formula(latex: str, ink: str, points: float) -> bytes:
    """LaTeX as SVG, with letters of so many points in this colour; nothing where it cannot be set."""
    try:
        # Costs half a second to import, so only who reads a formula pays.
        import ziamath
    except ImportError:
        return b""
    try:
        ziamath.config.svg2 = False  # Qt draws no <symbol>, in which SVG 2 would keep each letter once
        return ziamath.Math.fromlatex(latex, size=1.9 * points, color=ink).svg().encode()
    # A plugin of somebody else may hold LaTeX that cannot be set; its words are shown as they are.
    except Exception:
        return b""


def drawn(svg: bytes, sharpness: float, widest: int, least: float = 0.0) -> QImage | None:
    """A picture of an SVG at its own size or, where that is wider, so wide; None where it shrinks below `least`."""
    renderer = QSvgRenderer(QByteArray(svg))
    size = renderer.defaultSize()
    share = min(1.0, widest / max(size.width(), 1))
    if share < least:
        return None
    image = QImage(size * share * sharpness, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    image.setDevicePixelRatio(sharpness)
    return image
