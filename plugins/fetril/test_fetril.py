"""FeTrIL's pseudo-features and its classifier, worked by hand."""

import importlib

import pytest
import torch
from torch import nn

from workbench.learn.network import Network


def test_the_most_similar_new_class_is_moved_to_the_old_mean(load, on, task):
    method = load("fetril")()
    learner = on(method, [task([[2.0, 0.0], [4.0, 0.0]], [0, 0])], Network(nn.Identity(), nn.Linear(2, 2)))
    learner.stream.facts["classes"] = 3
    method.begin_run(learner)
    method.end_task(learner)
    new = torch.tensor([[0.0, 3.0], [0.0, 5.0], [6.0, 1.0], [6.0, 3.0]]).double()
    labels = torch.tensor([1, 1, 2, 2])
    method.classes.add(new, labels)
    pseudo, named = method.translated(new, labels)
    # Class 0 has its mean at (3, 0). Class 2, at (6, 2), points there more than class 1: its rows, moved by (-3, -2).
    assert pseudo.tolist() == [[3.0, -1.0], [3.0, 1.0]]
    assert named.tolist() == [0, 0]


def test_the_machines_are_where_the_squared_hinge_says(load):
    fit = importlib.import_module(load("fetril").__module__).support_vectors
    x, y = torch.tensor([[5.0], [-5.0]]).double(), torch.tensor([0, 2])
    weight = fit(x, y, torch.tensor([True, False, True]), c=1.0, iterations=100)
    # Rows of length one: +1 and -1. By symmetry no bias; w^2 / 2 + 2 (1 - w)^2 is least at w = 4 / 5.
    assert weight[0].tolist() == pytest.approx([0.8, 0.0], abs=1e-4)
    assert weight[1].tolist() == [0.0, 0.0]
    assert weight[2].tolist() == pytest.approx([-0.8, 0.0], abs=1e-4)
