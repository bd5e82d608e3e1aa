"""Groups, intervals and paired differences, worked by hand from runs that a real recorder wrote."""

import math

import pytest

from workbench.gui.models.comparison import (
    Comparison,
    Estimate,
    as_csv,
    as_latex,
    as_markdown,
    differing,
    groups,
    sentence,
)
from workbench.gui.models.curves import CurvesModel
from workbench.spec.experiment import Arm, Experiment, Part, Training

ACCURACY = "average accuracy"


@pytest.fixture
def shown(qapp, reader, writer):
    """Looks at these runs and gives the model of their curves."""
    def show(runs):
        curves = CurvesModel(reader)
        curves.name_arms(reader.runs())
        curves.show(runs)
        return curves
    return show


def finish(writer, runs, shifts):
    for run, shift in zip(runs, shifts, strict=True):
        writer.finish(run, shift=shift)


def test_an_estimate_is_mean_and_student_interval_of_what_is_known():
    # 0.1, 0.2, 0.3: mean 0.2, spread 0.1, t(2; 0.975) = 4.303: half 4.303 * 0.1 / sqrt(3) = 0.2484
    found = Estimate.of([0.1, 0.2, math.nan, 0.3])
    assert found == pytest.approx((0.2, 0.2 - 0.24841, 0.2 + 0.24841, 3), abs=1e-5)
    assert found.text() == "0.200 ± 0.248"
    assert found.text(sign=True) == "+0.200 ± 0.248"
    assert found.sure == 0
    assert Estimate.of([0.5]).text() == "0.500"
    assert Estimate.of([]).text() == "–"
    assert (Estimate.of([0.4, 0.41, 0.42]).sure, Estimate.of([-0.4, -0.41]).sure) == (1, -1)


def test_differences_are_paired_by_seed_and_only_finished_runs_count(shown, writer, reader):
    a = writer.add("finetune", seeds=(0, 1, 2))
    b = writer.add("replay", seeds=(0, 1, 2), name="Trial")
    # average accuracy at the end (0.6 + shift + 0.8) / 2: a shift of 0.2 moves it by 0.1
    finish(writer, a, (0.0, 0.1, 0.2))
    finish(writer, b[:2], (0.2, 0.3))
    writer.start(b[2])
    found = groups(shown([*a, *b]), [ACCURACY])
    assert [(g.label, g.finished, g.runs) for g in found] == [("replay", 2, 3), ("finetune", 3, 3)]  # the better first
    assert found[0].estimate(ACCURACY).mean == pytest.approx((0.8 + 0.85) / 2)
    # seeds 0 and 1: both 0.1 ahead, without spread
    assert found[0].ahead(found[1], ACCURACY) == pytest.approx((0.1, 0.1, 0.1, 2))


def test_less_forgetting_is_better(shown, writer):
    one, two = writer.add("finetune", "replay")
    writer.finish(one)
    writer.start(two)
    writer.learn_first(two)
    with writer.store.recorder(two) as recorder:  # task 1 stays at 0.9
        from workbench.spec.reading import Reading
        from workbench.spec.run import RunState

        recorder.record(10, Reading("task", 10, "task-2"))
        recorder.record(20, Reading("accuracy", 0.9, "task-1/test"), Reading("accuracy", 0.8, "task-2/test"))
    writer.store.move(two, RunState.FINISHED)
    found = groups(shown([one, two]), ["forgetting"])
    assert [g.label for g in found] == ["replay", "finetune"]
    assert sentence(found, "forgetting", None) == (
        "replay is ahead of finetune in forgetting by 0.300 with one seed: too few to tell chance from effect.")


def vary(writer, *rates):
    """An experiment whose arms differ in the rate and in the strength of their method."""
    arms = tuple(Arm(f"rate {rate}", (Part("ewc", {"strength": 10 * rate}),), training={"rate": rate})
                 for rate in rates)
    experiment = Experiment(name="Rates", seeds=(0, 1), arms=arms, training=Training(batch=8))
    kept = writer.store.add_experiment("Rates", experiment.to_toml())
    return writer.store.add_runs(experiment.runs(), experiment=kept, total_steps=20)


def test_what_differs_is_found_and_may_make_the_groups(shown, writer, reader):
    runs = vary(writer, 0.1, 0.2)
    finish(writer, runs, (0.0, 0.0, 0.1, 0.1))
    assert set(differing(reader.runs())) == {"training.rate", "methods.ewc.strength"}
    found = groups(shown(runs), [ACCURACY], "training.rate")
    assert [(g.label, g.runs) for g in found] == [("0.2", 2), ("0.1", 2)]


def test_the_table_as_text(shown, writer):
    a, b = writer.add("fine_tune", "replay|x")
    writer.finish(a)
    writer.finish(b, shift=0.2)
    found = groups(shown([a, b]), [ACCURACY])
    compared = Comparison(found, [ACCURACY], found[1])
    assert as_markdown(compared).splitlines()[:4] == [
        "| Rank | Group | Finished | Average accuracy ↑ | minus fine_tune |",
        "|---:|---|---:|---:|---:|",
        "| 1 | replay\\|x | 1 of 1 | 0.800 | +0.100 |",
        "| 2 | fine_tune | 1 of 1 | 0.700 |  |",
    ]
    assert r"2 & fine\_tune & 1 of 1 & 0.700 &  \\" in as_latex(compared)
    assert as_csv(compared).splitlines()[1:] == [
        "replay|x,average accuracy,0.8,,,1,fine_tune,0.1,,,1", "fine_tune,average accuracy,0.7,,,1"]


def test_without_a_finished_run_the_sentence_says_so(shown, writer):
    [run] = writer.add("finetune")
    writer.start(run)
    assert sentence(groups(shown([run]), [ACCURACY]), ACCURACY, None).startswith("Nothing has finished yet")
