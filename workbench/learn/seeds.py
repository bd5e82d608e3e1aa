"""Addressed randomness: every draw is a function of (run seed, purpose, task, step); nothing is remembered."""

from hashlib import blake2b

import torch


def address(*parts: object) -> int:
    """A 63-bit seed for an address; equal addresses give equal seeds on every machine."""
    text = "\x1f".join(map(str, parts)).encode()
    return int.from_bytes(blake2b(text, digest_size=8).digest(), "little") >> 1


def generator(*parts: object) -> torch.Generator:
    """A CPU generator seeded by an address."""
    return torch.Generator().manual_seed(address(*parts))


def reseed(seed: int, device: torch.device) -> None:
    """Set the global generators of the CPU and of the device in use, so that dropout is addressed too."""
    # torch.manual_seed walks over all backends and costs 300 times as much.
    torch.default_generator.manual_seed(seed)
    if device.type == "cuda":
        torch.cuda.default_generators[device.index or 0].manual_seed(seed)
    elif device.type == "mps":
        torch.mps.manual_seed(seed)
