"""Replay: learn from the past by mixing a few kept examples into every batch."""

from dataclasses import dataclass

from torch import Tensor

from workbench.learn.batch import Batch
from workbench.learn.learner import Learner
from workbench.learn.memory import Herded, PerClass, first_pass, make_store
from workbench.learn.method import Method


@dataclass
class Replay(Method):
    """A small memory; each batch of new rows travels with one of kept rows."""

    capacity: int = 200
    batch: int = 0
    weight: float = 0.5
    growing: bool = False
    policy: str = "reservoir"
    per_class: int = 0

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.at_end = bool(self.per_class) or self.policy == "herding"
        if self.per_class:
            self.memory = PerClass(self.per_class)
        else:
            self.memory = Herded(self.capacity) if self.at_end else make_store(self.policy, self.capacity)

    def draw(self, learner: Learner) -> Batch:
        self.fresh = super().draw(learner)
        if not len(self.memory):
            return self.fresh
        past = self.memory.sample(self.batch or len(self.fresh), learner.rng("replay"))
        return Batch.join([self.fresh, past])

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        fresh, past = batch[:len(self.fresh)], batch[len(self.fresh):]
        if not len(past):
            return super().loss(learner, fresh)
        weight = learner.task_index / (learner.task_index + 1) if self.growing else self.weight
        return (1 - weight) * super().loss(learner, fresh) + weight * super().loss(learner, past)

    def end_step(self, learner: Learner, batch: Batch) -> None:
        super().end_step(learner, batch)
        if learner.task.goal == "learn" and not self.at_end and first_pass(learner):
            self.memory.add(self.fresh, learner.rng("keep"))

    def end_task(self, learner: Learner) -> None:
        super().end_task(learner)
        if learner.task.goal == "learn" and self.at_end:
            self.memory.add_task(learner)
