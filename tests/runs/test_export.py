"""What is exported is what was stored, and an exported model answers as the trained one does."""

import csv
import shutil
from html.parser import HTMLParser

import numpy as np
import onnx
import onnxruntime
import pytest
import torch
from pyarrow import parquet

from tests.runs.small import readings, row, small, troubled, work_off
from workbench.learn import checkpoint
from workbench.runs import checkpoints, export
from workbench.runs.build import build
from workbench.runs.charts import Line, chart, thin
from workbench.runs.queue import Queue
from workbench.runs.report import write_report
from workbench.spec import places
from workbench.spec.experiment import Arm, Part, RunSpec
from workbench.spec.registry import default_registry
from workbench.store.reader import Reader

VOID = {"meta"}


@pytest.fixture(scope="module")
def done(tmp_path_factory):
    """A workspace with two finished runs of fine-tuning and one of replay, all short."""
    store = tmp_path_factory.mktemp("export") / "w.db"
    with Queue(store) as queue:
        queue.submit(small(Arm("finetune"), Arm("re<play>", (Part("replay"),)), seeds=(0, 1)))
    work_off(store)
    shutil.copy(places.home() / "seal", store.with_name("seal"))
    return store


@pytest.fixture
def same_user(done):
    """Every test has a home of its own; this one takes the seal with which the checkpoints were written."""
    shutil.copy(done.with_name("seal"), places.home() / "seal")


class Nesting(HTMLParser):
    """Fails where tags are not closed in the order in which they were opened."""

    def __init__(self):
        super().__init__()
        self.open, self.seen, self.words = [], [], []

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data.strip())


def test_the_csv_holds_every_reading_exactly(done, tmp_path):
    with Reader(done) as reader:
        export.write_csv(reader, [reader.run(1)], tmp_path / "run.csv")
    found = {}
    with (tmp_path / "run.csv").open(newline="") as file:
        for line in csv.DictReader(file):
            key = (line["metric"], line["about"])
            found.setdefault(key, []).append((int(line["step"]), float(line["value"])))
    assert found == readings(done, 1)


def test_the_parquet_table_holds_every_reading_exactly_and_the_spec(done, tmp_path):
    with Reader(done) as reader:
        export.write_parquet(reader, reader.run(2), tmp_path / "run.parquet")
    table = parquet.read_table(tmp_path / "run.parquet")
    found = {}
    for line in table.to_pylist():
        found.setdefault((line["metric"], line["about"]), []).append((line["step"], line["value"]))
    assert found == readings(done, 2)
    assert table.schema.metadata[b"workbench.spec"].decode() == row(done, 2).spec


def test_the_onnx_model_answers_as_the_trained_one_for_any_number_of_rows(done, same_user, tmp_path):
    run = row(done, 3)
    difference = export.write_onnx(done, run, default_registry(), tmp_path / "m.onnx")
    assert difference <= 1e-5
    learner, metrics, _ = build(RunSpec.from_json(run.spec), default_registry())
    checkpoint.load(checkpoints.path(done, run), learner, metrics, digest=checkpoints.unsealed(run.checkpoint_hash))
    rows = learner.stream.tasks[1].tests["test"][torch.arange(40)]
    with torch.no_grad():
        ours = learner.model.eval()(rows.x).numpy()
    session = onnxruntime.InferenceSession(tmp_path / "m.onnx")
    for n in (1, 7, 40):
        assert np.allclose(session.run(["y"], {"x": rows.x[:n].numpy()})[0], ours[:n], atol=1e-5)
    props = {p.key: p.value for p in onnx.load(tmp_path / "m.onnx").metadata_props}
    assert props["workbench.run"] == "small / re<play> / seed 0, step 16"


def test_a_run_that_was_never_trained_has_no_model_to_export(store, queue, tmp_path):
    run = queue.submit(small())[0]
    with pytest.raises(export.ExportError, match="no checkpoint"):
        export.write_onnx(store, row(store, run), default_registry(), tmp_path / "m.onnx")
    assert not (tmp_path / "m.onnx").exists()


def test_the_report_is_one_well_formed_page_that_loads_nothing(done, tmp_path):
    with Reader(done) as reader:
        write_report(reader, [1, 2, 3, 4], tmp_path / "r.html")
    page = Nesting()
    page.feed((tmp_path / "r.html").read_text("utf-8"))
    assert page.open == []
    tags = [tag for tag, _ in page.seen]
    # One chart compares the arms, one more each shows its tasks; each arm has its matrix.
    assert tags.count("svg") == 3
    assert [attrs.get("class") for tag, attrs in page.seen if tag == "table"].count("matrix") == 2
    assert not {"script", "link", "img"} & set(tags)
    assert "re<play>" in page.words
    assert any("torch 2" in word for word in page.words)


def test_the_report_says_the_mean_of_the_seeds(done, tmp_path):
    with Reader(done) as reader:
        write_report(reader, [1, 2], tmp_path / "r.html")
    finals = [np.mean([readings(done, r)["accuracy", f"task-{t}/test"][-1][1] for t in (1, 2)]) for r in (1, 2)]
    assert f"{np.mean(finals):.3f} ±" in (tmp_path / "r.html").read_text("utf-8")


def test_the_report_gives_each_index_with_formula_source_and_numbers_and_says_what_is_missing(done, tmp_path):
    with Reader(done) as reader:
        write_report(reader, [1, 2], tmp_path / "r.html")
    page = Nesting()
    page.feed((tmp_path / "r.html").read_text("utf-8"))
    assert "ACC(t) = 1/k Σ_{i≤k} A_i(t)" in page.words
    assert "Lopez-Paz & Ranzato 2017, Gradient episodic memory" in page.words
    assert any("Intransigence: needs a run that learns all tasks at once" in word for word in page.words)
    learned = np.mean([dict(readings(done, run)["accuracy", "task-1/test"])[8] for run in (1, 2)])
    assert f"{learned:.3f}" in page.words[page.words.index("after learning"):]


def test_the_reports_indices_leave_out_runs_that_did_not_finish(store, queue, trouble, tmp_path):
    runs = queue.submit(small(troubled(raise_at=12), Arm("finetune")))
    work_off(store)
    with Reader(store) as reader:
        write_report(reader, runs, tmp_path / "r.html")
    page = (tmp_path / "r.html").read_text("utf-8")
    assert "<td>trouble</td><td>0 of 1</td><td>–</td>" in page
    assert "<td>finetune</td><td>1 of 1</td><td>0." in page


def test_a_report_on_runs_that_never_began_is_still_a_page(store, queue, tmp_path):
    runs = queue.submit(small())
    with Reader(store) as reader:
        write_report(reader, runs, tmp_path / "r.html")
    assert "Nothing was measured" in (tmp_path / "r.html").read_text("utf-8")


def test_a_chart_places_values_by_hand():
    # Width 760 less 46 and 14 is 700: step 5 of 10 stands at 46 + 350 = 396. Height 260 less 14 and 34 is 212:
    # 1 stands at 14, 0 at 226, a quarter at 14 + 0.75 * 212 = 173.
    drawn = chart([Line("a", np.array([0, 5, 10]), np.array([0.0, 0.25, 1.0]))], [10], label="x")
    assert 'points="46.0,226.0 396.0,173.0 746.0,14.0"' in drawn


def test_a_thinned_curve_keeps_its_one_spike():
    values = np.zeros(50_000)
    values[31_234] = 1.0
    kept = thin(np.arange(50_000), values)
    assert len(kept) <= 800
    assert 31_234 in kept
