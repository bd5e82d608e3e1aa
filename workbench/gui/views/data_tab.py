"""DataTab: the numbers behind one plot as a table that keyboard and screen reader can walk through."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from workbench.gui import theme as looks
from workbench.gui.language import tr
from workbench.gui.models.curve_table import CurveTable
from workbench.gui.models.lens import SINCE
from workbench.gui.models.panels import PANELS
from workbench.gui.models.watch import WatchModel
from workbench.gui.views.pieces import label


class DataTab(QWidget):
    """A plot's name and its table; read anew only while it is seen."""

    def __init__(self, watch: WatchModel) -> None:
        super().__init__()
        self._watch = watch
        self.model = CurveTable(self)
        self.panel = QComboBox()
        self.panel.setAccessibleName(tr("Plot whose numbers are shown"))
        self.panel.view().setAccessibleName(tr("Plots"))
        for panel in PANELS:
            self.panel.addItem(tr(panel.title), panel)
        self.panel.addItem(tr("Stability gap"), None)
        self.told = label("", "small", wrap=True)
        self.told.setAccessibleName(tr("What these numbers are of"))
        self.table = QTableView(alternatingRowColors=True)
        self.table.setModel(self.model)
        self.table.setAccessibleName(tr("Numbers of the plot"))
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        head.setMinimumHeight(3 * head.fontMetrics().height())  # a task's name may need two lines
        self.table.setShowGrid(False)
        row = QHBoxLayout()
        of = QLabel(tr("Numbers of"))
        of.setBuddy(self.panel)
        row.addWidget(of)
        row.addWidget(self.panel)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(looks.SPACE_2)
        layout.addLayout(row)
        layout.addWidget(self.told)
        layout.addWidget(self.table, 1)
        self.panel.currentIndexChanged.connect(self.renew)
        watch.chosen.connect(self.renew)
        watch.slow.connect(self.renew)
        watch.lens.changed.connect(self.renew)

    def renew(self) -> None:
        """Show the lines of the chosen plot as they are now."""
        if not self.isVisible():
            return
        panel, lens = self.panel.currentData(), self._watch.lens
        self.told.setVisible(panel is None)
        if panel is not None:
            self.model.show(panel.lines(self._watch.curves))
            return
        lens.keep_valid()
        self.told.setText(f"{lens.told()} {lens.sentence()}".strip())
        self.model.show(lens.lines(), SINCE)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was recorded meanwhile."""
        super().showEvent(event)
        self.renew()
