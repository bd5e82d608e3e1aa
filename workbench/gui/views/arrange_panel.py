"""ArrangePanel: repeats the chosen tasks and puts them in a random order, after saying what comes of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QSpinBox

from workbench.gui import theme
from workbench.gui.language import counted, tr
from workbench.gui.models.experiment_form import ExperimentForm
from workbench.gui.views.flow import FlowLayout
from workbench.gui.views.pieces import button, column, label, row

MOST_TASKS = 1000
MOST_TIMES = 200
LARGE = 2_000_000_000


class ArrangePanel(QFrame):
    """Lies below the strip; Enter does it, Escape asks to be closed. It is about the chosen tasks, or all of them."""

    closing = Signal()

    def __init__(self, form: ExperimentForm, *, times: int, shuffle: bool) -> None:
        super().__init__()
        self._form = form
        self.setProperty("card", True)
        self.setAccessibleName(tr("Repeat tasks, or put them in a random order"))
        self.which = label("")
        self.times = _number(tr("How often"), 1, MOST_TIMES, times)
        self.shuffle = QCheckBox(tr("in random order, with the seed"))
        self.shuffle.setChecked(shuffle)
        self.shuffle.setToolTip(tr("Each round has an order of its own; the same seed gives the same orders"))
        self.seed = _number(tr("Seed of the order"), 0, LARGE, 0)
        self.told, self.fault = label("", "small", wrap=True), label("", "error", wrap=True)
        self.do = button(tr("Arrange"), self.apply, kind="primary")
        self.cancel = button(tr("Cancel"), self.closing.emit, kind="quiet")
        body = column(self, margin=theme.SPACE_3)
        line = QFrame()
        flow = FlowLayout(line, spacing=theme.SPACE_2)
        for widget in (self.which, self.times, label(tr("times")), self.shuffle, self.seed):
            flow.addWidget(widget)
        body.addWidget(line)
        body.addWidget(self.told)
        body.addWidget(self.fault)
        body.addLayout(row(self.do, self.cancel, 1))
        for box in (self.times, self.seed):
            box.valueChanged.connect(self.refresh)
        self.shuffle.toggled.connect(self.refresh)
        form.changed.connect(self.refresh)
        form.selection_changed.connect(self.refresh)
        self.refresh()

    def focus_first(self) -> None:
        """Give the keyboard's focus to the number of rounds."""
        self.times.setFocus()
        self.times.selectAll()

    def refresh(self) -> None:
        """Say which tasks there would be."""
        cards, chosen = self._form.cards(), self._chosen()
        whole = len(chosen) == len(cards)
        self.which.setText(tr("All tasks") if whole else tr("The chosen {tasks}", tasks=counted(len(chosen), "task")))
        self.seed.setEnabled(self.shuffle.isChecked())
        tasks = len(cards) + len(chosen) * (self.times.value() - 1)
        steps = self._form.steps_per_run() + sum(cards[i].steps for i in chosen) * (self.times.value() - 1)
        fault = ""
        if not chosen:
            fault = tr("there are no tasks to arrange")
        elif tasks > MOST_TASKS:
            fault = tr("{tasks:,} tasks are more than the {most:,} that fit", tasks=tasks, most=MOST_TASKS)
        elif self.times.value() == 1 and not self.shuffle.isChecked():
            fault = tr("once, in the order that they have: nothing would change")
        elif self.times.value() == 1 and len(chosen) < 2:
            fault = tr("one task has no order; choose more, or none for all")
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        self.told.setText(tr("{tasks} instead of {before}, {steps} a run", tasks=counted(tasks, "task"),
                             before=len(cards), steps=counted(steps, "step")))
        self.told.setVisible(not fault)
        self.do.setEnabled(not fault)

    def apply(self) -> None:
        """Do it, in one step that can be undone."""
        if not self.do.isEnabled():
            return
        chosen, times = self._chosen(), self.times.value()
        seed = self.seed.value() if self.shuffle.isChecked() else None
        self.closing.emit()
        self._form.tasks.arrange(chosen, times, seed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does it (on the other button it closes), Escape closes."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (enter and self.cancel.hasFocus()):
            self.closing.emit()
        elif enter:
            self.apply()
        else:
            super().keyPressEvent(event)

    def _chosen(self) -> list[int]:
        return list(self._form.chosen_tasks) or list(range(len(self._form.cards())))


def _number(told: str, low: int, high: int, value: int) -> QSpinBox:
    made = QSpinBox()
    made.setRange(low, high)
    made.setValue(value)
    made.setAccessibleName(told)
    made.setToolTip(told)
    made.lineEdit().setTextMargins(theme.SPACE_1, 0, 0, 0)
    made.setMaximumWidth(theme.SPACE_6 * 3)
    return made
