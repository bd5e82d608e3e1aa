"""Session: the open workspace: what may be used, what is being edited, what runs; and the window's one timer."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.gui.document import Document
from workbench.gui.language import counted, of_plugin, tr
from workbench.gui.models.estimator import Estimator
from workbench.gui.models.experiment_form import ExperimentForm
from workbench.gui.models.wording import BRING_BACK
from workbench.runs.export import write_csv
from workbench.runs.keeper import Keeper
from workbench.runs.process import WorkerProcess
from workbench.runs.queue import Queue, worker_kind
from workbench.runs.report import write_report
from workbench.runs.thumbnails import ThumbnailMaker
from workbench.runs.worker import Duty, WorkerThread, default_threads
from workbench.spec import places
from workbench.spec.experiment import Experiment
from workbench.spec.manifest import Manifest
from workbench.spec.registry import Registry, default_registry
from workbench.spec.run import Run, RunState
from workbench.store.merging import merge
from workbench.store.reader import Reader
from workbench.store.schema import StoreError
from workbench.store.store import Store

PERIOD = 125
"""Milliseconds between two looks into the store while the window is visible."""


class Session(QObject):
    """Registry, document, queue and reader of one workspace file; lives in the GUI thread and is closed by the window.

    `polled` comes with every look into the store, `runs_changed` only when the list of runs differs, `started` with
    the numbers of runs just queued, `brought_back` with those taken out of the bin, `told` with a sentence for the
    status bar, `refused` with a title and a reason.
    `worker` says where runs are trained, as `worker_kind` reads it.
    """

    polled = Signal()
    runs_changed = Signal()
    started = Signal(list)
    told = Signal(str)
    refused = Signal(str, str)
    brought_back = Signal(list)

    def __init__(self, store: Path | None = None, registry: Registry | None = None, *, worker: str = "",
                 parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told_worker = worker or os.environ.get("WORKBENCH_WORKER", "")
        self.worker, self.at_once = worker_kind(worker), 1
        self.store_path = store or places.home() / "workspace.db"
        self.store_path.parent.mkdir(parents=True, exist_ok=True)
        self.registry = registry or default_registry()
        self.form = ExperimentForm(self.registry, parent=self)
        self.document = Document(self.form, self)
        self.queue = Queue(self.store_path)
        self.keeper = Keeper(self.queue)
        self.reader = Reader(self.store_path)
        self.thumbnails = ThumbnailMaker()
        self.device = "auto"
        self.runs: list[Run] = []
        self.estimator = Estimator(self.form, lambda: bool(self.in_state(RunState.RUNNING, RunState.QUEUED)), self)
        self.runs_changed.connect(self.estimator.look_at_runs)
        self._given_up = False
        self._bin: list[list[int]] = []
        self._version = -1
        self._timer = QTimer(self, interval=PERIOD)
        self._timer.timeout.connect(self.poll)
        self.queue.recover()
        self.poll()

    def set_visible(self, visible: bool) -> None:
        """Look into the store only while somebody is looking at the window."""
        if visible:
            self._timer.start()
        else:
            self._timer.stop()
            self.document.write_draft()

    def poll(self) -> None:
        """Look once: the list of runs, the worker's health, the draft."""
        self._look_after_worker()
        version = self.reader.data_version()
        if version != self._version:
            self._version = version
            runs = self.reader.runs()
            if runs != self.runs:
                self.runs = runs
                self.runs_changed.emit()
        self.document.write_draft()
        self.polled.emit()

    def _look_after_worker(self) -> None:
        for sentence in self.keeper.look():
            self.told.emit(sentence)
        for worker in self.queue.workers:
            if worker.failure is not None:
                self.told.emit(tr("The worker ended: {reason}", reason=worker.failure))
                self.queue.workers = [other for other in self.queue.workers if other is not worker]
                self.queue.recover()
                self._given_up = True  # what ended it may end the next one: wait until a person asks for something
        if not self._given_up and self.in_state(RunState.QUEUED):
            self.warm_up()

    def warm_up(self) -> None:
        """Start the worker, which loads torch before anybody asks for a run, and more where more runs wait."""
        self._given_up = False
        # Where one is ending, `poll` starts the next one.
        for _ in range(self._wanted_workers() - sum(worker.alive() for worker in self.queue.workers)):
            self._start_worker()

    def _start_worker(self) -> None:
        duty = Duty(self.store_path, device=self.device, threads=default_threads(self.at_once), warm=True)
        worker = WorkerProcess(duty) if self.worker == "process" else WorkerThread(duty)
        try:
            worker.start()
        except RuntimeError:
            return  # another window of this process has the one worker thread; it stays idle until that one is closed
        except OSError as error:
            self._given_up = True
            self.told.emit(tr("No worker could be started: {reason}", reason=error.strerror or error))
            return
        others = [other for other in self.queue.workers if other.alive() or other.failure is not None]
        self.queue.workers = [*others, worker]

    def _wanted_workers(self) -> int:
        """One that is ready, and as many more as there are runs for, up to what is preferred."""
        runs = len(self.in_state(RunState.QUEUED, RunState.RUNNING))
        return min(self.at_once, max(runs, 1)) if self.worker == "process" else 1

    def prefer(self, get: Callable[[str], Any]) -> None:
        """Take what a person prefers ("runs.worker", ...), but for a worker that was asked for at the start."""
        self.worker, self.at_once = self._told_worker or get("runs.worker"), get("runs.workers")
        self.estimator.use_workers(self.at_once if self.worker == "process" else 1)
        self.document.keeps_draft = get("start.recover")
        self.set_device(get("runs.device"))

    def set_device(self, device: str) -> None:
        """Train on another device ("auto", "cpu", "cuda"); the run at hand is paused."""
        if device == self.device:
            return
        self.device = device
        self.estimator.use_device(device)
        if self.queue.alive():
            self.queue.stop_workers(0)
            self.told.emit(tr("Runs now use {device}; what was running is paused.", device=device))

    def run(self, experiment: Experiment | None = None) -> list[int]:
        """Queue the runs of an experiment (the edited one) and see that a worker is there; gives back their numbers."""
        toml = self.document.toml() if experiment is None else None
        runs = self.queue.submit(experiment or self.form.experiment, toml=toml)
        self.poll()
        self.warm_up()
        self.started.emit(runs)
        return runs

    def measure(self, manifest: Manifest) -> list[int]:
        """Queue what is missing to judge a plugin's claims, and see that a worker is there; the runs' numbers."""
        from workbench.gui.models.verdicts import claims_of
        from workbench.runs.reproduce import CannotMeasure, prepare

        try:
            runs = prepare(self.queue, claims_of(manifest, self.registry))
        except CannotMeasure as error:
            self.refused.emit(tr("{method} cannot be measured", method=of_plugin(manifest.title)), str(error))
            return []
        self.warm_up()
        self.poll()
        self.started.emit(runs)
        return runs

    def pause(self, runs: Sequence[int] | None = None) -> None:
        """Ask running runs (all of them) to keep everything and leave after the current step."""
        self._each(runs, self.queue.pause, {RunState.RUNNING})

    def resume(self, runs: Sequence[int] | None = None) -> None:
        """Queue paused runs (all of them) again."""
        self._each(runs, self.queue.resume, {RunState.PAUSED})
        self.warm_up()

    def stop(self, runs: Sequence[int] | None = None) -> None:
        """End runs (all that run, wait or are paused) for good; what was measured is kept."""
        self._each(runs, self.queue.stop, {RunState.RUNNING, RunState.QUEUED, RunState.PAUSED})

    def retry(self, runs: Sequence[int]) -> None:
        """Queue failed or stopped runs again."""
        self._each(runs, self.queue.retry, {RunState.FAILED, RunState.CANCELLED})
        self.warm_up()

    def delete(self, runs: Sequence[int]) -> None:
        """Put runs in the bin, from which `undelete` takes them until the window is closed."""
        gone = [run.id for run in self.runs if run.id in runs and run.state != RunState.RUNNING]
        if not gone:
            return
        self.queue.delete(gone)
        self._bin.append(gone)
        self.told.emit(tr("{runs} deleted; “{command}” in the Run menu undoes it.", runs=counted(len(gone), "run"),
                          command=tr(BRING_BACK)))
        self.poll()

    @property
    def deleted(self) -> int:
        """How many runs were deleted last and can be brought back."""
        return len(self._bin[-1]) if self._bin else 0

    def undelete(self) -> None:
        """Take what was deleted last out of the bin."""
        if self._bin:
            back = self._bin.pop()
            with Store(self.store_path) as store:
                store.undelete(back)
            self.told.emit(tr("{runs} brought back.", runs=counted(len(back), "run")))
            self.poll()
            self.brought_back.emit(back)

    def star(self, runs: Sequence[int]) -> None:
        """Mark runs as ones to find again; where all of them are, take the marks away."""
        on = not all(run.starred for run in self.runs if run.id in runs)
        with Store(self.store_path) as store:
            for run in runs:
                store.star(run, on)
        self.poll()

    def note(self, runs: Sequence[int], text: str) -> None:
        """Keep what a person says of runs."""
        with Store(self.store_path) as store:
            for run in runs:
                store.note(run, text)
        self.poll()

    def merge(self, path: Path) -> Thread:
        """Take over the runs of another workspace file, beside the window's thread; what came of it is told."""
        def work() -> None:
            try:
                merged = merge(self.store_path, path)
            except StoreError as error:
                self.refused.emit(tr("No runs were added"), str(error))
            else:
                told = tr("{runs} added from {file}", runs=counted(len(merged.runs), "run"), file=path.name)
                known = tr("{runs} were here already", runs=counted(merged.known, "run"))
                self.told.emit(f"{told}; {known}." if merged.known else f"{told}.")

        self.told.emit(tr("Reading {file}…", file=path.name))
        thread = Thread(target=work, name="merge", daemon=True)
        thread.start()
        return thread

    def export(self, runs: Sequence[int], target: Path) -> Thread:
        """Write these runs, beside the window's thread: all readings into a .csv, else a report; it is told."""
        def work() -> None:
            try:
                with Reader(self.store_path) as reader:
                    if target.suffix.lower() == ".csv":
                        write_csv(reader, [reader.run(run) for run in runs], target)
                    else:
                        write_report(reader, runs, target)
            except (StoreError, OSError) as error:
                self.told.emit(tr("{file} was not written: {error}", file=target.name, error=error))
            else:
                self.told.emit(tr("Written: {file}", file=target))

        self.told.emit(tr("Writing {file}…", file=target.name))
        thread = Thread(target=work, name="export", daemon=True)
        thread.start()
        return thread

    def in_state(self, *states: RunState) -> list[Run]:
        """The runs that stand so."""
        return [run for run in self.runs if run.state in states]

    def close(self, timeout: float = 10.0) -> bool:
        """Pause what runs, end the worker, let go of the files; whether the worker ended within `timeout` seconds."""
        self._timer.stop()
        self.document.write_draft()
        self.estimator.close()
        self.thumbnails.close()
        ended = self.queue.stop_workers(timeout)
        self.reader.close()
        self.queue.close()
        return ended

    def _each(self, runs: Sequence[int] | None, act: Callable[[int], None], states: set[RunState]) -> None:
        for run in self.in_state(*states):
            if runs is None or run.id in runs:
                try:
                    act(run.id)
                except StoreError:
                    # It may have moved on since the last look, in a worker or another window.
                    if self.reader.run(run.id).state in states:
                        raise
        self.poll()

