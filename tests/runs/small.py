"""Small experiments on the digits, a method that makes trouble on request, and ways to look at what a run left."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from workbench.runs import checkpoints
from workbench.runs.worker import Duty, WorkerThread
from workbench.spec.experiment import Arm, Experiment, Part, RunSpec, Training, Watch
from workbench.spec.registry import default_registry
from workbench.spec.run import Run
from workbench.store.reader import Reader

TROUBLE = '''
import time
from dataclasses import dataclass
import torch
from workbench.learn.method import Method

@dataclass
class Trouble(Method):
    sleep: float = 0.0
    nan_at: int = -1
    raise_at: int = -1
    memory_at: int = -1

    def loss(self, learner, batch):
        time.sleep(self.sleep)
        if learner.step == self.raise_at:
            raise LookupError("the shelf is empty")
        if learner.step == self.memory_at:
            raise torch.OutOfMemoryError("CUDA out of memory")
        loss = super().loss(learner, batch)
        return loss * float("nan") if learner.step == self.nan_at else loss
'''
MANIFEST = """
id = "trouble"
kind = "method"
title = "Trouble"
code = "trouble:Trouble"
[params]
sleep = { default = 0.0, help = "seconds each step takes longer" }
nan_at = { default = -1, help = "the step whose loss is not a number" }
raise_at = { default = -1, help = "the step that raises" }
memory_at = { default = -1, help = "the step at which memory is not enough" }
"""


def small(*arms: Arm, steps: int = 8, seeds: tuple[int, ...] = (0,), **training: object) -> Experiment:
    """Two tasks of so many steps on the digits, accuracy every other step."""
    return Experiment(
        name="small", seeds=seeds, stream=Part("split", {"dataset": "digits", "tasks": 2}),
        model=Part("mlp", {"width": 16}), training=replace(Training(rate=0.1, batch=16, steps=steps), **training),
        arms=arms or (Arm("finetune"),), metrics=(Watch("accuracy", every=2, params={"rows": 50}),),
    )


def troubled(name: str = "trouble", **params: object) -> Arm:
    return Arm(name, (Part("trouble", params),))


def work_off(path: Path, **duty: object) -> None:
    """Work on everything queued, in a thread, to the end of the queue."""
    worker = WorkerThread(Duty(path, device="cpu", threads=1, until_empty=True, **duty))
    worker.start()
    assert worker._thread is not None
    worker._thread.join(120)
    assert not worker.alive()
    assert worker.failure is None


def row(path: Path, run: int) -> Run:
    with Reader(path) as reader:
        return reader.run(run)


def readings(path: Path, run: int) -> dict[tuple[str, str], list[tuple[int, float]]]:
    """All readings of a run, by metric and what it is about."""
    with Reader(path) as reader:
        curves = {(s.metric, s.about): reader.whole(s.id) for s in reader.series(run)}
    return {key: list(zip(steps.tolist(), values.tolist(), strict=True)) for key, (steps, values) in curves.items()}


def weights(path: Path, run: int) -> dict:
    """The weights in a run's last checkpoint."""
    from workbench.learn import checkpoint
    from workbench.runs.build import build

    known = row(path, run)
    learner, metrics, _ = build(RunSpec.from_json(known.spec), default_registry())
    checkpoint.load(checkpoints.path(path, known), learner, metrics, digest=checkpoints.unsealed(known.checkpoint_hash))
    return learner.model.state_dict()


def same(one: dict, other: dict) -> bool:
    return one.keys() == other.keys() and all(bool((one[name] == other[name]).all()) for name in one)


def wait_until(true: Callable[[], bool], seconds: float = 240.0) -> None:
    until = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < until, "waited in vain"
        time.sleep(0.02)
