"""The probe: tries a few real steps of each arm in a process of its own, to tell how long the whole will take.

It reads requests as lines of JSON and answers in lines of JSON; whoever asked ends it by ending its input, or kills it
in the midst of its work. Nothing of what it trains is kept, and it never downloads.
"""

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.runs.estimate import Look, Probed
from workbench.spec.experiment import RunSpec
from workbench.spec.reading import Exhibit, Reading
from workbench.spec.registry import Registry, default_registry

if TYPE_CHECKING:
    from workbench.learn.learner import Learner
    from workbench.learn.metric import Metric

MODULE = "workbench.runs.probe"
SECONDS = 2.0
"""Seconds of training for all arms together."""
LEAST = 0.3
"""Seconds of training for one arm at least, or it would say little."""
PATIENCE = 8.0
"""Seconds after which no further arm is tried; those left count as the others do."""
ENOUGH = 8
"""Steps of a task that are counted at least, if that takes no more than four times as long: a few alone tell little on
a computer that also does other things."""
WARM = 2
"""Steps that are taken but not counted: the first ones make room for what the later ones find."""

NOT_HERE = "the data or the prepared model are not on this machine yet"


def probe(spec: RunSpec, registry: Registry, *, device: str = "cpu", seconds: float = SECONDS) -> Probed:
    """Try a run for about so many seconds: its first task, then its next one, which has a past.

    Raises `Cancelled` where data would have to be fetched; whatever plugins raise comes through.
    """
    from workbench.learn import checkpoint
    from workbench.runs.build import build

    for plugin in (spec.model.plugin, *(m.plugin for m in spec.methods), *(w.plugin for w in spec.metrics)):
        registry.load(plugin)  # a run in the queue finds the code loaded, too
    begun = time.perf_counter()
    learner, metrics, facts = build(spec, registry, device=device, fetch=False)
    building = time.perf_counter() - begun
    tasks = tuple(int(task["steps"]) for task in facts["tasks"])
    count = _Count()
    looks: dict[int, list[tuple[float, int, int]]] = {i: [] for i in range(len(metrics))}
    seen = [_try_task(learner, metrics, looks, count, seconds / min(2, len(tasks))) for _ in range(min(2, len(tasks)))]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "probe.pt")
        saving = _timed(lambda: checkpoint.save(path, learner, metrics))
        size = path.stat().st_size
    first, later = seen[0], seen[-1]
    return Probed(
        building, first.step, later.step, (first.begin, later.begin), (first.end, later.end),
        tuple(_look(metric, looks[i]) for i, metric in enumerate(metrics)), saving, size, tasks,
        sum(task.steps for task in seen),
    )


class _Tried:
    """Seconds of one task: before its steps, of one step, after them."""

    def __init__(self) -> None:
        self.begin = self.step = self.end = 0.0
        self.steps = 0


class _Count:
    """A recorder that keeps nothing: it counts readings, and the bytes of what are no numbers."""

    def __init__(self) -> None:
        self.readings = self.exhibits = 0

    def record(self, step: int, *items: Reading | Exhibit) -> None:
        """Count."""
        self.readings += sum(isinstance(item, Reading) for item in items)
        self.exhibits += sum(len(item.data) for item in items if isinstance(item, Exhibit))


def _try_task(learner: "Learner", metrics: "Sequence[Metric]", looks: dict[int, list[tuple[float, int, int]]],
              count: _Count, seconds: float) -> _Tried:
    from workbench.learn import engine

    out = _Tried()
    out.begin = _timed(lambda: engine.begin(learner, [], count))
    begun = time.perf_counter()
    spent, counted = 0.0, 0
    while out.steps < learner.task.steps and (
            (passed := time.perf_counter() - begun) < seconds or (counted < ENOUGH and passed < 4 * seconds)
            or counted < 1):
        took = _timed(lambda: _step(learner))
        out.steps += 1
        if out.steps > WARM or learner.task.steps <= WARM:
            spent, counted = spent + took, counted + 1
    out.step = spent / counted if counted else 0.0
    learner.reseed("end")
    out.end = _timed(lambda: learner.method.end_task(learner))
    for i, metric in enumerate(metrics):
        before = (count.readings, count.exhibits)
        took = _timed(lambda m=metric: engine.measure(learner, [m], count))  # type: ignore[misc]
        looks[i].append((took, count.readings - before[0], count.exhibits - before[1]))
    learner.task_index, learner.task_step = learner.task_index + 1, 0
    return out


def _step(learner: "Learner") -> None:
    learner.reseed()
    loss = learner.method.step(learner)
    learner.advance()
    loss.item()  # a GPU is waited for


def _look(metric: "Metric", seen: list[tuple[float, int, int]]) -> Look:
    # The first look makes what later ones find; a single one has to do where there is one task only.
    counted = seen[1:] or seen
    means = [sum(column) / len(counted) for column in zip(*counted, strict=True)]
    return Look(means[0], means[1], means[2], metric.every, metric.dense)


def _timed(call: Callable[[], object]) -> float:
    begun = time.perf_counter()
    call()
    return time.perf_counter() - begun


def answers(request: dict[str, Any], registry: Registry) -> Iterator[dict[str, Any]]:
    """One answer for each spec that was asked about: `probed`, or `why` not; then `done`."""
    from workbench.runs.build import Cancelled
    from workbench.runs.worker import choose_device, warm_up

    warm_up()
    specs = [RunSpec.from_json(text) for text in request["specs"]]
    end = time.monotonic() + PATIENCE
    for i in _by_kind(specs):
        if time.monotonic() > end:
            break
        try:
            found = probe(specs[i], registry, device=choose_device(request["device"]),
                          seconds=max(LEAST, SECONDS / len(specs)))
        except Cancelled:
            yield {"spec": i, "why": NOT_HERE}
        # Data, plugins and devices may raise anything; the run itself will say it at length.
        except Exception as error:
            yield {"spec": i, "why": f"{type(error).__name__}: {error}"}
        else:
            yield {"spec": i, "probed": found.to_table()}
    yield {"done": True}


def _by_kind(specs: Sequence[RunSpec]) -> list[int]:
    """The specs' numbers, first one of each stack of methods and model: these differ most in what they cost."""
    kinds: dict[tuple[object, ...], int] = {}
    for i, spec in enumerate(specs):
        kinds.setdefault((spec.model.plugin, *(part.plugin for part in spec.methods)), i)
    first = list(kinds.values())
    return first + [i for i in range(len(specs)) if i not in first]


def main() -> None:
    """Answer the lines of the standard input until it ends."""
    registry = default_registry()
    # What plugins print must not stand between the answers.
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    for line in sys.stdin:
        for answer in answers(json.loads(line), registry):
            print(json.dumps(answer), file=out, flush=True)


if __name__ == "__main__":
    main()
