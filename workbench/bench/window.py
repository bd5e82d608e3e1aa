"""The window: from start to first picture beside a bare one, how evenly its loop turns, and what it costs training."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from workbench.bench.clock import Times, ratios
from workbench.bench.crowd import fill
from workbench.bench.figure import Figure, Item, Remark, number
from workbench.bench.sitting import Sitting
from workbench.spec.experiment import Arm, Experiment, Part, Training, Watch

BEGIN = """
import os, sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched.isWidgetType():
            QTimer.singleShot(0, lambda: os._exit(3 if "torch" in sys.modules else 0))
        return False
app = QApplication([]); watch = Watch(); app.installEventFilter(watch)
"""
"""Ends the process as soon as everything of the first picture is painted; with status 3 where torch was loaded."""
BARE = BEGIN + """
window = QMainWindow(); window.setCentralWidget(QLabel("Workbench")); window.resize(1280, 800); window.show()
app.exec()
"""
OURS = BEGIN + "from workbench.__main__ import main; main([])"

EXPERIMENT = Experiment(
    name="bench", stream=Part("split", {"dataset": "digits", "tasks": 5}), model=Part("mlp", {"width": 256}),
    arms=(Arm("finetune"),), training=Training(rate=0.1, batch=32, epochs=1000), metrics=(Watch("accuracy", 1),))
"""Examined after every step, which is the most that a window can be asked to draw; far too long to end meanwhile."""
Gaps = dict[str, list[float]]
"""Milliseconds between turns of an event loop, ascending, by clock."""
POINTS = 1_000_000
CURVES = 10
RUNS, TASKS, STEPS = 50, 10, 20_000
WORKERS = {"process": 5.0, "thread": 10.0}
"""Where runs can be trained, and by how many per cent an open window may slow them there."""

SAID = """\
The bare window is a QApplication and a QMainWindow with one label. Both are whole processes, from their start until
the first picture is painted; ours is the one that `workbench` starts, with the welcome page, menus and toolbar. The
run beside which the window is watched is examined on all five tasks after every step, and the window draws its curves.
The event loop is asked to turn every 5 ms; a gap is told on the wall, and beside it how much of the longest ones was
work of the window's own thread, as the rest belongs to whatever else the machine does. A refresh takes in 50 new points
of each curve, draws and paints; it is given in processor time."""


def measure(sitting: Sitting) -> Iterator[Item]:
    """First picture, event loop and training beside each other, refresh, and a full workspace."""
    yield from _start(sitting)
    yield from _beside_training(sitting)
    yield from _refresh(sitting)
    yield from _full(sitting)
    yield Remark(SAID)


def _start(sitting: Sitting) -> Iterator[Item]:
    home = sitting.scratch / "start"

    def seconds(code: str) -> float:
        return sitting.time(lambda: _run([sys.executable, "-c", code], home))

    def processor(code: str) -> float:
        before = _children()
        _run([sys.executable, "-c", code], home)
        return _children() - before

    once: Callable[[str], float] = processor if sitting.clock == "cpu" else seconds
    times = sitting.interleaved({"bare window": lambda: once(BARE), "first picture": lambda: once(OURS)},
                                part=(0.0, 0.05))
    yield Figure.of("from start to first picture, of a bare PySide6 window",
                    ratios(times, "first picture", "bare window"), goal=1.5, higher_is_better=False,
                    means=_against(times, "first picture", "bare window"))


def _beside_training(sitting: Sitting) -> Iterator[Item]:
    seconds = 2.0 if sitting.quick else 8.0
    ticks: dict[str, list[Gaps]] = {worker: [] for worker in WORKERS}
    count = 0

    def step(worker: str, *, window: bool) -> float:
        nonlocal count
        count += 1
        store = sitting.scratch / f"beside-{count}" / "workspace.db"
        store.parent.mkdir()
        found = _ask("train", store.parent, store=str(store), toml=EXPERIMENT.to_toml(), seconds=seconds,
                     worker=worker, window=window)
        if window:
            ticks[worker].append(found)
        return 1 / float(found["rate"])

    times = sitting.interleaved({
        "no window": lambda: step("process", window=False), "process": lambda: step("process", window=True),
        "thread": lambda: step("thread", window=True)}, part=(0.05, 0.7), warm=False)
    slower = {worker: [100 * (ratio - 1) for ratio in ratios(times, worker, "no window")] for worker in WORKERS}
    for worker, most in WORKERS.items():
        pace = number(1 / median(times[worker]))
        yield Figure.of(f"slowdown of training in a {worker} by an open, plotting window", slower[worker], goal=most,
                        higher_is_better=False, unit="%",
                        means=f"{pace} against {number(1 / median(times['no window']))} steps/s")
    for worker in WORKERS:
        doing = f"event loop while a {worker} trains"
        yield _gaps(f"{doing}: 95 % of its gaps are below", ticks[worker], 0.95, 33)
        yield _gaps(f"{doing}: longest gap", ticks[worker], 1.0, 100)
    yield Remark(_decision({worker: median(slower[worker]) for worker in WORKERS},
                           {worker: median(found["wall"][-1] for found in ticks[worker]) for worker in WORKERS}))


def _gaps(what: str, found: Sequence[Gaps], share: float, goal: float) -> Figure:
    """The gap below which this share of them lies, on the wall; beside it the same of the window's own work."""
    own = median(_share(ticks["cpu"], share) for ticks in found)
    return Figure.of(what, [_share(ticks["wall"], share) for ticks in found], goal=goal, higher_is_better=False,
                     unit="ms", means=f"{number(own)} ms of its own work")


def _decision(slower: dict[str, float], longest: dict[str, float]) -> str:
    told = " and ".join(f"{slower[worker]:.0f} % in a {worker}" for worker in WORKERS)
    pauses = " and ".join(f"{longest[worker]:.0f} ms beside a {worker}" for worker in WORKERS)
    agrees = slower["process"] <= slower["thread"] and longest["process"] <= longest["thread"]
    why = ("Both speak for the process" if agrees else "They do not both speak for the process here, but it keeps "
           "another advantage")
    return (f"Runs of the window are trained in a process of their own. An open, plotting window slows training by "
            f"{told}; the longest pause of its event loop is {pauses}. {why}: in one process both wait for the same "
            "interpreter lock. A process also survives a crash of the window, and the window a crash of native code "
            "in a plugin. It costs the memory of a second interpreter; `WORKBENCH_WORKER=thread` trains inside the "
            "window's process.")


def _refresh(sitting: Sitting) -> Iterator[Item]:
    points, rounds = (10_000, 5) if sitting.quick else (POINTS, 40)
    costs = []
    for turn in range(sitting.repeats):
        sitting.tell("refresh", 0.7 + 0.1 * turn / sitting.repeats)
        found = _ask("refresh", sitting.scratch / "plain", curves=CURVES, points=points, rounds=rounds)
        costs.append(median(found["cpu"]))
    yield Figure.of(f"one refresh of {CURVES} curves of {points:,} points", costs, goal=16, higher_is_better=False,
                    unit="ms of processor time")


def _full(sitting: Sitting) -> Iterator[Item]:
    runs, steps = (3, 500) if sitting.quick else (RUNS, STEPS)
    homes = {"empty": sitting.scratch / "empty", "full": sitting.scratch / "full"}
    for home in homes.values():
        home.mkdir()
    sitting.tell("filling a workspace", 0.8)
    fill(homes["full"] / "workspace.db", runs=runs, tasks=TASKS, steps=steps)
    found: dict[str, list[dict[str, Any]]] = {name: [] for name in homes}

    def loaded(name: str) -> float:
        found[name].append(_ask("full", homes[name], drawn=name == "full"))
        return float(found[name][-1]["loaded"])

    times = sitting.interleaved({name: lambda name=name: loaded(name) for name in homes},  # type: ignore[misc]
                                part=(0.85, 0.95), warm=False)
    held = f"{runs} runs x {TASKS} tasks x {steps:,} steps"
    yield Figure.of(f"until all is loaded, with {held} in the workspace, of an empty one",
                    ratios(times, "full", "empty"), higher_is_better=False, means=_against(times, "full", "empty"))
    for what in ("loading", "drawing"):
        yield _gaps(f"event loop while {what} that workspace: longest gap", [each[what] for each in found["full"]],
                    1.0, 100)
    yield Figure.of("until the newest experiment's curves are read and drawn",
                    [each["drawn"] for each in found["full"]], higher_is_better=False, unit="s",
                    means=f"{found['full'][-1]['rows']:,} readings")
    sitting.tell("training in a full workspace", 0.95)
    beside = [_ask("train", homes["full"], store=str(homes["full"] / "workspace.db"), toml=EXPERIMENT.to_toml(),
                   seconds=2.0 if sitting.quick else 8.0, worker="process", window=True)
              for _ in range(sitting.repeats)]
    yield _gaps("event loop while a process trains in that workspace: 95 % of its gaps are below", beside, 0.95, 33)
    yield _gaps("event loop while a process trains in that workspace: longest gap", beside, 1.0, 100)


def _against(times: Times, one: str, other: str) -> str:
    return f"{number(median(times[one]))} s against {number(median(times[other]))} s"


def _ask(deed: str, home: Path, **arguments: Any) -> dict[str, Any]:
    """What a process with a window of its own found."""
    command = [sys.executable, "-m", "workbench.bench.open_window", deed, json.dumps(arguments)]
    found: dict[str, Any] = json.loads(_run(command, home).splitlines()[-1])
    return found


def _run(command: Sequence[str], home: Path) -> str:
    home.mkdir(parents=True, exist_ok=True)
    # Drawn into memory, so that no display is needed and none is measured.
    settings = {"QT_QPA_PLATFORM": "offscreen", "WORKBENCH_HOME": str(home), "OMP_NUM_THREADS": "1"}
    done = subprocess.run(command, env={**os.environ, **settings}, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"a measured window ended with status {done.returncode}: {done.stderr[-2000:]}")
    return done.stdout


def _children() -> float:
    """Processor seconds of all processes that were started from here and have ended."""
    times = os.times()
    return times.children_user + times.children_system


def _share(gaps: Sequence[float], share: float) -> float:
    """Of ascending numbers the one below which this share lies."""
    return gaps[int(share * (len(gaps) - 1))]
