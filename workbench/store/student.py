"""Student's t without scipy, whose import would stall the window: the half width of an interval over a few seeds."""

import math
from functools import lru_cache


@lru_cache(maxsize=256)
def t_within(share: float, freedom: int) -> float:
    """The t for which a share of Student's distribution lies between -t and t; `freedom` is seeds - 1, at least 1."""
    if freedom < 1 or not 0 <= share < 1:
        raise ValueError(f"there is no t for {freedom} degrees of freedom and a share of {share}")
    low, high = 0.0, math.pi / 2
    # The share grows with the angle; sixty halvings leave nothing of a double's digits.
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if _share_within(middle, freedom) < share else (low, middle)
    return math.sqrt(freedom) * math.tan(low)


def _share_within(angle: float, freedom: int) -> float:
    """P(|T| < t) for tan(angle) = t / sqrt(freedom): Abramowitz & Stegun 1964, 26.7.3 (odd) and 26.7.4 (even)."""
    sine, cosine = math.sin(angle), math.cos(angle)
    odd = freedom % 2
    term = cosine if odd else 1.0
    total = term if freedom > 1 else 0.0
    for k in range(3 if odd else 2, freedom - 1, 2):
        term *= (k - 1) / k * cosine * cosine
        total += term
    return 2 / math.pi * (angle + sine * total) if odd else sine * total
