"""Checkpoints: whole or not at all, and nothing lost in between."""

from dataclasses import dataclass

import pytest
import torch

from tests.learn.runs import StopAt, Told, make, weights
from workbench.learn import checkpoint
from workbench.learn.engine import train
from workbench.learn.method import Method
from workbench.learn.metric import Metric
from workbench.spec.experiment import Training


@dataclass
class Average(Method):
    """Keeps a running mean of the weights, and pulls towards it."""

    pull: float = 0.1

    def begin_run(self, learner):
        super().begin_run(learner)
        self.mean = [p.detach().clone() for p in learner.model.parameters()]

    def loss(self, learner, batch):
        drift = sum((p - m).square().sum() for p, m in zip(learner.model.parameters(), self.mean, strict=True))
        return super().loss(learner, batch) + self.pull * drift

    def end_step(self, learner, batch):
        super().end_step(learner, batch)
        self.mean = [0.5 * m + 0.5 * p.detach() for p, m in zip(learner.model.parameters(), self.mean, strict=True)]


@dataclass
class Counting(Metric):
    every: int | str = 1

    def __post_init__(self):
        self.looks = 0

    def measure(self, learner):
        self.looks += 1
        return ()


TRAININGS = [Training(rate=0.1, batch=4, momentum=0.9, schedule="cosine", warmup=2),
             Training(optimizer="adamw", rate=0.01, batch=3, decay=0.1, optimizer_state="reset"),
             Training(rate=0.1, batch=4, momentum=0.9, precision="float16"),
             Training(rate=0.1, batch=4, precision="bfloat16")]


@pytest.mark.parametrize("training", TRAININGS, ids=["sgd", "adamw", "float16", "bfloat16"])
@pytest.mark.parametrize("stop", range(1, 10))
def test_stopping_anywhere_and_going_on_changes_no_weight(training, stop, tmp_path):
    def fresh():
        return make((4, 5), [Average()], training), [Counting()]

    straight, _ = fresh()
    train(straight, [Counting()], Told(), StopAt())
    digests = []
    learner, metrics = fresh()
    train(learner, metrics, Told(), StopAt(stop, lambda *what: digests.append(
        checkpoint.save(tmp_path / "run.ckpt", *what))))
    resumed, counting = fresh()
    checkpoint.load(tmp_path / "run.ckpt", resumed, counting, digest=digests[-1])
    assert resumed.step == stop
    assert counting[0].looks == metrics[0].looks
    train(resumed, counting, Told(), StopAt())
    assert torch.equal(weights(resumed), weights(straight))


def test_settings_are_not_part_of_what_is_kept():
    method = Average(pull=0.5)
    learner = make((2,), [method])
    method.begin_run(learner)
    assert set(checkpoint.state(method)) == {"mean"}


def test_an_altered_checkpoint_is_not_loaded(tmp_path):
    learner, path = make((2,)), tmp_path / "run.ckpt"
    digest = checkpoint.save(path, learner, [])
    path.write_bytes(path.read_bytes() + b"\0")
    with pytest.raises(checkpoint.CheckpointError, match="not the one this workspace wrote"):
        checkpoint.load(path, learner, [], digest=digest)


def test_a_missing_checkpoint_is_named(tmp_path):
    with pytest.raises(checkpoint.CheckpointError, match="gone.ckpt is missing"):
        checkpoint.load(tmp_path / "gone.ckpt", make((1,)), [], digest="")


def test_nothing_but_the_checkpoint_is_left_behind(tmp_path):
    for _ in range(2):
        checkpoint.save(tmp_path / "deep" / "run.ckpt", make((1,)), [])
    assert [p.name for p in (tmp_path / "deep").iterdir()] == ["run.ckpt"]
