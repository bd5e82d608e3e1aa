"""LUCIR's two terms, worked by hand."""

import pytest
import torch
from torch import nn

from workbench.learn.network import CosineHead, Network


@pytest.fixture
def learner(load, on, task):
    def make(**settings):
        """Features are the input; class 0 is old and points along (1, 0), class 1 is new and along (0.6, 0.8)."""
        body = nn.Linear(2, 2, bias=False)
        with torch.no_grad():
            body.weight.copy_(torch.eye(2))
        made = on(load("lucir")(**settings), [task([[1.0, 0.0]], [0]), task([[1.0, 0.0]], [0])],
                  Network(body, nn.Linear(2, 2)))
        with torch.no_grad():
            made.model.head.weight.copy_(torch.tensor([[2.0, 0.0], [0.6, 0.8]]))
        made.method.seen.classes = {0}
        made.task_index = 1
        made.method.begin_task(made)
        made.method.seen.classes = {0, 1}
        return made
    return make


def added(learner):
    """What LUCIR's loss has beyond the cross-entropy."""
    batch = learner.task.train
    return (learner.method.loss(learner, batch) - learner.loss(batch)).item()


def test_the_head_compares_directions(learner):
    assert isinstance(learner().model.head, CosineHead)


def test_features_that_turn_are_charged_one_minus_their_cosine(learner):
    # The features of (1, 0) were (1, 0) and become (3, 4): cosine 0.6. Strength 5 times sqrt(1 old / 1 new) * 0.4.
    made = learner(separation=0.0)
    assert added(made) == pytest.approx(0.0, abs=1e-6)
    with torch.no_grad():
        made.model.body.weight.copy_(torch.tensor([[3.0, 0.0], [4.0, 1.0]]))
    assert added(made) == pytest.approx(2.0, abs=1e-5)


def test_a_new_class_within_the_margin_of_an_old_row_is_charged(learner):
    # Cosines: own class 1, new class 0.6. Margin 0.5 - 1 + 0.6 = 0.1; with a margin of 0.3 nothing is left.
    assert added(learner()) == pytest.approx(0.1, abs=1e-6)
    assert added(learner(margin=0.3)) == pytest.approx(0.0, abs=1e-6)
