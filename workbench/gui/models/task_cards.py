"""TaskCard: what the strip shows of one task, derived from the stream's plan."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from workbench.gui.language import counted, of_plugin, tr
from workbench.gui.models import edits
from workbench.spec.experiment import Experiment, Part
from workbench.spec.fault import Fault
from workbench.spec.plan import DataFacts, PlanError, TaskPlan, read_tasks, task_steps
from workbench.spec.planning import planned
from workbench.spec.registry import PluginError, Registry, UnknownPlugin


@dataclass(frozen=True)
class Plans:
    """The tasks of a stream as plain data; `trouble` says why there are none."""

    tasks: tuple[TaskPlan, ...]
    trouble: str = ""


@dataclass(frozen=True)
class TaskCard:
    """One card: all that is drawn, read aloud or asked about a task."""

    index: int
    place: str
    title: str
    dataset: str
    data: Any
    classes: tuple[int, ...]
    names: tuple[str, ...]
    epochs: int
    steps: int
    changes: tuple[str, ...]
    plan: TaskPlan
    own: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()

    @property
    def number(self) -> int:
        """Its number, from 1."""
        return self.index + 1

    def sentence(self, total: int) -> str:
        """The card as a screen reader says it."""
        name = tr("Task {number} of {total}: {title}", number=self.number, total=total, title=self.title)
        parts = [name, self.dataset, counted(len(self.classes), "class")]
        parts += [*self.changes, *(tr("for itself {setting}", setting=own) for own in self.own)]
        parts += [f"{counted(self.epochs, 'epoch')}, {counted(self.steps, 'step')}"]
        return ", ".join(parts + [fault.message for fault in self.faults])


def plan_stream(stream: Part, registry: Registry, seed: int = 0) -> Plans:
    """The tasks a stream will have at a seed; never loads its torch code."""
    try:
        if stream.plugin == edits.EXPLICIT:
            return Plans(tuple(read_tasks(stream.params.get("task", ()))))
        return Plans(tuple(planned(stream, seed, registry)))
    except (PlanError, PluginError, UnknownPlugin) as error:
        return Plans((), str(error))


def next_task(plans: Sequence[TaskPlan], registry: Registry) -> TaskPlan:
    """A task to add at the end: classes of the last one's data that no task has yet, as many as the last one has."""
    if not plans:
        return TaskPlan("digits", classes=(0, 1))
    last = plans[-1]
    try:
        known = registry.facts(last.dataset).classes
    except (PluginError, UnknownPlugin, PlanError):
        known = 0
    seen = {c for plan in plans if plan.dataset == last.dataset for c in plan.classes}
    free = [c for c in range(known) if c not in seen][: len(last.classes) or 2]
    if not free:
        return replace(last, title="")
    return replace(last, title="", classes=tuple(free), labels=())


def make_cards(plans: Plans, experiment: Experiment, registry: Registry, faults: Sequence[Fault]) -> list[TaskCard]:
    """The cards of a stream's tasks."""
    return [_card(i, plan, experiment, registry, faults) for i, plan in enumerate(plans.tasks)]


def _card(i: int, plan: TaskPlan, experiment: Experiment, registry: Registry, faults: Sequence[Fault]) -> TaskCard:
    place = f"stream.task[{i}]"
    id = plan.dataset if isinstance(plan.dataset, str) else str(plan.dataset.get("plugin", ""))
    try:
        facts, title = registry.facts(plan.dataset), of_plugin(registry.manifest(id).title)
        steps = task_steps(plan, facts, experiment.training) if plan.steps is None else plan.steps
    except (PluginError, UnknownPlugin, PlanError, ZeroDivisionError):
        facts, title, steps = DataFacts(len(plan.classes), 0), id, 0
    classes = plan.classes or tuple(range(facts.classes))
    names = tuple(facts.label(c) for c in classes)
    epochs = experiment.training.epochs if plan.epochs is None else plan.epochs
    return TaskCard(
        index=i, place=place, title=plan.title or _listed(names), dataset=title, data=plan.dataset, classes=classes,
        names=names, epochs=epochs, steps=steps, changes=_changes(plan), plan=plan, own=own_settings(plan),
        faults=tuple(f for f in faults if f.place == place or f.place.startswith(place + ".")),
    )



def own_settings(plan: TaskPlan) -> tuple[str, ...]:
    """What a task has for itself where otherwise the training table's word holds, and whether it goes untested."""
    out = []
    if plan.epochs is not None and plan.steps is None:
        out.append(counted(plan.epochs, "epoch"))
    if plan.steps is not None:
        out.append(counted(plan.steps, "step"))
    if plan.rate is not None:
        out.append(tr("rate {rate:g}", rate=plan.rate))
    if not plan.examined:
        out.append(tr("not examined"))
    return tuple(out)


def _changes(plan: TaskPlan) -> tuple[str, ...]:
    out = []
    if plan.rotate:
        out.append(tr("rotated {angle:g}°", angle=plan.rotate))
    if plan.permute:
        out.append(tr("pixels shuffled"))
    if plan.noise:
        out.append(tr("noise {noise:g}", noise=plan.noise))
    if plan.invert:
        out.append(tr("inverted"))
    if plan.limit:
        out.append(tr("{rows} a class", rows=counted(plan.limit, "row")))
    if plan.mislabelled:
        out.append(tr("{share:.0%} wrong labels", share=plan.mislabelled))
    if plan.goal != "learn":
        out.append(tr("to {goal}", goal=tr(plan.goal)))
    return tuple(out)


def _listed(names: Sequence[str]) -> str:
    if not names:
        return tr("no classes")
    if len(names) <= 3:
        if len(names) == 1:
            return names[0]
        return tr("{some} and {last}", some=", ".join(names[:-1]), last=names[-1])
    if all(name.isdigit() for name in names):
        return tr("{first} to {last}", first=names[0], last=names[-1])
    return f"{names[0]}, {names[1]} … {names[-1]}"
