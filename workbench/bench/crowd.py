"""A workspace as it is after months: many runs, each with the accuracy on every task after every iteration."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from itertools import repeat
from pathlib import Path

import numpy as np

from workbench.spec.experiment import Arm, Experiment
from workbench.spec.reading import Reading
from workbench.spec.run import RunState
from workbench.store.store import Store

ARMS = ("finetune", "replay", "ewc", "lwf", "derpp")
ROUGH = 0.02


def fill(path: Path, *, runs: int, tasks: int, steps: int, tell: Callable[[float], None] = lambda share: None) -> None:
    """Write the runs, in experiments of fifteen (five arms, three seeds)."""
    rng = np.random.default_rng(0)
    seeds = (0, 1, 2)
    left = runs
    with Store(path) as store:
        while left > 0:
            experiment = Experiment(name=f"Study {left}", seeds=seeds, arms=tuple(Arm(name) for name in ARMS))
            kept = store.add_experiment(experiment.name, experiment.to_toml())
            specs = list(experiment.runs())[:left]
            for run in store.add_runs(specs, experiment=kept, total_steps=steps):
                tell(1 - left / runs)
                _write(store, run, tasks, steps, rng)
                left -= 1


def _write(store: Store, run: int, tasks: int, steps: int, rng: np.random.Generator) -> None:
    each = steps // tasks
    planned = [{"name": f"task-{i + 1}", "title": f"Task {i + 1}", "steps": each} for i in range(tasks)]
    store.move(run, RunState.RUNNING)
    store.describe(run, {"classes": 2 * tasks, "tasks": planned}, total_steps=steps)
    with store.recorder(run) as recorder:
        for task in planned:
            recorder.record(each * planned.index(task), Reading("task", each, str(task["name"])))
        # One reading of each curve makes its series; the rest is written in bulk, as only reading it is measured.
        recorder.record(0, *(Reading("accuracy", 0.1, f"{task['name']}/test") for task in planned))
    with store.reader() as reader:
        series = {s.about: s.id for s in reader.series(run) if s.metric == "accuracy"}
    at = np.arange(1, steps + 1)
    with closing(sqlite3.connect(store.path)) as file, file:
        for i, task in enumerate(planned):
            # Learned within a tenth of its time, then slowly forgotten.
            age = (at - each * i) / each
            level = np.where(age < 0, 0.1, np.minimum(age * 10, 1) * 0.95 * 0.9 ** np.maximum(age - 1, 0))
            values = np.clip(level + ROUGH * rng.normal(size=steps), 0, 1)
            id = series[f"{task['name']}/test"]
            file.executemany("INSERT INTO readings (series, step, value) VALUES (?, ?, ?)",
                             zip(repeat(id), at.tolist(), values.tolist(), strict=False))
        file.execute("UPDATE runs SET step = ? WHERE id = ?", [steps, run])
    store.move(run, RunState.FINISHED)
