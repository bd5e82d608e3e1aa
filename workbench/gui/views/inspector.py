"""Inspector: the settings of whatever is selected, with their faults and how to mend them."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QToolButton, QVBoxLayout, QWidget

from workbench.gui import theme
from workbench.gui.language import of_plugin, tr
from workbench.gui.models import edits
from workbench.gui.models.choices import Choice
from workbench.gui.models.experiment_form import ExperimentForm
from workbench.gui.models.inspection import (
    Inspection,
    arm_params,
    inspect,
    own_settings,
    set_value,
    usual,
    value_at,
    values_apart,
)
from workbench.gui.models.plugin_words import called, ids_and_titles
from workbench.gui.models.presets import offered
from workbench.gui.models.variation import can_vary
from workbench.gui.models.wording import setting_name, shown
from workbench.gui.views.field import Faults, Field
from workbench.gui.views.fields import ChoiceEditor
from workbench.gui.views.formula import Formula
from workbench.gui.views.picker import Picker
from workbench.gui.views.pieces import button, clear, column, label, row, settle
from workbench.gui.views.preset_picker import PresetPicker
from workbench.gui.views.vary_panel import VaryPanel
from workbench.spec.fault import path, place
from workbench.spec.manifest import Kind, Manifest, Param
from workbench.spec.registry import PluginError, Registry, UnknownPlugin

LEAST_WIDTH = 220


class Inspector(QScrollArea):
    """A form made from the settings of the selection; it is made anew only when something else is selected.

    `reading` asks for the page of a method.
    """

    reading = Signal(str)

    def __init__(self, form: ExperimentForm) -> None:
        super().__init__()
        self._form = form
        self._shape: tuple[Any, ...] = ()
        self.fields: dict[str, Field] = {}
        self.advanced: QWidget | None = None
        self.presets: PresetPicker | None = None
        self.setObjectName("inspector")
        self.setAccessibleName(tr("Inspector"))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields take it, and scroll into sight
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
        if self.presets is not None:
            self.presets.refresh(now)
        for param in now.params:
            field = self.fields[param.name]
            field.show_usual(usual(self._form, now, param))
            field.show_value(value_at(self._form, now, param))
            field.show_apart(values_apart(self._form, now, param))
            field.show_faults(self._form.faults_at(now.at(param)))
        own = {now.at(param) for param in now.params}
        rest = [f for f in self._form.faults_at(now.place) if not any(_inside(f.place, at) for at in own)]
        self._trouble.show_faults(rest)
        if self.isVisible():
            settle(self)
        # Qt asks how high the page is while its new fields are still hidden, and would squeeze them into what it heard.
        QTimer.singleShot(0, self._page, self._measure)

    def _measure(self) -> None:
        self._page.updateGeometry()
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """As wide as its widest field, whatever the size of the text; it is scrolled only up and down."""
        wide = self._page.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(max(wide, LEAST_WIDTH), super().minimumSizeHint().height())

    def _build(self, now: Inspection, names: tuple[str, ...]) -> None:
        clear(self._column)
        self.fields = {}
        self.advanced = None
        self._title, self._told = label("", "heading", wrap=True), label("", "muted", wrap=True)
        self._trouble = Faults(self._form)
        head = column(spacing=theme.SPACE_1)
        head.addWidget(label(now.kind, "section"))
        head.addWidget(self._title)
        head.addWidget(self._told)
        if now.manifest is not None and now.manifest.equation:
            self.formula = Formula(now.manifest.equation, max(self.viewport().width(), LEAST_WIDTH) - 2 * theme.SPACE_4,
                                   self._page)
            head.addWidget(self.formula)
        self._column.addLayout(head)
        if now.exchange:
            self._column.addWidget(self._exchange(now))
        self.presets = PresetPicker(self._form, now) if offered(now) else None
        if self.presets is not None:
            self._column.addWidget(self.presets)
        self._column.addWidget(self._trouble)
        self._add_fields(now, [p for p in now.params if not p.advanced], self._column, names)
        rare = [p for p in now.params if p.advanced]
        if rare:
            self._column.addWidget(self._advanced(now, rare, names))
        if now.manifest is not None:
            self._add_paper(now.manifest)
        self._add_ends(now)
        self._column.addStretch(1)

    def _add_paper(self, manifest: Manifest) -> None:
        """Where the idea comes from, where the code departs from it, and the way to its page with the formula."""
        paper = manifest.paper
        if paper.title:
            cited = f"{paper.authors} {paper.year or ''}".strip()
            self._column.addWidget(label(f"{cited}: {paper.title}" if cited else paper.title, "small", wrap=True))
        if paper.departs:
            departs = tr("Differs from the paper: {how}", how=of_plugin(paper.departs))
            self._column.addWidget(label(departs, "small", wrap=True))
        if manifest.kind == Kind.METHOD:
            self.read = button(tr("Read more"), lambda: self.reading.emit(manifest.id), kind="quiet", icon="info",
                               told=tr("Read more about {method}: its formula, example and claims",
                                       method=called(manifest)))
            self._column.addLayout(row(self.read, 1))

    def _exchange(self, now: Inspection) -> QWidget:
        editor = ChoiceEditor(*ids_and_titles(self._form.registry, Kind(now.exchange)))
        editor.show_value(getattr(self._form.experiment, now.exchange).plugin)
        editor.name_all(tr("Which {kind}", kind=tr(now.exchange)), tr("What is used here"))
        editor.edited.connect(lambda plugin: self._form.set_plugin(now.exchange, plugin))
        return editor

    def _add_fields(self, now: Inspection, params: Sequence[Param], into: QVBoxLayout, names: tuple[str, ...]) -> None:
        for param in params:
            field = Field(self._form, param, names, own=path(now.place)[0] == "arms" and now.manifest is None)
            field.edited.connect(lambda value, p=param: set_value(self._form, inspect(self._form), p, value))
            field.varying.connect(lambda f=field: self._open_vary(f, now.at(f.param)))
            field.vary.setVisible(can_vary(path(now.at(param)), param))
            into.addWidget(field)
            self.fields[param.name] = field

    def vary(self, name: str) -> None:
        """Unfold the panel that varies a setting."""
        field = self.fields[name]
        if self.advanced is not None and self.advanced.isAncestorOf(field):
            self.unfold.setChecked(True)
        self._open_vary(field, inspect(self._form).at(field.param))

    def _open_vary(self, field: Field, at: str) -> None:
        for other in self.fields.values():
            other.close_panel()
        panel = VaryPanel(self._form, field.param, at)
        panel.closing.connect(field.close_panel)
        field.open_panel(panel)
        QTimer.singleShot(0, panel, lambda: self._show_panel(panel))

    def _show_panel(self, panel: VaryPanel) -> None:
        """Only what is laid out can take the focus and be scrolled to."""
        panel.focus_first()
        self.ensureWidgetVisible(panel)

    def _advanced(self, now: Inspection, params: Sequence[Param], names: tuple[str, ...]) -> QWidget:
        whole, body = QWidget(), QWidget()
        self.advanced = body
        self._add_fields(now, params, column(body, spacing=theme.SPACE_3), names)
        head = self.unfold = QToolButton()
        head.setText(tr("Advanced"))
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
                ends = [button(tr("Lower"), lambda: form.arms.move_method(str(name), i, max(i - 1, 0)), kind="quiet"),
                        button(tr("Higher"), lambda: form.arms.move_method(str(name), i, i + 2), kind="quiet"),
                        button(tr("Remove"), lambda: form.arms.remove_method(str(name), i), kind="danger")]
            case ("arms", name):
                more = button(tr("Change for this arm"), lambda: self._pick_change(str(name), more), icon="add",
                              told=tr("Change for this arm: a setting of training, model or tasks, in {arm} alone",
                                      arm=name))
                ends = [more]
            case ("metrics", int(i)):
                ends = [button(tr("Stop watching"), lambda: form.remove_metric(i), kind="danger")]
            case _:
                return
        self._column.addLayout(row(*ends, 1))

    def _pick_change(self, arm: str, at: QWidget) -> None:
        form = self._form
        held = edits.arm_named(form.experiment, arm)
        choices = [Choice(setting_name(param.name), partial(form.set_setting, f"{place('arms', arm)}.{param.name}",
                                                            param.default), shown(param.default), of_plugin(param.help))
                   for param in arm_params(form, held) if param.default is not None
                   and param.name not in own_settings(held)]
        Picker(self, tr("What is another in {arm}?", arm=arm), choices, width=380).open_at(
            at.mapToGlobal(QPoint(0, at.height())))

    def _class_names(self, now: Inspection) -> tuple[str, ...]:
        match path(now.place):
            case ("stream", "task", int(i)):
                return class_names(self._form.registry, self._form.plans.tasks[i].dataset)
        return ()


def class_names(registry: Registry, dataset: Any) -> tuple[str, ...]:
    """What a person calls the classes of a data set; empty where they are too many to list or not known."""
    try:
        facts = registry.facts(dataset)
    except (PluginError, UnknownPlugin, ValueError):
        return ()
    return tuple(facts.label(c) for c in range(facts.classes)) if facts.classes <= 62 else ()


def _inside(at: str, outer: str) -> bool:
    return path(at)[: len(path(outer))] == path(outer)
