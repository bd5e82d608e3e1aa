"""KeysDialog: all commands with their keys, which can be changed here, and the keys of single panels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
)

from workbench.gui import keymap, theme
from workbench.gui.actions import COMMANDS, plain
from workbench.gui.language import marked, tr
from workbench.gui.views.pieces import button, column, label, row

if TYPE_CHECKING:
    from workbench.gui.views.main_window import MainWindow

HEADS = (marked("Command"), marked("Key"), marked("Where"))
ID_ROLE = Qt.ItemDataRole.UserRole
"""The id of a row's command; empty where its key is fixed."""


class KeyLine(QKeySequenceEdit):
    """Takes the key that is pressed in it; Tab leaves it, as it leaves every line."""

    def event(self, event: QEvent) -> bool:
        """Qt's own line would take Tab as well, and never let go of who works by keyboard."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                return self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
        return super().event(event)


class KeysDialog(QDialog):
    """Choose a row, press its new key in the line below; it holds at once, and a conflict is asked about."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Keys"))
        self._preferences, self._actions = window.preferences, window.actions_
        self._taken = ("", "")
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search commands and keys"))
        self.search.setAccessibleName(tr("Search commands and keys"))
        self.search.setClearButtonEnabled(True)
        self.table = QTableWidget(len(COMMANDS) + len(keymap.FIXED), len(HEADS))
        self.named = label(tr("Key"))
        self.key = KeyLine()
        self.key.setMaximumSequenceLength(1)
        self.key.setFinishingKeyCombinations([])
        told = tr("Take the key from the chosen command")
        self.none = button(tr("No key"), lambda: self._give(""), kind="quiet", told=told)
        told = tr("Reset the key of the chosen command")
        self.back = button(tr("Reset"), lambda: self._give(None), kind="quiet", told=told)
        self.all_back = button(tr("Reset all"), self._reset_all, kind="quiet", told=tr("Reset all keys"))
        self.told = label("", "muted", wrap=True)
        self.take = button(tr("Use it here instead"), self._take_over, told="")
        self._arrange()
        self._fill()
        self.search.textChanged.connect(self._find)
        self.table.itemSelectionChanged.connect(self._show_chosen)
        self.table.itemActivated.connect(lambda _: self.key.setFocus())
        self.key.editingFinished.connect(self._read)
        self._preferences.changed.connect(self._fill)
        self.table.selectRow(0)

    def _arrange(self) -> None:
        table = self.table
        table.setHorizontalHeaderLabels([tr(head) for head in HEADS])
        table.setAccessibleName(tr("Commands and their keys"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        head = table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        ends = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        ends.rejected.connect(self.reject)
        ends.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        layout = column(self, margin=theme.SPACE_4, spacing=theme.SPACE_3)
        layout.addWidget(self.search)
        layout.addWidget(table, 1)
        layout.addLayout(row(self.named, self.key, self.none, self.back, 1))
        layout.addLayout(row(self.told, self.take))
        layout.setStretchFactor(table, 1)
        layout.addLayout(row(self.all_back, 1, ends))
        self.take.hide()
        self.resize(theme.SPACE_6 * 20, theme.SPACE_6 * 19)

    def _fill(self) -> None:
        keys, changed = self._actions.keys(), self._preferences.changed_keys()
        lines = [(c.id, plain(c.text), keymap.native(keys[c.id]), tr("{menu} menu", menu=plain(c.menu)))
                 for c in COMMANDS]
        lines += [("", tr(fixed.what), ", ".join(keymap.native(k) for k in fixed.key.split(", ")), tr(fixed.where))
                  for fixed in keymap.FIXED]
        for line, (id, *texts) in enumerate(lines):
            for place, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setData(ID_ROLE, id)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, text or tr("no key"))
                font = item.font()
                font.setBold(place == 1 and id in changed)
                item.setFont(font)
                self.table.setItem(line, place, item)
        self.all_back.setEnabled(bool(changed))
        self._show_chosen()

    def _chosen(self) -> str:
        line = self.table.currentRow()
        return str(self.table.item(line, 0).data(ID_ROLE)) if line >= 0 else ""

    def _name(self, id: str) -> str:
        return next(plain(command.text) for command in COMMANDS if command.id == id)

    def _show_chosen(self) -> None:
        id = self._chosen()
        self.key.setEnabled(bool(id))
        self.none.setEnabled(bool(id) and bool(self._actions.keys().get(id)))
        self.back.setEnabled(id in self._preferences.changed_keys())
        self.named.setText(tr("Key of {command}", command=self._name(id)) if id else tr("This key is fixed"))
        line = self.key.findChild(QLineEdit)
        line.setAccessibleName(self.named.text())
        self.key.setAccessibleName(self.named.text())
        self.key.setKeySequence(QKeySequence(self._actions.keys().get(id, "")))
        self._say(tr("Press the new key in the line above.") if id else "")

    def _say(self, text: str, *, other: str = "") -> None:
        self.told.setText(text)
        self.take.setVisible(bool(other))
        self.take.setAccessibleName(tr("Use it here instead of for {command}", command=other) if other else "")

    def _read(self) -> None:
        """What was pressed becomes the key, unless it cannot or another command has it."""
        id, key = self._chosen(), self.key.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        if not id or not key or key == self._actions.keys()[id]:
            return
        if fault := keymap.fault(key):
            self._say(f"{fault}.")
        elif other := keymap.conflict(key, id, self._actions.keys()):
            self._taken = (other, key)
            held = self._name(other)
            self._say(tr("{key} belongs to {command}.", key=keymap.native(key), command=held), other=held)
        else:
            self._give(key)

    def _take_over(self) -> None:
        other, key = self._taken
        self._preferences.set_key(other, "")
        self._give(key)

    def _give(self, key: str | None) -> None:
        id = self._chosen()
        first = next(command.shortcut for command in COMMANDS if command.id == id)
        if key is None and (other := keymap.conflict(first, id, self._actions.keys())):
            self._taken = (other, first)
            held = self._name(other)
            self._say(tr("{key} now belongs to {command}.", key=keymap.native(first), command=held), other=held)
            return
        self._preferences.set_key(id, None if key == first else key)
        now = keymap.native(self._actions.keys()[id])
        self._say(tr("{command} has {key} now.", command=self._name(id), key=now or tr("no key")))

    def _reset_all(self) -> None:
        for id in self._preferences.changed_keys():
            self._preferences.set_key(id, None)

    def _find(self, text: str) -> None:
        for line in range(self.table.rowCount()):
            held = " ".join(self.table.item(line, place).text() for place in range(len(HEADS)))
            self.table.setRowHidden(line, not all(word in held.casefold() for word in text.casefold().split()))
