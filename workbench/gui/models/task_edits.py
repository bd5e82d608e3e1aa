"""TaskEdits: what a person does to the tasks of an experiment; each is one step of its history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING, Any

from workbench.gui.language import counted, marked, tr
from workbench.gui.models import edits
from workbench.gui.models.task_cards import next_task
from workbench.gui.models.wording import setting_word, shown
from workbench.spec.plan import TaskPlan

if TYPE_CHECKING:
    from workbench.gui.models.experiment_form import ExperimentForm


class TaskEdits:
    """Edits of tasks; the first one on a generated stream (split, permuted) turns it into a list of the same tasks."""

    def __init__(self, form: ExperimentForm) -> None:
        self._form = form

    def set(self, index: int, **values: Any) -> None:
        """Change a task; a generated stream becomes a list of tasks first."""
        self.set_all([index], **values)

    def set_all(self, indices: Sequence[int], **values: Any) -> None:
        """Change several tasks alike, in one step."""
        key = next(iter(values))
        if key in ("classes", "dataset"):
            # The labels and the name belonged to the old classes.
            values = {"labels": (), "title": "", **({"classes": ()} if key == "dataset" else {}), **values}
        plans = [replace(plan, **values) if i in indices else plan for i, plan in enumerate(self._form.plans.tasks)]
        named = {"setting": setting_word(key), "tasks": _named(indices)}
        done = tr("Reset {setting} of {tasks}", **named) if values[key] is None else tr(
            "Set {setting} of {tasks} to {value}", value=shown(values[key]), **named)
        self._list(plans, done, merge=f"task {list(indices)} {key}")

    def add(self, plans: Sequence[TaskPlan], at: int | None = None) -> None:
        """Put tasks before the one at `at`; at the end where it is None."""
        at = len(self._form.plans.tasks) if at is None else at
        text = tr("Add a task") if len(plans) == 1 else tr("Add {tasks}", tasks=counted(len(plans), "task"))
        self._list(edits.inserted(self._form.plans.tasks, at, plans), text)
        self._form.select(f"stream.task[{at}]")

    def move(self, indices: Sequence[int], before: int) -> None:
        """Put tasks where the task now at `before` stands; `before` may be one past the last."""
        new = edits.moved(self._form.plans.tasks, indices, before)
        at = before - sum(i < before for i in indices)
        is_last = before >= len(self._form.plans.tasks)
        text = marked("Move {tasks} to the end") if is_last else marked("Move {tasks} before task {number}")
        if new != tuple(self._form.plans.tasks):
            self._list(new, tr(text, tasks=_named(indices), number=before + 1))
            self._form.select(f"stream.task[{at}]")

    def duplicate(self, indices: Sequence[int]) -> None:
        """Put a copy of each of these tasks behind the last of them."""
        copies = [self._form.plans.tasks[i] for i in sorted(indices)]
        at, text = max(indices) + 1, tr("Duplicate {tasks}", tasks=_named(indices))
        self._list(edits.inserted(self._form.plans.tasks, at, copies), text)
        self._form.select(f"stream.task[{at}]")

    def remove(self, indices: Sequence[int]) -> None:
        """Take tasks out of the stream."""
        text = tr("Remove {tasks}", tasks=_named(indices))
        self._list(edits.without(self._form.plans.tasks, indices), text)

    def arranged(self, indices: Sequence[int], times: int, seed: int | None) -> list[TaskPlan]:
        """These tasks so many times in a row; with a seed each round in an order of its own."""
        block = [self._form.plans.tasks[i] for i in sorted(indices)]
        order = Random(seed)
        out: list[TaskPlan] = []
        for _ in range(times):
            round_ = list(block)
            if seed is not None:
                order.shuffle(round_)
            out += round_
        return out

    def arrange(self, indices: Sequence[int], times: int, seed: int | None = None) -> None:
        """Put `arranged` where the first of these tasks stands, in the place of all of them."""
        new = self.arranged(indices, times, seed)
        first = min(indices)
        left = edits.without(self._form.plans.tasks, indices)
        text = marked("Repeat {tasks} {times} times") if times > 1 else marked("Put {tasks} in a random order")
        told = tr(text, tasks=_named(indices), times=times)
        told = told if seed is None else f"{told}, {tr('seed {seed}', seed=seed)}"
        self._list(edits.inserted(left, first, new), told)
        self._form.choose_tasks(range(first, first + len(new)))

    def next(self) -> TaskPlan:
        """A task to add at the end: the classes that no task has yet, as many as the last one has."""
        return next_task(self._form.plans.tasks, self._form.registry)

    def _list(self, plans: Sequence[TaskPlan], text: str, merge: str = "") -> None:
        self._form.edit(edits.set_tasks(self._form.experiment, plans), text, merge)


def _named(indices: Sequence[int]) -> str:
    """Tasks inside a sentence."""
    return tr("task {number}", number=min(indices) + 1) if len(indices) == 1 else counted(len(indices), "task")
