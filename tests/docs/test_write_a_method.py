"""The page "write a method" does what it says: its files make a plugin that is found, checked, run and tested."""

import re
from pathlib import Path

import pytest
import torch

from workbench.learn.engine import Outcome, train
from workbench.learn.method import Method
from workbench.runs.build import build
from workbench.spec import places
from workbench.spec.check import faults_in
from workbench.spec.experiment import Experiment
from workbench.spec.manifest import HOOKS
from workbench.spec.registry import default_registry

PAGE = Path(__file__).resolve().parents[2] / "docs" / "write-a-method.md"
FILES = dict(re.findall(r"```\w+ file=(\S+)\n(.*?)```", PAGE.read_text("utf-8"), re.S))


@pytest.fixture
def folder(own_home):
    """The page's files, written where the page says."""
    place = places.user_plugins() / "halfway"
    place.mkdir(parents=True)
    for name, text in FILES.items():
        (place / name).write_text(text, "utf-8")
    return place


class Silent:
    def record(self, step, *items):
        pass


class ToTheEnd:
    def should_stop(self):
        return False

    def save(self, learner, metrics):
        pass


def ended(spec, registry):
    learner, metrics, _ = build(spec, registry)
    assert train(learner, metrics, Silent(), ToTheEnd()) == Outcome.FINISHED
    return torch.cat([p.detach().flatten() for p in learner.model.parameters()])


def test_the_method_is_thirty_lines_at_most():
    assert len(FILES["halfway.py"].splitlines()) <= 30


def test_the_plugin_is_found_and_its_example_has_no_faults(folder):
    registry = default_registry()
    assert registry.manifest("halfway").folder == folder
    assert issubclass(registry.load("halfway"), Method)
    assert faults_in(FILES["example.toml"], registry) == []


def test_every_arm_of_the_example_runs_to_its_end_in_weights_of_its_own(folder):
    registry = default_registry()
    text = FILES["example.toml"].replace("epochs = 5", "steps = 4").replace("every = 10", "every = 4")
    results = [ended(spec, registry) for spec in Experiment.parse(text).runs(seeds=[0])]
    assert len(results) == 3
    assert not any(torch.equal(a, b) for i, a in enumerate(results) for b in results[:i])


def test_the_pages_own_test_passes(folder):
    scope = {}
    exec(FILES["test_halfway.py"], scope)
    tests = [value for name, value in scope.items() if name.startswith("test_")]
    assert len(tests) == 1
    tests[0]()


def test_every_hook_is_told_of():
    told = set(re.findall(r"^\| `(\w+)\(", PAGE.read_text("utf-8"), re.M))
    assert told == HOOKS
