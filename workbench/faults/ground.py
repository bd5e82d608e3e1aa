"""Ground: the temporary folder on which faults are made, and the processes that meet them."""

import multiprocessing
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, Self

from workbench.faults import deeds
from workbench.faults.fault import Broken, require
from workbench.runs import checkpoints
from workbench.spec.experiment import Arm, Experiment, Part, RunSpec, Training, Watch
from workbench.spec.registry import default_registry
from workbench.spec.run import Run
from workbench.spec.trust import trust
from workbench.store.reader import Reader
from workbench.store.store import Store

Readings = dict[tuple[str, str], list[tuple[int, float]]]

STUBBORN = '''"""A method that is slow, sick or deadly on request, and tells a witness of every step."""
import os
import time
from dataclasses import dataclass
import torch
from workbench.learn.method import Method

@dataclass
class Stubborn(Method):
    sleep: float = 0.0
    at: int = -1
    hook: str = ""
    harm: str = ""

    def begin_run(self, learner):
        self._harm(learner, "begin_run")
        super().begin_run(learner)

    def begin_task(self, learner):
        self._harm(learner, "begin_task")
        super().begin_task(learner)

    def draw(self, learner):
        self._harm(learner, "draw")
        return super().draw(learner)

    def loss(self, learner, batch):
        time.sleep(self.sleep)
        self._harm(learner, "loss")
        loss = super().loss(learner, batch)
        if learner.step == self.at and self.harm == "nan":
            return loss * float("nan")
        if learner.step >= self.at and self.harm == "explode":
            return loss * 1e30
        return loss

    def adjust_gradients(self, learner):
        self._harm(learner, "adjust_gradients")
        super().adjust_gradients(learner)

    def end_step(self, learner, batch):
        self._harm(learner, "end_step")
        super().end_step(learner, batch)
        witness = os.environ.get("WORKBENCH_WITNESS")
        if witness:
            with open(witness, "ab", buffering=0) as file:
                file.write(b"%d %.6f\\n" % (learner.step + 1, time.monotonic()))

    def end_task(self, learner):
        self._harm(learner, "end_task")
        super().end_task(learner)

    def predictor(self, learner):
        self._harm(learner, "predictor")
        return super().predictor(learner)

    def _harm(self, learner, hook):
        if hook != self.hook or learner.step < self.at:
            return
        if self.harm == "dawdle" and learner.step == self.at:
            time.sleep(1.5)
        if self.harm == "raise":
            raise LookupError("the shelf is empty")
        if self.harm == "exit":
            raise SystemExit(3)
        if self.harm == "memory":
            torch.empty(2**44)
        if self.harm == "forever":
            while True:
                time.sleep(3600)
        if self.harm == "crash":
            import ctypes
            ctypes.string_at(0)
        if self.harm == "abort":
            os.abort()
'''
MANIFEST = """
id = "stubborn"
kind = "method"
title = "Stubborn"
code = "stubborn:Stubborn"
[params]
sleep = { default = 0.0, help = "seconds each step takes longer" }
at = { default = -1, help = "the first step that does harm" }
hook = { type = "text", default = "", help = "the hook that does it" }
harm = { type = "text", default = "", help = "what it does" }
"""


class Ground:
    """A user's folder of its own in a temporary place, with a plugin that makes trouble; removed on leaving.

    `quick` and `long` are for faults that last: seconds instead of a minute, or ten minutes.
    """

    def __init__(self, *, quick: bool = False, long: bool = False) -> None:
        self.quick, self.long = quick, long
        self.folder = Path(tempfile.mkdtemp(prefix="workbench-faults-"))
        self.home = self.folder / "home"
        plugin = self.home / "plugins" / "stubborn"
        plugin.mkdir(parents=True)
        (plugin / "plugin.toml").write_text(MANIFEST)
        (plugin / "stubborn.py").write_text(STUBBORN)
        self._before = {name: os.environ.get(name) for name in ("WORKBENCH_HOME", "OMP_NUM_THREADS")}
        self._references: dict[str, tuple[dict[str, Any], Readings, float]] = {}
        self._made = 0
        self.context: Any = multiprocessing

    def __enter__(self) -> Self:
        # One thread: the forked processes must inherit no pool of threads, which does not survive a fork.
        os.environ.update(WORKBENCH_HOME=str(self.home), OMP_NUM_THREADS="1")
        methods = multiprocessing.get_all_start_methods()
        self.context = multiprocessing.get_context("forkserver" if "forkserver" in methods else "spawn")
        if "forkserver" in methods:
            self.context.set_forkserver_preload(["workbench.faults.nursery"])
        trust(self.home / "plugins", edits=True)
        return self

    def __exit__(self, *_: object) -> None:
        for name, value in self._before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
        shutil.rmtree(self.folder, ignore_errors=True)

    @contextmanager
    def place(self) -> Iterator[Path]:
        """A folder of its own for one trial, removed after it."""
        self._made += 1
        folder = self.folder / f"trial-{self._made}"
        folder.mkdir()
        yield folder
        shutil.rmtree(folder, ignore_errors=True)

    def start(self, deed: Callable[..., None], *args: object, **environment: str) -> BaseProcess:
        """A process that does one of `deeds`, with this ground's home and more environment."""
        process: BaseProcess = self.context.Process(
            target=deeds.in_home, args=(deed, args, {"WORKBENCH_HOME": str(self.home), **environment}), daemon=True
        )
        process.start()
        return process

    def do(self, deed: Callable[..., None], *args: object, patience: float = 120.0, **environment: str) -> None:
        """Do a deed in a process of its own, to its end."""
        process = self.start(deed, *args, **environment)
        process.join(patience)
        if process.is_alive():
            process.kill()
            raise Broken(f"{deed.__name__} did not end within {patience:.0f} s")
        require(process.exitcode == 0, f"{deed.__name__} ended with status {process.exitcode}")

    def reference(self, spec: RunSpec) -> tuple[dict[str, Any], Readings, float]:
        """Weights, readings and seconds of this run where nothing disturbs it."""
        key = spec.to_json()
        if key not in self._references:
            with self.place() as folder:
                path = folder / "undisturbed.db"
                with Store(path) as store:
                    run = store.add_run(spec)
                self.do(deeds.work_off, path)
                row = the_run(path, run)
                require(row.state == "finished", f"the undisturbed run ended {row.state}: {row.error}")
                seconds = (row.ended or 0.0) - (row.started or 0.0)
                self._references[key] = weights(path, run), readings(path, run), seconds
        return self._references[key]


def experiment(*arms: Arm, steps: int = 50, seeds: tuple[int, ...] = (0,), sleep: float = 0.006) -> Experiment:
    """Two tasks of so many steps on the digits, with replay, so that a memory has to come back too."""
    slow = Part("stubborn", {"sleep": sleep})
    return Experiment(
        name="faults", seeds=seeds, stream=Part("split", {"dataset": "digits", "tasks": 2}),
        model=Part("mlp", {"width": 16}), training=Training(rate=0.1, batch=16, steps=steps),
        arms=arms or (Arm("replay", (Part("replay"), slow)),),
        metrics=(Watch("accuracy", every=10, params={"rows": 50}),),
    )


def the_run(path: Path, run: int) -> Run:
    """A run's row."""
    with Reader(path) as reader:
        return reader.run(run)


def readings(path: Path, run: int) -> Readings:
    """All readings of a run, by metric and what it is about."""
    with Reader(path) as reader:
        curves = {(s.metric, s.about): reader.whole(s.id) for s in reader.series(run)}
    return {key: list(zip(steps.tolist(), values.tolist(), strict=True)) for key, (steps, values) in curves.items()}


def weights(path: Path, run: int) -> dict[str, Any]:
    """The weights in a run's last checkpoint."""
    from workbench.learn import checkpoint
    from workbench.runs.build import build

    row = the_run(path, run)
    learner, metrics, _ = build(RunSpec.from_json(row.spec), default_registry())
    file = checkpoints.path(path, row)
    require(file is not None, f"run {run} has no checkpoint")
    assert file is not None
    checkpoint.load(file, learner, metrics, digest=checkpoints.unsealed(row.checkpoint_hash))
    return dict(learner.model.state_dict())


def same_weights(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether they are equal bit for bit."""
    return one.keys() == other.keys() and all(bool((one[name] == other[name]).all()) for name in one)


def wait_until(true: Callable[[], bool], seconds: float, what: str) -> None:
    """Look until something is true; Broken where it does not come."""
    until = time.monotonic() + seconds
    while not true():
        if time.monotonic() > until:
            raise Broken(f"{what} did not happen within {seconds:.0f} s")
        time.sleep(0.005)
