"""Editors: one small widget per type of setting, each with `value`, `show_value` and the signal `edited`."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSlider,
    QSpinBox,
    QWidget,
)

from workbench.gui import theme
from workbench.gui.language import of_plugin, tr
from workbench.gui.models.plugin_words import ids_and_titles
from workbench.gui.views.flow import FlowLayout
from workbench.spec.manifest import Kind, Param
from workbench.spec.registry import Registry

LARGE = 2_000_000_000


class Editor(QWidget):
    """Edits one value; `edited` comes only from a person, never from `show_value`."""

    edited = Signal(object)

    def show_value(self, value: Any) -> None:
        """Show a value without telling anybody."""
        raise NotImplementedError

    def name_all(self, name: str, description: str) -> None:
        """Say to a screen reader what is edited."""
        for inside in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            inside.setAccessibleName(inside.accessibleName() or name)
            inside.setAccessibleDescription(description)

    def _hold(self, *widgets: QWidget) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE_2)
        for widget in widgets:
            row.addWidget(widget)
        self.setFocusProxy(widgets[0])
        calm = _CalmWheel(self)
        for widget in widgets:
            widget.installEventFilter(calm)


class _CalmWheel(QObject):
    """Lets the wheel scroll the panel instead of changing a number that happens to lie under it."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False


class NumberBox(QDoubleSpinBox):
    """A number as people write it: 0.05, 1e-05; the arrows change its leading digit, at first that of `usual`."""

    usual = 0.0

    def __init__(self) -> None:
        super().__init__()
        self.setDecimals(12)
        self.setStepType(QDoubleSpinBox.StepType.AdaptiveDecimalStepType)

    def stepBy(self, steps: int) -> None:
        """From what holds now, whether it was set or not."""
        if self.specialValueText() and self.value() == self.minimum():
            self.setValue(self.usual)
        super().stepBy(steps)

    def textFromValue(self, value: float) -> str:
        """The shortest text for a number."""
        return f"{value:g}" if abs(value) < 1e6 else f"{value:.0f}"

    def valueFromText(self, text: str) -> float:
        """The number a text says."""
        return float(text.removesuffix(self.suffix()).strip() or 0)

    def validate(self, text: str, pos: int) -> tuple[QValidator.State, str, int]:
        """Anything that is, or may become, a number."""
        bare = text.removesuffix(self.suffix()).strip()
        try:
            ok = self.minimum() <= float(bare) <= self.maximum()
        except ValueError:
            ok = False
        unfinished = all(letter in "0123456789.eE+-" for letter in bare)
        state = QValidator.State.Acceptable if ok else QValidator.State.Intermediate
        return (state if ok or unfinished else QValidator.State.Invalid, text, pos)


class WholeBox(QSpinBox):
    """A whole number; the arrows begin from `usual` where nothing is set yet."""

    usual = 0

    def stepBy(self, steps: int) -> None:
        """From what holds now, whether it was set or not."""
        if self.specialValueText() and self.value() == self.minimum():
            self.setValue(self.usual)
        super().stepBy(steps)


class NumberEditor(Editor):
    """A box, and a slider where the range is known."""

    def __init__(self, param: Param) -> None:
        super().__init__()
        whole = param.type == "integer"
        self.box: WholeBox | NumberBox = WholeBox() if whole else NumberBox()
        low = -LARGE if param.minimum is None else param.minimum
        high = LARGE if param.maximum is None else param.maximum
        self._empty = param.default is None
        if self._empty:
            low -= 1
            self.box.setSpecialValueText(tr("as usual"))
        if isinstance(self.box, WholeBox):
            self.box.setRange(int(low), int(high))
        else:
            self.box.setRange(low, high)
        if param.unit:
            self.box.setSuffix(f" {of_plugin(param.unit)}")
        self.box.lineEdit().setTextMargins(theme.SPACE_1, 0, 0, 0)
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.slider: QSlider | None = None
        if param.minimum is not None and param.maximum is not None and not self._empty:
            self._scale = 1 if whole else 1000 / (param.maximum - param.minimum)
            self.slider = QSlider(Qt.Orientation.Horizontal)
            self.slider.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # by keys one edits the box, which holds the same
            self.slider.setRange(round(low * self._scale), round(high * self._scale))
            self.slider.valueChanged.connect(self._slid)
        self._hold(*([self.slider, self.box] if self.slider else [self.box]))
        self.setFocusProxy(self.box)
        self.box.valueChanged.connect(self._boxed)

    def show_usual(self, value: float) -> None:
        """Say in the empty box which number holds instead."""
        self.box.usual = int(value) if isinstance(self.box, WholeBox) else value
        self.box.setSpecialValueText(tr("{value:g}, as usual", value=value))

    def show_value(self, value: Any) -> None:
        """Show a number; None shows that the usual one holds."""
        number = self.box.minimum() if value is None else value
        if self.box.hasFocus() and self.box.value() == number:
            return  # the text in the making ("0.") is not to be tidied under the typing hand
        self.box.blockSignals(True)
        self._set(number)
        self.box.blockSignals(False)
        self._show_on_slider()

    def _show_on_slider(self) -> None:
        if self.slider:
            self.slider.blockSignals(True)
            self.slider.setValue(round(self.box.value() * self._scale))
            self.slider.blockSignals(False)

    def _slid(self, place: int) -> None:
        self._set(float(f"{place / self._scale:.4g}"))

    def _set(self, number: float) -> None:
        if isinstance(self.box, WholeBox):
            self.box.setValue(round(number))
        else:
            self.box.setValue(number)

    def _boxed(self, number: float) -> None:
        self._show_on_slider()
        self.edited.emit(None if self._empty and number == self.box.minimum() else number)


class SwitchEditor(Editor):
    """A check box."""

    def __init__(self, param: Param) -> None:
        super().__init__()
        self.box = QCheckBox(tr("On"))
        self._hold(self.box)
        self.box.clicked.connect(lambda on: self.edited.emit(on))

    def show_value(self, value: Any) -> None:
        """Show on or off."""
        self.box.setChecked(bool(value))


class ChoiceEditor(Editor):
    """One of several; `labels` are what a person reads, where that differs."""

    def __init__(self, choices: Sequence[str], labels: Sequence[str] = ()) -> None:
        super().__init__()
        self.box = QComboBox()
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.box.setMinimumContentsLength(8)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for choice, label in zip(choices, labels or choices, strict=True):
            self.box.addItem(label, choice)
        self._hold(self.box)
        self.box.activated.connect(lambda row: self.edited.emit(self.box.itemData(row)))

    def show_value(self, value: Any) -> None:
        """Show the choice; one that is not on the list is shown as it is."""
        if isinstance(value, dict):
            value = value.get("plugin")
        row = self.box.findData(value)
        if row < 0 and value is not None:
            self.box.addItem(str(value), value)
            row = self.box.count() - 1
        self.box.setCurrentIndex(row)


class TextEditor(Editor):
    """A line of text; `read` makes the value of it."""

    def __init__(self, read: Callable[[str], Any] = str, hint: str = "") -> None:
        super().__init__()
        self.box = QLineEdit()
        self.box.setPlaceholderText(hint)
        self._read = read
        self._hold(self.box)
        self.box.textEdited.connect(self._typed)

    def show_value(self, value: Any) -> None:
        """Show a text, or a list with commas."""
        pieces = value if isinstance(value, list | tuple) else [] if value is None else [value]
        text = ", ".join(str(piece) for piece in pieces)
        if self.box.text() != text and not (self.box.hasFocus() and self._reads(self.box.text()) == value):
            self.box.setText(text)

    def _typed(self, text: str) -> None:
        value = self._reads(text)
        if value is not None:
            self.edited.emit(value)

    def _reads(self, text: str) -> Any:
        try:
            return self._read(text)
        except ValueError:
            return None


class ClassesEditor(Editor):
    """Which classes: one button each, pressed where it is chosen."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        flow = FlowLayout(self, spacing=theme.SPACE_1)
        self.buttons = []
        for name in names:
            button = QPushButton(name)
            button.setCheckable(True)
            button.setProperty("kind", "chip")
            button.setAccessibleName(tr("class {name}", name=name))
            button.clicked.connect(self._clicked)
            flow.addWidget(button)
            self.buttons.append(button)

    def show_value(self, value: Any) -> None:
        """Press the buttons of these classes."""
        for number, button in enumerate(self.buttons):
            button.setChecked(number in (value or ()))

    def _clicked(self) -> None:
        self.edited.emit(tuple(number for number, button in enumerate(self.buttons) if button.isChecked()))


def numbers(text: str) -> list[float | int]:
    """The numbers of a list with commas; ValueError where something else stands in it."""
    return [int(piece) if piece.strip().lstrip("-").isdigit() else float(piece)
            for piece in text.replace(";", ",").split(",") if piece.strip()]


def editor_for(param: Param, registry: Registry, class_names: Sequence[str] = ()) -> Editor:
    """The editor that suits a setting."""
    if param.name == "classes" and class_names:
        return ClassesEditor(class_names)
    match param.type:
        case "integer" | "number":
            return NumberEditor(param)
        case "boolean":
            return SwitchEditor(param)
        case "choice":
            return ChoiceEditor(param.choices)
        case "dataset":
            return ChoiceEditor(*ids_and_titles(registry, Kind.DATASET))
        case "numbers":
            return TextEditor(numbers, "1, 2, 3")
        case "texts":
            return TextEditor(lambda text: [it.strip() for it in text.split(",") if it.strip()], tr("one, two"))
    return TextEditor()
