"""RanPAC's sums and its choice of a ridge, worked by hand."""

import importlib

import pytest
import torch
from torch import nn

from workbench.learn.network import Network


def test_sums_over_tasks_and_the_regression_on_them(load, on, task):
    method = load("ranpac")(width=1)
    tasks = [task([[1.0], [-7.0]], [0, 0]), task([[2.0]], [1])]
    learner = on(method, tasks, Network(nn.Identity(), nn.Linear(1, 2)))
    method.projection = torch.ones(1, 1)
    method.end_task(learner)
    learner.task_index = 1
    method.end_task(learner)
    # relu: 1 and 0 of class 0, then 2 of class 1; G = 1 + 4, Q = (1, 2). One row alone: the ridge stays 1.
    assert method.gram.tolist() == [[5.0]]
    assert method.sums.tolist() == [[1.0, 2.0]]
    scores = method.predictor(learner)(torch.tensor([[3.0], [-3.0]]))
    assert scores.flatten().tolist() == pytest.approx([3 * 1 / 6, 3 * 2 / 6, 0.0, 0.0])


def test_the_ridge_is_chosen_on_the_last_fifth(load):
    best = importlib.import_module(load("ranpac").__module__).best_ridge
    h, y = torch.ones(5, 1).double(), torch.tensor([[1.0], [1.0], [1.0], [1.0], [0.5]]).double()
    # Four ones give 4 / (4 + ridge), wanted is 0.5: 0.8 with ridge 1, 0.29 with 10, 0.04 with 100.
    assert best(h, y) == 10.0


@pytest.mark.parametrize("width", [3, 50])
def test_one_decomposition_answers_as_solving_for_each_ridge(load, width):
    module = importlib.import_module(load("ranpac").__module__)
    rng = torch.Generator().manual_seed(0)
    h = torch.randn(40, width, generator=rng, dtype=torch.float64)
    y = torch.randn(40, 2, generator=rng, dtype=torch.float64)
    eye = torch.eye(width, dtype=torch.float64)

    def error(ridge):
        weight = torch.linalg.solve(h[:32].T @ h[:32] + ridge * eye, h[:32].T @ y[:32])
        return (h[32:] @ weight - y[32:]).square().mean().item()

    solvable = module.RIDGES if width < 32 else module.RIDGES[5:]
    assert module.best_ridge(h, y) == min(solvable, key=error)
