"""How fast the one loop is, against a bare loop that does nothing else: fine-tuning an MLP on Split-MNIST.

python benchmarks/loop.py [repeats]     needs MNIST under WORKBENCH_DATA, or fetches it
"""

import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

from workbench.learn import engine, seeds
from workbench.learn.data.root import DataRoot
from workbench.learn.data.tasks import build_stream
from workbench.learn.learner import Learner
from workbench.learn.method import stack
from workbench.learn.stream import Stream
from workbench.runs.worker import Duty, work
from workbench.spec import places
from workbench.spec.experiment import Experiment, Part, Training, Watch
from workbench.spec.reading import Exhibit, Reading
from workbench.spec.registry import default_registry
from workbench.spec.run import RunState
from workbench.store.store import Store

TRAINING = Training(rate=0.05, batch=128)
EPOCHS = 5


class Kept:
    """A recorder that keeps what it is told."""

    def __init__(self) -> None:
        self.items: list[tuple[int, Reading | Exhibit]] = []

    def record(self, step: int, *items: Reading | Exhibit) -> None:
        self.items += [(step, item) for item in items]


class OnAndOn:
    """A control that never stops and keeps nothing."""

    def should_stop(self) -> bool:
        return False

    def save(self, learner: object, metrics: object) -> None:
        return None


def model() -> nn.Module:
    """784-400-400-10, the same weights every time."""
    torch.manual_seed(0)
    return nn.Sequential(nn.Flatten(), nn.Linear(784, 400), nn.ReLU(), nn.Linear(400, 400), nn.ReLU(),
                         nn.Linear(400, 10))


def bare(stream: Stream) -> tuple[float, list[float]]:
    """CPU seconds and final accuracies of a plain loop over float tensors, with its loss read in every step."""
    tasks = [(task.train[torch.arange(len(task.train))], task.tests["test"]) for task in stream.tasks]
    tests = [test[torch.arange(min(1000, len(test)))] for _, test in tasks]
    net = model()
    optimizer = torch.optim.SGD(net.parameters(), lr=TRAINING.rate)
    losses, scores = [], []
    start = time.process_time()
    for train, _ in tasks:
        for rows in torch.randperm(len(train)).split(TRAINING.batch):
            optimizer.zero_grad(set_to_none=True)
            loss = F.cross_entropy(net(train.x[rows]), train.y[rows])
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
        with torch.no_grad():
            scores = [(net(test.x).argmax(1) == test.y).float().mean().item() for test in tests]
    return time.process_time() - start, scores


def ours(stream: Stream, accuracy: Callable[..., object]) -> tuple[float, list[float]]:
    """CPU seconds and final accuracies of the engine: loss of every step, accuracy at the end of every task."""
    kept = Kept()
    learner = Learner(stream, model(), stack([]), TRAINING, seed=0)
    start = time.process_time()
    engine.train(learner, [accuracy(every="task", loss=False)], kept, OnAndOn())  # type: ignore[list-item]
    seconds = time.process_time() - start
    return seconds, [item.value for _, item in kept.items[-5:] if isinstance(item, Reading)]


def as_a_person(epochs: int) -> tuple[float, float]:
    """CPU seconds of a whole run as `workbench run` does it (build, store, checkpoints), and steps per second."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "runs.db"
        experiment = Experiment(
            stream=Part("split", {"dataset": "mnist", "tasks": 5}), model=Part("mlp", {"width": 400, "depth": 2}),
            training=replace(TRAINING, epochs=epochs), metrics=(Watch("accuracy", "task", params={"loss": False}),))
        with Store(path) as store:
            run = store.add_run(next(experiment.runs()))
            start = time.process_time()
            work(Duty(path, device="cpu", threads=1, until_empty=True), threading.Event())
            seconds = time.process_time() - start
            assert store.run(run).state == RunState.FINISHED, store.run(run).error
            return seconds, store.run(run).step / seconds


def main() -> None:
    """Both in turn, in CPU time, so that what else the machine does counts little."""
    repeats = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    torch.set_num_threads(1)
    registry = default_registry()
    root = DataRoot([places.data_folder()], cache=places.cache(), resolve=registry.load)
    plans = registry.plan("split")(0, registry.facts, dataset="mnist", tasks=5)
    stream = build_stream(plans, root, 0, TRAINING)
    steps = sum(task.steps for task in stream.tasks)
    accuracy = registry.load("accuracy")
    seeds.reseed(0, torch.device("cpu"))
    ratios = []
    for repeat in range(repeats + 1):
        plain, plain_scores = bare(stream)
        engine_time, scores = ours(stream, accuracy)
        if repeat == 0:  # warming up
            print("accuracies: bare", [round(s, 3) for s in plain_scores], "engine", [round(s, 3) for s in scores])
            continue
        ratios.append(plain / engine_time)
        print(f"bare {plain:.2f} s, engine {engine_time:.2f} s, {steps / engine_time:.0f} steps/s: {ratios[-1]:.2f}")
    print(f"speed of the engine relative to the bare loop: {sorted(ratios)[len(ratios) // 2]:.2f} (goal 0.90)")
    whole = []
    for _ in range(max(repeats // 2, 1)):
        plain = statistics.median(bare(stream)[0] for _ in range(3))
        seconds, speed = as_a_person(EPOCHS)
        whole.append(speed * plain / steps)
        print(f"a whole run of {EPOCHS} epochs: {seconds:.2f} s, {speed:.0f} steps/s: {whole[-1]:.2f}")
    print(f"speed of a whole run, store and all, relative to the bare loop: {statistics.median(whole):.2f} (goal 0.80)")


if __name__ == "__main__":
    main()
