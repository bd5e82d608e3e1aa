"""Small ViT: a transformer over the patches of a picture."""

from collections.abc import Mapping

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from workbench.learn.network import Network, make_head
from workbench.learn.prompts import Prefix
from workbench.learn.stream import Stream

from .attention import Block

Shape = tuple[int, int, int]


class Patches(nn.Module):
    """What `stem` makes of patches, [n, width, rows, columns], gets a place and goes through the blocks.

    The features are the mean over all places ("mean") or a class token that stands before them ("class").
    """

    def __init__(self, shape: Shape, stem: nn.Module, places: int, width: int, depth: int, heads: int,
                 dropout: float = 0.0, pool: str = "mean"):
        super().__init__()
        self.shape, self.width, self.stem = shape, width, stem
        self.places = nn.Parameter(0.02 * torch.randn(places, width))
        self.blocks = nn.Sequential(*(Block(width, heads, causal=False, dropout=dropout) for _ in range(depth)))
        self.norm = nn.LayerNorm(width)
        self.token = nn.Parameter(0.02 * torch.randn(width)) if pool == "class" else None

    def forward(self, x: Tensor) -> Tensor:
        return self.pool(self.tokens(x))

    def tokens(self, x: Tensor, front: Tensor | None = None, prefixes: Mapping[int, Prefix] | None = None) -> Tensor:
        """Every place after the last block, [n, places, width]: `front`, then the class token, then the patches.

        `prefixes` holds what stands before the keys and values of the blocks with these numbers.
        """
        x = self.stem(fit(x, self.shape)).flatten(2).mT + self.places
        before = [] if front is None else [front]
        if self.token is not None:
            before.append(self.token.expand(len(x), 1, -1))
        x = torch.cat([*before, x], 1) if before else x
        for number, block in enumerate(self.blocks):
            x = block(x, prefixes.get(number) if prefixes else None)
        return self.norm(x)

    def pool(self, tokens: Tensor) -> Tensor:
        """What stands for the whole picture, [n, width]."""
        return tokens.mean(1) if self.token is None else tokens[:, -len(self.places) - 1]


def fit(x: Tensor, shape: Shape) -> Tensor:
    """Pictures in the size and the channels that the weights know: resized, and as a mean over their colours."""
    if x.shape[1] != shape[0]:
        x = x.mean(1, keepdim=True).expand(-1, shape[0], -1, -1)
    return x if x.shape[2:] == shape[1:] else F.interpolate(x, shape[1:], mode="bilinear")


def vit(stream: Stream, *, patch: int = 4, width: int = 64, depth: int = 4, heads: int = 4, dropout: float = 0.0,
        pool: str = "mean", head: str = "linear") -> Network:
    """`depth` blocks over patches of `patch` x `patch` pixels."""
    shape = channels, height, breadth = stream.facts["input"]
    if height % patch or breadth % patch:
        raise ValueError(f"patch {patch} must divide the picture's height {height} and width {breadth}")
    stem, places = nn.Conv2d(channels, width, patch, stride=patch), height // patch * (breadth // patch)
    body = Patches(shape, stem, places, width, depth, heads, dropout, pool)
    return Network(body, make_head(head, width, stream.facts["classes"]))
