"""MainWindow: menus, toolbar, the three pages and the status bar."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from workbench.gui.actions import Actions
from workbench.gui.language import tr
from workbench.gui.looks import Looks
from workbench.gui.models import starters
from workbench.gui.preferences import Preferences
from workbench.gui.roles import tell_roles
from workbench.gui.views.filing import Filing
from workbench.gui.views.reach import keep_focus_in_sight
from workbench.gui.views.status import Status
from workbench.gui.views.toolbar import ToolBar
from workbench.gui.views.welcome_page import WelcomePage

if TYPE_CHECKING:
    from workbench.gui.session import Session
    from workbench.gui.views.build_page import BuildPage
    from workbench.gui.views.watch_page import WatchPage

PROGRAM = "Continual Learning Workbench"


class MainWindow(QMainWindow):
    """The window: at first the welcome page alone; with a session, which it closes with itself, all the rest.

    Only what the first picture needs is imported here; build and watch page are made when somebody first asks for
    them. `safe` ignores what was kept of the window's looks.
    """

    session: "Session"
    files: Filing
    is_closing = False

    def __init__(self, session: "Session | None" = None, *, safe: bool = False) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.preferences = Preferences(safe=safe, parent=self)
        self._looks = Looks(self.preferences)
        self._loaded = False
        self._wanted: Callable[[], object] | None = None
        self.welcome = WelcomePage()
        self.pages: dict[str, QWidget] = {"welcome": self.welcome}
        self.stack = QStackedWidget()
        # In this order: what is taken in empty need not be dressed twice.
        self.setCentralWidget(self.stack)
        self.stack.addWidget(self.welcome)
        self.files = Filing(self)
        self.actions_ = Actions(self)
        self.actions_.fill(self.menuBar())
        self.menuBar().setAccessibleName(tr("Menu"))
        tell_roles(_application())
        keep_focus_in_sight(_application())
        self.toolbar = ToolBar(self)
        self.addToolBar(self.toolbar)
        self.status = Status()
        self.setStatusBar(self.status)
        self.welcome.watching.connect(lambda: self.soon(lambda: self.files.start_example(starters.first(), run=True)))
        self.welcome.building.connect(lambda: self.soon(self.files.new))
        self.welcome.opening.connect(lambda: self.soon(self.files.open_dialog))
        self.welcome.chosen.connect(lambda path: self.soon(lambda: self.files.open(path)))
        self.welcome.browsing.connect(lambda: self.soon(self.show_gallery))
        self.welcome.started.connect(lambda path: self.soon(lambda: self.files.start_example(path)))
        self.setWindowTitle(PROGRAM)
        self.resize(1280, 800)
        self.setMinimumSize(800, 560)
        if not safe:
            self._looks.dress(_application())
        if geometry := self._looks.place("geometry"):
            self.restoreGeometry(geometry)
        self.toolbar.show_page("welcome")
        self.toolbar.show_device(self.preferences.get("runs.device"))
        self.preferences.changed.connect(self.obey)
        self._looks.follow(_application(), self._follow_desktop)
        self.dress()
        if session is not None:
            self.take(session)

    # Loading

    def take(self, session: "Session") -> None:
        """The workspace is there: everything can be done from now on, and what somebody asked for meanwhile is."""
        self.session = session
        self._loaded = True
        for signal in (session.document.changed, session.runs_changed, session.form.selection_changed):
            signal.connect(self.refresh)
        session.prefer(self.preferences.get)
        session.started.connect(self._show_started)
        session.told.connect(lambda text: self.status.showMessage(text, 8000))
        session.refused.connect(self.files.say)
        self.status.take(session)
        self.unsetCursor()
        self.status.clearMessage()
        self.refresh()
        if self.isVisible():
            session.set_visible(True)
        if self._wanted is not None:
            self._wanted()

    def soon(self, call: Callable[[], object]) -> None:
        """Do it now; while the program is still loading, as soon as that is done. The last one asked for counts."""
        if self._loaded:
            call()
            return
        self._wanted = call
        self.setCursor(Qt.CursorShape.BusyCursor)
        self.status.showMessage(tr("One moment: still loading…"))

    def refresh(self) -> None:
        """Title, commands: what follows from the document and the runs."""
        if self._loaded:
            self.setWindowTitle(f"{self.session.document.title} — {PROGRAM}")
            self.actions_.refresh()

    # Pages

    @property
    def build(self) -> "BuildPage":
        """The build page, made when it is first asked for."""
        if "build" not in self.pages:
            from workbench.gui.views.build_page import BuildPage

            page = BuildPage(self.session)
            page.run_wanted.connect(self.run)
            page.library.opening.connect(self.files.start_example)
            if state := self._looks.place("build"):
                page.restoreState(state)
            self._add_page("build", page)
        return self.pages["build"]  # type: ignore[return-value]

    @property
    def watch(self) -> "WatchPage":
        """The watch page, made when it is first asked for."""
        if "watch" not in self.pages:
            from workbench.gui.views.watch_page import WatchPage

            page = WatchPage(self.session, self.stack)
            page.build_asked.connect(lambda: self.show_page("build"))
            self._add_page("watch", page)
        return self.pages["watch"]  # type: ignore[return-value]

    def _add_page(self, name: str, page: QWidget) -> None:
        self.pages[name] = page
        self.stack.addWidget(page)

    def show_page(self, name: str) -> None:
        """Show "welcome", "build" or "watch"."""
        if name == "welcome":
            self.welcome.refresh()
        self.stack.setCurrentWidget(getattr(self, name))
        if name == "build":
            self.build.strip.setFocus()
        self.toolbar.show_page(name)
        self.refresh()

    @property
    def is_building(self) -> bool:
        """Whether the build page is the one that is seen."""
        return self.stack.currentWidget() is self.pages.get("build")

    def _show_started(self) -> None:
        if self.preferences.get("runs.watch"):
            self.show_page("watch")

    def has_chosen(self, what: str) -> bool:
        """Whether a "task" or an "arm" is chosen on the build page."""
        if "build" not in self.pages:
            return False
        return bool(self.build.strip.chosen() if what == "task" else self.build.chosen_arm())

    def reset_layout(self) -> None:
        """Panels and window as on the first day."""
        if "build" in self.pages:
            self.build.reset_layout()
        self._looks.forget_places()

    def add(self, kind: str, id: str) -> None:
        """Add something from the library, and show where it went."""
        self.show_page("build")
        self.build.add(kind, id)

    def arrange(self, *, times: int, shuffle: bool) -> None:
        """Open the panel that repeats tasks and puts them in a random order."""
        if self.stack.currentWidget() is not self.build:
            self.show_page("build")
        self.build.arrange(times=times, shuffle=shuffle)

    # Running

    def run(self) -> None:
        """Queue the experiment and watch it."""
        self.session.run()

    # Looks

    def toggle_theme(self) -> None:
        """Light to dark, dark to light."""
        self._looks.toggle_theme()

    def zoom(self, by: float) -> None:
        """Larger or smaller text, from 0.8 to 2 of the system's; by 0 to the system's own."""
        self._looks.zoom(by)

    def obey(self, id: str) -> None:
        """Do what a preference now says."""
        if id.startswith("looks."):
            self._looks.dress(_application())
            self.dress()
        elif id.startswith("keys."):
            self.actions_.bind()
            self.refresh()
        elif self._loaded:
            self.session.prefer(self.preferences.get)
        self.toolbar.show_device(self.preferences.get("runs.device"))

    def _follow_desktop(self) -> None:
        self.obey("looks.theme")

    def dress(self) -> None:
        """Give everything that draws itself the colours that now hold."""
        self.actions_.paint()
        self.toolbar.dress()
        self.welcome.dress()
        if "build" in self.pages:
            self.build.dress()
        self.refresh()

    def show_palette(self) -> None:
        """Search all commands, examples and things that can be added."""
        from workbench.gui.views.palette import open_palette

        open_palette(self)

    def show_preferences(self, id: str = "") -> None:
        """Open the preferences, at one of them where it is named."""
        from workbench.gui.views.preferences_dialog import PreferencesDialog

        dialog = PreferencesDialog(self)
        dialog.open()
        dialog.show_setting(id)

    def show_keys(self) -> None:
        """List all keys."""
        from workbench.gui.views.keys import KeysDialog

        KeysDialog(self).open()

    def show_history(self) -> None:
        """List all edits; the list stays open."""
        from workbench.gui.views.history_panel import HistoryPanel

        panel = self.findChild(HistoryPanel) or HistoryPanel(self.session.form, self)
        panel.show()
        panel.raise_()

    def show_gallery(self) -> None:
        """Choose among all experiments that ship."""
        from workbench.gui.views.gallery import Gallery

        gallery = Gallery(self.session.registry, self)
        gallery.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        gallery.opening.connect(self.files.start_example)
        gallery.open()

    # Qt's events

    def showEvent(self, event: QShowEvent) -> None:
        """Look into the store while visible."""
        super().showEvent(event)
        if self._loaded:
            self.session.set_visible(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing to look at, nothing to look for."""
        super().hideEvent(event)
        if self._loaded and not self.isVisible() and not self.is_closing:
            self.session.set_visible(False)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the looks and the draft, pause what runs, let go of everything."""
        self.is_closing = True
        self._looks.keep_place("geometry", self.saveGeometry())
        if "build" in self.pages:
            self._looks.keep_place("build", self.build.saveState())
        self.hide()
        if self._loaded:
            self.session.close()
        event.accept()


def _application() -> QApplication:
    app = QGuiApplication.instance()
    assert isinstance(app, QApplication)
    return app
