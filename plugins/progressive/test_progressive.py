"""Two columns of one unit, worked by hand."""

import pytest
import torch
from torch import nn

from workbench.learn.batch import Batch
from workbench.learn.network import CosineHead, Network
from workbench.learn.objective import Classification
from workbench.learn.stream import Task

HEADS = torch.tensor([[True, True, False, False], [False, False, True, True]])


class Body(nn.Module):
    def __init__(self):
        super().__init__()
        self.blocks = nn.Sequential(nn.Sequential(nn.Linear(1, 1), nn.ReLU(), nn.Dropout(0.5)))

    def forward(self, x):
        return self.blocks(x)


@pytest.fixture
def learner(load, on):
    """A column of one hidden unit with all weights 2 and no biases; a second one has begun."""
    def make(head=None):
        tasks = [Task(f"task-{k + 1}", Batch(x=torch.ones(4, 1), y=torch.full((4,), 2 * k), head=torch.full((4,), k)),
                      1) for k in range(2)]
        made = on(load("progressive")(), tasks, Network(Body(), head or nn.Linear(1, 4)),
                  objective=Classification(HEADS))
        set_all(made.model.columns[0], 2.0)
        made.task_index = 1
        made.method.begin_task(made)
        return made
    return make


@torch.no_grad()
def set_all(module, value):
    for name, p in module.named_parameters():
        p.fill_(0.0 if name.endswith("bias") else value)


def test_the_second_column_hears_the_first(learner):
    made = learner()
    set_all(made.model.columns[1], 1.0)
    with torch.no_grad():
        made.model.columns[1].laterals[0].scales.fill_(0.5)
    made.model.eval()
    # x = 3: the first column has 6 hidden and answers 12; the second 3, and 3 + 1 * relu(1 * 0.5 * 6) = 6
    assert made.model(torch.tensor([[3.0]])).tolist() == [[12.0, 12.0, 6.0, 6.0]]


def test_learning_the_second_task_leaves_every_answer_to_the_first_as_it_was(learner):
    made = learner()
    made.model.train()
    x = torch.linspace(-1, 1, 5)[:, None]
    before = made.model(x)[:, :2]
    second = [p.clone() for p in made.model.columns[1].parameters()]
    made.method.step(made)
    assert torch.equal(made.model(x)[:, :2], before)  # and no dropout in what is frozen
    assert any(not torch.equal(p, old) for p, old in zip(made.model.columns[1].parameters(), second, strict=True))


def test_a_new_column_starts_from_weights_of_its_own(learner):
    made = learner()
    assert (made.model.columns[1].blocks[0][0].weight != made.model.columns[0].blocks[0][0].weight).all()
    assert len(made.optimizer.param_groups[0]["params"]) == len(list(made.model.columns[1].parameters()))


def test_models_that_are_no_chain_of_layers_are_refused(learner, load, on):
    with pytest.raises(ValueError, match="head to linear"):
        learner(head=CosineHead(1, 4))
    task = Task("task-1", Batch(x=torch.ones(1, 1), y=torch.tensor([0]), head=torch.tensor([0])), 1)
    doubled = Network(Body(), nn.Linear(1, 4))
    set_all(doubled, 2.0)
    doubled.body.forward = lambda x: doubled.body.blocks(2 * x)
    with pytest.raises(ValueError, match="choose mlp or cnn"):
        on(load("progressive")(), [task], doubled, objective=Classification(HEADS))
