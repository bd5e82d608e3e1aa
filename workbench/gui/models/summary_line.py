"""SummaryLine: what pressing Run would do, in one sentence, and why it cannot be pressed."""

from workbench.gui.language import counted, marked, tr
from workbench.gui.models.experiment_form import ExperimentForm
from workbench.gui.models.wording import titled
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
        return f"{text}, {tr('{steps} each', steps=counted(lengths.pop(), 'step'))}"
    if not lengths:
        return text
    return f"{text}, {tr('{least:,} to {steps} each', least=min(lengths), steps=counted(max(lengths), 'step'))}"


def hindrance(form: ExperimentForm) -> str:
    """Why the experiment cannot be run; empty where it can."""
    errors = [fault for fault in form.faults if fault.severity == "error"]
    if not errors:
        return ""
    told = f"{where(errors[0].place)}: {errors[0].message}"
    if len(errors) == 1:
        return told
    return tr("{fault} (and {more})", fault=told, more=counted(len(errors) - 1, "more fault"))


def where(at: str) -> str:
    """A place as a person says it: "Task 2", "Arm ewc", "Training"."""
    match path(at):
        case ("stream", "task", int(i), *_):
            return tr("Task {number}", number=i + 1)
        case ("arms", str(name), *_):
            return tr("Arm {arm}", arm=name)
        case ("metrics", *_):
            return tr("Watch")
        case (str(table), *_):
            return tr(titled(table))
    return tr("Experiment")


def training_line(form: ExperimentForm) -> str:
    """The training table in a few words."""
    training = form.experiment.training
    steps = tr("{steps} a task", steps=counted(training.steps, "step"))
    length = steps if training.steps else counted(training.epochs, "epoch")
    return tr("{optimizer}, rate {rate:g}, batch {batch}, {length}", optimizer=training.optimizer, rate=training.rate,
              batch=training.batch, length=length)


def watch_line(form: ExperimentForm, watch: Watch, title: str) -> str:
    """A metric with its schedule in a few words."""
    if isinstance(watch.every, str):
        at_end = marked("{metric} at the end of the task") if watch.every == "task" else marked(
            "{metric} at the end of the run")
        return tr(at_end, metric=title)
    if watch.every == 1:
        return tr("{metric} every step", metric=title)
    return tr("{metric} every {n:,} steps", metric=title, n=watch.every)


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
