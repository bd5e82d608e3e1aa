"""Places: how a part of an experiment is named, in the same words as in its file: `arms.ewc.methods[0].strength`."""

import re

Place = tuple[str | int, ...]

_PIECE = re.compile(r'"((?:[^"\\]|\\.)*)"|\[(\d+)\]|([^.\[\]"]+)')
_BARE = re.compile(r"[A-Za-z0-9_-]+")


def parse(text: str) -> Place:
    """The pieces of a place: names as texts, positions as whole numbers from 0."""
    pieces: list[str | int] = []
    for quoted, number, name in _PIECE.findall(text):
        pieces.append(int(number) if number else name or quoted.replace('\\"', '"'))
    return tuple(pieces)


def text(place: Place) -> str:
    """A place as one text; names that are not plain words are quoted, as in TOML."""
    out = ""
    for piece in place:
        if isinstance(piece, int):
            out += f"[{piece}]"
            continue
        name = piece if _BARE.fullmatch(piece) else '"' + piece.replace('"', '\\"') + '"'
        out += f".{name}" if out else name
    return out


def is_within(place: Place, outer: Place) -> bool:
    """True where `place` is `outer` or lies inside it."""
    return place[: len(outer)] == outer
