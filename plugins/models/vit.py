"""Small ViT: a transformer over the patches of a picture."""

import torch
from torch import Tensor, nn

from workbench.learn.network import Network, make_head
from workbench.learn.stream import Stream

from .attention import Block


class Patches(nn.Module):
    """Patches become vectors with a place, go through the blocks, and are averaged: `width` features."""

    def __init__(self, shape: tuple[int, int, int], patch: int, width: int, depth: int, heads: int, dropout: float):
        super().__init__()
        channels, height, breadth = shape
        if height % patch or breadth % patch:
            raise ValueError(f"patch {patch} must divide the picture's height {height} and width {breadth}")
        self.stem = nn.Conv2d(channels, width, patch, stride=patch)
        self.places = nn.Parameter(0.02 * torch.randn(height // patch * (breadth // patch), width))
        self.blocks = nn.Sequential(*(Block(width, heads, causal=False, dropout=dropout) for _ in range(depth)))
        self.norm = nn.LayerNorm(width)

    def forward(self, x: Tensor) -> Tensor:
        x = self.stem(x).flatten(2).mT + self.places
        return self.norm(self.blocks(x)).mean(1)


def vit(stream: Stream, *, patch: int = 4, width: int = 64, depth: int = 4, heads: int = 4, dropout: float = 0.0,
        head: str = "linear") -> Network:
    """`depth` blocks over patches of `patch` x `patch` pixels."""
    body = Patches(stream.facts["input"], patch, width, depth, heads, dropout)
    return Network(body, make_head(head, width, stream.facts["classes"]))
