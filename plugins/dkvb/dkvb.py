"""DKVB: a frozen body, a discrete lookup, and values of which each step moves only those it fetched."""

from dataclasses import dataclass

import torch
from torch import Tensor

from workbench.learn.batch import Batch
from workbench.learn.data.rows import Joined
from workbench.learn.freezing import Held, hold, let_go
from workbench.learn.importance import evaluating
from workbench.learn.learner import Learner
from workbench.learn.method import Method

from .bottleneck import Bottleneck


@dataclass
class DKVB(Method):
    """Replaces the model's head by a key-value bottleneck whose keys are settled once, without labels."""

    codebooks: int = 64
    keys: int = 256
    size: int = 8
    decay: float = 0.8
    passes: int = 3
    rows: int = 2000

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        if not hasattr(learner.model, "body") or not hasattr(learner.model, "head"):
            raise ValueError("the bottleneck takes the place of a head: it needs a model that has a body and a head")
        learner.model.body.requires_grad_(False)
        features = self.unlabelled(learner)
        outputs = int(learner.stream.facts["classes"])
        head = Bottleneck(features, self.codebooks, self.keys, self.size, outputs, learner.rng("keys"))
        # A key counts as if its first row had been assigned to it once, so that one nobody comes to stays where it is.
        counts = torch.ones(self.codebooks, self.keys).to(features)
        sums = head.keys.clone()
        for number in range(self.passes):
            mixed = torch.randperm(len(features), generator=learner.rng(f"pass {number}"))
            for part in mixed.to(features.device).split(256):
                head.settle(features[part], counts, sums, self.decay)
        learner.model.head = head
        learner.renew_optimizer()

    def unlabelled(self, learner: Learner) -> Tensor:
        """Features [rows, d] of inputs from the whole stream, without their labels."""
        everything = Joined([task.train for task in learner.stream.tasks])
        chosen = torch.randperm(len(everything), generator=learner.rng("unlabelled"))[:self.rows]
        with evaluating(learner.model), torch.no_grad():
            parts = [learner.model.features(everything[part].to(learner.device).x) for part in chosen.split(256)]
        return torch.cat([part.flatten(0, -2).float() for part in parts])

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        learner.model.body.eval()
        return super().loss(learner, batch)

    def adjust_gradients(self, learner: Learner) -> None:
        super().adjust_gradients(learner)
        head: Bottleneck = learner.model.head
        # Momentum, decay and Adam would also move values that this step did not fetch.
        fetched = head.values.grad.ne(0).any(-1) if head.values.grad is not None else torch.zeros_like(head.trained)
        head.trained |= fetched
        self.held: Held = hold(learner.model, {"head.values": fetched[..., None].to(head.values.dtype)})

    def end_step(self, learner: Learner, batch: Batch) -> None:
        let_go(self.held)
        del self.held
        super().end_step(learner, batch)
