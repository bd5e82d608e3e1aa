"""A report: one HTML file that needs nothing else, with the curves, matrices, indices and settings of some runs."""

import json
import time
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from string import Template
from typing import Any

import numpy as np

from workbench.runs.charts import Line, chart, matrix, table
from workbench.runs.claims import interval
from workbench.runs.formulas import formulas, numbers_put_in
from workbench.runs.terminal import duration
from workbench.spec import places
from workbench.spec.run import Run, RunState, shares
from workbench.store.digest import RunSummary, summary
from workbench.store.findings import findings
from workbench.store.indices import INDICES
from workbench.store.reader import Reader
from workbench.store.summary import Curve
from workbench.store.traces import align, grid

COMPARED = "average accuracy over the tasks seen"


def write_report(reader: Reader, runs: Sequence[int], target: Path) -> None:
    """Write the report on these runs; those of one arm are averaged over their seeds."""
    rows = [reader.run(run) for run in runs]
    target.write_text(report(reader, rows), encoding="utf-8")


def report(reader: Reader, runs: Sequence[Run]) -> str:
    """The report as one HTML text."""
    told = {run.id: summary(reader, run.id) for run in runs}
    arms: dict[str, list[Run]] = {}
    for run in runs:
        arms.setdefault(run.arm, []).append(run)
    experiments = {e.id: e for e in reader.experiments()}
    texts = [experiments[i].toml for i in sorted({r.experiment for r in runs if r.experiment is not None})]
    name = ", ".join(dict.fromkeys(run.name or "Untitled" for run in runs)) or "No runs"
    template = Template((places.assets() / "report" / "report.html").read_text("utf-8"))
    return template.substitute(
        title=escape(name),
        subtitle=escape(f"{len(runs)} runs, {len(arms)} arms · {time.strftime('%d %B %Y, %H:%M')}"),
        indices=_indices(arms, told),
        formulas=formulas(arms, told),
        comparison=_comparison(arms, told),
        arms="".join(_arm(arm, members, told) for arm, members in arms.items()),
        findings=_findings(reader, runs),
        tasks=_tasks(runs),
        runs=_runs(runs),
        settings=escape("\n\n".join(texts) or "\n".join(json.dumps(json.loads(r.spec), indent=2) for r in runs[:1])),
        versions=_versions(runs),
    )


def _indices(arms: Mapping[str, Sequence[Run]], told: Mapping[int, RunSummary]) -> str:
    """A row an arm: each index that any finished run has, as mean and half of its 95 % interval over seeds."""
    done = {arm: [run for run in members if run.state == RunState.FINISHED] for arm, members in arms.items()}
    values = {(arm, name): [v for run in members if not np.isnan(v := told[run.id].traces[name].last)]
              for arm, members in done.items() for name in INDICES}
    names = [name for name in INDICES if any(values[arm, name] for arm in arms)]
    head = [f"{INDICES[name].title} {'↑' if INDICES[name].higher_is_better else '↓'}" for name in names]
    body = [[arm, f"{len(done[arm])} of {len(members)}", *(_mean_and_half(values[arm, name]) for name in names)]
            for arm, members in arms.items()]
    return table([["arm", "finished runs", *head], *body])


def _mean_and_half(values: Sequence[float]) -> str:
    if not values:
        return "–"
    mean, low, _ = interval(values)
    return f"{mean:.3f}" if np.isnan(low) else f"{mean:.3f} ± {mean - low:.3f}"


def _comparison(arms: Mapping[str, Sequence[Run]], told: Mapping[int, RunSummary]) -> str:
    """Average accuracy of every arm, with a band from its lowest to its highest seed."""
    lines, ends, names = comparison(arms, told)
    return chart(lines, ends, label=COMPARED, names=names)


def comparison(
    arms: Mapping[str, Sequence[Run]], told: Mapping[int, RunSummary]
) -> tuple[list[Line], Sequence[int], Sequence[str]]:
    """A line an arm, average accuracy with its band over seeds; where tasks end; and their names."""
    lines = []
    for arm, members in arms.items():
        traces = [told[run.id].traces["average accuracy"] for run in members]
        line = _over_seeds(arm, [Curve(trace.steps, trace.values) for trace in traces if len(trace.steps)])
        lines += [line] if line else []
    longest = max(told.values(), key=lambda t: len(t.evidence.ends), default=None)
    ends, names = (longest.evidence.ends, longest.tasks) if longest else ((), ())
    return lines, ends, names


def _arm(arm: str, members: Sequence[Run], told: Mapping[int, RunSummary]) -> str:
    """One arm: accuracy on each task, and the score matrix, averaged over its runs."""
    tasks = told[members[0].id].tasks
    same = [told[run.id] for run in members if told[run.id].tasks == tasks]
    lines = []
    for number, task in enumerate(tasks):
        curves = [t.evidence.curves[number] for t in same if len(t.evidence.curves[number].steps)]
        line = _over_seeds(task, curves)
        lines += [line] if line else []
    if not lines:
        return f"<section><h3>{escape(arm)}</h3><p>Nothing was measured.</p></section>"
    scores = nanmean(np.stack([t.scores for t in same]))
    seeds = ", ".join(str(run.seed) for run in members)
    return (f"<section><h3>{escape(arm)} <small>seeds {seeds}</small></h3>"
            f"{chart(lines, same[0].evidence.ends, label=f'accuracy of each task, {arm}', names=tasks)}"
            f"{matrix(scores, tasks)}{numbers_put_in(same, tasks)}</section>")


def _over_seeds(name: str, curves: Sequence[Curve]) -> Line | None:
    """The mean of curves as far as all of them go, with the lowest and highest."""
    if not curves:
        return None
    steps = grid(curves)
    steps = steps[steps <= min(curve.steps[-1] for curve in curves)]
    each = align(curves, steps)
    mean = each.mean(axis=1)
    return Line(name, steps, mean) if len(curves) == 1 else Line(name, steps, mean, each.min(axis=1), each.max(axis=1))


def nanmean(values: Any) -> Any:
    """The mean over the first axis of what is known; nan where nothing is."""
    known = ~np.isnan(values)
    with np.errstate(invalid="ignore"):
        return np.where(known, values, 0.0).sum(axis=0) / known.sum(axis=0)


def _findings(reader: Reader, runs: Sequence[Run]) -> str:
    """What is not as one expects; nothing where all is."""
    rows = [[str(run.id), run.arm, str(finding.step), finding.text]
            for run in runs for finding in findings(reader, run.id)]
    told = table([["run", "arm", "step", "what"], *rows])
    return f'<h2>Worth a look</h2><div class="card">{told}</div>' if rows else ""


def _tasks(runs: Sequence[Run]) -> str:
    for run in runs:
        tasks = run.facts.get("tasks")
        if isinstance(tasks, list):
            rows = [[t["name"], str(t.get("title", "")), ", ".join(map(str, t.get("classes", ()))), str(t["steps"]),
                     str(t.get("goal", ""))] for t in tasks]
            return table([["task", "what it is", "classes", "steps", "goal"], *rows])
    return "<p>No run was built.</p>"


def _runs(runs: Sequence[Run]) -> str:
    rows = [["run", "arm", "seed", "state", "steps", "time", "of which", "parameters", "device", "note"]]
    for run in runs:
        time_taken = duration(run.ended - run.started) if run.ended and run.started else "–"
        rows.append([str(run.id), run.arm, str(run.seed), run.state.value, f"{run.step} of {run.total_steps}",
                     time_taken, ", ".join(shares(run)) or "–", str(run.facts.get("parameters", "–")),
                     str(run.facts.get("device", "–")),
                     " ".join(filter(None, [run.error, run.note]))])
    return table(rows)


def _versions(runs: Sequence[Run]) -> str:
    found: dict[str, None] = {}
    for run in runs:
        versions = run.facts.get("versions")
        if isinstance(versions, dict):
            found[", ".join(f"{name} {version}" for name, version in versions.items())] = None
    return "".join(f"<p>{escape(line)}</p>" for line in found) or "<p>Not known.</p>"
