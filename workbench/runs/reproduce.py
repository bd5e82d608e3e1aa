"""What it takes to measure what a plugin says: which runs, of which example, and which of them are there already."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from workbench.runs.queue import Queue
from workbench.spec.check import faults_in
from workbench.spec.claim import Claim
from workbench.spec.experiment import Experiment, RunSpec
from workbench.spec.manifest import Manifest
from workbench.spec.published import Published
from workbench.spec.registry import Registry
from workbench.spec.run import Run, RunState
from workbench.store.indices import find_index
from workbench.store.reader import Reader


class CannotMeasure(Exception):
    """What cannot be measured as it stands; the message says what in the plugin is wrong."""


class Need(NamedTuple):
    """A claim or published figures, the example file's text, and the runs that would decide it."""

    what: Claim | Published
    example: Experiment
    text: str
    specs: tuple[RunSpec, ...]


def needs(manifest: Manifest, registry: Registry, seeds: int | None = None) -> list[Need]:
    """Each claim and each table of figures with the runs it needs: its arms at seeds 0, 1, ... of its example."""
    claims = [_need(manifest, claim, claim.arms, seeds or claim.seeds, registry) for claim in manifest.claims]
    return claims + [_need(manifest, table, tuple(table.figures), seeds or table.ours, registry)
                     for table in manifest.published]


def prepare(queue: Queue, wanted: Iterable[Need]) -> list[int]:
    """See that every needed run is in the workspace and, where unfinished, in the queue; numbers of all of them.

    The first seeds of everything come first, so that something can be said of all of it early.
    """
    with Reader(queue.path) as reader:
        there = {as_today(run): run for run in reader.runs() if run.state != RunState.CANCELLED}
    numbers: dict[str, int] = {}
    for need, specs in _by_seed(list(wanted)):
        missing = [spec for spec in specs if spec.to_json() not in there and spec.to_json() not in numbers]
        if missing:
            made = queue.submit_runs(need.example.name, need.text, missing, join=True)
            numbers |= {spec.to_json(): number for spec, number in zip(missing, made, strict=True)}
        for spec in specs:
            known = there.get(spec.to_json())
            if known is not None and spec.to_json() not in numbers:
                numbers[spec.to_json()] = known.id
                _go_on(queue, known)
    return list(numbers.values())


def _by_seed(wanted: Sequence[Need]) -> Iterable[tuple[Need, list[RunSpec]]]:
    for seed in sorted({spec.seed for need in wanted for spec in need.specs}):
        for need in wanted:
            yield need, [spec for spec in need.specs if spec.seed == seed]


def members(reader: Reader, need: Need) -> list[Run]:
    """The finished runs that decide a claim or a table, one a spec."""
    wanted = {spec.to_json() for spec in need.specs}
    finished = [run for run in reader.runs() if run.state == RunState.FINISHED]
    return list({spec: run for run in finished if (spec := as_today(run)) in wanted}.values())


def as_today(run: Run) -> str:
    """A run's spec as this version writes it: a setting that came later stands at its default."""
    return RunSpec.from_json(run.spec).to_json()


def _go_on(queue: Queue, run: Run) -> None:
    if run.state == RunState.PAUSED:
        queue.resume(run.id)
    elif run.state == RunState.FAILED:
        queue.retry(run.id)


def _need(manifest: Manifest, what: Claim | Published, arms: Sequence[str], seeds: int, registry: Registry) -> Need:
    assert manifest.folder is not None
    text = _read(manifest.folder / what.example)
    if found := [fault for fault in faults_in(text, registry) if fault.severity == "error"]:
        raise CannotMeasure("\n".join(f"{manifest.id}/{what.example}: {fault}" for fault in found))
    example = Experiment.parse(text)
    called = "a claim" if isinstance(what, Claim) else "a table of figures"
    if missing := [arm for arm in arms if arm not in [known.name for known in example.arms]]:
        raise CannotMeasure(f"{manifest.id}: {called} names the arm {missing[0]!r}, which {what.example} does not have")
    if isinstance(what, Published) or not what.recorded:
        try:
            find_index(what.on)
        except KeyError as error:
            raise CannotMeasure(f"{manifest.id}: {called}, `on`: {error.args[0]}") from error
    return Need(what, example, text, tuple(example.runs(seeds=range(seeds), arms=arms)))


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except OSError as error:
        raise CannotMeasure(f"{path.parent.name}: the example {path.name} cannot be read: {error.strerror}") from error
