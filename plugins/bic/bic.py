"""BiC: two numbers per task, fitted on held-out rows of all classes, take away the new classes' head start."""

from dataclasses import dataclass

import torch
from torch import Tensor

from workbench.learn.batch import Batch, Rows
from workbench.learn.importance import evaluating
from workbench.learn.learner import Learner
from workbench.learn.memory import ClassBalanced
from workbench.learn.method import Method
from workbench.learn.objective import Predictor


@dataclass
class BiC(Method):
    """The lowest block of a stack: it holds a few rows back, and corrects what the network answers."""

    capacity: int = 50
    share: float = 0.1
    steps: int = 200
    rate: float = 0.01

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        self.memory = ClassBalanced(self.capacity)  # of rows that train nothing but the corrections
        self.corrections: list[tuple[list[int], Tensor]] = []  # of each task: its classes, alpha and beta

    def begin_task(self, learner: Learner) -> None:
        super().begin_task(learner)
        size = len(learner.task.train)
        order = torch.randperm(size, generator=learner.rng("hold out"))
        held = min(size - 1, max(1, round(self.share * size)))
        self.held, self.trained = order[:held], order[held:]

    def draw(self, learner: Learner) -> Batch:
        if learner.task.goal != "learn":
            return super().draw(learner)
        return learner.draw(Part(learner.task.train, self.trained))

    def end_task(self, learner: Learner) -> None:
        super().end_task(learner)
        if learner.task.goal != "learn":
            return
        old = set(self.memory.labels)
        held = learner.task.train[self.held].to(learner.device)
        self.memory.add(held, learner.rng("keep"))
        new = sorted(set(held.y.tolist()) - old)
        if old and new:
            self.corrections.append((new, self.fitted(learner, new)))

    def fitted(self, learner: Learner, new: list[int]) -> Tensor:
        """alpha and beta at which the held-out rows of all classes are judged best, the network as it is."""
        with evaluating(learner.model), torch.no_grad():
            logits = self.corrected(learner.model(self.memory.rows.x))
        pair = torch.tensor([1.0, 0.0], device=learner.device, requires_grad=True)
        optimizer = torch.optim.Adam([pair], lr=self.rate)
        for _ in range(self.steps):
            optimizer.zero_grad()
            learner.loss(self.memory.rows, lambda x: correct(logits, new, pair)).backward()
            optimizer.step()
        return pair.detach()

    def corrected(self, logits: Tensor) -> Tensor:
        """The logits after the corrections of all tasks so far."""
        for classes, pair in self.corrections:
            logits = correct(logits, classes, pair)
        return logits

    def predictor(self, learner: Learner) -> Predictor:
        answer = super().predictor(learner)
        return lambda x: self.corrected(answer(x))


@dataclass(frozen=True)
class Part:
    """Some of the rows, as rows."""

    rows: Rows
    index: Tensor

    def __len__(self) -> int:
        return len(self.index)

    def __getitem__(self, rows: Tensor) -> Batch:
        return self.rows[self.index[rows.cpu()]]


def correct(logits: Tensor, classes: list[int], pair: Tensor) -> Tensor:
    """alpha z + beta for the logits of these classes; the others as they are."""
    chosen = torch.zeros(logits.shape[-1], dtype=torch.bool, device=logits.device)
    chosen[classes] = True
    return torch.where(chosen, pair[0] * logits + pair[1], logits)
