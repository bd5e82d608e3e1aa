"""ArmsView: the arms of the experiment, one row each: line, name, stack of methods."""

from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QToolTip, QWidget

from workbench.gui import theme
from workbench.gui.language import tr
from workbench.gui.models.arm_drag import drop, refusal
from workbench.gui.models.arm_words import own_texts
from workbench.gui.models.experiment_form import ExperimentForm
from workbench.gui.models.plugin_words import finding
from workbench.gui.views.flow import FlowLayout
from workbench.gui.views.method_chip import MethodChip
from workbench.gui.views.pieces import button, clear, column, label, show_chosen, tool, typed_text
from workbench.spec.experiment import Arm
from workbench.spec.fault import path, place

WIDE = theme.SPACE_6 * 36
"""Pixels of a window in which there is room for long names."""


class ArmsView(QWidget):
    """All arms; `adding` asks for a method for the named arm, with what was typed of its name."""

    adding = Signal(str, QWidget, str)

    def __init__(self, form: ExperimentForm) -> None:
        super().__init__()
        self._form = form
        self._shown: list[tuple[Any, ...]] = []
        self.rows: dict[str, ArmRow] = {}
        self._column = column(self, spacing=theme.SPACE_2)
        self.setAccessibleName(tr("Arms"))
        form.changed.connect(self.refresh)
        form.selection_changed.connect(self._mark)
        self.refresh()

    def refresh(self, *, anew: bool = False) -> None:
        """Show the arms as they are; rows are made anew only where an arm or its stack changed."""
        arms = self._form.experiment.arms
        shown = [(arm.name, tuple(part.plugin for part in arm.methods), *own_texts(arm)) for arm in arms]
        if shown != self._shown or anew:
            self._shown = shown
            focused = self.isAncestorOf(QApplication.focusWidget() or self)
            clear(self._column)
            self.rows = {}
            for number, arm in enumerate(arms):
                made = ArmRow(self._form, arm, number)
                made.adding.connect(self.adding)
                self._column.addWidget(made)
                self.rows[arm.name] = made
            self._align()
            if focused:
                self._focus_selected()
        for arm, made in zip(arms, self.rows.values(), strict=True):
            for chip, part in zip(made.chips, arm.methods, strict=True):
                chip.show_part(part)
        self._mark()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names give way to the stacks where the window is narrow."""
        super().resizeEvent(event)
        self._align()

    def _align(self) -> None:
        """All names as wide as the longest, within reason, so that the stacks stand below each other."""
        letter = self.fontMetrics().averageCharWidth()
        longest = max((self.fontMetrics().horizontalAdvance(name) for name in self.rows), default=0)
        most = letter * (26 if self.window().width() >= WIDE else 20)
        width = min(max(longest + theme.SPACE_4, letter * 15), most)
        for made in self.rows.values():
            made.name.setFixedWidth(width)
            made.name.setCursorPosition(0)

    def _focus_selected(self) -> None:
        """Rows that are made anew leave the keyboard's focus where it was: on what is selected."""
        for made in self.rows.values():
            for chip in made.chips:
                if chip.place == self._form.selected:
                    chip.setFocus()

    def _mark(self) -> None:
        for made in self.rows.values():
            made.mark()
            for chip in made.chips:
                show_chosen(chip, chip.place == self._form.selected)


class LineSample(QWidget):
    """How the curves of an arm are drawn: its colour and dashes."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.setFixedSize(QSize(theme.SPACE_5, theme.SPACE_4))
        self.setAccessibleName(tr("Line of arm {number}", number=number + 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A short line and a dot."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color, middle = theme.series_color(self._number), self.height() // 2
        painter.setPen(theme.pen(color, width=2.5, dashes=theme.swatch_style(self._number)))
        painter.drawLine(0, middle, self.width(), middle)
        painter.end()


class ArmRow(QFrame):
    """One arm; a method dropped on it joins its stack where the caret stands."""

    adding = Signal(str, QWidget, str)

    def __init__(self, form: ExperimentForm, arm: Arm, number: int) -> None:
        super().__init__()
        self._form, self.arm = form, arm.name
        self.place = place("arms", arm.name)
        self.setProperty("card", True)
        self.setAcceptDrops(True)
        self.setAccessibleName(tr("Arm {arm}", arm=arm.name))
        self.name = QLineEdit(arm.name)
        self.name.setAccessibleName(tr("Name of arm {number}", number=number + 1))
        self.name.setProperty("flat", True)
        self.name.setToolTip(arm.name)
        self.name.editingFinished.connect(lambda: form.arms.rename(self.arm, self.name.text().strip()))
        self.caret = QFrame(self)
        self.caret.setProperty("caret", True)
        self.caret.hide()
        self.chips = [MethodChip(form, arm.name, i) for i in range(len(arm.methods))]
        self.fault = label("", "error", wrap=True)
        stack = QWidget()
        flow = FlowLayout(stack, spacing=theme.SPACE_2)
        if not arm.methods:
            flow.addWidget(label(tr("plain fine-tuning"), "chip"))
        for chip in self.chips:
            if chip is not self.chips[0]:
                flow.addWidget(label("+", "muted"))
            flow.addWidget(chip)
        told = tr("Add a method to {arm}", arm=arm.name)
        self.more = tool("add", told, lambda: self.adding.emit(self.arm, self.more, ""))
        flow.addWidget(self.more)
        for text in own_texts(arm):
            told = tr("{arm} alone: {setting}", arm=arm.name, setting=text)
            own = button(text, lambda: form.select(self.place), kind="chip", told=told)
            own.setProperty("own", True)
            flow.addWidget(own)
        line = QHBoxLayout()
        line.setContentsMargins(theme.SPACE_3, theme.SPACE_2, theme.SPACE_2, theme.SPACE_2)
        line.setSpacing(theme.SPACE_2)
        for widget in (LineSample(number), self.name):
            line.addWidget(widget)
        line.addWidget(stack, 1)
        line.addWidget(tool("duplicate", tr("Duplicate {name}", name=arm.name), lambda: form.arms.duplicate(self.arm)))
        line.addWidget(tool("delete", tr("Remove {name}", name=arm.name), lambda: form.arms.remove(self.arm)))
        layout = column(self, spacing=0)
        layout.addLayout(line)
        layout.addWidget(self.fault)
        self.fault.setContentsMargins(theme.SPACE_4, 0, theme.SPACE_3, theme.SPACE_2)

    def mark(self) -> None:
        """Show whether the arm is selected, and what is wrong with it."""
        inside = path(self._form.selected)[:2] == ("arms", self.arm)
        show_chosen(self, inside)
        faults = self._form.faults_at(self.place)
        self.fault.setText("\n".join(finding(fault.message) for fault in faults))
        role = "error" if any(fault.severity == "error" for fault in faults) else "warning"
        if self.fault.property("role") != role:
            self.fault.setProperty("role", role)
            self.fault.style().polish(self.fault)
        self.fault.setVisible(bool(faults))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on the row chooses the arm."""
        self._form.select(self.place)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Who types on an arm looks for a method to add."""
        if typed := typed_text(event):
            self.adding.emit(self.arm, self.more, typed)
        else:
            super().keyPressEvent(event)

    # Dragging

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept the drag; where it may end is said while it moves."""
        event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where in the stack it would go, or say why it cannot."""
        point = event.position().toPoint()
        at = self._spot(point)
        reason = refusal(self._form, self.arm, at, event.mimeData())
        self._frame(not reason)
        self._set_caret(None if reason else at)
        if reason:
            QToolTip.showText(self.mapToGlobal(point), reason, self)
            event.ignore()
        else:
            event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        self._set_caret(None)
        self._frame(path(self._form.selected)[:2] == ("arms", self.arm))

    def dropEvent(self, event: QDropEvent) -> None:
        """Put the method where the caret stood; with Ctrl a copy of it."""
        self._set_caret(None)
        self._frame(path(self._form.selected)[:2] == ("arms", self.arm))
        at, copy = self._spot(event.position().toPoint()), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if drop(self._form, self.arm, at, event.mimeData(), copy=copy):
            event.acceptProposedAction()
        else:
            event.ignore()

    def _spot(self, point: QPoint) -> int:
        """The place in the stack nearest to a point, as the method behind it."""
        for i, chip in enumerate(self.chips):
            box = QRect(chip.mapTo(self, QPoint(0, 0)), chip.size())
            if point.y() < box.top() or (point.y() <= box.bottom() and point.x() < box.center().x()):
                return i
        return len(self.chips)

    def _set_caret(self, at: int | None) -> None:
        self.caret.setVisible(at is not None)
        if at is None:
            return
        beside = self.chips[at] if at < len(self.chips) else self.more
        corner = beside.mapTo(self, QPoint(-theme.SPACE_2, 0))
        self.caret.setGeometry(corner.x(), corner.y(), theme.SPACE_1, beside.height())
        self.caret.raise_()

    def _frame(self, on: bool) -> None:
        show_chosen(self, on)
