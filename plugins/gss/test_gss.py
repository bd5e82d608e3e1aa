"""Who GSS lets in, worked by hand."""

import pytest
import torch

from workbench.learn.batch import Batch


def row(x, y):
    return Batch(x=torch.tensor([[x]]), y=torch.tensor([y]))


def test_likeness_is_the_cosine_of_gradients_plus_one(load, on, task, scalar):
    # At weights (0, 0) x = 1 has the gradient (-1/2, 1/2) for class 0 and (1/2, -1/2) for class 1: cosines 1 and -1.
    learner = on(load("gss")(), [task([[1.0]], [0])], scalar(0.0, 0.0))
    learner.method.memory.add(row(1.0, 0), torch.tensor([0.1]), learner.rng("test"))
    found = learner.method.likeness(learner, Batch.join([row(2.0, 0), row(2.0, 1)]))
    assert found.tolist() == pytest.approx([2.0, 0.0], abs=1e-6)


def test_a_full_memory_takes_what_points_elsewhere_and_nothing_else(load, on, task, scalar):
    # Full with x = 1 of class 0. x = 2 of class 0 scores 2 and is refused whatever the draw; x = 2 of class 1 scores 0
    # and replaces the kept row with chance 0.1 / (0.1 + 0) = 1.
    learner = on(load("gss")(capacity=1), [task([[1.0]], [0])], scalar(0.0, 0.0))
    memory = learner.method.memory
    memory.add(row(1.0, 0), torch.tensor([0.1]), learner.rng("test"))
    learner.method.end_step(learner, row(2.0, 0))
    assert memory.rows.x.item() == 1.0
    learner.method.end_step(learner, row(2.0, 1))
    assert memory.rows.x.item() == 2.0


def test_a_row_gives_way_in_the_measure_of_its_own_score(load, on, task, scalar):
    # A kept row of score 0.6 gives way to one of score 0.2 with chance 0.6 / (0.6 + 0.2) = 3/4.
    learner = on(load("gss")(capacity=1), [task([[1.0]], [0])], scalar(0.0, 0.0))
    memory, taken = learner.method.memory, 0
    for i in range(2000):
        memory.scores = []
        memory.rows = Batch()
        memory.add(row(1.0, 0), torch.tensor([0.6]), learner.rng(f"first {i}"))
        memory.add(row(2.0, 0), torch.tensor([0.2]), learner.rng(f"second {i}"))
        taken += memory.rows.x.item() == 2.0
    assert taken / 2000 == pytest.approx(0.75, abs=0.04)  # four standard errors
