"""`workbench reproduce ID`: run a plugin's examples over seeds, judge its claims and compare with published figures."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, NamedTuple

from workbench.cli import figures
from workbench.cli.command import DONE, FAILED, Refused, add_json, add_store, read_text, say_json
from workbench.cli.run import add_working, check_working, finish
from workbench.runs.claims import Judgement, Verdict, verdict
from workbench.runs.kept import Kept
from workbench.runs.measured import Measured, peak, took, write
from workbench.runs.published import Agreement, Comparison, comparisons
from workbench.runs.queue import Queue
from workbench.runs.reproduce import CannotMeasure, Need, members, needs, prepare
from workbench.spec import places
from workbench.spec.claim import Claim
from workbench.spec.manifest import Manifest
from workbench.spec.registry import Registry, UnknownPlugin, default_registry
from workbench.store.reader import Reader
from workbench.store.schema import StoreError
from workbench.store.store import Store

BUILD = Path("build")
"""Where `--all` leaves its page and its data, in the folder it is called in."""

PROSE = "about.md"
"""What a plugin says of its figures, above their tables."""


class Found(NamedTuple):
    """What came out for one plugin: each claim as measured, and each published figure."""

    claims: list[Measured]
    cells: list[Comparison]

    @property
    def well(self) -> bool:
        """Whether every claim holds and every figure agrees."""
        return (all(claim.verdict.judgement == Judgement.HOLDS for claim in self.claims)
                and all(cell.agreement == Agreement.AGREES for cell in self.cells))


def arguments(parser: ArgumentParser) -> None:
    """The options of this command."""
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("id", nargs="?", help="the plugin")
    what.add_argument("--all", action="store_true",
                      help="every plugin that claims something; no published figures; writes build/reproduce.*")
    parser.add_argument("--seeds", type=int, metavar="N", help="so many seeds, 0 to N-1, instead of the plugin's own")
    parser.add_argument("--so-far", action="store_true", help="run nothing, tell what is measured by now")
    parser.add_argument("--page", type=Path, metavar="FILE", help="write the published figures beside ours as Markdown")
    parser.add_argument("--kept", type=Path, metavar="FILE",
                        help="published figures of ours from before, as JSON: not run again; new ones are added")
    add_store(parser)
    add_working(parser)
    add_json(parser)


def call(options: Namespace) -> int:
    """Measure; 0 only if all claims hold and all figures agree, 2 if one does not, is not shown or is undecided."""
    check_working(options)
    if options.seeds is not None and options.seeds < 1:
        raise Refused(f"--seeds must be 1 or more, not {options.seeds}")
    registry = default_registry()
    chosen = _chosen(options, registry)
    try:
        kept = Kept(options.kept)
    except ValueError as error:
        raise Refused(str(error)) from error
    try:
        wanted = {manifest.id: _needs(manifest, registry, options) for manifest in chosen}
        store = _store(options)
        if not options.so_far:
            status = _work(store, [kept.missing(need) for found in wanted.values() for need in found], options)
            if status not in (DONE, FAILED):
                return status
        elif not store.is_file():
            if not options.kept:
                raise Refused(f"{store}: nothing has been measured yet")
            Store(store).close()
        with Reader(store) as reader:
            measured = {id: _measure(reader, id, found, kept) for id, found in wanted.items()}
        kept.write()
    except (CannotMeasure, StoreError) as error:
        raise Refused(str(error)) from error
    _tell(measured, options)
    if options.all:
        rows = [claim for found in measured.values() for claim in found.claims]
        print(f"Written: {', '.join(map(str, write(BUILD, rows)))}", file=sys.stderr)
    if options.page:
        _write_page(options.page, chosen[0], measured[chosen[0].id])
    return DONE if all(found.well for found in measured.values()) else FAILED


def _chosen(options: Namespace, registry: Registry) -> list[Manifest]:
    try:
        chosen = registry.manifests() if options.all else [registry.manifest(options.id)]
    except UnknownPlugin as error:
        raise Refused(str(error)) from error
    if options.page and not (options.id and chosen[0].published):
        raise Refused("--page is for a plugin with published figures")
    claiming = [manifest for manifest in chosen if manifest.claims or (manifest.published and options.id)]
    if not claiming:
        raise Refused(f"{options.id or 'no plugin'} claims nothing that could be measured")
    return claiming


def _needs(manifest: Manifest, registry: Registry, options: Namespace) -> list[Need]:
    found = needs(manifest, registry, options.seeds)
    return [need for need in found if isinstance(need.what, Claim)] if options.all else found


def _store(options: Namespace) -> Path:
    """A workspace of its own, so that calling again goes on, and a person's runs stay apart."""
    path: Path = options.store or places.home() / "reproduce.db"
    if options.store is None:
        path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _work(store: Path, wanted: Sequence[Need], options: Namespace) -> int:
    """Bring all needed runs to their ends; the exit status that calls for."""
    with Queue(store) as queue:
        queue.recover()
        return finish(queue, prepare(queue, wanted), device=options.device, workers=options.workers)


def _measure(reader: Reader, id: str, wanted: Sequence[Need], kept: Kept) -> Found:
    measured = Found([], [])
    for need in wanted:
        runs = members(reader, need)
        if isinstance(need.what, Claim):
            measured.claims.append(Measured(id, verdict(need.what, reader, runs), took(runs), peak(runs)))
        else:
            kept.add(need, reader, runs)
            measured.cells.extend(comparisons(need.what, reader, runs, kept.values(need)))
    return measured


def _tell(measured: Mapping[str, Found], options: Namespace) -> None:
    if options.json:
        say_json({id: [*(_plain(claim.verdict) for claim in found.claims), *map(_plain, found.cells)]
                  for id, found in measured.items()})
        return
    for id, found in measured.items():
        for judged in (claim.verdict for claim in found.claims):
            print(f"{id}: {judged}")
            if judged.judgement == Judgement.NOT_SHOWN:
                print(f"    {judged.claim.not_shown}")
        if found.cells:
            print("\n".join(figures.lines(found.cells)))


def _plain(item: Verdict | Comparison) -> dict[str, Any]:
    said = item.judgement if isinstance(item, Verdict) else item.agreement
    return {**asdict(item), "judgement" if isinstance(item, Verdict) else "agreement": said.value}


def _write_page(path: Path, manifest: Manifest, found: Found) -> None:
    assert manifest.folder is not None
    prose = read_text(manifest.folder / PROSE) if (manifest.folder / PROSE).is_file() else ""
    try:
        path.write_text(figures.page(manifest, found.cells, prose), "utf-8")
    except OSError as error:
        raise Refused(f"{path} cannot be written: {error.strerror}") from error
