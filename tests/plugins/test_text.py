"""Domains of text: what is written, how it is cut into rows, and that a tiny GPT learns it."""

import re

import pytest
import torch

from workbench.learn import seeds
from workbench.learn.data.root import DataRoot
from workbench.learn.engine import train
from workbench.learn.learner import Learner
from workbench.learn.method import stack
from workbench.spec import places
from workbench.spec.experiment import Training
from workbench.spec.plan import PlanError
from workbench.spec.registry import Registry

REGISTRY = Registry([places.bundled_plugins()], None)


class Told(list):
    def record(self, step, *items):
        self += items


class Going:
    def should_stop(self):
        return False

    def save(self, learner, metrics):
        pass


def stream(**params):
    root = DataRoot([], cache=places.cache(), resolve=REGISTRY.load)
    return REGISTRY.load("text")(root, 0, Training(), **{**REGISTRY.manifest("text").defaults, **params})


def written(rows, alphabet):
    return "".join(alphabet[i] for i in rows.x.flatten().tolist())


def test_every_sum_is_right_and_every_date_says_the_same_twice():
    made = stream(rows=200)
    texts = [written(task.train, made.facts["alphabet"]) for task in made.tasks]
    sums = re.findall(r"^(\d+)\+(\d+)=(\d+)\n", texts[0], re.M)
    assert len(sums) > 500
    assert all(int(a) + int(b) == int(c) for a, b, c in sums)
    dates = re.findall(r"^(\d+) \w+ (\d+) is (\d+)-\d\d-(\d\d)\n", texts[1], re.M)
    assert len(dates) > 100
    assert all((int(day), year) == (int(d), y) for day, year, y, d in dates)


def test_each_character_is_asked_for_the_one_that_follows():
    made = stream(rows=3, length=10)
    rows = made.tasks[2].train
    assert rows.x.shape == (3, 10)
    assert torch.equal(rows.x.flatten()[1:], rows.y.flatten()[:-1])


def test_training_and_test_text_differ():
    made = stream(rows=200)
    assert not torch.equal(made.tasks[0].train.x[:200], made.tasks[0].tests["test"].x[:200])


def test_the_plan_has_a_task_for_each_domain_and_refuses_unknown_ones():
    defaults = REGISTRY.manifest("text").defaults
    plans = REGISTRY.plan("text")(0, REGISTRY.facts, **{**defaults, "domains": ["code", "sums"]})
    assert [(p.title, p.steps) for p in plans] == [("code", 200), ("sums", 200)]
    with pytest.raises(PlanError, match="'poems' is none of"):
        REGISTRY.plan("text")(0, REGISTRY.facts, **{**defaults, "domains": ["poems"]})


def test_a_tiny_gpt_learns_a_domain_and_shows_what_it_writes():
    made = stream(domains=["recipes"], rows=300, length=24, steps=60)
    seeds.reseed(0, torch.device("cpu"))
    model = REGISTRY.load("gpt")(made, width=32, depth=1, heads=2)
    learner = Learner(made, model, stack([]), Training(optimizer="adam", rate=0.01), seed=0)
    told = Told()
    train(learner, [REGISTRY.load("accuracy")(every=60, rows=50), REGISTRY.load("samples")(every="task")], told,
          Going())
    before, *_, after = [r.value for r in told if r.metric == "accuracy"]
    assert before < 0.1
    assert after > 0.4
    (sample,) = [e for e in told if e.metric == "samples"]
    given, continued = sample.data.decode().split("|")
    assert (sample.kind, len(given), len(continued)) == ("text/plain", 12, 60)
    assert written(made.tasks[0].tests["test"][torch.arange(1)], made.facts["alphabet"]).startswith(given)
