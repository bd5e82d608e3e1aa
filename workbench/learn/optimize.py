"""Optimizers and rate schedules by their names in the training table."""

import math

from torch import nn, optim
from torch.optim.lr_scheduler import LambdaLR, LRScheduler

from workbench.spec.experiment import Training


def make_optimizer(model: nn.Module, training: Training) -> optim.Optimizer:
    """The optimizer the training table names, over the parameters that learn."""
    learns = [p for p in model.parameters() if p.requires_grad]
    if not learns:
        return optim.SGD([nn.Parameter(next(model.parameters()).detach()[:0].clone())], lr=training.rate)
    if training.optimizer == "sgd":
        return optim.SGD(learns, lr=training.rate, momentum=training.momentum, weight_decay=training.decay)
    kind = optim.Adam if training.optimizer == "adam" else optim.AdamW
    return kind(learns, lr=training.rate, weight_decay=training.decay)


def make_schedule(optimizer: optim.Optimizer, training: Training, steps: int) -> LRScheduler | None:
    """How the rate moves over a task's steps; None where it stays."""
    for group in optimizer.param_groups:
        group["lr"] = training.rate
        group.pop("initial_lr", None)
    if training.schedule == "constant" and not training.warmup:
        return None
    return LambdaLR(optimizer, _Curve(training.schedule, training.warmup, max(steps, 1)))


class _Curve:
    """The factor on the rate at each step of a task; a class because checkpoints keep it."""

    def __init__(self, kind: str, warmup: int, steps: int):
        self.kind, self.warmup, self.steps = kind, warmup, steps

    def __call__(self, step: int) -> float:
        warmup = self.warmup or (int(0.3 * self.steps) if self.kind == "onecycle" else 0)
        if step < warmup:
            return (step + 1) / warmup
        if self.kind == "constant":
            return 1.0
        done = (step - warmup) / max(1, self.steps - warmup)
        return 0.5 * (1 + math.cos(math.pi * min(1.0, done)))
