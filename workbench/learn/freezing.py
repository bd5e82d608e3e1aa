"""Freezing: how far each weight may go in a step, from 0 (it stays, bit for bit) to 1 (as the optimizer says)."""

from collections.abc import Iterable, Mapping

import torch
from torch import Tensor, nn

Held = list[tuple[nn.Parameter, Tensor, Tensor]]
"""Weights during a step: each with its value before and the share of the step it may go."""


def hold(model: nn.Module, freedom: Mapping[str, Tensor]) -> Held:
    """Before the optimizer's step: clear the gradients where nothing may move, and remember where the weights are."""
    parameters = dict(model.named_parameters())
    held = []
    for name, free in freedom.items():
        p = parameters[name]
        if p.grad is not None:
            p.grad.mul_(free != 0)
        held.append((p, p.detach().clone(), free))
    return held


@torch.no_grad()
def let_go(held: Iterable[tuple[nn.Parameter, Tensor, Tensor]]) -> None:
    """After it: leave each weight its share of the step. Gradients alone will not do: momentum and decay move weights
    whose gradient is zero, and Adam walks as far on a small gradient as on a large one."""
    for p, before, free in held:
        p.copy_(before.lerp(p, free))
