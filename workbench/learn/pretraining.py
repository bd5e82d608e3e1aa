"""Pretraining: weights that are trained once, before the first run that needs them, and kept in the user's cache."""

import json
import math
import os
import pickle
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any

import torch
from filelock import FileLock, Timeout
from torch import nn

from workbench.learn import seeds
from workbench.learn.data.root import DataRoot
from workbench.learn.engine import Outcome, train
from workbench.learn.learner import Learner
from workbench.learn.method import Method
from workbench.learn.metric import Metric
from workbench.learn.objective import Classification, Objective
from workbench.learn.stream import Stream, Task
from workbench.spec.experiment import Training
from workbench.spec.reading import Exhibit, Reading

AUTOSAVE = 20.0
"""Seconds of training that a killed process may lose."""

LOOK = 0.25
"""Seconds between two looks at a process that trains the same weights."""

DAMAGED = (OSError, EOFError, KeyError, ValueError, RuntimeError, pickle.UnpicklingError)
"""What reading a file that is not whole raises."""


class PretrainingCancelled(RuntimeError):
    """Somebody asked to stop; what was trained so far is kept and the next try goes on from there."""


@dataclass(frozen=True)
class Preparation:
    """What a model whose manifest says `prepares` is handed: the data, the cache, and whom to tell.

    `data.cache` is the folder to keep things in, `data.cancelled` says when to leave; `progress` is told what happens
    and which share of it is done (None: unknown).
    """

    data: DataRoot
    progress: Callable[[str, float | None], None]


@dataclass(frozen=True)
class Recipe:
    """How weights come about, all of it the key they are kept under: raise `version` when the code behind it changes.

    `data` is a data set that can be made on any machine; the network learns to tell its classes apart.
    """

    name: str
    version: int
    data: Mapping[str, Any]
    training: Training


def pretrained(recipe: Recipe, make: Callable[[], nn.Module], preparation: Preparation,
               objective: Objective | None = None) -> nn.Module:
    """The network that `make` builds, with the recipe's weights: from the cache, else trained now, on the CPU.

    It learns by `objective`, or else to tell classes apart.

    Of several processes that need the same weights one trains and the others wait for it. Raises
    PretrainingCancelled where somebody asked to stop.
    """
    seeds.reseed(seeds.address("pretraining", recipe.name), torch.device("cpu"))
    network = make()
    path = preparation.data.cache / "pretrained" / f"{recipe.name}-{_key(recipe, network)}.pt"
    if not _read(path, network):
        with _alone(path, preparation):
            if not _read(path, network):
                _train(recipe, network, path, preparation, objective or Classification())
    return network


def _key(recipe: Recipe, network: nn.Module) -> str:
    """All that the weights depend on; settings at their default are left out, so that a new one changes no key."""
    usual = asdict(Training())
    training = {name: value for name, value in asdict(recipe.training).items() if value != usual[name]}
    shapes = {name: list(value.shape) for name, value in network.state_dict().items()}
    text = json.dumps([recipe.name, recipe.version, dict(recipe.data), training, shapes], sort_keys=True)
    return blake2b(text.encode(), digest_size=8).hexdigest()


def _read(path: Path, network: nn.Module) -> bool:
    """Whether the network has its weights now; a damaged file counts as none."""
    state = _load(path)
    try:
        network.load_state_dict(state)
    except DAMAGED:
        return False
    return bool(state)


def _load(path: Path) -> dict[str, Any]:
    """What was saved there, tensors and plain values only; nothing, where there is no whole file."""
    try:
        return torch.load(path, map_location="cpu", weights_only=True)
    except DAMAGED:
        return {}


def _save(path: Path, content: Mapping[str, Any]) -> None:
    """Write a file under another name and put it in place in one move."""
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    torch.save(dict(content), part)
    os.replace(part, path)


@contextmanager
def _alone(path: Path, preparation: Preparation) -> Iterator[None]:
    """While no other process trains the weights of this path; the system frees the lock of one that dies."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(path.with_suffix(".lock"))
    while not lock.is_locked:
        try:
            lock.acquire(timeout=LOOK)
        except Timeout:
            preparation.progress("waiting for the model that another run is training", None)
            if preparation.data.cancelled():
                raise PretrainingCancelled("another run is training the model") from None
    try:
        yield
    finally:
        lock.release()


def _train(recipe: Recipe, network: nn.Module, path: Path, preparation: Preparation, objective: Objective) -> None:
    """One task of the engine's own loop, from where an earlier try stopped to its end; then the weights are kept."""
    preparation.progress("making the pictures to train the model on, once", None)
    rows = preparation.data.load(recipe.data).train
    stream = Stream([Task("pretraining", rows, recipe.training.steps)], objective)
    learner = Learner(stream, network, Method(), recipe.training, seed=0)
    watch = _Watch(path.with_suffix(".partial"), preparation)
    watch.go_on(learner)
    while train(learner, [], watch, watch) is Outcome.PAUSED:
        if preparation.data.cancelled():
            raise PretrainingCancelled(f"stopped after {learner.step} steps; the next try goes on from there")
    _save(path, network.state_dict())
    watch.path.unlink(missing_ok=True)


class _Watch:
    """The engine's control and recorder in pretraining: tells the time left, keeps what is done, records nothing."""

    def __init__(self, path: Path, preparation: Preparation):
        self.path, self.preparation = path, preparation
        self.steps = self.done = self._first = 0
        self._begun = self._told = self._saved = time.monotonic()

    def go_on(self, learner: Learner) -> None:
        """Put the learner where an earlier try stopped, if there was one."""
        self.steps = learner.task.steps
        kept = _load(self.path)
        if kept.get("torch") == str(torch.__version__):
            learner.begin_task()
            learner.model.load_state_dict(kept["model"])
            learner.optimizer.load_state_dict(kept["optimizer"])
            if learner.schedule:
                learner.schedule.load_state_dict(kept["schedule"])
            learner.step = learner.task_step = self.done = self._first = kept["step"]

    def record(self, step: int, *items: Reading | Exhibit) -> None:
        """Nothing: these steps belong to no run."""

    def should_stop(self) -> bool:
        self.done += 1
        now = time.monotonic()
        if now - self._told >= 1:
            self._told = now
            left = (now - self._begun) / (self.done - self._first) * (self.steps - self.done)
            told = f"{left / 60:.0f} minutes" if left >= 90 else f"{10 * math.ceil(left / 10)} seconds"
            self.preparation.progress(f"training the model once, about {told} left:", self.done / self.steps)
        return now - self._saved >= AUTOSAVE or self.preparation.data.cancelled()

    def save(self, learner: Learner, metrics: Sequence[Metric]) -> None:
        """Keep what is needed to go on."""
        _save(self.path, {
            "model": learner.model.state_dict(), "optimizer": learner.optimizer.state_dict(),
            "schedule": learner.schedule.state_dict() if learner.schedule else {}, "step": learner.step,
            "torch": str(torch.__version__),
        })
        self._saved = time.monotonic()
