"""Deeds: what is done with chosen runs, the same in the list, the table and the comparison."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog, QInputDialog, QToolButton, QWidget

from workbench.gui import theme as looks
from workbench.gui.language import counted, marked, small, tr
from workbench.gui.models.watch import WatchModel, can
from workbench.gui.session import Session
from workbench.spec.run import Run, RunState

ALL = frozenset(RunState)
ENDINGS = {"html": marked("Report, an HTML page (*.html)"), "csv": marked("All readings, a table (*.csv)")}


@dataclass(frozen=True)
class Deed:
    """Something done with the chosen runs: in which states it can be, and how.

    `text` and `help` are English; who shows them translates them."""

    id: str
    text: str
    icon: str
    states: frozenset[RunState]
    call: Callable[["Deeds", Sequence[int]], object]
    help: str
    shortcut: str = ""


class Deeds(QObject):
    """Deeds as actions of a view, upon the runs that are chosen in it; with their keys and its context menu."""

    def __init__(self, view: QWidget, session: Session, watch: WatchModel, chosen: Callable[[], Sequence[int]],
                 first: Sequence[Deed] = ()) -> None:
        super().__init__(view)
        self.view, self.session, self.watch, self.chosen = view, session, watch, chosen
        self._deeds = (*first, *DEEDS)
        self.actions = {deed.id: self._action(deed) for deed in self._deeds}
        view.addActions(list(self.actions.values()))
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.paint()

    def _action(self, deed: Deed) -> QAction:
        action = QAction(tr(deed.text), self, shortcutContext=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if deed.shortcut:
            action.setShortcut(QKeySequence(deed.shortcut))
        action.triggered.connect(lambda: deed.call(self, list(self.chosen())))
        return action

    def button(self, id: str) -> QToolButton:
        """A button for one of them; only its icon stands on it."""
        made = QToolButton(iconSize=QSize(18, 18))
        made.setDefaultAction(self.actions[id])
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        made.setFixedSize(looks.TARGET + 4, looks.TARGET + 4)
        text = next(tr(deed.text) for deed in self._deeds if deed.id == id)
        made.setAccessibleName(tr("{deed} the chosen runs", deed=text.rstrip("…")))
        return made

    def paint(self) -> None:
        """Take the icons of the theme."""
        for deed in self._deeds:
            self.actions[deed.id].setIcon(looks.icon(deed.icon))

    def rows(self) -> list[Run]:
        """The chosen runs as last read."""
        wanted = set(self.chosen())
        return [run for run in self.watch.table.runs if run.id in wanted]

    def refresh(self) -> None:
        """Enable what can be done with the chosen runs; where something cannot, its tool tip says why."""
        rows = self.rows()
        for deed in self._deeds:
            action, is_possible = self.actions[deed.id], can(rows, deed.states)
            action.setEnabled(is_possible)
            action.setToolTip(tr(deed.help) if is_possible else f"{tr(deed.text)}: {_hindered(deed, rows)}")


def _hindered(deed: Deed, rows: Sequence[Run]) -> str:
    if not rows:
        return tr("choose a run first")
    if deed.id == "delete":
        return tr("end it first")
    return tr("none of the chosen runs can be asked to {deed}", deed=small(deed.text))


def ask_note(on: Deeds, runs: Sequence[int]) -> None:
    """Ask for a note and write it to all of these runs; what they share already stands there to be changed."""
    notes = {run.note for run in on.rows()}
    differ = len(notes) > 1
    dialog = QInputDialog(on.view)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(tr("Note"))
    text = tr("Note to {runs}:", runs=counted(len(runs), "run"))
    warning = tr("They have different notes. What you write takes the place of all of them; left empty, they stay.")
    dialog.setLabelText(f"{warning}\n{text}" if differ else text)
    dialog.setTextValue("" if differ else notes.pop())
    dialog.textValueSelected.connect(lambda told: on.session.note(runs, told) if told or not differ else None)
    dialog.open()


def ask_export(on: Deeds, runs: Sequence[int]) -> None:
    """Ask for a file and write these runs into it: a report, or all readings."""
    dialog = QFileDialog(on.view, tr("Export {runs}", runs=counted(len(runs), "run")))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    kinds = {tr(text): ending for ending, text in ENDINGS.items()}

    def take(kind: str) -> None:
        dialog.setDefaultSuffix(kinds[kind])
        dialog.selectFile(f"runs.{kinds[kind]}")

    dialog.setNameFilters(list(kinds))
    take(next(iter(kinds)))
    dialog.filterSelected.connect(take)
    dialog.fileSelected.connect(lambda path: on.session.export(runs, Path(path)))
    dialog.open()


DEEDS: Sequence[Deed] = (
    Deed("pause", "Pause", "pause", frozenset({RunState.RUNNING}), lambda on, runs: on.session.pause(runs),
         "Finish the step at hand, keep everything, and wait"),
    Deed("resume", "Resume", "run", frozenset({RunState.PAUSED}), lambda on, runs: on.session.resume(runs),
         "Go on where it was paused"),
    Deed("stop", "Stop", "stop", frozenset({RunState.RUNNING, RunState.QUEUED, RunState.PAUSED}),
         lambda on, runs: on.session.stop(runs), "End it for good; what was measured is kept"),
    Deed("retry", "Retry", "retry", frozenset({RunState.FAILED, RunState.CANCELLED}),
         lambda on, runs: on.session.retry(runs), "Queue it again, from its checkpoint"),
    Deed("star", "Star", "star", ALL, lambda on, runs: on.session.star(runs),
         "Mark it to find it again, or take the mark away", "Ctrl+T"),
    Deed("note", "Annotate…", "note", ALL, ask_note, "Write a note to all chosen runs", "F2"),
    Deed("export", "Export…", "export", ALL, ask_export, "Write the chosen runs as a report, or all their readings"),
    Deed("delete", "Delete", "delete", ALL - {RunState.RUNNING}, lambda on, runs: on.session.delete(runs),
         "Put it in the bin", "Del"),
)
