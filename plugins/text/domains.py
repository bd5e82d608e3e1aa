"""Four small worlds of text, written by rule: sums, dates, recipes and lines of code."""

from collections.abc import Callable, Mapping

import torch

Pick = Callable[[int], int]
"""A whole number from 0 to below its argument."""

ALPHABET = "\n " + "".join(chr(c) for c in range(33, 127))
"""Every character a text may hold; its place is its token."""

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December")
DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
VERBS = ("Stir", "Whisk", "Fold", "Pour", "Beat")
AMOUNTS = ("a cup of", "two spoons of", "a pinch of", "half a litre of", "three handfuls of")
FOODS = ("flour", "sugar", "melted butter", "warm milk", "chopped nuts", "ripe berries", "grated cheese")
PLACES = ("the bowl", "the pan", "the dough", "the hot soup", "the batter")
ENDINGS = ("and let it rest.", "until it is smooth.", "and taste.", "over a low flame.", "and cover with a cloth.")
NAMES = ("total", "count", "item", "row", "words", "left", "right", "size")
CALLS = ("len", "sum", "max", "min", "sorted", "abs")


def sums(pick: Pick) -> str:
    """An addition with its answer: 17+25=42."""
    a, b = pick(100), pick(100)
    return f"{a}+{b}={a + b}"


def dates(pick: Pick) -> str:
    """A day in words and in figures: 3 March 1987 is 1987-03-03."""
    month, year = pick(12), 1900 + pick(130)
    day = 1 + pick(DAYS[month])
    return f"{day} {MONTHS[month]} {year} is {year}-{month + 1:02}-{day:02}"


def recipes(pick: Pick) -> str:
    """A step in a kitchen: Stir a cup of flour into the bowl and taste."""
    verb, amount, food, place, ending = (kind[pick(len(kind))] for kind in (VERBS, AMOUNTS, FOODS, PLACES, ENDINGS))
    return f"{verb} {amount} {food} into {place} {ending}"


def code(pick: Pick) -> str:
    """A line of a small program: total += len(words)."""
    a, b, c, call = NAMES[pick(8)], NAMES[pick(8)], NAMES[pick(8)], CALLS[pick(6)]
    return (f"{a} = {call}({b})", f"for {a} in {b}: {c} += {call}({a})", f"if {a} > {pick(10)}: return {b}",
            f"def {call}_{a}({b}): return {b} + {pick(10)}")[pick(4)]


DOMAINS: Mapping[str, Callable[[Pick], str]] = {"sums": sums, "dates": dates, "recipes": recipes, "code": code}


def write(domain: str, characters: int, generator: torch.Generator) -> str:
    """Lines of a domain, at least so many characters of them, ended by line breaks."""
    lines, written = [], 0
    # Numbers are drawn a block at a time; one by one they would cost a hundred times as much.
    stock: list[int] = []

    def pick(below: int) -> int:
        if not stock:
            stock.extend(torch.randint(1 << 40, (4096,), generator=generator).tolist())
        return stock.pop() % below

    while written < characters:
        lines.append(DOMAINS[domain](pick) + "\n")
        written += len(lines[-1])
    return "".join(lines)


def encode(text: str) -> torch.Tensor:
    """Token numbers of a text."""
    return torch.tensor([ALPHABET.index(c) for c in text])


def decode(tokens: torch.Tensor) -> str:
    """The text of token numbers."""
    return "".join(ALPHABET[i] for i in tokens.tolist())
