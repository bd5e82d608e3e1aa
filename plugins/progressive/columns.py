"""Columns: one network beside the other; each hears those before it, and only the last one learns."""

import copy

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from workbench.learn.network import Network


class Lateral(nn.Module):
    """What earlier columns say to a layer: U relu(V [alpha_1 h_1, alpha_2 h_2, ...])."""

    def __init__(self, layer: nn.Linear | nn.Conv2d, columns: int):
        super().__init__()
        self.scales = nn.Parameter(0.1 * torch.randn(columns))
        self.reduce: nn.Module
        if isinstance(layer, nn.Linear):
            self.reduce = nn.Linear(columns * layer.in_features, layer.in_features)
        else:
            self.reduce = nn.Conv2d(columns * layer.in_channels, layer.in_channels, 1)
        self.read = fresh(layer)

    def forward(self, heard: list[Tensor]) -> Tensor:
        scaled = [scale * fitting(self.read, h) for scale, h in zip(self.scales, heard, strict=True)]
        return self.read(F.relu(self.reduce(torch.cat(scaled, 1))))


class Column(nn.Module):
    """Blocks and a head; into each layer but the first leads a lateral connection from the columns `before`."""

    def __init__(self, blocks: nn.Module, head: nn.Module, before: int):
        super().__init__()
        self.blocks, self.head = blocks, head
        later = [*(block[0] for block in blocks), head][1:]
        self.laterals = nn.ModuleList(Lateral(layer, before) for layer in later if before)

    def forward(self, x: Tensor, earlier: list[list[Tensor]]) -> tuple[list[Tensor], Tensor]:
        """What each layer is given, and the logits; `earlier` is what the layers of the columns before were given."""
        given = [x]
        for block in self.blocks:
            first, *rest = block
            h = self._layer(first, given, earlier)
            for module in rest:
                h = module(h)
            given.append(h)
        return given, self._layer(self.head, given, earlier)

    def _layer(self, layer: nn.Module, given: list[Tensor], earlier: list[list[Tensor]]) -> Tensor:
        i = len(given) - 1
        own = layer(fitting(layer, given[i]))
        return own + self.laterals[i - 1]([column[i] for column in earlier]) if i and earlier else own


class Columns(nn.Module):
    """A network that grows by a column for each task; each output is read from the column of its task."""

    column_of: Tensor

    def __init__(self, network: Network):
        super().__init__()
        self.columns = nn.ModuleList([Column(network.body.blocks, network.head, 0)])
        self.register_buffer("column_of", torch.zeros(network.head.out_features, dtype=torch.long))

    def grow(self) -> None:
        """Freeze what is there, and put a new column beside it."""
        self.requires_grad_(False)
        first = self.columns[0]
        self.columns.append(Column(fresh(first.blocks), fresh(first.head), len(self.columns)))
        self.train(self.training)

    def train(self, mode: bool = True) -> "Columns":
        """As ever for the last column; the frozen ones stay as they are examined."""
        super().train(mode)
        for column in self.columns[:-1]:
            column.eval()
        return self

    def features(self, x: Tensor) -> Tensor:
        """What the last column's head reads, [n, d]."""
        return self._all(x)[0][-1][-1].flatten(1)

    def forward(self, x: Tensor) -> Tensor:
        logits = torch.stack(self._all(x)[1])
        return logits[self.column_of, :, torch.arange(len(self.column_of), device=x.device)].T

    def _all(self, x: Tensor) -> tuple[list[list[Tensor]], list[Tensor]]:
        """Of each column, what its layers were given, and its logits."""
        given: list[list[Tensor]] = []
        logits = []
        for column in self.columns:
            mine, answer = column(x, given)
            given.append(mine)
            logits.append(answer)
        return given, logits


def fitting(layer: nn.Module, h: Tensor) -> Tensor:
    """The input as the layer takes it: flat for linear ones."""
    return h.flatten(1) if isinstance(layer, nn.Linear) else h


def fresh(module: nn.Module) -> nn.Module:
    """A copy with first weights of its own, which learns."""
    made = copy.deepcopy(module).requires_grad_(True)
    for part in made.modules():
        if hasattr(part, "reset_parameters"):
            part.reset_parameters()
    return made
