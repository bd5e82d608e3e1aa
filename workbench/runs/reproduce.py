"""What it takes to measure a plugin's claims: which runs, of which example, and which of them are there already."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from workbench.runs.queue import Queue
from workbench.spec.check import faults_in
from workbench.spec.experiment import Experiment, RunSpec
from workbench.spec.manifest import Claim, Manifest
from workbench.spec.registry import Registry
from workbench.spec.run import Run, RunState
from workbench.store.indices import find_index
from workbench.store.reader import Reader


class CannotMeasure(Exception):
    """A claim that cannot be measured as it stands; the message says what in the plugin is wrong."""


class Need(NamedTuple):
    """A claim, its example file's text, and the runs that would decide it."""

    claim: Claim
    example: Experiment
    text: str
    specs: tuple[RunSpec, ...]


def needs(manifest: Manifest, registry: Registry) -> list[Need]:
    """Each claim of a plugin with the runs it needs: its arms at seeds 0, 1, ... of its example."""
    return [_need(manifest, claim, registry) for claim in manifest.claims]


def prepare(queue: Queue, wanted: Iterable[Need]) -> list[int]:
    """See that every needed run is in the workspace and, where unfinished, in the queue; numbers of all of them."""
    with Reader(queue.path) as reader:
        there = {run.spec: run for run in reader.runs() if run.state != RunState.CANCELLED}
    numbers: dict[str, int] = {}
    for need in wanted:
        missing = [spec for spec in need.specs if spec.to_json() not in there and spec.to_json() not in numbers]
        if missing:
            made = queue.submit_runs(need.example.name, need.text, missing)
            numbers |= {spec.to_json(): number for spec, number in zip(missing, made, strict=True)}
        for spec in need.specs:
            known = there.get(spec.to_json())
            if known is not None and spec.to_json() not in numbers:
                numbers[spec.to_json()] = known.id
                _go_on(queue, known)
    return list(numbers.values())


def members(reader: Reader, need: Need) -> list[Run]:
    """The finished runs that decide a claim, one a spec."""
    wanted = {spec.to_json() for spec in need.specs}
    return list({run.spec: run for run in reader.runs()
                 if run.spec in wanted and run.state == RunState.FINISHED}.values())


def _go_on(queue: Queue, run: Run) -> None:
    if run.state == RunState.PAUSED:
        queue.resume(run.id)
    elif run.state == RunState.FAILED:
        queue.retry(run.id)


def _need(manifest: Manifest, claim: Claim, registry: Registry) -> Need:
    assert manifest.folder is not None
    text = _read(manifest.folder / claim.example)
    if found := [fault for fault in faults_in(text, registry) if fault.severity == "error"]:
        raise CannotMeasure("\n".join(f"{manifest.id}/{claim.example}: {fault}" for fault in found))
    example = Experiment.parse(text)
    arms = claim.arms
    if missing := [arm for arm in arms if arm not in [known.name for known in example.arms]]:
        raise CannotMeasure(f"{manifest.id}: a claim names the arm {missing[0]!r}, which {claim.example} does not have")
    if not claim.recorded:
        try:
            find_index(claim.on)
        except KeyError as error:
            raise CannotMeasure(f"{manifest.id}: a claim's `on`: {error.args[0]}") from error
    return Need(claim, example, text, tuple(example.runs(seeds=range(claim.seeds), arms=arms)))


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except OSError as error:
        raise CannotMeasure(f"{path.parent.name}: the example {path.name} cannot be read: {error.strerror}") from error
