"""Frequency replay: bring back classes that come too rarely to be kept, and not those too rare to be learnt."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch

from workbench.learn.batch import Batch
from workbench.learn.learner import Learner
from workbench.learn.memory import labels_of
from workbench.learn.method import Method


@dataclass
class FrequencyReplay(Method):
    """A few rows of each class, some of them renewed at each visit; those of the chosen classes join every batch."""

    low: float = 0.01
    high: float = 0.1
    visits: int = 3
    per_class: int = 200
    policy: str = "frequency"
    budget: float = 0.5

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.kept: dict[int, Batch] = {}
        self.visited: dict[int, int] = {}  # in how many tasks each class has come
        self.tasks = 0

    def begin_task(self, learner: Learner) -> None:
        super().begin_task(learner)
        self.current = labels_of(learner).unique().tolist()
        choose = self.rare if self.policy == "frequency" else self.random
        self.chosen = choose(learner, self.current)

    def draw(self, learner: Learner) -> Batch:
        fresh = super().draw(learner)
        past = Batch.join([self.kept[label] for label in self.chosen]) if self.chosen else fresh[:0]
        # As many kept rows for each fresh one as the whole memory has for the whole task.
        count = min(len(past), round(len(fresh) * len(past) / len(learner.task.train)))
        if not count:
            return fresh
        return Batch.join([fresh, past[torch.randperm(len(past), generator=learner.rng("replay"))[:count]]])

    def end_task(self, learner: Learner) -> None:
        super().end_task(learner)
        labels = labels_of(learner)
        self.tasks += 1
        for label in self.current:
            times = self.visited.get(label, 0)
            renewed = max(self.per_class // (times + 1), self.per_class // 20, 1) if times else self.per_class
            rows = (labels == label).nonzero().flatten()
            rows = rows[torch.randperm(len(rows), generator=learner.rng(f"keep {label}"))[:renewed]]
            self.kept[label] = self.renewed(label, learner.task.train[rows].to(learner.device), learner)
            self.visited[label] = times + 1

    def renewed(self, label: int, fresh: Batch, learner: Learner) -> Batch:
        """A class's memory with the fresh rows in the places of as many others, chosen at random."""
        if label not in self.kept:
            return fresh
        old = self.kept[label]
        stay = max(0, min(len(old), self.per_class - len(fresh)))
        order = torch.randperm(len(old), generator=learner.rng(f"leave {label}"))
        return Batch.join([old[order[:stay]], fresh]) if stay else fresh

    def rare(self, learner: Learner, current: Sequence[int]) -> list[int]:
        """As many absent classes as there are present ones, the rarest first, none too rare and none too frequent."""
        known = sorted((times, label) for label, times in self.visited.items()
                       if label not in current and times >= self.visits)
        return [label for times, label in known if self.low < times / self.tasks <= self.high][:len(current)]

    def random(self, learner: Learner, current: Sequence[int]) -> list[int]:
        """Absent classes at random, for each present one with the chance of the budget."""
        absent = [label for label in sorted(self.visited) if label not in current]
        rng = learner.rng("which")
        count = int((torch.rand(len(current), generator=rng) < self.budget).sum())
        return [absent[i] for i in torch.randperm(len(absent), generator=rng)[:count].tolist()]
