"""Icons: a shipped stroke drawing that is rendered in its colours when a size of it is first painted, never before."""

from collections.abc import Mapping
from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from workbench.spec.places import assets

_cloned: list[QIconEngine] = []


@lru_cache(maxsize=512)
def drawn_icon(name: str, normal: str, active: str, disabled: str) -> QIcon:
    """The drawing `assets/icons/<name>.svg` in one colour per mode; FileNotFoundError where there is none."""
    mode = QIcon.Mode
    return QIcon(_Drawing(_source(name), {mode.Normal: normal, mode.Active: active, mode.Disabled: disabled}))


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return (assets() / "icons" / f"{name}.svg").read_text("utf-8")


class _Drawing(QIconEngine):
    """Renders and keeps what is asked for. Twenty-one pixmaps made beforehand for each icon would delay the window."""

    def __init__(self, source: str, colors: Mapping[QIcon.Mode, str]) -> None:
        super().__init__()
        self._source, self._colors = source, colors
        self._made: dict[tuple[int, int, str], QPixmap] = {}

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The drawing in device pixels, in the colour of the mode."""
        color = self._colors.get(mode, self._colors[QIcon.Mode.Normal])
        key = (size.width(), size.height(), color)
        if key not in self._made:
            made = QPixmap(size)
            made.fill(Qt.GlobalColor.transparent)
            painter = QPainter(made)
            self._render(painter, QRectF(QPointF(), QSizeF(size)), color)
            painter.end()
            self._made[key] = made
        return self._made[key]

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw straight into a widget or a picture, sharp at any scale."""
        self._render(painter, QRectF(rect), self._colors.get(mode, self._colors[QIcon.Mode.Normal]))

    def clone(self) -> QIconEngine:
        """The same drawing for a copy of the icon that somebody changes."""
        made = _Drawing(self._source, self._colors)
        _cloned.append(made)  # Qt takes it as its own, but PySide would let go of it before Qt has
        return made

    def _render(self, painter: QPainter, where: QRectF, color: str) -> None:
        QSvgRenderer(QByteArray(self._source.replace("currentColor", color).encode())).render(painter, where)
