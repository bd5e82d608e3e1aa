"""Run and RunState: what one run is, and the moves its state may make."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class RunState(StrEnum):
    """Where a run stands."""

    QUEUED = "queued"
    RUNNING = "running"
    PAUSED = "paused"
    FINISHED = "finished"
    FAILED = "failed"
    CANCELLED = "cancelled"


MOVES: Mapping[RunState, frozenset[RunState]] = {
    RunState.QUEUED: frozenset({RunState.RUNNING, RunState.CANCELLED}),
    RunState.RUNNING: frozenset({RunState.FINISHED, RunState.FAILED, RunState.PAUSED, RunState.CANCELLED}),
    RunState.PAUSED: frozenset({RunState.QUEUED, RunState.CANCELLED}),
    RunState.FAILED: frozenset({RunState.QUEUED}),
    RunState.CANCELLED: frozenset({RunState.QUEUED}),
    RunState.FINISHED: frozenset(),
}
"""Allowed moves; a failed or cancelled run goes back to the queue when a person retries it."""

ENDED = frozenset({RunState.FINISHED, RunState.FAILED, RunState.CANCELLED})


class Request(StrEnum):
    """What a person asked of a running run; its worker obeys after the current step."""

    PAUSE = "pause"
    STOP = "stop"


@dataclass(frozen=True)
class Run:
    """One row of the store's run table, without its readings."""

    id: int
    experiment: int | None
    name: str
    arm: str
    seed: int
    spec: str
    state: RunState
    step: int = 0
    total_steps: int = 0
    error: str = ""
    created: float = 0.0
    started: float | None = None
    ended: float | None = None
    worker: str = ""
    request: Request | None = None
    checkpoint: str = ""
    note: str = ""
    starred: bool = False
    facts: Mapping[str, object] = field(default_factory=dict)
    heartbeat: float | None = None
    checkpoint_hash: str = ""
    checkpoint_step: int | None = None
    position: int = 0
    deleted: float | None = None


def shares(run: Run, named: Callable[[str], str] = str) -> list[str]:
    """Where a run's time went, phase by phase in words such as "training 12.3 s (80 %)"; nothing if it is not known.

    `named` gives the word for a phase."""
    seconds = run.facts.get("seconds")
    if not isinstance(seconds, dict) or not sum(seconds.values()):
        return []
    whole = sum(seconds.values())
    return [f"{named(phase)} {spent:.1f} s ({spent / whole:.0%})".replace("%", " %")
            for phase, spent in seconds.items()]
