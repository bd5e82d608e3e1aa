"""`workbench doctor` says what is wrong with a workspace and how to mend it, and writes the bundle for a report."""

import json
import zipfile

import pytest

from tests.runs.small import small
from workbench.spec import places, trust
from workbench.store.store import Store

MANIFEST = 'id = "mine"\nkind = "method"\ntitle = "Mine"\ncode = "idea:Idea"\n'


def findings(workbench, *words):
    answer = workbench("doctor", "--json", *words)
    return {found["what"]: found for found in json.loads(answer.out)}


def test_a_whole_store_is_told_with_its_runs_and_a_dead_worker_with_the_way_on(workbench, tmp_path):
    with Store(tmp_path / "w.db") as store:
        store.add_runs(list(small(seeds=(0, 1)).runs()))
        store.claim("elsewhere:1:1")
    found = findings(workbench, "--store", tmp_path / "w.db")
    assert "2 runs (0 in the bin)" in found["store"]["seen"]
    assert found["store"]["well"]
    assert found["workers"]["well"]  # of another computer, and heard of a moment ago
    with Store(tmp_path / "w.db") as store:
        store._db.conn.execute("UPDATE runs SET heartbeat = 1.0 WHERE id = 1")
    found = findings(workbench, "--store", tmp_path / "w.db")
    assert found["workers"]["seen"] == "dead under the runs [1]"
    assert "go on from their last checkpoint" in found["workers"]["mend"]


@pytest.mark.parametrize("spoil", [lambda data: b"garbage" * 999, lambda data: data[:len(data) // 2]])
def test_a_damaged_store_is_bad_and_says_what_to_keep(workbench, tmp_path, spoil):
    path = tmp_path / "w.db"
    with Store(path) as store:
        store.add_runs(list(small(seeds=tuple(range(40))).runs()))
    path.write_bytes(spoil(path.read_bytes()))
    answer = workbench("doctor", "--store", path)
    assert answer.status == 1
    assert "BAD  store" in answer.out
    assert "to mend it: keep" in answer.out


def test_a_folder_nobody_allowed_is_listed(workbench, own_home):
    trust.distrust(own_home / "plugins")
    folder = own_home / "plugins" / "mine"
    folder.mkdir(parents=True)
    (folder / "plugin.toml").write_text(MANIFEST)
    found = findings(workbench)
    assert f"workbench plugins --trust {folder}" in found["plugin mine"]["seen"]


def test_the_bundle_is_written(workbench, tmp_path):
    target = tmp_path / "report.zip"
    assert workbench("doctor", "--bundle", target).status == 0
    with zipfile.ZipFile(target) as file:
        assert "torch" in file.read("findings.json").decode()
        assert str(places.home()) not in file.read("findings.json").decode()
