"""Values: a list ("0.1, 1, 10") or a range of values for one setting, read with what is wrong said in words."""

import math
from collections.abc import Sequence
from typing import Any

from workbench.gui.language import tr
from workbench.gui.models.wording import shown
from workbench.spec.manifest import Param

MOST = 50
"""So many values of one setting are at most compared; more would be no comparison that anybody reads."""
LISTED = frozenset({"integer", "number", "boolean", "choice", "dataset", "text"})


class NoValues(ValueError):
    """What was written names no values; the message says what would be right."""


def listed(text: str, param: Param) -> tuple[Any, ...]:
    """The values of a list with commas, each once; NoValues where one does not fit the setting."""
    pieces = [piece.strip() for piece in text.replace(";", ",").split(",") if piece.strip()]
    return _checked([_read(piece, param) for piece in pieces], param)


def spread(low: float, high: float, count: int, param: Param, *, log: bool = False) -> tuple[Any, ...]:
    """So many values from `low` to `high`, evenly apart, or with `log` each the same times the one before."""
    if count < 2:
        raise NoValues(tr("a range has at least two values"))
    if count > MOST:
        raise NoValues(tr("at most {n} values", n=MOST))
    if low == high:
        raise NoValues(tr("the two ends are the same"))
    if log and (low <= 0 or high <= 0):
        raise NoValues(tr("in equal ratios both ends must be above 0"))
    shares = [i / (count - 1) for i in range(count)]
    if log:
        values = [math.exp(math.log(low) + share * math.log(high / low)) for share in shares]
    else:
        values = [low + share * (high - low) for share in shares]
    whole = param.type == "integer"
    # Between the ends three or four figures say enough: 0.316, not 0.31622776601683794.
    inner: list[Any] = [round(v) if whole else float(f"{v:.3g}" if log else f"{v:.6g}") for v in values[1:-1]]
    ends = [round(v) if whole else v for v in (low, high)]
    return _checked([ends[0], *inner, ends[1]], param)


def suggested(param: Param, now: Any) -> str:
    """A list to begin with: all of a few choices, or about the value that holds now; empty where there is no saying."""
    if param.type == "boolean":
        return f"{tr('on')}, {tr('off')}"
    if param.type == "choice":
        return ", ".join(param.choices)
    if param.type not in ("integer", "number") or not isinstance(now, int | float) or now == 0:
        return ""
    factor = 2 if param.type == "integer" else 10
    values = [now / factor, now, now * factor]
    if param.type == "integer":
        values = [round(value) for value in values]
    fits = [value for value in dict.fromkeys(values) if param.fault(value) is None]
    return said([float(f"{value:.3g}") if param.type == "number" else value for value in fits])


def said(values: Sequence[Any]) -> str:
    """Values as a person writes them in a list."""
    return ", ".join(value_text(value) for value in values)


def value_text(value: Any) -> str:
    """One value in the form in which it can be typed."""
    return f"{value:g}" if isinstance(value, float) else shown(value)


def _read(piece: str, param: Param) -> Any:
    match param.type:
        case "integer" | "number":
            return _number(piece, whole=param.type == "integer")
        case "boolean":
            known = {"on": True, "true": True, "yes": True, "off": False, "false": False, "no": False}
            known |= {tr("on").casefold(): True, tr("off").casefold(): False}
            if piece.casefold() not in known:
                raise NoValues(tr("{text!r} is neither on nor off", text=piece))
            return known[piece.casefold()]
    return piece


def _number(piece: str, *, whole: bool) -> int | float:
    try:
        number = float(piece)
    except ValueError:
        raise NoValues(tr("{text!r} is no number; values are written such as 0.1, 1, 10", text=piece)) from None
    if whole and not number.is_integer():
        raise NoValues(tr("{text} is no whole number", text=piece))
    return int(number) if whole else number


def _checked(values: Sequence[Any], param: Param) -> tuple[Any, ...]:
    for value in values:
        if wrong := param.fault(value):
            raise NoValues(f"{value_text(value)}: {wrong}")
    once = tuple(dict.fromkeys(values))
    if len(once) < 2:
        raise NoValues(tr("at least two different values are needed"))
    if len(once) > MOST:
        raise NoValues(tr("at most {n} values", n=MOST))
    return once
