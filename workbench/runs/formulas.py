"""The formulas behind a report's indices, with the numbers put into them, as HTML."""

from collections.abc import Mapping, Sequence
from html import escape

import numpy as np

from workbench.runs.charts import table
from workbench.spec.run import Run, RunState
from workbench.store.digest import RunSummary
from workbench.store.indices import INDICES, Index
from workbench.store.inputs import HEAD, MISSING, inputs

LEGEND = ("A_i(t): accuracy on task i at step t; a_ij: on task j after task i; k: the task being learned then. "
          "Values are means over the seeds that finished.")


def formulas(arms: Mapping[str, Sequence[Run]], told: Mapping[int, RunSummary]) -> str:
    """A row an index that a finished run has: formula, source, its mean in every arm; the others with reasons."""
    rows, missing = [], []
    for name, index in INDICES.items():
        means = {arm: _mean([told[run.id].traces[name].last for run in members if run.state == RunState.FINISHED])
                 for arm, members in arms.items()}
        if np.isnan(list(means.values())).all():
            missing.append(f"{index.title}: {reason(index)}")
            continue
        better = "higher is better" if index.higher_is_better else "lower is better"
        rows.append([index.title, index.formula, f"{index.unit}, {better}", index.reference,
                     *(_text(value) for value in means.values())])
    said = table([["index", "formula", "in", "source", *arms], *rows]) if rows else ""
    rest = f"<p class='sub'>Not defined here. {escape('; '.join(missing))}.</p>" if missing else ""
    return f"{said}<p class='sub'>{escape(LEGEND)}</p>{rest}"


def reason(index: Index) -> str:
    """Why no run has this index."""
    return "; ".join(MISSING[need] for need in index.needs) or "needs a finished run with more tasks or evaluations"


def numbers_put_in(same: Sequence[RunSummary], tasks: Sequence[str]) -> str:
    """What the formulas speak of, task by task: means over these runs of the same tasks."""
    each = [inputs(told.evidence) for told in same]
    rows = [[task, *(_text(_mean([numbers[j][part] for numbers in each if j < len(numbers)]))
                     for part in range(len(HEAD)))]
            for j, task in enumerate(tasks) if any(j < len(numbers) for numbers in each)]
    return f'<div class="numbers">{table([["task", *HEAD], *rows])}</div>' if rows else ""


def _mean(values: Sequence[float]) -> float:
    known = [value for value in values if not np.isnan(value)]
    return sum(known) / len(known) if known else float("nan")


def _text(value: float) -> str:
    return "–" if np.isnan(value) else f"{value:.3f}".replace("-", "−")
