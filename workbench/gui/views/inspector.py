"""Inspector: the settings of whatever is selected, with their faults and how to mend them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QToolButton, QVBoxLayout, QWidget

from workbench.gui import theme
from workbench.gui.models.experiment_form import ExperimentForm
from workbench.gui.models.inspection import Inspection, inspect, set_value, value_at
from workbench.gui.views.fields import ChoiceEditor, editor_for
from workbench.gui.views.pieces import button, clear, column, label, row, tool
from workbench.spec.fault import Fault, path
from workbench.spec.manifest import Kind, Param
from workbench.spec.registry import PluginError, Registry, UnknownPlugin


class Inspector(QScrollArea):
    """A form made from the settings of the selection; it is made anew only when something else is selected."""

    def __init__(self, form: ExperimentForm) -> None:
        super().__init__()
        self._form = form
        self._shape: tuple[Any, ...] = ()
        self.fields: dict[str, Field] = {}
        self.setObjectName("inspector")
        self.setAccessibleName("Inspector")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._page = QWidget()
        self._column = column(self._page, margin=theme.SPACE_4, spacing=theme.SPACE_3)
        self._page.setProperty("side", True)
        self.setProperty("side", True)
        self.setWidget(self._page)
        form.changed.connect(self.refresh)
        form.selection_changed.connect(self.refresh)
        self.refresh()

    def refresh(self, *, anew: bool = False) -> None:
        """Show the selection as it is now."""
        now = inspect(self._form)
        names = self._class_names(now)
        shape = (now.place, now.manifest and now.manifest.id, now.params, names, now.kind)
        if shape != self._shape or anew:
            self._shape = shape
            self._build(now, names)
        self._title.setText(now.title)
        self._title.setAccessibleName(f"{now.kind}: {now.title}")
        self._told.setText(now.told)
        self._told.setVisible(bool(now.told))
        for param in now.params:
            field = self.fields[param.name]
            field.show_value(value_at(self._form, now, param))
            field.show_faults(self._form.faults_at(now.at(param)))
        own = {now.at(param) for param in now.params}
        rest = [f for f in self._form.faults_at(now.place) if not any(_inside(f.place, at) for at in own)]
        self._trouble.show_faults(rest)

    def focus_first(self) -> None:
        """Give the keyboard's focus to the first thing that takes it."""
        for child in self._page.findChildren(QWidget):
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisible() and child.isEnabled():
                child.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def _build(self, now: Inspection, names: tuple[str, ...]) -> None:
        clear(self._column)
        self.fields = {}
        self._title, self._told = label("", "heading", wrap=True), label("", "muted", wrap=True)
        self._trouble = Faults(self._form)
        head = column(spacing=theme.SPACE_1)
        head.addWidget(label(now.kind, "section"))
        head.addWidget(self._title)
        head.addWidget(self._told)
        self._column.addLayout(head)
        if now.exchange:
            self._column.addWidget(self._exchange(now))
        self._column.addWidget(self._trouble)
        self._add_fields(now, [p for p in now.params if not p.advanced], self._column, names)
        rare = [p for p in now.params if p.advanced]
        if rare:
            self._column.addWidget(self._advanced(now, rare, names))
        if now.manifest and now.manifest.paper.departs:
            self._column.addWidget(label(f"Differs from the paper: {now.manifest.paper.departs}", "small", wrap=True))
        self._add_ends(now)
        self._column.addStretch(1)

    def _exchange(self, now: Inspection) -> QWidget:
        known = self._form.registry.manifests(Kind(now.exchange))
        editor = ChoiceEditor([m.id for m in known], [m.title for m in known])
        editor.show_value(getattr(self._form.experiment, now.exchange).plugin)
        editor.box.setAccessibleName(f"Which {now.exchange}")
        editor.edited.connect(lambda plugin: self._form.set_plugin(now.exchange, plugin))
        return editor

    def _add_fields(self, now: Inspection, params: Sequence[Param], into: QVBoxLayout, names: tuple[str, ...]) -> None:
        for param in params:
            field = Field(self._form, param, names)
            field.edited.connect(lambda value, p=param: set_value(self._form, inspect(self._form), p, value))
            into.addWidget(field)
            self.fields[param.name] = field

    def _advanced(self, now: Inspection, params: Sequence[Param], names: tuple[str, ...]) -> QWidget:
        whole, body = QWidget(), QWidget()
        self._add_fields(now, params, column(body, spacing=theme.SPACE_3), names)
        head = QToolButton()
        head.setText("Advanced")
        head.setCheckable(True)
        head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        head.setIcon(theme.icon("chevron-right"))
        changed = any(value_at(self._form, now, param) not in (None, param.default) for param in params)

        def unfold(on: bool) -> None:
            body.setVisible(on)
            head.setIcon(theme.icon("chevron-down" if on else "chevron-right"))

        head.toggled.connect(unfold)
        head.setChecked(changed)
        body.setVisible(changed)
        layout = column(whole, spacing=theme.SPACE_3)
        layout.addWidget(head)
        layout.addWidget(body)
        return whole

    def _add_ends(self, now: Inspection) -> None:
        """Buttons for what can be done with the whole part."""
        form = self._form
        match path(now.place):
            case ("arms", name, "methods", int(i)):
                ends = [button("Lower", lambda: form.arms.move_method(str(name), i, max(i - 1, 0)), kind="quiet"),
                        button("Higher", lambda: form.arms.move_method(str(name), i, i + 2), kind="quiet"),
                        button("Remove", lambda: form.arms.remove_method(str(name), i), kind="danger")]
            case ("metrics", int(i)):
                ends = [button("Stop watching", lambda: form.remove_metric(i), kind="danger")]
            case _:
                return
        self._column.addLayout(row(*ends, 1))

    def _class_names(self, now: Inspection) -> tuple[str, ...]:
        match path(now.place):
            case ("stream", "task", int(i)):
                return class_names(self._form.registry, self._form.plans.tasks[i].dataset)
        return ()


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
            self._column.addWidget(label(fault.message, fault.severity, wrap=True))
            if fault.fix:
                fix = button(_fix_text(fault), lambda f=fault: self._form.apply_fix(f), icon="check")
                self._column.addLayout(row(fix, 1))
        self.setVisible(bool(faults))


class Field(QWidget):
    """One setting: name, unit, dot where changed, reset, editor, help, faults."""

    edited = Signal(object)

    def __init__(self, form: ExperimentForm, param: Param, class_names: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.param = param
        self.editor = editor_for(param, form.registry, class_names)
        name = param.name.replace("_", " ")
        title = name[0].upper() + name[1:] + (f"  {param.symbol}" if param.symbol else "")
        self._name = label(title)
        self._dot = label("●", "small")
        self._dot.setToolTip("Changed from its default")
        self.reset = tool("reset", f"Reset {param.name}", lambda: self.edited.emit(None))
        self.reset.setFixedSize(theme.SPACE_5, theme.SPACE_5)
        keep = self.reset.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.reset.setSizePolicy(keep)
        self.faults = Faults(form)
        self.faults.hide()
        layout = column(self, spacing=theme.SPACE_1)
        layout.addLayout(row(self._name, self._dot, 1, self.reset, spacing=theme.SPACE_1))
        layout.addWidget(self.editor)
        if param.type != "boolean" and param.help:
            layout.addWidget(label(_help(param), "small", wrap=True))
        layout.addWidget(self.faults)
        inner = self.editor.focusProxy()
        if inner is not None:
            inner.setAccessibleName(title)
            inner.setAccessibleDescription(_help(param))
            self._name.setBuddy(inner)
        self.editor.edited.connect(self.edited)

    def show_value(self, value: Any) -> None:
        """Show a value; None: the default."""
        changed = value is not None and value != self.param.default
        self._dot.setVisible(changed)
        self.reset.setVisible(changed)
        self.editor.show_value(self.param.default if value is None else value)

    def show_faults(self, faults: Sequence[Fault]) -> None:
        """Show what is wrong with it."""
        self.faults.show_faults(faults)


def class_names(registry: Registry, dataset: Any) -> tuple[str, ...]:
    """What a person calls the classes of a data set; empty where they are too many to list or not known."""
    try:
        facts = registry.facts(dataset)
    except (PluginError, UnknownPlugin, ValueError):
        return ()
    return tuple(facts.label(c) for c in range(facts.classes)) if facts.classes <= 62 else ()


def _help(param: Param) -> str:
    edges = []
    if param.minimum is not None and param.maximum is not None:
        edges.append(f"{param.minimum:g} to {param.maximum:g}")
    return param.help + (f" ({edges[0]})" if edges else "")


def _fix_text(fault: Fault) -> str:
    place, value = next(iter((fault.fix or {}).items()))
    return f"Set {path(place)[-1]} to {value}" if not isinstance(value, dict) else "Put it right"


def _inside(place: str, outer: str) -> bool:
    return path(place)[: len(path(outer))] == path(outer)
