"""The two laws on real digits: neither what is watched nor where one stops and goes on changes a weight."""

import hashlib
import json
import subprocess
import sys

import pytest
import torch

from tests.learn.runs import StopAt, Told
from workbench.learn import checkpoint
from workbench.learn.engine import train
from workbench.runs.build import build
from workbench.spec import places
from workbench.spec.experiment import Part, RunSpec, Training, Watch
from workbench.spec.registry import Registry

TRAINING = Training(rate=0.1, momentum=0.9, steps=4)
WATCHED = (Watch("accuracy", every=3, dense=1), Watch("weight-distance", every=2), Watch("confusion", every="task"))
MODELS = [Part("mlp", {"width": 16, "dropout": 0.2}), Part("cnn", {"width": 4, "norm": "batch"}),
          Part("vit", {"width": 16, "depth": 1, "heads": 2, "dropout": 0.1})]
STREAMS = [Part("split", {"tasks": 3, "scenario": "task"}), Part("permuted", {"tasks": 2}), Part("drift"),
           Part("recurring", {"tasks": 2, "rounds": 2})]


def made(stream=STREAMS[0], model=MODELS[0], metrics=WATCHED):
    spec = RunSpec("arm", 0, stream, model, (), TRAINING, metrics)
    learner, watching, _ = build(spec, Registry([places.bundled_plugins()], None))
    return learner, watching


def fingerprint(learner):
    """A hash of every weight and buffer, bit for bit."""
    digest = hashlib.sha256()
    for value in learner.model.state_dict().values():
        digest.update(value.numpy().tobytes())
    return digest.hexdigest()


def straight(**parts):
    learner, metrics = made(**parts)
    train(learner, metrics, Told(), StopAt())
    return fingerprint(learner)


@pytest.mark.parametrize("model", MODELS, ids=lambda part: part.plugin)
def test_watching_changes_no_weight(model):
    often = tuple(Watch(watch.plugin, every=1) for watch in WATCHED)
    assert straight(model=model, metrics=()) == straight(model=model) == straight(model=model, metrics=often)


@pytest.mark.parametrize("stream", STREAMS, ids=lambda part: part.plugin)
def test_stopping_anywhere_changes_no_weight_and_no_reading(stream, tmp_path):
    whole, metrics = made(stream)
    everything = Told()
    train(whole, metrics, everything, StopAt())
    for stop in range(1, whole.step + 1, max(1, whole.step // 8)):
        path, digests, told = tmp_path / "run.ckpt", [], Told()
        learner, metrics = made(stream)
        train(learner, metrics, told, StopAt(stop, lambda *w, p=path, d=digests: d.append(checkpoint.save(p, *w))))
        learner, metrics = made(stream)
        checkpoint.load(path, learner, metrics, digest=digests[-1])
        train(learner, metrics, told, StopAt())
        assert fingerprint(learner) == fingerprint(whole), stop
        assert told.items == everything.items, stop


def test_going_on_in_a_fresh_process_ends_in_the_same_weights(tmp_path):
    learner, metrics = made()
    digests = []
    train(learner, metrics, Told(), StopAt(6, lambda *what: digests.append(checkpoint.save(tmp_path / "c", *what))))
    script = (
        "import sys, torch; from pathlib import Path; torch.set_num_threads(int(sys.argv[3]))\n"
        "from tests.plugins.test_laws import made, fingerprint, Told, StopAt, train, checkpoint\n"
        "learner, metrics = made()\n"
        "checkpoint.load(Path(sys.argv[1]), learner, metrics, digest=sys.argv[2])\n"
        "train(learner, metrics, Told(), StopAt())\n"
        "import json; print(json.dumps([learner.step, fingerprint(learner)]))\n"
    )
    answer = subprocess.run([sys.executable, "-c", script, str(tmp_path / "c"), digests[-1],
                             str(torch.get_num_threads())], capture_output=True, text=True, cwd=places.PACKAGE.parent)
    assert answer.returncode == 0, answer.stderr
    assert json.loads(answer.stdout) == [12, straight()]
