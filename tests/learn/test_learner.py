"""What a learner draws, and how a method may order it."""

import pytest
import torch
from torch import nn

from workbench.learn.batch import Batch
from workbench.learn.learner import Learner
from workbench.learn.method import stack
from workbench.learn.objective import Classification
from workbench.learn.stream import Stream, Task
from workbench.spec.experiment import Training


def learner(n, batch):
    rows = Batch(x=torch.arange(n, dtype=torch.float32)[:, None], y=torch.zeros(n, dtype=torch.long))
    stream = Stream([Task("task-1", rows, 100)], Classification(), {"classes": 2})
    return Learner(stream, nn.Linear(1, 2), stack([]), Training(batch=batch), seed=0)


def drawn(over):
    return over.draw(over.task.train).x.flatten().long().tolist()


def test_an_epoch_brings_every_row_once_and_what_was_drawn_is_noted():
    over = learner(5, 2)
    seen = []
    for _ in range(3):
        rows = drawn(over)
        assert over.drawn.rows.tolist() == rows
        assert (over.drawn.step, over.drawn.size) == (over.step, 5)
        seen += rows
        over.advance()
    assert sorted(seen) == [0, 1, 2, 3, 4]


def test_others_may_pick_the_rows_for_a_while():
    over = learner(5, 2)
    usual = drawn(over)
    with over.picking(lambda size, n: torch.tensor([size - 1] * n)):
        assert drawn(over) == [4, 4]
    assert drawn(over) == usual
    with pytest.raises(KeyError), over.picking(lambda size, n: torch.tensor([0])):
        raise KeyError
    assert drawn(over) == usual


def test_the_fresh_rows_are_those_this_step_drew_however_they_were_picked():
    over = learner(5, 2)
    usual = over.fresh().x.flatten().long().tolist()
    assert usual == drawn(over)  # drawn now, where nothing was
    with over.picking(lambda size, n: torch.tensor([size - 1] * n)):
        drawn(over)
    assert over.fresh().x.flatten().long().tolist() == [4, 4]
    over.draw(Batch(x=torch.ones(3, 1), y=torch.zeros(3, dtype=torch.long)))  # other rows tell nothing of the task's
    assert over.fresh().x.flatten().long().tolist() == usual
