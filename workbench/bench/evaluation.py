"""Continual evaluation: accuracy on all tasks after every iteration, exactly, and for less."""

from collections.abc import Iterator
from statistics import median
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from workbench.bench.clock import Case, ratios
from workbench.bench.figure import Figure, Item, Remark, Table, number
from workbench.bench.peer import Peer
from workbench.bench.sitting import Sitting
from workbench.bench.workload import TESTED, TRAINING, Runs, bare, data_root, experiment, stream, tensors
from workbench.spec.experiment import Experiment, Watch
from workbench.spec.registry import default_registry
from workbench.store.reader import Reader

ESTIMATES = (32, 64, 128)
"""Rows of each test asked at a time; the goals are about the one in the middle."""

PEER_STEPS = 5
"""Iterations of each task that Avalanche is timed for: it takes a hundred times as long as training."""

SAID = """\
Every iteration is followed by one look at {rows} rows of each of five tasks. The exact look is one forward pass over
all of them. The estimate asks a few rows of each task in turn, carries over what changed among them to the rows that
were asked before, and looks at a task whole as soon as too many of the asked rows have changed; the ends of tasks are
exact, and with every reading stands how many rows were looked at. The same seed has the same weights with either,
since measuring changes nothing, so the error is the difference of the two curves, in percentage points over all
iterations and tasks."""


def measure(sitting: Sitting) -> Iterator[Item]:
    """Seconds per iteration, and what an estimate saves and costs."""
    torch.set_num_threads(sitting.threads)
    registry = default_registry()
    root = data_root(registry)
    data = tensors(stream(root, registry))
    runs = Runs(sitting, "evaluation")
    most = 6 if sitting.quick else 0
    asked = {"no evaluation": _asked(None, most), "exact": _asked(_watch(), most),
             **{f"estimate from {rows}": _asked(_watch(estimate=rows), most) for rows in ESTIMATES}}
    steps, peer_steps = 5 * most or data.steps, 1 if sitting.quick else PEER_STEPS
    with Peer(sitting, root) as peer:
        cases: dict[str, Case] = {"bare": lambda: sitting.time(lambda: bare(data, every_step=True, most=most))}
        for name, wanted in asked.items():
            cases[name] = lambda wanted=wanted: runs.seconds(wanted)  # type: ignore[misc]
        for path in ("classic", "tensors"):
            cases[f"Avalanche, {path}"] = lambda path=path: float(peer.ask(  # type: ignore[misc]
                "finetune", path, evaluate="iteration", limit=peer_steps * TRAINING.batch)["seconds"])
        times = sitting.interleaved(cases)
    each = {name: [seconds / (5 * peer_steps if name.startswith("Avalanche") else steps) for seconds in found]
            for name, found in times.items()}
    said = {name: f"{1000 * median(found):.1f} ms" for name, found in each.items()}
    yield Figure.of("exact, after every iteration: a whole run, of the bare loop with one batched forward pass",
                    ratios(each, "bare", "exact"), goal=0.90,
                    means=f"{said['exact']} an iteration against {said['bare']}")
    for path, goal in (("classic", 7.0), ("tensors", 3.0)):
        yield Figure.of(f"exact, of Avalanche's evaluation after every iteration, data path: {path}",
                        ratios(each, f"Avalanche, {path}", "exact"), goal=goal,
                        means=f"{said['exact']} an iteration against {said[f'Avalanche, {path}']}")
    exact = _curves(runs, asked["exact"])
    yield from _estimates(runs, exact, asked, each)
    yield Remark(SAID.format(rows=TESTED))


def _estimates(runs: Runs, exact: NDArray[np.float64], asked: dict[str, Experiment],
               each: dict[str, list[float]]) -> Iterator[Item]:
    rows = []
    for asks in ESTIMATES:
        name = f"estimate from {asks}"
        cost = ratios(each, name, "no evaluation")
        errors = 100 * np.abs(_curves(runs, asked[name]) - exact).ravel()
        if asks == ESTIMATES[1]:
            yield Figure.of(f"a number for every iteration, {name} rows: cost, of training without any evaluation",
                            cost, goal=2.0, higher_is_better=False)
            yield Figure.of(f"{name} rows: 95 % of the errors are within", [float(np.quantile(errors, 0.95))], goal=1.0,
                            higher_is_better=False, unit="points",
                            means=f"mean {errors.mean():.3f}, largest {errors.max():.1f}")
        rows.append([name, f"{number(median(cost))} x", f"{errors.mean():.3f}", f"{np.quantile(errors, 0.95):.2f}",
                     f"{np.quantile(errors, 0.99):.2f}", f"{errors.max():.1f}"])
    costs = number(median(ratios(each, "exact", "no evaluation")))
    rows.append(["exact", f"{costs} x", "0", "0", "0", "0"])
    yield Table("Cost, of training without any evaluation, against the error in percentage points:",
                ("after every iteration", "cost", "mean", "95 %", "99 %", "largest"), rows)


def _watch(**settings: Any) -> Watch:
    return Watch("accuracy", 1, params={"rows": TESTED, "loss": False, **settings})


def _asked(watch: Watch | None, most: int) -> Experiment:
    return experiment(watches=() if watch is None else (watch,), steps=most)


def _curves(runs: Runs, asked: Experiment) -> NDArray[np.float64]:
    """Accuracy of the last run of this kind on each task after each iteration, [tasks, iterations]."""
    with Reader(runs.path) as reader:
        spec = next(asked.runs()).to_json()
        run = max(run.id for run in reader.runs() if run.spec == spec)
        series = [s for s in reader.series(run) if s.metric == "accuracy"]
        return np.stack([reader.whole(s.id)[1] for s in series])
