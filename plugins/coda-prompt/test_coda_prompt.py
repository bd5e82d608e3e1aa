import pytest
import torch
from torch import nn

from workbench.learn.network import Network


def put(parameters, rows):
    with torch.no_grad():
        parameters[-1].copy_(torch.tensor(rows))


@pytest.fixture
def begun(load, on, task, echo):
    """Two components of one key and one value token, in one block of two dimensions."""
    method = load("coda-prompt")(components=2, length=1, blocks=[0], penalty=0.5)
    learner = on(method, [task([[3.0, 4.0]], [0])], Network(echo(), nn.Linear(2, 2)))
    prompts = learner.model.body.prompts
    put(prompts.values, [[[[1.0, 0.0], [0.0, 1.0]], [[0.0, 2.0], [2.0, 0.0]]]])
    put(prompts.keys, [[[1.0, 0.0], [0.0, 2.0]]])
    put(prompts.attentions, [[[1.0, 1.0], [4.0, 0.0]]])
    return method, learner, prompts


def test_components_are_weighed_by_the_cosine_of_attended_query_and_key(begun):
    _, _, prompts = begun
    # Query (3, 4): attended by (1, 1) it is (3, 4), whose cosine with (1, 0) is 0.6; by (4, 0) it is (12, 0), at a
    # right angle to (0, 2). So the prompt is 0.6 times the first component.
    keys, values = prompts.prefixes(torch.tensor([[3.0, 4.0]]))[0]
    assert keys.flatten().tolist() == pytest.approx([0.6, 0.0])
    assert values.flatten().tolist() == pytest.approx([0.0, 0.6])


def test_the_penalty_is_the_mean_square_distance_from_right_angles_and_length_1(begun):
    _, _, prompts = begun
    # values: rows (1,0,0,1) and (0,2,2,0): products 2, 0, 8, less the identity 1, 0, 7: mean of 1, 0, 0, 49 is 12.5
    # keys: 1, 0, 4 less the identity: mean of 0, 0, 0, 9 is 2.25
    # attentions: 2, 4, 16 less the identity: mean of 1, 16, 16, 225 is 64.5
    assert prompts.skew().item() == pytest.approx(12.5 + 2.25 + 64.5)


def test_a_new_task_brings_components_at_right_angles_and_leaves_the_old_as_they_are(load, on, task, echo):
    torch.manual_seed(0)
    learner = on(load("coda-prompt")(components=3, length=2, blocks=[0, 1]), [task([[0.0] * 8], [0])],
                 Network(echo(8, blocks=2), nn.Linear(8, 2)))
    components = learner.model.body.prompts
    first = components.values[0].clone()
    components.grow()
    # 3 + 3 rows of 4 x 8 numbers, and 6 keys in 8 dimensions: there is room for right angles and length 1 everywhere.
    assert components.skew().item() == pytest.approx(0.0, abs=1e-6)
    assert torch.equal(components.values[0], first)
    assert [p.requires_grad for p in components.values] == [False, True]
    components.grow()
    # Of 9 keys in 8 dimensions some cannot be at right angles; they keep their length.
    assert components.keys[2].norm(dim=2).flatten().tolist() == pytest.approx([1.0] * 6, abs=1e-5)
