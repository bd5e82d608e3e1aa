"""Deep generative replay: dream rows of the past, and let the network of the past name them."""

import copy
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.optim import Adam

from workbench.learn.batch import Batch
from workbench.learn.learner import Learner
from workbench.learn.memory import Seen
from workbench.learn.method import Method

from .generator import Generator


@dataclass
class DGR(Method):
    """Solver and generator learn together; copies of both from the task's start stand for all tasks before it."""

    latent: int = 32
    width: int = 256
    rate: float = 0.001

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        x = learner.task.train[torch.arange(min(256, len(learner.task.train)))].x
        fractions = bool(x.min() >= 0 and x.max() <= 1)
        self.generator = Generator(x.shape[1:], width=self.width, latent=self.latent, fractions=fractions)
        self.generator.to(learner.device)
        self.optimizer = Adam(self.generator.parameters(), lr=self.rate)
        self.seen = Seen()
        self.past: tuple[nn.Module, Generator, Seen] | None = None

    def begin_task(self, learner: Learner) -> None:
        super().begin_task(learner)
        if self.seen.classes:
            self.past = learner.frozen_copy(), copy.deepcopy(self.generator).eval(), copy.deepcopy(self.seen)

    def draw(self, learner: Learner) -> Batch:
        self.fresh = super().draw(learner)
        return Batch.join([self.fresh, self.dream(learner, len(self.fresh))]) if self.past else self.fresh

    def dream(self, learner: Learner, n: int) -> Batch:
        """n rows of the past's generator, with the labels (in task-incremental streams, for heads drawn at random)
        that the past's solver gives them."""
        solver, generator, seen = self.past
        x = generator.draw(n, learner.rng("dream"))
        dreamed = Batch(x=x)
        if "head" in self.fresh:
            heads = torch.tensor(sorted(seen.heads))
            chosen = torch.randint(len(heads), (n,), generator=learner.rng("head"))
            dreamed = dreamed.plus(head=heads[chosen].to(x.device))
        with torch.no_grad():
            logits = learner.objective.visible(solver(x), dreamed)
        unseen = ~seen.mask(logits.shape[1]).to(logits.device)
        return dreamed.plus(y=logits.masked_fill(unseen, -torch.inf).argmax(1))

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        fresh, dreamed = batch[:len(self.fresh)], batch[len(self.fresh):]
        share = self.share(learner)
        if not len(dreamed):
            return super().loss(learner, fresh)
        return share * super().loss(learner, fresh) + (1 - share) * super().loss(learner, dreamed)

    def share(self, learner: Learner) -> float:
        """The share of new rows: every task counts alike."""
        return 1 / (learner.task_index + 1) if self.past else 1.0

    def end_step(self, learner: Learner, batch: Batch) -> None:
        super().end_step(learner, batch)
        if learner.task.goal != "learn":
            return
        self.seen.note(self.fresh)
        n, share = len(self.fresh), self.share(learner)
        each = self.generator.loss(batch.x)
        weights = torch.full_like(each, share / n)
        weights[n:] = (1 - share) / max(1, len(each) - n)
        self.optimizer.zero_grad(set_to_none=True)
        (weights * each).sum().backward()
        self.optimizer.step()
