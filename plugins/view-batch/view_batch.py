"""View-batch: fewer different rows in a batch, each in several views, so that a row rests longer until it returns."""

from dataclasses import dataclass
from functools import partial

import torch
from torch import Tensor
from torch.nn import functional as F

from workbench.learn.batch import Batch
from workbench.learn.learner import Learner
from workbench.learn.method import Method
from workbench.learn.pictures import cut_out, scaled, turned


@dataclass
class ViewBatch(Method):
    """Replays every row `views` times at once and then rests for `views` epochs; the first view teaches the others."""

    views: int = 4
    distil: float = 1.0
    warmup: int = 6
    hardness: float = 1.0

    def draw(self, learner: Learner) -> Batch:
        with learner.picking(partial(self.pick, learner)):
            self.plain = super().draw(learner)
        drawn = learner.drawn
        rows = drawn.rows if drawn.step == learner.step else drawn.rows[:0]
        self.first = first_of_each(rows).to(learner.device)
        self.rested = learner.task_step // max(1, -(-drawn.size // learner.training.batch)) >= self.warmup
        x = self.plain.x
        if not self.hardness or x.ndim != 4 or not len(rows):
            return self.plain
        further = (self.first != torch.arange(len(rows), device=x.device)).nonzero().flatten()
        hard = hardened(x[further], self.hardness, learner.rng("views"))
        return self.plain.plus(x=x.index_copy(0, further, hard.to(x.dtype)))

    def pick(self, learner: Learner, size: int, n: int) -> Tensor:
        """The next rows of one permutation for `views` epochs, in which each comes `views` times in a row."""
        epoch, k = divmod(learner.task_step, -(-size // n))
        rest, part = divmod(epoch, self.views)
        places = part * size + torch.arange(k * n, min((k + 1) * n, size))
        return learner.permutation(size, rest)[places // self.views]

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        loss = super().loss(learner, batch)
        further = (self.first != torch.arange(len(self.first), device=self.first.device)).nonzero().flatten()
        if not self.distil or not self.rested or not len(further):
            return loss
        logs = learner.model(batch.x[:len(self.first)]).log_softmax(-1)
        teacher = logs[self.first[further]].detach()
        # KL(first view || further view) of each further view, summed over the answers
        apart = F.kl_div(logs[further], teacher, reduction="none", log_target=True)
        return loss + self.distil * apart.flatten(1).sum(1).mean()

    def end_step(self, learner: Learner, batch: Batch) -> None:
        # Blocks below are told of the rows as they were; what a block above has added comes after them.
        x = torch.cat([self.plain.x, batch.x[len(self.plain):]])
        del self.plain
        super().end_step(learner, batch.plus(x=x))


def first_of_each(rows: Tensor) -> Tensor:
    """For each row of a batch the place where the same row stands first, [n]."""
    _, which = rows.unique(return_inverse=True)
    first = torch.full((len(rows),), len(rows), dtype=torch.long)
    first.scatter_reduce_(0, which, torch.arange(len(rows)), "amin")
    return first[which]


def hardened(x: Tensor, hardness: float, rng: torch.Generator) -> Tensor:
    """Pictures [n, c, h, w] strongly changed: turned, scaled, partly hidden and made noisy, each by its own amount."""
    n = len(x)
    if not n:
        return x
    draws = (2 * torch.rand(2, n, generator=rng) - 1).to(x.device)
    x = turned(x, 20 * hardness * draws[0])
    x = scaled(x, (1 + 0.2 * hardness * draws[1]).clamp(min=0.1))
    x = cut_out(x, torch.rand(2, n, generator=rng).to(x.device), round(0.3 * hardness * min(x.shape[2:])))
    return x + 0.1 * hardness * torch.randn(x.shape, generator=rng).to(x.device)
