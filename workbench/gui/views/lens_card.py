"""LensCard: the first iterations after a task switch, arm by arm, with the depth of the gap told in a sentence."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QSpinBox, QWidget

from workbench.gui import theme as looks
from workbench.gui.language import tr
from workbench.gui.models.lens import BACK, SINCE
from workbench.gui.models.watch import WatchModel
from workbench.gui.plots.curve_plot import CurvePlot
from workbench.gui.plots.picture import Band, Curve, Interval
from workbench.gui.views.flow import FlowLayout
from workbench.gui.views.pieces import column, row, tool

LEAST, MOST = 10, 100_000
WIDEST = 36
"""So many letters of a task's name a choice has room for."""


class LensCard(QFrame):
    """Which switch, how far, on which task; the plot; the sentence. `closed` when a person has seen enough."""

    closed = Signal()

    def __init__(self, watch: WatchModel) -> None:
        super().__init__()
        self._watch, self._lens = watch, watch.lens
        self.setProperty("card", True)
        self.setAccessibleName(tr("Stability gap"))
        self.switch = _box(tr("Switch to look at"), tr("The task whose first iterations are seen"))
        self.task = _box(tr("Accuracy on"), tr("Whose accuracy is seen"))
        self.reach = QSpinBox(minimum=LEAST, maximum=MOST, singleStep=10, value=self._lens.reach, accelerated=True)
        self.reach.setAccessibleName(tr("Iterations after the switch"))
        self.reach.setToolTip(tr("How many iterations after the switch are seen; a fifth as many before it"))
        self.reach.setKeyboardTracking(False)
        self.close_ = tool("close", tr("Close the stability gap (Esc)"), self.closed.emit)
        self.plot = CurvePlot(tr("Stability gap"))
        self.plot.set_axis(SINCE)
        self.plot.set_hint(tr("The curve appears here when a second task begins"))
        self.plot.setMinimumHeight(round(self.fontMetrics().height() * 11))
        self.sentence = QLabel(wordWrap=True)
        self.sentence.setAccessibleName(tr("How deep the gap is"))
        self.sentence.setToolTip(tr("Back means {share:.0%} of the accuracy just before the switch; depth is that "
                                    "accuracy minus the lowest within the iterations seen.", share=BACK))
        self.sentence.setContentsMargins(looks.SPACE_2, 0, looks.SPACE_2, 0)
        self._arrange()
        self.switch.activated.connect(lambda _: self._lens.look_at(self.switch.currentData()))
        self.task.activated.connect(lambda _: self._lens.set_task(self.task.currentData()))
        self.reach.valueChanged.connect(self._lens.set_reach)
        self._lens.changed.connect(self.renew)

    def _arrange(self) -> None:
        controls = QWidget()
        flow = FlowLayout(controls, spacing=looks.SPACE_2)
        self.switch.setMaximumWidth(WIDEST * self.fontMetrics().averageCharWidth())
        self.task.setMaximumWidth(WIDEST * self.fontMetrics().averageCharWidth())
        for text, box, after in ((tr("Switch to"), self.switch, ""), (tr("on"), self.task, ""),
                                 (tr("for"), self.reach, tr("iterations"))):
            together, name = QWidget(), QLabel(text)
            name.setBuddy(box)
            together.setLayout(row(name, box, *([QLabel(after)] if after else [])))
            flow.addWidget(together)
        head = row(controls, self.close_)
        head.setStretch(0, 1)
        head.setAlignment(self.close_, Qt.AlignmentFlag.AlignTop)
        layout = column(self, margin=looks.SPACE_3, spacing=looks.SPACE_2)
        layout.addLayout(head)
        layout.addWidget(self.plot, 1)
        layout.addWidget(self.sentence)

    def renew(self) -> None:
        """Show the switch as it is known now."""
        lens, plot = self._lens, self.plot
        lens.keep_valid()
        _offer(self.switch, [(f"T{index + 1}: {title}", index) for index, title in lens.switches()], lens.switch)
        _offer(self.task, [(title, name) for name, title in lens.tasks()], lens.task)
        self.reach.setValue(lens.reach)
        lines = lens.lines()
        note = next((line.note for line in lines if line.note), "")
        plot.picture.intervals = {line.key: Interval.thinned(*line.band) for line in lines if line.band is not None}
        plot.picture.bands = [] if lens.switch is None or not lines else [
            Band(-max(lens.reach // 5, 1), 0, tr("before")),
            Band(0, lens.reach, tr("T{number} is learned", number=lens.switch + 1))]
        seen = tr("accuracy on {task}", task=self.task.currentText())
        plot.set_title(tr("Stability gap"), f"{seen}; {note}" if note else seen)
        plot.set_curves([Curve(line.key, line.label, line.color, line.style, line.pyramid) for line in lines])
        self.sentence.setText(lens.sentence())


def _box(name: str, help: str) -> QComboBox:
    box = QComboBox(sizeAdjustPolicy=QComboBox.SizeAdjustPolicy.AdjustToContents)
    box.setAccessibleName(name)
    box.setToolTip(help)
    box.view().setAccessibleName(name)
    return box


def _offer(box: QComboBox, choices: list[tuple[str, object]], chosen: object) -> None:
    if [(box.itemText(i), box.itemData(i)) for i in range(box.count())] != choices:
        box.clear()
        for text, data in choices:
            box.addItem(text, data)
    box.setCurrentIndex(next((i for i, (_, data) in enumerate(choices) if data == chosen), -1))
