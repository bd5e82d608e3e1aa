"""HAT's gates, price, mask and compensation on a net of four units, worked by hand."""

from math import cosh, exp

import pytest
import torch
from torch import nn

from workbench.learn.batch import Batch
from workbench.learn.network import Network
from workbench.learn.objective import Classification
from workbench.learn.stream import Task

HEADS = torch.tensor([[True, True, False, False], [False, False, True, True]])


class Body(nn.Module):
    def __init__(self):
        super().__init__()
        self.blocks = nn.Sequential(*(nn.Sequential(nn.Linear(2, 2), nn.ReLU()) for _ in range(2)))

    def forward(self, x):
        return self.blocks(x)


@pytest.fixture
def learner(load, on):
    """Two blocks of two units. Three steps an epoch, one row each."""
    def make(**settings):
        rows = [Batch(x=torch.ones(3, 2), y=torch.full((3,), 2 * k), head=torch.full((3,), k)) for k in range(2)]
        tasks = [Task(f"task-{k + 1}", part, 6) for k, part in enumerate(rows)]
        return on(load("hat")(**settings), tasks, Network(Body(), nn.Linear(2, 4)), objective=Classification(HEADS),
                  batch=1)
    return make


def set_gates(made, *values):
    with torch.no_grad():
        for e, rows in zip(made.model.gates, values, strict=True):
            e.copy_(torch.tensor(rows))


def test_gates_grow_steep_within_each_epoch(learner):
    made = learner(steepness=4.0)
    found = []
    for made.task_step in range(6):
        found.append(made.method.steepness_now(made))
    # from 1/4 to 4 in the three steps of an epoch, then anew
    assert found == pytest.approx([0.25, 2.125, 4.0] * 2)


def test_a_task_pays_for_its_share_of_what_is_free(learner):
    made = learner()
    made.method.used = [torch.tensor([1.0, 0.5]), torch.tensor([0.0, 1.0])]
    set_gates(made, [[0.0, 0.0]] * 2, [[0.0, 0.0]] * 2)
    # all gates are 1/2; free are 0, 1/2, 1 and 0: (1/4 + 1/2) / (3/2) = 1/2
    assert made.method.claimed(made.model, 1.0).item() == pytest.approx(0.5)
    set_gates(made, [[9.0, -9.0]] * 2, [[-9.0, 9.0]] * 2)
    # only used units are open: nothing is claimed
    assert made.method.claimed(made.model, 400.0).item() == pytest.approx(0.0, abs=1e-6)


def test_weights_between_used_units_do_not_move(learner):
    made = learner()
    made.method.used = [torch.tensor([1.0, 0.25]), torch.tensor([0.5, 0.0])]
    free = made.method.freedom(made.model)
    # first block: 1 - use of the unit; second: 1 - min(use of the unit, use of the one before)
    assert free["body.blocks.0.0.weight"].tolist() == [[0.0, 0.0], [0.75, 0.75]]
    assert free["body.blocks.1.0.weight"].tolist() == [[0.5, 0.75], [1.0, 1.0]]
    assert free["body.blocks.1.0.bias"].tolist() == [0.5, 1.0]
    before = {name: p.clone() for name, p in made.model.named_parameters()}
    made.optimizer = torch.optim.Adam(made.model.parameters(), weight_decay=0.1)
    made.method.step(made)
    assert torch.equal(made.model.body.blocks[0][0].weight[0], before["body.blocks.0.0.weight"][0])
    assert torch.equal(made.model.gates[0][1], before["gates.0"][1])  # the second task's
    assert torch.equal(made.model.head.weight[2:], before["head.weight"][2:])


def test_the_gradient_of_a_gate_is_as_if_it_were_not_steep(learner):
    made = learner(steepness=4.0)
    made.task_step = 1  # s = 2.125
    set_gates(made, [[1.0, 1.0]] * 2, [[1.0, 1.0]] * 2)
    for e in made.model.gates:
        e.grad = torch.ones_like(e)
    for p in made.model.parameters():
        p.grad = torch.ones_like(p) if p.grad is None else p.grad
    made.method.adjust_gradients(made)
    expected = 4 / 2.125 * (cosh(2.125) + 1) / (cosh(1) + 1)
    assert made.model.gates[0].grad[0].tolist() == pytest.approx([expected] * 2)


def test_each_head_answers_through_its_own_gates(learner):
    made = learner(steepness=1.0)
    for name, p in made.model.named_parameters():
        if not name.startswith("gates"):
            nn.init.constant_(p, 0.0 if name.endswith("bias") else 1.0)
    set_gates(made, [[0.0, -99.0], [99.0, 99.0]], [[99.0, 99.0]] * 2)
    # x = (1, 1): both units 2. Head 0 hears half of the first: 1, so 1 and 1, and 2. Head 1 all: 4 and 4, and 8.
    assert made.method.predictor(made)(torch.ones(1, 2)).tolist()[0] == pytest.approx([2.0, 2.0, 8.0, 8.0])


def test_a_unit_is_used_as_much_as_by_the_task_that_used_it_most(learner):
    made = learner(steepness=1.0)
    set_gates(made, [[0.0, 1.0], [1.0, 0.0]], [[0.0, 0.0]] * 2)
    made.method.end_task(made)
    made.task_index = 1
    made.method.begin_task(made)
    made.method.end_task(made)
    assert made.method.used[0].tolist() == pytest.approx([1 / (1 + exp(-1))] * 2)


def test_a_model_that_mixes_units_is_refused(learner, load, on):
    task = Task("task-1", Batch(x=torch.ones(1, 1, 4, 4), y=torch.tensor([0]), head=torch.tensor([0])), 1)
    body = nn.Module()
    body.blocks = nn.Sequential(nn.Sequential(nn.Conv2d(1, 4, 3, padding=1), nn.GroupNorm(2, 4), nn.ReLU()))
    with pytest.raises(ValueError, match="norm to none"):
        on(load("hat")(), [task], Network(body, nn.Linear(4, 4)), objective=Classification(HEADS))
    with pytest.raises(ValueError, match="choose mlp or cnn"):
        on(load("hat")(), [task], Network(nn.Linear(4, 4), nn.Linear(4, 4)), objective=Classification(HEADS))
