import numpy as np
import pytest

from workbench.gui import theme
from workbench.gui.models.pyramid import Pyramid
from workbench.gui.plots.curve_plot import CurvePlot
from workbench.gui.plots.picture import Band, Curve


def curve(rank, values, steps=None, **more):
    pyramid = Pyramid()
    pyramid.append(np.arange(len(values)) if steps is None else steps, values)
    return Curve(f"task-{rank + 1}", f"T{rank + 1}", rank, rank, pyramid, **more)


@pytest.fixture
def forgetting():
    """Two tasks of 100 steps: the first is learnt, then falls to 0.6 while the second rises to 0.9."""
    first = np.r_[np.linspace(0.1, 1.0, 100), np.linspace(1.0, 0.6, 100)]
    second = np.r_[np.full(100, 0.1), np.linspace(0.1, 0.9, 100)]
    return [curve(0, first), curve(1, second, dotted_before=100)]


@pytest.fixture
def plot(qtbot, qapp, forgetting):
    theme.apply(qapp, theme.LIGHT)
    made = CurvePlot("Accuracy per task", unit="share correct")
    qtbot.addWidget(made)
    made.resize(700, 320)
    made.set_tasks([Band(0, 100, "Task 1: 0 v 1", 0), Band(100, 200, "Task 2: 2 v 3", 1)])
    made.set_curves(forgetting)
    made.show()
    qtbot.waitExposed(made)
    return made
