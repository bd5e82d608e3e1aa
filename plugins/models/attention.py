"""The transformer block that the small ViT and the tiny GPT share."""

from torch import Tensor, nn
from torch.nn import functional as F


class Block(nn.Module):
    """Attention and a two-layer network, each on normalised input and added to it; [n, length, width] throughout."""

    def __init__(self, width: int, heads: int, *, causal: bool, dropout: float = 0.0):
        super().__init__()
        if width % heads:
            raise ValueError(f"width {width} must be a multiple of heads {heads}")
        self.heads, self.causal = heads, causal
        self.before_attention, self.before_network = nn.LayerNorm(width), nn.LayerNorm(width)
        self.queries_keys_values, self.mix = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.network = nn.Sequential(nn.Linear(width, 4 * width), nn.GELU(), nn.Linear(4 * width, width))
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor) -> Tensor:
        x = x + self.dropout(self.attend(self.before_attention(x)))
        return x + self.dropout(self.network(self.before_network(x)))

    def attend(self, x: Tensor) -> Tensor:
        """Every position takes from those it may see what its query asks for."""
        n, length, width = x.shape
        parts = self.queries_keys_values(x).view(n, length, 3, self.heads, width // self.heads)
        queries, keys, values = parts.permute(2, 0, 3, 1, 4)  # each [n, heads, length, width / heads]
        seen = F.scaled_dot_product_attention(queries, keys, values, is_causal=self.causal)
        return self.mix(seen.transpose(1, 2).reshape(n, length, width))
