"""From a run in the store to its indices: gathers curves and task ends, and computes all of INDICES."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike

from workbench.spec.run import Run
from workbench.store.indices import INDICES, Evidence, Trace, find_index
from workbench.store.reader import Reader, Series
from workbench.store.summary import Curve, Numbers, score_matrix

JUDGED = ("accuracy", "map")
"""What says how well a task is done, the first that was recorded: the share of right answers, or for detection mAP."""

REFERENCE = "map of reference"
"""Recorded about "<task>/unseen": what a model trained on the task's unseen pairs alone does there."""


@dataclass(frozen=True, eq=False)
class RunSummary:
    """A run's tasks (those that are tested), the evidence about them, and every index as a trace by its name."""

    run: int
    tasks: tuple[str, ...]
    evidence: Evidence
    traces: Mapping[str, Trace]

    @property
    def scores(self) -> Numbers:
        """The score matrix [T, T]: accuracy on task j (column) after task i (row); nan where unknown."""
        return self.evidence.scores

    def value(self, name: str) -> float:
        """The last value of an index, found as `find_index` does; nan where it is not defined."""
        index = find_index(name)
        return next((self.traces[known].last for known in self.traces if INDICES[known] is index), float("nan"))


def summary(
    reader: Reader,
    run: int,
    *,
    only: Iterable[str] | None = None,
    metric: str = "",
    test: str = "test",
    alone: ArrayLike | None = None,
    joint: ArrayLike | None = None,
    unseen: ArrayLike | None = None,
    reference: ArrayLike | None = None,
) -> RunSummary:
    """All indices of a run (or `only` those named), from its accuracies about "<task>/<test>".

    The references [T] come from other runs, unless this one recorded some; what they mean stands in
    `workbench.store.summary`.
    """
    tasks, evidence = gather(reader, run, metric=metric, test=test)
    evidence = replace(evidence, alone=alone, joint=joint,
                       unseen=evidence.unseen if unseen is None else unseen,
                       reference=evidence.reference if reference is None else reference)
    wanted = INDICES if only is None else only
    return RunSummary(run, tasks, evidence, {name: INDICES[name].trace(evidence) for name in wanted})


def gather(
    reader: Reader, run: int, *, metric: str = "", test: str = "test"
) -> tuple[tuple[str, ...], Evidence]:
    """The names of a run's tested tasks, in the stream's order, and what is known about them.

    A task without such a test, for example one that only merges, prolongs the task before it.
    """
    row = reader.run(run)
    series = reader.series(run)
    ids = {(s.metric, s.about): s.id for s in series}
    metric = metric or judged(ids)
    curve_of = {s.about: s.id for s in series if s.metric == metric}
    ends_of = _ends(reader, series)
    names: list[str] = []
    ends: list[int] = []
    for task in _order(row, curve_of, ends_of, test):
        tested = f"{task}/{test}" in curve_of
        if tested:
            names.append(task)
        if task not in ends_of:
            continue
        if tested:
            ends.append(ends_of[task])
        elif ends:
            ends[-1] = ends_of[task]
    curves = tuple(Curve(*reader.whole(curve_of[f"{task}/{test}"])) for task in names)
    evidence = Evidence(curves, tuple(ends), reached=row.step)
    whole = {name: Curve(*reader.whole(id)) for name, id in ids.items() if name[1].endswith("/unseen")}
    return tuple(names), with_unseen(evidence, names, metric, whole.get)


def judged(recorded: Iterable[tuple[str, str]]) -> str:
    """Which metric says how well tasks are done, of those recorded as (metric, about)."""
    metrics = {metric for metric, _ in recorded}
    return next((metric for metric in JUDGED if metric in metrics), JUDGED[0])


def with_unseen(
    evidence: Evidence, tasks: Sequence[str], metric: str, curve: Callable[[tuple[str, str]], Curve | None]
) -> Evidence:
    """The evidence with what the run recorded about pairs that are never trained, where it did so for every task."""
    curves = [curve((metric, f"{task}/unseen")) for task in tasks]
    alone = [curve((REFERENCE, f"{task}/unseen")) for task in tasks]
    known = [c for c in curves if c is not None and len(c.steps)]
    last = [float(c.values[-1]) for c in alone if c is not None and len(c.steps)]
    if not known or len(known) < len(evidence.ends) or len(last) < len(known):
        return evidence
    # Tasks to come have no values yet.
    scores, reference = np.full((len(tasks), len(tasks)), np.nan), np.full(len(tasks), np.nan)
    n = len(known)
    scores[:n, :n] = score_matrix(known, evidence.ends[:n], evidence.reached)
    reference[:n] = last[:n]
    return replace(evidence, unseen=scores, reference=reference)


def _ends(reader: Reader, series: Sequence[Series]) -> dict[str, int]:
    """The step at which each task begun so far ends: where it began plus its planned steps."""
    ends = {}
    for item in series:
        if item.metric == "task":
            steps, values = reader.whole(item.id)
            if len(steps):
                ends[item.about] = int(steps[-1]) + int(values[-1])
    return ends


def _order(row: Run, curve_of: Mapping[str, int], ends_of: Mapping[str, int], test: str) -> list[str]:
    """The names of a run's tasks as the stream has them; without the worker's word, as they began, then by number."""
    told = row.facts.get("tasks")
    if isinstance(told, list) and told:
        return [str(task["name"]) for task in told]
    begun = list(ends_of)  # a series is numbered when first written, so this is the order of beginning
    measured = {about.removesuffix(f"/{test}") for about in curve_of if about.endswith(f"/{test}")}
    return begun + sorted(measured - set(begun), key=_natural)


def _natural(name: str) -> list[tuple[int, str]]:
    """A key that puts task-10 after task-9."""
    return [(int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"(\d+)", name)]
