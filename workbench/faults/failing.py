"""Failing runs: in each, one run of two goes wrong; it must fail alone, with its cause, and the other must finish."""

import random
import time
from pathlib import Path

from workbench.faults import deeds
from workbench.faults.fault import Fault, Toll, require
from workbench.faults.ground import Ground, experiment, the_run
from workbench.faults.kills import undisturbed, whole
from workbench.runs.keeper import Keeper
from workbench.runs.queue import Queue
from workbench.spec.experiment import Arm, Part
from workbench.spec.run import Run, RunState

STEPS = 12
WELL = experiment(steps=STEPS, sleep=0.0)
HOOKS = ("begin_run", "begin_task", "draw", "loss", "adjust_gradients", "end_step", "end_task", "predictor")


def _sick(harm: str, hook: str = "loss", at: int = STEPS + 3) -> Arm:
    return Arm("sick", (Part("replay"), Part("stubborn", {"harm": harm, "hook": hook, "at": at})))


def _failed_alone(ground: Ground, path: Path, *words: str) -> Run:
    """Broken unless run 1 failed for this cause, told with what is kept, and run 2 ended as if alone."""
    sick = the_run(path, 1)
    require(sick.state == RunState.FAILED, f"the sick run is {sick.state}: {sick.error}")
    for word in words:
        require(word in sick.error, f"the cause is not told ({word!r}): {sick.error}")
    require("kept" in sick.error or "Nothing had been trained" in sick.error, f"what is kept is not told: {sick.error}")
    require("retry" in sick.error.lower() or "Lower the rate" in sick.error, f"no next step is offered: {sick.error}")
    whole(path)
    undisturbed(ground, path, 2, next(WELL.runs()))
    return sick


def _in_a_worker(ground: Ground, sick: Arm, *words: str) -> Toll:
    with ground.place() as folder:
        path = folder / "w.db"
        ill = next(experiment(sick, steps=STEPS).runs())
        deeds.submit(path, [ill, next(WELL.runs())])
        ground.do(deeds.work_off, path)
        row = _failed_alone(ground, path, *words)
        if row.step > STEPS:
            require(row.checkpoint_step == STEPS, f"the last checkpoint is of step {row.checkpoint_step}, not {STEPS}")
    return {}


def no_number(ground: Ground, rng: random.Random) -> Toll:
    """The loss becomes nan."""
    return _in_a_worker(ground, _sick("nan"), "diverged", "nan")


def explosion(ground: Ground, rng: random.Random) -> Toll:
    """The loss grows without bound."""
    return _in_a_worker(ground, _sick("explode", at=2), "diverged")


def no_memory(ground: Ground, rng: random.Random) -> Toll:
    """More memory is asked for than there is."""
    return _in_a_worker(ground, _sick("memory"), "memory was not enough")


def raising(ground: Ground, rng: random.Random) -> Toll:
    """A plugin raises, in each of its hooks in turn."""
    for hook in HOOKS:
        at = 0 if hook in ("begin_run", "begin_task", "predictor") else STEPS + 3
        _in_a_worker(ground, _sick("raise", hook, at), "'stubborn'", "LookupError")
    return {}


def leaving(ground: Ground, rng: random.Random) -> Toll:
    """A plugin calls sys.exit."""
    return _in_a_worker(ground, _sick("exit"), "SystemExit")


def _in_a_process(ground: Ground, harm: str, word: str) -> Toll:
    """A native crash ends the worker process; another one goes on."""
    with ground.place() as folder, Queue(folder / "w.db") as queue:
        queue.submit(experiment(_sick(harm), steps=STEPS))
        queue.submit(WELL)
        queue.start_workers(processes=True, device="cpu", threads=1, until_empty=True)
        told = _keep(queue, Keeper(queue), 240)
        sick = _failed_alone(ground, queue.path, word)
        require(any(word in sentence for sentence in told), f"nobody was told: {told}")
        require("stubborn.py" in str(sick.facts.get("details")), "the details do not show the plugin's line")
        require(sick.checkpoint_step == STEPS, f"the last checkpoint is of step {sick.checkpoint_step}")
    return {}


def crashing(ground: Ground, rng: random.Random) -> Toll:
    """Native code reads address 0."""
    return _in_a_process(ground, "crash", "SIGSEGV")


def aborting(ground: Ground, rng: random.Random) -> Toll:
    """Native code calls abort."""
    return _in_a_process(ground, "abort", "SIGABRT")


def endless(ground: Ground, rng: random.Random) -> Toll:
    """A plugin never returns; the watchdog tells, and a stop ends the process."""
    with ground.place() as folder, Queue(folder / "w.db") as queue:
        run = queue.submit(experiment(_sick("forever"), steps=STEPS))[0]
        queue.submit(WELL)
        queue.start_workers(processes=True, device="cpu", threads=1, until_empty=True)
        keeper = Keeper(queue, grace=1.0, silence=1.5)
        until = time.monotonic() + 120
        told: list[str] = []
        while not any("no sign of life" in sentence and "step 15" in sentence for sentence in told):
            require(time.monotonic() < until, f"the watchdog said nothing of step 15: {told}")
            told += keeper.look()
            time.sleep(0.05)
        asked = time.monotonic()
        queue.stop(run)
        while the_run(queue.path, run).state == RunState.RUNNING:
            require(time.monotonic() < asked + 30, "the stop was not obeyed")
            told += keeper.look()
            time.sleep(0.05)
        took = time.monotonic() - asked
        _keep(queue, keeper, 240)
        sick = the_run(queue.path, run)
        require(sick.state == RunState.CANCELLED, f"the stopped run is {sick.state}")
        require(sick.checkpoint_step == STEPS, f"the last checkpoint is of step {sick.checkpoint_step}")
        undisturbed(ground, queue.path, 2, next(WELL.runs()))
    return {"seconds until it was stopped": took}


def _keep(queue: Queue, keeper: Keeper, seconds: float) -> list[str]:
    """Look after a queue until its workers have left it; gives back what was told."""
    told: list[str] = []
    until = time.monotonic() + seconds
    while True:
        told += keeper.look()
        if not queue.alive():
            return told
        require(time.monotonic() < until, f"the queue did not end within {seconds:.0f} s")
        time.sleep(0.05)


ALONE = "the run fails alone, with its cause and last checkpoint; the queue goes on"
FAULTS = (
    Fault("runs", "the loss is not a number", ALONE, no_number),
    Fault("runs", "the loss explodes", ALONE, explosion),
    Fault("runs", "memory is not enough", ALONE, no_memory),
    Fault("runs", "a plugin raises, in each of eight hooks", ALONE, raising, most=2),
    Fault("runs", "a plugin ends the program", ALONE, leaving),
    Fault("runs", "native code crashes", f"{ALONE} in a new process", crashing, most=2),
    Fault("runs", "native code aborts", f"{ALONE} in a new process", aborting, most=2),
    Fault("runs", "a plugin never returns", "a watchdog tells; Stop ends its process; the queue goes on",
          endless, most=1),
)
