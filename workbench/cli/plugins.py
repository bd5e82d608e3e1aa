"""`workbench plugins`: what there is to choose from, and what is broken."""

import textwrap
from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from pathlib import Path
from typing import Any

from workbench.cli.command import DONE, Refused, add_json, say_json
from workbench.cli.outcome import print_columns
from workbench.spec import trust
from workbench.spec.manifest import NEEDS, Kind, Manifest, needed
from workbench.spec.registry import Registry, UnknownPlugin, default_registry


def arguments(parser: ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("ids", nargs="*", metavar="ID", help="only these, in full")
    parser.add_argument("--kind", choices=[kind.value for kind in Kind], help="only this kind; methods as a table")
    parser.add_argument("--without", action="append", default=[], choices=list(NEEDS),
                        help="only methods that do not need this; may be given several times")
    parser.add_argument("--trust", type=Path, metavar="PATH", help="allow the code in this plugin folder, as it is now")
    parser.add_argument("--edits", action="store_true", help="with --trust: also after edits, and all folders under it")
    parser.add_argument("--distrust", type=Path, metavar="PATH", help="take that back")
    add_json(parser)


def call(options: Namespace) -> int:
    """List plugins from their manifests; no plugin is imported."""
    if options.trust or options.distrust:
        return _decide(options)
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
    for folder, offered in registry.untrusted().items():
        print(f"NOT TRUSTED {folder}: its code ({', '.join(m.id for m in offered)}) is not run; look at it, then: "
              f"workbench plugins --trust {folder}")
    for place, reason in broken.items():
        print(f"BROKEN {place}: {reason}")
    for manifest in registry.shadowed():
        print(f"SHADOWED {manifest.id} ({manifest.source}): an earlier plugin has the same id")
    return DONE


def _decide(options: Namespace) -> int:
    """Allow a folder's code, saying what that is, or take it back."""
    folder = (options.trust or options.distrust).resolve()
    if not folder.is_dir():
        raise Refused(f"{folder} is not a folder")
    if options.distrust:
        trust.distrust(folder)
        print(f"{folder} may no longer run.")
        return DONE
    trust.trust(folder, edits=options.edits)
    code = sorted(path for path in folder.rglob("*") if path.suffix in trust.CODE and path.is_file())
    for path in code:
        print(f"    {path.relative_to(folder)}  {path.stat().st_size} bytes")
    print(f"{folder} may now run with your rights, {'also after edits' if options.edits else 'as it is now'}.")
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
