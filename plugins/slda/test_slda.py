import pytest
import torch
from torch import nn

from workbench.learn.network import Network


def test_means_covariance_and_answers(load, on, task):
    method = load("slda")(shrinkage=0.5)
    net = Network(nn.Identity(), nn.Linear(1, 2))
    learner = on(method, [task([[0.0], [2.0], [6.0]], [0, 0, 1])], net)
    method.end_task(learner)
    assert method.classes.means.flatten().tolist() == [1.0, 6.0]
    # row 2 is 2 from the mean 0 of one row: (1/2 * 4 - 0) / 2 = 1; row 3 is 6 from the mean 0 of none:
    # 1 + (2/3 * 36 - 1) / 3 = 26/3
    assert method.covariance.item() == pytest.approx(26 / 3)
    # precision 1 / (13/3 + 1/2) = 6/29; at x = 5 the scores are 6/29 * (5 - 1/2) and 6/29 * (30 - 18)
    scores = method.predictor(learner)(torch.tensor([[5.0]]))
    assert scores.tolist()[0] == pytest.approx([27 / 29, 72 / 29], rel=1e-5)
