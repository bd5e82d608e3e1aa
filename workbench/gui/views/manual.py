"""Manual: the page of one method, with its formula and the picture of its example, and beside it its source."""

from typing import Any

from PySide6.QtCore import QByteArray, QRectF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QPlainTextEdit, QTabWidget, QTextBrowser

from workbench.gui import theme
from workbench.gui.language import tr
from workbench.spec.manifest import Manifest

EQUATION, PICTURE = "equation.svg", "picture.svg"
WIDEST = 720
"""The most pixels a formula or picture takes in width."""


class Manual(QTabWidget):
    """Two tabs, Page and Source; both read-only."""

    def __init__(self) -> None:
        super().__init__(documentMode=True)
        self.page, self.source = _Page(), QPlainTextEdit(readOnly=True)
        self.source.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.source.setTabChangesFocus(True)
        self.source.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setAccessibleName(tr("Page or source of the method"))
        self.addTab(self.page, tr("Page"))
        self.addTab(self.source, tr("Source"))
        self._manifest: Manifest | None = None

    def show_method(self, manifest: Manifest | None) -> None:
        """Show the page and the source of a method."""
        # What draws the page is needed only when one is read.
        from workbench.runs.pages import measured, page, picture_of, source_of

        self._manifest = manifest
        if manifest is None:
            self.page.clear()
            self.source.clear()
            return
        picture, file = picture_of(manifest.id), source_of(manifest)
        self.page.images = {EQUATION: formula(manifest.equation), PICTURE: picture.read_bytes() if picture else b""}
        self.page.setAccessibleName(tr("About {title}", title=manifest.title))
        told = tr("Its formula in LaTeX: {formula}", formula=manifest.equation) if manifest.equation else ""
        self.page.setAccessibleDescription(told)
        self.page.setMarkdown(page(
            manifest, measured().get(manifest.id, {}),
            equation=f"![{tr('formula')}]({EQUATION})" if self.page.images[EQUATION] else "",
            picture=f"![{tr('accuracy of the arms of its example')}]({PICTURE})" if picture else "",
        ))
        self.source.setAccessibleName(tr("Source of {title}", title=manifest.title))
        self.source.setPlainText(file.read_text("utf-8") if file else tr("Its source is not in its folder."))
        self.setTabText(1, file.name if file else tr("Source"))
        self.setTabToolTip(1, str(file or ""))

    def paint(self) -> None:
        """Take the colours of the theme."""
        self.show_method(self._manifest)


class _Page(QTextBrowser):
    """Markdown whose images are SVG held in memory; links open in the browser."""

    def __init__(self) -> None:
        super().__init__(openLinks=False)
        self.images: dict[str, bytes] = {}
        self.anchorClicked.connect(QDesktopServices.openUrl)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A formula or picture, drawn as sharp as the screen is."""
        svg = self.images.get(QUrl(name).toString())
        return _drawn(svg, self.devicePixelRatioF()) if svg else super().loadResource(kind, name)


def formula(latex: str) -> bytes:
    """A formula as SVG in the theme's ink; nothing where it cannot be set, so that its LaTeX is read instead."""
    if not latex:
        return b""
    try:
        # Costs a second to import, so only who reads a page pays.
        import ziamath
    except ImportError:
        return b""
    try:
        ziamath.config.svg2 = False  # Qt draws no <symbol>, in which SVG 2 would keep each letter once
        size = 1.9 * QGuiApplication.font().pointSizeF()
        return ziamath.Math.fromlatex(latex, size=size, color=theme.current().text).svg().encode()
    # A plugin of somebody else may hold LaTeX that cannot be set; its words are shown as they are.
    except Exception:
        return b""


def _drawn(svg: bytes, sharpness: float) -> QImage:
    renderer = QSvgRenderer(QByteArray(svg))
    size = renderer.defaultSize()
    share = min(1.0, WIDEST / max(size.width(), 1))
    image = QImage(size * share * sharpness, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(image.rect()))
    painter.end()
    image.setDevicePixelRatio(sharpness)
    return image
