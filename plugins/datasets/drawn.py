"""What the drawn data sets hold: words for shapes, colours and characters; needs no torch."""

from workbench.spec.plan import DataFacts, PlanError

SHAPES = ("circle", "square", "triangle", "cross", "star")
COLOURS = {"red": (220, 50, 47), "green": (60, 160, 60), "blue": (50, 90, 220), "yellow": (230, 200, 40),
           "purple": (150, 70, 190), "white": (240, 240, 240)}
LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def shape_names(label: str) -> tuple[str, ...]:
    """The classes when pictures are named by their shape, their colour or both."""
    if label == "both":
        return tuple(f"{colour} {shape}" for colour in COLOURS for shape in SHAPES)
    return SHAPES if label == "shape" else tuple(COLOURS)


def shape_facts(*, rows: int = 4000, label: str = "shape", objects: int = 1, size: int = 32) -> DataFacts:
    """What is known of the coloured shapes."""
    names = shape_names(label)
    return DataFacts(len(names), rows, names, (3, size, size))


def glyph_facts(*, characters: str = LETTERS, per_class: int = 100, size: int = 28) -> DataFacts:
    """What is known of the glyphs."""
    if len(set(characters)) != len(characters) or not characters or any(not c.isprintable() for c in characters):
        raise PlanError("characters", "must be printable characters, each once")
    return DataFacts(len(characters), len(characters) * per_class, tuple(characters), (1, size, size))


def figure_names(classes: int) -> tuple[str, ...]:
    """Invented classes have numbers for names."""
    return tuple(f"{'thing' if number % 2 else 'character'} {number // 2 + 1}" for number in range(classes))


def figure_facts(*, classes: int = 64, per_class: int = 100) -> DataFacts:
    """What is known of the invented figures."""
    return DataFacts(classes, classes * per_class, figure_names(classes), (1, 28, 28))
