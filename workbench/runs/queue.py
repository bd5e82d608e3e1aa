"""Queue: what waits and what runs in a workspace: submit, pause, resume, stop, retry, reorder, recover, and workers."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Self

from workbench.runs import checkpoints
from workbench.runs.identity import worker_lives
from workbench.runs.process import WorkerProcess
from workbench.runs.worker import Duty, WorkerThread, default_threads
from workbench.spec.experiment import Experiment, RunSpec
from workbench.spec.run import Request, Run, RunState
from workbench.store.schema import StoreError
from workbench.store.store import Store

WORKERS = ("process", "thread")
"""Where runs are trained: in a process of their own, or in a thread of this one; docs/performance.md says why."""


def worker_kind(asked: str = "") -> str:
    """One of WORKERS: what was asked for, else the environment's WORKBENCH_WORKER, else a process; else ValueError."""
    kind = asked or os.environ.get("WORKBENCH_WORKER") or WORKERS[0]
    if kind not in WORKERS:
        raise ValueError(f"a worker is one of {', '.join(WORKERS)}, not {kind!r}")
    return kind


class Queue:
    """The runs of a workspace file as a person handles them; belongs to the thread that made it, which closes it."""

    def __init__(self, path: Path):
        self.path = path
        self._store = Store(path)
        self.workers: list[WorkerThread | WorkerProcess] = []

    def close(self) -> None:
        """Let go of the file; workers go on until `stop_workers`."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def submit(self, experiment: Experiment, *, seeds: Sequence[int] | None = None, arms: Sequence[str] | None = None,
               toml: str | None = None) -> list[int]:
        """Queue the runs of an experiment (only these seeds and arms), with its file; gives back their numbers."""
        text = experiment.to_toml() if toml is None else toml
        return self.submit_runs(experiment.name, text, experiment.runs(seeds=seeds, arms=arms))

    def submit_runs(self, name: str, toml: str, specs: Iterable[RunSpec], *, join: bool = False) -> list[int]:
        """Queue runs of the experiment of this name and file; gives back their numbers in the same order.

        With `join` they belong to the experiment of that name and file that is there already, if one is.
        """
        experiment = None
        if join:
            with self._store.reader() as reader:
                experiment = next((e.id for e in reader.experiments() if (e.name, e.toml) == (name, toml)), None)
        return self._store.add_runs(specs, experiment=experiment or self._store.add_experiment(name, toml))

    def pause(self, run: int) -> None:
        """Ask a running run to stop after its current step and keep everything."""
        self._store.request(run, Request.PAUSE)

    def resume(self, run: int) -> None:
        """Queue a paused run again; it goes on from its checkpoint."""
        self._store.move(run, RunState.QUEUED)

    def stop(self, run: int) -> None:
        """End a run for good: a waiting or paused one now, a running one after its current step."""
        state = self._store.run(run).state
        if state != RunState.RUNNING:
            try:
                return self._store.move(run, RunState.CANCELLED, only_from=state)
            except StoreError:
                # A worker may have taken the run in this very moment.
                if self._store.run(run).state != RunState.RUNNING:
                    raise
        self._store.request(run, Request.STOP)

    def retry(self, run: int, *, afresh: bool = False) -> None:
        """Queue a failed or stopped run again, from its checkpoint, or `afresh` from the first step."""
        self._store.move(run, RunState.QUEUED)
        if afresh:
            self._forget(run)

    def reorder(self, run: int, before: int | None) -> None:
        """Put a waiting run before another, or last."""
        self._store.reorder(run, before)

    def delete(self, runs: Sequence[int]) -> None:
        """Put runs in the bin; `purge` empties it."""
        self._store.delete(runs)

    def purge(self) -> list[Run]:
        """Remove for good what is in the bin, with its checkpoints."""
        gone = self._store.purge()
        checkpoints.remove(self.path, [run.id for run in gone])
        return gone

    def recover(self) -> list[int]:
        """Pause every run whose worker is dead, at its last checkpoint; gives back their numbers."""
        with self._store.reader() as reader:
            lost = [run for run in reader.runs() if run.state == RunState.RUNNING and not worker_lives(run)]
        for run in lost:
            path = checkpoints.path(self.path, run)
            if path is not None and path.exists() and run.checkpoint_step is not None:
                self._store.rewind(run.id, run.checkpoint_step)
            else:
                self._forget(run.id)
            self._store.move(run.id, RunState.PAUSED, "Its worker died; it goes on from its checkpoint.")
        return [run.id for run in lost]

    def start_workers(self, count: int = 1, *, processes: bool = False, device: str = "auto", threads: int = 0,
                      only: Sequence[int] | None = None, until_empty: bool = False) -> None:
        """Start workers: one thread of this process, or so many processes; `only` limits them to these runs."""
        if count > 1 and not processes:
            raise ValueError("several workers at once must be processes")
        duty = Duty(self.path, only=None if only is None else tuple(only), device=device,
                    threads=threads or default_threads(count), until_empty=until_empty)
        made = [WorkerProcess(duty) if processes else WorkerThread(duty) for _ in range(count)]
        for worker in made:
            worker.start()
        self.workers = [worker for worker in self.workers if worker.alive()] + made

    def stop_workers(self, timeout: float | None = None) -> bool:
        """Pause what runs and end all workers; whether they have ended, each within `timeout` seconds."""
        for worker in self.workers:
            worker.ask()
        ended = [worker.stop(timeout) for worker in self.workers]
        return all(ended)

    def add_worker(self, worker: WorkerThread | WorkerProcess) -> None:
        """Start one more worker."""
        worker.start()
        self.workers.append(worker)

    def running(self) -> list[Run]:
        """The runs that are being worked on, here or elsewhere."""
        return self._store.running()

    def lose(self, run: int, told: str, details: str, *, stopped: bool) -> None:
        """Mark a run whose worker is dead: cancelled where a stop was asked for, else failed with these details."""
        self._store.describe(run, {**self._store.run(run).facts, "details": details})
        self._store.move(run, RunState.CANCELLED if stopped else RunState.FAILED, told, only_from=RunState.RUNNING)

    def alive(self) -> bool:
        """Whether any worker of this queue is still at work."""
        return any(worker.alive() for worker in self.workers)

    def _forget(self, run: int) -> None:
        """Take a run back to before its first step."""
        self._store.rewind(run, -1)
        self._store.keep_checkpoint(run, "", "", 0)
