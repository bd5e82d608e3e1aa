"""Clipboard: tasks and arms as lines of an experiment file, so that they can be pasted, mailed and read."""

import tomllib
from collections.abc import Sequence

import tomlkit

from workbench.gui.language import marked, tr
from workbench.gui.models import edits
from workbench.gui.models.experiment_form import ExperimentForm
from workbench.spec.experiment import Arm
from workbench.spec.fault import Malformed, path
from workbench.spec.plan import PlanError, TaskPlan, read_tasks, write_task
from workbench.spec.toml import read, to_table
from workbench.spec.toml_text import compose

NOTHING = marked("The clipboard holds no tasks and no arms")


def copied(form: ExperimentForm) -> str:
    """The chosen tasks or the chosen arm as TOML; empty where neither is chosen."""
    if form.chosen_tasks:
        return text_of([form.plans.tasks[i] for i in form.chosen_tasks])
    match path(form.selected):
        case ("arms", name, *_):
            arm = edits.arm_named(form.experiment, str(name))
            return compose({"arms": {arm.name: to_table(form.experiment)["arms"][arm.name]}}, "")
    return ""


def text_of(plans: Sequence[TaskPlan]) -> str:
    """Tasks as the lines of an experiment file."""
    return tomlkit.dumps({"stream": {"task": [write_task(plan) for plan in plans]}}) if plans else ""


def tasks_in(text: str) -> list[TaskPlan]:
    """The tasks of a text; nothing where it holds none, ValueError where they cannot be read."""
    try:
        return _tasks(text)
    except (AttributeError, TypeError, RecursionError) as error:
        raise ValueError(str(error)) from error


def paste(form: ExperimentForm, text: str) -> str:
    """Add the tasks and arms of a text behind what is chosen; a sentence says why that cannot be, else empty."""
    try:
        tasks, arms = _tasks(text), _arms(text)
    except (tomllib.TOMLDecodeError, RecursionError):
        return tr("The clipboard holds no tasks and no arms: it is not TOML")
    except (PlanError, Malformed, AttributeError, TypeError) as error:
        return tr("The clipboard cannot be pasted: {error}", error=error)
    if not tasks and not arms:
        return NOTHING
    if tasks:
        form.tasks.add(tasks, form.chosen_tasks[-1] + 1 if form.chosen_tasks else None)
    if arms:
        form.arms.paste(arms)
    return ""


def _tasks(text: str) -> list[TaskPlan]:
    return read_tasks(tomllib.loads(text).get("stream", {}).get("task", []))


def _arms(text: str) -> list[Arm]:
    if not tomllib.loads(text).get("arms"):
        return []
    experiment, faults = read(text)
    # That a piece of a file has no stream and no model is as it should be.
    if wrong := [fault for fault in faults if path(fault.place)[:1] == ("arms",)]:
        raise Malformed(wrong)
    return list(experiment.arms)
