"""A page about a method, made from its manifest and, where its example was run, from what was measured."""

import ast
import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from workbench.spec import places
from workbench.spec.manifest import NEEDS, Manifest, Param

SITES = {"doi:": "https://doi.org/", "arxiv:": "https://arxiv.org/abs/"}
NOT_RUN = "Its example has not been run for this page yet."
COSTS = {"memory": "memory kept", "forward": "forward passes a step", "backward": "backward passes a step"}
Measured = Mapping[str, Any]
"""What the runs of an example say: its verdicts as sentences, by what is claimed."""
Say = Callable[..., str]
"""Writes a text of the page, its `{names}` filled with values; another than str.format may have another language."""


def page(manifest: Manifest, measured: Measured, *, equation: str = "", picture: str = "", source: str = "",
         say: Say = str.format) -> str:
    """The page as Markdown; `equation`, `picture` and `source` are what stands for them where it is shown.

    Without an `equation` it is written as GitHub's Markdown has formulas. `say` has the headings in another language.
    """
    return "\n\n".join(part for part in _parts(manifest, measured, equation, picture, source, say) if part) + "\n"


def measured() -> dict[str, Measured]:
    """What was last measured of every plugin's example, by id; empty where nothing ships with the program."""
    try:
        found: dict[str, Measured] = json.loads((folder() / "measured.json").read_text("utf-8"))
    except FileNotFoundError:
        return {}
    return found


def folder() -> Path:
    """Where pictures and measurements for the pages lie."""
    return places.assets() / "methods"


def picture_of(id: str) -> Path | None:
    """The picture of a plugin's example, where it was run."""
    path = folder() / f"{id}.svg"
    return path if path.is_file() else None


def source_of(manifest: Manifest) -> Path | None:
    """The file with a plugin's code, to be read; None where it does not lie in its folder."""
    if manifest.folder is None or not manifest.code:
        return None
    path = manifest.folder / f"{manifest.code.partition(':')[0].rpartition('.')[2]}.py"
    return path if path.is_file() else None


def cited(manifest: Manifest) -> str:
    """The paper in a line of Markdown, with a link where there is one."""
    paper = manifest.paper
    if not paper.title:
        return ""
    address = link(paper.link)
    title = f"[{paper.title}]({address})" if address else paper.title
    return ", ".join(filter(None, [paper.authors, title, str(paper.year or "")]))


def link(named: str) -> str:
    """The address of a paper named by "doi:...", "arXiv:..." or an address."""
    for prefix, site in SITES.items():
        if named.lower().startswith(prefix):
            return site + named[len(prefix):]
    return named


def _parts(manifest: Manifest, measured: Measured, equation: str, picture: str, source: str, say: Say) -> Iterator[str]:
    paper = manifest.paper
    yield f"# {manifest.title}"
    yield manifest.summary
    yield _docstring(manifest)
    if manifest.equation:
        yield equation or f"```math\n{manifest.equation}\n```"
    yield f"**{say('Paper.')}** {cited(manifest)}." if paper.title else ""
    if paper.title and paper.departs:
        yield f"**{say('Where the code departs from it.')}** {_sentence(paper.departs)}"
    if manifest.params:
        yield f"## {say('Settings')}"
        columns = [say("setting"), say("default"), say("range"), say("what it does")]
        yield _table(columns, [_setting(p) for p in manifest.params.values()])
    if manifest.costs or manifest.needs:
        yield f"## {say('What it costs and needs')}"
        yield "\n".join(f"- {line}" for line in _costs(manifest, say))
    for scenario, known in manifest.floor.items():
        head = say("**Known floor** in {scenario}-incremental streams:", scenario=scenario)
        yield f"{head} {_sentence(known)}"
    if manifest.claims:
        yield f"## {say('What it claims')}"
        verdicts = measured.get("claims", {})
        yield "\n".join(f"- {_sentence(verdicts.get(claim.says) or claim.says)}" for claim in manifest.claims)
        yield "" if verdicts else say(NOT_RUN)
    elif manifest.noop:
        yield say("It claims nothing: {why}", why=_sentence(manifest.noop))
    if picture:
        yield f"## {say('Its example')}"
        yield picture
    yield source


def _costs(manifest: Manifest, say: Say) -> Iterator[str]:
    for what, text in manifest.costs.items():
        yield f"{say(COSTS.get(what, what))}: {text}"
    needs = ", ".join(say(words) for need, words in NEEDS.items() if manifest.needs.get(need))
    without = ", ".join(say(words) for need, words in NEEDS.items() if manifest.needs.get(need) is False)
    yield say("needs: {what}", what=needs or say("nothing"))
    if without:
        yield say("does without: {what}", what=without)


def _docstring(manifest: Manifest) -> str:
    """What the class says of itself."""
    file, name = source_of(manifest), manifest.code.partition(":")[2]
    for node in ast.parse(file.read_text("utf-8")).body if file else ():
        if isinstance(node, ast.ClassDef) and node.name == name:
            return re.sub(r"\s*\n\s*", " ", ast.get_docstring(node) or "")
    return ""


def _setting(param: Param) -> list[str]:
    default = "" if param.default is None else f"`{json.dumps(param.default, ensure_ascii=False)}`"
    edges = [f"{sign} {edge:g}" for sign, edge in (("≥", param.minimum), ("≤", param.maximum)) if edge is not None]
    symbol = f" ({param.symbol})" if param.symbol else ""
    return [f"`{param.name}`{symbol}", f"{default} {param.unit}".strip(), ", ".join(param.choices or edges), param.help]


def _table(head: list[str], rows: list[list[str]]) -> str:
    if not rows:
        return ""
    lines = [head, ["---"] * len(head), *([cell.replace("|", "\\|") for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _sentence(text: str) -> str:
    text = text.strip()
    return text[:1].upper() + text[1:] + ("" if text.endswith(".") else ".")
