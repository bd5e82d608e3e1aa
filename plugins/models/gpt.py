"""Tiny GPT: a transformer that predicts the next token at every position."""

import torch
from torch import Tensor, nn

from workbench.learn.network import Network
from workbench.learn.stream import Stream

from .attention import Block


class Tokens(nn.Module):
    """Tokens [n, length] become vectors with a place and go through causal blocks: [n, length, width] features."""

    def __init__(self, tokens: int, length: int, width: int, depth: int, heads: int, dropout: float):
        super().__init__()
        self.tokens = nn.Embedding(tokens, width)
        self.places = nn.Parameter(torch.zeros(length, width))
        self.blocks = nn.Sequential(*(Block(width, heads, causal=True, dropout=dropout) for _ in range(depth)))
        self.norm = nn.LayerNorm(width)
        for weights in (self.tokens.weight, self.places):
            nn.init.normal_(weights, std=0.02)

    def forward(self, x: Tensor) -> Tensor:
        return self.norm(self.blocks(self.tokens(x) + self.places[: x.shape[1]]))


def gpt(stream: Stream, *, width: int = 64, depth: int = 2, heads: int = 4, dropout: float = 0.0) -> Network:
    """A GPT for streams of tokens: facts "input" (length,) and "classes" (how many tokens there are)."""
    if len(stream.facts["input"]) != 1:
        raise ValueError("a GPT reads tokens; this stream holds pictures. Choose the stream text, or another model.")
    tokens, (length,) = stream.facts["classes"], stream.facts["input"]
    return Network(Tokens(tokens, length, width, depth, heads, dropout), nn.Linear(width, tokens))
