"""Contrast, prototypes and relations of a handful of rows, worked by hand."""

import importlib
import math

import pytest
import torch
from torch import nn

from workbench.learn.batch import Batch
from workbench.learn.contrast import supervised_contrast
from workbench.learn.network import Network
from workbench.learn.stream import Task


def test_contrast_of_three_rows():
    z = torch.tensor([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
    # Rows 1 and 2 are alike: of e^1 and e^0 the alike one has the share e / (e + 1). Row 3 is alone.
    loss = supervised_contrast(z, torch.tensor([0, 0, 1]), 1.0).item()
    assert loss == pytest.approx(-math.log(math.e / (math.e + 1)))


def pictures(*values, labels):
    rows = Batch(x=torch.tensor(values).view(len(values), 1, 1, -1), y=torch.tensor(labels))
    return Task("task", rows, 1, {"test": rows}, facts={"classes": tuple(labels)})


@pytest.fixture
def begun(load, on):
    def make(*tasks, **settings):
        method = load("prd")(**{"turn": 0.0, "shift": 0, "shrink": 1.0, "softness": 1.0, "projected": 2, **settings})
        learner = on(method, list(tasks), Network(nn.Flatten(), nn.Linear(2, 2)))
        return method, learner
    return make


def test_prototypes_go_to_their_rows_and_pull_no_weight(begun):
    method, learner = begun(pictures([3.0, 4.0], labels=[0]), attract=2.0, rate=0.5)
    method.prototypes = torch.tensor([[1.0, 0.0], [0.0, 1.0]])
    batch = method.draw(learner)
    method.loss(learner, batch)
    method.end_step(learner, batch)
    # 1 - cos falls fastest towards (0.6, 0.8) less its part along p: slope (0, -0.8), times 2; class 1 stays.
    assert method.prototypes.flatten().tolist() == pytest.approx([1.0, 0.8, 0.0, 1.0])


def test_a_relation_is_how_a_prototype_shares_itself_among_the_rows(begun):
    method, _ = begun(pictures([1.0, 0.0], labels=[0]))
    method.old = [0]
    then, now = torch.tensor([[math.log(3)], [0.0]]), torch.zeros(2, 1)
    # shares (3/4, 1/4) have become (1/2, 1/2)
    wanted = 0.75 * math.log(0.75 / 0.5) + 0.25 * math.log(0.25 / 0.5)
    assert method.drift(then, now).item() == pytest.approx(wanted)
    # among its only class a row has the share 1, whatever it was
    method.relation = "classes"
    assert method.drift(then, now).item() == pytest.approx(0.0)


def test_old_prototypes_learn_from_relations_alone_unless_they_stand_still(begun):
    first, second = pictures([1.0, 0.0], labels=[0]), pictures([0.0, 1.0], [1.0, 1.0], labels=[1, 1])
    for move in (True, False):
        method, learner = begun(first, second, move=move)
        learner.task_index = 1
        method.begin_task(learner)
        assert method.old == [0]
        method.prototypes = torch.tensor([[1.0, 0.0], [0.0, 1.0]])
        method.before = torch.tensor([[0.0, 1.0], [0.0, 1.0]])
        batch = method.draw(learner)
        method.loss(learner, batch)
        method.end_step(learner, batch)
        assert torch.equal(method.prototypes[0], torch.tensor([1.0, 0.0])) == (not move)


def test_the_nearest_prototype_by_angle_is_the_answer_and_unseen_classes_are_none(begun):
    method, learner = begun(pictures([1.0, 0.0], labels=[0]))
    method.prototypes = torch.tensor([[1.0, 0.0], [0.0, 9.0]])
    x = torch.tensor([[0.6, 0.8]]).view(1, 1, 1, 2)
    assert method.predictor(learner)(x).flatten().tolist() == pytest.approx([0.6, -2.0])


def test_the_metric_tells_how_far_a_prototype_went_and_draws_it(load, begun):
    method, learner = begun(pictures([1.0, 0.0], [0.0, 1.0], labels=[0, 1]))
    metric = load("prototypes")()
    learner.task_step = 1
    method.prototypes = torch.tensor([[1.0, 0.0], [0.0, 1.0]])
    first = list(metric.measure(learner))
    assert [r.value for r in first if r.metric == "accuracy among all"] == [1.0]
    method.prototypes = torch.tensor([[0.6, 0.8], [0.0, 1.0]])
    again = list(metric.measure(learner))
    assert [r.value for r in again if r.metric == "prototype cosine"] == pytest.approx([0.6, 1.0])
    exhibit = again[-1]
    assert (exhibit.kind, exhibit.data[:4]) == ("image/png", b"\x89PNG")


def test_the_plane_holds_the_two_widest_directions():
    plane = importlib.import_module("workbench.learn.projection").plane
    points = torch.tensor([[3.0, 0.0, 0.1], [-3.0, 0.0, -0.1], [0.0, 1.0, 0.0], [0.0, -1.0, 0.0]])
    mean, directions = plane(points)
    assert mean.tolist() == [0.0, 0.0, 0.0]
    assert directions[:, 0].abs().argmax() == 0
    assert directions[:, 1].tolist() == pytest.approx([0.0, 1.0, 0.0], abs=1e-6)
