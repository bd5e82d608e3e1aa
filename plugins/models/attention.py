"""The transformer block that the small ViT and the tiny GPT share."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from workbench.learn.prompts import Prefix


class Block(nn.Module):
    """Attention and a two-layer network, each on normalised input and added to it; [n, length, width] throughout.

    A `prefix` stands before the keys and values that every position looks at (prefix tuning).
    """

    def __init__(self, width: int, heads: int, *, causal: bool, dropout: float = 0.0):
        super().__init__()
        if width % heads:
            raise ValueError(f"width {width} must be a multiple of heads {heads}")
        self.heads, self.causal = heads, causal
        self.before_attention, self.before_network = nn.LayerNorm(width), nn.LayerNorm(width)
        self.queries_keys_values, self.mix = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.network = nn.Sequential(nn.Linear(width, 4 * width), nn.GELU(), nn.Linear(4 * width, width))
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, prefix: Prefix | None = None) -> Tensor:
        x = x + self.dropout(self.attend(self.before_attention(x), prefix))
        return x + self.dropout(self.network(self.before_network(x)))

    def attend(self, x: Tensor, prefix: Prefix | None = None) -> Tensor:
        """Every position takes from those it may see what its query asks for."""
        n, length, width = x.shape
        parts = self.queries_keys_values(x).view(n, length, 3, self.heads, width // self.heads)
        queries, keys, values = parts.permute(2, 0, 3, 1, 4)  # each [n, heads, length, width / heads]
        if prefix is not None:
            keys = torch.cat([self.split(prefix.keys), keys], 2)
            values = torch.cat([self.split(prefix.values), values], 2)
        seen = F.scaled_dot_product_attention(queries, keys, values, is_causal=self.causal)
        return self.mix(seen.transpose(1, 2).reshape(n, length, width))

    def split(self, x: Tensor) -> Tensor:
        """Rows [n, length, width] by head: [n, heads, length, width / heads]."""
        return x.unflatten(2, (self.heads, -1)).transpose(1, 2)
