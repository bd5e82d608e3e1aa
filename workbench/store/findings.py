"""Findings: what in a run is not as one expects, in sentences: told by the worker, or seen in the readings."""

from collections.abc import Iterator
from typing import NamedTuple

from workbench.spec.reading import FINDING
from workbench.spec.run import Run
from workbench.store.reader import Reader, Steps, Values


class Finding(NamedTuple):
    """A sentence, the step at which it was seen, and the task then learnt ("" where it is about the whole run)."""

    step: int
    text: str
    task: str = ""


def findings(reader: Reader, run: int) -> list[Finding]:
    """Everything found in a run, in order of steps."""
    row = reader.run(run)
    spans = _spans(reader, run)
    told = [Finding(step, exhibit.data.decode(), _at(spans, step) if step else "")
            for step, exhibit in reader.exhibits(run, FINDING)]
    return sorted([*told, *_never_right(reader, row, spans)], key=lambda finding: finding.step)


def _never_right(reader: Reader, row: Run, spans: dict[str, tuple[int, int]]) -> Iterator[Finding]:
    """Tasks of which nothing is answered rightly at their end, although their training loss fell."""
    curves = {(s.metric, s.about): s.id for s in reader.series(row.id)}
    if ("loss", "train") not in curves:
        return
    facts = row.facts.get("tasks")
    asked_to_learn = {str(t["name"]) for t in facts if t.get("goal", "learn") == "learn"} \
        if isinstance(facts, list) else set(spans)
    steps, losses = reader.whole(curves["loss", "train"])
    for task, (begin, end) in spans.items():
        series = curves.get(("accuracy", f"{task}/test"))
        if series is None or end > row.step or task not in asked_to_learn:
            continue
        at, accuracy = reader.whole(series)
        measured = accuracy[(at > begin) & (at <= end)]
        if len(measured) and measured[-1] == 0:
            first, last = _edges(steps, losses, begin, end)
            if last < 0.9 * first:
                yield Finding(end, f"The accuracy on {task} is 0 at its end, although its training loss fell from "
                                   f"{first:.3g} to {last:.3g}.", task)


def _edges(steps: Steps, losses: Values, begin: int, end: int) -> tuple[float, float]:
    """The mean loss of the first and of the last tenth of a task."""
    inside = losses[(steps > begin) & (steps <= end)]
    tenth = max(1, len(inside) // 10)
    return (float(inside[:tenth].mean()), float(inside[-tenth:].mean())) if len(inside) else (0.0, 0.0)


def _spans(reader: Reader, run: int) -> dict[str, tuple[int, int]]:
    """Where each task begun so far begins and ends."""
    out = {}
    for series in reader.series(run):
        if series.metric == "task":
            steps, lengths = reader.whole(series.id)
            if len(steps):
                out[series.about] = (int(steps[-1]), int(steps[-1]) + int(lengths[-1]))
    return out


def _at(spans: dict[str, tuple[int, int]], step: int) -> str:
    return next((task for task, (begin, end) in spans.items() if begin < step <= end), "")
