"""Commands that look and never train."""

import json
import sqlite3
import subprocess
import sys

import pytest

from tests.cli.conftest import ROOT


@pytest.fixture
def done(workbench, few, tmp_path):
    store = tmp_path / "w.db"
    assert workbench("run", few, "--store", store, "--device", "cpu", "--arms", "finetune", "--seeds", "0").status == 0
    return store


def test_check_says_a_whole_file_is_fine_and_what_it_would_do(workbench, few):
    answer = workbench("check", few)
    assert answer.status == 0
    assert "4 runs (finetune 8 steps, replay 8 steps each)" in answer.out


def test_check_says_each_fault_in_a_line(workbench, few):
    few.write_text(few.read_text().replace("tasks = 2", "tasks = -2").replace("batch = 16", "batch = 0"))
    answer = workbench("check", few)
    assert answer.status == 1
    assert len(answer.out.splitlines()) == 2
    told = json.loads(workbench("check", few, "--json").out)
    lines = few.read_text().splitlines()
    assert [fault["line"] for fault in told["faults"]] == [1 + lines.index("tasks = -2"), 1 + lines.index("batch = 0")]


def test_check_of_a_file_that_is_not_there_is_refused(workbench, tmp_path):
    answer = workbench("check", tmp_path / "none.toml")
    assert answer.status == 1
    assert "cannot be read" in answer.err


def test_plugins_lists_manifests_by_kind(workbench):
    told = json.loads(workbench("plugins", "--kind", "method", "--json").out)
    assert {"replay", "ewc"} <= {plugin["id"] for plugin in told["plugins"]}
    assert {plugin["kind"] for plugin in told["plugins"]} == {"method"}
    assert "replay (method)" in workbench("plugins").out


def test_plugins_shows_methods_as_a_table_of_costs_and_needs_that_can_be_narrowed(workbench):
    lines = workbench("plugins", "--kind", "method").out.splitlines()
    assert lines[0].split() == ["method", "keeps", "forward", "backward", "needs"]
    row = next(line for line in lines if line.startswith("der "))
    assert row.split("  ")[0] == "der"
    assert "|M| rows with logits" in row
    assert row.endswith("stored data")
    told = workbench("plugins", "--without", "stored_data", "--without", "task_identity").out
    ids = {line.split()[0] for line in told.splitlines()[1:]}
    assert {"ewc", "lwf"} <= ids
    assert not {"replay", "xdg"} & ids
    assert "needs task boundaries" in workbench("plugins", "ewc").out


def test_plugins_names_a_broken_one_with_its_reason(workbench, trouble):
    (trouble / "plugin.toml").write_text('id = "trouble"\nkind = "spell"\ntitle = "x"')
    answer = workbench("plugins")
    assert answer.status == 0
    assert f"BROKEN {trouble}: kind: must be one of" in answer.out


def test_show_says_what_is_worth_a_look_and_where_the_time_went(workbench, few, tmp_path):
    few.write_text(few.read_text().replace("[arms.replay]", "[arms.ewc]").replace('"replay"', '"ewc"'))
    store = tmp_path / "w.db"
    ran = workbench("run", few, "--store", store, "--device", "cpu", "--arms", "ewc")
    assert "arms.ewc.methods[0]: Elastic weight consolidation: where each task brings new classes" in ran.err
    assert ran.out.count("runs 1, 2, ewc: Elastic weight consolidation: where each task brings new classes") == 1
    shown = workbench("show", 1, "--store", store).out
    assert "Worth a look:\n  step 0: Elastic weight consolidation" in shown
    assert "Where the time went: training " in shown
    told = json.loads(workbench("show", 1, "--store", store, "--json").out)
    assert [finding["step"] for finding in told["findings"]] == [0]
    seconds = told["facts"]["seconds"]
    assert list(seconds) == ["training", "method", "evaluation", "recording"]
    assert all(spent > 0 for spent in seconds.values())
    report = tmp_path / "r.html"
    assert workbench("export", 1, "--store", store, "--to", "html", "--output", report).status == 0
    assert "Worth a look" in report.read_text()


def test_runs_and_show_say_what_the_store_holds(workbench, done):
    told = json.loads(workbench("runs", "--store", done, "--json").out)["runs"]
    assert [(run["id"], run["arm"], run["step"]) for run in told] == [(1, "finetune", 8)]
    answer = workbench("show", 1, "--store", done)
    assert "Accuracy on each task (column) after each task (row):" in answer.out
    assert f"{told[0]['indices']['average accuracy']:.3f}" in answer.out


def test_show_of_a_run_that_is_not_there_is_refused(workbench, done):
    answer = workbench("show", 7, "--store", done)
    assert (answer.status, answer.err) == (1, "there is no run 7 in this workspace\n")


def test_runs_of_a_store_that_is_not_there_makes_none(workbench, tmp_path):
    assert workbench("runs", "--store", tmp_path / "none.db").status == 1
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("kind", ["csv", "parquet", "html"])
def test_export_writes_a_file_and_never_over_another(workbench, done, tmp_path, kind):
    target = tmp_path / f"x.{kind}"
    assert workbench("export", 1, "--to", kind, "--output", target, "--store", done).status == 0
    size = target.stat().st_size
    assert size > 0
    again = workbench("export", 1, "--to", kind, "--output", target, "--store", done)
    assert again.status == 1
    assert "exists already" in again.err


def test_export_to_a_folder_that_is_not_there_is_refused(workbench, done, tmp_path):
    answer = workbench("export", 1, "--to", "csv", "--output", tmp_path / "none" / "x.csv", "--store", done)
    assert answer.status == 1
    assert "cannot be written" in answer.err


def test_a_backup_is_a_whole_copy(workbench, done, tmp_path):
    assert workbench("store", "backup", tmp_path / "copy.db", "--store", done).status == 0
    with sqlite3.connect(tmp_path / "copy.db") as copy:
        assert copy.execute("SELECT state FROM runs").fetchall() == [("finished",)]


def test_doctor_finds_what_is_here(workbench, own_home):
    answer = workbench("doctor", "--json")
    told = {finding["what"]: finding for finding in json.loads(answer.out)}
    assert told["workspace"]["seen"].startswith(str(own_home))
    assert told["torch"]["well"]
    assert answer.status == 0


def test_doctor_names_a_broken_plugin_and_is_status_1(workbench, trouble):
    (trouble / "plugin.toml").write_text("id = 3")
    answer = workbench("doctor")
    assert answer.status == 1
    assert "BAD  plugin trouble" in answer.out


def test_an_unknown_command_is_status_1(workbench):
    assert workbench("frobnicate").status == 1


@pytest.mark.parametrize("words", [["plugins"], ["check", "few.toml"], ["runs", "--store", "w.db"], ["--version"]])
def test_looking_loads_no_torch(done, few, tmp_path, words):
    asked = (
        "import sys; from workbench.__main__ import main\n"
        f"try: main({words!r})\n"
        "finally: print([m for m in ('torch', 'PySide6', 'scipy') if m in sys.modules], file=sys.stderr)"
    )
    answer = subprocess.run([sys.executable, "-c", asked], cwd=tmp_path, capture_output=True, text=True,
                            env={**__import__("os").environ, "PYTHONPATH": str(ROOT)})
    assert answer.returncode == 0, answer.stderr
    assert answer.stderr.strip() == "[]"
