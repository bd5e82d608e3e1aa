"""Runs of a model that is trained beforehand: what goes on is told, they pause, stop, and go on from there."""

import pytest

from tests.runs.small import row, same, small, wait_until, weights
from workbench.spec import places
from workbench.spec.experiment import Part
from workbench.spec.run import RunState

MANIFEST = """
id = "scholar"
kind = "model"
title = "Scholar"
code = "scholar:scholar"
prepares = "learns the digits first"
"""
SCHOLAR = """
import time
from torch import nn
from workbench.learn.network import Network
from workbench.learn.pretraining import Recipe, pretrained
from workbench.spec.experiment import Training

class Slow(nn.Flatten):
    def forward(self, x):
        time.sleep(0.02)
        return super().forward(x)

def scholar(stream, preparation):
    recipe = Recipe("scholar", 1, {"plugin": "digits"}, Training(steps=150, batch=8))
    body = pretrained(recipe, lambda: nn.Sequential(Slow(), nn.Linear(64, 10)), preparation)
    return Network(nn.Flatten(), nn.Linear(64, stream.facts["classes"]))
"""


@pytest.fixture
def scholars(own_home, queue):
    """An experiment on a model of the user's that takes some seconds of pretraining."""
    folder = own_home / "plugins" / "scholar"
    folder.mkdir(parents=True)
    (folder / "plugin.toml").write_text(MANIFEST)
    (folder / "scholar.py").write_text(SCHOLAR)
    experiment = small()
    return type(experiment)(**{**vars(experiment), "model": Part("scholar"), "seeds": (0, 1)})


def kept():
    return {path.suffix for path in (places.cache() / "pretrained").glob("*")}


def test_pretraining_is_told_paused_and_gone_on_with(queue, store, scholars):
    first, second = queue.submit(scholars)
    queue.start_workers(device="cpu", threads=1)
    wait_until(lambda: "training the model once, about" in str(row(store, first).facts.get("preparing")))
    queue.pause(first)
    wait_until(lambda: row(store, first).state == RunState.PAUSED)
    assert row(store, first).step == 0
    queue.resume(first)
    wait_until(lambda: {row(store, run).state for run in (first, second)} == {RunState.FINISHED})
    assert kept() >= {".pt"}
    assert not same(weights(store, first), weights(store, second))


def test_a_run_stopped_in_pretraining_is_cancelled_and_what_was_trained_is_kept(queue, store, scholars):
    first, _ = queue.submit(scholars)
    queue.start_workers(device="cpu", threads=1)
    wait_until(lambda: "training the model once, about" in str(row(store, first).facts.get("preparing")))
    queue.stop(first)
    wait_until(lambda: row(store, first).state == RunState.CANCELLED)
    assert queue.stop_workers(30)
    assert kept() >= {".partial"}
    assert ".pt" not in kept()
