"""What the formulas of the indices speak of, task by task: the numbers put in."""

import math
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from workbench.store.indices import Evidence
from workbench.store.summary import opens

MISSING: Mapping[str, str] = {
    "alone": "needs a run that learns each task alone",
    "joint": "needs a run that learns all tasks at once",
    "unseen": "needs tests on data from other sources",
    "reference": "needs a reference model's accuracy on those tests",
}
"""Why an index is not defined where some evidence is missing."""
HEAD = ("after learning", "best", "now", "lowest since")


class Inputs(NamedTuple):
    """Of one task its accuracy just after it was learned, the best at the end of a task, now, and the lowest since."""

    learned: float
    best: float
    now: float
    lowest: float


def inputs(evidence: Evidence) -> list[Inputs]:
    """One for each tested task begun so far; nan where it is not known."""
    out, first = [], opens(evidence.ends)
    for j, curve in enumerate(evidence.curves[: len(evidence.ends)]):
        later = curve.values[curve.steps >= first[j + 1]] if j + 1 < len(first) else np.empty(0)
        column = evidence.scores[j:, j]
        out.append(Inputs(float(evidence.scores[j, j]),
                          float(np.fmax.reduce(column)) if len(column) else math.nan,
                          float(curve.values[-1]) if len(curve.values) else math.nan,
                          float(later.min()) if len(later) else math.nan))
    return out
