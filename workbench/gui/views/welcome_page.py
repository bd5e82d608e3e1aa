"""WelcomePage: three ways to begin, and what one had open before."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from workbench.gui import theme
from workbench.gui.language import of_plugin, tr
from workbench.gui.models.starters import Starter, starters
from workbench.gui.recent import recent
from workbench.gui.views.pieces import button, clear, column, label, row


class WelcomePage(QScrollArea):
    """`watching`, `building` and `opening` are the three choices; `browsing` asks for all templates.

    `chosen` is a file, `started` an example.
    """

    watching = Signal()
    building = Signal()
    opening = Signal()
    browsing = Signal()
    chosen = Signal(Path)
    started = Signal(Path)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Welcome"))
        page = QWidget()
        self.setWidget(page)
        outer = QHBoxLayout(page)
        body = QWidget()
        body.setMaximumWidth(920)
        outer.addStretch(1)
        outer.addWidget(body, 100)
        outer.addStretch(1)
        self._column = column(body, margin=theme.SPACE_5, spacing=theme.SPACE_4)
        told = tr("Half a minute: five pairs of digits, three methods")
        self.watch = self._choice("curves", tr("Watch a network forget"), told, self.watching.emit)
        self.build = self._choice("settings", tr("Build my own"), tr("Put tasks in a row and choose what to compare"),
                                  self.building.emit)
        self.open = self._choice("open", tr("Open"), tr("An experiment file from this machine"), self.opening.emit)
        self._choices = QHBoxLayout()
        self._choices.setSpacing(theme.SPACE_4)
        for choice in (self.watch, self.build, self.open):
            self._choices.addWidget(choice, 1)
        self._column.addSpacing(theme.SPACE_6)
        self._column.addWidget(label("Continual Learning Workbench", "title"))
        told = tr("Put tasks in a sequence, choose methods, and watch what a network keeps and what it forgets.")
        self._column.addWidget(label(told, "muted", wrap=True))
        self._column.addSpacing(theme.SPACE_2)
        self._column.addLayout(self._choices)
        self._column.addSpacing(theme.SPACE_3)
        self._lists = QHBoxLayout()
        self._lists.setSpacing(theme.SPACE_5)
        self._column.addLayout(self._lists)
        self._column.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        """List the recent files anew."""
        clear(self._lists)
        self._lists.addLayout(self._examples(starters()), 3)
        if files := recent():
            self._lists.addLayout(self._recent(files), 2)

    def _examples(self, found: list[Starter]) -> QVBoxLayout:
        lines = column(spacing=theme.SPACE_2)
        lines.addWidget(label(tr("Examples"), "section"))
        self.more = button(tr("All templates…"), self.browsing.emit, kind="quiet", icon="library",
                           told=tr("All templates: every experiment that comes with the program, as pictures"))
        for starter in found:
            lines.addWidget(_Line(of_plugin(starter.name), of_plugin(starter.told),
                                  lambda p=starter.path: self.started.emit(p)))
        lines.addLayout(row(self.more, 1))
        lines.addStretch(1)
        return lines

    def _recent(self, files: list[Path]) -> QVBoxLayout:
        lines = column(spacing=theme.SPACE_2)
        lines.addWidget(label(tr("Recent files"), "section"))
        for path in files:
            lines.addWidget(_Line(path.stem, str(path.parent), lambda p=path: self.chosen.emit(p)))
        lines.addStretch(1)
        return lines

    def _choice(self, icon: str, title: str, told: str, call: Callable[[], object]) -> QPushButton:
        made = _Choice()
        made.setAccessibleName(f"{title}: {told}")
        picture, colors = QLabel(), theme.current()
        picture.setPixmap(theme.icon(icon, color=colors.accent).pixmap(QSize(theme.SPACE_6, theme.SPACE_6)))
        picture.setProperty("picture", icon)
        inner = column(made, margin=theme.SPACE_4, spacing=theme.SPACE_2)
        inner.addWidget(picture)
        inner.addSpacing(theme.SPACE_1)
        inner.addWidget(label(title, "heading", wrap=True))
        inner.addWidget(label(told, "muted", wrap=True))
        inner.addStretch(1)
        for inside in made.findChildren(QLabel):
            inside.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        made.clicked.connect(lambda _=False: call())
        return made

    def dress(self) -> None:
        """Take the icons of the theme that now holds."""
        for picture in self.findChildren(QLabel):
            icon = picture.property("picture")
            if icon:
                color = theme.current().accent
                picture.setPixmap(theme.icon(icon, color=color).pixmap(QSize(theme.SPACE_6, theme.SPACE_6)))


class _Choice(QPushButton):
    """A large button, as big as what is laid out in it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("choice", True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Its texts wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """What its texts need at a width."""
        return self.layout().totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        """What its texts need."""
        return self.layout().totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """What its texts need at least."""
        return self.layout().totalMinimumSize()


class _Line(_Choice):
    """One thing to open: its name, and what it is."""

    def __init__(self, title: str, told: str, call: Callable[[], object]) -> None:
        super().__init__()
        self.setAccessibleName(f"{title}: {told}")
        inner = column(self, margin=theme.SPACE_3, spacing=theme.SPACE_1)
        name = label(title)
        name.setFont(theme.text_font(name.font(), bold=True))
        inner.addWidget(name)
        inner.addWidget(label(told, "small", wrap=True))
        for inside in self.findChildren(QLabel):
            inside.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(lambda _=False: call())
