"""Keeper: looks after the workers of a queue: says when one died, replaces it, and ends one that cannot hear a stop."""

import signal
import socket
import time
from typing import TYPE_CHECKING

from workbench.runs.identity import worker_lives
from workbench.runs.process import WorkerProcess
from workbench.spec.run import Request, Run

if TYPE_CHECKING:
    from workbench.runs.queue import Queue

GRACE = 10.0
"""Seconds a worker has to answer a stop before its process is ended."""

SILENCE = 60.0
"""Seconds without a sign of life after which a person is told."""

ENDINGS = {
    "SIGSEGV": "crashed in native code (SIGSEGV)",
    "SIGBUS": "crashed in native code (SIGBUS)",
    "SIGFPE": "crashed in native code (SIGFPE)",
    "SIGILL": "crashed in native code (SIGILL)",
    "SIGABRT": "was aborted by native code (SIGABRT)",
    "SIGKILL": "was killed (SIGKILL), as systems do when memory runs out",
}


class Keeper:
    """Looks after a queue's workers whenever it is asked to `look`; belongs to the queue's thread."""

    def __init__(self, queue: "Queue", *, grace: float = GRACE, silence: float = SILENCE):
        self.queue = queue
        self.grace, self.silence = grace, silence
        self._signs: dict[int, tuple[object, float]] = {}
        self._stops: dict[int, float] = {}
        self._told: set[int] = set()

    def look(self) -> list[str]:
        """Do what is due; gives back what a person should know, in sentences. Cheap: call it a few times a second."""
        told = [self._replace(worker) for worker in list(self.queue.workers)
                if isinstance(worker, WorkerProcess) and worker.failure is not None]
        running = self.queue.running()
        told += [self._silent(run) for run in running]
        for gone in {*self._signs, *self._stops} - {run.id for run in running}:
            self._signs.pop(gone, None)
            self._stops.pop(gone, None)
            self._told.discard(gone)
        return [sentence for sentence in told if sentence]

    def _replace(self, worker: WorkerProcess) -> str:
        """Fail the run a dead worker was at and start another; a worker that died without a run is left to be told."""
        run = next((run for run in self.queue.running() if _is_of(run, worker) and not worker_lives(run)), None)
        if run is None:
            return ""
        stopped = run.request is Request.STOP
        cause = ending(worker)
        told = f"The worker process {cause}. {kept(run)} Retry goes on from there; the details hold its last words."
        self.queue.lose(run.id, told, worker.last_words(), stopped=stopped)
        self.queue.workers.remove(worker)
        self.queue.add_worker(WorkerProcess(worker.duty))
        return f"Run {run.id}: the worker process {cause}; another one goes on with the queue."

    def _silent(self, run: Run) -> str:
        """Tell of a run that gives no sign of life; end its process where a stop was asked for."""
        now = time.monotonic()
        sign = (run.step, run.heartbeat, run.facts.get("preparing"))
        if self._signs.get(run.id, (None, 0.0))[0] != sign:
            self._signs[run.id] = sign, now
            self._told.discard(run.id)
        worker = next((worker for worker in self.queue.workers if _is_of(run, worker)), None)
        if run.request is Request.STOP and worker is not None:
            asked = self._stops.setdefault(run.id, now)
            if now - asked > self.grace and isinstance(worker, WorkerProcess) and worker.alive():
                worker.kill()
                return f"Run {run.id} did not answer the stop for {self.grace:.0f} s; its process was ended."
        quiet = now - self._signs[run.id][1]
        if quiet > self.silence and run.id not in self._told:
            self._told.add(run.id)
            return (f"Run {run.id} has given no sign of life for {quiet:.0f} s, at step {run.step}: a long step, or a "
                    "plugin that does not return. Stop ends it, with its process where it must be.")
        return ""


def ending(worker: WorkerProcess) -> str:
    """How a worker process ended, in words."""
    status = worker.status or 0
    if status >= 0:
        return f"ended with status {status}"
    try:
        name = signal.Signals(-status).name
    except ValueError:
        name = f"signal {-status}"
    return ENDINGS.get(name, f"was ended by {name}")


def kept(run: Run) -> str:
    """What of a run that ended badly is still there."""
    if run.step == 0:
        return "Nothing had been trained yet."
    told = f"What was measured up to step {run.step} is kept"
    if run.checkpoint:
        return f"{told}, and a checkpoint of step {run.checkpoint_step}."
    return f"{told}; there was no checkpoint yet."


def _is_of(run: Run, worker: object) -> bool:
    pid = worker.pid if isinstance(worker, WorkerProcess) else None
    return pid is not None and run.worker.startswith(f"{socket.gethostname()}:{pid}:")
