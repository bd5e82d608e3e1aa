"""Prompts in a transformer: where they enter, what they change, and that the transformer itself stays as it is."""

import pytest
import torch

from workbench.learn.batch import Batch
from workbench.learn.learner import Learner
from workbench.learn.method import Method
from workbench.learn.objective import Classification
from workbench.learn.prompts import Prefix, Prompted, Prompts, inside, prefix, put, transformer
from workbench.learn.stream import Stream, Task
from workbench.spec import places
from workbench.spec.experiment import Training
from workbench.spec.registry import Registry

REGISTRY = Registry([places.bundled_plugins()], None)


def vit(pool="class", **params):
    torch.manual_seed(0)
    stream = Stream([], Classification(), {"input": (1, 4, 4), "classes": 3})
    return REGISTRY.load("vit")(stream, patch=2, width=4, depth=2, heads=2, pool=pool, **params)


def test_attention_with_a_prefix_is_the_softmax_over_the_prefix_and_the_places():
    block = vit().body.blocks[0]
    x, keys, values = torch.randn(1, 3, 4), torch.randn(1, 2, 4), torch.randn(1, 2, 4)
    with torch.no_grad():
        q, k, v = block.queries_keys_values(x)[0].split(4, 1)
        k, v = torch.cat([keys[0], k]), torch.cat([values[0], v])
        heads = []
        for part in (slice(0, 2), slice(2, 4)):  # two heads of two numbers
            scores = q[:, part] @ k[:, part].T / 2**0.5
            heads.append(scores.exp() / scores.exp().sum(1, keepdim=True) @ v[:, part])
        wanted = block.mix(torch.cat(heads, 1))
        assert torch.allclose(block.attend(x, Prefix(keys, values))[0], wanted, atol=1e-6)
        assert not torch.allclose(block.attend(x)[0], wanted, atol=1e-3)


def test_a_prompt_is_halved_into_keys_and_values():
    keys, values = prefix(torch.arange(4.0).view(1, 4, 1))
    assert (keys.flatten().tolist(), values.flatten().tolist()) == ([0.0, 1.0], [2.0, 3.0])


@pytest.mark.parametrize("pool", ["class", "mean"])
def test_without_prompts_the_features_are_the_plain_ones(pool):
    body = vit(pool).body
    x = torch.rand(2, 1, 4, 4)
    plain = body(x)
    assert torch.equal(Prompted(body, Prompts())(x), plain)


def test_front_tokens_come_out_first_and_leave_the_class_token_its_place():
    body = vit().body
    x, front = torch.rand(2, 1, 4, 4), torch.randn(2, 3, 4)
    tokens = body.tokens(x, front)
    assert tokens.shape == (2, 3 + 1 + 4, 4)
    assert torch.equal(body.pool(tokens), tokens[:, 3])
    assert torch.equal(body.pool(body.tokens(x)), body.tokens(x)[:, 0])


def test_a_prefix_in_the_last_block_changes_the_features_but_no_query():
    class Last(Prompts):
        def prefixes(self, query):
            return {1: Prefix(torch.ones(len(query), 1, 4), torch.ones(len(query), 1, 4))}

    body = vit().body
    x = torch.rand(2, 1, 4, 4)
    plain = body(x)
    prompted = Prompted(body, Last())
    assert torch.equal(prompted.query(x), plain)
    assert not torch.allclose(prompted(x), plain, atol=1e-3)


def test_one_pass_asks_for_the_query_once():
    prompted, x = Prompted(vit().body, Prompts()), torch.rand(2, 1, 4, 4)
    passes = []
    prompted.plain.stem.register_forward_hook(lambda *_: passes.append(1))
    with prompted.asked(x) as query:
        prompted(x)
        assert len(passes) == 2
        prompted(x + 0.1)  # other pictures have a query of their own
        assert len(passes) == 4
    prompted(x)
    assert len(passes) == 6
    assert torch.equal(query, prompted.query(x))


def test_the_transformer_is_frozen_in_eval_mode_and_the_optimizer_moves_the_rest():
    class One(Prompts):
        def __init__(self):
            super().__init__()
            self.token = torch.nn.Parameter(torch.zeros(1, 1, 4))

        def front(self, query):
            return self.token.expand(len(query), -1, -1)

    rows = Batch(x=torch.rand(4, 1, 4, 4), y=torch.tensor([0, 1, 2, 0]))
    learner = Learner(Stream([Task("only", rows, 1)], Classification()), vit(dropout=0.5), Method(),
                      Training(rate=0.1), seed=0)
    before = [p.clone() for p in learner.model.body.parameters()]
    put(One(), learner)
    body = learner.model.body.train()
    assert not any(module.training for module in body.plain.modules())
    learner.method.step(learner)
    assert all(torch.equal(old, new) for old, new in zip(before, body.plain.parameters(), strict=True))
    assert body.prompts.token.abs().sum() > 0
    assert {id(p) for group in learner.optimizer.param_groups for p in group["params"]} == {
        id(body.prompts.token), *(id(p) for p in learner.model.head.parameters())}


def test_prompts_in_a_model_without_a_transformer_are_refused_with_what_to_choose_instead():
    class Bearer:
        model = REGISTRY.load("mlp")(Stream([], Classification(), {"input": (1, 4, 4), "classes": 3}))

    with pytest.raises(ValueError, match="choose the model pretrained-vit"):
        transformer(Bearer)


def test_block_numbers_are_whole_and_inside():
    assert inside([0, 1.0], vit().body) == [0, 1]
    for wrong in (2, -1, 0.5):
        with pytest.raises(ValueError, match="numbered from 0 to 1"):
            inside([wrong], vit().body)
