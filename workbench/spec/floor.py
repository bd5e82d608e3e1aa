"""Which methods of an arm are known to do no better than fine-tuning in the scenario they are put into."""

from collections.abc import Sequence

from workbench.spec.experiment import RunSpec
from workbench.spec.plan import PlanError, TaskPlan
from workbench.spec.planning import planned
from workbench.spec.registry import PluginError, Registry, UnknownPlugin


def scenario(tasks: Sequence[TaskPlan]) -> str:
    """ "task" where rows say their task, "class" where tasks bring new labels, "domain" where they share them, or "".

    The words are those of van de Ven and Tolias, "Three scenarios for continual learning".
    """
    learnt = [task for task in tasks if task.goal == "learn"]
    if len(learnt) < 2:
        return ""
    if any(task.head for task in learnt):
        return "task"
    labels = [frozenset(task.trained_as()) for task in learnt]
    if len(set(labels)) == 1:
        return "domain"
    return "class" if sum(map(len, labels)) == len(frozenset().union(*labels)) else ""


def floors(spec: RunSpec, registry: Registry) -> dict[int, str]:
    """What is known of methods (by place in the arm) that sit at the floor; nothing where another one may lift them."""
    try:
        manifests = [registry.manifest(part.plugin) for part in spec.methods]
    except UnknownPlugin:
        return {}
    at_work = [(i, manifest) for i, manifest in enumerate(manifests) if not manifest.noop]
    if not at_work or not all(manifest.floor for _, manifest in at_work):
        return {}
    try:
        which = scenario(planned(spec.stream, spec.seed, registry))
    except (PlanError, PluginError, UnknownPlugin):
        return {}  # a stream without a plan; what is wrong with one is told elsewhere
    if not all(which in manifest.floor for _, manifest in at_work):
        return {}
    return {i: f"{manifest.title}: {manifest.floor[which]}" for i, manifest in at_work}
