"""Gradient split: how hard the new task pulls, how hard the past pulls back, and whether they pull the same way."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F

from workbench.learn.importance import learning
from workbench.learn.learner import Learner
from workbench.learn.metric import Metric
from workbench.learn.stream import Task
from workbench.spec.reading import Reading


@dataclass
class GradientSplit(Metric):
    """Lengths of the gradients of the new task's loss and of the past tasks' loss, and the cosine between them.

    Right after a switch the past's loss sits at its minimum, so nothing holds the weights where they are.
    """

    every: int | str = 5
    rows: int = 256

    def measure(self, learner: Learner) -> Iterable[Reading]:
        now = min(learner.task_index, len(learner.stream.tasks) - 1)
        new = self._gradient(learner, learner.stream.tasks[now:now + 1])
        yield Reading("gradient norm", new.norm().item(), "new task")
        if now:
            past = self._gradient(learner, learner.stream.tasks[:now])
            yield Reading("gradient norm", past.norm().item(), "past tasks")
            yield Reading("gradient agreement", F.cosine_similarity(new, past, dim=0).item())

    def _gradient(self, learner: Learner, tasks: Sequence[Task]) -> Tensor:
        """The gradient of the mean loss over training rows of these tasks, equally many of each, as one row."""
        weights = list(learning(learner.model).values())
        total = torch.zeros(sum(p.numel() for p in weights), device=learner.device)
        for task in tasks:
            mixed = torch.randperm(len(task.train), generator=learner.rng(f"gradient split {task.name}"))
            batch = task.train[mixed[:max(1, self.rows // len(tasks))]].to(learner.device)
            with torch.enable_grad():
                loss = (task.objective or learner.stream.objective).loss(learner.model, batch).mean()
                found = torch.autograd.grad(loss, weights, allow_unused=True, materialize_grads=True)
            total += torch.cat([g.flatten() for g in found])
        return total / len(tasks)
