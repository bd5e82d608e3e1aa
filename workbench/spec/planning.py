"""What a stream will be, told before anything is loaded: its tasks, and how many steps each arm's runs take."""

from collections.abc import Sequence

from workbench.spec.experiment import Experiment, Part, Training
from workbench.spec.plan import PlanError, TaskPlan, task_steps
from workbench.spec.registry import PluginError, Registry, UnknownPlugin


def planned(stream: Part, seed: int, registry: Registry) -> list[TaskPlan]:
    """The tasks of a stream at a seed; raises PlanError, PluginError or UnknownPlugin; needs no torch."""
    plan = registry.plan(stream.plugin)
    settings = {**registry.manifest(stream.plugin).defaults, **stream.params}
    try:
        tasks = list(plan(seed, registry.facts, **settings))
    except (PlanError, PluginError, UnknownPlugin):
        raise
    # A stream's plan is somebody else's code, called on every change; its slip is that stream's fault alone.
    except Exception as error:
        raise PluginError(f"{stream.plugin!r} cannot plan its tasks: {type(error).__name__}: {error}") from error
    if not all(isinstance(task, TaskPlan) for task in tasks):
        raise PluginError(f"{stream.plugin!r} must plan TaskPlans only")
    return tasks


def steps(tasks: Sequence[TaskPlan], training: Training, registry: Registry) -> list[int]:
    """About how many steps each task takes."""
    return [
        task.steps if task.steps is not None else task_steps(task, registry.facts(task.dataset), training)
        for task in tasks
    ]


def cost(experiment: Experiment, registry: Registry) -> list[tuple[str, int]]:
    """Each arm with about the steps one of its runs takes; arms that cannot be planned are left out."""
    out = []
    for arm in experiment.arms:
        try:
            spec = experiment.resolve(arm, experiment.seeds[0] if experiment.seeds else 0)
            out.append((arm.name, sum(steps(planned(spec.stream, spec.seed, registry), spec.training, registry))))
        # `faults` tells what is wrong with such an arm; TypeError: training settings that do not exist or fit.
        except (PlanError, PluginError, UnknownPlugin, TypeError, ZeroDivisionError):
            continue
    return out
