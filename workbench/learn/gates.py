"""Gates: how far each unit of a model's blocks takes part."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor, nn

from workbench.learn.importance import evaluating

if TYPE_CHECKING:
    from workbench.learn.learner import Learner


def units(learner: "Learner") -> list[int]:
    """How many units each block of the model has: numbers of a vector, channels of a picture."""
    rows = learner.task.train[torch.tensor([0, 0])].to(learner.device)  # group norm wants more than one value
    sizes: list[int] = []
    with _hooked(learner.model, lambda i, output: sizes.append(output.shape[_axis(output)])), \
            evaluating(learner.model), torch.no_grad():
        learner.model(rows.x)
    return sizes


@contextmanager
def gated(model: nn.Module, gates: Sequence[Tensor]) -> Iterator[None]:
    """The model with each block's output times its gate, [units]."""
    def close(i: int, output: Tensor) -> Tensor:
        shape = [1] * output.ndim
        shape[_axis(output)] = -1
        return output * gates[i].to(output.device).view(shape)

    with _hooked(model, close):
        yield


def _axis(output: Tensor) -> int:
    """Where the units are: last in sequences [n, length, width], else behind the rows."""
    return 2 if output.ndim == 3 else 1


@contextmanager
def _hooked(model: nn.Module, change: Callable[[int, Tensor], Any]) -> Iterator[None]:
    """The model with `change(i, output)` in place of the i-th block's output (None leaves it)."""
    handles = [block.register_forward_hook(lambda module, inputs, output, i=i: change(i, output))
               for i, block in enumerate(model.get_submodule("body.blocks").children())]
    try:
        yield
    finally:
        for handle in handles:
            handle.remove()
