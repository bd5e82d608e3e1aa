"""FindingList: what in the run in focus is not as one expects; choosing one shows in the curves where it was seen."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem

from workbench.gui import theme as looks
from workbench.gui.language import tr
from workbench.gui.views.pieces import column
from workbench.store.findings import Finding

MOST = 4
"""So many lines are seen at once; more are scrolled."""


class FindingList(QFrame):
    """Hidden while all is well. `chosen` carries the step and the task of a finding ("" for the whole run)."""

    chosen = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._found: list[Finding] = []
        self.heading = QLabel()
        self.heading.setProperty("role", "heading")
        self.list = QListWidget(wordWrap=True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setProperty("bare", True)
        self.list.setAccessibleName(tr("Worth a look"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        layout = column(self, margin=looks.SPACE_2, spacing=looks.SPACE_1)
        layout.addWidget(self.heading)
        layout.addWidget(self.list)
        self.list.itemClicked.connect(self._point)
        self.list.itemActivated.connect(self._point)
        self.hide()

    def show_findings(self, found: list[Finding]) -> None:
        """Tell these; none hides the list."""
        if found == self._found:
            return
        self._found = found
        self.setVisible(bool(found))
        self.heading.setText(tr("Worth a look ({count})", count=len(found)))
        self.list.clear()
        for finding in found:
            item = QListWidgetItem(finding.text)
            seen = tr("Seen in the whole run.")
            if finding.task:
                seen = tr("Seen in {task}, step {step}.", task=finding.task, step=finding.step)
            item.setToolTip(f"{finding.text}\n{seen}")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{finding.text} {seen}")
            self.list.addItem(item)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sentences break anew, so the list is as high as they are."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # A list's own hint for a row is that of the text in one line.
        within = QRect(0, 0, self.list.viewport().width() - looks.SPACE_5, 10_000)
        metrics, breaks = self.list.fontMetrics(), Qt.TextFlag.TextWordWrap
        high = sum(metrics.boundingRect(within, breaks, found.text).height() + looks.SPACE_2 for found in self._found)
        self.list.setFixedHeight(min(high, MOST * metrics.lineSpacing()) + looks.SPACE_2)

    def _point(self, item: QListWidgetItem) -> None:
        finding = self._found[self.list.row(item)]
        self.chosen.emit(finding.step, finding.task)
