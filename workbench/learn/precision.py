"""Precision: the loss in half the bits, the weights in 32; float16 also needs its gradients scaled up for a while."""

from contextlib import AbstractContextManager, nullcontext
from typing import Any

import torch
from torch import Tensor
from torch.optim import Optimizer

HALF = {"bfloat16": torch.bfloat16, "float16": torch.float16}


class Precision:
    """In what numbers a step's loss is computed: "full" (as the weights are), "bfloat16" or "float16"."""

    def __init__(self, kind: str, device: torch.device):
        self.half, self.device = HALF.get(kind), device.type
        # Below 2**-24 float16 has only zero, which is where many gradients are; bfloat16 reaches as far as float32.
        self.scaler = torch.amp.GradScaler(self.device) if kind == "float16" else None

    def autocast(self) -> AbstractContextManager[Any]:
        """Within it, matrix products and convolutions are computed in half the bits."""
        return torch.autocast(self.device, self.half) if self.half else nullcontext()

    def backward(self, loss: Tensor, optimizer: Optimizer) -> None:
        """The backward pass; afterwards gradients are as if nothing had been scaled."""
        if self.scaler is None:
            loss.backward()
            return
        self.scaler.scale(loss).backward()
        self.scaler.unscale_(optimizer)
        # A step whose gradients overflowed will be skipped; until then hooks shall not count with infinities.
        for group in optimizer.param_groups:
            for p in group["params"]:
                if p.grad is not None:
                    p.grad.nan_to_num_(0.0, 0.0, 0.0)

    def step(self, optimizer: Optimizer) -> None:
        """Let the optimizer step, unless gradients overflowed."""
        if self.scaler is None:
            optimizer.step()
            return
        self.scaler.step(optimizer)
        self.scaler.update()

    def state(self) -> dict[str, Any]:
        """What a checkpoint must keep: the scale and how long it has held."""
        return self.scaler.state_dict() if self.scaler else {}

    def restore(self, state: dict[str, Any]) -> None:
        """Go on with a kept scale."""
        if self.scaler:
            self.scaler.load_state_dict(state)
