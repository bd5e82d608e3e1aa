"""ACU: on frozen features a ridge regression learns rows and gives them back, exactly and without any other row."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b

import torch
from torch import Tensor
from torch.nn import functional as F

from workbench.learn.batch import Batch
from workbench.learn.importance import evaluating
from workbench.learn.learner import Learner
from workbench.learn.memory import first_pass
from workbench.learn.method import Method
from workbench.learn.objective import Predictor
from workbench.learn.prototypes import among


@dataclass
class ACU(Method):
    """The network stays as it comes; tasks whose goal is "forget" are requests, answered from their own rows alone."""

    width: int = 512
    ridge: float = 0.1
    forget: str = "exact"
    ascent: float = 0.03

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        if not hasattr(learner.model, "features"):
            raise ValueError("ACU needs a model that makes features for its head: mlp, cnn, resnet18 or vit")
        x = learner.task.train[torch.tensor([0])].x.to(learner.device)
        with evaluating(learner.model), torch.no_grad():
            size = learner.model.features(x).shape[1]
        drawn = torch.randn(size, self.width, generator=learner.rng("features"), dtype=torch.float64)
        self.spread = drawn / size**0.5
        self.inverse = torch.eye(self.width, dtype=torch.float64) / self.ridge  # R
        self.weight = torch.zeros(self.width, learner.stream.facts["classes"], dtype=torch.float64)  # W
        self.ledger: Counter[bytes] = Counter()  # what has been learnt and not given back, as digests
        self.counts = torch.zeros(learner.stream.facts["classes"])  # how many rows of each class that is

    @torch.no_grad()
    def step(self, learner: Learner) -> Tensor:
        batch = learner.method.draw(learner)
        with evaluating(learner.model):
            loss = learner.objective.loss(learner.method.predictor(learner), batch).mean()
        if first_pass(learner):
            x, y = self.features(learner, batch.x), F.one_hot(batch.y, self.weight.shape[1]).cpu().double()
            if learner.task.goal == "forget":
                self.unlearn(x, y, batch)
            else:
                self.learn(x, y, batch)
        learner.method.end_step(learner, batch)
        return loss

    def features(self, learner: Learner, x: Tensor) -> Tensor:
        """What the regression reads, [n, width], in double precision on the CPU."""
        with evaluating(learner.model), torch.no_grad():
            return (learner.model.features(x).cpu().double() @ self.spread.cpu()).relu()

    def learn(self, x: Tensor, y: Tensor, batch: Batch) -> None:
        """Take a block of rows in: one step of recursive least squares."""
        self.ledger.update(digests(batch))
        self.counts = self.counts.cpu() + y.sum(0)
        r = self.inverse.cpu()  # a checkpoint may have been read onto another device
        k = torch.linalg.inv(torch.eye(len(x), dtype=torch.float64) + x @ r @ x.T)
        r = r - r @ x.T @ k @ x @ r
        w = self.weight.cpu()
        self.inverse, self.weight = (r + r.T) / 2, w + r @ x.T @ (y - x @ w)

    def unlearn(self, x: Tensor, y: Tensor, batch: Batch) -> None:
        """Give a block of rows back. ValueError for a row that was not learnt, or was given back before."""
        asked = Counter(digests(batch))
        if missing := asked - self.ledger:
            raise ValueError(f"{missing.total()} of the {len(batch)} rows to forget were never learnt, or are "
                             "forgotten already: a request may name each learnt row once")
        self.ledger -= asked
        self.counts = self.counts.cpu() - y.sum(0)
        r, w = self.inverse.cpu(), self.weight.cpu()
        if self.forget == "ascent":
            self.weight = w + self.ascent * x.T @ (x @ w - y) / len(x)
            return
        k = torch.linalg.inv(torch.eye(len(x), dtype=torch.float64) - x @ r @ x.T)
        r = r + r @ x.T @ k @ x @ r
        self.inverse, self.weight = (r + r.T) / 2, w - r @ x.T @ (y - x @ w)

    def predictor(self, learner: Learner) -> Predictor:
        if not self.ledger:
            return super().predictor(learner)
        weight, there = self.weight.cpu(), self.there()
        return lambda x: among(self.features(learner, x) @ weight, there).float().to(x.device)

    def there(self) -> Tensor:
        """The classes that can be answered: those of which a row is left. Ascent gives no class up by itself."""
        return torch.ones(len(self.counts), dtype=torch.bool) if self.forget == "ascent" else self.counts.cpu() > 0


def digests(batch: Batch) -> Iterator[bytes]:
    """A digest of each row, picture and label: enough to know it again, and nothing to see in it."""
    for x, y in zip(batch.x.cpu(), batch.y.tolist(), strict=True):
        yield blake2b(x.numpy().tobytes() + str(y).encode(), digest_size=12).digest()
