"""Per-row gradients of fully connected layers by their two factors: far cheaper than each row's whole gradient.

The gradient of one row's number by a layer's weight is the outer product of the row's delta (its gradient by the
layer's output) and the row's input. So the squares of all rows' gradients add up to one product of two small matrices.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import torch
from torch import Tensor, nn

from workbench.learn.batch import Batch

Judge = Callable[[Any, Batch], Tensor]
"""One number per row, [n], from a model and a batch."""

MULTIPLICATIVE: tuple[Callable[[Tensor], Tensor], ...] = (torch.square, torch.abs)
"""Functions f that can be taken of each factor: f(ab) = f(a) f(b)."""


class Call(NamedTuple):
    """A layer's name, what went into it [n, in] and what came out [n, out], in one forward pass."""

    layer: str
    entered: Tensor
    left: Tensor


def fits(model: nn.Module, judge: Judge, batch: Batch) -> bool:
    """Whether the factors give the batch's whole gradient: the model learns in plain layers, each used once a row."""
    names = {name for name, p in model.named_parameters() if p.requires_grad}
    layers = _layers(model)
    if not names or names != {f"{layer}{part}" for layer, module in layers.items() for part in _parts(module)}:
        return False
    value, calls = _forward(model, judge, batch)
    if sorted(call.layer for call in calls) != sorted(layers) or any(
            call.entered.ndim != 2 or len(call.entered) != len(batch) for call in calls):
        return False
    # Whatever else may touch a weight (a layer's weight read by a loss, an output changed in place) shows here.
    weights = {name: p for name, p in model.named_parameters() if p.requires_grad}
    whole = torch.autograd.grad(value, list(weights.values()), retain_graph=True, allow_unused=True,
                                materialize_grads=True)
    built = _summed(model, value, calls, lambda factor: factor, None)
    return all(torch.allclose(built[name], g, rtol=1e-3, atol=1e-5 * float(g.abs().max()) + 1e-12)
               for name, g in zip(weights, whole, strict=True))


def summed(model: nn.Module, judge: Judge, batch: Batch, change: Callable[[Tensor], Tensor],
           weight: Tensor | None = None) -> dict[str, Tensor]:
    """The sum over rows of `change` of each row's gradient, weighed by row where asked; for models that fit."""
    value, calls = _forward(model, judge, batch)
    return _summed(model, value, calls, change, weight)


def _summed(model: nn.Module, value: Tensor, calls: list[Call], change: Callable[[Tensor], Tensor],
            weight: Tensor | None) -> dict[str, Tensor]:
    deltas = torch.autograd.grad(value, [call.left for call in calls], allow_unused=True, materialize_grads=True)
    layers = _layers(model)
    out = {}
    for call, delta in zip(calls, deltas, strict=True):
        delta = change(delta) if weight is None else change(delta) * weight[:, None]
        for part in _parts(layers[call.layer]):
            out[f"{call.layer}{part}"] = delta.sum(0) if part == "bias" else delta.T @ change(call.entered)
    return out


def _forward(model: nn.Module, judge: Judge, batch: Batch) -> tuple[Tensor, list[Call]]:
    """The rows' numbers added up, and the calls of the layers that learn."""
    calls: list[Call] = []
    with _watched(_layers(model), calls):
        value = judge(model, batch).sum()
    return value, calls


@contextmanager
def _watched(layers: dict[str, nn.Linear], calls: list[Call]) -> Iterator[None]:
    handles = [module.register_forward_hook(
        lambda module, inputs, output, name=name: calls.append(Call(name, inputs[0].detach(), output)))
        for name, module in layers.items()]
    try:
        yield
    finally:
        for handle in handles:
            handle.remove()


def _layers(model: nn.Module) -> dict[str, nn.Linear]:
    """The plain fully connected layers that learn, by the beginning of their parameters' names."""
    return {f"{name}." if name else "": module for name, module in model.named_modules()
            if type(module) is nn.Linear and _parts(module)}


def _parts(layer: nn.Linear) -> list[str]:
    return [name for name, p in layer.named_parameters(recurse=False) if p.requires_grad]
