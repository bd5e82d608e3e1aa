"""TaskEdits: what a person does to the tasks of an experiment; each is one step of its history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING, Any

from workbench.gui.models import edits
from workbench.gui.models.task_cards import next_task
from workbench.gui.models.wording import shown
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
        which = f"task {indices[0] + 1}" if len(indices) == 1 else f"{len(indices)} tasks"
        done = f"Reset {key} of {which}" if values[key] is None else f"Set {key} of {which} to {shown(values[key])}"
        self._list(plans, done, merge=f"task {list(indices)} {key}")

    def add(self, plans: Sequence[TaskPlan], at: int | None = None) -> None:
        """Put tasks before the one at `at`; at the end where it is None."""
        at = len(self._form.plans.tasks) if at is None else at
        text = "Add a task" if len(plans) == 1 else f"Add {len(plans)} tasks"
        self._list(edits.inserted(self._form.plans.tasks, at, plans), text)
        self._form.select(f"stream.task[{at}]")

    def move(self, indices: Sequence[int], before: int) -> None:
        """Put tasks where the task now at `before` stands; `before` may be one past the last."""
        new = edits.moved(self._form.plans.tasks, indices, before)
        at = before - sum(i < before for i in indices)
        which = f"task {indices[0] + 1}" if len(indices) == 1 else f"{len(indices)} tasks"
        where = "to the end" if before >= len(self._form.plans.tasks) else f"before task {before + 1}"
        if new != tuple(self._form.plans.tasks):
            self._list(new, f"Move {which} {where}")
            self._form.select(f"stream.task[{at}]")

    def duplicate(self, indices: Sequence[int]) -> None:
        """Put a copy of each of these tasks behind the last of them."""
        copies = [self._form.plans.tasks[i] for i in sorted(indices)]
        which = f"task {indices[0] + 1}" if len(indices) == 1 else f"{len(indices)} tasks"
        at = max(indices) + 1
        self._list(edits.inserted(self._form.plans.tasks, at, copies), f"Duplicate {which}")
        self._form.select(f"stream.task[{at}]")

    def remove(self, indices: Sequence[int]) -> None:
        """Take tasks out of the stream."""
        which = f"task {indices[0] + 1}" if len(indices) == 1 else f"{len(indices)} tasks"
        self._list(edits.without(self._form.plans.tasks, indices), f"Remove {which}")

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
        which = f"task {first + 1}" if len(indices) == 1 else f"{len(indices)} tasks"
        text = f"Repeat {which} {times} times" if times > 1 else f"Put {which} in a random order"
        self._list(edits.inserted(left, first, new), text if seed is None else f"{text}, seed {seed}")
        self._form.choose_tasks(range(first, first + len(new)))

    def next(self) -> TaskPlan:
        """A task to add at the end: the classes that no task has yet, as many as the last one has."""
        return next_task(self._form.plans.tasks, self._form.registry)

    def _list(self, plans: Sequence[TaskPlan], text: str, merge: str = "") -> None:
        self._form.edit(edits.set_tasks(self._form.experiment, plans), text, merge)
