"""The sections of the bench; each is a module of this package, imported when it is asked for."""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import NamedTuple

from workbench.bench.figure import Item
from workbench.bench.sitting import Sitting

Measure = Callable[[Sitting], Iterator[Item]]


class Section(NamedTuple):
    """`module` offers `measure(sitting)`, a generator of items; `seconds` is about what it takes on two quiet cores."""

    name: str
    module: str
    title: str
    seconds: float

    def measure(self, sitting: Sitting) -> Iterator[Item]:
        """Measure it; raises Unavailable where that cannot be done here."""
        measure: Measure = import_module(self.module).measure
        return measure(sitting)


SECTIONS: tuple[Section, ...] = (
    Section("training", "workbench.bench.training", "Training", 420),
    Section("evaluation", "workbench.bench.evaluation", "Continual evaluation", 280),
    Section("store", "workbench.bench.store", "Store", 60),
    Section("scale", "workbench.bench.scale", "Scale", 330),
    Section("memory", "workbench.bench.memory", "Memory", 60),
    Section("window", "workbench.bench.window", "The window", 420),
)
