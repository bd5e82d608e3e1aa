"""Two tasks packed into four weights, step by step."""

import pytest
import torch
from torch import nn

from workbench.learn.batch import Batch
from workbench.learn.network import Network
from workbench.learn.objective import Classification
from workbench.learn.stream import Task

HEADS = torch.tensor([[True, True, False, False], [False, False, True, True]])


@pytest.fixture
def learner(load, on):
    """Features are W x + b for W = (4, -3; 1, 2); outputs 0 and 1 are the first task's, 2 and 3 the second's."""
    def make(**settings):
        tasks = [Task(f"task-{k + 1}", Batch(x=torch.ones(1, 2), y=torch.tensor([2 * k]), head=torch.tensor([k])), 1)
                 for k in range(2)]
        net = Network(nn.Sequential(nn.Linear(2, 2)), nn.Linear(2, 4))
        with torch.no_grad():
            net.body[0].weight.copy_(torch.tensor([[4.0, -3.0], [1.0, 2.0]]))
        return on(load("packnet")(**settings), tasks, net, objective=Classification(HEADS))
    return make


def begin_second(learner):
    learner.task_index = 1
    learner.method.begin_task(learner)


def test_the_smaller_half_is_given_back(learner):
    made = learner(share=0.5)
    made.method.prune(made.model)
    assert made.model.body[0].weight.tolist() == [[4.0, -3.0], [0.0, 0.0]]
    begin_second(made)
    assert made.method.owners["body.0.weight"].tolist() == [[1, 1], [2, 2]]


def test_a_step_of_the_second_task_moves_only_what_it_owns(learner):
    made = learner()
    made.method.prune(made.model)
    begin_second(made)
    made.method.share = 0.0  # so that the second task gives nothing back
    before = {name: p.clone() for name, p in made.model.named_parameters()}
    made.optimizer = torch.optim.AdamW(made.model.parameters(), weight_decay=0.5)
    made.method.step(made)
    moved = {name: (p != before[name]).tolist() for name, p in made.model.named_parameters()}
    assert moved["body.0.weight"] == [[False, False], [True, True]]
    assert moved["body.0.bias"] == [False, False]
    assert moved["head.weight"] == [[False] * 2, [False] * 2, [True] * 2, [True] * 2]
    assert moved["head.bias"] == [False, False, True, True]


def test_the_first_task_answers_without_the_second_ones_weights(learner):
    made = learner()
    made.method.prune(made.model)
    x = torch.tensor([[1.0, 10.0]])
    alone = made.method.predictor(made)(x)[:, :2]
    begin_second(made)
    with torch.no_grad():
        made.model.body[0].weight[1] = 7.0
        made.model.head.weight.copy_(torch.eye(2).repeat(2, 1))
        made.model.head.bias.zero_()
        made.model.body[0].bias.zero_()
    # own weights: (4 - 30, 0); with the second task's: (4 - 30, 7 + 70)
    assert made.method.predictor(made)(x).tolist() == [[-26.0, 0.0, -26.0, 77.0]]
    assert alone.shape == (1, 2)
    assert made.model.body[0].weight[1].tolist() == [7.0, 7.0]  # looking has changed nothing
