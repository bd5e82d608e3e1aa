"""What pulls views of one class together and pushes classes apart: among prototypes and among single pictures."""

import torch
from torch import Tensor
from torch.nn import functional as F


def class_means(z: Tensor, y: Tensor) -> tuple[Tensor, Tensor]:
    """The labels that are present [k] and the mean of each one's rows [k, d]."""
    labels, which, counts = y.unique(return_inverse=True, return_counts=True)
    sums = z.new_zeros(len(labels), z.shape[1]).index_add(0, which, z)
    return labels, sums / counts[:, None]


def prototype_contrast(z: Tensor, other: Tensor, y: Tensor, temperature: float) -> Tensor:
    """InfoNCE among the prototypes of two views: a class's other view against all others of both views."""
    _, first = class_means(z, y)
    _, second = class_means(other, y)
    both = F.normalize(torch.cat([first, second]))
    similar = (both @ both.T).float() / temperature
    similar = similar.masked_fill(torch.eye(len(both), dtype=torch.bool, device=z.device), -torch.inf)
    return F.cross_entropy(similar, torch.arange(len(both), device=z.device).roll(len(first)))


def instance_contrast(similar: Tensor, labels: Tensor, temperature: float, *, paired: bool) -> Tensor:
    """Supervised contrast of two views of n pictures from their similarities [2n, 2n], as in OCM.

    `paired` leaves a row itself out and counts its own other view once more: the form for new rows.
    """
    n, similar = len(similar) // 2, similar.float()  # half the bits cannot hold the small number that is added below
    labels = labels.repeat(2)
    alone = torch.eye(2 * n, dtype=torch.bool, device=similar.device)
    weight = (similar - similar.amax(1, keepdim=True).detach()).div(temperature).exp()
    if paired:
        weight = weight.masked_fill(alone, 0.0)
    each = -(weight / (weight.sum(1, keepdim=True) + 1e-8) + 1e-8).log()
    same = (labels[:, None] == labels).to(similar)
    loss = (same / same.sum(1, keepdim=True) * each).sum() / (2 * n)
    if not paired:
        return loss
    return 2 * loss + (each[:n, n:].diagonal().sum() + each[n:, :n].diagonal().sum()) / (2 * n)
