"""GDumb: only collect a balanced memory, and learn from it alone, from the start, before every examination."""

from dataclasses import dataclass

import torch
from torch import Tensor

from workbench.learn.learner import Learner
from workbench.learn.memory import ClassBalanced, first_pass
from workbench.learn.method import Method
from workbench.learn.weights import snapshot, write


@dataclass
class GDumb(Method):
    """If this does as well as a method, the method's stream has taught it nothing that its memory had not."""

    capacity: int = 200
    epochs: int = 30

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.memory = ClassBalanced(self.capacity)
        self.start = snapshot(learner.model)

    def step(self, learner: Learner) -> Tensor:
        batch = learner.method.draw(learner)
        if first_pass(learner):
            self.memory.add(batch, learner.rng("keep"))
        with torch.no_grad():
            return learner.loss(batch)

    def end_task(self, learner: Learner) -> None:
        write(learner.model, self.start)
        learner.renew_optimizer()
        for epoch in range(self.epochs):
            order = torch.randperm(len(self.memory), generator=learner.rng(f"epoch {epoch}"))
            for rows in order.split(learner.training.batch):
                learner.optimizer.zero_grad()
                learner.method.loss(learner, self.memory.rows[rows]).backward()
                learner.optimizer.step()
        super().end_task(learner)
