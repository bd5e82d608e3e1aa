"""MLP: fully connected layers with ReLU."""

from math import prod

from torch import Tensor, nn

from workbench.learn.network import Network, make_head
from workbench.learn.stream import Stream


class Layers(nn.Module):
    """Flattened input through the blocks, one after the other."""

    def __init__(self, inputs: int, width: int, depth: int, dropout: float):
        super().__init__()
        sizes = [inputs] + [width] * depth
        extra = [nn.Dropout(dropout)] if dropout else []
        self.blocks = nn.Sequential(*(nn.Sequential(nn.Linear(a, b), nn.ReLU(), *extra)
                                      for a, b in zip(sizes, sizes[1:], strict=False)))

    def forward(self, x: Tensor) -> Tensor:
        return self.blocks(x.flatten(1))


def mlp(stream: Stream, *, width: int = 256, depth: int = 2, head: str = "linear", dropout: float = 0.0) -> Network:
    """`depth` hidden layers of `width` units."""
    inputs = prod(stream.facts["input"])
    return Network(Layers(inputs, width, depth, dropout), make_head(head, width if depth else inputs,
                                                                    stream.facts["classes"]))
