import math

import pytest
from torch import nn

from workbench.learn.network import Network


def test_new_and_kept_rows_share_the_loss_by_the_weight(load, on, task, scalar):
    method = load("replay")(capacity=3, batch=3, weight=0.25)
    # logits of x = 1 are (log 3, 0): label 0 has chance 3/4, label 1 has chance 1/4
    learner = on(method, [task([[1.0]] * 3, [1, 1, 1]), task([[1.0]], [0])], scalar(math.log(3), 0.0))
    method.end_step(learner, method.draw(learner))
    learner.task_index = 1
    batch = method.draw(learner)
    assert batch.y.tolist() == [0, 1, 1, 1]
    # .75 * -log(3/4) + .25 * -log(1/4), although three of four rows are old
    assert method.loss(learner, batch).item() == pytest.approx(0.75 * -math.log(0.75) + 0.25 * -math.log(0.25))


def test_a_growing_weight_lets_every_task_count_alike(load, on, task, scalar):
    method = load("replay")(growing=True)
    learner = on(method, [task([[1.0]], [1])] * 2 + [task([[1.0]], [0])], scalar(math.log(3), 0.0))
    method.end_step(learner, method.draw(learner))
    learner.task_index = 2
    # the third task: 1/3 for the new, 2/3 for the old row
    expected = -math.log(0.75) / 3 - math.log(0.25) * 2 / 3
    assert method.loss(learner, method.draw(learner)).item() == pytest.approx(expected)


def test_rows_are_offered_to_the_memory_in_the_first_epoch_only(load, on, task, scalar):
    method = load("replay")()
    learner = on(method, [task([[1.0], [2.0], [3.0]], [0, 1, 0], steps=4)], scalar(0.0, 0.0), batch=2)
    for _ in range(4):
        method.step(learner)
        learner.advance()
    assert sorted(method.memory.rows.x.flatten().tolist()) == [1, 2, 3]


def test_herding_keeps_the_rows_whose_mean_is_nearest_their_class_and_makes_room(load, on, task):
    # Normalised: (1, 0), (.71, .71), (0, 1), (.89, .45), with the mean (.65, .54). The second is nearest; beside it the
    # fourth makes the mean (.80, .58), nearer than (.85, .35) and (.35, .85).
    first = task([[2.0, 0.0], [1.0, 1.0], [0.0, 3.0], [2.0, 1.0]], [0, 0, 0, 0])
    second = task([[4.0, 0.0], [0.0, 1.0]], [1, 1])
    method = load("replay")(capacity=2, policy="herding")
    learner = on(method, [first, second], Network(nn.Identity(), nn.Linear(2, 2)))
    method.step(learner)
    assert len(method.memory) == 0
    method.end_task(learner)
    assert method.memory.rows.x.tolist() == [[1.0, 1.0], [2.0, 1.0]]
    learner.task_index = 1
    method.end_task(learner)
    # one row for each of two classes: the most telling one of the first stays
    assert method.memory.rows.x[0].tolist() == [1.0, 1.0]
    assert method.memory.rows.y.tolist() == [0, 1]


def test_rows_of_each_class_are_kept_for_good_when_a_task_ends(load, on, task, scalar):
    method = load("replay")(per_class=2)
    tasks = [task([[1.0], [2.0], [3.0], [4.0]], [0, 1, 0, 0]), task([[5.0], [6.0], [7.0]], [0, 0, 0])]
    learner = on(method, tasks, scalar(0.0, 0.0))
    method.step(learner)
    assert len(method.memory) == 0  # nothing before the end
    method.end_task(learner)
    assert sorted(method.memory.rows.y.tolist()) == [0, 0, 1]  # two of three, and the only one
    learner.task_index = 1
    method.end_task(learner)
    assert sorted(method.memory.rows.y.tolist()) == [0, 0, 0, 0, 1]
    kept = method.memory.rows.x.flatten().tolist()
    assert len(set(kept)) == 5
    assert sum(x > 4 for x in kept) == 2
