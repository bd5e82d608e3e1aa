"""RecordedTab: the curves of any metric of the run in focus, and its pictures, tables and texts."""

from functools import partial

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QPixmap, QShowEvent
from PySide6.QtSvgWidgets import QSvgWidget
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.gui import theme as looks
from workbench.gui.language import marked, of_plugin, tr
from workbench.gui.models.experiment_form import ExperimentForm
from workbench.gui.models.plugin_words import by_title, called
from workbench.gui.models.recorded import EVERY, Choice, RecordedModel, Table
from workbench.gui.models.watch import WatchModel
from workbench.gui.plots.curve_plot import CurvePlot
from workbench.gui.plots.heat_strip import HeatStrip
from workbench.gui.plots.picture import Band, Curve
from workbench.gui.views.flow import FlowLayout
from workbench.spec.manifest import Kind
from workbench.spec.reading import Exhibit

NOTHING = marked("This run has recorded nothing but accuracy and loss.\n“Watch more” adds a metric to the experiment "
                 "on the Build page, for its next runs.")
STRIP_FROM = 3
"""From so many curves of a metric on they can be seen as a heat strip."""


class RecordedTab(QWidget):
    """What to look at, when it was recorded, and the thing itself; read anew only while it is seen.

    With a form, metrics can be added to the experiment that it edits; `told` then says so.
    """

    told = Signal(str)

    def __init__(self, watch: WatchModel, form: ExperimentForm | None = None) -> None:
        super().__init__()
        self._watch, self._form = watch, form
        self.model = RecordedModel(watch, self)
        self.what = QComboBox(sizeAdjustPolicy=QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.what.setAccessibleName(tr("What was recorded"))
        self.what.view().setAccessibleName(tr("What was recorded"))
        self.when = QComboBox(sizeAdjustPolicy=QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.when.setAccessibleName(tr("When it was recorded"))
        self.when.view().setAccessibleName(tr("When it was recorded"))
        for box in (self.what, self.when):
            box.setAccessibleDescription(box.accessibleName())  # on Linux the name of a choice is what is chosen
        self.title = QLabel(wordWrap=True)
        self.plot = CurvePlot(tr("Recorded"), auto=True)
        self.strip = HeatStrip()
        self.as_strip = QPushButton(tr("Heat strip"), checkable=True)
        self.as_strip.setProperty("kind", "toggle")
        self.as_strip.setAccessibleName(tr("Show the curves as a heat strip"))
        self.as_strip.setToolTip(tr("One row a curve, colour by value: how far each layer has moved, at one look"))
        self.more = QToolButton(text=tr("Watch more"), popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setToolTip(tr("Add a metric to the experiment on the Build page, for its next runs"))
        self.more.setAccessibleName(tr("Watch more: add a metric to the experiment"))
        self.more.setMinimumHeight(looks.TARGET)
        self.more.setMenu(QMenu(self.more))
        self.more.menu().aboutToShow.connect(self._offer_metrics)
        if form is None:
            self.more.hide()
        self.svg = QSvgWidget()
        self.svg.renderer().setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
        self.picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.text = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignTop)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.table = QTableWidget()
        self.table.setAccessibleName(tr("Table that was recorded"))
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.nothing = QLabel(tr(NOTHING), alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self.nothing.setProperty("role", "muted")
        self.pages = QStackedWidget()
        for page in (self.nothing, self.plot, self.svg, _scrolled(self.picture), self.table, _scrolled(self.text),
                     _scrolled(self.strip)):
            self.pages.addWidget(page)
        choices = QWidget()
        row = FlowLayout(choices, spacing=looks.SPACE_2)
        for widget in (self.what, self.when, self.as_strip, self.more):
            row.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(looks.SPACE_2)
        layout.addWidget(choices)
        layout.addWidget(self.title)
        layout.addWidget(self.pages, 1)
        self.what.currentIndexChanged.connect(self._take_metric)
        self.when.currentIndexChanged.connect(self._show_exhibit)
        self.as_strip.clicked.connect(self._take_metric)
        watch.chosen.connect(self.renew)
        watch.slow.connect(self.renew)

    def renew(self) -> None:
        """Offer what there is now; what is looked at stays, and so does the moment unless it was the newest."""
        if not self.isVisible():
            return
        known, now = [self.what.itemData(i) for i in range(self.what.count())], self.model.choices()
        if known != now:
            before = self.what.currentData()
            self.what.blockSignals(True)
            self.what.clear()
            for choice in now:
                self.what.addItem(choice.metric.capitalize(), choice)
            self.what.setCurrentIndex(max(0, now.index(before) if before in now else 0) if now else -1)
            self.what.blockSignals(False)
        self._take_metric()

    def _take_metric(self) -> None:
        choice: Choice | None = self.what.currentData()
        self.as_strip.setVisible(choice is not None and not choice.shown
                                 and len(self.model.lines(choice.metric)) >= STRIP_FROM)
        self.what.setVisible(choice is not None)
        self.when.setVisible(choice is not None and choice.shown)
        self.title.hide()
        if choice is None:
            self.pages.setCurrentIndex(0)
        elif choice.shown:
            self._offer_moments(choice.metric)
        else:
            self._show_curves(choice.metric)

    def _show_curves(self, metric: str) -> None:
        run = self._watch.focus
        if self.as_strip.isChecked() and not self.as_strip.isHidden():
            self.strip.show_lines(metric.capitalize(), self.model.lines(metric), self._watch.curves.spans)
            self.pages.setCurrentIndex(6)
            return
        self.plot.set_title(metric.capitalize(), tr("{arm}, seed {seed}", arm=run.arm, seed=run.seed) if run else "")
        self.plot.set_tasks([Band(s.start, s.end, f"T{s.index + 1}: {s.title}") for s in self._watch.curves.spans])
        self.plot.set_curves([Curve(line.key, line.label, line.color, line.style, line.pyramid)
                              for line in self.model.lines(metric)])
        self.pages.setCurrentWidget(self.plot)

    def _offer_metrics(self) -> None:
        """The metrics that the edited experiment does not have yet."""
        menu, form = self.more.menu(), self._form
        menu.clear()
        if form is None:
            return
        has = {watch.plugin for watch in form.experiment.metrics}
        for manifest in by_title(form.registry, Kind.METRIC):
            if manifest.id not in has:
                action = menu.addAction(called(manifest))
                action.setToolTip(of_plugin(manifest.summary))
                action.setData(manifest.id)
                action.triggered.connect(partial(self._add, manifest.id, called(manifest)))
        menu.setToolTipsVisible(True)

    def _add(self, id: str, title: str, _: bool = False) -> None:
        assert self._form is not None
        self._form.add_metric(id, EVERY.get(id, "task"))
        self.told.emit(tr("{metric} is part of the experiment on the Build page; its next runs record it.",
                          metric=title))

    def _offer_moments(self, metric: str) -> None:
        """The exhibits of a metric by what they are about; of several about one thing the newest."""
        found = {item.about or tr("step {step:,.0f}", step=step): item for step, item in self.model.exhibits(metric)}
        newest = self.when.currentIndex() == self.when.count() - 1
        before = self.when.currentText()
        self.when.blockSignals(True)
        self.when.clear()
        for name, item in found.items():
            self.when.addItem(name, item)
        place = self.when.findText(before)
        self.when.setCurrentIndex(self.when.count() - 1 if newest or place < 0 else place)
        self.when.blockSignals(False)
        self._show_exhibit()

    def _show_exhibit(self) -> None:
        item: Exhibit | None = self.when.currentData()
        self.title.clear()
        self.title.hide()
        if item is None:
            self.pages.setCurrentIndex(0)
        elif item.kind == "image/svg+xml":
            self.svg.load(QByteArray(item.data))
            self.svg.setAccessibleName(f"{item.metric}, {item.about}")
            self.pages.setCurrentWidget(self.svg)
        elif item.kind.startswith("image/"):
            pixmap = QPixmap()
            pixmap.loadFromData(item.data)
            self.picture.setPixmap(pixmap)
            self.picture.setAccessibleName(f"{item.metric}, {item.about}")
            self.pages.setCurrentIndex(3)
        elif item.kind == "application/json" and (table := Table.read(item.data)):
            self._show_table(table)
        else:
            self.text.setText(item.data.decode("utf-8", "replace"))
            self.pages.setCurrentIndex(5)

    def _show_table(self, table: Table) -> None:
        self.title.setText(table.title)
        self.title.setVisible(bool(table.title))
        self.table.setRowCount(len(table.rows))
        self.table.setColumnCount(len(table.columns))
        self.table.setVerticalHeaderLabels(list(table.rows))
        self.table.setHorizontalHeaderLabels(list(table.columns))
        for i, row in enumerate(table.values):
            for j, value in enumerate(row):
                cell = QTableWidgetItem(f"{value:.0f}" if value == round(value) else f"{value:.3g}")
                cell.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                self.table.setItem(i, j, cell)
        self.table.resizeColumnsToContents()
        self.pages.setCurrentWidget(self.table)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was recorded meanwhile."""
        super().showEvent(event)
        self.renew()


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea(widgetResizable=True)
    area.setWidget(widget)
    return area
