"""Heard: what a model answered to a batch just now, for a method that needs the answers besides their loss."""

from types import TracebackType
from typing import Any, Self

from torch import Tensor, nn


class Heard:
    """Within it the model's last answer is kept, so that a further term of the loss costs no further forward pass."""

    def __init__(self, model: nn.Module):
        self.model = model
        self._x: Tensor | None = None
        self._answer: Any = None

    def answer(self, x: Tensor) -> Tensor:
        """The answer to these rows: the one heard where it was for this very tensor, else the model is asked."""
        if self._x is not x:
            self.model(x)
        answer: Tensor = self._answer
        return answer

    def _hear(self, module: nn.Module, inputs: tuple[Any, ...], answer: Any) -> None:
        self._x, self._answer = inputs[0], answer

    def __enter__(self) -> Self:
        self._hook = self.model.register_forward_hook(self._hear)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        self._hook.remove()
