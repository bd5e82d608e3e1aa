"""A small run over hand-made rows, and what the engine tells while it goes."""

import torch
from torch import nn

from workbench.learn.batch import Batch
from workbench.learn.learner import Learner
from workbench.learn.method import stack
from workbench.learn.objective import Classification
from workbench.learn.stream import Stream, Task
from workbench.spec.experiment import Training


class Told:
    """A recorder that keeps everything."""

    def __init__(self):
        self.items = []

    def record(self, step, *items):
        self.items += [(step, item) for item in items]

    def of(self, metric, about=""):
        return [(step, i.value) for step, i in self.items if i.metric == metric and (not about or i.about == about)]


class StopAt:
    """A control that stops once at a step and keeps what it was given to save."""

    def __init__(self, stop=None, save=None):
        self.stop, self.asked, self.saved, self.keep = stop, 0, [], save

    def should_stop(self):
        self.asked += 1
        return self.asked == self.stop

    def save(self, learner, metrics):
        self.saved.append((learner.task_index, learner.task_step, learner.step))
        if self.keep:
            self.keep(learner, metrics)


def rows(count, shift=0.0):
    x = torch.linspace(-1, 1, count * 2).view(count, 2) + shift
    return Batch(x=x, y=(x.sum(1) > shift).long())


def make(steps=(3, 2), methods=(), training=None, model=None):
    tasks = [Task(f"task-{n}", rows(10, n), count, {"test": rows(4, n)}) for n, count in enumerate(steps, 1)]
    torch.manual_seed(0)
    model = model or nn.Sequential(nn.Linear(2, 4), nn.Dropout(0.5), nn.ReLU(), nn.Linear(4, 2))
    stream = Stream(tasks, Classification(), {"input": (2,), "classes": 2})
    return Learner(stream, model, stack(list(methods)), training or Training(rate=0.1, batch=4, momentum=0.9), seed=0)


def weights(learner):
    return torch.cat([p.detach().flatten() for p in learner.model.parameters()])
