import pytest
import torch
from torch import nn

from workbench.learn.network import Network


class Body(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = nn.Linear(1, 1, bias=False)
        self.blocks = nn.ModuleList(nn.Linear(1, 1, bias=False) for _ in range(12))
        self.register_buffer("steps", torch.tensor(0))

    def forward(self, x):
        for block in self.blocks:
            x = block(x)
        return self.stem(x)


def test_each_block_keeps_its_share_of_the_change(load, on, task):
    method = load("lines")(alpha=0.45, first=1)
    learner = on(method, [task([[1.0]], [0])], Network(Body(), nn.Linear(1, 2, bias=False)))
    body, head = learner.model.body, learner.model.head
    before = {name: value.clone() for name, value in learner.model.state_dict().items()}
    with torch.no_grad():
        for p in learner.model.parameters():
            p += 1.0
        body.steps += 7
    method.end_task(learner)
    kept = {name: (value - before[name]).flatten()[0].item() for name, value in learner.model.state_dict().items()}
    # alpha + (1 - alpha) * l / 11: block 1 has 0.5, block 10 has 0.95 (not that of block 1)
    assert kept["body.blocks.0.weight"] == pytest.approx(0.45, abs=1e-6)
    assert kept["body.blocks.1.weight"] == pytest.approx(0.5, abs=1e-6)
    assert kept["body.blocks.10.weight"] == pytest.approx(0.95, abs=1e-6)
    assert kept["body.blocks.11.weight"] == pytest.approx(1.0, abs=1e-6)
    assert kept["body.stem.weight"] == pytest.approx(0.45, abs=1e-6)
    assert kept["head.weight"] == pytest.approx(1.0, abs=1e-6)
    assert body.steps.item() == 7
    assert head.weight.shape == (2, 1)


def test_a_model_without_blocks_is_refused(load, on, task, scalar):
    method = load("lines")(first=1)
    learner = on(method, [task([[1.0]], [0])], scalar(0.0, 0.0))
    with pytest.raises(ValueError, match="body.blocks"):
        method.end_task(learner)
