"""Commands: each once, as a row; menus, toolbar, shortcuts, palette and the list of keys are made from the table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from workbench.gui import theme
from workbench.gui.language import marked, tr
from workbench.gui.models.wording import BRING_BACK
from workbench.gui.views.reach import go_to_panel

if TYPE_CHECKING:
    from workbench.gui.views.main_window import MainWindow

Reason = str
"""Why a command cannot be used now; empty where it can."""


def _always(window: MainWindow) -> Reason:
    return ""


class Command(NamedTuple):
    """One thing a person can ask for, in English; who shows `text`, `menu` and `help` translates them.

    `hindered` says why not now; `menu` is where it is found; `early` ones need no workspace, so that they work while
    the program is still loading; `also` is a second key, until a person chooses one."""

    id: str
    text: str
    menu: str
    call: Callable[[MainWindow], object]
    shortcut: str = ""
    icon: str = ""
    hindered: Callable[[MainWindow], Reason] = _always
    gap: bool = False
    help: str = ""
    early: bool = False
    also: str = ""


def _cannot_run(window: MainWindow) -> Reason:
    from workbench.gui.models.summary_line import hindrance

    return hindrance(window.session.form)


def _no_run(*states: str, why: str) -> Callable[[MainWindow], Reason]:
    return lambda window: "" if any(run.state in states for run in window.session.runs) else tr(why)


def _no_undo(window: MainWindow) -> Reason:
    return "" if window.session.form.undo_text else tr("Nothing has been changed yet")


def _no_redo(window: MainWindow) -> Reason:
    return "" if window.session.form.redo_text else tr("Nothing was undone")


def _no_bin(window: MainWindow) -> Reason:
    return "" if window.session.deleted else tr("Nothing was deleted")


def _report(window: MainWindow) -> None:
    from workbench.gui.views.report import report_problem

    report_problem(window)


def _no_task(window: MainWindow) -> Reason:
    return "" if window.has_chosen("task") else tr("Choose a task in the strip first")


def _not_building(window: MainWindow) -> Reason:
    # Elsewhere the same keys belong to tables and texts.
    return "" if window.is_building else tr("Open the Build page first")


def _nothing_to_copy(window: MainWindow) -> Reason:
    chosen = window.has_chosen("task") or window.has_chosen("arm")
    return _not_building(window) or ("" if chosen else tr("Choose tasks or an arm first"))


def _no_tasks(window: MainWindow) -> Reason:
    return "" if window.session.form.cards() else tr("There are no tasks yet")


def _no_arm(window: MainWindow) -> Reason:
    return "" if window.has_chosen("arm") else tr("Choose an arm first")


def _nothing_to_vary(window: MainWindow) -> Reason:
    from workbench.gui.views.vary_menu import varying

    return "" if varying(window.session.form) else tr("Choose a method, the model or the training first")


def _vary(window: MainWindow) -> None:
    from workbench.gui.views.vary_menu import open_vary_menu

    window.show_page("build")
    open_vary_menu(window.build)


COMMANDS: Sequence[Command] = (
    Command("file.new", "&New experiment", "&File", lambda w: w.files.new(), "Ctrl+N", "new"),
    Command("file.template", "New from a &template…", "&File", lambda w: w.show_gallery(), "Ctrl+Shift+N", "library",
            help="All experiments that come with the program, with what they showed"),
    Command("file.open", "&Open…", "&File", lambda w: w.files.open_dialog(), "Ctrl+O", "open"),
    Command("file.save", "&Save", "&File", lambda w: w.files.save(), "Ctrl+S", "save", gap=True),
    Command("file.save-as", "Save &as…", "&File", lambda w: w.files.save_as(), "Ctrl+Shift+S"),
    Command("file.merge", "&Add runs of another workspace…", "&File", lambda w: w.files.merge_dialog(), icon="import",
            gap=True, help="Take over its runs with all that was measured; the other file stays as it is"),
    Command("file.welcome", "&Welcome page", "&File", lambda w: w.show_page("welcome"), gap=True),
    Command("file.quit", "&Quit", "&File", lambda w: w.close(), "Ctrl+Q", gap=True, early=True),
    Command("edit.undo", "&Undo", "&Edit", lambda w: w.session.form.undo(), "Ctrl+Z", "undo", _no_undo),
    Command("edit.redo", "&Redo", "&Edit", lambda w: w.session.form.redo(), "Ctrl+Shift+Z", "redo", _no_redo),
    Command("edit.history", "&History…", "&Edit", lambda w: w.show_history(), "Ctrl+Shift+H",
            help="All edits in order, to go back and forth among them"),
    Command("edit.cut", "Cu&t tasks or arm", "&Edit", lambda w: w.build.cut(), "Ctrl+X", hindered=_nothing_to_copy,
            gap=True),
    Command("edit.copy", "&Copy tasks or arm", "&Edit", lambda w: w.build.copy(), "Ctrl+C", hindered=_nothing_to_copy,
            help="As text, which other windows, files and people can read"),
    Command("edit.paste", "&Paste tasks or arms", "&Edit", lambda w: w.build.paste(), "Ctrl+V", hindered=_not_building),
    Command("edit.preferences", "Pre&ferences…", "&Edit", lambda w: w.show_preferences(), "Ctrl+,", "settings",
            gap=True),
    Command("task.add", "&Add a task", "&Task", lambda w: w.build.add_task(), "Ctrl+Shift+T", "add"),
    Command("task.duplicate", "&Duplicate", "&Task", lambda w: w.build.strip.duplicate(), "Ctrl+D", "duplicate",
            _no_task),
    Command("task.left", "Move &left", "&Task", lambda w: w.build.strip.shift(-1), "Alt+Left", "chevron-left",
            _no_task),
    Command("task.right", "Move &right", "&Task", lambda w: w.build.strip.shift(1), "Alt+Right", "chevron-right",
            _no_task),
    Command("task.first", "Move to the &start", "&Task", lambda w: w.build.strip.shift_to(0), "Alt+Home",
            hindered=_no_task),
    Command("task.last", "Move to the &end", "&Task", lambda w: w.build.strip.shift_to(None), "Alt+End",
            hindered=_no_task),
    Command("task.repeat", "Re&peat…", "&Task", lambda w: w.arrange(times=2, shuffle=False), "Ctrl+Shift+R", "repeat",
            _no_tasks, gap=True, help="The chosen tasks, or all of them, several times in a row"),
    Command("task.shuffle", "Random &order…", "&Task", lambda w: w.arrange(times=1, shuffle=True),
            hindered=_no_tasks, help="The chosen tasks, or all of them, in an order drawn by a seed"),
    Command("task.remove", "&Remove", "&Task", lambda w: w.build.strip.remove(), "", "delete", _no_task, gap=True,
            help="Del in the strip"),
    Command("arm.add", "&Add an arm", "&Arm", lambda w: w.build.add_arm(), "Ctrl+Shift+A", "add"),
    Command("arm.duplicate", "&Duplicate arm", "&Arm", lambda w: w.build.duplicate_arm(), "", "duplicate", _no_arm),
    Command("arm.remove", "&Remove arm", "&Arm", lambda w: w.build.remove_arm(), "", "delete", _no_arm),
    Command("arm.vary", "&Vary a setting…", "&Arm", lambda w: _vary(w), "Ctrl+Shift+V", "vary", _nothing_to_vary,
            gap=True, help="Write an arm for each of several values of a setting of what is selected"),
    Command("run.start", "&Run", "&Run", lambda w: w.run(), "Ctrl+Return", "run", _cannot_run,
            help="Queue all runs of the experiment and watch them"),
    Command("run.pause", "&Pause", "&Run", lambda w: w.session.pause(), "Ctrl+P", "pause",
            _no_run("running", why=marked("Nothing is running")), help="Finish the step at hand and keep everything"),
    Command("run.resume", "R&esume", "&Run", lambda w: w.session.resume(), "Ctrl+R", "step",
            _no_run("paused", why=marked("Nothing is paused"))),
    Command("run.stop", "&Stop", "&Run", lambda w: w.session.stop(), "Ctrl+.", "stop",
            _no_run("running", "queued", "paused", why=marked("Nothing is running or waiting")),
            help="End all runs that run, wait or are paused; what was measured is kept"),
    Command("run.undelete", f"&{BRING_BACK}", "&Run", lambda w: w.session.undelete(), "Ctrl+Shift+Del", "undo",
            _no_bin, gap=True, help="Undo the last deletion of runs"),
    Command("view.build", "&Build", "&View", lambda w: w.show_page("build"), "Ctrl+1", "settings"),
    Command("view.watch", "&Watch", "&View", lambda w: w.show_page("watch"), "Ctrl+2", "curves"),
    Command("view.theme", "Light or dark &theme", "&View", lambda w: w.toggle_theme(), "Ctrl+Shift+L", "theme",
            gap=True, early=True),
    Command("view.larger", "&Larger text", "&View", lambda w: w.zoom(0.1), "Ctrl+=", early=True, also="Ctrl++"),
    Command("view.smaller", "&Smaller text", "&View", lambda w: w.zoom(-0.1), "Ctrl+-", early=True),
    Command("view.text", "Text as the s&ystem's", "&View", lambda w: w.zoom(0), "Ctrl+0", early=True),
    Command("view.reset", "&Reset layout", "&View", lambda w: w.reset_layout(), "", "reset"),
    Command("view.next-panel", "&Next panel", "&View", lambda w: go_to_panel(w, 1), "F6"),
    Command("view.last-panel", "Pre&vious panel", "&View", lambda w: go_to_panel(w, -1), "Shift+F6"),
    Command("help.palette", "&Find a command…", "&Help", lambda w: w.show_palette(), "Ctrl+Shift+P", "search"),
    Command("help.keys", "&Keys", "&Help", lambda w: w.show_keys(), "Ctrl+/", "help", early=True),
    Command("help.report", "&Report a problem…", "&Help", lambda w: _report(w), gap=True,
            help="Collect findings and logs, without personal paths, in a file to send"),
)


class Actions:
    """The table as QActions of one window; `refresh` asks every command whether it can be used now."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.by_id: dict[str, QAction] = {}
        for command in COMMANDS:
            action = QAction(tr(command.text), window)
            action.setObjectName(command.id)
            # What depends on the workspace cannot be known before it is loaded.
            action.setEnabled(command.hindered is _always)
            action.triggered.connect(lambda _=False, c=command: self._do(c))
            window.addAction(action)
            self.by_id[command.id] = action
        self.bind()

    def keys(self) -> dict[str, str]:
        """The key of every command, as it is now; empty where it has none."""
        chosen = self._window.preferences.key
        return {c.id: c.shortcut if (key := chosen(c.id)) is None else key for c in COMMANDS}

    def bind(self) -> None:
        """Give every command the key it has now."""
        for command, key in zip(COMMANDS, self.keys().values(), strict=True):
            second = [command.also] if command.also and key == command.shortcut else []
            self.by_id[command.id].setShortcuts([QKeySequence(one) for one in [key, *second] if one])

    def _do(self, command: Command) -> None:
        if command.early:
            command.call(self._window)
        else:
            self._window.soon(lambda: command.call(self._window))

    def refresh(self) -> None:
        """Enable what can be used; where something cannot, its tool tip says why."""
        form = self._window.session.form
        for command in COMMANDS:
            action = self.by_id[command.id]
            reason = command.hindered(self._window)
            action.setEnabled(not reason)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            told = tr(command.help) or plain(command.text)
            action.setToolTip(f"{plain(command.text)}: {reason}" if reason else f"{told} ({keys})" if keys else told)
        undo, redo = form.undo_text, form.redo_text
        self.by_id["edit.undo"].setText(tr("&Undo {edit}", edit=undo) if undo else tr("&Undo"))
        self.by_id["edit.redo"].setText(tr("&Redo {edit}", edit=redo) if redo else tr("&Redo"))

    def paint(self) -> None:
        """Give every action its icon in the theme's colours."""
        for command in COMMANDS:
            if command.icon:
                self.by_id[command.id].setIcon(theme.icon(command.icon))

    def fill(self, bar: QMenuBar) -> None:
        """Make the menus, in the table's order."""
        menus: dict[str, QMenu] = {}
        for command in COMMANDS:
            menu = menus.get(command.menu)
            if menu is None:
                menu = menus[command.menu] = bar.addMenu(tr(command.menu))
                menu.setToolTipsVisible(True)
            if command.gap:
                menu.addSeparator()
            menu.addAction(self.by_id[command.id])


def plain(text: str) -> str:
    """A command's text as it is read: translated, without its mnemonic mark and dots."""
    return tr(text).replace("&", "").rstrip("…")
