"""What Omniglot holds: its parts, their alphabets and how many characters each has; needs no torch."""

from collections.abc import Mapping

from workbench.spec.plan import DataFacts, PlanError

DRAWERS, EXAMINED = 20, 4

BACKGROUND = {
    "Alphabet_of_the_Magi": 20, "Anglo-Saxon_Futhorc": 29, "Arcadian": 26, "Armenian": 41,
    "Asomtavruli_(Georgian)": 40, "Balinese": 24, "Bengali": 46, "Blackfoot_(Canadian_Aboriginal_Syllabics)": 14,
    "Braille": 26, "Burmese_(Myanmar)": 34, "Cyrillic": 33, "Early_Aramaic": 22, "Futurama": 26, "Grantha": 43,
    "Greek": 24, "Gujarati": 48, "Hebrew": 22, "Inuktitut_(Canadian_Aboriginal_Syllabics)": 16,
    "Japanese_(hiragana)": 52, "Japanese_(katakana)": 47, "Korean": 40, "Latin": 26, "Malay_(Jawi_-_Arabic)": 40,
    "Mkhedruli_(Georgian)": 41, "N_Ko": 33, "Ojibwe_(Canadian_Aboriginal_Syllabics)": 14, "Sanskrit": 42,
    "Syriac_(Estrangelo)": 23, "Tagalog": 17, "Tifinagh": 55,
}
EVALUATION = {
    "Angelic": 20, "Atemayar_Qelisayer": 26, "Atlantean": 26, "Aurek-Besh": 26, "Avesta": 26, "Ge_ez": 26,
    "Glagolitic": 45, "Gurmukhi": 45, "Kannada": 41, "Keble": 26, "Malayalam": 47, "Manipuri": 40, "Mongolian": 30,
    "Old_Church_Slavonic_(Cyrillic)": 45, "Oriya": 46, "Sylheti": 28, "Syriac_(Serto)": 23, "Tengwar": 25,
    "Tibetan": 42, "ULOG": 26,
}
SMALL1 = ("Balinese", "Early_Aramaic", "Greek", "Korean", "Latin")
SMALL2 = ("Greek", "Japanese_(katakana)", "Latin", "Sanskrit", "Tagalog")

PARTS: Mapping[str, Mapping[str, int]] = {
    "small1": {name: BACKGROUND[name] for name in SMALL1},
    "small2": {name: BACKGROUND[name] for name in SMALL2},
    "background": BACKGROUND,
    "evaluation": EVALUATION,
}


def facts(*, part: str = "small1", label: str = "character", size: int = 28) -> DataFacts:
    """What is known of a part before it is loaded."""
    if part not in PARTS:
        raise PlanError("part", f"must be one of {', '.join(PARTS)}, not {part!r}")
    characters = sum(PARTS[part].values())
    names = tuple(named(part)) if label == "character" else tuple(map(readable, PARTS[part]))
    return DataFacts(len(names), characters * (DRAWERS - EXAMINED), names, (1, size, size))


def named(part: str) -> list[str]:
    """What a person calls each character of a part: "Greek 7"."""
    return [f"{readable(name)} {i + 1}" for name, count in PARTS[part].items() for i in range(count)]


def readable(alphabet: str) -> str:
    """An alphabet's name without underscores and asides."""
    return alphabet.partition("_(")[0].replace("_", " ")
