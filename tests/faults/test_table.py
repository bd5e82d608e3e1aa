"""The table of faults counts what broke, names the worst that was lost, and lands in a page between its marks."""

import pytest

from workbench.__main__ import main
from workbench.faults import kills, table
from workbench.faults.fault import Fault, NotHere, Tally, require


def tallies(tried, times, monkeypatch):
    monkeypatch.setattr(table, "FAULTS", (Fault("trial", "something breaks", "nothing", tried, share=1.0),))
    *_, out = table.try_all([], times)
    return out[0]


def test_the_worst_loss_is_told_and_a_broken_promise_counts_as_not_survived(monkeypatch):
    costs = iter([0.1, 0.4, None, 0.2])

    def tried(ground, rng):
        cost = next(costs)
        require(cost is not None, "run 7 ended in other weights")
        return {"seconds of readings": cost}

    found = tallies(tried, 4, monkeypatch)
    assert (found.tried, found.survived) == (4, 3)
    assert found.lost == "at most 0.4 seconds of readings; a promise"
    assert found.broken == ["run 7 ended in other weights"]


def test_an_error_nobody_expected_is_a_broken_promise(monkeypatch):
    def tried(ground, rng):
        raise ZeroDivisionError("1/0")

    found = tallies(tried, 2, monkeypatch)
    assert (found.tried, found.survived) == (2, 0)
    assert found.broken == ["ZeroDivisionError: 1/0"] * 2


def test_what_cannot_be_made_here_is_skipped_with_its_reason(monkeypatch):
    def tried(ground, rng):
        raise NotHere("no tmpfs")

    found = tallies(tried, 3, monkeypatch)
    assert (found.tried, found.lost) == (0, "not tried: no tmpfs")


def test_times_are_shared_out_with_a_floor_and_a_ceiling():
    fault = Fault("x", "x", "", lambda ground, rng: {}, share=0.3, least=2, most=10)
    # 0.3 of 20 is 6; of 3 it is 1, raised to 2; of 200 it is 60, cut to 10.
    assert [fault.times(n) for n in (20, 3, 200)] == [6, 2, 10]


def test_twenty_kills_are_twenty():
    assert sum(fault.times(20) for fault in kills.FAULTS) == 20
    assert sum(fault.times(200) for fault in kills.FAULTS) == 200


def test_the_page_gets_the_table_between_its_marks_and_keeps_the_rest(tmp_path):
    page = tmp_path / "page.md"
    page.write_text(f"before\n{table.BEGIN}\nold\n{table.END}\nafter\n")
    tally = Tally(Fault("kill", "a|b", "", lambda ground, rng: {}), planned=1)
    tally.add({"seconds": 0.25})
    table.write_page(page, [tally], "Measured once.")
    text = page.read_text()
    assert text.startswith("before\n")
    assert text.endswith(f"{table.END}\nafter\n")
    assert "old" not in text
    assert "| kill | a\\|b | 1 | 1 | at most 0.25 seconds | 0 |" in text


def test_a_second_family_in_the_page_keeps_the_first(tmp_path):
    page = tmp_path / "page.md"
    page.write_text(f"{table.BEGIN}\n{table.END}\n")
    for family, name in (("kill", "a"), ("disk", "b"), ("kill", "c")):
        tally = Tally(Fault(family, name, "", lambda ground, rng: {}), planned=1)
        tally.add({})
        table.write_page(page, [tally], f"tried for {name}")
    lines = page.read_text().splitlines()
    assert [line for line in lines if line.startswith("- ")] == ["- kill: tried for c", "- disk: tried for b"]
    assert [line.split(" | ")[1] for line in lines if line.startswith("| ")][2:] == ["c", "b"]


def test_a_page_without_marks_is_left_alone(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("nothing here")
    with pytest.raises(ValueError, match="no place for the table"):
        table.write_page(page, [], "")
    assert page.read_text() == "nothing here"


def test_an_unknown_family_is_refused(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["selftest", "--faults", "earthquake"])
    assert ended.value.code == 1
    assert "no family 'earthquake'; it has kill" in capsys.readouterr().err


def test_a_missing_reading_a_late_one_and_a_half_written_witness_are_noticed(tmp_path):
    kept = {("loss", "train"): [(1, 0.5), (2, 0.25)]}
    assert kills.contained({("loss", "train"): [(2, 0.25)]}, kept)
    assert not kills.contained({("loss", "train"): [(3, 0.1)]}, kept)
    assert not kills.contained({("accuracy", "x"): [(1, 0.5)]}, kept)
    witness = tmp_path / "witness"
    witness.write_text("1 10.0\n2 10.5\n3 11.0\n4 1")
    done = kills.witnessed(witness)
    assert done == [(1, 10.0), (2, 10.5), (3, 11.0)]
    # Killed at 11.2 with step 1 kept: step 2 was made 0.7 s before.
    assert kills.overdue(done, 1, 11.2) == pytest.approx(0.7)
    assert kills.overdue(done, 3, 11.2) == 0.0
