"""Every index of the run in focus: its value, or why it has none, with the formula and the numbers put in."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from workbench.gui.models.run_curves import RunCurves
from workbench.store.indices import INDICES, Evidence, Index
from workbench.store.summary import opens

HEADLINES = ("average accuracy", "forgetting", "retention", "min-acc", "wc-acc", "backward transfer")
"""What is shown first; the others follow in their own order."""
FROM_SECOND = "defined from the second task on"
MISSING: Mapping[str, str] = {
    "alone": "needs a run that learns each task alone",
    "joint": "needs a run that learns all tasks at once",
    "unseen": "needs tests on data from other sources",
    "reference": "needs a reference model's accuracy on those tests",
}
FROM_FIRST = frozenset({"average accuracy", "average incremental accuracy", "learning accuracy", "wc-acc", "lca",
                        "intransigence"})


@dataclass(frozen=True)
class IndexRow:
    """One index as it is shown: the value's text ("–" where undefined, with the reason), and all about it."""

    name: str
    title: str
    text: str
    reason: str
    index: Index
    inputs: tuple[tuple[str, ...], ...]

    @property
    def told(self) -> str:
        """In a sentence, for a screen reader."""
        return f"{self.title}: {'not defined, ' + self.reason if self.reason else self.text}"


def index_rows(curves: RunCurves | None) -> Iterator[IndexRow]:
    """All indices, the headlines first, each computed when it is asked for; without a run none."""
    if curves is None:
        return
    names = [*HEADLINES, *(name for name in INDICES if name not in HEADLINES)]
    inputs = tuple(_inputs(curves))
    for name in names:
        yield _row(name, INDICES[name], curves, inputs)


def _row(name: str, index: Index, curves: RunCurves, inputs: tuple[tuple[str, ...], ...]) -> IndexRow:
    value = curves.trace(name).last
    reason = _reason(name, index, curves.evidence()) if math.isnan(value) else ""
    text = "–" if reason else f"{value:.3f}".replace("-", "−")
    return IndexRow(name, index.title, text, reason, index, inputs)


def _reason(name: str, index: Index, evidence: Evidence) -> str:
    missing = [MISSING[need] for need in index.needs if getattr(evidence, need) is None]
    if missing:
        return "; ".join(missing)
    if not evidence.curves or not len(evidence.steps):
        return "nothing has been evaluated yet"
    if len(evidence.ends) < 2 and name not in FROM_FIRST:
        return FROM_SECOND
    if evidence.reached is not None and evidence.ends and evidence.reached < evidence.ends[0]:
        return "comes with the end of the first task"
    if name == "lca":
        return "needs 10 evaluations while a task is learned"
    return "not enough has been evaluated yet"


def _inputs(curves: RunCurves) -> Iterator[tuple[str, ...]]:
    """A table of what the formulas speak of: per task the accuracy just learned, best, now, and lowest since."""
    evidence = curves.evidence()
    scores, first = evidence.scores, opens(evidence.ends)
    yield ("task", "after learning", "best", "now", "lowest since")
    for j, task in enumerate(curves.tested[: len(evidence.ends)]):
        curve = evidence.curves[j]
        later = curve.values[curve.steps >= first[j + 1]] if j + 1 < len(first) else np.empty(0)
        column = scores[j:, j]
        best = np.fmax.reduce(column) if len(column) else math.nan
        now = curve.values[-1] if len(curve.values) else math.nan
        lowest = later.min() if len(later) else math.nan
        yield (str(task.get("title") or task["name"]), *(_number(v) for v in (scores[j, j], best, now, lowest)))


def _number(value: float) -> str:
    return "–" if math.isnan(value) else f"{value:.3f}"
