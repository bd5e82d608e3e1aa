"""A window, or a worker without one, in a process of its own that the bench reads figures from.

`python -m workbench.bench.open_window DEED ARGUMENTS-AS-JSON` prints one line of JSON.
"""

import json
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QEventLoop, Qt, QTimer

from workbench.gui import theme
from workbench.gui.app import make_application
from workbench.gui.loading import Loading
from workbench.gui.models.pyramid import Pyramid
from workbench.gui.plots.curve_plot import CurvePlot
from workbench.gui.plots.picture import Band, Curve
from workbench.gui.session import Session
from workbench.gui.views.main_window import MainWindow
from workbench.runs.process import WorkerProcess
from workbench.runs.worker import Duty, WorkerThread
from workbench.spec.experiment import Experiment
from workbench.store.reader import Reader
from workbench.store.store import Store

TICK = 5
"""Milliseconds between two ticks of the event loop where nothing stands in its way."""
WARM = 20
"""Steps that a run has done before it is timed."""
NEW_POINTS = 50
PATIENCE = 300.0


class Ticks:
    """Milliseconds between the ticks of the event loop, on the wall and in the processor time of this thread."""

    def __init__(self) -> None:
        self.wall: list[float] = []
        self.cpu: list[float] = []
        self._last = time.perf_counter(), time.thread_time()
        self._timer = QTimer(interval=TICK, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def clear(self) -> None:
        """Count from now on."""
        self.wall, self.cpu = [], []
        self._last = time.perf_counter(), time.thread_time()

    @property
    def found(self) -> dict[str, list[float]]:
        """All gaps so far, ascending, by clock."""
        return {"wall": sorted(self.wall), "cpu": sorted(self.cpu)}

    def _tick(self) -> None:
        now = time.perf_counter(), time.thread_time()
        self.wall.append(1000 * (now[0] - self._last[0]))
        self.cpu.append(1000 * (now[1] - self._last[1]))
        self._last = now


def train(store: str, toml: str, seconds: float, worker: str, window: bool) -> dict[str, Any]:
    """Steps a second of a run trained by a worker, and the ticks of the open window beside it, where there is one."""
    path, experiment = Path(store), Experiment.parse(toml)
    return _beside_window(path, experiment, seconds, worker) if window else _alone(path, experiment, seconds, worker)


def _alone(path: Path, experiment: Experiment, seconds: float, worker: str) -> dict[str, Any]:
    with Store(path) as store:
        store.add_run(next(experiment.runs()))
    duty = Duty(path, device="cpu", threads=1)
    made = WorkerProcess(duty) if worker == "process" else WorkerThread(duty)
    made.start()
    with Reader(path) as reader:
        rate = _rate(reader, seconds, time.sleep)
    made.stop(30)
    return {"rate": rate}


def _beside_window(path: Path, experiment: Experiment, seconds: float, worker: str) -> dict[str, Any]:
    make_application(safe=True)
    session = Session(path, worker=worker)
    window = MainWindow(session, safe=True)
    window.show()
    session.run(experiment)
    ticks = Ticks()
    rate = _rate(session.reader, seconds, _loop, ticks.clear)
    found = {"rate": rate, **ticks.found}
    session.stop()
    window.close()
    return found


def _rate(reader: Reader, seconds: float, wait: Callable[[float], None],
          begin: Callable[[], None] = lambda: None) -> float:
    """Steps a second of the one run, by the moments at which they came into the store."""
    asked = time.monotonic()
    while (first := reader.runs()[-1]).step < WARM:
        if time.monotonic() - asked > PATIENCE:
            raise SystemExit(f"the run did not begin: {first.error or first.state}")
        wait(0.1)
    begin()
    first = reader.runs()[-1]
    wait(seconds)
    last = reader.runs()[-1]
    assert first.heartbeat is not None
    assert last.heartbeat is not None
    if last.heartbeat <= first.heartbeat or last.ended:
        raise SystemExit("the run was over before it was timed")
    return (last.step - first.step) / (last.heartbeat - first.heartbeat)


def refresh(curves: int, points: int, rounds: int) -> dict[str, Any]:
    """Processor milliseconds of each refresh of a live plot: new points taken in, drawn, painted."""
    app = make_application(safe=True)
    theme.apply(app, theme.LIGHT)
    rng = np.random.default_rng(0)
    plot = CurvePlot("Accuracy per task", unit="share correct")
    plot.resize(1280, 720)
    pyramids = [Pyramid() for _ in range(curves)]
    for rank, pyramid in enumerate(pyramids):
        pyramid.append(np.arange(points), np.clip(rank / curves + 0.02 * rng.normal(size=points), 0, 1))
    planned = 1.1 * points
    plot.set_tasks([Band(k * planned / 5, (k + 1) * planned / 5, f"Task {k + 1}", k) for k in range(5)])
    plot.set_curves([Curve(str(k), f"T{k + 1}", k, k, pyramid) for k, pyramid in enumerate(pyramids)])
    plot.show()
    app.processEvents()
    costs = []
    for turn in range(rounds):
        start = time.thread_time()
        first = points + turn * NEW_POINTS
        for pyramid in pyramids:
            pyramid.append(np.arange(first, first + NEW_POINTS), rng.random(NEW_POINTS))
        plot.refresh()
        app.processEvents()
        costs.append(1000 * (time.thread_time() - start))
    plot.close()
    return {"cpu": costs}


def full(drawn: bool) -> dict[str, Any]:
    """Start on a workspace as a person does: seconds until all is loaded and, where `drawn`, until its curves are."""
    began = time.perf_counter()
    make_application(safe=True)
    window = MainWindow(safe=True)
    loading = Loading(window)
    window.show()
    ticks = Ticks()
    loop = QEventLoop()
    loading.done.connect(loop.quit)
    loop.exec()
    found: dict[str, Any] = {"loaded": time.perf_counter() - began, "loading": ticks.found}
    if drawn:
        asked = time.perf_counter()
        ticks.clear()
        window.show_page("watch")
        watch = window.watch.watch
        while watch.curves.is_reading or not window.watch.panels.plots["tasks"].picture.curves:
            _loop(0.01)
        found["drawn"] = time.perf_counter() - asked
        _loop(1.0)  # what follows from whole curves: indices, averages, intervals
        found["drawing"] = ticks.found
        found["rows"] = sum(len(held) for run in watch.curves.runs.values() for held in run.pyramids.values())
    window.close()
    return found


def _loop(seconds: float) -> None:
    loop = QEventLoop()  # not the application's own: its end would close the window
    QTimer.singleShot(int(1000 * seconds), loop.quit)
    loop.exec()


DEEDS: Mapping[str, Callable[..., dict[str, Any]]] = {"train": train, "refresh": refresh, "full": full}

if __name__ == "__main__":
    print(json.dumps(DEEDS[sys.argv[1]](**json.loads(sys.argv[2]))))
