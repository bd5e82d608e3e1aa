"""HistoryPanel: all edits in order; a click on one goes back or forth to it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QShowEvent
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QWidget

from workbench.gui import theme
from workbench.gui.language import counted, marked, tr
from workbench.gui.models.experiment_form import ExperimentForm
from workbench.gui.views.pieces import button, column, label, row

BEGIN = marked("As it was opened")


class HistoryPanel(QDialog):
    """Stays open beside the window and follows what is edited there."""

    def __init__(self, form: ExperimentForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self.setWindowTitle(tr("History"))
        self.resize(theme.SPACE_6 * 11, theme.SPACE_6 * 15)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Edits, the oldest first"))
        self.list.setAccessibleDescription(tr("Enter goes back or forth to the chosen one"))
        self.told = label("", "small", wrap=True)
        self.begin = button(tr("Back to the start"), lambda: form.go_to(0))
        close = button(tr("Close"), self.close, kind="quiet")
        for made in (self.begin, close):
            made.setAutoDefault(False)
        layout = column(self, margin=theme.SPACE_4, spacing=theme.SPACE_3)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.told)
        layout.addLayout(row(self.begin, 1, close))
        self.list.itemClicked.connect(lambda _: self._go())
        self.list.itemActivated.connect(lambda _: self._go())
        form.changed.connect(self.refresh)

    def showEvent(self, event: QShowEvent) -> None:
        """What was edited while it was closed."""
        super().showEvent(event)
        self.refresh()
        self.list.setFocus()

    def refresh(self) -> None:
        """List the edits as they are now; nothing is done while nobody looks."""
        if not self.isVisible():
            return
        done, undone = self._form.history()
        self.list.clear()
        for i, text in enumerate([tr(BEGIN), *done, *undone]):
            item = QListWidgetItem(text)
            item.setToolTip(text)
            if i > len(done):
                item.setForeground(QColor(theme.current().faint))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, tr("{edit}, undone", edit=text))
            elif i == len(done):
                item.setFont(theme.text_font(self.list.font(), bold=True))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, tr("{edit}, now", edit=text))
            self.list.addItem(item)
        self.list.setCurrentRow(len(done))
        told = tr("{edits}, {n} undone.", edits=counted(len(done), "edit"), n=len(undone))
        none = tr("Nothing has been changed yet; every edit will be listed here.")
        self.told.setText(told if done or undone else none)
        self.begin.setEnabled(bool(done))

    def _go(self) -> None:
        self._form.go_to(self.list.currentRow())
