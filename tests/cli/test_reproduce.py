"""`workbench reproduce`: measures what a plugin claims, and takes up what is there already."""

import json

import pytest

from tests.cli.conftest import FEW
from workbench.spec import places
from workbench.spec.registry import Registry
from workbench.store.reader import Reader

CLAIM = """
[[claims]]
says = "{says}"
better = "{better}"
worse = "{worse}"
on = "{on}"
by = 0.05
seeds = 3
"""


@pytest.fixture
def claiming(trouble):
    """Give the user's plugin claims on the digits: replay against fine-tuning, long enough to tell them apart."""
    text = FEW.replace("rate = 0.1", 'rate = 0.01\noptimizer = "adam"').replace("steps = 4", "steps = 80")
    (trouble / "example.toml").write_text(text)

    def claim(says="replay keeps more", better="replay", worse="finetune", on="average accuracy"):
        with (trouble / "plugin.toml").open("a") as file:
            file.write(CLAIM.format(says=says, better=better, worse=worse, on=on))

    return claim


def test_a_claim_that_holds_is_status_0_and_measured_but_once(workbench, claiming, tmp_path):
    claiming()
    store = tmp_path / "r.db"
    answer = workbench("reproduce", "trouble", "--store", store, "--device", "cpu", "--json")
    told = json.loads(answer.out)["trouble"]
    assert (answer.status, told[0]["judgement"], told[0]["seeds"]) == (0, "holds", [0, 1, 2]), told
    assert told[0]["low"] <= told[0]["mean"] <= told[0]["high"]
    again = workbench("reproduce", "trouble", "--store", store, "--device", "cpu")
    assert again.status == 0
    assert "trouble: replay keeps more: holds; average accuracy of replay against finetune +0." in again.out
    with Reader(store) as reader:
        assert len(reader.runs()) == 6


def test_a_claim_that_does_not_hold_is_status_2_and_both_claims_are_told(workbench, claiming, tmp_path):
    claiming()
    claiming(says="fine-tuning keeps more", better="finetune", worse="replay")
    answer = workbench("reproduce", "trouble", "--store", tmp_path / "r.db", "--device", "cpu")
    assert answer.status == 2
    assert "fine-tuning keeps more: does not hold" in answer.out
    assert "replay keeps more: holds" in answer.out


def test_a_claim_that_is_said_not_to_show_is_told_with_what_was_measured_and_is_not_status_0(
        workbench, claiming, trouble, tmp_path):
    claiming(says="fine-tuning keeps more", better="finetune", worse="replay")
    with (trouble / "plugin.toml").open("a") as file:
        file.write('not_shown = "replay kept more at each of three seeds"\n')
    answer = workbench("reproduce", "trouble", "--store", tmp_path / "r.db", "--device", "cpu")
    assert answer.status == 2
    assert "fine-tuning keeps more: not shown at this scale; average accuracy" in answer.out
    assert "replay kept more at each of three seeds" in answer.out


@pytest.mark.parametrize(("wrong", "said"), [
    ({"better": "nobody"}, "the arm 'nobody', which example.toml does not have"),
    ({"on": "averge accuracy"}, "perhaps average accuracy"),
])
def test_a_claim_that_cannot_be_measured_is_refused_with_what_is_wrong(workbench, claiming, tmp_path, wrong, said):
    claiming(**wrong)
    answer = workbench("reproduce", "trouble", "--store", tmp_path / "r.db")
    assert answer.status == 1
    assert said in answer.err


def test_a_plugin_that_is_not_there_is_refused_with_the_nearest(workbench):
    answer = workbench("reproduce", "reply")
    assert answer.status == 1
    assert "'replay'" in answer.err


def test_a_plugin_that_claims_nothing_is_refused(workbench, trouble):
    answer = workbench("reproduce", "trouble")
    assert answer.status == 1
    assert "claims nothing" in answer.err


def test_all_leaves_a_page_and_data_with_a_line_a_claim(workbench, trouble, tmp_path, monkeypatch):
    (trouble / "example.toml").write_text(FEW.replace("seeds = [0, 1]", "seeds = [0]").replace('"replay"', '"trouble"'))
    with (trouble / "plugin.toml").open("a") as file:
        file.write(CLAIM.format(says="trouble is better", better="replay", worse="finetune", on="average accuracy")
                   .replace("seeds = 3", "seeds = 1"))
    # Only this plugin claims something; the bundled ones would take an hour.
    few = tmp_path / "few plugins"
    few.mkdir()
    bundled = [places.bundled_plugins() / name for name in ("streams", "datasets", "models", "metrics")]
    for folder in (trouble, *bundled):
        (few / folder.name).symlink_to(folder)
    monkeypatch.setattr("workbench.cli.reproduce.default_registry", lambda: Registry([few], None))
    monkeypatch.chdir(tmp_path)
    answer = workbench("reproduce", "--all", "--store", tmp_path / "r.db", "--device", "cpu")
    assert answer.status == 2, answer.err  # one seed decides nothing
    told, = json.loads((tmp_path / "build" / "reproduce.json").read_text())
    assert (told["id"], told["claim"], told["arms"], told["seeds"]) == (
        "trouble", "trouble is better", ["replay", "finetune"], [0])
    assert (told["mean"], told["low"]) == (0.0, None)  # trouble is fine-tuning, to the last bit
    assert told["seconds"] > 0
    page = (tmp_path / "build" / "reproduce.md").read_text()
    assert "| trouble | trouble is better (average accuracy) | +0.000 | – | 1 |" in page


FIGURES = """
[[published]]
says = "Table 9"
example = "example.toml"
on = "average accuracy"
percent = true
seeds = 5
within = {within}
source = "made up for this test"
ours = 2
[published.figures]
finetune = [0.0, 0.01]
replay = [100.0, 50.0]
"""


@pytest.fixture
def publishing(trouble):
    """Give the user's plugin figures of a paper: one that nobody can meet, and one that everybody does."""
    (trouble / "example.toml").write_text(FEW)
    (trouble / "about.md").write_text("What was done, and why.")
    with (trouble / "plugin.toml").open("a") as file:
        file.write(FIGURES.format(within=0.5))


def test_published_figures_are_told_beside_ours_and_written_as_a_page(workbench, publishing, tmp_path):
    store, page = tmp_path / "r.db", tmp_path / "page.md"
    answer = workbench("reproduce", "trouble", "--store", store, "--device", "cpu", "--page", page, "--json")
    told = {cell["arm"]: cell for cell in json.loads(answer.out)["trouble"]}
    assert answer.status == 2
    assert (told["finetune"]["agreement"], told["replay"]["agreement"]) == ("differs", "agrees")
    assert told["finetune"]["ours"]["seeds"] == 2
    assert told["finetune"]["ours"]["mean"] == pytest.approx(sum(told["finetune"]["values"]) / 2)
    text = page.read_text()
    assert "What was done, and why." in text
    assert "| finetune | " in text
    assert "0.00 * |" in text  # not checked against a text of the paper
    assert "made up for this test: finetune (Table 9), replay (Table 9)" in text


def test_more_seeds_are_added_to_those_there_and_what_is_there_can_be_told_alone(workbench, publishing, tmp_path):
    store = tmp_path / "r.db"
    assert workbench("reproduce", "trouble", "--store", store, "--so-far").status == 1  # nothing yet
    workbench("reproduce", "trouble", "--store", store, "--device", "cpu", "--seeds", 1)
    with Reader(store) as reader:
        assert [run.seed for run in reader.runs()] == [0, 0]
    so_far = workbench("reproduce", "trouble", "--store", store, "--so-far", "--seeds", 2)
    assert "1 of 2 measured figures agree; these differ: finetune (Table 9)." in so_far.out
    workbench("reproduce", "trouble", "--store", store, "--device", "cpu", "--seeds", 2)
    with Reader(store) as reader:
        assert [run.seed for run in reader.runs()] == [0, 0, 1, 1]


def test_a_page_is_refused_where_there_are_no_figures(workbench, claiming, tmp_path):
    claiming()
    answer = workbench("reproduce", "trouble", "--page", tmp_path / "page.md")
    assert answer.status == 1
    assert "published figures" in answer.err
