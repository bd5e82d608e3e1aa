"""The one loop: tasks, steps, measurements. It knows no kind of problem, method or data."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol

import torch

from workbench.learn.learner import Learner
from workbench.learn.metric import Metric
from workbench.learn.stopwatch import Timed
from workbench.learn.trace import LossTrace
from workbench.spec.reading import Reading, Recorder


class Outcome(StrEnum):
    """How `train` ended."""

    FINISHED = "finished"
    PAUSED = "paused"


class Control(Protocol):
    """Who decides about stopping and keeps checkpoints; asked once a step."""

    def should_stop(self) -> bool: ...

    def save(self, learner: Learner, metrics: Sequence[Metric]) -> None: ...


def train(learner: Learner, metrics: Sequence[Metric], recorder: Recorder, control: Control) -> Outcome:
    """Run the learner from where its clock stands to the end of its stream, or until asked to stop."""
    with learner.time.training:
        return _train(learner, metrics, Timed(recorder, learner.time), control)


def _train(learner: Learner, metrics: Sequence[Metric], recorder: Recorder, control: Control) -> Outcome:
    trace, time = LossTrace(recorder, learner.device), learner.time
    while learner.task_index < len(learner.stream.tasks):
        if learner.task_step == 0:
            begin(learner, metrics, recorder)
        while learner.task_step < learner.task.steps:
            learner.reseed()
            with time.method:
                loss = learner.method.step(learner)
            learner.advance()
            trace.add(learner.step, loss)
            measure(learner, [m for m in metrics if m.due(learner)], recorder)
            if control.should_stop():
                trace.flush()
                with time.recording:
                    control.save(learner, metrics)
                return Outcome.PAUSED
        trace.flush()
        learner.reseed("end")
        with time.method:
            learner.method.end_task(learner)
        measure(learner, [m for m in metrics if m.every != "run"], recorder)
        learner.task_index, learner.task_step = learner.task_index + 1, 0
        with time.recording:
            control.save(learner, metrics)
    measure(learner, [m for m in metrics if m.every == "run"], recorder)
    return Outcome.FINISHED


def begin(learner: Learner, metrics: Sequence[Metric], recorder: Recorder) -> None:
    """Start a task; before the very first, the run, with a look at the untrained model."""
    learner.reseed("begin")
    if learner.task_index == 0:
        with learner.time.method:
            learner.method.begin_run(learner)
    recorder.record(learner.step, Reading("task", learner.task.steps, learner.task.name))
    learner.begin_task()
    with learner.time.method:
        learner.method.begin_task(learner)
    if learner.task_index == 0:
        measure(learner, [m for m in metrics if isinstance(m.every, int)], recorder)


def measure(learner: Learner, metrics: Sequence[Metric], recorder: Recorder) -> None:
    """Let metrics look: eval mode, no gradients, randomness of their own; the model is left as it was."""
    if not metrics:
        return
    modes = [(module, module.training) for module in learner.model.modules()]
    learner.model.eval()
    with torch.no_grad(), learner.time.evaluation:
        for metric in metrics:
            learner.reseed(f"measure {type(metric).__name__}")
            recorder.record(learner.step, *metric.measure(learner))
    for module, mode in modes:
        module.training = mode
