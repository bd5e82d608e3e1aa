"""Bottleneck: a head that looks features up in codebooks of keys and answers with the values it fetched."""

import torch
from torch import Tensor, nn

CHUNK = 512
"""Rows whose distances to all keys are held at once."""


class Bottleneck(nn.Module):
    """C codebooks of K keys, each with a value for every class; logits are the mean of the C values fetched.

    Projections and keys are fixed; `trained` [C, K] marks the values that have been fetched in training.
    """

    def __init__(self, features: Tensor, codebooks: int, keys: int, size: int, classes: int, rng: torch.Generator):
        """Standardises by `features` [rows, d]; the first keys are the projections of some of these rows."""
        super().__init__()
        width = features.shape[1]
        self.register_buffer("mean", features.mean(0))
        self.register_buffer("scale", 1 / features.std(0).clamp(min=1e-5))
        project = torch.randn(codebooks, width, size, generator=rng).to(features) / width**0.5
        self.register_buffer("project", project)
        self.register_buffer("keys", torch.empty(codebooks, keys, size).to(features))
        self.register_buffer("trained", torch.zeros(codebooks, keys, dtype=torch.bool, device=features.device))
        self.values = nn.Parameter(torch.zeros(codebooks, keys, classes).to(features))
        first = torch.stack([torch.randint(len(features), (keys,), generator=rng) for _ in range(codebooks)])
        for c, rows in enumerate(first.to(features.device)):
            self.keys[c] = self.projected(features[rows])[:, c]

    def projected(self, features: Tensor) -> Tensor:
        """Standardised features [..., d] as every codebook sees them, [..., C, size]."""
        return torch.einsum("...d,cds->...cs", (features - self.mean) * self.scale, self.project)

    @torch.no_grad()
    def nearest(self, features: Tensor) -> Tensor:
        """The number of the nearest key in each codebook, [..., C]."""
        flat = features.detach().flatten(0, -2)
        found = [torch.cdist(self.projected(part).transpose(0, 1), self.keys).argmin(-1).T
                 for part in flat.split(CHUNK)]
        return torch.cat(found).view(*features.shape[:-1], len(self.keys))

    def fetched(self, places: Tensor) -> Tensor:
        """Which keys these places [..., C] name, [C, K] of booleans."""
        mask = torch.zeros_like(self.trained)
        books = torch.arange(len(self.keys), device=places.device).expand_as(places)
        mask[books.flatten(), places.flatten()] = True
        return mask

    def forward(self, features: Tensor) -> Tensor:
        places = self.nearest(features)
        books = torch.arange(len(self.keys), device=places.device)
        return self.values[books, places].mean(-2)

    @torch.no_grad()
    def settle(self, features: Tensor, counts: Tensor, sums: Tensor, decay: float) -> None:
        """One step of vector quantisation: each key moves to the running mean of what is nearest to it.

        `counts` [C, K] and `sums` [C, K, size] are the running numbers, updated in place.
        """
        seen, places = self.projected(features).transpose(0, 1), self.nearest(features).T  # [C, n, size], [C, n]
        now = torch.zeros_like(counts).scatter_add_(1, places, torch.ones_like(places, dtype=counts.dtype))
        total = torch.zeros_like(sums).scatter_add_(1, places[..., None].expand_as(seen), seen)
        counts.mul_(decay).add_(now, alpha=1 - decay)
        sums.mul_(decay).add_(total, alpha=1 - decay)
        self.keys.copy_(sums / counts.clamp(min=1e-8)[..., None])
