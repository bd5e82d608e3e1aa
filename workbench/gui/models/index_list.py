"""Every index of the run in focus: its value, or why it has none, with the formula and the numbers put in."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

from workbench.gui.language import marked, tr
from workbench.gui.models.run_curves import RunCurves
from workbench.store.indices import INDICES, Evidence, Index
from workbench.store.inputs import HEAD, MISSING, inputs

HEADLINES = ("average accuracy", "forgetting", "retention", "min-acc", "wc-acc", "backward transfer")
"""What is shown first; the others follow in their own order."""
FROM_SECOND = marked("defined from the second task on")
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
        if self.reason:
            return tr("{index}: not defined, {reason}", index=self.title, reason=self.reason)
        return f"{self.title}: {self.text}"


def index_rows(curves: RunCurves | None) -> Iterator[IndexRow]:
    """All indices, the headlines first, each computed when it is asked for; without a run none."""
    if curves is None:
        return
    names = [*HEADLINES, *(name for name in INDICES if name not in HEADLINES)]
    numbers = tuple(_inputs(curves))
    for name in names:
        yield _row(name, INDICES[name], curves, numbers)


def _row(name: str, index: Index, curves: RunCurves, numbers: tuple[tuple[str, ...], ...]) -> IndexRow:
    value = curves.trace(name).last
    reason = _reason(name, index, curves.evidence()) if math.isnan(value) else ""
    text = "–" if reason else f"{value:.3f}".replace("-", "−")
    return IndexRow(name, tr(index.title), text, reason, index, numbers)


def _reason(name: str, index: Index, evidence: Evidence) -> str:
    missing = [tr(MISSING[need]) for need in index.needs if getattr(evidence, need) is None]
    if missing:
        return "; ".join(missing)
    if not evidence.curves or not len(evidence.steps):
        return tr("nothing has been evaluated yet")
    if len(evidence.ends) < 2 and name not in FROM_FIRST:
        return tr(FROM_SECOND)
    if evidence.reached is not None and evidence.ends and evidence.reached < evidence.ends[0]:
        return tr("comes with the end of the first task")
    if name == "lca":
        return tr("needs 10 evaluations while a task is learned")
    return tr("not enough has been evaluated yet")


def _inputs(curves: RunCurves) -> Iterator[tuple[str, ...]]:
    """A table of what the formulas speak of, below its headings."""
    yield (tr("task"), *map(tr, HEAD))
    for task, numbers in zip(curves.tested, inputs(curves.evidence()), strict=False):
        yield (str(task.get("title") or task["name"]), *map(_number, numbers))


def _number(value: float) -> str:
    return "–" if math.isnan(value) else f"{value:.3f}"
