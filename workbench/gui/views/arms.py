"""ArmsView: the arms of the experiment, one row each: line, name, stack of methods."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QToolTip, QWidget

from workbench.gui import theme
from workbench.gui.models.experiment_form import ExperimentForm
from workbench.gui.models.plugin_tree import dragged_plugin
from workbench.gui.views.flow import FlowLayout
from workbench.gui.views.pieces import clear, column, label, show_chosen, tool
from workbench.spec.experiment import Arm
from workbench.spec.fault import path, place
from workbench.spec.manifest import Kind


class ArmsView(QWidget):
    """All arms; `adding` asks for a method for the named arm."""

    adding = Signal(str, QWidget)

    def __init__(self, form: ExperimentForm) -> None:
        super().__init__()
        self._form = form
        self._shown: list[tuple[str, tuple[str, ...]]] = []
        self.rows: dict[str, ArmRow] = {}
        self._column = column(self, spacing=theme.SPACE_2)
        self.setAccessibleName("Arms")
        form.changed.connect(self.refresh)
        form.selection_changed.connect(self._mark)
        self.refresh()

    def refresh(self, *, anew: bool = False) -> None:
        """Show the arms as they are; rows are made anew only where an arm or its stack changed."""
        shown = [(arm.name, tuple(part.plugin for part in arm.methods)) for arm in self._form.experiment.arms]
        if shown != self._shown or anew:
            self._shown = shown
            clear(self._column)
            self.rows = {}
            for number, arm in enumerate(self._form.experiment.arms):
                made = ArmRow(self._form, arm, number)
                made.adding.connect(self.adding)
                self._column.addWidget(made)
                self.rows[arm.name] = made
        self._mark()

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
        self.setFixedSize(QSize(theme.SPACE_6, theme.SPACE_4))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A short line and a dot."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color, middle = theme.series_color(self._number), self.height() // 2
        painter.setPen(theme.pen(color, width=2.5, dashes=theme.series_style(self._number)))
        painter.drawLine(0, middle, self.width(), middle)
        painter.end()


class MethodChip(QPushButton):
    """One method of a stack; Alt and an arrow key move it, Delete removes it."""

    def __init__(self, form: ExperimentForm, arm: str, index: int) -> None:
        part = next(a for a in form.experiment.arms if a.name == arm).methods[index]
        title = form.title(Kind.METHOD, part.plugin)
        super().__init__(title)
        self._form, self._arm, self._index = form, arm, index
        self.place = place("arms", arm, "methods", index)
        self.setProperty("kind", "chip")
        self.setAccessibleName(f"{title}, method {index + 1} from the bottom of {arm}")
        self.setToolTip("Click to see its settings; Alt+Left and Alt+Right move it, Delete removes it")
        self.clicked.connect(lambda: form.select(self.place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move or remove the method."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Delete:
            self._form.arms.remove_method(self._arm, self._index)
        elif alt and event.key() == Qt.Key.Key_Left and self._index:
            self._form.arms.move_method(self._arm, self._index, self._index - 1)
        elif alt and event.key() == Qt.Key.Key_Right:
            self._form.arms.move_method(self._arm, self._index, self._index + 2)
        else:
            super().keyPressEvent(event)


class ArmRow(QFrame):
    """One arm; a method dropped on it joins the top of its stack."""

    adding = Signal(str, QWidget)

    def __init__(self, form: ExperimentForm, arm: Arm, number: int) -> None:
        super().__init__()
        self._form, self.arm = form, arm.name
        self.place = place("arms", arm.name)
        self.setProperty("card", True)
        self.setAcceptDrops(True)
        self.setAccessibleName(f"Arm {arm.name}")
        self.name = QLineEdit(arm.name)
        self.name.setAccessibleName(f"Name of arm {number + 1}")
        self.name.setProperty("flat", True)
        self.name.setFixedWidth(self.fontMetrics().averageCharWidth() * 15)
        self.name.editingFinished.connect(lambda: form.arms.rename(self.arm, self.name.text().strip()))
        self.chips = [MethodChip(form, arm.name, i) for i in range(len(arm.methods))]
        self.fault = label("", "error", wrap=True)
        stack = QWidget()
        flow = FlowLayout(stack, spacing=theme.SPACE_2)
        if not arm.methods:
            flow.addWidget(label("plain fine-tuning", "chip"))
        for chip in self.chips:
            if chip is not self.chips[0]:
                flow.addWidget(label("+", "muted"))
            flow.addWidget(chip)
        self.more = tool("add", f"Add a method to {arm.name}", lambda: self.adding.emit(self.arm, self.more))
        flow.addWidget(self.more)
        line = QHBoxLayout()
        line.setContentsMargins(theme.SPACE_3, theme.SPACE_2, theme.SPACE_2, theme.SPACE_2)
        line.setSpacing(theme.SPACE_2)
        for widget in (LineSample(number), self.name):
            line.addWidget(widget)
        line.addWidget(stack, 1)
        line.addWidget(tool("duplicate", f"Duplicate {arm.name}", lambda: form.arms.duplicate(self.arm)))
        line.addWidget(tool("delete", f"Remove {arm.name}", lambda: form.arms.remove(self.arm)))
        layout = column(self, spacing=0)
        layout.addLayout(line)
        layout.addWidget(self.fault)
        self.fault.setContentsMargins(theme.SPACE_4, 0, theme.SPACE_3, theme.SPACE_2)

    def mark(self) -> None:
        """Show whether the arm is selected, and what is wrong with it."""
        inside = path(self._form.selected)[:2] == ("arms", self.arm)
        show_chosen(self, inside)
        faults = self._form.faults_at(self.place)
        self.fault.setText("\n".join(fault.message for fault in faults))
        role = "error" if any(fault.severity == "error" for fault in faults) else "warning"
        if self.fault.property("role") != role:
            self.fault.setProperty("role", role)
            self.fault.style().polish(self.fault)
        self.fault.setVisible(bool(faults))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere on the row chooses the arm."""
        self._form.select(self.place)
        super().mousePressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Only methods fit onto an arm."""
        plugin = dragged_plugin(event.mimeData())
        if plugin and plugin[0] == Kind.METHOD:
            self._frame(True)
            event.acceptProposedAction()
        elif plugin:
            point = event.position().toPoint()
            QToolTip.showText(self.mapToGlobal(point), f"A {plugin[0]} is no method; only methods join an arm", self)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        self._frame(path(self._form.selected)[:2] == ("arms", self.arm))

    def dropEvent(self, event: QDropEvent) -> None:
        """Put the method on top of the stack."""
        plugin = dragged_plugin(event.mimeData())
        if plugin and plugin[0] == Kind.METHOD:
            event.acceptProposedAction()
            self._form.arms.add_method(self.arm, plugin[1])

    def _frame(self, on: bool) -> None:
        show_chosen(self, on)
