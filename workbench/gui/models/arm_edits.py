"""ArmEdits: what a person does to the arms of an experiment and their stacks of methods."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from workbench.gui.language import counted, marked, tr
from workbench.gui.models import edits
from workbench.spec.experiment import Arm, Part
from workbench.spec.fault import path, place
from workbench.spec.manifest import Kind

if TYPE_CHECKING:
    from workbench.gui.models.experiment_form import ExperimentForm


class ArmEdits:
    """Edits of arms; each is one step of the experiment's history."""

    def __init__(self, form: ExperimentForm) -> None:
        self._form = form

    def add(self, methods: Sequence[Part] = (), name: str = "") -> str:
        """Add an arm with a stack of methods; gives back its name."""
        wanted = name or "-".join(part.plugin for part in methods) or "finetune"
        free = edits.free_name(wanted, self._form.arm_names())
        arms = (*self._form.experiment.arms, Arm(free, tuple(methods)))
        self._arms(arms, tr("Add arm {arm}", arm=free))
        self._form.select(place("arms", free, "methods", 0) if methods else place("arms", free))
        return free

    def paste(self, arms: Sequence[Arm]) -> None:
        """Add arms as they are, under names that are free, behind the chosen one or at the end."""
        names = self._form.arm_names()
        new: list[Arm] = []
        for arm in arms:
            new.append(replace(arm, name=edits.free_name(arm.name, [*names, *(made.name for made in new)])))
        chosen = path(self._form.selected)
        at = names.index(str(chosen[1])) + 1 if chosen[0] == "arms" and chosen[1] in names else len(names)
        listed = new[0].name if len(new) == 1 else counted(len(new), "arm")
        self._arms(edits.inserted(self._form.experiment.arms, at, new), tr("Paste {arms}", arms=listed))
        self._form.select(place("arms", new[0].name))

    def remove(self, name: str) -> None:
        """Take an arm out."""
        arms = tuple(arm for arm in self._form.experiment.arms if arm.name != name)
        self._arms(arms, tr("Remove arm {arm}", arm=name))

    def duplicate(self, name: str) -> None:
        """Put a copy of an arm behind it."""
        arm = edits.arm_named(self._form.experiment, name)
        copy = replace(arm, name=edits.free_name(name, self._form.arm_names()))
        at = self._form.arm_names().index(name) + 1
        self._arms(edits.inserted(self._form.experiment.arms, at, [copy]), tr("Duplicate arm {arm}", arm=name))
        self._form.select(place("arms", copy.name))

    def rename(self, name: str, new: str) -> None:
        """Give an arm another name; a name that is taken gets a number."""
        if new == name or not new:
            return
        free = edits.free_name(new, [other for other in self._form.arm_names() if other != name])
        arm = replace(edits.arm_named(self._form.experiment, name), name=free)
        old = path(self._form.selected)
        if old[:2] == ("arms", name):
            self._form.selected = place("arms", free, *old[2:])
        told = tr("Rename arm {arm} to {name}", arm=name, name=free)
        self._form.edit(edits.set_arm(self._form.experiment, name, arm), told)

    def move(self, name: str, before: int) -> None:
        """Put an arm where the one now at `before` stands."""
        at = self._form.arm_names().index(name)
        self._arms(edits.moved(self._form.experiment.arms, [at], before), tr("Move arm {arm}", arm=name))

    def add_method(self, arm: str, plugin: str, at: int | None = None) -> None:
        """Put a method on an arm's stack: on top, or under the one at `at` (0 is the bottom)."""
        old = edits.arm_named(self._form.experiment, arm)
        at = len(old.methods) if at is None else at
        new = replace(old, methods=edits.inserted(old.methods, at, [Part(plugin)]))
        told = tr("Add {method} to {arm}", method=self._form.title(Kind.METHOD, plugin), arm=arm)
        self._form.edit(edits.set_arm(self._form.experiment, arm, new), told)
        self._form.select(place("arms", arm, "methods", at))

    def move_method(self, arm: str, index: int, before: int) -> None:
        """Change the order of an arm's stack."""
        old = edits.arm_named(self._form.experiment, arm)
        new = replace(old, methods=edits.moved(old.methods, [index], before))
        name = self._form.title(Kind.METHOD, old.methods[index].plugin)
        at = before - (before > index)
        if at == index:
            return
        # What is selected goes with the method; the edit may not take the selection for another one's.
        if self._form.selected == place("arms", arm, "methods", index):
            self._form.selected = place("arms", arm, "methods", min(at, len(old.methods) - 1))
        told = tr("Move {method} in {arm}", method=name, arm=arm)
        self._form.edit(edits.set_arm(self._form.experiment, arm, new), told)
        self._form.selection_changed.emit()

    def take_method(self, source: str, index: int, arm: str, at: int, *, copy: bool = False) -> None:
        """Move a method of one arm with its settings to another, before the one at `at`; or put a copy there."""
        experiment = self._form.experiment
        part = edits.arm_named(experiment, source).methods[index]
        name = self._form.title(Kind.METHOD, part.plugin)
        new = edits.arm_named(experiment, arm)
        experiment = edits.set_arm(experiment, arm, replace(new, methods=edits.inserted(new.methods, at, [part])))
        if not copy:
            old = edits.arm_named(experiment, source)
            experiment = edits.set_arm(experiment, source, replace(old, methods=edits.without(old.methods, [index])))
        told = marked("Copy {method} from {old} to {new}") if copy else marked("Move {method} from {old} to {new}")
        self._form.edit(experiment, tr(told, method=name, old=source, new=arm))
        self._form.select(place("arms", arm, "methods", at))

    def remove_method(self, arm: str, index: int) -> None:
        """Take a method off an arm's stack."""
        old = edits.arm_named(self._form.experiment, arm)
        name = self._form.title(Kind.METHOD, old.methods[index].plugin)
        new = replace(old, methods=edits.without(old.methods, [index]))
        told = tr("Remove {method} from {arm}", method=name, arm=arm)
        self._form.edit(edits.set_arm(self._form.experiment, arm, new), told)

    def _arms(self, arms: Sequence[Arm], text: str) -> None:
        self._form.edit(replace(self._form.experiment, arms=tuple(arms)), text)
