"""Inspection: what the inspector shows of the selected part: its title, what it is about, and its settings."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from workbench.gui.language import counted, tr
from workbench.gui.models import edits
from workbench.gui.models.experiment_form import ExperimentForm
from workbench.gui.models.plugin_words import called, idea
from workbench.gui.models.wording import titled
from workbench.spec.experiment import TRAINING_PARAMS, Arm
from workbench.spec.fault import path, place
from workbench.spec.manifest import Kind, Manifest, Param
from workbench.spec.plan import GOALS

TASK_PARAMS: Mapping[str, Param] = {p.name: p for p in (
    Param("dataset", "dataset", "digits", "where the examples come from"),
    Param("classes", "numbers", (), "which classes are learnt in this task; none chosen means all"),
    Param("title", "text", "", "what the card says; empty: the classes"),
    Param("epochs", "integer", None, "passes over this task's rows", 0, unit="epochs"),
    Param("rate", "number", None, "step size of the optimizer in this task", 0),
    Param("rotate", "number", 0.0, "turns every picture", 0, 360, unit="degrees"),
    Param("permute", "integer", 0, "shuffles the pixels in the order of this number; 0: as they are", 0),
    Param("noise", "number", 0.0, "adds random noise of this strength", 0, 1),
    Param("mislabelled", "number", 0.0, "share of the training rows that carry a wrong label", 0, 1, advanced=True),
    Param("invert", "boolean", False, "swaps light and dark"),
    Param("goal", "choice", "learn", "what methods should do with these rows", choices=GOALS),
    Param("examined", "boolean", True, "the task is tested, at its time and later"),
    Param("steps", "integer", None, "steps of this task, whatever its epochs", 0, unit="steps", advanced=True),
    Param("limit", "integer", 0, "training rows of each class at most; 0: all", 0, unit="rows", advanced=True),
)}

WATCH_PARAMS: Mapping[str, Param] = {p.name: p for p in (
    Param("every", "integer", 1, "how often it looks", 1, unit="steps"),
    Param("dense", "integer", 0, "looks at each of the first so many steps of a task", 0, unit="steps"),
)}


@dataclass(frozen=True)
class Inspection:
    """One part of the experiment, ready to be shown; `exchange` is the table whose plugin can be exchanged."""

    place: str
    kind: str
    title: str
    told: str
    params: tuple[Param, ...]
    manifest: Manifest | None = None
    exchange: str = ""
    tasks: tuple[int, ...] = ()

    def at(self, param: Param) -> str:
        """Where a setting stands in the experiment."""
        return f"{self.place}.{param.name}"


def inspect(form: ExperimentForm) -> Inspection:
    """What there is to see of the form's selected part."""
    match path(form.selected):
        case ("stream", "task", int(i)):
            return _tasks(form, form.chosen_tasks)
        case ("training",):
            told = tr("How weights are updated; the same for every arm.")
            return Inspection("training", tr("Set-up"), tr("Training"), told, tuple(TRAINING_PARAMS.values()))
        case (("stream" | "model") as table,):
            return _plugin(form, table, Kind(table), getattr(form.experiment, table).plugin, exchange=table)
        case ("metrics", int(i)):
            return _plugin(form, form.selected, Kind.METRIC, form.experiment.metrics[i].plugin, WATCH_PARAMS)
        case ("arms", name, "methods", int(i)):
            plugin = edits.arm_named(form.experiment, str(name)).methods[i].plugin
            return _plugin(form, form.selected, Kind.METHOD, plugin)
        case ("arms", name):
            return _arm(form, str(name))
    raise KeyError(form.selected)


def value_at(form: ExperimentForm, inspection: Inspection, param: Param) -> Any:
    """The value a setting has now; None where its default holds."""
    if inspection.tasks:
        value = getattr(form.plans.tasks[inspection.tasks[0]], param.name)
        return None if value == param.default else value
    value = form.setting(inspection.at(param))
    if inspection.place == "training" and value == param.default:
        return None
    return value


def values_apart(form: ExperimentForm, inspection: Inspection, param: Param) -> list[Any]:
    """What the chosen tasks have where they do not have the same; nothing where they do."""
    values = [getattr(form.plans.tasks[i], param.name) for i in inspection.tasks]
    return values if any(value != values[0] for value in values) else []


def usual(form: ExperimentForm, inspection: Inspection, param: Param) -> Any:
    """What holds where a task says nothing of a setting; None where there is no other word."""
    if not inspection.tasks or param.default is not None:
        return None
    card = form.cards()[inspection.tasks[0]]
    return card.steps if param.name == "steps" else getattr(form.experiment.training, param.name)


def set_value(form: ExperimentForm, inspection: Inspection, param: Param, value: Any) -> None:
    """Write a setting; None brings its default back."""
    if inspection.tasks:
        form.tasks.set_all(inspection.tasks, **{param.name: param.default if value is None else value})
    else:
        form.set_setting(inspection.at(param), value)


def _tasks(form: ExperimentForm, chosen: tuple[int, ...]) -> Inspection:
    if len(chosen) == 1:
        title, kind, told = form.cards()[chosen[0]].title, tr("Task {number}", number=chosen[0] + 1), ""
        params = tuple(TASK_PARAMS.values())
    else:
        kind, title = counted(len(chosen), "task"), tr("Tasks {numbers}", numbers=_numbers(chosen))
        told = tr("What is set here is set in all of them.")
        params = tuple(param for param in TASK_PARAMS.values() if param.name != "title")
    return Inspection(form.selected, kind, title, told, params, tasks=chosen)


def _numbers(chosen: tuple[int, ...]) -> str:
    if len(chosen) > 2 and chosen[-1] - chosen[0] == len(chosen) - 1:
        return tr("{first} to {last}", first=chosen[0] + 1, last=chosen[-1] + 1)
    return tr("{some} and {last}", some=", ".join(str(i + 1) for i in chosen[:-1]), last=chosen[-1] + 1)


def _plugin(form: ExperimentForm, where: str, kind: Kind, plugin: str, extra: Mapping[str, Param] | None = None, *,
            exchange: str = "") -> Inspection:
    known = form.manifest(kind, plugin)
    params = tuple(p for p in (known.params.values() if known else ()) if p.type != "tasks")
    missing = tr("There is no {kind} “{plugin}” on this machine.", kind=tr(kind), plugin=plugin)
    told = idea(known) if known else missing
    title = called(known) if known else plugin
    return Inspection(where, tr(titled(kind)), title, told, (*(extra or {}).values(), *params), known, exchange)


def _arm(form: ExperimentForm, name: str) -> Inspection:
    arm = edits.arm_named(form.experiment, name)
    titles = [form.title(Kind.METHOD, part.plugin) for part in arm.methods]
    told = tr("Plain fine-tuning: nothing is done against forgetting.")
    if titles:
        told = tr("From bottom to top: {methods}", methods=", ".join(titles))
    own = own_settings(arm)
    params = tuple(param for param in arm_params(form, arm) if param.name in own)
    if own:
        told += "\n" + tr("What stands below holds in this arm alone.")
    if lost := set(own) - {param.name for param in params}:
        told += "\n" + tr("This arm also changes {settings}.", settings=", ".join(sorted(lost)))
    return Inspection(place("arms", name), tr("Arm"), name, told, params)


TABLES = ("training", "model", "stream")
"""What all arms share unless one says otherwise."""


def own_settings(arm: Arm) -> dict[str, Any]:
    """What an arm says for itself: "training.rate" and the like, with the values."""
    return {f"{table}.{key}": value for table in TABLES for key, value in getattr(arm, table).items()}


def arm_params(form: ExperimentForm, arm: Arm) -> list[Param]:
    """The settings that an arm may have for itself ("training.rate"); their defaults are what the experiment says."""
    out = []
    for table in TABLES:
        shared = getattr(form.experiment, table)
        if table == "training":
            known, values = TRAINING_PARAMS, {key: getattr(shared, key) for key in TRAINING_PARAMS}
        else:
            plugin = str(getattr(arm, table).get("plugin", shared.plugin))
            manifest = form.manifest(Kind(table), plugin)
            known = manifest.params if manifest else {}
            values = shared.params if plugin == shared.plugin else {}
        for param in known.values():
            if param.type != "tasks":
                now = values.get(param.name, param.default)
                out.append(replace(param, name=f"{table}.{param.name}", default=now, advanced=False))
    return out
