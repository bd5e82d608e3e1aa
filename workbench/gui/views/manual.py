"""Manual: the page of one method, with its formula and the picture of its example, and beside it its source."""

from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QFontDatabase
from PySide6.QtWidgets import QPlainTextEdit, QTabWidget, QTextBrowser

from workbench.gui.language import tr
from workbench.gui.models.plugin_words import as_read, called
from workbench.gui.views.formula import drawn, formula
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
        self.page.setAccessibleName(tr("About {title}", title=called(manifest)))
        told = tr("Its formula in LaTeX: {formula}", formula=manifest.equation) if manifest.equation else ""
        self.page.setAccessibleDescription(told)
        self.page.setMarkdown(page(
            as_read(manifest), measured().get(manifest.id, {}),
            equation=f"![{tr('formula')}]({EQUATION})" if self.page.images[EQUATION] else "",
            picture=f"![{tr('accuracy of the arms of its example')}]({PICTURE})" if picture else "", say=tr,
        ))
        self.source.setAccessibleName(tr("Source of {title}", title=called(manifest)))
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
        return drawn(svg, self.devicePixelRatioF(), WIDEST) if svg else super().loadResource(kind, name)
