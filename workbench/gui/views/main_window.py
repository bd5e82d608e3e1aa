"""MainWindow: menus, toolbar, the three pages and the status bar."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QMessageBox, QStackedWidget, QWidget

from workbench.gui import theme
from workbench.gui.actions import COMMANDS, Actions, plain
from workbench.gui.models import starters
from workbench.gui.models.choices import Choice
from workbench.gui.session import Session
from workbench.gui.views.build_page import BuildPage
from workbench.gui.views.keys import KeysDialog
from workbench.gui.views.picker import Picker
from workbench.gui.views.status import Status
from workbench.gui.views.toolbar import ToolBar
from workbench.gui.views.watch_page import WatchPage
from workbench.gui.views.welcome_page import WelcomePage
from workbench.spec import places
from workbench.spec.experiment import Experiment
from workbench.spec.fault import Malformed

FILES = "Experiments (*.toml);;All files (*)"
WORKSPACES = "Workspaces (*.db);;All files (*)"
LAYOUT_VERSION = 1


class MainWindow(QMainWindow):
    """The window on one session, which it closes with itself; `safe` ignores what was kept of its looks."""

    session: Session
    build: BuildPage
    _closing = False

    def __init__(self, session: Session, *, safe: bool = False) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.session = session
        self._settings = QSettings(str(places.home() / "window.ini"), QSettings.Format.IniFormat)
        self._scale = 1.0
        self.welcome, self.build, self.watch = WelcomePage(session), BuildPage(session), WatchPage(session)
        self.pages: dict[str, QWidget] = {"welcome": self.welcome, "build": self.build, "watch": self.watch}
        self.stack = QStackedWidget()
        for page in self.pages.values():
            self.stack.addWidget(page)
        self.setCentralWidget(self.stack)
        self.actions_ = Actions(self)
        self.actions_.fill(self.menuBar())
        self.toolbar = ToolBar(self)
        self.addToolBar(self.toolbar)
        self.status = Status(session)
        self.setStatusBar(self.status)
        self._bind()
        self.resize(1280, 800)
        self.setMinimumSize(800, 560)
        if not safe:
            self._restore()
        self.dress()
        self.show_page("welcome")

    def _bind(self) -> None:
        self.welcome.watching.connect(lambda: self.start_example(starters.first(), run=True))
        self.welcome.building.connect(self.new)
        self.welcome.opening.connect(self.open_dialog)
        self.welcome.chosen.connect(self.open)
        self.welcome.started.connect(self.start_example)
        self.build.run_wanted.connect(self.run)
        self.build.library.opening.connect(self.start_example)
        self.watch.build_asked.connect(lambda: self.show_page("build"))
        for signal in (self.session.document.changed, self.session.runs_changed, self.session.form.selection_changed):
            signal.connect(self.refresh)
        self.session.started.connect(lambda _: self.show_page("watch"))
        self.session.told.connect(lambda text: self.status.showMessage(text, 8000))
        self.session.refused.connect(self._say)

    def refresh(self) -> None:
        """Title, commands: what follows from the document and the runs."""
        self.setWindowTitle(f"{self.session.document.title} — Continual Learning Workbench")
        self.actions_.refresh()

    # Pages

    def show_page(self, name: str) -> None:
        """Show "welcome", "build" or "watch"."""
        if name == "welcome":
            self.welcome.refresh()
        self.stack.setCurrentWidget(self.pages[name])
        if name == "build":
            self.build.strip.setFocus()
        self.toolbar.show_page(name)
        self.refresh()

    def next_panel(self) -> None:
        """Move the keyboard's focus to the next panel."""
        panels = [self.build.library.search, self.build.strip, self.build.inspector]
        if self.stack.currentWidget() is not self.build:
            self.stack.currentWidget().setFocus()
            return
        inside = [i for i, panel in enumerate((self.build.library, self.build.strip, self.build.inspector))
                  if panel.isAncestorOf(QApplication.focusWidget() or self) or panel.hasFocus()]
        target = panels[(inside[0] + 1) % 3 if inside else 0]
        if target is self.build.inspector:
            target.focus_first()
        else:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def reset_layout(self) -> None:
        """Panels and window as on the first day."""
        self.build.reset_layout()
        self._settings.remove("window")

    # The document

    def new(self) -> None:
        """Start from the default experiment."""
        self._leave(lambda: self.session.document.new(Experiment()))

    def open_dialog(self) -> None:
        """Ask for a file."""
        name, _ = QFileDialog.getOpenFileName(self, "Open an experiment", str(Path.home()), FILES)
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Open a file; what is wrong with it is told, and nothing else changes."""
        self._leave(lambda: self.session.document.open(path))

    def start_example(self, path: Path, run: bool = False) -> None:
        """Begin with a shipped experiment, which stays as it is; `run` starts it at once."""
        def take() -> None:
            text = path.read_text("utf-8")
            self.session.document.new(Experiment.parse(text), text)

        if self._leave(take) and run:
            self.run()

    def merge_dialog(self) -> None:
        """Ask for another workspace and take over its runs."""
        name, _ = QFileDialog.getOpenFileName(self, "Add runs of another workspace", str(Path.home()), WORKSPACES)
        if name:
            self.session.merge(Path(name))

    def save(self) -> bool:
        """Save, asking for a name the first time; False where that failed or was given up."""
        path = self.session.document.path
        return self._write(path) if path else self.save_as()

    def save_as(self) -> bool:
        """Ask for a name and save under it."""
        suggested = f"{self.session.form.experiment.name}.toml".replace("/", "-")
        name, _ = QFileDialog.getSaveFileName(self, "Save the experiment", str(Path.home() / suggested), FILES)
        return bool(name) and self._write(Path(name))

    def _write(self, path: Path) -> bool:
        try:
            self.session.document.save(path)
        except OSError as error:
            why = f"{path}: {error.strerror or error}. Nothing is lost; save it elsewhere."
            self._say("The experiment was not saved", why)
            return False
        self.status.showMessage(f"Saved {path.name}", 4000)
        return True

    def _leave(self, take: Callable[[], None]) -> bool:
        """Take another document, after asking about unsaved changes; shows the Build page; False where it stayed."""
        document = self.session.document
        if document.is_modified and not self._may_go():
            return False
        try:
            take()
        except Malformed as error:
            told = "\n".join(str(fault) for fault in error.faults[:12])
            self._say("This file is not an experiment", told)
            return False
        except (OSError, UnicodeDecodeError) as error:
            self._say("This file cannot be read", str(error))
            return False
        self.show_page("build")
        return True

    def _may_go(self) -> bool:
        box = QMessageBox(QMessageBox.Icon.Question, "Unsaved changes",
                          f"“{self.session.form.experiment.name}” has changes that are not saved.", parent=self)
        box.setStandardButtons(QMessageBox.StandardButton.Save | QMessageBox.StandardButton.Discard
                               | QMessageBox.StandardButton.Cancel)
        answer = box.exec()
        if answer == QMessageBox.StandardButton.Save:
            return self.save()
        return answer == QMessageBox.StandardButton.Discard

    def _say(self, title: str, text: str) -> None:
        QMessageBox(QMessageBox.Icon.Warning, title, f"{title}.", parent=self, informativeText=text).open()

    def add(self, kind: str, id: str) -> None:
        """Add something from the library, and show where it went."""
        self.show_page("build")
        self.build.add(kind, id)

    # Running

    def run(self) -> None:
        """Queue the experiment and watch it."""
        self.session.run()

    # Looks

    def toggle_theme(self) -> None:
        """Light to dark, dark to light."""
        wanted = theme.LIGHT if theme.current().is_dark else theme.DARK
        theme.apply(_application(), wanted, scale=self._scale)
        self._settings.setValue("theme", wanted.name)
        self.dress()

    def zoom(self, by: float) -> None:
        """Larger or smaller text, from 0.8 to 2 of the system's."""
        self._scale = min(max(round(self._scale + by, 1), 0.8), 2.0)
        theme.apply(_application(), theme.current(), scale=self._scale)
        self._settings.setValue("scale", self._scale)
        self.dress()

    def dress(self) -> None:
        """Give everything that draws itself the colours that now hold."""
        self.actions_.paint()
        self.toolbar.dress()
        self.build.dress()
        self.welcome.dress()
        self.refresh()

    def show_palette(self) -> None:
        """Search all commands, examples and things that can be added."""
        choices = []
        for command in COMMANDS:
            action = self.actions_.by_id[command.id]
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            menu = plain(command.menu)
            icon = command.icon or "chevron-right"
            choices.append(Choice(f"{menu}: {plain(command.text)}", action.trigger, keys, icon=icon,
                                  hindered=command.hindered(self)))
        for kind, title, id in ((m.kind, m.title, m.id) for m in self.session.registry.manifests()):
            choices.append(Choice(f"Add {kind}: {title}", lambda k=kind, i=id: self.add(k, i), icon="add", also=id))
        choices += [Choice(f"Example: {s.name}", lambda p=s.path: self.start_example(p), icon="open")
                    for s in starters.starters()]
        picker = Picker(self, "What do you want to do?", choices, width=560)
        corner = self.mapToGlobal(self.rect().topLeft())
        corner.setX(corner.x() + (self.width() - picker.width()) // 2)
        corner.setY(corner.y() + self.menuBar().height() + self.toolbar.height())
        picker.open_at(corner)

    def show_keys(self) -> None:
        """List all keys."""
        KeysDialog(self, self.actions_).open()

    # Qt's events

    def showEvent(self, event: QShowEvent) -> None:
        """Look into the store while visible."""
        super().showEvent(event)
        self.session.set_visible(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing to look at, nothing to look for."""
        super().hideEvent(event)
        if not self.isVisible() and not self._closing:
            self.session.set_visible(False)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the looks and the draft, pause what runs, let go of everything."""
        self._closing = True
        self._settings.setValue("window/version", LAYOUT_VERSION)
        self._settings.setValue("window/geometry", self.saveGeometry())
        self._settings.setValue("window/build", self.build.saveState())
        self.hide()
        self.session.close()
        event.accept()

    def _restore(self) -> None:
        settings = self._settings
        wanted = theme.THEMES.get(str(settings.value("theme", "")))
        app = _application()
        self._scale = float(str(settings.value("scale", 1.0)))
        theme.apply(app, wanted or theme.system_theme(app), scale=self._scale)
        if str(settings.value("window/version", "")) == str(LAYOUT_VERSION):
            for key, restore in (("geometry", self.restoreGeometry), ("build", self.build.restoreState)):
                state = settings.value(f"window/{key}")
                if isinstance(state, QByteArray):
                    restore(state)


def _application() -> QApplication:
    app = QGuiApplication.instance()
    assert isinstance(app, QApplication)
    return app
