"""`workbench plugins`: what there is to choose from, and what is broken."""

import textwrap
from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from typing import Any

from workbench.cli.command import DONE, add_json, say_json
from workbench.spec.manifest import Kind, Manifest
from workbench.spec.registry import default_registry


def arguments(parser: ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("--kind", choices=[kind.value for kind in Kind], help="only this kind")
    add_json(parser)


def call(options: Namespace) -> int:
    """List plugins from their manifests; no plugin is imported."""
    registry = default_registry()
    found = registry.manifests(Kind(options.kind) if options.kind else None)
    broken = {str(folder): reason for folder, reason in registry.broken().items()}
    if options.json:
        say_json({"plugins": [_as_json(m) for m in found], "broken": broken,
                  "shadowed": [{"id": m.id, "source": m.source} for m in registry.shadowed()]})
        return DONE
    for manifest in sorted(found, key=lambda m: (list(Kind).index(m.kind), m.id)):
        print(_as_text(manifest))
    for folder, reason in broken.items():
        print(f"BROKEN {folder}: {reason}")
    for manifest in registry.shadowed():
        print(f"SHADOWED {manifest.id} ({manifest.source}): an earlier plugin has the same id")
    return DONE


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
    return "\n".join([head, *(textwrap.fill(line, 116, initial_indent="    ", subsequent_indent="      ")
                              for line in lines)])


def _as_json(manifest: Manifest) -> dict[str, Any]:
    table = {key: sorted(value) if isinstance(value, frozenset) else value for key, value in asdict(manifest).items()}
    return {**table, "kind": manifest.kind.value, "folder": str(manifest.folder)}
