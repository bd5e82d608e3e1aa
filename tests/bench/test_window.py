"""The section about the window: what it measures is a window as a person has it."""

import json
import subprocess
import sys

import pytest

from workbench.bench.crowd import fill
from workbench.bench.window import BARE, OURS, _ask, _decision, _share
from workbench.store.reader import Reader


def test_a_filled_workspace_holds_every_reading_of_every_run(tmp_path):
    fill(tmp_path / "w.db", runs=4, tasks=2, steps=40)
    with Reader(tmp_path / "w.db") as reader:
        runs = reader.runs()
        assert [(run.arm, run.step, run.state) for run in runs][::3] == [
            ("finetune", 40, "finished"), ("replay", 40, "finished")]
        series = {s.about: s.id for s in reader.series(runs[3].id) if s.metric == "accuracy"}
        assert sorted(series) == ["task-1/test", "task-2/test"]
        steps, values = reader.whole(series["task-1/test"])
    assert list(steps) == list(range(41))
    # Learned in the first tenth of its 20 steps to 0.95, with noise of 0.02 around it.
    assert values[5:20].mean() == pytest.approx(0.95, abs=0.02)
    assert values[0] == 0.1


def test_both_processes_end_with_their_first_picture(tmp_path):
    for code in (BARE, OURS):
        done = subprocess.run([sys.executable, "-c", code], timeout=120, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr


def test_a_full_workspace_is_read_whole_by_the_measured_window(tmp_path):
    fill(tmp_path / "workspace.db", runs=2, tasks=3, steps=300)
    found = _ask("full", tmp_path, drawn=True)
    assert found["rows"] == 2 * (3 * 301 + 3)  # three curves with their step 0, and three marks of tasks
    assert found["loaded"] > 0
    assert found["loading"]["wall"] == sorted(found["loading"]["wall"])
    assert json.dumps(found)


def test_the_share_of_gaps_is_read_off_in_order():
    assert _share(list(range(101)), 0.95) == 95
    assert _share([1.0, 2.0, 9.0], 1.0) == 9.0


def test_the_decision_says_what_the_figures_say():
    assert "Both speak for the process" in _decision({"process": 3, "thread": 20}, {"process": 40, "thread": 90})
    assert "do not both" in _decision({"process": 30, "thread": 20}, {"process": 40, "thread": 90})
