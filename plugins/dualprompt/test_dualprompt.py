import math

import pytest
import torch
from torch import nn

from workbench.learn.network import Network


def put(parameter, rows):
    with torch.no_grad():
        parameter.copy_(torch.tensor(rows))


@pytest.fixture
def begun(load, on, task, echo):
    """A general prompt in block 0 and experts of two tasks in block 1, each one key and one value of two numbers."""
    method = load("dualprompt")(length=1, expert_length=1, general_blocks=[0], expert_blocks=[1], pull=0.5)
    rows = task([[3.0, 4.0]], [0])
    learner = on(method, [rows, rows], Network(echo(blocks=2), nn.Linear(2, 2)))
    prompts = learner.model.body.prompts
    put(prompts.general, [[[5.0, 6.0], [7.0, 8.0]]])
    put(prompts.experts[0], [[[1.0, 0.0], [2.0, 0.0]]])
    put(prompts.keys[0], [0.0, 3.0])
    learner.task_index = 1
    method.begin_task(learner)
    return method, learner, prompts


def test_a_new_expert_begins_as_a_copy_of_the_last_which_is_frozen(begun):
    _, _, prompts = begun
    assert torch.equal(prompts.experts[1], prompts.experts[0])
    assert [p.requires_grad for p in prompts.experts] == [False, True]


def test_the_own_expert_is_used_while_learning_and_the_nearest_when_asked(begun):
    _, learner, prompts = begun
    put(prompts.experts[1], [[[9.0, 0.0], [9.0, 0.0]]])
    put(prompts.keys[1], [2.0, 0.0])
    query = torch.tensor([[3.0, 4.0], [4.0, 3.0]])
    # cosines with keys (0, 3) and (2, 0): row 0 has 0.8 and 0.6, row 1 has 0.6 and 0.8
    learning = prompts.prefixes(query)
    assert learning[0].keys.tolist() == [[[5.0, 6.0]], [[5.0, 6.0]]]
    assert learning[0].values.tolist() == [[[7.0, 8.0]], [[7.0, 8.0]]]
    assert learning[1].keys.tolist() == [[[9.0, 0.0]], [[9.0, 0.0]]]
    learner.model.eval()
    asked = prompts.prefixes(query)
    assert asked[1].keys.tolist() == [[[1.0, 0.0]], [[9.0, 0.0]]]
    assert asked[1].values.tolist() == [[[2.0, 0.0]], [[9.0, 0.0]]]


def test_the_key_of_the_own_expert_is_pulled_towards_the_query(begun):
    method, learner, prompts = begun
    put(prompts.keys[1], [2.0, 0.0])
    nn.init.zeros_(learner.model.head.weight)
    nn.init.zeros_(learner.model.head.bias)
    batch = learner.task.train
    # One class alone has been seen, so there is nothing to confuse: loss 0, less half the cosine 0.6.
    assert method.loss(learner, batch).item() == pytest.approx(-0.3)
    other = batch.plus(y=torch.tensor([1]))
    # With both classes seen two equal logits cost log 2.
    assert method.loss(learner, other).item() == pytest.approx(math.log(2) - 0.3)


def test_a_block_that_is_not_there_is_named(load, on, task, echo):
    with pytest.raises(ValueError, match="no block 2: the transformer has 2, numbered from 0 to 1"):
        on(load("dualprompt")(), [task([[3.0, 4.0]], [0])], Network(echo(blocks=2), nn.Linear(2, 2)))
