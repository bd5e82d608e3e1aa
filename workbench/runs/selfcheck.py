"""The program's check of itself where it was installed: every plugin, then ten steps in a thread and in a process."""

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from workbench.runs.queue import Queue
from workbench.spec.experiment import Arm, Experiment, Part, Training, Watch
from workbench.spec.registry import PluginError, Registry, default_registry
from workbench.spec.run import RunState
from workbench.store.schema import StoreError
from workbench.store.store import Store

TEN_STEPS = Experiment(
    name="self-check",
    stream=Part("split", {"dataset": "digits", "tasks": 2}),
    model=Part("mlp"),
    training=Training(batch=16, steps=5),
    arms=(Arm("finetune"),),
    metrics=(Watch("accuracy", every=5),),
)
PATIENCE = 120.0
"""Seconds that ten steps may take, with the first import of torch on a slow disk."""


class SelfCheckFailed(RuntimeError):
    """Something that every installation must do did not work; the message says what."""


def main() -> int:
    """`workbench --self-check`: say how it went; 0 if all is well, else 2."""
    try:
        self_check()
    except (SelfCheckFailed, PluginError, StoreError) as error:
        print(f"self-check failed: {error}", file=sys.stderr)
        return 2
    print("self-check passed: every plugin loads; ten steps ran in a thread and in a process")
    return 0


def self_check() -> None:
    """Load every plugin, open a workspace in a temporary folder, run ten steps twice, close; raises SelfCheckFailed."""
    with tempfile.TemporaryDirectory(prefix="workbench-self-check-") as folder, _home(Path(folder)):
        _load_plugins(default_registry())
        for processes in (False, True):
            _run_ten_steps(Path(folder, "workspace.sqlite"), processes=processes)


def _load_plugins(registry: Registry) -> None:
    offered = registry.manifests()
    if not offered:
        raise SelfCheckFailed("no plugins were found")
    for manifest in offered:
        if manifest.code:
            registry.load(manifest.id)
        if manifest.plan:
            registry.plan(manifest.id)
    if registry.broken():
        raise SelfCheckFailed("; ".join(f"{folder.name}: {reason}" for folder, reason in registry.broken().items()))


def _run_ten_steps(workspace: Path, *, processes: bool) -> None:
    with Queue(workspace) as queue:
        number = queue.submit(TEN_STEPS)[0]
        queue.start_workers(processes=processes, device="cpu", threads=1, only=[number], until_empty=True)
        end = time.monotonic() + PATIENCE
        while queue.alive() and time.monotonic() < end:
            time.sleep(0.05)
        queue.stop_workers(timeout=10.0)
        failures = [str(worker.failure) for worker in queue.workers if worker.failure]
    with Store(workspace) as store, store.reader() as reader:
        run = reader.run(number)
        values = [value for series in reader.series(number) for value in reader.whole(series.id)[1]]
    where = "a worker process" if processes else "a worker thread"
    if run.state != RunState.FINISHED or run.step != 10:
        raise SelfCheckFailed(f"in {where} the run ended {run.state} at step {run.step}: {run.error or failures}")
    if not values:
        raise SelfCheckFailed(f"in {where} the run recorded nothing")


@contextmanager
def _home(folder: Path) -> Iterator[None]:
    """Keep logs and caches of the check in its own folder; worker processes inherit it."""
    before = os.environ.get("WORKBENCH_HOME")
    os.environ["WORKBENCH_HOME"] = str(folder)
    try:
        yield
    finally:
        if before is None:
            del os.environ["WORKBENCH_HOME"]
        else:
            os.environ["WORKBENCH_HOME"] = before
