"""Augmentation: change every picture a little, otherwise each time, so that its class is learnt and not itself."""

from dataclasses import dataclass

import torch
from torch import Tensor

from workbench.learn.batch import Batch
from workbench.learn.learner import Learner
from workbench.learn.method import Method
from workbench.learn.pictures import cut_out, shifted, turned


@dataclass
class Augment(Method):
    """Changes what is drawn. Blocks below are told of the pictures as they were, so that memories keep those."""

    turn: float = 10.0
    shift: int = 0
    flip: bool = False
    cutout: int = 0
    noise: float = 0.0

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        shape = learner.task.train[torch.tensor([0])].x.shape[1:]
        if len(shape) != 3:
            raise ValueError(f"augmentation changes pictures (channels, height, width), not inputs of shape {[*shape]}")

    def draw(self, learner: Learner) -> Batch:
        self.plain = super().draw(learner)
        return self.plain.plus(x=self.changed(self.plain.x, learner.rng("augment")))

    def changed(self, x: Tensor, rng: torch.Generator) -> Tensor:
        """The pictures [n, c, h, w] after all changes that are set."""
        n = len(x)
        if self.shift:
            x = shifted(x, torch.randint(-self.shift, self.shift + 1, (2, n), generator=rng).to(x.device))
        if self.turn:
            x = turned(x, ((2 * torch.rand(n, generator=rng) - 1) * self.turn).to(x.device))
        if self.flip:
            mirrored = (torch.rand(n, generator=rng) < 0.5).to(x.device)
            x = torch.where(mirrored[:, None, None, None], x.flip(-1), x)
        if self.cutout:
            x = cut_out(x, torch.rand(2, n, generator=rng).to(x.device), self.cutout)
        return x + self.noise * torch.randn_like(x) if self.noise else x

    def end_step(self, learner: Learner, batch: Batch) -> None:
        # What a block above has added to the batch comes after the rows drawn here.
        x = torch.cat([self.plain.x, batch.x[len(self.plain):]])
        del self.plain
        super().end_step(learner, batch.plus(x=x))
