"""Scale: what happens to the cost of an iteration as tasks, evaluation rows and runs become many; runs side by side."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from statistics import median
from typing import Any

import torch
from torch.func import functional_call, grad, stack_module_state, vmap
from torch.nn import functional as F

from workbench.bench import machine
from workbench.bench.clock import ratios
from workbench.bench.figure import Figure, Item, Remark, Table
from workbench.bench.sitting import Sitting
from workbench.bench.workload import AT_TASKS, Runs, Tensors, data_root, experiment, network, stream, tensors
from workbench.runs.queue import Queue
from workbench.spec.experiment import Experiment, Part, Watch
from workbench.spec.registry import default_registry
from workbench.spec.run import ENDED
from workbench.store.store import Store

TASKS = (5, 10, 50, 200)
METHODS = {"finetune": (), "replay": (Part("replay", {"capacity": 500}),), "ewc": (Part("ewc", {"strength": 0.01}),)}
"""So weak a pull that two hundred of them do not diverge."""
STEPS = 10  # of each task
ROWS = (100, 300, 1000)
MANY = 1000
SEEDS = 5


def measure(sitting: Sitting) -> Iterator[Item]:
    """Tables and ratios of growth."""
    torch.set_num_threads(sitting.threads)
    yield from _tasks(sitting)
    yield _rows(sitting)
    yield _many_runs(sitting)
    yield _at_once(sitting)
    yield from _seeds(sitting)
    if not torch.cuda.is_available():
        yield Remark("Everything here was measured on the processor: no GPU was at hand.")


def _tasks(sitting: Sitting) -> Iterator[Item]:
    """Milliseconds of a step by the run's own stopwatch, without what a run costs once."""
    counts = TASKS[:2] if sitting.quick else TASKS
    runs = Runs(sitting, "tasks")
    found: dict[tuple[str, int], list[float]] = {(name, count): [] for name in METHODS for count in counts}
    repeats = min(3, sitting.repeats)
    for turn in range(repeats):
        for k, (name, count) in enumerate(found):
            sitting.tell(f"{name}, {count} tasks", 0.5 * (turn + k / len(found)) / repeats)
            asked = replace(experiment(METHODS[name], watches=(), steps=STEPS),
                            stream=Part("permuted", {"dataset": "mnist", "tasks": count}))
            runs.seconds(asked)
            last = runs.last()
            seconds: Any = last.facts["seconds"]
            found[name, count].append(1000 * (seconds["training"] + seconds["method"]) / last.step)
    for name in METHODS:
        grown = [many / few for many, few in zip(found[name, counts[-1]], found[name, counts[0]], strict=True)]
        yield Figure.of(f"{name}: an iteration with {counts[-1]} tasks, of one with {counts[0]}", grown,
                        higher_is_better=False)
    yield Table(f"Milliseconds of an iteration as tasks grow (permuted MNIST, {STEPS} iterations a task, what happens "
                "at the ends of tasks included):", ("method", *(f"{count} tasks" for count in counts)),
                [[name, *(f"{median(found[name, count]):.2f}" for count in counts)] for name in METHODS])


def _rows(sitting: Sitting) -> Table:
    """Milliseconds of an exact look by the number of rows."""
    runs = Runs(sitting, "rows")
    table = []
    for k, rows in enumerate(ROWS):
        sitting.tell(f"{rows} evaluation rows", 0.5 + 0.05 * k / len(ROWS))
        runs.seconds(experiment(watches=(Watch("accuracy", 1, params={"rows": rows, "loss": False}),), steps=4))
        last = runs.last()
        seconds: Any = last.facts["seconds"]
        table.append([f"5 x {rows}", f"{1000 * seconds['evaluation'] / last.step:.1f} ms"])
    return Table("One look at all tasks as evaluation rows grow:", ("rows", "a look"), table)


def _many_runs(sitting: Sitting) -> Figure:
    """A whole run in a workspace with a thousand others, of one in a new workspace."""
    many = 20 if sitting.quick else MANY
    steps = 10 if sitting.quick else 40
    alone, among = Runs(sitting, "alone"), Runs(sitting, "among")
    _fill(among, many)
    wanted = experiment(watches=(AT_TASKS,), steps=steps)
    times = sitting.interleaved({"alone": lambda: alone.seconds(wanted), "among": lambda: among.seconds(wanted)},
                                part=(0.55, 0.65))
    with Store(among.path) as store:
        listed = sitting.time(store.reader().runs)
    return Figure.of(f"a whole short run in a store of {many} runs, of one in a new store",
                     ratios(times, "among", "alone"), higher_is_better=False,
                     means=f"listing {many} runs takes {1000 * listed:.0f} ms")


def _fill(runs: Runs, many: int) -> None:
    """Put so many finished runs with ten curves of a hundred readings into the store."""
    with Store(runs.path) as store:
        numbers = store.add_runs(next(experiment().runs()) for _ in range(many))
    with closing(sqlite3.connect(runs.path)) as db, db:
        db.execute("UPDATE runs SET state = 'finished', step = 100, total_steps = 100")
        db.executemany("INSERT INTO series (run, metric, about) VALUES (?, 'accuracy', ?)",
                       [(run, f"task-{k}/test") for run in numbers for k in range(10)])
        series = [row[0] for row in db.execute("SELECT id FROM series")]
        db.executemany("INSERT INTO readings (series, step, value) VALUES (?, ?, 0.5)",
                       ((one, step) for one in series for step in range(100)))


def _at_once(sitting: Sitting) -> Figure:
    """Four runs by two worker processes with one thread each, of the same four by one; start of processes included."""
    wanted = replace(experiment(epochs=1 if sitting.quick else 3), seeds=(0, 1, 2, 3))
    repeats = min(3, sitting.repeats)
    times: dict[str, list[float]] = {"1": [], "2": []}
    for turn in range(repeats):
        for workers, found in times.items():
            sitting.tell(f"four runs, {workers} at a time", 0.65 + 0.3 * turn / repeats)
            found.append(_worked(sitting, wanted, int(workers), turn))
    cores = len(machine.usable())
    return Figure.of(f"four runs, two at a time in processes, of one after the other ({cores} cores)",
                     ratios(times, "1", "2"), means=f"{median(times['2']):.1f} s against {median(times['1']):.1f} s")


def _worked(sitting: Sitting, wanted: Experiment, workers: int, turn: int) -> float:
    """Seconds on the wall, since several processes work."""
    begun = time.perf_counter()
    with Queue(sitting.scratch / f"at-once-{workers}-{turn}.db") as queue, Store(queue.path) as store:
        runs = queue.submit(wanted)
        queue.start_workers(workers, processes=True, device="cpu", threads=1, only=runs, until_empty=True)
        while any(store.run(run).state not in ENDED for run in runs):
            if not any(worker.alive() for worker in queue.workers):
                raise RuntimeError("the workers ended before their runs did")
            time.sleep(0.05)
        seconds = time.perf_counter() - begun
        queue.stop_workers()
    return seconds


def _seeds(sitting: Sitting) -> Iterator[Item]:
    """All seeds of an arm as one stacked model, of one after the other: bare loops, the same first weights and rows."""
    registry = default_registry()
    data = tensors(stream(data_root(registry), registry))
    steps = 5 if sitting.quick else 60
    ends: dict[str, list[torch.Tensor]] = {}
    times = sitting.interleaved({"apart": lambda: sitting.time(lambda: ends.update(apart=_apart(data, steps))),
                                 "stacked": lambda: sitting.time(lambda: ends.update(stacked=_stacked(data, steps)))},
                                part=(0.95, 1.0))
    largest = max(float((a - b).abs().max()) for a, b in zip(ends["apart"], ends["stacked"], strict=True))
    yield Figure.of(f"{SEEDS} seeds trained as one stacked model (torch.func), of one after the other",
                    ratios(times, "apart", "stacked"), means=f"weights differ by at most {largest:.0e}")
    if median(ratios(times, "apart", "stacked")) < 1.2:
        yield Remark("Stacking seeds does not pay on this processor: one seed's matrices fill it already. Runs of "
                     "several seeds therefore stay runs of their own: each can be paused, looked at and repeated.")


def _models() -> list[torch.nn.Module]:
    out = []
    for seed in range(SEEDS):
        net = network()
        torch.manual_seed(seed)
        for p in net.parameters():
            torch.nn.init.uniform_(p, -0.05, 0.05)
        out.append(net)
    return out


def _apart(data: Tensors, steps: int) -> list[torch.Tensor]:
    x, y = data.train[0]
    models = _models()
    for net in models:
        optimizer = torch.optim.SGD(net.parameters(), lr=0.05)
        for step in range(steps):
            rows = slice(128 * step % 10_000, 128 * step % 10_000 + 128)
            optimizer.zero_grad(set_to_none=True)
            F.cross_entropy(net(x[rows]), y[rows]).backward()
            optimizer.step()
    return [torch.cat([p.detach().flatten() for p in net.parameters()]) for net in models]


def _stacked(data: Tensors, steps: int) -> list[torch.Tensor]:
    x, y = data.train[0]
    models = _models()
    weights, buffers = stack_module_state(models)

    def loss(one: dict[str, torch.Tensor], rows: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
        return F.cross_entropy(functional_call(models[0], (one, {}), (rows,)), labels)

    slopes = vmap(grad(loss), in_dims=(0, None, None))
    with torch.no_grad():
        for step in range(steps):
            rows = slice(128 * step % 10_000, 128 * step % 10_000 + 128)
            for name, slope in slopes(weights, x[rows], y[rows]).items():
                weights[name] -= 0.05 * slope
    return [torch.cat([weights[name][k].detach().flatten() for name in weights]) for k in range(SEEDS)]
