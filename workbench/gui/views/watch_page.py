"""WatchPage: runs on the left, their curves in the middle, matrix and indices of the run in focus on the right."""

from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from workbench.gui import theme as looks
from workbench.gui.language import marked, tr
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
from workbench.gui.views.later import Later
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

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.watch = WatchModel(session.reader, self)
        self.watch.is_seen = False
        self.export = ExportButton(self._exportable, self._caption)
        self.sentence = QLabel(wordWrap=True)
        self.build = QPushButton(tr("Build an experiment"))
        self._make_empty()
        self._make_content()
        self._bind()
        self.paint()

    def _make_empty(self) -> None:
        page = QWidget(self)
        title = QLabel(tr("No runs yet"), alignment=Qt.AlignmentFlag.AlignCenter)
        title.setProperty("role", "title")
        text = QLabel(tr("Build an experiment and press Run.\nIts curves appear here while it learns."),
                      alignment=Qt.AlignmentFlag.AlignCenter)
        text.setProperty("role", "muted")
        self.build.setProperty("kind", "primary")
        self.build.setAccessibleName(tr("Build an experiment"))
        layout = QVBoxLayout(page)
        layout.setSpacing(looks.SPACE_3)
        layout.addStretch(2)
        layout.addWidget(title)
        layout.addWidget(text)
        layout.addSpacing(looks.SPACE_2)
        layout.addWidget(self.build, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(3)
        self.addWidget(page)

    def _make_content(self) -> None:
        # From the outside in: whatever is taken in anew is dressed anew, with all that it holds.
        whole = QSplitter(Qt.Orientation.Horizontal, self, childrenCollapsible=False)
        self.addWidget(whole)
        self.runs = RunList(self._session, self.watch)
        whole.addWidget(self.runs)
        right = QWidget(whole)
        column = QVBoxLayout(right)
        column.setContentsMargins(looks.SPACE_3, looks.SPACE_3, looks.SPACE_3, looks.SPACE_2)
        column.setSpacing(looks.SPACE_2)
        self.banner = FailureBanner()
        self.findings = FindingList()
        self.sentence.setProperty("role", "heading")
        self.sentence.setAccessibleName(tr("What happened"))
        self.sentence.setMinimumHeight(looks.TARGET)
        for widget in (self.sentence, self.banner, self.findings):
            column.addWidget(widget)
        inner = QSplitter(Qt.Orientation.Horizontal, right, childrenCollapsible=False)
        column.addWidget(inner, 1)
        self._make_tabs(inner)
        self._make_side(inner)
        inner.setStretchFactor(0, 1)
        inner.setSizes(SIDES[1:])
        whole.setStretchFactor(1, 1)
        whole.setSizes([SIDES[0], sum(SIDES[1:])])

    def _make_tabs(self, parent: QSplitter) -> None:
        self.tabs = QTabWidget(parent, documentMode=True)
        self._pages: dict[str, Later[Any]] = {
            marked("Plots"): Later(lambda: CurvePanels(self.watch)), marked("Compare"): Later(self._make_compare),
            marked("Data"): Later(lambda: DataTab(self.watch)),
            marked("Runs"): Later(lambda: RunsTab(self._session, self.watch, self.runs.list.selectionModel())),
            marked("Recorded"): Later(self._make_recorded)}
        for name, page in self._pages.items():
            page.set_margins(0, looks.SPACE_2, looks.SPACE_3, 0)
            self.tabs.addTab(page, tr(name))
        self.panels: CurvePanels = self._pages["Plots"].widget
        self.tabs.setCornerWidget(self.export)
        self.tabs.setAccessibleName(tr("Plots, comparison, data, runs or what else was recorded"))

    def _make_compare(self) -> CompareTab:
        made = CompareTab(self._session, self.watch)
        made.plots_asked.connect(lambda: self.tabs.setCurrentIndex(0))
        made.told.connect(self._session.told)
        return made

    def _make_recorded(self) -> RecordedTab:
        made = RecordedTab(self.watch, self._session.form)
        made.told.connect(self._session.told)
        return made

    def _make_side(self, parent: QSplitter) -> None:
        side = QWidget(parent)
        stacked = QVBoxLayout(side)
        stacked.setContentsMargins(looks.SPACE_3, 0, 0, 0)
        stacked.setSpacing(looks.SPACE_2)
        self.matrix = MatrixPlot(unit=tr("after a row's task, on a column's"), parent=side)
        self.matrix.setFixedHeight(self._matrix_height(0))
        self.indices = IndexPanel(self.watch)
        stacked.addWidget(self.matrix)
        stacked.addWidget(self.indices, 1)

    @property
    def compare(self) -> CompareTab:
        """Arms side by side."""
        return self._pages["Compare"].widget

    @property
    def data(self) -> DataTab:
        """The numbers behind a plot."""
        return self._pages["Data"].widget

    @property
    def all_runs(self) -> RunsTab:
        """The table of all runs."""
        return self._pages["Runs"].widget

    @property
    def recorded(self) -> RecordedTab:
        """What else was recorded."""
        return self._pages["Recorded"].widget

    def _bind(self) -> None:
        self._session.polled.connect(self._look)
        self._session.runs_changed.connect(self._take_runs)
        self._session.started.connect(self.watch.follow)
        self._session.brought_back.connect(self._show_again)
        self.export.told.connect(self._session.told)
        self.export.report_asked.connect(lambda path: self._session.export(self.watch.shown, path))
        self.build.clicked.connect(self.build_asked)
        self.banner.retry_asked.connect(lambda run: self._session.retry([run]))
        self.watch.table.noted.connect(lambda run, text: self._session.note([run], text))
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

    def _show_again(self, runs: list[int]) -> None:
        if self.watch.is_seen:
            self.watch.show_again(runs)

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
        lens = self.panels.lens
        gap = [lens.plot] if lens is not None and lens.isVisibleTo(self.panels) else []
        return [*gap, *(self.panels.plots[panel.id] for panel in self.panels.shown()), self.matrix]

    def _caption(self, plot: CurvePlot | MatrixPlot) -> str:
        if self.panels.lens is not None and plot is self.panels.lens.plot:
            return f"{self.watch.lens.told()} {self.watch.lens.sentence()} {self.watch.caption(one_run=False)}"
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
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "indices"):
            self.paint()

