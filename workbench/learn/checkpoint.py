"""Checkpoint: everything that moves, saved together as one file and put in place in one move."""

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path

import torch

from workbench.learn.learner import Learner
from workbench.learn.method import layers, state
from workbench.learn.metric import Metric

CLOCK = ("task_index", "task_step", "step")


class CheckpointError(ValueError):
    """A checkpoint that is missing, altered or of another run."""


def save(path: Path, learner: Learner, metrics: Sequence[Metric]) -> str:
    """Write the checkpoint; its SHA-256 comes back. Old or new: no half of it is ever at `path`."""
    # One pickle, so that a parameter shared by model, optimizer and method is still one after loading.
    content = {
        "model": learner.model,
        "optimizer": learner.optimizer,
        "schedule": learner.schedule,
        "precision": learner.precision.state(),
        "methods": [state(m) for m in layers(learner.method)],
        "metrics": [state(m) for m in metrics],
        "seconds": learner.time.seconds,
        "clock": {name: getattr(learner, name) for name in CLOCK},
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with partial.open("wb") as file:
            torch.save(content, file)
            file.flush()
            os.fsync(file.fileno())
        digest = _sha256(partial)
        os.replace(partial, path)
    finally:
        partial.unlink(missing_ok=True)
    return digest


def load(path: Path, learner: Learner, metrics: Sequence[Metric], *, digest: str) -> None:
    """Put a checkpoint back into a learner freshly built from the same spec.

    A checkpoint is a pickle: it is read only from the workspace and only if its SHA-256 is the stored one.
    """
    if not path.exists():
        raise CheckpointError(f"the checkpoint {path.name} is missing")
    if _sha256(path) != digest:
        raise CheckpointError(f"the checkpoint {path.name} is not the one this workspace wrote; it was not loaded")
    content = torch.load(path, map_location=learner.device, weights_only=False)
    learner.model, learner.optimizer = content["model"], content["optimizer"]
    learner.schedule = content["schedule"]
    learner.precision.restore(content["precision"])
    learner.time.restore(content["seconds"])
    for name, value in content["clock"].items():
        setattr(learner, name, value)
    for thing, kept in [*zip(layers(learner.method), content["methods"], strict=True),
                        *zip(metrics, content["metrics"], strict=True)]:
        for name in state(thing):
            delattr(thing, name)
        vars(thing).update(kept)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
