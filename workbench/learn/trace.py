"""LossTrace: the training loss of every step, read from the device a few steps at a time."""

import math

import torch
from torch import Tensor

from workbench.spec.reading import Reading, Recorder


class Diverged(ArithmeticError):
    """The training loss is no longer a number; `step` is where it first was not."""

    def __init__(self, step: int, value: float):
        super().__init__(f"the loss became {value} at step {step}")
        self.step = step


class LossTrace:
    """Collects losses and records them: each at once on the CPU, 32 together where reading one would wait."""

    def __init__(self, recorder: Recorder, device: torch.device):
        self.recorder = recorder
        self.together = 1 if device.type == "cpu" else 32
        self.kept: list[tuple[int, Tensor]] = []

    def add(self, step: int, loss: Tensor) -> None:
        """Keep a step's loss."""
        self.kept.append((step, loss))
        if len(self.kept) >= self.together:
            self.flush()

    def flush(self) -> None:
        """Record what is kept; raises Diverged at the first loss that is not finite."""
        if not self.kept:
            return
        steps, losses = zip(*self.kept, strict=True)
        self.kept = []
        values = [losses[0].item()] if len(losses) == 1 else torch.stack(losses).tolist()
        for step, value in zip(steps, values, strict=True):
            self.recorder.record(step, Reading("loss", value, "train"))
            if not math.isfinite(value):
                raise Diverged(step, value)
