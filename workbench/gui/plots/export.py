"""Plots as files: PNG, SVG and PDF by one way of painting, CSV of what is drawn, and a picture for the clipboard."""

import csv
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

from workbench.gui import theme as looks
from workbench.gui.models.axis import UNITS
from workbench.gui.plots.canvas import Canvas
from workbench.gui.plots.cells import paint_matrix
from workbench.gui.plots.curve_plot import CurvePlot
from workbench.gui.plots.matrix_plot import MatrixPlot
from workbench.gui.theme import LIGHT, Theme

# Logical sizes: smaller ones are laid out anew, so that text keeps its size.
PRESETS = {"paper column": QSize(440, 290), "slide": QSize(960, 540), "poster": QSize(1400, 820)}
PNG_SCALE = 2
LINE_WIDTH = 1.4
MARGIN = looks.SPACE_4


@dataclass(frozen=True)
class _Page:
    """What is to be painted, and how large it is in logical pixels."""

    plot: CurvePlot | MatrixPlot
    size: QSize
    theme: Theme
    caption: str

    @property
    def font(self) -> QFont:
        return QGuiApplication.font()

    def caption_height(self) -> float:
        if not self.caption:
            return 0.0
        room = QRectF(0, 0, self.size.width() - 2 * MARGIN, 10_000)
        words = QFontMetricsF(looks.text_font(self.font, looks.TEXT_SMALL))
        return words.boundingRect(room, Qt.TextFlag.TextWordWrap, self.caption).height() + looks.SPACE_2


def export_plot(plot: CurvePlot | MatrixPlot, path: Path, *, caption: str = "", preset: str | None = None,
                theme: Theme = LIGHT) -> None:
    """Write a plot as .png (twice its size), .svg or .pdf; ValueError for another ending, OSError where it cannot."""
    page = _page(plot, caption, preset, theme)
    writers = {".png": _png, ".svg": _svg, ".pdf": _pdf}
    if path.suffix.lower() not in writers:
        raise ValueError(f"{path.name}: plots are written as {', '.join(writers)}")
    if not path.parent.is_dir():
        raise FileNotFoundError(f"there is no folder {path.parent}")
    writers[path.suffix.lower()](page, path)


def copy_image(plot: CurvePlot | MatrixPlot, *, caption: str = "", theme: Theme | None = None) -> None:
    """Put the plot on the clipboard as it looks, or in another theme."""
    QGuiApplication.clipboard().setImage(_image(_page(plot, caption, None, theme or looks.current())))


def export_csv(plot: CurvePlot, path: Path, *, full: bool = False) -> None:
    """Write curve, step, value: exactly the points that are drawn, or every recorded one."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        axis = plot.picture.axis
        # Programs read this: English, whoever wrote it. Without pieces an axis counts in the curves' own steps.
        other = [UNITS[axis.unit]] if len(axis.steps) else []
        writer.writerow(["curve", "step" if other else UNITS[axis.unit], *other, "value"])
        for curve in plot.picture.curves:
            pyramid = curve.pyramid
            steps, values = (pyramid.steps, pyramid.values) if full else plot.canvas.shown_points(curve)
            writer.writerows(
                (curve.label, f"{step:.12g}", *(f"{axis.amount(step):.12g}" for _ in other), repr(float(value)))
                for step, value in zip(steps, values, strict=True))


def _page(plot: CurvePlot | MatrixPlot, caption: str, preset: str | None, theme: Theme) -> _Page:
    shown: QWidget = plot.canvas if isinstance(plot, CurvePlot) else plot
    size = PRESETS[preset] if preset else shown.size()
    page = _Page(plot, size, theme, caption)
    high = size.height() + 2 * MARGIN + round(page.caption_height())
    return replace(page, size=QSize(size.width() + 2 * MARGIN, high))


def _paint(page: _Page, painter: QPainter, line_width: float = LINE_WIDTH) -> None:
    """The one way of painting: ground, plot, caption."""
    whole = QRectF(0, 0, page.size.width(), page.size.height())
    painter.fillRect(whole, QColor(page.theme.plot))
    inner = whole.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN - page.caption_height())
    if isinstance(page.plot, CurvePlot):
        _curves(page.plot, painter, inner, page.theme, line_width)
    else:
        paint_matrix(painter, inner, page.plot.table, page.plot.title, page.theme, page.font)
    painter.setFont(looks.text_font(page.font, looks.TEXT_SMALL))
    painter.setPen(QColor(page.theme.muted))
    below = QRectF(inner.left(), inner.bottom() + looks.SPACE_2, inner.width(), whole.bottom() - inner.bottom())
    painter.drawText(below, Qt.TextFlag.TextWordWrap, page.caption)


def _curves(plot: CurvePlot, painter: QPainter, place: QRectF, theme: Theme, line_width: float) -> None:
    canvas = Canvas(replace(plot.picture, theme=theme, cursor=None, area=QRectF()), live=False)
    canvas.line_width = line_width
    canvas.setFrameShape(Canvas.Shape.NoFrame)
    # Only a widget that counts as shown is laid out; this one never reaches the screen.
    canvas.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    canvas.resize(place.size().toSize())
    canvas.show()
    canvas.arrange()
    canvas.draw(smooth=True, fit=False)
    canvas.render(painter, place, canvas.rect())
    canvas.hide()
    canvas.close()
    canvas.deleteLater()


def _image(page: _Page) -> QImage:
    image = QImage(page.size * PNG_SCALE, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(PNG_SCALE)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    # Pens are measured in pixels of the picture, so lines grow with its scale.
    _paint(page, painter, LINE_WIDTH * PNG_SCALE)
    painter.end()
    return image


def _png(page: _Page, path: Path) -> None:
    if not _image(page).save(str(path)):
        raise OSError(f"{path} could not be written")


def _svg(page: _Page, path: Path) -> None:
    writer = QSvgGenerator()
    writer.setFileName(str(path))
    writer.setSize(page.size)
    writer.setViewBox(QRectF(0, 0, page.size.width(), page.size.height()))
    writer.setResolution(page.plot.logicalDpiX())
    writer.setTitle(page.plot.accessibleName() or page.plot.windowTitle())
    writer.setDescription(page.caption)
    _print(page, path, QPainter(), writer)


def _pdf(page: _Page, path: Path) -> None:
    writer = QPdfWriter(str(path))
    dpi = page.plot.logicalDpiX()
    writer.setResolution(dpi)
    points = QSizeF(page.size.width() * 72 / dpi, page.size.height() * 72 / dpi)
    writer.setPageSize(QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    _print(page, path, QPainter(), writer)


def _print(page: _Page, path: Path, painter: QPainter, writer: QSvgGenerator | QPdfWriter) -> None:
    if not painter.begin(writer):
        raise OSError(f"{path} could not be written")
    _paint(page, painter)
    painter.end()
