"""Expectations: watches a run for what runs without an error and yet does nothing, and says it in a sentence.

What it looks for it knows by kind, not by method: a memory is a `Store`, an importance is state called `importance`, a
teacher is a network with the weights of the one that learns. So it sees into methods it has never heard of.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import torch
from torch import Tensor, nn

from workbench.learn.batch import Rows
from workbench.learn.importance import learning
from workbench.learn.memory import ClassBalanced, Store
from workbench.learn.method import Method, layers, state
from workbench.learn.metric import Metric
from workbench.learn.stream import Task
from workbench.spec.reading import FINDING, Exhibit

if TYPE_CHECKING:
    from workbench.learn.learner import Learner

LOOKS = 3
"""Looks within a task; then one more at its end."""

Kind = TypeVar("Kind")
Told = tuple[str, str]
"""What a finding is about, by which it is told once a run, and the sentence."""


@dataclass
class Expectations(Metric):
    """Looks a few times in each task and at its end; each thing found is recorded once, where it was first seen."""

    every: int | str = "task"

    def __post_init__(self) -> None:
        self.told: set[str] = set()
        self.silent: dict[str, int] = {}  # in how many looks of this task each part had no gradient
        self.looks = 0

    def due(self, learner: "Learner") -> bool:
        """After each quarter of a task but the last, at whose end the engine asks anyway."""
        steps = learner.task.steps
        return learner.task_step < steps and learner.task_step in {
            max(1, steps * k // (LOOKS + 1)) for k in range(1, LOOKS + 1)}

    def measure(self, learner: "Learner") -> Iterable[Exhibit]:
        """What is found now and was not told before."""
        for about, sentence in self._found(learner):
            if about not in self.told:
                self.told.add(about)
                yield Exhibit(FINDING, "text/plain", sentence.encode(), about)

    def _found(self, learner: "Learner") -> Iterator[Told]:
        if learner.task_step >= learner.task.steps:
            yield from dead_parts(learner, self.silent, self.looks)
            for method in layers(learner.method):
                yield from empty_importance(method)
                yield from unused_memory(learner, method)
                yield from unbalanced_memory(method)
            self.silent, self.looks = {}, 0
            return
        if not self.looks:
            yield from shared_rows(learner, learner.task)
            yield from strange_parts(learner)
        self.looks += 1
        for part in silent(learner.model):
            self.silent[part] = self.silent.get(part, 0) + 1
        if self.looks == LOOKS:
            for method in layers(learner.method):
                yield from idle_teacher(learner, method)


def silent(model: nn.Module) -> list[str]:
    """The parts that should learn and whose last gradient was none or exactly zero; none where nothing has one."""
    parts = learning(model)
    given = {name: p.grad for name, p in parts.items() if p.grad is not None}
    if not given:
        return []  # a method that learns without gradients
    moved = torch.stack([gradient.any() for gradient in given.values()]).tolist()  # one wait for the device
    heard = {name for name, value in zip(given, moved, strict=True) if value}
    return [name for name in parts if name not in heard]


def dead_parts(learner: "Learner", silent: dict[str, int], looks: int) -> Iterator[Told]:
    """Parts without a gradient at every look of a task; what a method holds still on purpose is no such part."""
    holds = any(type(method).adjust_gradients is not Method.adjust_gradients for method in layers(learner.method))
    if holds and learner.task_index:
        return
    dead = [part for part, times in silent.items() if times == looks]
    if looks == LOOKS and dead:
        yield "gradients", (f"The gradients of {len(dead)} of {len(learning(learner.model))} parts were zero at each "
                            f"of {looks} looks during {learner.task.name}, so these parts learnt nothing: "
                            f"{_listed(dead)}.")


def strange_parts(learner: "Learner") -> Iterator[Told]:
    """Parts that should learn and that the optimizer does not know, as after a forgotten `renew_optimizer`."""
    known = {id(p) for group in learner.optimizer.param_groups for p in group["params"]}
    strange = [part for part, p in learning(learner.model).items() if id(p) not in known]
    if strange:
        yield "optimizer", (f"The optimizer does not know {len(strange)} of {len(learning(learner.model))} parts, so "
                            f"they stay as they are: {_listed(strange)}.")


def empty_importance(method: Method) -> Iterator[Told]:
    """An importance of weights that is zero for all of them."""
    for name, value in state(method).items():
        tables = [table for table in _within(value) if _is_weights(table)] if name == "importance" else []
        if tables and not any(bool(tensor.any()) for tensor in tables[-1].values()):
            count = sum(tensor.numel() for tensor in tables[-1].values())
            yield f"importance of {_name(method)}", (
                f"{_name(method)}: the importance of all {count:,} weights is zero, so nothing holds them back.")


def unused_memory(learner: "Learner", method: Method) -> Iterator[Told]:
    """A memory that is filled and never drawn from, once every kind of task of the stream has gone by."""
    tasks = learner.stream.tasks
    begun = tasks[: learner.task_index + 1]
    if len(begun) < 2 or {task.goal for task in begun} != {task.goal for task in tasks}:
        return
    over = len(begun) == len(tasks) and learner.task_step >= learner.task.steps
    for store in _of(Store, method):
        if len(store) and not store.asked and (over or not store.waits):
            yield f"memory of {_name(method)}", (
                f"{_name(method)}: its memory holds {len(store):,} rows, and not one was drawn in {learner.step:,} "
                "steps; nothing is learnt from it.")


def unbalanced_memory(method: Method) -> Iterator[Told]:
    """A balanced memory in which a class that came often has less than half the room of another."""
    for store in _of(ClassBalanced, method):
        counts = store.counts()
        largest = max(counts, key=lambda label: counts[label], default=0)
        for label, count in sorted(counts.items(), key=lambda pair: pair[1]):
            if 2 * count < counts[largest] and count < store.offered[label]:
                yield f"balance of {_name(method)}", (
                    f"{_name(method)}: its balanced memory holds {counts[largest]:,} rows of class {largest} but "
                    f"{count:,} of class {label}, of which {store.offered[label]:,} were offered.")
                break


def idle_teacher(learner: "Learner", method: Method) -> Iterator[Told]:
    """A teacher from which the student does not differ in any weight, although it has been learning."""
    student = learning(learner.model)
    shapes = {name: p.shape for name, p in learner.model.named_parameters()}
    for teacher in _of(nn.Module, method):
        weights = dict(teacher.named_parameters())
        if not student or {name: p.shape for name, p in weights.items()} != shapes:
            continue
        if all(torch.equal(weights[name], p) for name, p in student.items()):
            count = sum(p.numel() for p in student.values())
            yield f"teacher of {_name(method)}", (
                f"{_name(method)}: after {learner.task_step:,} steps of {learner.task.name} its teacher equals the "
                f"network that learns in all {count:,} weights, so it teaches nothing.")


def shared_rows(learner: "Learner", task: Task) -> Iterator[Told]:
    """Rows that a task both trains on and is examined on, among a few drawn of each."""
    if task.goal != "learn" or not len(task.train):
        return
    # A hundredth of the rows that the task will train on: so looking stays below a hundredth of its time.
    most = min(max(task.steps * learner.training.batch // 100, 64), 2000)
    train = _drawn(learner, task.train, most)
    for name, rows in task.tests.items():
        test = _drawn(learner, rows, most)
        both = _common(test, train)
        if both:
            yield "overlap", (f"Of {len(test):,} rows drawn from {task.name}/{name}, {both:,} are among {len(train):,} "
                              f"drawn from the rows of {task.name} that are trained on: what is examined was learnt.")


def _drawn(learner: "Learner", rows: Rows, most: int) -> Tensor:
    """The inputs of some rows, [n, d]; none where they are not tensors."""
    chosen = torch.randperm(len(rows), generator=learner.rng("look for shared rows"))[:most]
    x = rows[chosen].x if len(rows) else None
    return x.flatten(1) if isinstance(x, Tensor) else torch.empty(0, 0)


def _common(some: Tensor, others: Tensor) -> int:
    """How many rows of one table stand in another."""
    if not len(some) or some.shape[1:] != others.shape[1:]:
        return 0
    there = {row.tobytes() for row in others.cpu().numpy()}
    return sum(row.tobytes() in there for row in some.cpu().numpy())


def _of(kind: type[Kind], method: Method) -> list[Kind]:
    """The things of a kind in a method's state, each once."""
    found = {id(thing): thing for value in state(method).values() for thing in _within(value)
             if isinstance(thing, kind)}
    return list(found.values())


def _within(value: Any) -> Iterator[Any]:
    """A value, and what lies in it where it is a list, tuple or table."""
    yield value
    if isinstance(value, list | tuple):
        for inner in value:
            yield from _within(inner)
    elif isinstance(value, dict) and not _is_weights(value):
        for inner in value.values():
            yield from _within(inner)


def _is_weights(value: Any) -> bool:
    return isinstance(value, dict) and bool(value) and all(isinstance(tensor, Tensor) for tensor in value.values())


def _listed(parts: list[str]) -> str:
    return ", ".join(parts[:4]) + (f" and {len(parts) - 4} more" if len(parts) > 4 else "")


def _name(method: Method) -> str:
    return type(method).__name__
