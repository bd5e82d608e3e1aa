"""Heads: where the task is known, each head learns and answers in a setting of its own."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn

from workbench.learn.batch import Batch
from workbench.learn.importance import Weights
from workbench.learn.objective import Predictor
from workbench.learn.stream import Task

if TYPE_CHECKING:
    from workbench.learn.learner import Learner


def heads_of(learner: "Learner", who: str) -> Tensor:
    """Which outputs each head may see, [heads, outputs], on the device; ValueError where the stream has no heads."""
    heads: Tensor | None = getattr(learner.stream.objective, "heads", None)
    if heads is None:
        raise ValueError(f"{who} needs to know the task: use a stream with a head for each task (scenario = \"task\")")
    return heads.to(learner.device)


def head_of(task: Task, who: str) -> int:
    """The head a task's rows belong to; ValueError where they have none."""
    row = task.train[torch.tensor([0])]
    if "head" not in row:
        raise ValueError(f"{who} needs to know the task: {task.name} has no head; give every task one")
    return int(row.head[0])


def loss_by_head(batch: Batch, loss: Callable[[int, Batch], Tensor]) -> Tensor:
    """The mean loss of a batch whose rows are judged head by head."""
    found = batch.head.unique().tolist()
    if len(found) == 1:
        return loss(found[0], batch)
    parts = [(head, (batch.head == head).nonzero().flatten()) for head in found]
    return torch.stack([len(rows) / len(batch) * loss(head, batch[rows]) for head, rows in parts]).sum()


def answer_by_head(heads: Tensor, answer: Callable[[int, Tensor], Tensor]) -> Predictor:
    """A predictor that takes each output from the answer of the first head that may see it."""
    def outputs(x: Tensor) -> Tensor:
        answers = torch.stack([answer(head, x) for head in range(len(heads))])
        which = heads.to(x.device).float().argmax(0)
        return answers[which, :, torch.arange(len(which), device=x.device)].T

    return outputs


def output_rows(model: nn.Module, outputs: Tensor) -> Weights:
    """For each weight of the model's head, 1 where it belongs to one of these outputs [outputs], else 0."""
    def mine(p: nn.Parameter) -> Tensor:
        if p.ndim == 0 or len(p) != len(outputs):
            return torch.zeros_like(p)  # shared by all outputs
        return outputs.to(p.dtype).view(-1, *[1] * (p.ndim - 1)).expand_as(p)

    return {f"head.{name}": mine(p) for name, p in model.get_submodule("head").named_parameters()}
