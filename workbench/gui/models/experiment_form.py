"""ExperimentForm: the experiment a person edits, with undo, its faults, and what is selected. No widgets."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from workbench.gui.language import marked, tr
from workbench.gui.models import edits
from workbench.gui.models.arm_edits import ArmEdits
from workbench.gui.models.history import History
from workbench.gui.models.plugin_words import called
from workbench.gui.models.task_cards import Plans, TaskCard, make_cards, plan_stream
from workbench.gui.models.task_edits import TaskEdits
from workbench.gui.models.wording import setting_word, shown
from workbench.spec.check import faults
from workbench.spec.experiment import Experiment, Part, Watch
from workbench.spec.fault import Fault, path
from workbench.spec.manifest import Kind, Manifest
from workbench.spec.registry import Registry, UnknownPlugin


class ExperimentForm(QObject):
    """Holds one Experiment; every edit is one named step of its history. `changed` says that anything below differs."""

    changed = Signal()
    selection_changed = Signal()

    def __init__(self, registry: Registry, experiment: Experiment | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.registry = registry
        self.tasks = TaskEdits(self)
        self.arms = ArmEdits(self)
        self._history = History(experiment or Experiment())
        self.selected = "stream"
        self._chosen: tuple[int, ...] = ()
        self.faults: list[Fault] = []
        self.plans = Plans(())
        self._look()

    @property
    def experiment(self) -> Experiment:
        """The experiment as it is now."""
        return self._history.value

    def replace_all(self, experiment: Experiment) -> None:
        """Start over with another experiment; its history begins here."""
        self._history = History(experiment)
        self.selected = "stream"
        self._look()
        self.changed.emit()
        self.selection_changed.emit()

    # What is known of it

    def manifest(self, kind: Kind, plugin: str) -> Manifest | None:
        """What the registry knows of a plugin; None where it is missing."""
        try:
            known = self.registry.manifest(plugin)
        except UnknownPlugin:
            return None
        return known if known.kind == kind else None

    def title(self, kind: Kind, plugin: str) -> str:
        """What a person calls a plugin; its id where it is missing."""
        known = self.manifest(kind, plugin)
        return called(known) if known else plugin

    def cards(self) -> list[TaskCard]:
        """The stream's tasks as the strip shows them."""
        return self._cards

    def faults_at(self, place: str) -> list[Fault]:
        """The faults at a place or inside it."""
        outer = path(place)
        return [fault for fault in self.faults if path(fault.place)[: len(outer)] == outer]

    def runs_count(self) -> int:
        """How many runs the experiment is: arms x seeds."""
        return len(self.experiment.arms) * len(self.experiment.seeds)

    def steps_per_run(self) -> int:
        """Steps of one run; 0 where the stream cannot be planned."""
        return sum(card.steps for card in self.cards())

    # Undo

    @property
    def undo_text(self) -> str:
        """The edit that `undo` takes back; empty where there is none."""
        return self._history.undo_text

    @property
    def redo_text(self) -> str:
        """The edit that `redo` brings back; empty where there is none."""
        return self._history.redo_text

    def undo(self) -> None:
        """Take the last edit back."""
        self._history.undo()
        self._refresh()

    def redo(self) -> None:
        """Bring back what was undone."""
        self._history.redo()
        self._refresh()

    def history(self) -> tuple[list[str], list[str]]:
        """The edits that led here, oldest first, and those that were undone, the next to be redone first."""
        return self._history.texts()

    def go_to(self, edits: int) -> None:
        """Back or forth to where so many edits have been made."""
        done, undone = self.history()
        for _ in range(len(done) - edits):
            self._history.undo()
        for _ in range(min(edits - len(done), len(undone))):
            self._history.redo()
        if edits != len(done):
            self._refresh()

    def seal(self) -> None:
        """End a step of typing: what is typed next is a step of its own."""
        self._history.seal()

    # Selection

    def select(self, place: str) -> None:
        """Choose what the inspector shows: "stream", "stream.task[1]", "arms.ewc.methods[0]", "training", ..."""
        if place != self.selected or len(self.chosen_tasks) > 1:
            self.selected, self._chosen = place, ()
            self.seal()
            self.selection_changed.emit()

    def choose_tasks(self, rows: Sequence[int]) -> None:
        """Choose several tasks at once: what the inspector then sets holds for all of them."""
        if tuple(rows) == self.chosen_tasks or not rows:
            return
        self._chosen = tuple(sorted(rows))
        self.selected = f"stream.task[{self._chosen[0]}]"
        self.seal()
        self.selection_changed.emit()

    @property
    def chosen_tasks(self) -> tuple[int, ...]:
        """The tasks that are chosen, from left to right; none where something else is."""
        match path(self.selected):
            case ("stream", "task", int(i)):
                chosen = tuple(row for row in self._chosen if row < len(self.plans.tasks))
                return chosen if i in chosen else (i,)
        return ()

    def exists(self, place: str) -> bool:
        """Whether the experiment has such a part."""
        match path(place):
            case ("stream", "task", int(i)):
                return i < len(self.plans.tasks)
            case ("metrics", int(i)):
                return i < len(self.experiment.metrics)
            case ("arms", name):
                return name in self.arm_names()
            case ("arms", name, "methods", int(i)):
                return name in self.arm_names() and i < len(edits.arm_named(self.experiment, str(name)).methods)
        return place in ("stream", "model", "training", "experiment")

    def arm_names(self) -> list[str]:
        """The arms' names in order."""
        return [arm.name for arm in self.experiment.arms]

    # Edits of single values

    def set_name(self, name: str) -> None:
        """Name the experiment."""
        self.edit(replace(self.experiment, name=name), tr("Rename the experiment"), merge="name")

    def set_notes(self, notes: str) -> None:
        """Write what the experiment is about."""
        self.edit(replace(self.experiment, notes=notes), tr("Edit the notes"), merge="notes")

    def set_seeds(self, seeds: Sequence[int]) -> None:
        """Say which seeds every arm is run with."""
        listed = ", ".join(str(seed) for seed in seeds)
        text = tr("Set the seeds to {seeds}", seeds=listed)
        self.edit(replace(self.experiment, seeds=tuple(seeds)), text, merge="seeds")

    def setting(self, place: str) -> Any:
        """The value written at a place; None where the default holds."""
        return edits.get_setting(self.experiment, path(place))

    def set_setting(self, place: str, value: Any) -> None:
        """Write a setting ("training.rate", "arms.ewc.methods[0].strength"); None brings the default back."""
        where = path(place)
        text = marked("Reset {setting}") if value is None else marked("Set {setting} to {value}")
        text = tr(text, setting=setting_word(str(where[-1])), value=shown(value))
        self.edit(edits.set_setting(self.experiment, where, value), text, merge=place)

    def apply_fix(self, fault: Fault) -> None:
        """Write what a fault says would be right."""
        value = self.experiment
        for place, right in (fault.fix or {}).items():
            value = edits.set_setting(value, path(place), right)
        self.edit(value, tr("Fix: {fault}", fault=fault.message))

    def set_plugin(self, table: str, plugin: str) -> None:
        """Use another stream or model ("stream", "model"); settings that both know are kept."""
        old = getattr(self.experiment, table)
        known = self.manifest(Kind(table), plugin)
        kept = {key: value for key, value in old.params.items()
                if known and key in known.params and not known.params[key].fault(value)}
        part = Part(plugin, kept)
        changed: dict[str, Any] = {table: part}
        self.edit(replace(self.experiment, **changed), tr("Use {part}", part=self.title(Kind(table), plugin)))
        self.select(table)

    # Metrics

    def add_metric(self, plugin: str, every: int | str = 1) -> None:
        """Watch one thing more, every so many steps or at the end of each "task"."""
        metrics = (*self.experiment.metrics, Watch(plugin, every))
        text = tr("Watch {metric}", metric=self.title(Kind.METRIC, plugin))
        self.edit(replace(self.experiment, metrics=metrics), text)
        self.select(f"metrics[{len(metrics) - 1}]")

    def remove_metric(self, index: int) -> None:
        """Watch one thing less."""
        name = self.title(Kind.METRIC, self.experiment.metrics[index].plugin)
        left = edits.without(self.experiment.metrics, [index])
        self.edit(replace(self.experiment, metrics=left), tr("Stop watching {metric}", metric=name))

    # Inside

    def edit(self, experiment: Experiment, text: str, merge: str = "") -> None:
        """Take an edited experiment as the next step; steps with the same `merge` that follow each other are one."""
        if experiment != self.experiment:
            self._history.push(experiment, text, merge)
            self._refresh()

    def _refresh(self) -> None:
        self._look()
        if not self.exists(self.selected):
            self.selected = "stream"
            self.selection_changed.emit()
        self.changed.emit()

    def _look(self) -> None:
        self.plans = plan_stream(self.experiment.stream, self.registry, next(iter(self.experiment.seeds), 0))
        self.faults = faults(self.experiment, self.registry)
        self._cards = make_cards(self.plans, self.experiment, self.registry, self.faults)
