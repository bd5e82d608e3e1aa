"""ArmDrag: what may be dropped on an arm, why not, and what a drop does: methods of the library or of a stack."""

import json
from collections.abc import Sequence

from PySide6.QtCore import QMimeData

from workbench.gui.language import tr
from workbench.gui.models import edits
from workbench.gui.models.experiment_form import ExperimentForm
from workbench.gui.models.plugin_tree import dragged_plugin
from workbench.spec.experiment import Part
from workbench.spec.hooks import conflicts
from workbench.spec.manifest import Kind, Manifest

METHOD_MIME = "application/x-workbench-method"


def method_data(form: ExperimentForm, arm: str, index: int) -> QMimeData:
    """A method of an arm on its way; outside the program it is the text of its settings."""
    data = QMimeData()
    data.setData(METHOD_MIME, json.dumps([arm, index]).encode())
    part = edits.arm_named(form.experiment, arm).methods[index]
    data.setText(json.dumps({"plugin": part.plugin, **part.params}, default=str))
    return data


def dragged_method(data: QMimeData) -> tuple[str, int] | None:
    """Which method of which arm is being dragged; None where it is something else."""
    if not data.hasFormat(METHOD_MIME):
        return None
    arm, index = json.loads(bytes(data.data(METHOD_MIME).data()))
    return str(arm), int(index)


def refusal(form: ExperimentForm, arm: str, at: int, data: QMimeData) -> str:
    """Why this cannot be dropped before the method at `at` of an arm; empty where it can."""
    plugin = dragged_plugin(data)
    if plugin and plugin[0] != Kind.METHOD:
        return tr("A {kind} is no method; only methods join an arm", kind=tr(plugin[0]))
    moved = dragged_method(data)
    if plugin is None and moved is None:
        return tr("Only methods join an arm")
    if moved and moved[0] == arm:
        return ""  # a stack may be put in any order, and its faults are told below it
    stack = list(edits.arm_named(form.experiment, arm).methods)
    known = _manifests(form, stack)
    if len(known) != len(stack):
        return ""  # what is missing is told as a fault
    new = _manifests(form, [_part(form, data)])
    if not new:
        return ""
    before = {sentence for _, sentence in conflicts(known)}
    after = [sentence for _, sentence in conflicts([*known[:at], *new, *known[at:]])]
    return next((sentence for sentence in after if sentence not in before), "")


def drop(form: ExperimentForm, arm: str, at: int, data: QMimeData, *, copy: bool) -> bool:
    """Take what was dropped before the method at `at`; whether it was taken."""
    if refusal(form, arm, at, data):
        return False
    plugin, moved = dragged_plugin(data), dragged_method(data)
    if plugin:
        form.arms.add_method(arm, plugin[1], at)
    elif moved and (moved[0] != arm or copy):
        form.arms.take_method(*moved, arm, at, copy=copy)
    elif moved:
        form.arms.move_method(arm, moved[1], at)
    return True


def _part(form: ExperimentForm, data: QMimeData) -> Part:
    plugin, moved = dragged_plugin(data), dragged_method(data)
    if plugin:
        return Part(plugin[1])
    assert moved is not None
    return edits.arm_named(form.experiment, moved[0]).methods[moved[1]]


def _manifests(form: ExperimentForm, parts: Sequence[Part]) -> list[Manifest]:
    found = [form.manifest(Kind.METHOD, part.plugin) for part in parts]
    return [manifest for manifest in found if manifest is not None]
