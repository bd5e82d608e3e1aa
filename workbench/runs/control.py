"""RunControl: between a run in training and the store: hears requests, keeps checkpoints, says what goes on."""

import time
from collections.abc import Sequence
from threading import Event
from typing import Any

from workbench.learn import checkpoint
from workbench.learn.learner import Learner
from workbench.learn.metric import Metric
from workbench.runs import checkpoints
from workbench.spec.run import Request, Run
from workbench.store.recorder import RunRecorder
from workbench.store.store import Store

LOOK = 0.25
"""Seconds between two looks at what a person asked."""


class RunControl:
    """Obeys, after the current step, a person's request in the store and the worker's own `stopping`.

    `should_stop` also says yes when a checkpoint is due: training leaves, everything is saved, and as nobody `asked`
    to stop it goes on at once.
    """

    def __init__(self, store: Store, run: Run, recorder: RunRecorder, stopping: Event, *, autosave: float):
        self.store, self.run, self.recorder, self.stopping = store, run, recorder, stopping
        self.autosave = autosave
        self.asked: Request | None = None
        self.facts: dict[str, Any] = {}
        self._look_at = 0.0
        self._save_at = time.monotonic() + autosave
        self._told = ""

    def should_stop(self) -> bool:
        """Whether to leave after this step: somebody asked, or a checkpoint is due."""
        return self.heard() or time.monotonic() >= self._save_at

    def heard(self) -> bool:
        """Whether somebody asked to pause or stop; looks into the store now and then."""
        if self.stopping.is_set():
            self.asked = self.asked or Request.PAUSE
            return True
        if time.monotonic() >= self._look_at:
            self._look_at = time.monotonic() + LOOK
            self.asked = self.store.requested(self.run.id)
        return self.asked is not None

    def save(self, learner: Learner, metrics: Sequence[Metric]) -> None:
        """Keep a checkpoint, after all readings up to it are on disk; then drop the one before."""
        begun = time.monotonic()
        self.recorder.flush()
        # A name of its own: until the store knows the new file, the old one is what its hash belongs to.
        name = f"step-{learner.step}-task-{learner.task_index}.pt"
        digest = checkpoint.save(checkpoints.folder(self.store.path, self.run.id) / name, learner, metrics)
        self.store.keep_checkpoint(self.run.id, name, checkpoints.sealed(digest), learner.step)
        checkpoints.tidy(self.store.path, self.run.id, name)
        self._mark(learner)
        self._save_at = time.monotonic() + max(self.autosave, 20 * (time.monotonic() - begun))

    def take(self, facts: dict[str, Any], start: int | None) -> None:
        """Go on with the marks of time that an earlier part of the run left up to its checkpoint at `start`."""
        marks = self.run.facts.get("clock")
        kept = marks if isinstance(marks, list) and start is not None else []
        facts["clock"] = [mark for mark in kept if start is not None and mark[0] <= start]
        self.facts = facts

    def _mark(self, learner: Learner) -> None:
        """Tell how many seconds of work the steps so far took; plots may then count time instead of steps."""
        if self.facts:
            # A task's end may be kept twice: before what follows its last step, where somebody paused there, and after.
            before = [mark for mark in self.facts["clock"] if mark[0] < learner.step]
            self.facts["clock"] = [*before, [learner.step, round(sum(learner.time.seconds.values()), 3)]]
            self.store.describe(self.run.id, self.facts)

    def say(self, what: str, share: float | None = None) -> None:
        """Tell, while a run is being built, what is happening (`share` of it done, 0..1)."""
        text = what if share is None else f"{what} {share:.0%}"
        if text != self._told:
            self._told = text
            self.store.describe(self.run.id, {**self.run.facts, "preparing": text})
