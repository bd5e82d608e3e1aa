"""WatchPage: runs on the left, their curves in the middle, matrix and indices of the run in focus on the right."""

import numpy as np
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from workbench.gui import theme as looks
from workbench.gui.models.watch import WatchModel
from workbench.gui.plots.curve_plot import CurvePlot
from workbench.gui.plots.matrix_plot import SMALLEST, MatrixPlot
from workbench.gui.session import Session
from workbench.gui.views.compare_tab import CompareTab
from workbench.gui.views.curve_panels import CurvePanels
from workbench.gui.views.data_tab import DataTab
from workbench.gui.views.export_button import ExportButton
from workbench.gui.views.failure_banner import FailureBanner
from workbench.gui.views.finding_list import FindingList
from workbench.gui.views.index_panel import IndexPanel
from workbench.gui.views.recorded_tab import RecordedTab
from workbench.gui.views.run_list import RunList
from workbench.gui.views.runs_tab import RunsTab

SIDES = (224, 700, 304)
"""Shares of the width that runs, curves and indices get at first."""
MOST_ROWS = 6
"""So many tasks of the matrix are seen at once."""


class WatchPage(QStackedWidget):
    """Everything about runs; draws only while it is seen. `build_asked` from the page shown while there is no run."""

    build_asked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.watch = WatchModel(session.reader, self)
        self.watch.is_seen = False
        self.runs = RunList(session, self.watch)
        self.panels = CurvePanels(self.watch)
        self.data = DataTab(self.watch)
        self.compare = CompareTab(self.watch)
        self.recorded = RecordedTab(self.watch)
        self.all_runs = RunsTab(self.watch.order, self.runs.list.selectionModel())
        self.matrix = MatrixPlot(unit="after a row's task, on a column's")
        self.findings = FindingList()
        self.indices = IndexPanel(self.watch)
        self.banner = FailureBanner()
        self.export = ExportButton(self._exportable, self._caption)
        self.sentence = QLabel(wordWrap=True)
        self.build = QPushButton("Build an experiment")
        self.addWidget(self._make_empty())
        self.addWidget(self._make_content())
        self._bind()
        self.paint()

    def _make_empty(self) -> QWidget:
        page = QWidget()
        title = QLabel("No runs yet", alignment=Qt.AlignmentFlag.AlignCenter)
        title.setProperty("role", "title")
        text = QLabel("Build an experiment and press Run.\nIts curves appear here while it learns.",
                      alignment=Qt.AlignmentFlag.AlignCenter)
        text.setProperty("role", "muted")
        self.build.setProperty("kind", "primary")
        self.build.setAccessibleName("Build an experiment")
        layout = QVBoxLayout(page)
        layout.setSpacing(looks.SPACE_3)
        layout.addStretch(2)
        layout.addWidget(title)
        layout.addWidget(text)
        layout.addSpacing(looks.SPACE_2)
        layout.addWidget(self.build, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(3)
        return page

    def _make_content(self) -> QWidget:
        self.sentence.setProperty("role", "heading")
        self.sentence.setAccessibleName("What happened")
        self.sentence.setMinimumHeight(looks.TARGET)
        self.tabs = QTabWidget(documentMode=True)
        tabs = {"Plots": self.panels, "Compare": self.compare, "Data": self.data, "Runs": self.all_runs,
                "Recorded": self.recorded}
        for name, widget in tabs.items():
            self.tabs.addTab(_room_beside(widget), name)
        self.tabs.setCornerWidget(self.export)
        self.tabs.setAccessibleName("Plots, comparison, data, runs or what else was recorded")
        self.matrix.setFixedHeight(self._matrix_height(0))
        side = QWidget()
        stacked = QVBoxLayout(side)
        stacked.setContentsMargins(looks.SPACE_3, 0, 0, 0)
        stacked.setSpacing(looks.SPACE_2)
        stacked.addWidget(self.matrix)
        stacked.addWidget(self.indices, 1)
        inner = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        inner.addWidget(self.tabs)
        inner.addWidget(side)
        inner.setStretchFactor(0, 1)
        inner.setSizes(SIDES[1:])
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(looks.SPACE_3, looks.SPACE_3, looks.SPACE_3, looks.SPACE_2)
        column.setSpacing(looks.SPACE_2)
        column.addWidget(self.sentence)
        column.addWidget(self.banner)
        column.addWidget(self.findings)
        column.addWidget(inner, 1)
        whole = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        whole.addWidget(self.runs)
        whole.addWidget(right)
        whole.setStretchFactor(1, 1)
        whole.setSizes([SIDES[0], sum(SIDES[1:])])
        return whole

    def _bind(self) -> None:
        self._session.polled.connect(self._look)
        self._session.runs_changed.connect(self._take_runs)
        self._session.started.connect(self.watch.follow)
        self.export.told.connect(self._session.told)
        self.compare.told.connect(self._session.told)
        self.build.clicked.connect(self.build_asked)
        self.banner.retry_asked.connect(lambda run: self._session.retry([run]))
        self.watch.table.noted.connect(self._session.note)
        self.watch.chosen.connect(self._tell)
        self.watch.slow.connect(self._tell)
        self.matrix.hovered.connect(self._point_at)
        self.matrix.left.connect(self._point_away)
        self.findings.chosen.connect(self._show_finding)

    def _look(self) -> None:
        if self.isVisible():
            self.watch.look()

    def _take_runs(self) -> None:
        if not self.watch.is_seen:
            return
        self.watch.update(self._session.runs)
        self.setCurrentIndex(1 if self.watch.table.runs else 0)
        self.banner.show_run(self.watch.failed)
        self.runs.mark()

    def _tell(self) -> None:
        """What changes at task ends: sentence, matrix, findings."""
        self.sentence.setText(self.watch.curves.sentence())
        self.findings.show_findings(self.watch.findings())
        self.banner.show_run(self.watch.failed)
        focused = self.watch.curves.focused
        tasks = focused.tested if focused else []
        scores = focused.scores if focused else np.empty((0, 0))
        if tasks:  # a run that has not told its tasks yet takes the place of the one before, so that nothing jumps
            self.matrix.setFixedHeight(self._matrix_height(len(tasks)))
        self.matrix.set_matrix(scores, [str(task.get("title") or task["name"]) for task in tasks])

    def _matrix_height(self, tasks: int) -> int:
        """Enough for a few tasks whole; more are scrolled, so that the indices stay in sight."""
        rows = min(max(tasks, 2), MOST_ROWS)
        return round(4.5 * self.fontMetrics().height()) + rows * (SMALLEST + 2) + looks.TARGET + 3 * looks.SPACE_3

    def _point_at(self, row: int, column: int) -> None:
        """Show a cell of the matrix in the curves, with the other cell that its forgetting is made of."""
        focused, plot = self.watch.curves.focused, self.panels.plots["tasks"]
        if focused is None or column >= len(focused.tested):
            return
        self.matrix.highlight(focused.pair(row, column))
        plot.choose(str(focused.tested[column]["name"]))
        plot.set_cursor(focused.end_of(row))

    def _point_away(self) -> None:
        self.matrix.highlight([])
        self.panels.plots["tasks"].choose(None)
        self.panels.plots["tasks"].set_cursor(None)

    def _show_finding(self, step: int, task: str) -> None:
        """Where a finding was seen: the line at its step, and its task's curve before the others."""
        self.tabs.setCurrentIndex(0)
        plot = self.panels.plots["tasks"]
        plot.choose(task or None)
        plot.set_cursor(step)

    def _exportable(self) -> list[CurvePlot | MatrixPlot]:
        return [*(self.panels.plots[panel.id] for panel in self.panels.shown()), self.matrix]

    def _caption(self, plot: CurvePlot | MatrixPlot) -> str:
        return self.watch.caption(one_run=plot is self.matrix or plot is self.panels.plots["tasks"])

    def paint(self) -> None:
        """Take the icons of the theme."""
        self.export.paint()
        self.runs.paint()
        self.indices.paint()
        self.banner.paint()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was recorded while nobody looked."""
        super().showEvent(event)
        self.watch.is_seen = True
        self._take_runs()
        self.watch.look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Read nothing while nobody looks."""
        super().hideEvent(event)
        self.watch.is_seen = False

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "banner"):
            self.paint()


def _room_beside(widget: QWidget) -> QWidget:
    """The widget with air towards the tabs above and the column on its right."""
    page = QWidget()
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, looks.SPACE_2, looks.SPACE_3, 0)
    layout.addWidget(widget)
    return page
