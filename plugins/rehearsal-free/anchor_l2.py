"""Anchored L2: hold chosen parts of the body where the last task, or at first the pretraining, left them."""

from dataclasses import dataclass

import torch
from torch import Tensor

from workbench.learn.batch import Batch
from workbench.learn.importance import Weights, learning, pull
from workbench.learn.learner import Learner
from workbench.learn.method import Method

ATTENTION = ("queries_keys_values", "mix")
"""What the layers of self-attention are called in our transformers."""


@dataclass
class AnchorL2(Method):
    """The head is never held. `start` holds the first task too, which is meant for pretrained bodies."""

    strength: float = 0.05
    parts: str = "body"
    rest: str = "free"
    start: bool = True

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        if self.parts == "attention" and self.rest == "frozen":
            held = self.held(learner)
            for name, p in learner.model.named_parameters():
                if name.startswith("body.") and name not in held:
                    p.requires_grad_(False)
            learner.renew_optimizer()
        self.anchor: Weights = self.now(learner) if self.start else {}

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        loss = super().loss(learner, batch)
        if not self.anchor:
            return loss
        equal = {name: torch.ones_like(old) for name, old in self.anchor.items()}
        return loss + self.strength * pull(learner.model, equal, self.anchor)

    def end_task(self, learner: Learner) -> None:
        super().end_task(learner)
        self.anchor = self.now(learner)

    def now(self, learner: Learner) -> Weights:
        """The weights that are held, as they are."""
        held = self.held(learner)
        return {name: p.detach().clone() for name, p in learning(learner.model).items() if name in held}

    def held(self, learner: Learner) -> set[str]:
        """The names of the weights that are held; ValueError where there are none."""
        names = {name for name in dict(learner.model.named_parameters()) if name.startswith("body.")}
        if self.parts == "attention":
            names = {name for name in names if any(part in name.split(".") for part in ATTENTION)}
        if not names:
            raise ValueError(f"there is no {self.parts} to hold: choose a model that has one")
        return names
