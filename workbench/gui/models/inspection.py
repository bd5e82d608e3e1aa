"""Inspection: what the inspector shows of the selected part: its title, what it is about, and its settings."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from workbench.gui.models import edits
from workbench.gui.models.experiment_form import ExperimentForm
from workbench.gui.models.plugin_tree import idea
from workbench.spec.experiment import TRAINING_PARAMS, Arm
from workbench.spec.fault import path, place
from workbench.spec.manifest import Kind, Manifest, Param
from workbench.spec.plan import GOALS

TASK_PARAMS: Mapping[str, Param] = {p.name: p for p in (
    Param("dataset", "dataset", "digits", "where the examples come from"),
    Param("classes", "numbers", (), "which classes are learnt in this task; none chosen means all"),
    Param("title", "text", "", "what the card says; empty: the classes"),
    Param("epochs", "integer", None, "passes over this task's rows; empty: as the training says", 0, unit="epochs"),
    Param("rotate", "number", 0.0, "turns every picture", 0, 360, unit="degrees"),
    Param("permute", "integer", 0, "shuffles the pixels in the order of this number; 0: as they are", 0),
    Param("noise", "number", 0.0, "adds random noise of this strength", 0, 1),
    Param("mislabelled", "number", 0.0, "share of the training rows that carry a wrong label", 0, 1, advanced=True),
    Param("invert", "boolean", False, "swaps light and dark"),
    Param("goal", "choice", "learn", "what methods should do with these rows", choices=GOALS),
    Param("steps", "integer", None, "steps of this task; empty: as the epochs say", 0, unit="steps", advanced=True),
    Param("limit", "integer", 0, "training rows of each class at most; 0: all", 0, unit="rows", advanced=True),
)}

WATCH_PARAMS: Mapping[str, Param] = {p.name: p for p in (
    Param("every", "integer", 1, "looks at every so many steps", 1, unit="steps"),
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

    def at(self, param: Param) -> str:
        """Where a setting stands in the experiment."""
        return f"{self.place}.{param.name}"


def inspect(form: ExperimentForm) -> Inspection:
    """What there is to see of the form's selected part."""
    match path(form.selected):
        case ("stream", "task", int(i)):
            card = form.cards()[i]
            return Inspection(form.selected, f"Task {i + 1}", card.title, "", tuple(TASK_PARAMS.values()))
        case ("training",):
            told = "How weights are updated; the same for every arm."
            return Inspection("training", "Set-up", "Training", told, tuple(TRAINING_PARAMS.values()))
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
    where = path(inspection.place)
    if where[:2] == ("stream", "task"):
        value = getattr(form.plans.tasks[int(where[2])], param.name)
        return None if value == param.default else value
    value = form.setting(inspection.at(param))
    if inspection.place == "training" and value == param.default:
        return None
    return value


def set_value(form: ExperimentForm, inspection: Inspection, param: Param, value: Any) -> None:
    """Write a setting; None brings its default back."""
    where = path(inspection.place)
    if where[:2] == ("stream", "task"):
        form.tasks.set(int(where[2]), **{param.name: param.default if value is None else value})
    else:
        form.set_setting(inspection.at(param), value)


def _plugin(form: ExperimentForm, where: str, kind: Kind, plugin: str, extra: Mapping[str, Param] | None = None, *,
            exchange: str = "") -> Inspection:
    known = form.manifest(kind, plugin)
    params = tuple(p for p in (known.params.values() if known else ()) if p.type != "tasks")
    told = idea(known) if known else f"There is no {kind} “{plugin}” on this machine."
    title = known.title if known else plugin
    return Inspection(where, kind.capitalize(), title, told, (*(extra or {}).values(), *params), known, exchange)


def _arm(form: ExperimentForm, name: str) -> Inspection:
    arm = edits.arm_named(form.experiment, name)
    titles = [form.title(Kind.METHOD, part.plugin) for part in arm.methods]
    told = "Plain fine-tuning: nothing is done against forgetting."
    if titles:
        told = "From bottom to top: " + ", ".join(titles)
    own = own_settings(arm)
    params = tuple(param for param in arm_params(form, arm) if param.name in own)
    if own:
        told += "\nWhat stands below holds in this arm alone."
    if lost := set(own) - {param.name for param in params}:
        told += f"\nThis arm also changes {', '.join(sorted(lost))}."
    return Inspection(place("arms", name), "Arm", name, told, params)


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
