"""What one refresh of a live plot costs: curves of a million points, in CPU time of the window's thread.

    python benchmarks/plots.py [--curves 10] [--points 1000000] [--rounds 60] [--width 1280] [--height 720]
"""

import argparse
import os
import statistics
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtWidgets import QApplication

from workbench.gui import theme
from workbench.gui.models.pyramid import Pyramid
from workbench.gui.plots.curve_plot import CurvePlot
from workbench.gui.plots.picture import Band, Curve

NEW_POINTS = 50


def main() -> None:
    args = _arguments()
    app = QApplication([])
    theme.apply(app, theme.LIGHT)
    rng = np.random.default_rng(0)
    plot = CurvePlot("Accuracy per task", unit="share correct")
    plot.resize(args.width, args.height)
    pyramids = [_noisy(rng, args.points, rank / args.curves) for rank in range(args.curves)]
    planned = 1.1 * args.points
    plot.set_tasks([Band(k * planned / 5, (k + 1) * planned / 5, f"Task {k + 1}", k) for k in range(5)])
    plot.set_curves([Curve(str(k), f"T{k + 1}", k, k, pyramid) for k, pyramid in enumerate(pyramids)])
    plot.show()
    app.processEvents()
    parts: dict[str, list[float]] = {"append": [], "refresh": [], "paint": [], "whole": []}
    for round_number in range(args.rounds):
        start = time.thread_time()
        for pyramid in pyramids:
            first = args.points + round_number * NEW_POINTS
            pyramid.append(np.arange(first, first + NEW_POINTS), rng.random(NEW_POINTS))
        appended = time.thread_time()
        plot.refresh()
        refreshed = time.thread_time()
        app.processEvents()
        painted = time.thread_time()
        for name, cost in zip(parts, (appended - start, refreshed - appended, painted - refreshed, painted - start),
                              strict=True):
            parts[name].append(1e3 * cost)
    for name, costs in parts.items():
        print(f"{name:8} median {statistics.median(costs):6.1f} ms CPU, worst {max(costs):6.1f}")


def _noisy(rng: np.random.Generator, points: int, level: float) -> Pyramid:
    pyramid = Pyramid()
    pyramid.append(np.arange(points), np.clip(level + 0.02 * rng.normal(size=points), 0, 1))
    return pyramid


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, default in (("curves", 10), ("points", 1_000_000), ("rounds", 60), ("width", 1280), ("height", 720)):
        parser.add_argument(f"--{name}", type=int, default=default)
    return parser.parse_args()


if __name__ == "__main__":
    main()
