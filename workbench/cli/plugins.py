"""`workbench plugins`: what there is to choose from, and what is broken."""

import textwrap
from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from typing import Any

from workbench.cli.command import DONE, Refused, add_json, say_json
from workbench.cli.outcome import print_columns
from workbench.spec.manifest import NEEDS, Kind, Manifest, needed
from workbench.spec.registry import Registry, UnknownPlugin, default_registry


def arguments(parser: ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("ids", nargs="*", metavar="ID", help="only these, in full")
    parser.add_argument("--kind", choices=[kind.value for kind in Kind], help="only this kind; methods as a table")
    parser.add_argument("--without", action="append", default=[], choices=list(NEEDS),
                        help="only methods that do not need this; may be given several times")
    add_json(parser)


def call(options: Namespace) -> int:
    """List plugins from their manifests; no plugin is imported."""
    registry = default_registry()
    kind = Kind.METHOD if options.without else Kind(options.kind) if options.kind else None
    found = [_known(registry, id) for id in options.ids] or registry.manifests(kind)
    found = [m for m in found if not any(m.needs.get(need) for need in options.without)]
    broken = {str(folder): reason for folder, reason in registry.broken().items()}
    if options.json:
        say_json({"plugins": [_as_json(m) for m in found], "broken": broken,
                  "shadowed": [{"id": m.id, "source": m.source} for m in registry.shadowed()]})
        return DONE
    if kind == Kind.METHOD and not options.ids:
        print_columns([["method", "keeps", "forward", "backward", "needs"], *map(_row, sorted(found, key=_id))])
        return DONE
    for manifest in sorted(found, key=lambda m: (list(Kind).index(m.kind), m.id)):
        print(_as_text(manifest))
    for folder, reason in broken.items():
        print(f"BROKEN {folder}: {reason}")
    for manifest in registry.shadowed():
        print(f"SHADOWED {manifest.id} ({manifest.source}): an earlier plugin has the same id")
    return DONE


def _known(registry: Registry, id: str) -> Manifest:
    try:
        return registry.manifest(id)
    except UnknownPlugin as error:
        raise Refused(str(error)) from error


def _id(manifest: Manifest) -> str:
    return manifest.id


def _row(manifest: Manifest) -> list[str]:
    """A method's costs a step and what it needs to know."""
    costs = [str(manifest.costs.get(what, "?")) for what in ("memory", "forward", "backward")]
    return [manifest.id, *costs, needed(manifest) or "-"]


def _as_text(manifest: Manifest) -> str:
    head = f"{manifest.id} ({manifest.kind}): {manifest.title}"
    paper = manifest.paper
    lines = [manifest.summary] if manifest.summary else []
    if paper.title:
        lines.append(f"{paper.authors} {paper.year or ''}: {paper.title} {paper.link}".strip())
    lines += [f"{p.name} = {p.default}{f' {p.unit}' if p.unit else ''}: {p.help}" for p in manifest.params.values()]
    lines += [f"needs a model that takes {' and '.join(sorted(manifest.asks))}"] if manifest.asks else []
    lines += [manifest.prepares] if manifest.prepares else []
    lines += [f"claims: {claim.says}" for claim in manifest.claims]
    lines += [f"costs {what}: {text}" for what, text in manifest.costs.items()]
    lines += [f"needs {told}"] if (told := needed(manifest)) else []
    lines += [f"in a {scenario}-incremental stream: {text}" for scenario, text in manifest.floor.items()]
    return "\n".join([head, *(textwrap.fill(line, 116, initial_indent="    ", subsequent_indent="      ")
                              for line in lines)])


def _as_json(manifest: Manifest) -> dict[str, Any]:
    table = {key: sorted(value) if isinstance(value, frozenset) else value for key, value in asdict(manifest).items()}
    return {**table, "kind": manifest.kind.value, "folder": str(manifest.folder)}
