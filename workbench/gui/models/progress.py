"""Progress: what runs now and how far it is, in words and as a share."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from workbench.gui.language import counted, tr
from workbench.spec.run import Request, Run, RunState


@dataclass(frozen=True)
class Progress:
    """`told` is for the status bar; `share` is 0..1 of the run at hand, None where nothing runs."""

    told: str
    queue: str = ""
    share: float | None = None


def progress(runs: Sequence[Run], now: float | None = None) -> Progress:
    """What the runs of a workspace are doing."""
    now = time.time() if now is None else now
    running = [run for run in runs if run.state == RunState.RUNNING]
    waiting = sum(run.state == RunState.QUEUED for run in runs)
    paused = sum(run.state == RunState.PAUSED for run in runs)
    queue = ", ".join(filter(None, (tr("{n} waiting", n=waiting) if waiting else "",
                                    tr("{n} paused", n=paused) if paused else "")))
    if not running:
        return Progress(tr("Nothing runs") if not waiting else tr("The worker is starting…"), queue)
    run = running[0]
    more = tr("{n} more at work", n=len(running) - 1) if len(running) > 1 else ""
    queue = ", ".join(filter(None, (more, queue)))
    told = tr("{arm}, seed {seed}", arm=run.arm, seed=run.seed)
    if run.request is not None:
        asked = tr("Pausing…") if run.request == Request.PAUSE else tr("Stopping…")
        return Progress(f"{told}: {asked}", queue, _share(run))
    if not run.total_steps:
        return Progress(f"{told}: {run.facts.get('preparing', tr('starting'))}…", queue, 0.0)
    told += ": " + tr("step {step:,} of {steps:,}", step=run.step, steps=run.total_steps)
    left = time_left(run, now)
    return Progress(f"{told}, {tr('{time} left', time=left)}" if left else told, queue, _share(run))


def time_left(run: Run, now: float) -> str:
    """About how long a run will go on; empty before that can be known."""
    if not run.step or not run.started or run.step >= run.total_steps:
        return ""
    seconds = (now - run.started) / run.step * (run.total_steps - run.step)
    if seconds < 60:
        return f"{max(1, round(seconds))} s"
    return f"{round(seconds / 60)} min" if seconds < 5400 else counted(round(seconds / 3600), "hour")


def _share(run: Run) -> float:
    return min(run.step / run.total_steps, 1.0) if run.total_steps else 0.0
