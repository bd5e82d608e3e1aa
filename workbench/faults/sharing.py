"""Sharing: two windows and four headless workers on one store at once; no run is lost or doubled."""

import random
import time
from pathlib import Path

from workbench.faults import deeds
from workbench.faults.fault import Fault, Toll, require
from workbench.faults.ground import Ground, experiment, readings, the_run, wait_until
from workbench.faults.kills import undisturbed, whole
from workbench.runs.queue import Queue
from workbench.spec.experiment import RunSpec
from workbench.spec.run import RunState
from workbench.store.reader import Reader

WINDOWS, WORKERS, STEPS = 2, 4, 10


def crowd(ground: Ground, rng: random.Random) -> Toll:
    """Windows add, pause and resume runs while headless workers and their own take them."""
    seconds = 600.0 if ground.long else 12.0 if ground.quick else 60.0
    asked = experiment(steps=STEPS, sleep=0.002)
    with ground.place() as folder:
        path, flag = folder / "w.db", folder / "enough"
        deeds.submit(path, [])
        logs = [folder / f"window-{number}.log" for number in range(WINDOWS)]
        windows = [ground.start(deeds.use_window, path, asked.to_toml(), seconds, rng.randrange(10**6), log)
                   for log in logs]
        workers = [ground.start(deeds.work_until, path, flag) for _ in range(WORKERS)]
        for process in windows:
            process.join(seconds + 120)
            require(process.exitcode == 0, f"a window ended with status {process.exitcode}: {_last(logs)}")
        _let_finish(path)
        flag.touch()
        for process in workers:
            process.join(60)
            require(process.exitcode == 0, f"a worker ended with status {process.exitcode}")
        whole(path)
        done = _all_done(ground, path, logs)
    require(done > 0, "no run was added")
    return {}


def _let_finish(path: Path) -> None:
    """Resume what the windows left paused until all is done."""
    def all_finished() -> bool:
        with Queue(path) as queue, Reader(path) as reader:
            runs = reader.runs()
            for run in runs:
                if run.state == RunState.PAUSED:
                    queue.resume(run.id)
        time.sleep(0.2)
        return all(run.state == RunState.FINISHED for run in runs)

    wait_until(all_finished, 300, "the end of all runs")


def _all_done(ground: Ground, path: Path, logs: list[Path]) -> int:
    lines = [line for log in logs for line in log.read_text().splitlines()]
    wrong = [line for line in lines if line.startswith("error") or "locked" in line or "ended:" in line]
    require(not wrong, f"a person was shown {wrong[:3]}")
    require(sum(line == "done" for line in lines) == len(logs), "a window did not end by itself")
    added = sum(int(line.split()[1]) for line in lines if line.startswith("added"))
    with Reader(path) as reader:
        runs = reader.runs()
    require(len(runs) == added, f"{added} runs were added, {len(runs)} are there")
    for run in runs:
        curve = readings(path, run.id)["loss", "train"]
        require([step for step, _ in curve] == [*range(1, 2 * STEPS + 1)], f"run {run.id} was not done once")
    for run in runs[::max(1, len(runs) // 10)]:
        undisturbed(ground, path, run.id, RunSpec.from_json(the_run(path, run.id).spec))
    return added


def _last(logs: list[Path]) -> list[str]:
    return [line for log in logs if log.exists() for line in log.read_text().splitlines()[-1:]]


FAULTS = (
    Fault("sharing", "two windows and four workers at once", "no run lost or doubled; nobody is shown a lock",
          crowd, most=1),
)
