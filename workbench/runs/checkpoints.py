"""Where a workspace keeps the checkpoints of its runs: in a folder beside the store, one folder per run."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from workbench.spec.run import Run


def folder(store: Path, run: int) -> Path:
    """The folder of one run's checkpoints; it may not exist yet."""
    return store.resolve().with_name(f"{store.stem}.checkpoints") / f"run-{run}"


def path(store: Path, run: Run) -> Path | None:
    """The file from which a run can go on; None where it has none."""
    return folder(store, run.id) / run.checkpoint if run.checkpoint else None


def tidy(store: Path, run: int, keep: str) -> None:
    """Remove a run's checkpoints but the one named: older ones, and pieces of one never finished."""
    for file in folder(store, run).glob("*"):
        if file.name != keep:
            file.unlink(missing_ok=True)


def remove(store: Path, runs: Iterable[int]) -> None:
    """Remove all checkpoints of runs that are gone."""
    for run in runs:
        if folder(store, run).exists():
            shutil.rmtree(folder(store, run))
