"""Task vectors: what training changed in a model, scaled by depth, merged, and put back."""

import re
from collections.abc import Mapping, Sequence

import torch
from torch import Tensor, nn

State = Mapping[str, Tensor]
"""Tensors by their name in a model's state dict."""


def snapshot(model: nn.Module) -> dict[str, Tensor]:
    """A copy of every weight and buffer."""
    return {name: value.detach().clone() for name, value in model.state_dict().items()}


def difference(new: State, old: State) -> dict[str, Tensor]:
    """The task vector new - old: floating-point entries of equal shape; counters and grown layers are left out."""
    return {name: value - old[name] for name, value in new.items()
            if value.is_floating_point() and name in old and value.shape == old[name].shape}


def scale(vector: State, factor: float | Mapping[str, float]) -> dict[str, Tensor]:
    """A task vector times a number, or each entry times the number under its name."""
    return {name: value * (factor[name] if isinstance(factor, Mapping) else factor) for name, value in vector.items()}


def add(start: State, vector: State) -> dict[str, Tensor]:
    """The state `start` moved by a task vector: the entries that the vector has."""
    return {name: start[name] + value for name, value in vector.items()}


@torch.no_grad()
def write(model: nn.Module, state: State) -> None:
    """Copy a state into a model, in place, so that the optimizer keeps its parameters."""
    own = model.state_dict()
    for name, value in state.items():
        own[name].copy_(value)


def depth(name: str, blocks: str = "body.blocks") -> int | None:
    """The number of the block a weight lies in; None outside the blocks."""
    found = re.match(rf"{re.escape(blocks)}\.(\d+)\.", name)
    return int(found[1]) if found else None


def merge(vectors: Sequence[State], how: str = "sum", *, keep: float = 0.2) -> dict[str, Tensor]:
    """Several task vectors as one: their "sum", their "average", or "ties" (trim to the share `keep`, elect a sign,
    average those that agree)."""
    if how not in ("sum", "average", "ties"):
        raise ValueError(f"merge by sum, average or ties, not {how!r}")
    if how == "ties":
        return _ties(vectors, keep)
    share = 1.0 if how == "sum" else 1 / len(vectors)
    return {name: share * torch.stack([v[name] for v in vectors]).sum(0) for name in vectors[0]}


def sign_conflict(vectors: Sequence[State]) -> float:
    """The share of weights, among those that at least two vectors move, which they move in opposite directions."""
    signs = torch.stack([_flat(v).sign() for v in vectors])
    moved = signs.abs().sum(0) >= 2
    opposed = (signs == 1).any(0) & (signs == -1).any(0)
    return (opposed & moved).sum().item() / max(1, int(moved.sum()))


def _ties(vectors: Sequence[State], keep: float) -> dict[str, Tensor]:
    trimmed = torch.stack([_trim(_flat(v), keep) for v in vectors])
    elected = trimmed.sum(0).sign()
    majority = elected.sum().sign()
    elected = torch.where(elected == 0, majority, elected)
    agree = (trimmed.sign() == elected) & (trimmed != 0)
    merged = (trimmed * agree).sum(0) / agree.sum(0).clamp(min=1)
    return _unflat(merged, vectors[0])


def _trim(flat: Tensor, keep: float) -> Tensor:
    """Zero all but the share `keep` of largest magnitude."""
    kept = max(1, round(keep * flat.numel()))
    chosen = flat.abs().topk(kept).indices
    return torch.zeros_like(flat).index_copy(0, chosen, flat[chosen])


def _flat(vector: State) -> Tensor:
    return torch.cat([value.flatten() for value in vector.values()])


def _unflat(flat: Tensor, like: State) -> dict[str, Tensor]:
    parts = flat.split([value.numel() for value in like.values()])
    return {name: part.view_as(value) for (name, value), part in zip(like.items(), parts, strict=True)}
