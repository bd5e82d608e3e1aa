"""A small variational autoencoder that draws rows like those it has seen."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F


class Generator(nn.Module):
    """Two fully connected layers each way; rows of any shape [n, *shape], read as vectors."""

    def __init__(self, shape: torch.Size, *, width: int, latent: int, fractions: bool):
        super().__init__()
        self.shape, self.latent, self.fractions = shape, latent, fractions
        self.read = nn.Sequential(nn.Linear(shape.numel(), width), nn.ReLU(), nn.Linear(width, width), nn.ReLU())
        self.mean, self.log_variance = nn.Linear(width, latent), nn.Linear(width, latent)
        self.write = nn.Sequential(nn.Linear(latent, width), nn.ReLU(), nn.Linear(width, width), nn.ReLU(),
                                   nn.Linear(width, shape.numel()))

    def loss(self, x: Tensor) -> Tensor:
        """Minus the evidence bound of each row, [n], in nats: for squared errors, up to a constant."""
        x = x.flatten(1)
        hidden = self.read(x)
        mean, log_variance = self.mean(hidden), self.log_variance(hidden)
        drawn = self.write(mean + torch.randn_like(mean) * (log_variance / 2).exp())
        if self.fractions:
            misfit = F.binary_cross_entropy_with_logits(drawn, x, reduction="none")
        else:
            misfit = (drawn - x).square() / 2
        return misfit.sum(1) + divergence(mean, log_variance)

    @torch.no_grad()
    def draw(self, n: int, rng: torch.Generator) -> Tensor:
        """n new rows, without noise on what is written, [n, *shape]."""
        made = self.write(torch.randn(n, self.latent, generator=rng).to(self.mean.weight.device))
        return (made.sigmoid() if self.fractions else made).view(n, *self.shape)


def divergence(mean: Tensor, log_variance: Tensor) -> Tensor:
    """KL divergence of each row's Gaussian from the standard one, [n]."""
    return (mean.square() + log_variance.exp() - log_variance - 1).sum(1) / 2
