"""OnPro: prototypes made from each batch push one another apart, and tell which classes to mix in replay."""

from dataclasses import dataclass
from typing import cast

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from workbench.learn.batch import Batch
from workbench.learn.importance import evaluating
from workbench.learn.learner import Learner
from workbench.learn.memory import Reservoir, Seen, first_pass
from workbench.learn.method import Method
from workbench.learn.network import Network
from workbench.learn.pictures import scaled, shifted

from .contrast import class_means, instance_contrast, prototype_contrast
from .feedback import Mixed, both, guided_mixtures, plain_mixtures

EACH = 7
"""No more kept rows than this many for each class seen."""


@dataclass
class OnPro(Method):
    """New rows teach the features by contrast alone; after the first task the head learns from replay alone."""

    capacity: int = 200
    batch: int = 64
    prototypes: str = "new and seen"
    instances: bool = True
    feedback: bool = True
    temperature: float = 0.5
    instance_temperature: float = 0.07
    plain: float = 0.75
    mix: float = 0.6
    rotations: int = 4
    projection: int = 64

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        first = learner.task.train[torch.tensor([0])].to(learner.device)
        if first.x.ndim != 4 or not hasattr(learner.model, "features"):
            raise ValueError("onpro needs pictures, and a model that makes features for its head: mlp, cnn or resnet18")
        with evaluating(learner.model), torch.no_grad():
            width = cast(Network, learner.model).features(first.x).shape[1]
        learner.model.projector = nn.Sequential(nn.Linear(width, width), nn.ReLU(), nn.Linear(width, self.projection))
        learner.renew_optimizer()
        self.memory, self.seen = Reservoir(self.capacity), Seen()
        self.labels = torch.empty(0, dtype=torch.long)
        self.means = torch.empty(0, self.projection)

    def begin_task(self, learner: Learner) -> None:
        super().begin_task(learner)
        self.fresh_task = True

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        self.seen.note(batch)
        new = learner.task_index == 0 or not len(self.memory)
        loss = self._new_rows(learner, batch)
        if len(self.memory):
            size = min(self.batch, EACH * len(self.seen.classes))
            past = self.memory.sample(min(size, len(self.memory)), learner.rng("onpro"))
            mixed = _unmixed(batch) if new else self._mixed(learner, past)
            if not new and self.instances:
                loss = loss + self._contrast(learner, mixed.x, mixed.blend, paired=False)
            # The prototypes of seen classes come from rows that are not mixed.
            loss = loss + self._seen_prototypes(learner, past)
        else:
            mixed = _unmixed(batch)
        logits = learner.model(self.view(learner, mixed.x))
        self.fresh_task = False
        right, other = (learner.objective.loss(lambda x: logits, Batch(x=mixed.x, y=y)) for y in (mixed.y, mixed.other))
        return loss + ((1 - mixed.share) * right + mixed.share * other).mean()

    def _mixed(self, learner: Learner, past: Batch) -> Mixed:
        """The replay batch: most of it mixed at random, the rest as the prototypes say."""
        if not self.feedback or self.fresh_task or len(self.labels) < 2:
            return _unmixed(past)
        rng, plain = learner.rng("onpro mix"), int(self.plain * len(past))
        chosen = torch.randperm(len(past), generator=rng)[:plain]
        mixed = plain_mixtures(past[chosen], self.mix, rng)
        if plain == len(past):
            return mixed
        kept = self.memory.rows
        return both(mixed, guided_mixtures(kept, self.labels, self.means, len(past) - plain, self.mix, rng))

    def _new_rows(self, learner: Learner, batch: Batch) -> Tensor:
        loss = torch.zeros((), device=batch.x.device)
        if self.instances:
            loss = loss + self._contrast(learner, batch.x, batch.y.to(batch.x.dtype), paired=True)
        if "new" in self.prototypes:
            z, other = self.project(learner, batch.x), self.project(learner, self.view(learner, batch.x))
            loss = loss + prototype_contrast(z, other, batch.y, self.temperature)
        return loss

    def _seen_prototypes(self, learner: Learner, past: Batch) -> Tensor:
        """Push the prototypes of the replay batch apart, and remember where they are."""
        z, other = self.project(learner, past.x), self.project(learner, self.view(learner, past.x))
        with torch.no_grad():
            self.labels, first = class_means(F.normalize(z), past.y)
            self.means = (first + class_means(F.normalize(other), past.y)[1]) / 2
        if "seen" not in self.prototypes:
            return z.sum() * 0
        return prototype_contrast(z, other, past.y, self.temperature)

    def project(self, learner: Learner, x: Tensor) -> Tensor:
        """The projections of pictures, each of length 1, [n, projection]."""
        network = cast(Network, learner.model)
        return F.normalize(cast(nn.Module, network.projector)(network.features(x)))

    def _contrast(self, learner: Learner, x: Tensor, labels: Tensor, *, paired: bool) -> Tensor:
        """Supervised contrast over turned pictures and a second view of each; every turn is a class of its own."""
        turns = self.rotations if x.shape[-1] == x.shape[-2] else 1
        turned = torch.cat([x.rot90(k, (2, 3)) for k in range(turns)])
        classes = cast(int, learner.stream.facts["classes"])
        labels = torch.cat([labels + classes * k for k in range(turns)])
        network = cast(Network, learner.model)
        h = network.features(torch.cat([turned, self.view(learner, turned)]))
        z = F.normalize(cast(nn.Module, network.projector)(h))
        similar = z @ z.T
        if (room := h.shape[1] - z.shape[1]) > 0:  # a slice of the features, as long as a projection
            start = int(torch.randint(room, (), generator=learner.rng(f"onpro slice {paired}")))
            similar = similar + z @ F.normalize(h)[:, start:start + z.shape[1]].T
        return instance_contrast(similar, labels, self.instance_temperature, paired=paired)

    def view(self, learner: Learner, x: Tensor) -> Tensor:
        """Each picture shifted, larger or smaller, otherwise each time it is asked for."""
        n, most = len(x), max(1, x.shape[-1] // 14)
        # The global generator starts anew with every step.
        x = shifted(x, torch.randint(-most, most + 1, (2, n)).to(x.device))
        return scaled(x, (0.9 + 0.3 * torch.rand(n)).to(x.device))

    def end_step(self, learner: Learner, batch: Batch) -> None:
        super().end_step(learner, batch)
        if learner.task.goal == "learn" and first_pass(learner):
            self.memory.add(batch, learner.rng("keep"))


def _unmixed(rows: Batch) -> Mixed:
    return Mixed(rows.x, rows.y, rows.y, rows.x.new_zeros(len(rows)))
