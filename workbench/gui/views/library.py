"""Library: everything that can be added, searchable, with a card about the chosen thing."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from workbench.gui import theme
from workbench.gui.language import of_plugin, tr
from workbench.gui.models.plugin_tree import MANIFEST_ROLE, SOUGHT_ROLE, PluginTree
from workbench.gui.models.plugin_words import called, idea
from workbench.gui.session import Session
from workbench.gui.views.pieces import button, card, column, label, row
from workbench.spec.manifest import Kind, Manifest

if TYPE_CHECKING:
    from workbench.gui.views.method_browser import MethodBrowser

ADDS = {
    Kind.DATASET: "Add as a task", Kind.STREAM: "Use this sequence", Kind.METHOD: "Add to the arm",
    Kind.MODEL: "Use this model", Kind.METRIC: "Watch this", Kind.STUDY: "",
}
"""What the button does with a plugin of a kind, in English; nothing with a study."""


class Library(QWidget):
    """Drag from it, press Enter, or double-click; `adding` names what a person wants to add, `opening` an example."""

    adding = Signal(str, str)
    opening = Signal(Path)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.setObjectName("library")
        self.setProperty("side", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search the library"))
        self.search.setAccessibleName(tr("Search the library"))
        self.search.setClearButtonEnabled(True)
        self._search_icon = self.search.addAction(theme.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._search_icon.setText(tr("Search"))
        self._found = QSortFilterProxyModel(self)
        self._found.setSourceModel(PluginTree(session.registry, self))
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._found.setFilterRole(SOUGHT_ROLE)
        self._found.setRecursiveFilteringEnabled(True)
        self._found.setAutoAcceptChildRows(True)
        self.tree = _Tree()
        self.tree.setModel(self._found)
        self.tree.expandToDepth(0)
        self.about = About()
        layout = column(self, margin=theme.SPACE_3, spacing=theme.SPACE_2)
        self._session = session
        self.browser: MethodBrowser | None = None
        self.compare = button(tr("Compare methods"), self.browse, kind="quiet",
                              told=tr("All methods and studies in a table, with what they cost and need"))
        layout.addLayout(row(label(tr("Library"), "heading"), 1, self.compare))
        layout.addWidget(self.search)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.about)
        self.search.textChanged.connect(self._find)
        self.tree.selectionModel().currentChanged.connect(self._tell)
        self.tree.activated.connect(self._add)
        self.about.add.clicked.connect(lambda: self._add(self.tree.currentIndex()))
        self.about.read.clicked.connect(lambda: self.browse(self.tree.currentIndex().data(MANIFEST_ROLE).id))

    def repaint_icons(self) -> None:
        """Take the icons of the theme that now holds."""
        self._search_icon.setIcon(theme.icon("search"))

    def browse(self, id: str = "") -> None:
        """Open the table of methods, at one of them where it is named."""
        if self.browser is None:
            # Seldom opened, so read in only when asked for.
            from workbench.gui.views.method_browser import MethodBrowser

            self.browser = MethodBrowser(self._session, self)
            self.browser.opening.connect(self.opening)
        self.browser.show()
        self.browser.raise_()
        if id:
            self.browser.choose(id)

    def find_row(self, id: str) -> QModelIndex:
        """The row of a plugin; an invalid index where it is not shown."""
        for group in range(self._found.rowCount()):
            parent = self._found.index(group, 0)
            for child in range(self._found.rowCount(parent)):
                index = self._found.index(child, 0, parent)
                manifest = index.data(MANIFEST_ROLE)
                if manifest is not None and manifest.id == id:
                    return index
        return QModelIndex()

    def _tell(self, now: QModelIndex) -> None:
        self.about.show_manifest(now.data(MANIFEST_ROLE))

    def _find(self, text: str) -> None:
        self._found.setFilterFixedString(text)
        self.tree.expandAll()

    def _add(self, index: QModelIndex) -> None:
        manifest = index.data(MANIFEST_ROLE)
        if manifest is not None and ADDS[manifest.kind]:
            self.adding.emit(manifest.kind, manifest.id)


class _Tree(QTreeView):
    def __init__(self) -> None:
        super().__init__()
        self.setHeaderHidden(True)
        self._delegate = _Groups()
        self.setItemDelegate(self._delegate)
        self.setIndentation(theme.SPACE_3)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setUniformRowHeights(True)
        self.setMinimumHeight(theme.TARGET * 2)
        self.setExpandsOnDoubleClick(True)
        self.setAccessibleName(tr("Library"))
        self.setAccessibleDescription(tr("Enter adds what is chosen to the experiment; it can also be dragged"))


    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is chosen stays in sight when the card about it takes room."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())


class _Groups(QStyledItemDelegate):
    """Groups are headings."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Small, bold and muted where the row is a group."""
        super().initStyleOption(option, index)
        if not index.parent().isValid():
            option.font = theme.text_font(option.font, theme.TEXT_SMALL, bold=True)
            option.palette.setColor(QPalette.ColorRole.Text, QColor(theme.current().muted))


class About(QWidget):
    """What a plugin is: its idea, its paper and what it claims."""

    def __init__(self) -> None:
        super().__init__()
        self._frame = card()
        self._title = label("", "heading", wrap=True)
        self._told = label("", "", wrap=True)
        self._paper = label("", "small", wrap=True)
        self._claim = label("", "small", wrap=True)
        self.add = button(tr("Add"), lambda: None, icon="add")
        self.read = button(tr("Read more"), lambda: None, kind="quiet")
        inner = column(self._frame, margin=theme.SPACE_3)
        for widget in (self._title, self._told, self._paper, self._claim):
            inner.addWidget(widget)
        inner.addLayout(row(self.add, 1))
        inner.addLayout(row(self.read, 1))
        column(self).addWidget(self._frame)
        self.hide()

    def show_manifest(self, manifest: Manifest | None) -> None:
        """Show a plugin, or nothing."""
        self.setVisible(manifest is not None)
        if manifest is None:
            return
        name = called(manifest)
        self._title.setText(name)
        self._told.setText(idea(manifest))
        paper = manifest.paper
        cited = f"{paper.authors} {paper.year or ''}".strip()
        self._paper.setText(f"{cited}: {paper.title}" if cited else paper.title)
        self._paper.setVisible(bool(paper.title))
        claims = [tr("Claim: {claim}", claim=of_plugin(claim.says)) for claim in manifest.claims[:2]]
        self._claim.setText("\n".join(claims))
        self._claim.setVisible(bool(manifest.claims))
        self.read.setVisible(manifest.kind in (Kind.METHOD, Kind.STUDY))
        self.read.setAccessibleName(tr("Read more about {title}", title=name))
        adds = tr(ADDS[manifest.kind])
        self.add.setText(adds)
        self.add.setAccessibleName(f"{adds}: {name}")
        self.add.setVisible(bool(adds))
