"""Reservoir, ClassBalanced, Herded, PerClass: stores of rows; herd: the most telling; Seen: the outputs of the past."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

import torch
from torch import Tensor
from torch.nn import functional as F

from workbench.learn.batch import Batch
from workbench.learn.importance import evaluating
from workbench.learn.network import Network
from workbench.learn.objective import Objective

if TYPE_CHECKING:
    from workbench.learn.learner import Learner


class Store:
    """At most `capacity` rows, kept with all their columns where the first of them lay.

    `asked` counts how often its rows were drawn or read, so that a memory nobody learns from can be told; one that
    `waits` is meant to be drawn from when all tasks are over.
    """

    def __init__(self, capacity: int):
        if capacity < 1:
            raise ValueError(f"a memory needs room for at least one row, not {capacity}")
        self.capacity = capacity
        self.asked = 0
        self.waits = False
        self._rows = Batch()

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def rows(self) -> Batch:
        """All that is kept."""
        self.asked += 1
        return self._rows

    @rows.setter
    def rows(self, rows: Batch) -> None:
        self._rows = rows

    def sample(self, n: int, rng: torch.Generator) -> Batch:
        """n rows drawn at random; none comes twice unless n is more than is stored."""
        size = len(self)
        if not size:
            raise ValueError("the memory is empty")
        self.asked += 1
        chosen = torch.randperm(size, generator=rng)[:n] if n <= size else torch.randint(size, (n,), generator=rng)
        return self._rows[chosen]

    def keep(self, chosen: Tensor) -> None:
        """Drop every row but the chosen ones."""
        self._rows = self._rows[chosen]

    def _write(self, batch: Batch, slots: Tensor) -> None:
        """Put row i of the batch into slot slots[i]; -1 drops it, and the later of two rows for one slot wins."""
        last = torch.full((self.capacity,), -1, dtype=torch.long)
        asked = (slots >= 0).nonzero().flatten()
        last.scatter_reduce_(0, slots[asked], asked, "amax")
        size = len(self)
        added = last[size:]
        added = added[added >= 0]
        if len(added):
            fresh = batch[added]
            self._rows = Batch.join([self._rows, fresh]) if size else fresh
        replaced = (last[:size] >= 0).nonzero().flatten()
        if len(replaced):
            _replace(self._rows, replaced, batch[last[replaced]])


class Reservoir(Store):
    """A uniform sample of all rows ever offered (Vitter): the n-th goes to slot j ~ U{0..n-1} if there is one."""

    def __init__(self, capacity: int):
        super().__init__(capacity)
        self.offered = 0

    def add(self, batch: Batch, rng: torch.Generator, more: Callable[[Batch], Batch] | None = None) -> None:
        """Offer a batch; the same as offering its rows one by one. `more` gives the rows that stay further columns."""
        order = self.offered + torch.arange(len(batch))  # how many rows came before each
        slots = (torch.rand(len(batch), generator=rng, dtype=torch.float64) * (order + 1)).long()
        slots = torch.where(order < self.capacity, order, slots)
        self.offered += len(batch)
        slots = torch.where(slots < self.capacity, slots, -1)
        if more is not None:
            staying = (slots >= 0).nonzero().flatten()
            if not len(staying):
                return
            batch, slots = more(batch[staying]), slots[staying]
        self._write(batch, slots)


class ClassBalanced(Store):
    """A balanced sample of a stream of labelled rows (Chrysakis and Moens): no class takes more room than it must."""

    def __init__(self, capacity: int):
        super().__init__(capacity)
        self.labels: list[int] = []  # of each slot
        self.offered: dict[int, int] = {}
        self.full: set[int] = set()  # classes that were once the largest

    def add(self, batch: Batch, rng: torch.Generator) -> None:
        """Offer a batch; the same as offering its rows one by one."""
        draws = torch.rand(len(batch), 2, generator=rng, dtype=torch.float64).tolist()
        slots = [self._slot(label, *pair) for label, pair in zip(batch.y.tolist(), draws, strict=True)]
        self._write(batch, torch.tensor(slots, dtype=torch.long))

    def keep(self, chosen: Tensor) -> None:
        """Drop every row but the chosen ones."""
        super().keep(chosen)
        self.labels = [self.labels[i] for i in chosen.tolist()]

    def counts(self) -> dict[int, int]:
        """How many rows are kept of each label ever offered."""
        kept = self._rows.y.tolist() if len(self) else []
        return {label: kept.count(label) for label in self.offered}

    def _slot(self, label: int, chance: float, which: float) -> int:
        """The slot a row of this label takes, or -1."""
        self.offered[label] = self.offered.get(label, 0) + 1
        if len(self.labels) < self.capacity:
            self.labels.append(label)
            return len(self.labels) - 1
        counts = {known: self.labels.count(known) for known in set(self.labels)}
        largest = max(counts.values())
        self.full |= {known for known, count in counts.items() if count == largest}
        if label in self.full:
            if chance >= counts.get(label, 0) / self.offered[label]:
                return -1
            candidates = [i for i, known in enumerate(self.labels) if known == label]
        else:
            candidates = [i for i, known in enumerate(self.labels) if counts[known] == largest]
        slot = candidates[int(which * len(candidates))]
        self.labels[slot] = label
        return slot


class Herded(Store):
    """Of each class of every task so far equally many rows, those that stand best for it, the most telling first."""

    def __init__(self, capacity: int):
        super().__init__(capacity)
        self.groups: list[Batch] = []  # one for each class of each task

    def add_task(self, learner: "Learner") -> None:
        """Choose among all rows of the learner's task, by its features now; older classes make room."""
        with evaluating(learner.model), torch.no_grad():
            fresh = Batch.join(list(learner.batches(learner.task.train)))
            network = cast(Network, learner.model)
            features = torch.cat([F.normalize(network.features(x).flatten(1)) for x in fresh.x.split(256)])
        classes = [(fresh.y == label).nonzero().flatten() for label in fresh.y.unique()]
        room = max(1, self.capacity // (len(self.groups) + len(classes)))
        found = [fresh[rows[herd(features[rows], room).to(rows.device)]] for rows in classes]
        self.groups = [group[:room] for group in self.groups] + found
        self.rows = Batch.join(self.groups)


class PerClass(Store):
    """So many rows of each class of every task, drawn when the task has ended: a memory that grows with the stream."""

    def add_task(self, learner: "Learner") -> None:
        """Take `capacity` rows of each class of the learner's task, or all where there are fewer."""
        labels = labels_of(learner)
        mixed = torch.randperm(len(labels), generator=learner.rng("keep"))
        chosen = torch.cat([mixed[labels[mixed] == label][:self.capacity] for label in labels.unique().tolist()])
        fresh = learner.task.train[chosen].to(learner.device)
        self.rows = Batch.join([self.rows, fresh]) if len(self) else fresh


def make_store(policy: str, capacity: int) -> Reservoir | ClassBalanced:
    """A store by the name of its policy: "reservoir" or "balanced"."""
    return ClassBalanced(capacity) if policy == "balanced" else Reservoir(capacity)


def first_pass(learner: "Learner") -> bool:
    """Whether this step's rows are seen for the first time: a memory that takes them now holds none twice."""
    return learner.task_step * learner.training.batch < len(learner.task.train)


def labels_of(learner: "Learner") -> Tensor:
    """The label of each of the task's rows, on the CPU."""
    return torch.cat([batch.y.cpu() for batch in learner.batches(learner.task.train, 4096)])


def herd(features: Tensor, n: int, target: Tensor | None = None) -> Tensor:
    """The numbers of n rows picked one by one so that the mean of the picked comes nearest the mean of all, [n].

    `features` [rows, d] are taken as they are: normalise them first where lengths should not count. `target` [d] is
    aimed at instead of the mean of all.
    """
    target, total = features.mean(0) if target is None else target, torch.zeros_like(features[0])
    free = torch.ones(len(features), dtype=torch.bool, device=features.device)
    picked = []
    for k in range(min(n, len(features))):
        distance = (target - (total + features) / (k + 1)).norm(dim=1)
        best = int(distance.masked_fill(~free, torch.inf).argmin())
        free[best] = False
        total = total + features[best]
        picked.append(best)
    return torch.tensor(picked, dtype=torch.long)


class Seen:
    """Which outputs and which heads have been trained, learnt from the labels that came by."""

    def __init__(self) -> None:
        self.classes: set[int] = set()
        self.heads: set[int] = set()

    def note(self, batch: Batch) -> None:
        """Remember the labels (and heads) of a batch; negative labels are not judged and do not count."""
        labels = batch.y.unique().tolist()
        self.classes.update(label for label in labels if label >= 0)
        if "head" in batch:
            self.heads.update(batch.head.unique().tolist())

    def mask(self, outputs: int) -> Tensor:
        """True for each output whose class has been seen, [outputs]."""
        mask = torch.zeros(outputs, dtype=torch.bool)
        mask[sorted(self.classes)] = True
        return mask

    def judge(self, batch: Batch, outputs: int) -> Batch:
        """Note a batch, and have its rows judged among the classes noted so far alone (see Classification)."""
        self.note(batch)
        return batch.plus(among=self.mask(outputs).to(batch.y.device).expand(len(batch), -1))

    def groups(self, objective: Objective, outputs: int) -> list[Tensor]:
        """The outputs that answer together: one set per seen head, or all seen classes as one."""
        heads = getattr(objective, "heads", None)
        if heads is None or not self.heads:
            return [self.mask(outputs)] if self.classes else []
        return [heads[head].cpu() for head in sorted(self.heads)]


def _replace(rows: Batch, slots: Tensor, fresh: Batch) -> None:
    for name, column in rows.columns.items():
        new = fresh.columns[name]
        if isinstance(column, Tensor):
            column[slots.to(column.device)] = new.to(column.device)
        else:
            for slot, item in zip(slots.tolist(), new, strict=True):
                column[slot] = item
