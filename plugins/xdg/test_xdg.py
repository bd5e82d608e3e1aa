import torch
from torch import nn

from workbench.learn.batch import Batch
from workbench.learn.network import Network
from workbench.learn.objective import Classification
from workbench.learn.stream import Task


class Body(nn.Module):
    def __init__(self):
        super().__init__()
        self.blocks = nn.ModuleList([nn.Linear(1, 2, bias=False)])
        nn.init.ones_(self.blocks[0].weight)

    def forward(self, x):
        return self.blocks[0](x)


def test_each_head_answers_through_its_own_units(load, on):
    heads = torch.tensor([[True, False], [False, True]])
    rows = Batch(x=torch.ones(1, 1), y=torch.tensor([0]), head=torch.tensor([0]))
    head = nn.Linear(2, 2, bias=False)
    with torch.no_grad():
        head.weight.copy_(torch.tensor([[3.0, 5.0], [7.0, 11.0]]))
    method = load("xdg")()
    learner = on(method, [Task("only", rows, 1)], Network(Body(), head), objective=Classification(heads))
    method.gates = [torch.tensor([[1.0, 0.0], [0.0, 1.0]])]
    # hidden units (1, 1); head 0 hears the first alone: 3; head 1 the second alone: 11
    assert method.predictor(learner)(rows.x).tolist() == [[3.0, 11.0]]
    method.loss(learner, rows).backward()
    assert learner.model.body.blocks[0].weight.grad[1].item() == 0.0
