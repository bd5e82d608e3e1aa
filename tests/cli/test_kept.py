"""Figures kept in a file are not run again, and are compared as their settings read today."""

import json

import pytest

from tests.cli.conftest import FEW
from workbench.runs.kept import Kept
from workbench.store.reader import Reader

TABLE = """
[[published]]
says = "Table 1"
example = "example.toml"
on = "average accuracy"
seeds = 4
source = "by hand"
[published.figures]
finetune = [0.5, 0.2]
replay = [0.5, 0.2]
"""


@pytest.fixture
def publishing(trouble):
    (trouble / "example.toml").write_text(FEW)
    with (trouble / "plugin.toml").open("a") as file:
        file.write(TABLE)


def measure(workbench, tmp_path, store, *more):
    answer = workbench("reproduce", "trouble", "--store", tmp_path / store, "--device", "cpu", "--seeds", "1",
                       "--kept", tmp_path / "kept.json", "--json", *more)
    return {cell["arm"]: cell["values"] for cell in json.loads(answer.out)["trouble"]}


def test_what_was_measured_is_kept_and_not_run_again_elsewhere(workbench, publishing, tmp_path):
    first = measure(workbench, tmp_path, "one.db")
    assert all(len(values) == 1 for values in first.values())
    again = measure(workbench, tmp_path, "two.db")
    assert again == first
    with Reader(tmp_path / "two.db") as reader:
        assert reader.runs() == []
    assert measure(workbench, tmp_path, "three.db", "--so-far") == first


def test_a_setting_that_came_later_changes_nothing_and_one_that_differs_is_another_run(
        workbench, publishing, tmp_path):
    first = measure(workbench, tmp_path, "one.db")
    path = tmp_path / "kept.json"
    entries = json.loads(path.read_text())
    del entries[0]["spec"]["training"]["precision"]
    entries[1]["spec"]["training"]["rate"] *= 2
    path.write_text(json.dumps(entries))
    kept = Kept(path)
    arms = [entry["spec"]["arm"] for entry in entries]
    found = measure(workbench, tmp_path, "none.db", "--so-far")
    assert found[arms[0]] == first[arms[0]]
    assert found[arms[1]] == []
    assert kept.path == path


def test_a_file_that_holds_something_else_is_refused(workbench, publishing, tmp_path):
    (tmp_path / "kept.json").write_text('{"a": 1}')
    answer = workbench("reproduce", "trouble", "--store", tmp_path / "r.db", "--kept", tmp_path / "kept.json")
    assert answer.status == 1
    assert "no file of kept figures" in answer.err
