"""Stopwatch: where a run's time goes, in seconds of the clock on the wall."""

import time
from collections.abc import Mapping
from types import TracebackType

from workbench.spec.reading import Exhibit, Reading, Recorder

PHASES = ("training", "method", "evaluation", "recording")


class Stopwatch:
    """Seconds spent in each phase; a phase begun within another one takes its time away from that.

    training: what fine-tuning would do as well: to draw a batch, a step's first loss through `learner.loss`, the whole
    backward pass, the update, and the loop. method: all else in the hooks of the stack, such as further losses, outputs
    of a teacher, memories, importance; but not the longer backward pass that a longer batch or a larger loss brings.
    evaluation: metrics and expectations. recording: what goes to the store, and checkpoints. Only time inside `train`
    counts. A GPU works on after it was called, so there the phase that waits for it is charged: read the sum.
    """

    def __init__(self) -> None:
        self.seconds = dict.fromkeys(PHASES, 0.0)
        self.training, self.method, self.evaluation, self.recording = (_Phase(self, name) for name in PHASES)
        self._within: list[str] = []
        self._since = 0.0

    def restore(self, seconds: Mapping[str, float]) -> None:
        """Go on from what an earlier part of the run took."""
        self.seconds = {**self.seconds, **seconds}

    def begin(self, phase: str) -> None:
        """Charge what follows to a phase, until its `end`."""
        now = time.perf_counter()
        if self._within:
            self.seconds[self._within[-1]] += now - self._since
        self._within.append(phase)
        self._since = now

    def end(self) -> None:
        """Charge what follows to what was under way before."""
        now = time.perf_counter()
        self.seconds[self._within.pop()] += now - self._since
        self._since = now


class _Phase:
    """`with stopwatch.method:` - made once, since a step enters several."""

    def __init__(self, watch: Stopwatch, name: str):
        self.watch, self.name = watch, name

    def __enter__(self) -> None:
        self.watch.begin(self.name)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.watch.end()


class Timed:
    """A recorder whose time is charged to recording."""

    def __init__(self, recorder: Recorder, watch: Stopwatch):
        self.recorder, self.watch = recorder, watch

    def record(self, step: int, *items: Reading | Exhibit) -> None:
        """Hand on."""
        with self.watch.recording:
            self.recorder.record(step, *items)
