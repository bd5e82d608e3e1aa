"""Edits: each takes an experiment and gives the changed one; nothing here knows of windows or undo."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import Any, TypeVar

from workbench.spec.experiment import Arm, Experiment, Part, Training, Watch
from workbench.spec.lines import Path
from workbench.spec.plan import TaskPlan, write_task

T = TypeVar("T")
R = TypeVar("R", Experiment, Arm, Watch)
EXPLICIT = "tasks"
"""The stream plugin whose tasks are listed one by one."""


def get_setting(experiment: Experiment, where: Path) -> Any:
    """The value written at a place; None where the default holds."""
    match where:
        case (("stream" | "model") as table, key):
            return getattr(experiment, table).params.get(key)
        case ("training", key):
            return getattr(experiment.training, str(key))
        case ("metrics", int(i), key):
            watch = experiment.metrics[i]
            return getattr(watch, str(key)) if key in ("every", "dense") else watch.params.get(str(key))
        case ("arms", name, "methods", int(i), key):
            return arm_named(experiment, str(name)).methods[i].params.get(str(key))
        case ("arms", name, ("stream" | "model" | "training") as table, key):
            return getattr(arm_named(experiment, str(name)), table).get(key)
    raise KeyError(where)


def set_setting(experiment: Experiment, where: Path, value: Any) -> Experiment:
    """Write a value at a place; None takes it away, so that the default holds again."""
    match where:
        case ("arms",):
            return replace(experiment, arms=tuple(Arm(name) for name in value))
        case ("name" | "notes" | "seeds" as key,):
            return _changed(experiment, key, tuple(value) if key == "seeds" else value)
        case ("stream", "task", int(i), key):
            tasks = list(experiment.stream.params.get("task", ()))
            return set_setting(experiment, ("stream", "task"), put(tasks, i, _with(tasks[i], str(key), value)))
        case (("stream" | "model") as table, key):
            return _changed(experiment, table, _part(getattr(experiment, table), str(key), value))
        case ("training", key):
            value = getattr(Training(), str(key)) if value is None else value
            return replace(experiment, training=replace(experiment.training, **{str(key): value}))
        case ("metrics", int(i), key):
            watch = _watch(experiment.metrics[i], str(key), value)
            return replace(experiment, metrics=put(experiment.metrics, i, watch))
        case ("arms", name, *rest):
            return set_arm(experiment, str(name), _in_arm(arm_named(experiment, str(name)), tuple(rest), value))
    raise KeyError(where)


def set_params(experiment: Experiment, where: Path, params: Mapping[str, Any]) -> Experiment:
    """Give a whole part ("stream", "model", a method of an arm) these settings and no others."""
    match where:
        case (("stream" | "model") as table,):
            return _changed(experiment, str(table), Part(getattr(experiment, str(table)).plugin, params))
        case ("arms", name, "methods", int(i)):
            arm = arm_named(experiment, str(name))
            return set_arm(experiment, arm.name, replace(arm, methods=put(arm.methods, i, Part(arm.methods[i].plugin,
                                                                                                params))))
    raise KeyError(where)


def get_params(experiment: Experiment, where: Path) -> Mapping[str, Any]:
    """The settings written for a whole part."""
    match where:
        case (("stream" | "model") as table,):
            params: Mapping[str, Any] = getattr(experiment, str(table)).params
            return params
        case ("arms", name, "methods", int(i)):
            return arm_named(experiment, str(name)).methods[i].params
    raise KeyError(where)


def _in_arm(arm: Arm, where: Path, value: Any) -> Arm:
    match where:
        case ("methods", int(i)) if value is None:
            return replace(arm, methods=without(arm.methods, [i]))
        case ("methods", int(i), key):
            return replace(arm, methods=put(arm.methods, i, _part(arm.methods[i], str(key), value)))
        case (("stream" | "model" | "training") as table, key):
            return _changed(arm, table, _with(getattr(arm, table), str(key), value))
    raise KeyError(where)


def _part(part: Part, key: str, value: Any) -> Part:
    return Part(value, part.params) if key == "plugin" else Part(part.plugin, _with(part.params, key, value))


def set_tasks(experiment: Experiment, plans: Sequence[TaskPlan]) -> Experiment:
    """List these tasks one by one; a generated stream becomes an explicit one."""
    part = experiment.stream
    kept = part.params if part.plugin == EXPLICIT else {}
    return replace(experiment, stream=Part(EXPLICIT, {**kept, "task": [write_task(plan) for plan in plans]}))


def arm_named(experiment: Experiment, name: str) -> Arm:
    """The arm with this name; KeyError where there is none."""
    for arm in experiment.arms:
        if arm.name == name:
            return arm
    raise KeyError(name)


def set_arm(experiment: Experiment, name: str, arm: Arm) -> Experiment:
    """Put another arm in the place of the named one."""
    return replace(experiment, arms=tuple(arm if a.name == name else a for a in experiment.arms))


def free_name(wanted: str, taken: Sequence[str]) -> str:
    """The wanted name, or the next one that is not taken: "ewc", "ewc 2", "ewc 3"."""
    number, name = 1, wanted
    while name in taken:
        number += 1
        name = f"{wanted} {number}"
    return name


def put(items: Sequence[T], index: int, item: T) -> tuple[T, ...]:
    """The sequence with one item replaced."""
    return (*items[:index], item, *items[index + 1:])


def inserted(items: Sequence[T], index: int, new: Sequence[T]) -> tuple[T, ...]:
    """The sequence with new items before the one at `index`."""
    return (*items[:index], *new, *items[index:])


def without(items: Sequence[T], indices: Sequence[int]) -> tuple[T, ...]:
    """The sequence without the items at these positions."""
    return tuple(item for i, item in enumerate(items) if i not in indices)


def moved(items: Sequence[T], indices: Sequence[int], before: int) -> tuple[T, ...]:
    """The sequence with some items taken out and put, in order, where the item now at `before` stands."""
    chosen = [items[i] for i in sorted(indices)]
    head = [item for i, item in enumerate(items[:before]) if i not in indices]
    tail = [item for i, item in enumerate(items) if i >= before and i not in indices]
    return (*head, *chosen, *tail)


def _changed(whole: R, field: str, value: Any) -> R:
    """A dataclass value with one field replaced, whose name is known only now."""
    fields_: dict[str, Any] = {field: value}
    return replace(whole, **fields_)


def _watch(watch: Watch, key: str, value: Any) -> Watch:
    if key not in ("plugin", "every", "dense"):
        return replace(watch, params=_with(watch.params, key, value))
    default = {f.name: f.default for f in fields(Watch)}[key]
    return _changed(watch, key, default if value is None else value)


def _with(table: Mapping[str, Any], key: str, value: Any) -> dict[str, Any]:
    kept = {k: v for k, v in table.items() if k != key}
    if value is None:
        return kept
    return {k: value if k == key else v for k, v in table.items()} if key in table else {**kept, key: value}
