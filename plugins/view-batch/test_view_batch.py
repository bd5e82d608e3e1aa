"""The schedule, row by row; the lesson of the first view; the intervals, counted by hand."""

import json
import math
from collections import Counter

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


def learner_on(method, rows, steps, batch, model=None, **training):
    stream = Stream([Task("task-1", rows, steps)], Classification(), {"classes": 2})
    model = model or nn.Linear(1, 2, bias=False)
    learner = Learner(stream, model, stack(method), Training(batch=batch, **training), seed=0)
    learner.method.begin_run(learner)
    learner.method.begin_task(learner)
    return learner


def numbered(n):
    return Batch(x=torch.arange(n, dtype=torch.float32)[:, None], y=torch.arange(n) % 2)


def epochs(learner, count):
    """The rows of each batch, epoch by epoch."""
    found = []
    for _ in range(count):
        batches = []
        while True:
            learner.reseed()
            batches.append(learner.method.draw(learner).x.flatten().long().tolist())
            learner.advance()
            if learner.task_step % -(-len(learner.task.train) // learner.training.batch) == 0:
                break
        found.append(batches)
    return found


def test_in_so_many_epochs_every_row_comes_so_often_in_one_group_and_no_batch_is_added(load):
    # 16 rows, batches of 8, 4 views: an epoch is two batches of two rows; after four epochs each row has had its turn.
    learner = learner_on([load("view-batch")(views=4, distil=0.0)], numbered(16), 100, 8)
    first, second = epochs(learner, 4), epochs(learner, 4)
    for big in (first, second):
        assert [len(batches) for batches in big] == [2, 2, 2, 2]
        order = [row for batches in big for batch in batches for row in batch]
        assert Counter(order) == dict.fromkeys(range(16), 4)
        assert all(order[i] == order[i - i % 4] for i in range(64))
    assert first != second


def test_one_view_is_the_order_as_it_always_was(load):
    views = epochs(learner_on([load("view-batch")(views=1)], numbered(10), 100, 4), 3)
    assert views == epochs(learner_on([], numbered(10), 100, 4), 3)
    assert [[len(batch) for batch in batches] for batches in views] == [[4, 4, 2]] * 3


def test_what_a_block_below_adds_or_mixes_in_is_put_in_order_too(load):
    kept = load("icarl")(capacity=4)
    learner = learner_on([kept, load("view-batch")(views=2, distil=0.0)], numbered(6), 100, 4,
                         Network(nn.Identity(), nn.Linear(1, 2)))
    kept.exemplars = {0: Batch(x=torch.tensor([[90.0], [91.0]]), y=torch.tensor([0, 0]))}
    order = [row for batches in epochs(learner, 2) for batch in batches for row in batch]
    assert Counter(order) == dict.fromkeys([*range(6), 90, 91], 2)


def test_the_first_view_teaches_the_others_after_the_warm_up(load):
    method = load("view-batch")(views=2, distil=3.0, warmup=1, hardness=0.0)
    learner = learner_on([method], Batch(x=torch.ones(2, 1), y=torch.tensor([0, 0])), 10, 4)
    with torch.no_grad():
        learner.model.weight.copy_(torch.tensor([[math.log(3)], [0.0]]))
    batch = method.draw(learner)
    assert method.loss(learner, batch).item() == pytest.approx(learner.loss(batch).item())  # the first epoch
    learner.task_step = 1
    batch = method.draw(learner)
    # Two views of one row: say the second came out as 0, so that the pupil answers (1/2, 1/2), the teacher (3/4, 1/4).
    seen = batch.plus(x=torch.tensor([[1.0], [0.0]]))
    apart = 0.75 * math.log(0.75 / 0.5) + 0.25 * math.log(0.25 / 0.5)
    assert (method.loss(learner, seen) - learner.loss(seen)).item() == pytest.approx(3 * apart, rel=1e-5)
    learner.model.zero_grad()
    (method.loss(learner, seen) - learner.loss(seen)).backward()
    # The pupil's input is 0 and the teacher is not taught: nothing moves.
    assert learner.model.weight.grad.abs().max() < 1e-6


def test_further_views_are_changed_and_the_first_and_what_is_remembered_are_not(load):
    memory = load("replay")(capacity=50)
    rows = Batch(x=torch.rand(8, 1, 6, 6, generator=torch.Generator().manual_seed(0)), y=torch.arange(8) % 2)
    model = nn.Sequential(nn.Flatten(), nn.Linear(36, 2))
    learner = learner_on([memory, load("view-batch")(views=2)], rows, 10, 4, model)
    batch = learner.method.draw(learner)
    plain = rows.x[learner.drawn.rows]
    same = [torch.equal(a, b) for a, b in zip(batch.x, plain, strict=True)]
    assert same == [True, False, True, False]
    learner.method.end_step(learner, batch)
    kept = {tuple(x.flatten().tolist()) for x in memory.memory.rows.x}
    assert kept <= {tuple(x.flatten().tolist()) for x in rows.x}


class Told(list):
    def record(self, step, *items):
        self += items


@pytest.mark.parametrize(("views", "interval"), [(1, 4.0), (4, 16.0)])
def test_rest_is_as_many_times_longer_as_there_are_views(load, views, interval):
    # 16 rows in batches of 4: without views a row comes once in 4 updates, whatever the order, on average.
    metric, told = load("recall-interval")(), Told()
    learner = learner_on([load("view-batch")(views=views, distil=0.0)], numbered(16), 160, 4, rate=0.0)
    for _ in range(160):
        learner.reseed()
        learner.method.step(learner)
        learner.advance()
        measure(learner, [metric], told)
    assert told[-2].about == "task-1"
    assert told[-2].value == pytest.approx(interval, rel=0.05)
    table = json.loads(told[-1].data)
    # Every row returned once in each of the rounds after the first.
    assert sum(table["values"][0]) == (160 // (4 * views) - 1) * 16
    assert len(table["columns"]) == len(table["values"][0]) <= 10


def test_an_interval_is_counted_from_update_to_update(load):
    metric, told = load("recall-interval")(), Told()
    rows = numbered(3)
    learner = learner_on([], rows, 10, 1)
    for row in (0, 1, 1, 0):
        with learner.picking(lambda size, n, row=row: torch.tensor([row])):
            learner.draw(rows)
        learner.advance()
        measure(learner, [metric], told)
    # Row 1 returned after 1 update, row 0 after 3: first 1, then their mean, 2.
    assert [(r.value, r.about) for r in told] == [(1.0, "task-1"), (2.0, "task-1")]
    metric.counts = {1: 5, 19: 2, 20: 1}
    table = metric.table()
    assert (table["columns"][0], table["columns"][-1]) == ("1 to 2", "19 to 20")
    assert table["values"] == [[5, 0, 0, 0, 0, 0, 0, 0, 0, 3]]
