"""Supervised contrast: pictures of one class are drawn together and apart from the others, without a classifier."""

import torch
from torch import Tensor


def supervised_contrast(z: Tensor, y: Tensor, temperature: float) -> Tensor:
    """The SupCon loss of features z [n, d] of length 1 with labels y [n] (Khosla et al., 2020).

    Mean over anchors of the mean over the other rows of its label of -log of the row's share in the softmax over all
    rows but the anchor. Anchors that are alone with their label do not count; two views of each row leave none alone.
    """
    itself = torch.eye(len(z), dtype=torch.bool, device=z.device)
    shares = (z @ z.T / temperature).masked_fill(itself, -torch.inf).log_softmax(1)
    alike = (y[:, None] == y[None]) & ~itself
    counts = alike.sum(1)
    each = -shares.masked_fill(~alike, 0.0).sum(1)[counts > 0] / counts[counts > 0]
    return each.mean() if len(each) else z.sum() * 0.0
