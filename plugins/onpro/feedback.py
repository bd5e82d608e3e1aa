"""Adaptive prototypical feedback: replay mixtures of classes, the more of two classes the nearer their prototypes."""

from typing import NamedTuple

import torch
from torch import Tensor

from workbench.learn.batch import Batch


class Mixed(NamedTuple):
    """Pictures (1 - share) of label `y` and `share` of label `other`, [n, ...] and [n]."""

    x: Tensor
    y: Tensor
    other: Tensor
    share: Tensor

    @property
    def blend(self) -> Tensor:
        """One number for both labels, equal where both and their shares are: what rows are compared by."""
        return (1 - self.share) * self.y + self.share * self.other


def pair_chances(means: Tensor) -> tuple[Tensor, Tensor]:
    """All pairs of classes [2, pairs], i < j, and each one's chance: the softmax over 1 / distance."""
    pairs = torch.triu_indices(len(means), len(means), 1)
    distance = torch.pdist(means.float()).clamp(min=1e-6)
    return pairs, (1 / distance).softmax(0)


def whole(chances: Tensor, n: int, rng: torch.Generator) -> Tensor:
    """The chances times n, rounded so that they sum to n; what is over or missing falls on random pairs."""
    counts = (chances * n).round().long()
    while (rest := n - int(counts.sum())) != 0:
        open_ = torch.arange(len(counts)) if rest > 0 else counts.nonzero().flatten()
        chosen = open_[torch.randperm(len(open_), generator=rng)[:abs(rest)]]
        counts[chosen] += 1 if rest > 0 else -1
    return counts


def plain_mixtures(rows: Batch, chance: float, rng: torch.Generator, most: float = 0.6) -> Mixed:
    """Each row, with this chance, mixed with another of them by a share from 0 to `most`."""
    n, device = len(rows), rows.x.device
    partner = torch.randperm(n, generator=rng).to(device)
    share = torch.rand(n, generator=rng) * most * (torch.rand(n, generator=rng) < chance)
    return _mixed(rows.x, rows.y, rows.x[partner], rows.y[partner], share.to(device))


def guided_mixtures(kept: Batch, labels: Tensor, means: Tensor, n: int, chance: float, rng: torch.Generator) -> Mixed:
    """n mixtures of kept rows of near classes; with this chance a pair is mixed, else its first class comes alone."""
    pairs, chances = pair_chances(means.cpu())
    counts = whole(chances, n, rng)
    present = [(kept.y == label).nonzero().flatten() for label in labels.tolist()]
    everyone = torch.arange(len(kept), device=kept.x.device)
    chosen: list[Tensor] = []
    shares = []
    for (i, j), count in zip(pairs.T.tolist(), counts.tolist(), strict=True):
        if not count:
            continue
        rows = [present[k] if len(present[k]) else everyone for k in (i, j)]
        chosen.append(torch.stack([r[torch.randint(len(r), (count,), generator=rng).to(r.device)] for r in rows]))
        mixed = torch.rand((), generator=rng) <= chance
        # The ratio of two gamma draws has the beta distribution, and these take a generator.
        gammas = torch._standard_gamma(torch.full((2, count), 0.4), generator=rng)
        shares.append(gammas[0] / gammas.sum(0).clamp(min=1e-12) if mixed else torch.zeros(count))
    first, second = torch.cat(chosen, 1)
    return _mixed(kept.x[first], kept.y[first], kept.x[second], kept.y[second],
                  torch.cat(shares).to(kept.x.device))


def both(first: Mixed, second: Mixed) -> Mixed:
    """All of them, one after the other."""
    return Mixed(*(torch.cat(parts) for parts in zip(first, second, strict=True)))


def _mixed(x: Tensor, y: Tensor, other_x: Tensor, other_y: Tensor, share: Tensor) -> Mixed:
    by = share.view(-1, *[1] * (x.ndim - 1))
    return Mixed((1 - by) * x + by * other_x, y, other_y, share)
