"""Prompts: what a method puts before the tokens, or the keys and values, of a transformer that itself stays frozen."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, runtime_checkable

import torch
from torch import Tensor, nn

if TYPE_CHECKING:
    from workbench.learn.learner import Learner


class Prefix(NamedTuple):
    """What stands before a block's own keys and values; each [n, length, width]."""

    keys: Tensor
    values: Tensor


@runtime_checkable
class Transformer(Protocol):
    """A body that takes prompts; models that offer "prompts" have one."""

    width: int
    blocks: nn.Sequential

    def tokens(self, x: Tensor, front: Tensor | None = None, prefixes: Mapping[int, Prefix] | None = None) -> Tensor:
        """Every place after the last block, [n, places, width]: those of `front` [n, length, width] first."""

    def pool(self, tokens: Tensor) -> Tensor:
        """What stands for the whole picture, [n, width]."""


class Prompts(nn.Module):
    """Prompts chosen by a query: the features [n, width] that the plain transformer makes of each picture."""

    def front(self, query: Tensor) -> Tensor | None:
        """Tokens that go before all others, [n, length, width]."""
        return None

    def prefixes(self, query: Tensor) -> dict[int, Prefix]:
        """Keys and values by the number of the block they go into."""
        return {}

    def read(self, plain: Transformer, tokens: Tensor) -> Tensor:
        """The features that the head reads, [n, width]."""
        return plain.pool(tokens)


class Prompted(nn.Module):
    """A body: the features of a frozen transformer under prompts. The transformer never leaves eval mode."""

    plain: Any  # both a Transformer and a Module, which no one type says
    prompts: Prompts

    def __init__(self, plain: nn.Module, prompts: Prompts):
        super().__init__()
        self.plain, self.prompts = plain.eval().requires_grad_(False), prompts
        self.blocks = plain.blocks  # where a body keeps its layers by depth
        self._asked: tuple[Tensor, Tensor] | None = None

    def train(self, mode: bool = True) -> "Prompted":
        """Training mode for the prompts alone."""
        super().train(mode)
        self.plain.eval()
        return self

    @torch.no_grad()
    def query(self, x: Tensor) -> Tensor:
        """The plain transformer's features, [n, width]: by them prompts are chosen."""
        return self.plain(x)

    @contextmanager
    def asked(self, x: Tensor) -> Iterator[Tensor]:
        """The query of these pictures; whoever passes them through meanwhile does not ask a second time."""
        self._asked = (x, self.query(x))
        try:
            yield self._asked[1]
        finally:
            self._asked = None

    def forward(self, x: Tensor) -> Tensor:
        query = self._asked[1] if self._asked and self._asked[0] is x else self.query(x)
        tokens = self.plain.tokens(x, self.prompts.front(query), self.prompts.prefixes(query))
        return self.prompts.read(self.plain, tokens)


def transformer(learner: "Learner") -> Transformer:
    """The transformer in the learner's model; ValueError where there is none that takes prompts."""
    body = getattr(learner.model, "body", None)
    if not isinstance(body, Transformer):
        raise ValueError("prompts go into a transformer: choose the model pretrained-vit or vit")
    return body


def put(prompts: Prompts, learner: "Learner") -> None:
    """Freeze the model's transformer under prompts; from now on the optimizer moves the prompts and the head."""
    learner.model.body = Prompted(learner.model.get_submodule("body"), prompts)
    learner.renew_optimizer()


def inside(numbers: Sequence[float], body: Transformer) -> list[int]:
    """The numbers of blocks, from 0, as a person gave them; ValueError where the transformer has no such block."""
    count = len(body.blocks)
    if wrong := [number for number in numbers if number not in range(count)]:
        raise ValueError(f"there is no block {wrong[0]:g}: the transformer has {count}, numbered from 0 to {count - 1}")
    return [int(number) for number in numbers]


def uniform(*shape: int) -> nn.Parameter:
    """A parameter drawn from -1 to 1, as prompts and their keys begin."""
    return nn.Parameter(2 * torch.rand(*shape) - 1)


def prefix(prompts: Tensor) -> Prefix:
    """Prompts [n, length, width] as a prefix: the first half keys, the second half values."""
    return Prefix(*prompts.chunk(2, 1))
