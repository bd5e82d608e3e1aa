"""How long runs take, counted by hand, by the engine itself, and from real steps."""

import os
import threading
from dataclasses import replace

import pytest

from workbench.runs.build import Cancelled
from workbench.runs.estimate import READING, Look, Probed, added, key
from workbench.runs.probe import _by_kind, answers, probe
from workbench.runs.worker import Duty, work
from workbench.spec.experiment import Arm, Experiment, Part, Training, Watch
from workbench.spec.registry import default_registry
from workbench.store.store import Store

SMALL = Experiment(
    stream=Part("split", {"dataset": "digits", "tasks": 3}), training=Training(batch=16, steps=20),
    arms=(Arm("finetune"), Arm("replay", (Part("replay"),))), metrics=(Watch("accuracy", every=7, dense=5),))


def look(**facts):
    return Look(**{"seconds": 0.1, "readings": 3, "exhibits": 50, "every": 10, "dense": 0, **facts})


def probed(**facts):
    whole = {"build": 1.0, "first": 0.01, "later": 0.02, "begin": (0.1, 0.2), "end": (0.3, 0.4),
             "looks": (look(),), "save": 0.5, "checkpoint": 1000, "tasks": (20, 30, 50), "tried": 40}
    return Probed(**{**whole, **facts})


@pytest.mark.parametrize(("facts", "looks"), [
    ({}, 1 + 2 + 3 + 5 + 3),  # before all, every tenth of 100, the end of each of three tasks
    ({"dense": 10}, 1 + 3 * 10 + (2 - 1) + (5 - 3) + (10 - 6) + 3),
    ({"every": "task"}, 3),
    ({"every": "run"}, 1),
    ({"every": 1000}, 1 + 3),
])
def test_the_looks_of_a_metric_are_counted(facts, looks):
    assert look(**facts).count((20, 30, 50)) == looks


def test_a_run_is_the_sum_of_its_parts():
    # build 1; 20 x 0.01 + 80 x 0.02 = 1.8; around tasks 0.4 + 2 x 0.6; 14 looks x 0.1; 3 checkpoints x 0.5
    assert probed().seconds == pytest.approx(1 + 1.8 + 1.6 + 1.4 + 1.5)
    # 100 losses and 14 looks of 3 readings; 14 looks of 50 bytes; one checkpoint
    assert probed().bytes == pytest.approx((100 + 42) * READING + 700 + 1000)


def test_an_arm_that_was_not_tried_counts_as_the_mean_and_all_are_built_alike():
    slow = probed(build=4.0, later=0.04)  # 1.6 s more of training; 3 s of its building were the first look at the data
    one, two = probed().seconds, probed().seconds + 1.6
    assert added([slow, None, probed()], seeds=2).seconds == pytest.approx((one + two) / 2 * 3 * 2)
    assert added([None], seeds=2) is None


def test_runs_at_once_share_the_time_up_to_the_processors_but_none_is_shorter_than_itself(monkeypatch):
    monkeypatch.setattr(os, "cpu_count", lambda: 4)
    one = probed().seconds
    assert added([probed()], seeds=6, at_once=2)[::4] == (pytest.approx(3 * one), 2)
    assert added([probed()], seeds=6, at_once=16)[::4] == (pytest.approx(6 * one / 4), 4)
    assert added([probed()], seeds=1, at_once=2)[::4] == (pytest.approx(one), 1)
    long = probed(later=0.2)  # 14.4 s more than the other: it alone decides
    assert added([long, probed()], seeds=1, at_once=2).seconds == pytest.approx(one + 14.4)


def test_what_was_probed_travels_as_plain_data():
    assert Probed.from_table(probed().to_table()) == probed()


def test_the_cost_depends_on_neither_seed_nor_name():
    a, b = SMALL.runs(seeds=[0])
    assert key(a, "cpu") == key(replace(a, seed=7, arm="other", name="new"), "cpu")
    assert len({key(a, "cpu"), key(b, "cpu"), key(a, "cuda")}) == 3


def test_the_looks_are_those_of_a_real_run(queue, store):
    run = queue.submit(SMALL)[0]
    work(Duty(store, only=(run,), device="cpu", threads=1, until_empty=True), threading.Event())
    with Store(store) as opened, opened.reader() as reader:
        series = next(s for s in reader.series(run) if s.metric == "accuracy")
        steps = reader.whole(series.id)[0]
    # At steps 0; 1-5, 7, 14, 20; 21-25, 28, 35, 40; 41-45, 49, 56, 60: none of the ends was due anyway.
    assert len(steps) == 1 + 3 * 8 == look(every=7, dense=5).count((20, 20, 20))


def test_a_probe_takes_real_steps_in_two_tasks_and_keeps_nothing(tmp_path, monkeypatch):
    monkeypatch.setenv("WORKBENCH_HOME", str(tmp_path))
    found = probe(list(SMALL.runs())[1], default_registry(), seconds=0.2)
    assert found.tasks == (20, 20, 20)
    assert 2 <= found.tried <= 40
    assert found.first > 0 < found.later
    assert found.looks[0].readings == 6  # accuracy and loss on the tests of three tasks
    assert (found.looks[0].every, found.looks[0].dense) == (7, 5)
    assert found.checkpoint > 10_000
    assert not list(tmp_path.rglob("*.pt"))


def test_a_probe_fetches_no_data(tmp_path, monkeypatch):
    monkeypatch.setenv("WORKBENCH_HOME", str(tmp_path))
    monkeypatch.setenv("WORKBENCH_DATA", str(tmp_path / "none"))
    far = replace(SMALL, stream=Part("split", {"dataset": "cifar10", "tasks": 2}), model=Part("mlp"))
    with pytest.raises(Cancelled):
        probe(next(far.runs()), default_registry())


def test_an_arm_that_cannot_be_built_says_why_and_the_others_are_tried():
    specs = list(SMALL.runs(seeds=[0]))
    broken = replace(specs[0], model=Part("nothing"))
    asked = {"specs": [broken.to_json(), specs[1].to_json()], "device": "cpu"}
    first, second, end = answers(asked, default_registry())
    assert first["spec"] == 0
    assert "nothing" in first["why"]
    assert second["spec"] == 1
    assert Probed.from_table(second["probed"]).tasks == (20, 20, 20)
    assert end == {"done": True}


def test_one_arm_of_each_kind_is_tried_before_the_others():
    arms = [Arm("a", (Part("ewc"),)), Arm("b", (Part("ewc", {"strength": 2.0}),)), Arm("c")]
    assert _by_kind(list(replace(SMALL, arms=tuple(arms)).runs(seeds=[0]))) == [0, 2, 1]
