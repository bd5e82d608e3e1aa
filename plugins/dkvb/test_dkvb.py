"""The lookup, the settling of keys and the locality of learning, by hand."""

import json
import sys

import pytest
import torch
from torch import nn

from workbench.learn.batch import Batch
from workbench.learn.engine import measure
from workbench.learn.learner import Learner
from workbench.learn.method import stack
from workbench.learn.network import Network
from workbench.learn.objective import Classification
from workbench.learn.stream import Stream, Task
from workbench.spec.experiment import Training


@pytest.fixture
def bottleneck(load):
    return sys.modules[load("dkvb").__module__].Bottleneck


def small(bottleneck):
    """Two codebooks of two keys over features of two numbers, seen as they are: by the first and the second alone."""
    head = bottleneck(torch.tensor([[1.0, 1.0], [-1.0, -1.0]]), 2, 2, 1, 2, torch.Generator().manual_seed(0))
    head.mean.zero_()
    head.scale.fill_(1.0)
    head.project.copy_(torch.tensor([[[1.0], [0.0]], [[0.0], [1.0]]]))
    head.keys.copy_(torch.tensor([[[0.0], [4.0]], [[0.0], [10.0]]]))
    head.values.data = torch.tensor([[[1.0, 0.0], [3.0, 0.0]], [[0.0, 2.0], [0.0, 8.0]]])
    return head


def test_the_nearest_key_of_each_codebook_is_fetched_and_the_values_are_averaged(bottleneck):
    head = small(bottleneck)
    x = torch.tensor([[1.0, 4.0], [3.0, 4.0], [3.0, 6.0]])
    # 1 is nearest to 0, 3 to 4; 4 is nearest to 0, 6 to 10
    assert head.nearest(x).tolist() == [[0, 0], [1, 0], [1, 1]]
    # halves of (1, 0) + (0, 2), of (3, 0) + (0, 2) and of (3, 0) + (0, 8)
    assert head(x).tolist() == [[0.5, 1.0], [1.5, 1.0], [1.5, 4.0]]
    assert head.fetched(head.nearest(x[:2])).tolist() == [[True, True], [True, False]]


def test_a_key_settles_at_the_running_mean_of_what_comes_to_it(bottleneck):
    head = small(bottleneck)
    counts, sums = torch.ones(2, 2), head.keys.clone()
    head.settle(torch.tensor([[1.0, 9.0], [3.0, 9.0]]), counts, sums, 0.5)
    # Codebook 1: 1 comes to the key at 0, 3 to that at 4. (.5 x 0 + .5 x 1) / (.5 + .5) = .5 and (2 + 1.5) / 1 = 3.5.
    # Codebook 2: nobody comes to the key at 0; two come to that at 10: (5 + .5 x 18) / (.5 + 1) = 28/3.
    assert head.keys.flatten().tolist() == pytest.approx([0.5, 3.5, 0.0, 28 / 3])
    assert counts.flatten().tolist() == pytest.approx([1.0, 1.0, 0.5, 1.5])


def learner_with(method, tasks=2, **training):
    rng = torch.Generator().manual_seed(0)
    made = []
    for k in range(tasks):
        rows = Batch(x=torch.randn(30, 4, generator=rng) + 3 * k, y=torch.full((30,), k))
        made.append(Task(f"task-{k + 1}", rows, 6, {"test": rows}))
    torch.manual_seed(0)
    net = Network(nn.Sequential(nn.Linear(4, 6), nn.ReLU()), nn.Linear(6, 2))
    learner = Learner(Stream(made, Classification(), {"classes": 2}), net, stack([method]),
                      Training(**{"batch": 10, "rate": 1.0, **training}), seed=0)
    learner.method.begin_run(learner)
    return learner


def through(learner, number):
    learner.task_index, learner.task_step = number, 0
    learner.method.begin_task(learner)
    for _ in range(learner.task.steps):
        learner.method.step(learner)
        learner.advance()
    learner.method.end_task(learner)


@pytest.mark.parametrize("training", [
    {"optimizer": "sgd"}, {"optimizer": "sgd", "momentum": 0.9, "decay": 0.1}, {"optimizer": "adam", "rate": 0.1},
], ids=str)
def test_values_that_a_task_does_not_fetch_are_bit_for_bit_what_they_were(load, training):
    learner = learner_with(load("dkvb")(codebooks=5, keys=8, size=2), **training)
    body = [p.clone() for p in learner.model.body.parameters()]
    head = learner.model.head
    keys = head.keys.clone()
    through(learner, 0)
    before = head.values.detach().clone()
    through(learner, 1)
    fetched = head.fetched(head.nearest(learner.model.features(learner.task.train.x)))
    moved = (head.values != before).any(-1)
    assert moved.any()
    assert (~fetched).any()
    assert not (moved & ~fetched).any()
    assert torch.equal(head.keys, keys)
    assert all(torch.equal(a, b) for a, b in zip(body, learner.model.body.parameters(), strict=True))


class Told(list):
    def record(self, step, *items):
        self += items


def test_keys_that_tasks_share_are_counted(load, bottleneck):
    metric, told = load("keys-fetched")(rows=9), Told()
    head = small(bottleneck)
    head.trained[0, 0] = head.trained[1, 0] = True
    rows = [Batch(x=torch.tensor(x), y=torch.tensor([0, 0]))
            for x in ([[1.0, 4.0], [3.0, 4.0]], [[3.0, 6.0], [3.0, 6.0]])]
    tasks = [Task(f"task-{i + 1}", r, 1, {"test": r}) for i, r in enumerate(rows)]
    learner = Learner(Stream(tasks, Classification(), {"classes": 2}), Network(nn.Identity(), head), stack([]),
                      Training(), seed=0)
    for learner.task_index in (0, 1):
        learner.task_step = 1
        measure(learner, [metric], told)
        head.values.data[1, 1] += 1.0
    found = {(r.metric, r.about): getattr(r, "value", None) for r in told}
    # The first task fetches both keys of the first codebook and one of the second, the other task the two second ones.
    assert found["keys fetched", "task-1"] == 0.75
    assert found["keys fetched", "task-2"] == 0.5
    assert found["keys shared with earlier tasks", "task-2"] == 0.25
    # Rows of the first task fetch (0, 0) and (1, 0); key 1 of the first codebook was never trained: 1 fetch of 4.
    assert found["fetches of untrained values", "task-1"] == 0.25
    assert found["values moved", "task-2"] == 0.25
    assert json.loads(told[-1].data)["values"] == [[1.0, 0.25], [0.25, 1.0]]
