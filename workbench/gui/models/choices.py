"""Choice: one line of a searchable list (the command palette, the quick-add menus), and the search over them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Choice:
    """Something to choose: `call` does it; `also` is another name it is found by; `hindered` says why it cannot be.
    `id` is its name where it is remembered that it was chosen."""

    text: str
    call: Callable[[], object]
    hint: str = ""
    detail: str = ""
    icon: str = ""
    also: str = ""
    hindered: str = ""
    id: str = ""


def matching(query: str, choices: Sequence[Choice]) -> list[Choice]:
    """The choices whose text or other name holds the letters of the query in order, the closest first."""
    ranked = []
    for i, choice in enumerate(choices):
        scores = [closeness(query, text) for text in (choice.text, choice.also) if text]
        if found := [score for score in scores if score is not None]:
            ranked.append((max(found) if query else 0.0, i))
    return [choices[i] for _, i in sorted(ranked, key=lambda pair: (-pair[0], pair[1]))]


def closeness(query: str, text: str) -> float | None:
    """How well a text answers a query; None where a letter is missing. Starts of words and runs of letters count."""
    wanted, held = query.casefold().replace(" ", ""), text.casefold()
    if not wanted:
        return 0.0
    score, at, last = 0.0, 0, -2
    for letter in wanted:
        at = held.find(letter, at)
        if at < 0:
            return None
        starts = at == 0 or not held[at - 1].isalnum()
        score += 1 + 2 * (at == last + 1) + 2 * starts
        last, at = at, at + 1
    whole = held.find(query.casefold())
    return score + (10 if whole == 0 else 5 if whole > 0 else 0) - len(held) / 100
