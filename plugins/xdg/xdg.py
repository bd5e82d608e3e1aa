"""Context-dependent gating: every task may use only its own random part of the hidden units."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

from workbench.learn.batch import Batch
from workbench.learn.learner import Learner
from workbench.learn.method import Method
from workbench.learn.objective import Predictor


@dataclass
class XdG(Method):
    """A share of each block's units is silent for a head; which ones is drawn once, before the run."""

    share: float = 0.8

    def begin_run(self, learner: Learner) -> None:
        super().begin_run(learner)
        if getattr(learner.objective, "heads", None) is None:
            raise ValueError("context-dependent gating needs to know the task: use a stream with a head for each task")
        heads = len(learner.objective.heads)
        row = learner.task.train[torch.tensor([0])].to(learner.device)
        sizes: list[int] = []
        with hooked(learner.model, lambda i, output: sizes.append(output.shape[1])), torch.no_grad():
            learner.model(row.x)
        self.gates = [(torch.rand(heads, size, generator=learner.rng(f"gate {i}")) >= self.share).float()
                      for i, size in enumerate(sizes)]

    def loss(self, learner: Learner, batch: Batch) -> Tensor:
        total = torch.zeros((), device=learner.device)
        for head in batch.head.unique().tolist():
            rows = (batch.head == head).nonzero().flatten()
            with self.open(learner.model, head):
                total = total + len(rows) / len(batch) * super().loss(learner, batch[rows])
        return total

    def predictor(self, learner: Learner) -> Predictor:
        model, heads = super().predictor(learner), learner.objective.heads

        def answer(x: Tensor) -> Tensor:
            """Each head's outputs as they are with that head's gates."""
            outputs = []
            for head in range(len(heads)):
                with self.open(learner.model, head):
                    outputs.append(model(x))
            which = heads.to(x.device).float().argmax(0)  # the head of each output
            return torch.stack(outputs)[which, :, torch.arange(len(which), device=x.device)].T

        return answer

    def open(self, model: nn.Module, head: int) -> AbstractContextManager[None]:
        """The model with the gates of a head."""
        return hooked(model, lambda i, output: output * self.gates[i][head].to(output.device).view(
            1, -1, *[1] * (output.ndim - 2)))


@contextmanager
def hooked(model: nn.Module, change: Callable[[int, Tensor], Any]) -> Iterator[None]:
    """The model with `change(i, output)` in place of the i-th block's output (None leaves it)."""
    handles = [block.register_forward_hook(lambda module, inputs, output, i=i: change(i, output))
               for i, block in enumerate(model.body.blocks)]
    try:
        yield
    finally:
        for handle in handles:
            handle.remove()
