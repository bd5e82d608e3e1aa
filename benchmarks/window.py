"""How the window feels: start to first paint beside a bare window, and event-loop gaps while a worker trains.

    python benchmarks/window.py [--seconds 20] [--repeats 5]

Prints figures of this machine, now; compare only what was measured in one sitting.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TICK = 5
PAINTED = """
import os, sys
from PySide6.QtCore import QEvent, QObject
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            os._exit(3 if "torch" in sys.modules else 0)
        return False
watch = Watch(); window.installEventFilter(watch); window.show(); app.exec()
"""
BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([]); window = QMainWindow(); window.resize(1280, 800)
""" + PAINTED
OURS = """
from workbench.gui.app import make_application
from workbench.gui.session import Session
from workbench.gui.views.main_window import MainWindow
app = make_application(); window = MainWindow(Session())
""" + PAINTED


def first_paint(repeats: int) -> tuple[float, float]:
    """Median seconds of a whole process from start to its first paint: a bare window, ours; taken in turn."""
    times: dict[str, list[float]] = {BARE: [], OURS: []}
    for _ in range(repeats):
        for code, found in times.items():
            started = time.perf_counter()
            subprocess.run([sys.executable, "-c", code], check=True)
            found.append(time.perf_counter() - started)
    return statistics.median(times[BARE]), statistics.median(times[OURS])


def gaps(seconds: float, experiment: Path | None) -> list[float]:
    """Milliseconds between event-loop ticks of the open window, for so long, while this experiment trains (or none)."""
    from PySide6.QtCore import QEventLoop, Qt, QTimer

    from workbench.gui.app import make_application
    from workbench.gui.session import Session
    from workbench.gui.views.main_window import MainWindow
    from workbench.spec.experiment import Experiment

    app = make_application()
    session = Session(Path(tempfile.mkdtemp()) / "window.db")
    window = MainWindow(session)
    window.show()
    if experiment:
        session.run(Experiment.parse(experiment.read_text("utf-8")))
        window.show_page("watch")
        while not any(run.step > 0 for run in session.reader.runs()):
            app.processEvents()
            time.sleep(0.01)
    found: list[float] = []
    last = time.perf_counter()

    def tick() -> None:
        nonlocal last
        now = time.perf_counter()
        found.append(1000 * (now - last))
        last = now

    timer = QTimer(interval=TICK, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(tick)
    timer.start()
    loop = QEventLoop()  # not the application's own: its end would close the window
    QTimer.singleShot(int(1000 * seconds), loop.quit)
    loop.exec()
    timer.stop()
    session.stop()
    window.close()
    return sorted(found[1:])


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--experiment", type=Path, default=Path("assets/experiments/stability-gap.toml"))
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["WORKBENCH_HOME"] = tempfile.mkdtemp()
    bare, ours = first_paint(options.repeats)
    print(f"first paint: bare window {bare:.2f} s, workbench {ours:.2f} s, ratio {ours / bare:.2f}")
    for name, experiment in (("idle", None), ("training in a worker thread", options.experiment)):
        found = gaps(options.seconds, experiment)
        at = {share: found[int(share * (len(found) - 1))] for share in (0.5, 0.95, 0.99, 1.0)}
        print(f"event-loop gaps, {name}: median {at[0.5]:.0f}, 95 % {at[0.95]:.0f}, 99 % {at[0.99]:.0f}, "
              f"longest {at[1.0]:.0f} ms ({len(found)} ticks)")


if __name__ == "__main__":
    main()
