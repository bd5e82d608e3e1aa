"""What a model answered just now."""

import torch
from torch import nn

from workbench.learn.heard import Heard


class Counting(nn.Module):
    def __init__(self):
        super().__init__()
        self.calls = 0

    def forward(self, x):
        self.calls += 1
        return 2 * x


def test_an_answer_that_was_heard_is_not_asked_for_again():
    model, x = Counting(), torch.ones(3)
    with Heard(model) as heard:
        first = model(x)
        assert heard.answer(x) is first
    assert model.calls == 1


def test_other_rows_are_asked_for_and_afterwards_nothing_is_kept():
    model = Counting()
    with Heard(model) as heard:
        model(torch.ones(3))
        assert heard.answer(torch.zeros(3)).tolist() == [0.0, 0.0, 0.0]
    assert model.calls == 2
    assert not model._forward_hooks
