"""`workbench bench`: what it refuses, what it keeps, what it calls worse; and a section measured for real."""

import pytest

from workbench.bench import peer
from workbench.bench.figure import Figure, Remark
from workbench.bench.record import Entry, merge, read
from workbench.bench.sections import SECTIONS
from workbench.bench.sitting import Unavailable


def kept(path, *items):
    merge(path, {"store": Entry("2026-01-02", "a machine", {"torch": "2.8"}, 5, "wall", 0.5, items)})
    return path


def test_a_section_is_measured_and_its_goals_are_set_beside_it(workbench, tmp_path, data_folder, monkeypatch):
    monkeypatch.setenv("WORKBENCH_DATA", str(data_folder))
    record = tmp_path / "ratios.json"
    answer = workbench("bench", "store", "--quick", "--record", record)
    assert answer.status == 0, answer.err
    assert "store: readings per second into the store, of SQLite's own executemany: " in answer.out
    assert "goal 0.80 x or more: " in answer.out
    assert not record.exists()  # a quick look keeps nothing


def test_what_is_worse_than_it_was_is_said_and_is_a_failure(workbench, tmp_path):
    now = kept(tmp_path / "now.json", Figure.of("speed", [0.5], goal=0.9), Remark("So it is."))
    before = kept(tmp_path / "before.json", Figure.of("speed", [0.8]))
    answer = workbench("bench", "--so-far", "--record", now, "--against", before)
    assert answer.status == 2
    assert "NOT MET" in answer.out
    assert "worse: store: speed: 0.50 x, was 0.80" in answer.out
    assert workbench("bench", "--so-far", "--record", before, "--against", now).status == 0


@pytest.mark.parametrize(("words", "said"), [
    (["windows"], "there is no section 'windows'"),
    (["store", "--repeats", "0"], "must be 1 or more"),
    (["--against", "none.json"], "there is no such file"),
])
def test_a_wrong_request_is_refused(workbench, words, said):
    answer = workbench("bench", *words)
    assert answer.status == 1
    assert said in answer.err


def test_a_record_that_is_none_is_refused_before_anything_is_measured(workbench, tmp_path):
    path = tmp_path / "ratios.json"
    path.write_text("[]", "utf-8")
    answer = workbench("bench", "store", "--record", path)
    assert answer.status == 1
    assert "is no record of the bench" in answer.err


def test_every_section_can_be_imported():
    for section in SECTIONS:
        assert callable(section.measure)
        assert section.seconds > 0


def test_without_a_network_the_peer_says_what_it_needs_and_leaves_nothing_behind(own_home, monkeypatch):
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", "")
    with pytest.raises(Unavailable, match="could not be installed, which needs the network once"):
        peer.environment(lambda what, share: None)
    assert list((own_home / "cache" / "bench").iterdir()) == []


def test_sections_are_kept_one_by_one(tmp_path):
    path = tmp_path / "ratios.json"
    kept(path, Figure.of("speed", [0.5]))
    assert read(path)["store"].figures[0].value == 0.5
