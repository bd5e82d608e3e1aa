"""What is measured again and again: Split-MNIST, five tasks of two digits, one epoch each, on an MLP 784-400-400-10.

Here it is three times: as a bare loop over tensors, as the engine alone, and as a whole run like a person's.
"""

import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from workbench.bench.sitting import Sitting, Unavailable
from workbench.learn.data.download import DataUnavailable
from workbench.learn.data.root import DataRoot
from workbench.learn.data.tasks import build_stream
from workbench.learn.stream import Stream
from workbench.runs.worker import Duty, work
from workbench.spec import places
from workbench.spec.experiment import Arm, Experiment, Part, Training, Watch
from workbench.spec.registry import Registry, default_registry
from workbench.spec.run import Run, RunState
from workbench.store.store import Store

TRAINING = Training(rate=0.05, batch=128, epochs=1)
TESTED = 1000
"""Rows of each task's test."""

AT_TASKS = Watch("accuracy", "task", params={"rows": TESTED, "loss": False})
"""Accuracy on all tasks at the end of each."""


@dataclass(frozen=True)
class Tensors:
    """The stream's rows as float tensors: (x, y) to learn from by task, and all tests one after the other."""

    train: Sequence[tuple[Tensor, Tensor]]
    x: Tensor
    y: Tensor
    sizes: Sequence[int]

    @property
    def steps(self) -> int:
        """Steps of one pass through all tasks."""
        return sum(-(-len(y) // TRAINING.batch) for _, y in self.train)


def data_root(registry: Registry) -> DataRoot:
    """Where MNIST is, or is fetched to."""
    return DataRoot([places.data_folder()], cache=places.cache(), resolve=registry.load)


def stream(root: DataRoot, registry: Registry, training: Training = TRAINING) -> Stream:
    """The tasks as the workbench makes them."""
    plans = registry.plan("split")(0, registry.facts, dataset="mnist", tasks=5)
    try:
        return build_stream(plans, root, 0, training)
    except DataUnavailable as error:
        raise Unavailable(str(error)) from error


def tensors(made: Stream) -> Tensors:
    """The same rows, made tensors beforehand, as the limit has them."""
    train = [task.train[torch.arange(len(task.train))] for task in made.tasks]
    tests = [test[torch.arange(min(TESTED, len(test)))] for task in made.tasks for test in task.tests.values()]
    return Tensors([(b.x, b.y) for b in train], torch.cat([b.x for b in tests]), torch.cat([b.y for b in tests]),
                   [len(b) for b in tests])


def network() -> nn.Module:
    """784-400-400-10, the same weights every time."""
    torch.manual_seed(0)
    return nn.Sequential(nn.Flatten(), nn.Linear(784, 400), nn.ReLU(), nn.Linear(400, 400), nn.ReLU(),
                         nn.Linear(400, 10))


def bare(data: Tensors, *, every_step: bool = False, most: int = 0) -> list[float]:
    """The plain loop; its last accuracies. Examined after every step or every task; `most` steps a task, 0: all."""
    net = network()
    optimizer = torch.optim.SGD(net.parameters(), lr=TRAINING.rate)
    scores: list[float] = []
    losses = []
    for x, y in data.train:
        order = torch.randperm(len(y)).split(TRAINING.batch)
        for rows in order[:most or None]:
            optimizer.zero_grad(set_to_none=True)
            loss = F.cross_entropy(net(x[rows]), y[rows])
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
            if every_step:
                scores = examine(net, data)
        if not every_step:
            scores = examine(net, data)
    return scores


@torch.no_grad()
def examine(net: nn.Module, data: Tensors) -> list[float]:
    """The accuracy on each task, from one forward pass."""
    right = (net(data.x).argmax(1) == data.y).float()
    return [part.mean().item() for part in right.split(list(data.sizes))]


def experiment(methods: Sequence[Part] = (), *, watches: Sequence[Watch] = (AT_TASKS,),
               **training: Any) -> Experiment:
    """The same as an experiment file would ask it."""
    return Experiment(
        name="bench", stream=Part("split", {"dataset": "mnist", "tasks": 5}),
        model=Part("mlp", {"width": 400, "depth": 2}), arms=(Arm("bench", tuple(methods)),),
        training=replace(TRAINING, **training),
        metrics=tuple(watches))


class Runs:
    """Whole runs as `workbench run` does them - data loaded, store written, checkpoints kept - in a store of theirs."""

    def __init__(self, sitting: Sitting, name: str = "runs"):
        self.sitting, self.path = sitting, Path(sitting.scratch) / f"{name}.db"
        self.registry = default_registry()

    def seconds(self, asked: Experiment) -> float:
        """What one run takes, from the queue to its end."""
        with Store(self.path) as store:
            run = store.add_run(next(asked.runs()))
        duty = Duty(self.path, device="cpu", threads=self.sitting.threads, until_empty=True)
        seconds = self.sitting.time(lambda: work(duty, threading.Event(), lambda: self.registry))
        with Store(self.path) as store:
            ended = store.run(run)
        if ended.state is not RunState.FINISHED:
            raise RuntimeError(f"a run of {asked.arms[0].methods} ended {ended.state}: {ended.error}")
        return seconds

    def last(self) -> Run:
        """The run that ended last."""
        with Store(self.path) as store:
            return store.run(max(run.id for run in store.reader().runs()))
