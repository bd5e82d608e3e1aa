"""The time of a run is parted: what is within another phase is charged once, to the innermost."""

import time
from dataclasses import dataclass

import pytest

from tests.learn.runs import StopAt, Told, make
from workbench.learn import checkpoint
from workbench.learn.engine import train
from workbench.learn.method import Method
from workbench.learn.metric import Metric
from workbench.learn.stopwatch import Stopwatch
from workbench.spec.reading import Reading

NAP = 0.02


def test_a_phase_within_another_takes_its_time_from_it():
    watch = Stopwatch()
    begun = time.perf_counter()
    with watch.training:
        time.sleep(NAP)
        with watch.method:
            time.sleep(2 * NAP)
            with watch.training:
                time.sleep(NAP)
    whole = time.perf_counter() - begun
    assert watch.seconds["training"] >= 2 * NAP
    assert watch.seconds["method"] >= 2 * NAP
    assert sum(watch.seconds.values()) == pytest.approx(whole, abs=1e-3)


@dataclass
class Sleepy(Method):
    def loss(self, learner, batch):
        time.sleep(NAP)
        return super().loss(learner, batch)


@dataclass
class Slow(Metric):
    every: int = 1

    def measure(self, learner):
        time.sleep(2 * NAP)
        yield Reading("x", 0.0)


class Late(Told):
    def record(self, step, *items):
        time.sleep(NAP / 2)
        super().record(step, *items)


def test_what_a_method_adds_what_metrics_take_and_what_is_recorded_are_told_apart():
    learner = make(steps=(3, 2), methods=[Sleepy()])
    begun = time.perf_counter()
    train(learner, [Slow()], Late(), StopAt())
    whole = time.perf_counter() - begun
    seconds = learner.time.seconds
    # five steps; the metric looks before the first, after each, and at both ends of a task: 8 times. Recorded are
    # 2 tasks, 5 losses and 8 readings, 15 times.
    assert seconds["method"] >= 5 * NAP
    assert seconds["evaluation"] >= 8 * 2 * NAP
    assert seconds["recording"] >= 15 * NAP / 2
    assert 0 < seconds["training"] < seconds["method"] + seconds["evaluation"]
    assert sum(seconds.values()) == pytest.approx(whole, rel=0.02)


def test_a_resumed_run_goes_on_counting(tmp_path):
    digests = []
    first = make(methods=[Sleepy()])
    train(first, [], Told(), StopAt(2, lambda *what: digests.append(checkpoint.save(tmp_path / "state", *what))))
    resumed = make(methods=[Sleepy()])
    checkpoint.load(tmp_path / "state", resumed, [], digest=digests[-1])
    before = dict(resumed.time.seconds)
    assert before["method"] >= 2 * NAP
    train(resumed, [], Told(), StopAt())
    assert resumed.time.seconds["method"] >= before["method"] + 3 * NAP
