"""Fast and slow weights: one copy remembers the tasks, one learns to learn from a few rows; each holds the other."""

from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from workbench.learn.batch import Batch
from workbench.learn.importance import Weights, anchor, evaluating, fisher, join_pulls, learning, pull
from workbench.learn.learner import Learner
from workbench.learn.memory import PerClass
from workbench.learn.method import Method

SCALE = 10.0  # of the cosines in an episode


@dataclass
class FastSlow(Method):
    """The run's model is the fast one; the slow one begins as its copy after the first task.

    Step 1, while a later task is learnt: important fast weights stay, and all are drawn to the slow ones. Step 2, at
    its end: the slow weights learn episodes from a few kept rows, the less the more a weight matters, and then go a
    small way to the fast ones.
    """

    strength: float = 1.0
    tie: float = 0.01
    shots: int = 5
    replayed: int = 32
    episodes: int = 50
    ways: int = 5
    rate: float = 0.001
    rigidity: float = 1.0
    drift: float = 0.05
    samples: int = 200

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        if not hasattr(learner.model, "features") or not hasattr(getattr(learner.model, "head", None), "weight"):
            raise ValueError("fast and slow weights need a model whose head reads features: mlp, cnn, resnet18 or vit")
        self.memory = PerClass(self.shots) if self.shots else None
        self.slow: nn.Module | None = None
        self.importance: Weights = {}
        self.held: tuple[Weights, Weights, float] = ({}, {}, 0.0)

    def begin_task(self, learner: Learner) -> None:
        super().begin_task(learner)
        if self.slow is None:
            return
        self._name_new_classes(learner, self.slow)
        fast = anchor(learner.model)
        matter = {name: self.strength / 2 * weight for name, weight in self.importance.items()}
        even = {name: torch.full_like(weight, self.tie / 2) for name, weight in fast.items()}
        self.held = join_pulls(matter, fast, even, dict(self.slow.named_parameters()))

    def _name_new_classes(self, learner: Learner, slow: nn.Module) -> None:
        """Write the mean direction of each new class's slow features into both heads, as long as the old rows are."""
        with evaluating(slow), torch.no_grad():
            rows = Batch.join(list(learner.batches(learner.task.train)))
            h = F.normalize(slow.features(rows.x).float())  # type: ignore[operator]
            heads = [model.get_submodule("head").weight for model in (learner.model, slow)]
            length = heads[1].norm(dim=1).mean()
            for label in rows.y.unique().tolist():
                mean = F.normalize(h[rows.y == label].mean(0), dim=0) * length
                for weight in heads:
                    weight[label] = mean

    def draw(self, learner: Learner) -> Batch:
        fresh = super().draw(learner)
        if self.slow is None or self.memory is None or not self.replayed:
            return fresh
        kept = self.memory.sample(min(self.replayed, len(self.memory)), learner.rng("replayed"))
        return Batch.join([fresh, kept])

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        loss = super().loss(learner, batch)
        importance, towards, rest = self.held
        return loss + pull(learner.model, importance, towards) + rest if importance else loss

    def end_task(self, learner: Learner) -> None:
        super().end_task(learner)
        if self.memory is not None:
            self.memory.add_task(learner)
        found = fisher(learner, learner.task.train, labels="sampled", samples=self.samples)
        for name, weight in _mean_one(found).items():
            self.importance[name] = self.importance.get(name, 0.0) + weight
        if self.slow is None:
            self.slow = learner.frozen_copy()
        else:
            self.consolidate(learner, self.slow)

    def consolidate(self, learner: Learner, slow: nn.Module) -> None:
        """Step 2: episodes move the slow weights, then these drift to the fast ones."""
        rows = self.memory.rows if self.memory is not None else Batch.join(list(learner.batches(learner.task.train)))
        calm = {name: 1 / (1 + self.rigidity * weight) for name, weight in _mean_one(self.importance).items()}
        slow.requires_grad_(True)
        weights = learning(slow)
        with evaluating(learner.model):
            for support, query in self.drawn(rows.y.cpu(), learner.rng("episodes")):
                loss = episode(slow, rows, support, query) + distilled(slow, learner.model, rows[query].x)
                slopes = torch.autograd.grad(loss, list(weights.values()), allow_unused=True, materialize_grads=True)
                with torch.no_grad():
                    for (name, weight), slope in zip(weights.items(), slopes, strict=True):
                        weight -= self.rate * calm.get(name, 1.0) * slope
        slow.requires_grad_(False)
        for weight, fast in zip(slow.parameters(), learner.model.parameters(), strict=True):
            weight.lerp_(fast.detach(), self.drift)

    def drawn(self, labels: Tensor, rng: torch.Generator) -> Iterator[tuple[Tensor, Tensor]]:
        """Rows to learn from and rows to be asked about, by number: a few classes, each with rows on both sides."""
        classes = [rows for label in labels.unique() if len(rows := (labels == label).nonzero().flatten()) > 1]
        for _ in range(self.episodes if len(classes) > 1 else 0):
            support, query = [], []
            for which in torch.randperm(len(classes), generator=rng)[:self.ways].tolist():
                rows = classes[which][torch.randperm(len(classes[which]), generator=rng)]
                cut = int(torch.randint(1, len(rows), (1,), generator=rng))
                support.append(rows[:cut])
                query.append(rows[cut:])
            yield torch.cat(support), torch.cat(query)


def episode(model: nn.Module, rows: Batch, support: Tensor, query: Tensor) -> Tensor:
    """How badly the mean directions of the classes in `support` name the rows of `query`."""
    asked = rows[torch.cat([support, query])]
    h = F.normalize(model.features(asked.x).float())  # type: ignore[operator]
    classes, labels = asked.y.unique(return_inverse=True)
    own = F.one_hot(labels[:len(support)], len(classes)).to(h.dtype)
    prototypes = F.normalize(own.T @ h[:len(support)])
    return F.cross_entropy(SCALE * h[len(support):] @ prototypes.T, labels[len(support):])


def distilled(slow: nn.Module, fast: nn.Module, x: Tensor) -> Tensor:
    """KL divergence from the fast network's answers to the slow one's, mean over rows."""
    with torch.no_grad():
        wanted = fast(x).log_softmax(1)
    return F.kl_div(slow(x).log_softmax(1), wanted, log_target=True, reduction="batchmean")


def _mean_one(importance: Weights) -> Weights:
    """The same importance with a mean of 1 over all weights; all zero stays so."""
    count = sum(weight.numel() for weight in importance.values())
    mean = sum(float(weight.sum()) for weight in importance.values()) / count
    return {name: weight / mean if mean else weight for name, weight in importance.items()}
