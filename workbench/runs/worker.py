"""The worker: takes runs from a store's queue and works on them, one at a time; torch is imported only in here."""

import gc
import os
import threading
import weakref
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.runs import checkpoints
from workbench.runs.identity import worker_name
from workbench.runs.journal import LOG
from workbench.runs.passing import passing, wait_out
from workbench.runs.peak import peak_memory
from workbench.spec.experiment import RunSpec
from workbench.spec.floor import floors
from workbench.spec.loading import forget_edited
from workbench.spec.reading import FINDING, Exhibit
from workbench.spec.registry import Registry, default_registry
from workbench.spec.run import Request, Run, RunState
from workbench.store.schema import StoreError
from workbench.store.store import Store

if TYPE_CHECKING:
    from workbench.learn.learner import Learner
    from workbench.learn.metric import Metric

IDLE = 0.2
"""Seconds between two looks at an empty queue."""

AUTOSAVE = 10.0
"""Seconds between two checkpoints of a run; more where saving itself takes long."""


@dataclass(frozen=True)
class Duty:
    """What a worker is to do: which store, which runs of it (None: any), where, and whether to leave an empty queue.

    device: "auto" (CUDA, else MPS, else CPU) or a device's name. threads: of torch on the CPU; 0 chooses.
    autosave: seconds between two checkpoints, what a killed process may lose of its training. warm: load torch before
    the first run is there.
    """

    store: Path
    only: tuple[int, ...] | None = None
    device: str = "auto"
    threads: int = 0
    until_empty: bool = False
    autosave: float = AUTOSAVE
    warm: bool = False


def work(duty: Duty, stopping: threading.Event, make_registry: Callable[[], Registry] = default_registry) -> None:
    """Work on queued runs until `stopping` is set; then the run at hand is paused."""
    name = worker_name()
    with Store(duty.store) as store:
        while not stopping.is_set():
            run = _claim(store, name, duty, stopping)
            if run is not None:
                forget_edited()
                tend(store, run, duty, stopping, make_registry())
            elif duty.until_empty and not stopping.is_set():
                return
            else:
                stopping.wait(IDLE)


def _claim(store: Store, name: str, duty: Duty, stopping: threading.Event) -> Run | None:
    """The next run; a store that is full or locked for the moment is asked until it answers."""
    while not stopping.is_set():
        try:
            return store.claim(name, duty.only)
        except StoreError as error:
            if passing(error) is None:
                raise
            stopping.wait(IDLE)
    return None


def tend(store: Store, run: Run, duty: Duty, stopping: threading.Event, registry: Registry) -> None:
    """Bring one claimed run to its end, or to its pause; whatever goes wrong in it ends this run alone."""
    from workbench.runs import failures

    spec, trouble = None, None
    used: list[weakref.ref[Any]] = []
    try:
        spec = RunSpec.from_json(run.spec)
        state = _run(store, run, spec, duty, stopping, registry, used)
        store.move(run.id, state)
    # Data, plugins and devices may raise anything, SystemExit too; all of it is told, in the run it belongs to.
    except BaseException as error:
        trouble = passing(error)
        if trouble is None:
            now = store.run(run.id)
            store.describe(run.id, {**now.facts, "details": failures.details(error)})
            told = failures.explain(error, now, spec, registry)
            store.move(run.id, RunState.FAILED, told)
            LOG.warning("run %d failed: %s\n%s", run.id, told, failures.details(error))
        _forget_frames(error)
    _let_go(used)
    if trouble is not None:
        LOG.warning("run %d waits: %s", run.id, trouble)
        wait_out(store, run.id, trouble, stopping)


def _run(store: Store, run: Run, spec: RunSpec, duty: Duty, stopping: threading.Event, registry: Registry,
         used: list[weakref.ref[Any]]) -> RunState:
    import torch

    from workbench.learn.engine import Outcome, train
    from workbench.runs.build import Cancelled, build
    from workbench.runs.control import RunControl

    # Torch keeps thread counts per thread, so they are set here; the same number again, or the last bits would differ.
    threads = int(str(run.facts.get("threads", 0))) or duty.threads or default_threads()
    torch.set_num_threads(threads)
    device = choose_device(duty.device)
    # Nothing measured after the checkpoint may stay, or a run continued elsewhere would show a second past.
    start = run.checkpoint_step if _has_checkpoint(store, run) else None
    store.rewind(run.id, -1 if start is None else start)
    with store.recorder(run.id) as recorder:
        control = RunControl(store, run, recorder, stopping, autosave=duty.autosave)
        try:
            learner, metrics, facts = build(
                spec, registry, device=device, progress=control.say, cancelled=control.heard
            )
        except Cancelled:
            return _answer(control.asked)
        facts["threads"] = threads
        control.take(facts, start)
        store.describe(run.id, facts, total_steps=int(str(facts["steps"])))
        if start is not None:
            _resume(store, run, learner, metrics)
        else:
            for i, known in floors(spec, registry).items():
                recorder.record(0, Exhibit(FINDING, "text/plain", known.encode(), f"floor of method {i + 1}"))
        outcome = Outcome.PAUSED
        while outcome is Outcome.PAUSED and not control.asked:
            outcome = train(learner, metrics, recorder, control)
            store.describe(run.id, {**facts, "seconds": learner.time.seconds, "peak": peak_memory()})
        used += map(weakref.ref, (learner, learner.model, learner.optimizer, learner.method))
        if outcome is Outcome.PAUSED:
            return _answer(control.asked)
    return RunState.FINISHED


def _has_checkpoint(store: Store, run: Run) -> bool:
    path = checkpoints.path(store.path, run)
    return path is not None and path.exists() and run.checkpoint_step is not None


def _resume(store: Store, run: Run, learner: "Learner", metrics: "Sequence[Metric]") -> None:
    from workbench.learn import checkpoint

    path = checkpoints.path(store.path, run)
    assert path is not None
    checkpoint.load(path, learner, metrics, digest=checkpoints.unsealed(run.checkpoint_hash))


def _answer(asked: Request | None) -> RunState:
    return RunState.CANCELLED if asked is Request.STOP else RunState.PAUSED


def default_threads(workers: int = 1) -> int:
    """Torch threads for each of so many workers: the processors but one, shared out; the one is for the window."""
    return max(1, min(8, ((os.cpu_count() or 1) - 1) // workers))


def choose_device(name: str) -> str:
    """The device meant by "auto": CUDA, else MPS, else CPU; any other name is taken at its word."""
    import torch

    if name != "auto":
        return name
    if torch.cuda.is_available():
        return "cuda"
    return "mps" if torch.backends.mps.is_available() else "cpu"


def warm_up() -> None:
    """Import torch and take one optimizer step, so that the first run of this process starts at once."""
    import torch

    torch.set_num_threads(default_threads())
    layer = torch.nn.Linear(2, 2)
    optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
    layer(torch.ones(1, 2)).sum().backward()
    optimizer.step()


def _forget_frames(error: BaseException | None) -> None:
    """Let go of an error's frames, which hold the model, and of those of the errors behind it."""
    while error is not None:
        error.__traceback__ = None
        error = error.__cause__ or error.__context__


def _let_go(used: "Sequence[weakref.ref[Any]]") -> None:
    """Give the memory of the last run back before the next one needs it."""
    import torch

    # To look through all objects of the process takes as long as a hundred steps; mostly nothing is left to be found.
    if not used or any(thing() is not None for thing in used):
        gc.collect()
    if torch.cuda.is_available() and torch.cuda.is_initialized():
        torch.cuda.empty_cache()


class WorkerThread:
    """The worker as a thread of this process; at most one at a time, since torch's random state is the process's.

    `failure` is what ended it against its will, such as a store that cannot be written; None while all is well.
    """

    _only_one = threading.Lock()

    def __init__(self, duty: Duty, *, make_registry: Callable[[], Registry] = default_registry):
        self.duty = duty
        self.failure: Exception | None = None
        self._make_registry = make_registry
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin working; RuntimeError where another worker thread of this process is alive."""
        if not WorkerThread._only_one.acquire(blocking=False):
            raise RuntimeError("a worker thread is already working in this process; start a worker process instead")
        self._stopping.clear()
        self._thread = threading.Thread(target=self._work, name="worker", daemon=True)
        self._thread.start()

    def stop(self, timeout: float | None = None) -> bool:
        """Pause the run at hand after its current step, and end; whether it has ended within `timeout` seconds."""
        self.ask()
        if self._thread is not None:
            self._thread.join(timeout)
        return not self.alive()

    def ask(self) -> None:
        """Ask it to end, without waiting."""
        self._stopping.set()

    def alive(self) -> bool:
        """Whether it is still working or waiting for work."""
        return self._thread is not None and self._thread.is_alive()

    def _work(self) -> None:
        try:
            if self.duty.warm:
                warm_up()
            work(self.duty, self._stopping, self._make_registry)
        except Exception as error:
            self.failure = error
        finally:
            WorkerThread._only_one.release()
