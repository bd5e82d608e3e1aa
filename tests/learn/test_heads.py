"""Heads, gates, frozen weights and chains of layers, with numbers small enough to see."""

import pytest
import torch
from torch import nn

from workbench.learn.batch import Batch
from workbench.learn.freezing import hold, let_go
from workbench.learn.gates import gated
from workbench.learn.heads import answer_by_head, head_of, loss_by_head, output_rows
from workbench.learn.network import CosineHead, Network, chain
from workbench.learn.stream import Task


def test_the_loss_of_a_mixed_batch_is_the_mean_over_its_rows():
    batch = Batch(x=torch.tensor([1.0, 2.0, 6.0]), head=torch.tensor([1, 0, 1]))
    asked = []

    def loss(head, rows):
        asked.append((head, rows.x.tolist()))
        return rows.x.mean() * (10 if head else 1)

    # (2 + 10 + 60) / 3
    assert loss_by_head(batch, loss).item() == pytest.approx(24.0)
    assert asked == [(0, [2.0]), (1, [1.0, 6.0])]


def test_each_output_is_answered_by_its_head():
    heads = torch.tensor([[True, False, True], [False, True, False]])
    answers = torch.tensor([[[1.0, 2.0, 3.0]], [[4.0, 5.0, 6.0]]])
    assert answer_by_head(heads, lambda head, x: answers[head])(torch.zeros(1, 1)).tolist() == [[1.0, 5.0, 3.0]]


def test_a_task_without_a_head_is_named():
    task = Task("task-2", Batch(x=torch.ones(1, 1), y=torch.tensor([0])), 1)
    with pytest.raises(ValueError, match="task-2 has no head"):
        head_of(task, "it")


def test_rows_of_outputs_and_what_they_share():
    mine = torch.tensor([True, False])
    found = output_rows(Network(nn.Identity(), CosineHead(3, 2)), mine)
    assert found["head.weight"].tolist() == [[1.0] * 3, [0.0] * 3]
    assert found["head.scale"].item() == 0.0
    assert output_rows(Network(nn.Identity(), nn.Linear(3, 2)), mine)["head.bias"].tolist() == [1.0, 0.0]


@pytest.mark.parametrize("optimizer", [torch.optim.SGD, torch.optim.AdamW])
def test_a_weight_goes_its_share_of_a_step_whatever_the_optimizer(optimizer):
    free, bound = nn.Linear(1, 3, bias=False), nn.Linear(1, 3, bias=False)
    bound.load_state_dict(free.state_dict())
    start = free.weight.detach().clone()
    share = torch.tensor([[0.0], [0.5], [1.0]])
    for layer in (free, bound):
        layer.weight.grad = torch.ones_like(layer.weight)
        walker = optimizer(layer.parameters(), lr=0.1, weight_decay=0.1)
        held = hold(layer, {"weight": share}) if layer is bound else []
        walker.step()
        let_go(held)
    moved, whole = bound.weight - start, free.weight - start
    assert bound.weight[0].item() == start[0].item()
    assert moved[1].item() == pytest.approx(whole[1].item() / 2, rel=1e-4)
    assert bound.weight[2].item() == free.weight[2].item()


@pytest.mark.parametrize(("shape", "axis"), [((1, 2), 1), ((1, 2, 3, 3), 1), ((1, 3, 2), 2)])
def test_a_gate_closes_a_unit_of_vectors_pictures_and_sequences(shape, axis):
    body = nn.Module()
    body.blocks = nn.ModuleList([nn.Identity()])
    model = Network(body, nn.Identity())
    with gated(model, [torch.tensor([1.0, 0.0])]):
        out = body.blocks[0](torch.ones(shape))
    first, second = out.unbind(axis)
    assert first.min() == 1
    assert second.max() == 0
    assert body.blocks[0](torch.ones(shape)).min() == 1


def test_chains_are_told_from_other_models():
    def model(*blocks, **outside):
        body = nn.Module()
        body.blocks = nn.Sequential(*blocks)
        for name, module in outside.items():
            body.add_module(name, module)
        return Network(body, nn.Linear(1, 1))

    layer, norm = nn.Linear(1, 1), nn.BatchNorm1d(1)
    assert chain(model(nn.Sequential(layer, norm, nn.ReLU())), "it") == [layer]
    two = nn.Sequential(layer, nn.Linear(1, 1))
    for other in (model(), model(two), model(nn.Sequential(norm, layer)), model(layer),
                  model(nn.Sequential(layer), stem=norm), layer):
        with pytest.raises(ValueError, match="it needs a model whose layers follow one another"):
            chain(other, "it")
