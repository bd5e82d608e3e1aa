"""Optimizers and rate schedules by their names in the training table."""

import math
from typing import Any

import torch
from torch import nn, optim
from torch.optim.lr_scheduler import LambdaLR, LRScheduler

from workbench.spec.experiment import Training


def make_optimizer(model: nn.Module, training: Training) -> optim.Optimizer:
    """The optimizer the training table names, over the parameters that learn."""
    learns = [p for p in model.parameters() if p.requires_grad]
    if not learns:
        return optim.SGD([nn.Parameter(next(model.parameters()).detach()[:0].clone())], lr=training.rate)
    # One pass over memory instead of one for each operation: Adam's step takes a quarter of the time on a CPU.
    fused = all(p.is_floating_point() and p.device.type in ("cpu", "cuda") for p in learns)
    optimizer: optim.Optimizer
    if training.optimizer == "sgd":
        optimizer = optim.SGD(learns, training.rate, training.momentum, weight_decay=training.decay, fused=fused)
    else:
        kind = optim.Adam if training.optimizer == "adam" else optim.AdamW
        optimizer = kind(learns, training.rate, weight_decay=training.decay, fused=fused)
    optimizer.register_step_pre_hook(_lay_alike)
    return optimizer


def _lay_alike(optimizer: optim.Optimizer, *_: Any) -> None:
    """Gradients in the memory order of their weights: a fused step walks over both in one, and does not look."""
    for group in optimizer.param_groups:
        for p in group["params"]:
            if p.grad is not None and p.grad.stride() != p.stride():
                p.grad = torch.empty_like(p).copy_(p.grad)


def make_schedule(optimizer: optim.Optimizer, training: Training, steps: int,
                  rate: float | None = None) -> LRScheduler | None:
    """How the rate moves over a task's steps, from the task's own rate if it has one; None where it stays."""
    for group in optimizer.param_groups:
        group["lr"] = training.rate if rate is None else rate
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
