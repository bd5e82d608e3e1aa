"""BuildPage: library, task strip, arms and set-up in the middle, inspector: where an experiment is assembled."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QSplitter, QVBoxLayout, QWidget

from workbench.gui import theme
from workbench.gui.language import counted, tr
from workbench.gui.models import clipboard
from workbench.gui.models.choices import Choice
from workbench.gui.models.plugin_words import also, by_title, called, idea
from workbench.gui.session import Session
from workbench.gui.views.arms import ArmsView
from workbench.gui.views.arrange_panel import ArrangePanel
from workbench.gui.views.harder import HarderSlider
from workbench.gui.views.inspector import Inspector
from workbench.gui.views.library import Library
from workbench.gui.views.picker import Picker
from workbench.gui.views.pieces import button, clear, column, label, name_button, row, tool
from workbench.gui.views.setup import RunBar, SetUp
from workbench.gui.views.task_strip import TaskStripView
from workbench.spec.experiment import Part
from workbench.spec.fault import path
from workbench.spec.manifest import Kind
from workbench.spec.plan import TaskPlan

WIDTHS = (232, 760, 288)


class BuildPage(QSplitter):
    """Three panels; `run_wanted` comes from the button at the bottom."""

    run_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.session, self.form = session, session.form
        self.library = Library(session)
        self.strip = TaskStripView(session)
        self.arms = ArmsView(session.form)
        self.setup = SetUp(session.form)
        self.inspector = Inspector(session.form)
        self.run_bar = RunBar(session)
        self.name = QLineEdit()
        self.arranging: ArrangePanel | None = None
        for panel in (self.library, self._middle(), self.inspector):
            self.addWidget(panel)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.setStretchFactor(1, 1)
        self.setSizes(list(WIDTHS))
        self._bind()
        self._refresh()

    def _bind(self) -> None:
        self.library.adding.connect(self.add)
        self.strip.adding.connect(self.pick_task)
        self.arms.adding.connect(self.pick_method)
        self.setup.adding.connect(self.pick_metric)
        self.inspector.reading.connect(self.library.browse)
        self.run_bar.run_wanted.connect(self.run_wanted)
        self.name.textEdited.connect(self.form.set_name)
        self.form.changed.connect(self._refresh)

    def _middle(self) -> QWidget:
        middle = QWidget()
        page = QWidget()
        body = column(page, margin=theme.SPACE_5, spacing=theme.SPACE_3)
        self.name.setProperty("flat", True)
        self.name.setPlaceholderText(tr("Name of the experiment"))
        self.name.setAccessibleName(tr("Name of the experiment"))
        self.name.setFont(theme.text_font(self.name.font(), theme.TEXT_HEADING, bold=True))
        body.addWidget(self.name)
        body.addSpacing(theme.SPACE_2)
        told = tr("Settings of the task sequence")
        self.stream = button("", lambda: self.form.select("stream"), kind="chip", told=told)
        self.harder = HarderSlider(self.form)
        self.repeat = tool("repeat", tr("Repeat tasks, or put them in a random order"), self.toggle_arranging)
        self.repeat.setCheckable(True)
        self._add_heading(body, tr("Task sequence"), self.harder, self.repeat, self.stream)
        body.addWidget(self.strip)
        self._below_strip = column()
        body.addLayout(self._below_strip)
        self.trouble = label("", "error", wrap=True)
        body.addWidget(self.trouble)
        body.addSpacing(theme.SPACE_2)
        self.new_arm = button(tr("Arm"), self.add_arm, kind="quiet", icon="add", told=tr("Add an arm"))
        self._add_heading(body, tr("Arms: what is compared"), self.new_arm)
        body.addWidget(self.arms)
        body.addSpacing(theme.SPACE_2)
        self._add_heading(body, tr("Set-up"))
        body.addWidget(self.setup)
        body.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = column(middle, spacing=0)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.run_bar)
        return middle

    def _add_heading(self, body: QVBoxLayout, text: str, *beside: QWidget) -> None:
        body.addLayout(row(label(text, "heading"), 1, *beside))

    def _refresh(self) -> None:
        form = self.form
        self.harder.refresh()
        if self.name.text() != form.experiment.name:
            self.name.setText(form.experiment.name)
        name_button(self.stream, form.title(Kind.STREAM, form.experiment.stream.plugin), self.stream.toolTip())
        told = [f.message for f in form.faults_at("stream") if path(f.place)[:2] != ("stream", "task")]
        self.trouble.setText("\n".join(told or [form.plans.trouble]))
        self.trouble.setVisible(bool(self.trouble.text()))

    # Adding

    def add(self, kind: str, id: str) -> None:
        """Add something from the library where it belongs."""
        match Kind(kind):
            case Kind.DATASET:
                self.form.tasks.add([TaskPlan(id)])
            case Kind.STREAM | Kind.MODEL:
                self.form.set_plugin(kind, id)
            case Kind.METRIC:
                self.form.add_metric(id)
            case Kind.METHOD:
                arm = self.chosen_arm()
                if arm:
                    self.form.arms.add_method(arm, id)
                else:
                    self.form.arms.add([Part(id)])

    def add_task(self) -> None:
        """Add the next task: the classes that no task has yet."""
        self.form.tasks.add([self.form.tasks.next()])

    def pick_task(self, typed: str = "") -> None:
        """Open the menu of things the strip can take; they go behind the chosen tasks, or to the end."""
        rows, form = self.strip.chosen(), self.form
        here = rows[-1] + 1 if rows else None
        free = form.tasks.next()
        first = Choice(tr("Next classes"), lambda: form.tasks.add([free], here), str(free.dataset),
                       tr("The classes that no task has yet"), "add")
        data = [Choice(called(m), partial(form.tasks.add, [TaskPlan(m.id)], here), tr("all classes"), idea(m),
                       also=also(m)) for m in by_title(self.session.registry, Kind.DATASET)]
        streams = self._choices(Kind.STREAM, tr("a whole sequence, in place of this one"))
        title = tr("What should the next task be?")
        if here is not None:
            title = tr("What should come behind task {number}?", number=here)
        at = self.strip.viewport().mapToGlobal(self.strip.visualRect(self.strip.strip.index(
            self.strip.strip.tasks() if here is None else here - 1)).bottomLeft())
        self._pick(title, [first, *data, *streams], at, typed)

    def pick_method(self, arm: str, at: QWidget, typed: str = "") -> None:
        """Open the menu of methods for an arm."""
        choices = self._methods(lambda id: self.form.arms.add_method(arm, id))
        self._pick(tr("Add a method to {arm}", arm=arm), choices, at.mapToGlobal(QPoint(0, at.height())), typed)

    def pick_metric(self, at: QWidget) -> None:
        """Open the menu of metrics."""
        below = at.mapToGlobal(QPoint(0, at.height()))
        self._pick(tr("What else should be watched?"), self._choices(Kind.METRIC, ""), below)

    def add_arm(self) -> None:
        """Open the menu of methods a new arm can start with."""
        plain = Choice(tr("Plain fine-tuning"), lambda: self.form.arms.add(), tr("no method"))
        choices = self._methods(lambda id: self.form.arms.add([Part(id)]))
        at = self.new_arm.mapToGlobal(QPoint(0, self.new_arm.height()))
        self._pick(tr("What should the new arm do?"), [plain, *choices], at)

    def _methods(self, call: Callable[[str], object]) -> list[Choice]:
        return [Choice(called(m), partial(call, m.id), _cited(m.paper.year), idea(m), also=also(m))
                for m in by_title(self.session.registry, Kind.METHOD)]

    def _choices(self, kind: Kind, hint: str) -> list[Choice]:
        return [Choice(called(m), partial(self.add, kind, m.id), hint, idea(m), also=also(m))
                for m in by_title(self.session.registry, kind)]

    def _pick(self, title: str, choices: list[Choice], at: QPoint, typed: str = "") -> None:
        Picker(self, title, choices, width=380, typed=typed).open_at(at)

    # What the actions call

    def toggle_arranging(self) -> None:
        """Open the panel that repeats and shuffles tasks, or close it."""
        if self.arranging is None:
            self.arrange(times=2, shuffle=False)
        else:
            self.stop_arranging()

    def arrange(self, *, times: int, shuffle: bool) -> None:
        """Open that panel below the strip."""
        self.stop_arranging()
        self.arranging = ArrangePanel(self.form, times=times, shuffle=shuffle)
        self.arranging.closing.connect(self.stop_arranging)
        self._below_strip.addWidget(self.arranging)
        self.repeat.setChecked(True)
        QTimer.singleShot(0, self.arranging, self.arranging.focus_first)

    def stop_arranging(self) -> None:
        """Close it; the keyboard's focus goes back to the strip."""
        self.repeat.setChecked(False)
        if self.arranging is not None:
            inside = self.arranging.isAncestorOf(QApplication.focusWidget() or self)
            self.arranging = None
            clear(self._below_strip)
            if inside:
                self.strip.setFocus()

    def chosen_arm(self) -> str:
        """The arm that is selected, or whose method is; empty where there is none."""
        where = path(self.form.selected)
        return str(where[1]) if where[0] == "arms" and where[1] in self.form.arm_names() else ""

    def duplicate_arm(self) -> None:
        """Copy the chosen arm."""
        self.form.arms.duplicate(self.chosen_arm())

    def remove_arm(self) -> None:
        """Take the chosen arm out."""
        self.form.arms.remove(self.chosen_arm())

    def copy(self) -> None:
        """Put the chosen tasks, or the chosen arm, on the clipboard as text."""
        if text := clipboard.copied(self.form):
            QGuiApplication.clipboard().setText(text)
            what = counted(len(self.form.chosen_tasks), "task") if self.form.chosen_tasks else self.chosen_arm()
            self.session.told.emit(tr("Copied {what} as text", what=what))

    def cut(self) -> None:
        """Copy, and take out what was copied."""
        self.copy()
        if self.form.chosen_tasks:
            self.strip.remove()
        elif self.chosen_arm():
            self.remove_arm()

    def paste(self) -> None:
        """Add the tasks and arms that the clipboard's text describes, behind the chosen ones."""
        if reason := clipboard.paste(self.form, QGuiApplication.clipboard().text()):
            self.session.told.emit(reason)

    def reset_layout(self) -> None:
        """The panels at their first widths."""
        self.setSizes(list(WIDTHS))

    def dress(self) -> None:
        """Take the icons and colours of the theme that now holds."""
        self.library.repaint_icons()
        self.arms.refresh(anew=True)
        self.setup.refresh(anew=True)
        self.inspector.refresh(anew=True)
        icons = ((self.new_arm, "add"), (self.repeat, "repeat"), (self.run_bar.run, "run"),
                 (self.library.about.add, "add"))
        for made, icon in icons:
            made.setIcon(theme.icon(icon, color=theme.current().on_accent) if icon == "run" else theme.icon(icon))


def _cited(year: int) -> str:
    return str(year) if year else ""
