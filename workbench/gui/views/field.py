"""Field: one setting with its name, editor and help; Faults: what is wrong, with the buttons that mend it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from workbench.gui import theme
from workbench.gui.language import of_plugin, tr
from workbench.gui.models.experiment_form import ExperimentForm
from workbench.gui.models.inspection import WATCH_PARAMS
from workbench.gui.models.plugin_words import finding
from workbench.gui.models.values import value_text
from workbench.gui.models.wording import setting_name, setting_word
from workbench.gui.views.fields import NumberEditor, editor_for
from workbench.gui.views.pieces import button, clear, column, label, row, tool
from workbench.gui.views.schedule import ScheduleEditor
from workbench.spec.fault import Fault, path
from workbench.spec.manifest import Param

WIDEST = theme.SPACE_6 * 6
"""Pixels that a button in the inspector may take for its text."""


class Faults(QWidget):
    """What is wrong, each with a button that mends it where that is known."""

    def __init__(self, form: ExperimentForm) -> None:
        super().__init__()
        self._form = form
        self._column = column(self, spacing=theme.SPACE_1)
        self._shown: list[Fault] | None = None

    def show_faults(self, faults: Sequence[Fault]) -> None:
        """Show these; none hides the widget."""
        if self._shown == list(faults):
            return
        self._shown = list(faults)
        clear(self._column)
        for fault in faults:
            self._column.addWidget(label(finding(fault.message), fault.severity, wrap=True))
            if fault.fix:
                fix = button(_fix_text(fault), lambda f=fault: self._form.apply_fix(f), icon="check")
                self._column.addLayout(row(fix, 1))
        self.setVisible(bool(faults))


class Field(QWidget):
    """One setting: name, unit, dot where changed, reset, editor, help, faults.

    `own` ones are a part's own say where otherwise the experiment's holds: they can be reset though they be equal.
    `varying` asks for the panel that varies the setting.
    """

    edited = Signal(object)
    varying = Signal()

    def __init__(self, form: ExperimentForm, param: Param, class_names: tuple[str, ...] = (), *,
                 own: bool = False) -> None:
        super().__init__()
        self.param, self._own = param, own
        by_schedule = param is WATCH_PARAMS["every"]
        self.editor = ScheduleEditor(param) if by_schedule else editor_for(param, form.registry, class_names)
        title = setting_name(param.name) + (f"  {param.symbol}" if param.symbol else "")
        self._name = label(title)
        self._dot = label("●", "small")
        self._dot.setToolTip(tr("Changed from its default"))
        name = setting_word(param.name)
        self.reset = tool("reset", tr("Reset {setting}", setting=name), lambda: self.edited.emit(None))
        told = tr("Vary {setting}: an arm for each of several values", setting=name)
        self.vary = tool("vary", told, self._ask_to_vary)
        self.vary.setCheckable(True)
        self.vary.hide()
        self.panel: QWidget | None = None
        for small in (self.reset, self.vary):
            small.setFixedSize(theme.SPACE_5, theme.SPACE_5)
        keep = self.reset.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(keep)
        self.apart = button("", lambda: self.edited.emit(self._held), kind="chip")
        self.apart.hide()
        self._held: Any = None
        self.faults = Faults(form)
        self.faults.hide()
        layout = column(self, spacing=theme.SPACE_1)
        layout.addLayout(row(self._name, self._dot, 1, self.reset, self.vary, spacing=theme.SPACE_1))
        layout.addWidget(self.editor)
        if param.help:
            layout.addWidget(label(_help(param), "small", wrap=True))
        layout.addLayout(row(self.apart, 1))
        layout.addWidget(self.faults)
        said = tr("{title}: on", title=title) if param.type == "boolean" else title
        self.editor.name_all(said, _help(param))
        if inner := self.editor.focusProxy():
            self._name.setBuddy(inner)
        self.editor.edited.connect(self.edited)

    def show_value(self, value: Any) -> None:
        """Show a value; None: the default."""
        changed = value is not None and (self._own or value != self.param.default)
        self._dot.setVisible(changed)
        self.reset.setVisible(changed)
        self.editor.show_value(self.param.default if value is None else value)

    def show_usual(self, value: Any) -> None:
        """Say what holds while nothing is set."""
        if value is not None and isinstance(self.editor, NumberEditor):
            self.editor.show_usual(value)

    def show_apart(self, values: Sequence[Any]) -> None:
        """Say that several things have different values, and offer the first one's for all; none: they agree."""
        self.apart.setVisible(bool(values))
        if values:
            self._held = values[0]
            told = [value_text(value) if value is not None else tr("as usual") for value in values]
            listed = tr("differ: {values}", values=" | ".join(told[:4]) + (" | …" if len(told) > 4 else ""))
            self.apart.setText(self.fontMetrics().elidedText(listed, Qt.TextElideMode.ElideRight, WIDEST))
            self.apart.setToolTip(tr("Press to have {value} in all of them", value=told[0]))
            said = f"{self.apart.text().rstrip('…')}: {setting_word(self.param.name)}. {self.apart.toolTip()}"
            self.apart.setAccessibleName(said)
            self._dot.setVisible(True)
            self.reset.setVisible(True)

    def show_faults(self, faults: Sequence[Fault]) -> None:
        """Show what is wrong with it."""
        self.faults.show_faults(faults)

    def open_panel(self, panel: QWidget) -> None:
        """Unfold something below the setting, in place of what was unfolded there."""
        self.close_panel()
        self.panel = panel
        self.vary.setChecked(True)
        self.layout().addWidget(panel)

    def close_panel(self) -> None:
        """Fold it up again; the keyboard's focus goes back to the button that opened it."""
        self.vary.setChecked(False)
        if self.panel is not None:
            inside = self.panel.isAncestorOf(QApplication.focusWidget() or self)
            self.panel.hide()
            self.panel.deleteLater()
            self.panel = None
            if inside:
                self.vary.setFocus()

    def _ask_to_vary(self) -> None:
        if self.panel is None:
            self.varying.emit()
        else:
            self.close_panel()


def _help(param: Param) -> str:
    edges = []
    if param.minimum is not None and param.maximum is not None:
        edges.append(tr("{least:g} to {most:g}", least=param.minimum, most=param.maximum))
    return of_plugin(param.help) + (f" ({edges[0]})" if edges else "")


def _fix_text(fault: Fault) -> str:
    place, value = next(iter((fault.fix or {}).items()))
    if isinstance(value, dict):
        return tr("Put it right")
    return tr("Set {setting} to {value}", setting=setting_word(str(path(place)[-1])), value=value)

