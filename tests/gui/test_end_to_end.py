"""From first start to a finished run with real mouse and key events; the numbers equal those of the headless run."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from workbench.__main__ import main
from workbench.gui.app import make_application
from workbench.gui.session import Session
from workbench.gui.views.main_window import MainWindow
from workbench.gui.views.picker import Picker
from workbench.spec.run import RunState
from workbench.store.reader import Reader


def find(window: QWidget, kind: type, name: str):
    """The visible control a screen reader knows by this name."""
    found = [w for w in window.findChildren(kind) if w.accessibleName() == name and w.isVisible()]
    assert found, f"no visible {kind.__name__} is called {name!r}"
    return found[0]


def choose(qtbot, text: str) -> None:
    """Type into the open menu and take what it found, as a person would."""
    qtbot.waitUntil(lambda: any(isinstance(w, Picker) and w.isVisible() for w in QApplication.topLevelWidgets()))
    picker = next(w for w in QApplication.topLevelWidgets() if isinstance(w, Picker) and w.isVisible())
    qtbot.keyClicks(picker.search, text)
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)


def readings(path):
    """Every reading of every run: (arm, seed, metric, about) -> steps and values."""
    with Reader(path) as reader:
        return {(run.arm, run.seed, s.metric, s.about): reader.whole(s.id)
                for run in reader.runs() for s in reader.series(run.id)}


@pytest.mark.slow
def test_an_experiment_built_by_mouse_gives_the_numbers_of_its_file_run_headless(qtbot, tmp_path):
    make_application()
    session = Session(tmp_path / "window.db", worker="process")
    window = MainWindow(session)
    window.show()

    # First start: the second of three choices; then another arm with a method, fewer tasks, two seeds.
    shown = [b for b in window.findChildren(QAbstractButton) if b.isVisible()]
    build = next(b for b in shown if "Build my own" in b.accessibleName())
    qtbot.mouseClick(build, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.build.isVisible())
    qtbot.mouseClick(find(window, QAbstractButton, "Add an arm"), Qt.MouseButton.LeftButton)
    choose(qtbot, "Replay")
    assert session.form.experiment.arms[-1].methods[0].plugin == "replay"
    strip = window.build.strip
    before = len(session.form.plans.tasks)
    first = strip.visualRect(strip.model().index(0, 0)).center()
    qtbot.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=first)
    for _ in range(before - 2):
        qtbot.keyClick(strip, Qt.Key.Key_Delete)
    assert len(session.form.plans.tasks) == 2
    seeds = find(window, QLineEdit, "Seeds")
    qtbot.mouseDClick(seeds, Qt.MouseButton.LeftButton)
    seeds.selectAll()
    qtbot.keyClicks(seeds, "0, 1")
    assert session.form.experiment.seeds == (0, 1)
    assert not session.form.faults

    qtbot.mouseClick(window.build.run_bar.run, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(session.runs) == 2 * len(session.form.experiment.arms), timeout=20_000)
    qtbot.waitUntil(lambda: all(r.state == RunState.FINISHED for r in session.reader.runs()), timeout=240_000)

    qtbot.waitUntil(lambda: window.watch.isVisible())
    file = tmp_path / "built.toml"
    file.write_text(session.form.experiment.to_toml(), "utf-8")
    window.close()
    with pytest.raises(SystemExit) as end:
        main(["run", str(file), "--store", str(tmp_path / "headless.db"), "--device", "cpu"])
    assert end.value.code == 0

    ours, theirs = readings(tmp_path / "window.db"), readings(tmp_path / "headless.db")
    assert ours.keys() == theirs.keys()
    assert any(metric == "accuracy" for _, _, metric, _ in ours)
    for key, (steps, values) in ours.items():
        np.testing.assert_array_equal(steps, theirs[key][0], err_msg=str(key))
        np.testing.assert_array_equal(values, theirs[key][1], err_msg=str(key))
