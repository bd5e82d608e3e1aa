import math

import pytest
import torch
from torch import nn

from workbench.learn.network import Network


def set_pool(pool, keys, values):
    with torch.no_grad():
        pool.keys.copy_(torch.tensor(keys))
        pool.values.copy_(torch.tensor(values))


@pytest.fixture
def begun(load, on, task, echo):
    """L2P with a pool of three prompts of one token, of which each picture picks two, on two rows of two numbers."""
    method = load("l2p")(size=3, length=1, top=2, pull=0.5)
    head = nn.Linear(2, 2, bias=False)
    nn.init.eye_(head.weight)
    learner = on(method, [task([[3.0, 4.0], [0.0, 2.0]], [0, 1])], Network(echo(), head))
    set_pool(learner.model.body.prompts, [[2.0, 0.0], [0.0, 5.0], [-1.0, 0.0]],
             [[[1.0, 0.0]], [[3.0, 2.0]], [[9.0, 9.0]]])
    return method, learner


def test_a_picture_picks_the_prompts_whose_keys_are_nearest_by_angle(begun):
    _, learner = begun
    x = learner.task.train.x
    # Row (3, 4) / 5: cosines 0.6, 0.8, -0.6 pick prompts 1 and 0; row (0, 1): cosines 0, 1, -0 pick 1 and one other.
    closeness = learner.model.body.prompts.closeness(learner.model.body.query(x))
    assert closeness[0].tolist() == pytest.approx([0.6, 0.8, -0.6])
    assert learner.model.body.prompts.front(x)[0].tolist() == [[3.0, 2.0], [1.0, 0.0]]


def test_the_head_reads_the_mean_of_the_picked_prompts(begun):
    _, learner = begun
    # The echo leaves every token as it is, so the features of row 0 are ((3, 2) + (1, 0)) / 2.
    assert learner.model(learner.task.train.x)[0].tolist() == [2.0, 1.0]


def test_the_pull_is_the_sum_of_the_picked_cosines_averaged_over_the_rows(begun):
    method, learner = begun
    method.now.classes.update([0, 1])
    batch = learner.task.train[:1]
    # Logits (2, 1) with label 0: log(1 + e^-1); the picked cosines 0.8 + 0.6 count half and are taken away.
    assert method.loss(learner, batch).item() == pytest.approx(math.log(1 + math.exp(-1)) - 0.5 * 1.4)


def test_only_the_pool_and_the_head_learn_and_a_key_moves_towards_its_queries(begun):
    method, learner = begun
    method.loss(learner, learner.task.train[:1]).backward()
    pool = learner.model.body.prompts
    assert [name for name, p in learner.model.named_parameters() if p.requires_grad] == [
        "body.prompts.values", "body.prompts.keys", "head.weight"]
    # d cos(k, q) / dk at k = (2, 0), q = (3, 4) / 5 is (q - cos k / |k|) / |k| = (0, 0.8) / 2, times -0.5.
    assert pool.keys.grad[0].tolist() == pytest.approx([0.0, -0.2], abs=1e-6)
    assert pool.keys.grad[2].tolist() == [0.0, 0.0]
