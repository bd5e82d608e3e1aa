"""VaryPanel: writes one arm for each value of a setting, over a list or a range, after saying how many runs that is."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLineEdit, QPushButton, QSpinBox, QWidget

from workbench.gui import theme
from workbench.gui.language import counted, tr
from workbench.gui.models.experiment_form import ExperimentForm
from workbench.gui.models.plugin_words import ids_and_titles
from workbench.gui.models.values import MOST, NoValues, listed, said, spread, suggested, value_text
from workbench.gui.models.variation import Varied, arms_with, vary
from workbench.gui.models.wording import setting_name, setting_word
from workbench.gui.views.flow import FlowLayout
from workbench.gui.views.pieces import button, column, either, label, row
from workbench.spec.fault import path
from workbench.spec.manifest import Kind, Param


class VaryPanel(QFrame):
    """Lies below the field of its setting; Enter writes the arms, Escape asks to be closed."""

    closing = Signal()

    def __init__(self, form: ExperimentForm, param: Param, at: str) -> None:
        super().__init__()
        self._form, self._param, self._where = form, param, path(at)
        self.setProperty("card", True)
        name = setting_name(param.name)
        self.setAccessibleName(tr("Vary {setting}", setting=name))
        now = form.setting(at)
        now = param.default if now is None else now
        self.by_list = _mode(tr("List"), tr("List of values"))
        self.by_range = _mode(tr("Range"), tr("Range of values"))
        self.by_list.setChecked(True)
        either([self.by_list, self.by_range])
        self.values = QLineEdit(suggested(param, now))
        self.values.setPlaceholderText("0.1, 1, 10")
        self.values.setAccessibleName(tr("Values of {setting}, with commas", setting=name))
        self.choices = self._choices()
        self.range = _Range(param, now)
        self.arms = self._arms()
        self.told, self.fault = label("", "small", wrap=True), label("", "error", wrap=True)
        self.write = button(tr("Write arms"), self.apply, kind="primary")
        self.cancel = button(tr("Cancel"), self.closing.emit, kind="quiet")
        self._fill(setting_word(param.name))
        self.values.textChanged.connect(self.refresh)
        self.by_range.toggled.connect(self.refresh)
        self.range.changed.connect(self.refresh)
        form.changed.connect(self.refresh)
        self.refresh()

    def _fill(self, name: str) -> None:
        body = column(self, margin=theme.SPACE_3)
        numbers = self._param.type in ("integer", "number")
        title = label(tr("Vary {setting}", setting=name), "section")
        body.addLayout(row(title, 1, self.by_list, self.by_range, spacing=theme.SPACE_1))
        for widget in (self.values, self._chips(self.choices), self.range):
            body.addWidget(widget)
        self.by_list.setVisible(numbers)
        self.by_range.setVisible(numbers)
        self.values.setVisible(not self.choices)
        if len(self.arms) > 1:
            body.addWidget(label(tr("In the arms"), "small"))
            body.addWidget(self._chips(self.arms))
        for widget in (self.fault, self.told):
            body.addWidget(widget)
        body.addLayout(row(self.write, self.cancel, 1))

    def focus_first(self) -> None:
        """Give the keyboard's focus to what one would type first."""
        if self.choices:
            self.choices[0].setFocus()
        else:
            self.values.setFocus()
            self.values.selectAll()

    def refresh(self) -> None:
        """Say what would be written, or why nothing can be."""
        numbers = self._param.type in ("integer", "number")
        self.range.setVisible(self.by_range.isChecked())
        self.values.setVisible(not self.choices and not (numbers and self.by_range.isChecked()))
        try:
            values = self._values()
            varied = self._varied(values)
        except NoValues as wrong:
            self.fault.setText(str(wrong))
            self.told.setText("")
        else:
            self.fault.setText("")
            more = f"{said(values)}:\n" if self.by_range.isChecked() else ""
            runs = self._form.runs_count()
            self.told.setText(more + tr("{arms} instead of {arms_before}, {runs} instead of {runs_before}.",
                                        arms=counted(varied.after, "arm"), arms_before=varied.before,
                                        runs=counted(varied.runs, "run"), runs_before=runs))
        self.fault.setVisible(bool(self.fault.text()))
        self.told.setVisible(bool(self.told.text()))
        self.write.setEnabled(not self.fault.text())
        self.write.setToolTip(self.fault.text() or tr("One arm for each value, in place of the arms that are chosen"))

    def apply(self) -> None:
        """Write the arms, in one step that can be undone, and show the first of them."""
        try:
            values = self._values()
            varied = self._varied(values)
        except NoValues:
            return
        told = tr("Vary {setting} over {values}", setting=setting_word(str(self._where[-1])), values=said(values))
        self.closing.emit()
        form = self._form
        form.edit(varied.experiment, told)
        form.select(varied.place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter writes (on the other button it closes), Escape closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.cancel.hasFocus():
            self.closing.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.apply()
        elif event.key() == Qt.Key.Key_Escape:
            self.closing.emit()
        else:
            super().keyPressEvent(event)

    def _values(self) -> tuple[Any, ...]:
        if self.choices:
            chosen = [str(chip.property("value")) for chip in self.choices if chip.isChecked()]
            return listed(", ".join(chosen), self._param)
        if self.by_range.isChecked():
            return self.range.values()
        return listed(self.values.text(), self._param)

    def _varied(self, values: Sequence[Any]) -> Varied:
        arms = [arm.text() for arm in self.arms if arm.isChecked()]
        if not arms:
            raise NoValues(tr("choose at least one arm"))
        varied = vary(self._form.experiment, self._where, values, arms)
        if varied.after > MOST_ARMS:
            raise NoValues(tr("{arms} arms are more than the {most} that can be told apart",
                              arms=varied.after, most=MOST_ARMS))
        return varied

    def _choices(self) -> list[QPushButton]:
        """Chips of what can be chosen, where that is a short list."""
        param, name = self._param, setting_word(self._param.name)
        match param.type:
            case "choice":
                return [_chip(choice, choice, f"{name} {choice}") for choice in param.choices]
            case "boolean":
                return [_chip(text, text, f"{name} {text}") for text in map(value_text, (True, False))]
            case "dataset":
                known = zip(*ids_and_titles(self._form.registry, Kind.DATASET), strict=True)
                return [_chip(title, id, title, on=False) for id, title in known]
        return []

    def _arms(self) -> list[QPushButton]:
        named = str(self._where[1]) if self._where[0] == "arms" else ""
        return [_chip(name, name, tr("in arm {arm}", arm=name), on=not named or name == named)
                for name in arms_with(self._form.experiment, self._where)]

    def _chips(self, chips: Sequence[QPushButton]) -> QWidget:
        held = QWidget()
        flow = FlowLayout(held, spacing=theme.SPACE_1)
        for chip in chips:
            chip.toggled.connect(self.refresh)
            flow.addWidget(chip)
        if not chips:
            held.hide()  # never shown here: it has no parent yet, and would open as a window
        return held


MOST_ARMS = 200
"""So many arms an experiment is at most given by varying."""


class _Range(QWidget):
    """From, to, how many values, and how far apart."""

    changed = Signal()

    def __init__(self, param: Param, now: Any) -> None:
        super().__init__()
        self._param = param
        bounded = param.minimum is not None and param.maximum is not None
        start = now if isinstance(now, int | float) and now > 0 else 1
        low, high = (param.minimum, param.maximum) if bounded else (start / 10, start * 10)
        if param.type == "integer":
            low, high = round(low or 0), round(high or 0)
        self.low, self.high = self._edge(tr("From which value"), low), self._edge(tr("To which value"), high)
        self.count = QSpinBox()
        self.count.setRange(2, MOST)
        self.count.setValue(5)
        self.count.setAccessibleName(tr("How many values"))
        self.count.lineEdit().setTextMargins(theme.SPACE_1, 0, 0, 0)
        self.spacing = QComboBox()
        self.spacing.setAccessibleName(tr("Spacing of the values"))
        self.spacing.addItem(tr("equal steps"), False)
        self.spacing.addItem(tr("equal ratios (log)"), True)
        self.spacing.setCurrentIndex(0 if bounded or param.type == "integer" else 1)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.SPACE_2)
        for line, (text, widget) in enumerate(((tr("From"), self.low), (tr("To"), self.high),
                                               (tr("Values"), self.count), (tr("Spacing"), self.spacing))):
            named = label(text, "small")
            named.setBuddy(widget)
            grid.addWidget(named, line, 0)
            grid.addWidget(widget, line, 1)
        grid.setColumnStretch(1, 1)
        for edge in (self.low, self.high):
            edge.textChanged.connect(self.changed)
        self.count.valueChanged.connect(self.changed)
        self.spacing.currentIndexChanged.connect(self.changed)

    def values(self) -> tuple[Any, ...]:
        """What is described; NoValues says why that is nothing."""
        edges = []
        for edge, word in ((self.low, tr("From")), (self.high, tr("To"))):
            try:
                edges.append(float(edge.text()))
            except ValueError:
                raise NoValues(tr("{edge}: {text!r} is no number", edge=word, text=edge.text())) from None
        return spread(edges[0], edges[1], self.count.value(), self._param, log=bool(self.spacing.currentData()))

    def _edge(self, told: str, value: Any) -> QLineEdit:
        made = QLineEdit(value_text(value))
        made.setAccessibleName(told)
        return made


def _mode(text: str, told: str) -> QPushButton:
    made = QPushButton(text)
    made.setProperty("kind", "toggle")
    made.setCheckable(True)
    made.setAccessibleName(told)
    return made


def _chip(text: str, value: str, told: str, *, on: bool = True) -> QPushButton:
    made = QPushButton(text)
    made.setProperty("kind", "chip")
    made.setProperty("value", value)
    made.setCheckable(True)
    made.setChecked(on)
    made.setAccessibleName(told)
    return made
