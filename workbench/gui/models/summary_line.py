"""SummaryLine: what pressing Run would do, in one sentence, and why it cannot be pressed."""

from workbench.gui.models.experiment_form import ExperimentForm
from workbench.gui.models.task_cards import counted
from workbench.spec.experiment import Watch
from workbench.spec.fault import path
from workbench.spec.planning import cost


def before_run(form: ExperimentForm) -> str:
    """Arms, seeds, runs and steps: "4 arms x 3 seeds = 12 runs, 1,125 steps each"."""
    experiment = form.experiment
    runs = len(experiment.arms) * len(experiment.seeds)
    lengths = {steps for _, steps in cost(experiment, form.registry)}
    text = f"{counted(len(experiment.arms), 'arm')} × {counted(len(experiment.seeds), 'seed')} = {counted(runs, 'run')}"
    if len(lengths) == 1:
        return f"{text}, {counted(lengths.pop(), 'step')} each"
    return f"{text}, {min(lengths):,} to {counted(max(lengths), 'step')} each" if lengths else text


def hindrance(form: ExperimentForm) -> str:
    """Why the experiment cannot be run; empty where it can."""
    errors = [fault for fault in form.faults if fault.severity == "error"]
    if not errors:
        return ""
    more = f" (and {counted(len(errors) - 1, 'more fault')})" if len(errors) > 1 else ""
    return f"{where(errors[0].place)}: {errors[0].message}{more}"


def where(at: str) -> str:
    """A place as a person says it: "Task 2", "Arm ewc", "Training"."""
    match path(at):
        case ("stream", "task", int(i), *_):
            return f"Task {i + 1}"
        case ("arms", str(name), *_):
            return f"Arm {name}"
        case ("metrics", *_):
            return "Watch"
        case (str(table), *_):
            return table.capitalize()
    return "Experiment"


def training_line(form: ExperimentForm) -> str:
    """The training table in a few words."""
    training = form.experiment.training
    length = counted(training.steps, "step") + " a task" if training.steps else counted(training.epochs, "epoch")
    return f"{training.optimizer}, rate {training.rate:g}, batch {training.batch}, {length}"


def watch_line(form: ExperimentForm, watch: Watch, title: str) -> str:
    """A metric with its schedule in a few words."""
    if isinstance(watch.every, str):
        return f"{title} at the end of the {watch.every}"
    return f"{title} every {counted(watch.every, 'step') if watch.every > 1 else 'step'}"


def read_seeds(text: str) -> tuple[int, ...]:
    """Seeds as written: "0, 1, 2" or "0-4"; ValueError where it is neither."""
    seeds: list[int] = []
    for piece in text.replace(";", ",").split(","):
        first, dash, last = piece.strip().partition("-")
        if dash:
            if int(last) - int(first) > 1000:
                raise ValueError("at most a thousand seeds")
            seeds += range(int(first), int(last) + 1)
        elif first:
            seeds.append(int(first))
    return tuple(seeds)
