"""Write docs/papers.md, what the papers' claims came to here: `python docs/papers.py --store DB [DB ...]`.

Verdicts come from the finished runs in these workspaces, as `workbench reproduce ID --store DB` leaves them, and are
kept in docs/papers.json. What is in none of them keeps what it had.
"""

import argparse
import json
from pathlib import Path
from typing import Any

from workbench.runs.claims import verdict
from workbench.runs.measured import Measured, as_table, peak, took
from workbench.runs.pages import cited
from workbench.runs.reproduce import members, needs
from workbench.spec import places
from workbench.spec.claim import Claim
from workbench.spec.manifest import Manifest
from workbench.spec.registry import Registry
from workbench.store.reader import Reader

DOCS = Path(__file__).resolve().parent
PAGE, KEPT = DOCS / "papers.md", DOCS / "papers.json"
SHELF = ("stability-gap", "duet", "scole", "onpro", "uer", "prd", "refresh-learning", "fpf", "view-batch",
         "rehearsal-free", "dkvb", "fscl-fast-slow", "acu")
"""The papers, by the folders of their plugins."""
ENOUGH = 3
"""From fewer seeds nothing is said."""

HEAD = """# Papers, and what their claims came to here

Each claim is measured by `workbench reproduce ID` on the plugin's example: small data, small networks, a few minutes on
two cores. A difference is paired by seed, and an interval is a t-interval over seeds. A claim *holds* if its whole
interval reaches what is claimed; *not shown at this scale* means that the paper's effect was looked for here and not
found, and says what was. Times are on a shared, busy machine; memory is the most that the process had held when a run
ended, data sets included. Made by `python docs/papers.py --store DB`.
"""


def main() -> None:
    """Take in what the given workspaces hold, then write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--store", type=Path, nargs="+", default=[], help="workspaces with runs of the examples")
    options = parser.parse_args()
    registry = Registry([places.bundled_plugins()], None)
    kept = read()
    for store in options.store:
        with Reader(store) as reader:
            measure(reader, registry, kept)
    KEPT.write_text(json.dumps(in_order(registry, kept), indent=1, ensure_ascii=False) + "\n", "utf-8")
    PAGE.write_text(written(registry), "utf-8")


def read() -> dict[tuple[str, str], dict[str, Any]]:
    """What is known, by plugin and claim."""
    known = json.loads(KEPT.read_text("utf-8")) if KEPT.is_file() else []
    return {(record["id"], record["claim"]): record for record in known}


def measure(reader: Reader, registry: Registry, kept: dict[tuple[str, str], dict[str, Any]]) -> None:
    """Judge every claim of the shelf by a workspace's runs, if of enough seeds; the judgement over more seeds stays."""
    for manifest in shelf(registry):
        for need in needs(manifest, registry):
            if not isinstance(need.what, Claim):
                continue
            runs = members(reader, need)
            record = dict(Measured(manifest.id, verdict(need.what, reader, runs), took(runs), peak(runs)).record)
            before = kept.get((manifest.id, need.what.says))
            seeds = len(record["seeds"])
            if seeds >= min(ENOUGH, need.what.seeds) and (before is None or seeds >= len(before["seeds"])):
                kept[manifest.id, need.what.says] = record


def shelf(registry: Registry) -> list[Manifest]:
    """The manifests with claims, paper by paper."""
    found = [m for m in registry.manifests() if m.claims and m.folder is not None and m.folder.name in SHELF]
    return sorted(found, key=lambda m: SHELF.index(m.folder.name) if m.folder else 0)


def in_order(registry: Registry, kept: dict[tuple[str, str], dict[str, Any]]) -> list[dict[str, Any]]:
    """The records of claims that the manifests still make, in their order."""
    return [kept[manifest.id, claim.says] for manifest in shelf(registry) for claim in manifest.claims
            if (manifest.id, claim.says) in kept]


def written(registry: Registry) -> str:
    """The page as it should be now."""
    kept = read()
    parts = [HEAD, as_table(in_order(registry, kept))]
    told = [f"- `{m.id}`, {claim.says}: {claim.not_shown}." for m in shelf(registry) for claim in m.claims
            if claim.not_shown]
    if told:
        parts.append("## Not shown at this scale\n\n" + "\n".join(told) + "\n")
    open_ = [f"- `{m.id}`: {claim.says}" for m in shelf(registry) for claim in m.claims
             if (m.id, claim.says) not in kept]
    if open_:
        parts.append("## Not measured yet\n\n" + "\n".join(open_) + "\n")
    lines, seen = [], set()
    for manifest in shelf(registry):
        if cited(manifest) not in seen:
            seen.add(cited(manifest))
            paper = manifest.folder.name if manifest.folder else manifest.id
            lines.append(f"### {paper}\n\n{cited(manifest)}. Departs: {manifest.paper.departs}.\n"
                         + pictures(manifest))
    parts.append("## The papers\n\n" + "\n".join(lines))
    return "\n".join(parts)


def pictures(manifest: Manifest) -> str:
    """The window with the example's runs of seed 0 at their end, where docs/paper_pictures.py has taken it."""
    paper = manifest.folder.name if manifest.folder else ""
    told = {paper: "the example at its end", f"{paper}-recorded": "what its metrics recorded"}
    return "".join(f"\n![{paper}: {what}](pictures/papers/{name}.png)\n" for name, what in told.items()
                   if (DOCS / "pictures" / "papers" / f"{name}.png").is_file())


if __name__ == "__main__":
    main()
