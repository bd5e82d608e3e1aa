"""KeysDialog: all commands with their keys, made from the table of commands."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QLineEdit, QTableWidget, QTableWidgetItem, QWidget

from workbench.gui import theme
from workbench.gui.actions import COMMANDS, Actions, plain
from workbench.gui.views.pieces import column


class KeysDialog(QDialog):
    """A table one can search in."""

    def __init__(self, parent: QWidget, actions: Actions) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys")
        self.search = QLineEdit()
        self.search.setPlaceholderText("Search")
        self.search.setAccessibleName("Search the keys")
        self.table = QTableWidget(len(COMMANDS), 3)
        self.table.setHorizontalHeaderLabels(["Command", "Key", "Menu"])
        self.table.setAccessibleName("Commands and their keys")
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for line, command in enumerate(COMMANDS):
            shortcut = actions.by_id[command.id].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            keys = shortcut or command.help if command.id == "task.remove" else shortcut
            for place, text in enumerate((plain(command.text), keys, plain(command.menu))):
                item = QTableWidgetItem(text)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, text or "no key")
                self.table.setItem(line, place, item)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.table.resizeColumnsToContents()
        ends = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        ends.rejected.connect(self.reject)
        layout = column(self, margin=theme.SPACE_4)
        layout.addWidget(self.search)
        layout.addWidget(self.table)
        layout.addWidget(ends)
        self.resize(theme.SPACE_6 * 16, theme.SPACE_6 * 18)
        self.search.textChanged.connect(self._find)

    def _find(self, text: str) -> None:
        for line in range(self.table.rowCount()):
            held = " ".join(self.table.item(line, place).text() for place in range(3))
            self.table.setRowHidden(line, text.casefold() not in held.casefold())
