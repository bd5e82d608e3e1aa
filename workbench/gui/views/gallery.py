"""Gallery: the experiments that ship as pictures to choose from, with a search; Enter or a double click begins one."""

from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QTextOption
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from workbench.gui import theme
from workbench.gui.language import marked, small, tr
from workbench.gui.models.task_strip import Index
from workbench.gui.models.templates import GROUPS, TEMPLATE_ROLE, Template, TemplateFilter, TemplateList, templates
from workbench.gui.views.pieces import button, column, either, label, row
from workbench.spec.registry import Registry

ALL = marked("All")


class Gallery(QDialog):
    """Stays open beside the window until one is chosen; `opening` names its file."""

    opening = Signal(Path)

    def __init__(self, registry: Registry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Templates"))
        self.resize(980, 680)
        self.found = TemplateFilter(TemplateList(templates(registry), self), self)
        self.search = QLineEdit(placeholderText=tr("Search templates"), clearButtonEnabled=True)
        self.search.setAccessibleName(tr("Search templates"))
        self.search.setMinimumWidth(self.fontMetrics().averageCharWidth() * 30)
        self.search.addAction(theme.icon("search"), QLineEdit.ActionPosition.LeadingPosition).setText(tr("Search"))
        self.search.installEventFilter(self)
        self.groups = [self._chip(group) for group in (ALL, *GROUPS)]
        self.groups[0].setChecked(True)
        either(self.groups)
        self.list = QListView()
        self._delegate = _Card()
        self.count = label("", "small")
        self.empty = label(tr("No template has all of these words."), "muted")
        self.told = label("", "muted", wrap=True)
        self.begin = button(tr("Start from this"), self._begin, kind="primary")
        self.begin.setDefault(True)
        close = button(tr("Close"), self.close)
        close.setAutoDefault(False)
        layout = column(self, margin=theme.SPACE_4, spacing=theme.SPACE_3)
        layout.addLayout(row(self.search, *self.groups, 1, self.count))
        layout.addWidget(self.empty)
        layout.addWidget(self.list, 1)
        line = row(spacing=theme.SPACE_4)
        line.addWidget(self.told, 1)
        line.addWidget(close)
        line.addWidget(self.begin)
        layout.addLayout(line)
        self._show_list()
        self.search.textChanged.connect(self._find)
        for chip in self.groups:
            chip.toggled.connect(self._find)
        self._find()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down leads from the search to what was found."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().eventFilter(watched, event)

    def _show_list(self) -> None:
        view = self.list
        view.setModel(self.found)
        view.setItemDelegate(self._delegate)
        view.setViewMode(QListView.ViewMode.IconMode)
        view.setMovement(QListView.Movement.Static)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setUniformItemSizes(True)
        view.setSpacing(theme.SPACE_1)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setProperty("bare", True)
        view.setAccessibleName(tr("Templates"))
        view.activated.connect(lambda _: self._begin())
        view.selectionModel().currentChanged.connect(self._tell)

    def _chip(self, group: str) -> QPushButton:
        made = QPushButton(tr(group))
        made.setProperty("group", group)
        made.setProperty("kind", "chip")
        made.setCheckable(True)
        made.setAutoDefault(False)
        made.setAccessibleName(tr("Show {group}", group=small(group)))
        return made

    def _find(self, *_: object) -> None:
        chosen = next((str(chip.property("group")) for chip in self.groups if chip.isChecked()), "")
        self.found.keep(chosen if chosen in GROUPS else "")
        self.found.find(self.search.text())
        left = self.found.rowCount()
        self.count.setText(tr("{shown} of {all}", shown=left, all=self.found.sourceModel().rowCount()))
        self.empty.setVisible(not left)
        if left and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.found.index(0, 0))
        self._tell(self.list.currentIndex())

    def _tell(self, now: QModelIndex) -> None:
        template: Template | None = now.data(TEMPLATE_ROLE) if now.isValid() else None
        self.told.setText(f"{template.title}. {template.told} {template.stream}, {template.size}." if template else "")
        self.begin.setEnabled(template is not None)

    def _begin(self) -> None:
        now = self.list.currentIndex()
        if now.isValid():
            self.close()
            self.opening.emit(now.data(TEMPLATE_ROLE).path)


LETTERS = 31
"""So many letters of a title a card has room for."""


class _Card(QStyledItemDelegate):
    """Picture, title, two lines of what it shows, and its size."""

    def __init__(self) -> None:
        super().__init__()
        self._pictures: dict[str, QSvgRenderer | None] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A picture and four lines."""
        line = QFontMetrics(option.font).height()
        width = max(theme.SPACE_6 * 7, QFontMetrics(option.font).averageCharWidth() * LETTERS)
        return QSize(width, self._picture_height() + line * 4 + theme.SPACE_3 * 3 + theme.SPACE_1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the card."""
        template: Template = index.data(TEMPLATE_ROLE)
        colors = theme.current()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(option.rect.adjusted(2, 2, -2, -2))
        edge = colors.focus if focused else colors.border_strong if chosen or hovered else colors.border
        painter.setPen(theme.pen(edge, width=theme.FOCUS_WIDTH if focused else 1))
        painter.setBrush(QColor(colors.selection if chosen else colors.raised))
        painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), theme.RADIUS_LARGE, theme.RADIUS_LARGE)
        inner = frame.toRect().adjusted(*[theme.SPACE_3] * 2, *[-theme.SPACE_3] * 2)
        self._paint_picture(painter, QRect(inner.x(), inner.y(), inner.width(), self._picture_height()), template)
        self._paint_texts(painter, option, inner.adjusted(0, self._picture_height() + theme.SPACE_2, 0, 0), template)
        painter.restore()

    def _paint_texts(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, template: Template) -> None:
        colors = theme.current()
        line = QFontMetrics(option.font).height()
        painter.setFont(theme.text_font(option.font, bold=True))
        painter.setPen(QColor(colors.text))
        title = painter.fontMetrics().elidedText(template.title, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(QRect(box.x(), box.y(), box.width(), line), Qt.AlignmentFlag.AlignLeft, title)
        painter.setFont(theme.text_font(option.font, theme.TEXT_SMALL))
        painter.setPen(QColor(colors.muted))
        small = painter.fontMetrics()
        words = small.elidedText(template.told, Qt.TextElideMode.ElideRight, round(box.width() * 1.8))
        wrap = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        painter.drawText(QRectF(box.x(), box.y() + line + 2, box.width(), small.height() * 2 + 2), words, wrap)
        last = QRect(box.x(), box.bottom() - small.height(), box.width(), small.height())
        size = small.elidedText(f"{template.stream} · {template.size}", Qt.TextElideMode.ElideRight, box.width())
        painter.setPen(QColor(colors.faint))
        painter.drawText(last, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, size)

    def _paint_picture(self, painter: QPainter, box: QRect, template: Template) -> None:
        drawn = self._picture(template)
        if drawn is not None:
            size = drawn.defaultSize()
            height = box.width() * size.height() / max(size.width(), 1)
            place = QRectF(box.x(), box.y() + (box.height() - height) / 2, box.width(), height)
            if theme.current().is_dark:  # they are drawn for a light ground
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.LIGHT.plot))
                painter.drawRoundedRect(place, theme.RADIUS, theme.RADIUS)
            drawn.render(painter, place)
            return
        # Where nothing was measured: the lines by which its arms will be told apart.
        gap = box.height() / (min(template.arms, 6) + 1)
        for arm in range(min(template.arms, 6)):
            painter.setPen(theme.pen(theme.series_color(arm), width=2.5, dashes=theme.series_style(arm)))
            y = round(box.y() + gap * (arm + 1))
            painter.drawLine(box.x() + theme.SPACE_4, y, box.right() - theme.SPACE_4, y)

    def _picture(self, template: Template) -> QSvgRenderer | None:
        from workbench.runs.pages import picture_of

        if template.subject not in self._pictures:
            path = picture_of(template.subject) if template.subject else None
            self._pictures[template.subject] = QSvgRenderer(str(path)) if path else None
        return self._pictures[template.subject]

    def _picture_height(self) -> int:
        return theme.SPACE_6 * 3
