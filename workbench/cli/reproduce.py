"""`workbench reproduce ID`: run a plugin's example over its claims' seeds, and say whether each claim holds."""

import sys
from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from pathlib import Path
from typing import Any

from workbench.cli.command import DONE, FAILED, Refused, add_json, add_store, say_json
from workbench.cli.run import add_working, check_working, finish
from workbench.runs.claims import Judgement, Verdict, verdict
from workbench.runs.measured import Measured, took, write
from workbench.runs.queue import Queue
from workbench.runs.reproduce import CannotMeasure, Need, members, needs, prepare
from workbench.spec import places
from workbench.spec.manifest import Manifest
from workbench.spec.registry import Registry, UnknownPlugin, default_registry
from workbench.store.reader import Reader
from workbench.store.schema import StoreError

BUILD = Path("build")
"""Where `--all` leaves its page and its data, in the folder it is called in."""


def arguments(parser: ArgumentParser) -> None:
    """The options of this command."""
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("id", nargs="?", help="the plugin")
    what.add_argument("--all", action="store_true",
                      help="every plugin that claims something; also writes build/reproduce.md and .json")
    add_store(parser)
    add_working(parser)
    add_json(parser)


def call(options: Namespace) -> int:
    """Measure the claims; 0 only if all hold, 2 if any does not or could not be decided."""
    check_working(options)
    registry = default_registry()
    chosen = _chosen(options, registry)
    try:
        wanted = {manifest.id: needs(manifest, registry) for manifest in chosen}
        with Queue(_store(options)) as queue:
            queue.recover()
            runs = prepare(queue, [need for found in wanted.values() for need in found])
            status = finish(queue, runs, device=options.device, workers=options.workers)
            if status not in (DONE, FAILED):
                return status
            with Reader(queue.path) as reader:
                judged = {id: [_judge(reader, need) for need in found] for id, found in wanted.items()}
                spent = {id: [took(members(reader, need)) for need in found] for id, found in wanted.items()}
    except (CannotMeasure, StoreError) as error:
        raise Refused(str(error)) from error
    _tell(judged, options)
    if options.all:
        rows = [Measured(id, *pair) for id in judged for pair in zip(judged[id], spent[id], strict=True)]
        print(f"Written: {', '.join(map(str, write(BUILD, rows)))}", file=sys.stderr)
    every = [judgement for found in judged.values() for judgement in found]
    return DONE if all(v.judgement == Judgement.HOLDS for v in every) else FAILED


def _chosen(options: Namespace, registry: Registry) -> list[Manifest]:
    try:
        chosen = registry.manifests() if options.all else [registry.manifest(options.id)]
    except UnknownPlugin as error:
        raise Refused(str(error)) from error
    claiming = [manifest for manifest in chosen if manifest.claims]
    if not claiming:
        raise Refused(f"{options.id or 'no plugin'} claims nothing that could be measured")
    return claiming


def _store(options: Namespace) -> Path:
    """A workspace of its own, so that calling again goes on, and a person's runs stay apart."""
    path: Path = options.store or places.home() / "reproduce.db"
    if options.store is None:
        path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _judge(reader: Reader, need: Need) -> Verdict:
    return verdict(need.claim, reader, members(reader, need))


def _tell(judged: dict[str, list[Verdict]], options: Namespace) -> None:
    if options.json:
        say_json({id: [_as_json(v) for v in found] for id, found in judged.items()})
        return
    for id, found in judged.items():
        for judgement in found:
            print(f"{id}: {judgement}")


def _as_json(judged: Verdict) -> dict[str, Any]:
    return {**asdict(judged), "judgement": judged.judgement.value}
