import json
import math
import sys

import pytest
import torch
from torch import nn

from workbench.learn.batch import Batch
from workbench.learn.engine import measure
from workbench.learn.network import Network
from workbench.learn.stream import Task


@pytest.fixture
def module(load):
    """A module of the plugin's folder, by its name."""
    package = sys.modules[load("onpro").__module__].__package__
    return lambda name: sys.modules[f"{package}.{name}"]


def test_a_prototype_is_drawn_to_its_other_view_and_pushed_from_all_others(module):
    # Two classes, prototypes (1, 0) and (0, 1); the means of the second view are the same after normalising.
    z = torch.tensor([[1.0, 0.0], [0.0, 1.0], [0.0, 1.0]])
    other = torch.tensor([[0.5, 0.0], [0.0, 0.2], [0.0, 0.4]])
    loss = module("contrast").prototype_contrast(z, other, torch.tensor([3, 7, 7]), temperature=0.5)
    # Each row: its other view with cosine 1, two of the other class with cosine 0, itself left out.
    assert loss.item() == pytest.approx(-math.log(math.exp(2) / (math.exp(2) + 2)))


def test_contrast_among_pictures_worked_by_hand(module):
    # Two pictures of two classes, both views alike and at right angles to the other: cosines 1 and 0, temperature 1.
    similar = torch.eye(2).repeat(2, 2)
    labels = torch.tensor([0.0, 1.0])
    found = {paired: module("contrast").instance_contrast(similar, labels, 1.0, paired=paired).item()
             for paired in (True, False)}
    e = math.e
    # Kept rows: two equal terms e among 2e + 2, the mean over both. The mean over 2n = 4 rows.
    assert found[False] == pytest.approx(-math.log(e / (2 * e + 2)), abs=1e-5)
    # New rows: the row itself counts nothing (a weight of 1e-8 under the logarithm), its other view e of e + 2;
    # twice the mean of both, and the other view once more.
    own, view = -math.log(1e-8), -math.log(e / (e + 2))
    assert found[True] == pytest.approx(own + view + view, rel=1e-4)


def test_the_nearer_two_prototypes_the_more_they_are_mixed(module):
    means = torch.tensor([[0.0, 0.0], [1.0, 0.0], [0.0, 2.0]])
    pairs, chances = module("feedback").pair_chances(means)
    # Distances 1, 2 and root 5 for the pairs 01, 02 and 12.
    weights = [math.exp(1), math.exp(1 / 2), math.exp(1 / math.sqrt(5))]
    assert pairs.T.tolist() == [[0, 1], [0, 2], [1, 2]]
    assert chances.tolist() == pytest.approx([w / sum(weights) for w in weights])
    counts = module("feedback").whole(chances, 10, torch.Generator().manual_seed(0))
    assert counts.sum() == 10
    assert counts[0] == 5  # .46 of ten; .30 and .28 are both rounded to three, which leaves one out
    assert module("feedback").whole(torch.tensor([0.5, 0.5]), 3, torch.Generator().manual_seed(0)).sum() == 3


def test_guided_mixtures_come_from_the_classes_of_their_pair(module):
    kept = Batch(x=torch.arange(6.0).view(6, 1, 1, 1), y=torch.tensor([4, 4, 4, 9, 9, 9]))
    means = torch.tensor([[0.0], [1.0]])
    mixed = module("feedback").guided_mixtures(kept, torch.tensor([4, 9]), means, 8, 1.0, torch.Generator())
    assert mixed.y.tolist() == [4] * 8
    assert mixed.other.tolist() == [9] * 8
    assert ((mixed.share >= 0) & (mixed.share <= 1)).all()
    # A picture of 0 to 2 and one of 3 to 5, mixed by the share.
    assert ((mixed.x.flatten() >= 3 * mixed.share) & (mixed.x.flatten() <= 2 + 3 * mixed.share)).all()


def network():
    return Network(nn.Sequential(nn.Flatten(), nn.Linear(9, 6)), nn.Linear(6, 2))


def pictures(task, labels):
    rows = torch.randn(len(labels), 1, 3, 3, generator=torch.Generator().manual_seed(len(labels)))
    return task(rows.tolist(), labels)


def test_after_the_first_task_new_rows_do_not_reach_the_head(load, on, task):
    method = load("onpro")(batch=4, feedback=False, projection=4)
    learner = on(method, [pictures(task, [0, 0]), pictures(task, [1, 1, 1])], network())
    method.end_step(learner, method.draw(learner))
    learner.task_index = 1
    method.begin_task(learner)
    method.view = lambda learner, x: x
    calls = []
    inner = learner.objective.loss
    object.__setattr__(learner.stream.objective, "loss", lambda model, rows: calls.append(rows) or inner(model, rows))
    method.loss(learner, method.draw(learner)).backward()
    assert all(rows.y.tolist() == [0, 0] for rows in calls)
    assert calls
    assert learner.model.projector[0].weight.grad.norm() > 0


def test_prototypes_of_classes_at_right_angles_are_not_alike_and_lie_apart(load, on, task):
    rows = task([[3.0, 0.0], [0.0, 5.0], [2.0, 0.0]], [0, 1, 0])
    tasks = [Task(rows.name, rows.train, 1, {"test": rows.train})]
    learner, told = on(load("finetune")(), tasks, Network(nn.Identity(), nn.Linear(2, 2))), []
    recorder = type("Told", (), {"record": lambda self, step, *items: told.extend(items)})()
    measure(learner, [load("prototype-distance")()], recorder)
    similarity, table, picture = told
    # Of length 1 the means are (1, 0) and (0, 1): cosine 0, distance root 2.
    assert similarity.value == pytest.approx(0.0)
    assert json.loads(table.data)["values"][0] == pytest.approx([0.0, 2**0.5], abs=1e-6)
    assert picture.kind == "image/png"
    assert picture.data.startswith(bytes([137]) + b"PNG")
