"""Learner: model, optimizer and clock; what hooks and metrics are given."""

import copy
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.optim import Optimizer
from torch.optim.lr_scheduler import LRScheduler

from workbench.learn import seeds
from workbench.learn.batch import Batch, Rows
from workbench.learn.method import Method
from workbench.learn.objective import Objective
from workbench.learn.optimize import make_optimizer, make_schedule
from workbench.learn.precision import Precision
from workbench.learn.stopwatch import Stopwatch
from workbench.learn.stream import Stream, Task
from workbench.spec.experiment import Training

Pick = Callable[[int, int], Tensor]
"""Which rows come in this step, by number, given how many there are and how many are wanted."""


class Drawn(NamedTuple):
    """What was last drawn in order: in which step, out of how many rows, and which of them."""

    step: int
    size: int
    rows: Tensor


class Learner:
    """Everything that moves during a run, and the ways to draw rows, judge and update that hooks need."""

    def __init__(self, stream: Stream, model: nn.Module, method: Method, training: Training, *, seed: int,
                 device: torch.device | str = "cpu"):
        self.stream, self.method, self.training, self.seed = stream, method, training, seed
        self.device = torch.device(device)
        self.model = model.to(self.device)
        self.task_index = self.task_step = self.step = 0
        self.optimizer: Optimizer = make_optimizer(self.model, training)
        self.schedule: LRScheduler | None = None
        self.precision = Precision(training.precision, self.device)
        self.time = Stopwatch()
        self._order: tuple[object, Tensor] = (None, torch.empty(0))
        self.pick: Pick | None = None
        self.drawn = Drawn(-1, 0, torch.empty(0, dtype=torch.long))
        self._judged = -1  # the step whose first loss has been asked for

    @property
    def task(self) -> Task:
        """The task being learnt; after the last one, the last one."""
        return self.stream.tasks[min(self.task_index, len(self.stream.tasks) - 1)]

    @property
    def objective(self) -> Objective:
        """The task's own objective, or the stream's."""
        return self.task.objective or self.stream.objective

    @property
    def rate(self) -> float:
        """The step size that this task begins with: its own, or the training table's."""
        return self.training.rate if self.task.rate is None else self.task.rate

    def draw(self, rows: Rows, n: int | None = None) -> Batch:
        """This step's rows, noted in `drawn`: each epoch goes once through a permutation addressed by (task, epoch)."""
        n = n or self.training.batch
        if len(rows) == 0:
            raise ValueError(f"{self.task.name} has no rows to draw from")
        with self.time.training:
            index = (self.pick or self._next)(len(rows), n)
            self.drawn = Drawn(self.step, len(rows), index)
            return rows[index].to(self.device)

    def fresh(self) -> Batch:
        """The task's own rows of this step as they are, without what methods have added to them or changed."""
        rows = self.task.train
        if self.drawn.step == self.step and self.drawn.size == len(rows):
            return rows[self.drawn.rows].to(self.device)
        return self.draw(rows)

    @contextmanager
    def picking(self, pick: Pick) -> Iterator[None]:
        """Meanwhile `draw` takes the rows that `pick` names: how a method orders what the ones below it draw."""
        before, self.pick = self.pick, pick
        try:
            yield
        finally:
            self.pick = before

    def _next(self, size: int, n: int) -> Tensor:
        epoch, k = divmod(self.task_step, -(-size // n))
        return self.permutation(size, epoch)[k * n:(k + 1) * n]

    def permutation(self, size: int, number: int) -> Tensor:
        """So many rows in the order of the task's `number`-th permutation; as they lie where the task says so."""
        key = (self.task_index, number, size)
        if self._order[0] != key:
            rng = seeds.generator(self.seed, "order", self.task_index, number, size)
            self._order = (key, torch.randperm(size, generator=rng) if self.task.shuffle else torch.arange(size))
        return self._order[1]

    def loss(self, batch: Batch, model: Callable[[Tensor], Tensor] | None = None) -> Tensor:
        """Mean of the objective over a batch."""
        if self._judged == self.step:
            return self.objective.loss(model or self.model, batch).mean()
        self._judged = self.step
        with self.time.training:
            return self.objective.loss(model or self.model, batch).mean()

    def update(self) -> None:
        """Clip if asked, let the optimizer step and the schedule move."""
        if self.training.clip:
            nn.utils.clip_grad_norm_(self.model.parameters(), self.training.clip)
        self.precision.step(self.optimizer)
        if self.schedule:
            self.schedule.step()

    def batches(self, rows: Rows, n: int = 256) -> Iterator[Batch]:
        """All rows in order, n at a time, on the device."""
        for index in torch.arange(len(rows)).split(n):
            yield rows[index].to(self.device)

    def rng(self, name: str) -> torch.Generator:
        """A CPU generator addressed by (seed, name, task, step): the same whenever the same step comes again."""
        return seeds.generator(self.seed, name, self.task_index, self.step)

    def reseed(self, purpose: str = "step") -> None:
        """Set the global generators from this step's address."""
        seeds.reseed(seeds.address(self.seed, purpose, self.task_index, self.step), self.device)

    def frozen_copy(self) -> nn.Module:
        """The model as it is now, in eval mode and without gradients."""
        return copy.deepcopy(self.model).eval().requires_grad_(False)

    def begin_task(self) -> None:
        """Renew the optimizer where the training table says so, and start the task's schedule."""
        if self.training.optimizer_state == "reset" and self.task_index:
            self.renew_optimizer()
        else:
            self.schedule = make_schedule(self.optimizer, self.training, self.task.steps, self.task.rate)

    def renew_optimizer(self) -> None:
        """A fresh optimizer over the model's parameters: after the model grew or was replaced."""
        self.model.to(self.device)
        self.optimizer = make_optimizer(self.model, self.training)
        self.schedule = make_schedule(self.optimizer, self.training, self.task.steps, self.task.rate)

    def advance(self) -> None:
        """One step further."""
        self.step += 1
        self.task_step += 1
