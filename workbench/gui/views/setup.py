"""SetUp: model, training, seeds and metrics as chips; RunBar: what a run would be, and the button for it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QSizePolicy, QToolTip, QWidget

from workbench.gui import theme
from workbench.gui.language import tr
from workbench.gui.models.estimate_words import estimate_line, estimate_told
from workbench.gui.models.experiment_form import ExperimentForm
from workbench.gui.models.summary_line import before_run, hindrance, read_seeds, training_line, watch_line
from workbench.gui.session import Session
from workbench.gui.views.flow import FlowLayout
from workbench.gui.views.pieces import button, clear, column, label, name_button, row, tool
from workbench.spec.manifest import Kind
from workbench.spec.run import RunState


class SetUp(QFrame):
    """What all arms share; `adding` asks for the menu of metrics."""

    adding = Signal(QWidget)

    def __init__(self, form: ExperimentForm) -> None:
        super().__init__()
        self._form = form
        self._watched: list[str] = []
        self.setProperty("card", True)
        self.model = button("", lambda: form.select("model"), kind="chip", told=tr("Settings of the model"))
        self.training = button("", lambda: form.select("training"), kind="chip", told=tr("Settings of the training"))
        self.seeds = QLineEdit()
        self.seeds.setAccessibleName(tr("Seeds"))
        self.seeds.setAccessibleDescription(tr("Each arm is run once with each seed; such as 0, 1, 2 or 0-4"))
        self.seeds.setPlaceholderText("0, 1, 2 or 0-4")
        self.seeds.setMaximumWidth(self.fontMetrics().averageCharWidth() * 24)
        self.seeds.textEdited.connect(self._take_seeds)
        self.seed_fault = label("", "error", wrap=True)
        self._metrics = QWidget()
        self._flow = FlowLayout(self._metrics, spacing=theme.SPACE_2)
        grid = QGridLayout(self)
        grid.setContentsMargins(theme.SPACE_4, theme.SPACE_3, theme.SPACE_4, theme.SPACE_3)
        grid.setHorizontalSpacing(theme.SPACE_4)
        grid.setVerticalSpacing(theme.SPACE_2)
        seeds = column()
        seeds.addWidget(self.seeds)
        seeds.addWidget(self.seed_fault)
        for line, (text, held) in enumerate((
                (tr("Model"), row(self.model, 1)), (tr("Training"), row(self.training, 1)), (tr("Seeds"), seeds),
                (tr("Watch"), self._metrics))):
            grid.addWidget(label(text, "muted"), line, 0)
            if isinstance(held, QWidget):
                grid.addWidget(held, line, 1)
            else:
                grid.addLayout(held, line, 1)
        grid.setColumnStretch(1, 1)
        form.changed.connect(self.refresh)
        self.refresh()

    def refresh(self, *, anew: bool = False) -> None:
        """Show the experiment as it is now."""
        form, experiment = self._form, self._form.experiment
        name_button(self.model, form.title(Kind.MODEL, experiment.model.plugin), self.model.toolTip())
        name_button(self.training, training_line(form), self.training.toolTip())
        if not self.seeds.hasFocus() or _seeds(self.seeds.text()) != experiment.seeds:
            self.seeds.setText(", ".join(str(seed) for seed in experiment.seeds))
        self._say([fault.message for fault in form.faults_at("seeds")])
        lines = [watch_line(form, watch, form.title(Kind.METRIC, watch.plugin)) for watch in experiment.metrics]
        if lines != self._watched or anew:
            self._watched = lines
            clear(self._flow)
            for i, line in enumerate(lines):
                self._flow.addWidget(button(line, lambda i=i: form.select(f"metrics[{i}]"), kind="chip",
                                            told=tr("Settings of {part}", part=line)))
            more = button(tr("Metric"), lambda: self.adding.emit(more), kind="quiet", icon="add",
                          told=tr("Watch one thing more"))
            self._flow.addWidget(more)

    def _take_seeds(self, text: str) -> None:
        seeds = _seeds(text)
        if seeds is None:
            self._say([tr("seeds are whole numbers, such as 0, 1, 2 or 0-4")])
        else:
            self._form.set_seeds(seeds)

    def _say(self, faults: list[str]) -> None:
        self.seed_fault.setText("\n".join(faults))
        self.seed_fault.setVisible(bool(faults))


class RunBar(QFrame):
    """The last line before a run: how many, how long, how much disk, what is in the way."""

    run_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session, self._form = session, session.form
        self.setObjectName("run-bar")
        self.told, self.reason = label("", "", wrap=True), label("", "error", wrap=True)
        self.estimate = label("", "small")
        self.estimate.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.how = tool("info", tr("How that was measured"), self._tell_how)
        self.how.setFixedSize(theme.SPACE_5, theme.SPACE_5)
        # The command's word: alone, "Run" is the noun.
        word = tr("&Run").replace("&", "")
        self.run = button(word, self.run_wanted.emit, kind="primary", told=tr("Run the experiment"))
        self.run.setIcon(theme.icon("run", color=theme.current().on_accent))
        text = column(spacing=0)
        text.addWidget(self.told)
        text.addLayout(row(self.estimate, self.how, 1, spacing=theme.SPACE_1))
        text.addWidget(self.reason)
        line = row(spacing=theme.SPACE_4)
        line.setContentsMargins(theme.SPACE_5, theme.SPACE_3, theme.SPACE_5, theme.SPACE_3)
        line.addLayout(text, 1)
        line.addWidget(self.run)
        edge = QFrame()
        edge.setProperty("line", True)
        layout = column(self, spacing=0)
        layout.addWidget(edge)
        layout.addLayout(line)
        self._form.changed.connect(self.refresh)
        session.estimator.changed.connect(self.refresh_estimate)
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks, so that it is worth to try how long the runs will take."""
        super().showEvent(event)
        self._session.estimator.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        super().hideEvent(event)
        self._session.estimator.watch(False)

    def refresh_estimate(self) -> None:
        """Say how long the runs will take, as far as that is known."""
        estimator = self._session.estimator
        self.estimate.setText(estimate_line(estimator, runs=bool(self._session.in_state(RunState.RUNNING))))
        self.estimate.setToolTip(estimate_told(estimator))
        self.estimate.setAccessibleDescription(estimate_told(estimator))
        keep = self.how.sizePolicy()
        keep.setRetainSizeWhenHidden(not estimator.is_off)  # or the line would move whenever the numbers come and go
        self.how.setSizePolicy(keep)
        self.how.setVisible(estimator.sum is not None)
        self.estimate.setVisible(not estimator.is_off)

    def _tell_how(self) -> None:
        """The measurement at length, also for whom no mouse rests on it."""
        QToolTip.showText(self.how.mapToGlobal(self.how.rect().topRight()), self.estimate.toolTip(), self.how)

    def refresh(self) -> None:
        """Count again."""
        self.refresh_estimate()
        reason = hindrance(self._form)
        self.told.setText(before_run(self._form))
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))
        self.run.setEnabled(not reason)
        self.run.setToolTip(reason or tr("Run the experiment (Ctrl+Enter)"))


def _seeds(text: str) -> tuple[int, ...] | None:
    try:
        return read_seeds(text)
    except ValueError:
        return None
