"""Write docs/methods and the table in docs/hooks.md: `python docs/methods.py`.

`--store DB` takes pictures and verdicts from the finished runs of examples in a workspace, as `workbench reproduce`
leaves them; what is not in there keeps what it had.
"""

import argparse
import ast
import json
import os
from pathlib import Path

from workbench.runs.charts import picture
from workbench.runs.claims import verdict
from workbench.runs.pages import cited, folder, measured, page, picture_of, source_of
from workbench.runs.report import COMPARED, comparison
from workbench.runs.reproduce import as_today
from workbench.spec import places
from workbench.spec.experiment import Experiment
from workbench.spec.manifest import Kind, Manifest, needed
from workbench.spec.registry import Registry
from workbench.spec.run import Run, RunState
from workbench.store.digest import summary
from workbench.store.reader import Reader

DOCS = Path(__file__).resolve().parent
TARGET = DOCS / "methods"
HOOKS = DOCS / "hooks.md"
ORDER = ("begin_run", "begin_task", "draw", "loss", "adjust_gradients", "end_step", "end_task", "predictor", "step")
BEGIN, END = "<!-- table: python docs/methods.py -->", "<!-- end of table -->"


def main() -> None:
    """Measure where a store is given, then write every page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--store", type=Path, help="a workspace with finished runs of the examples")
    options = parser.parse_args()
    registry = Registry([places.bundled_plugins()], None)
    if options.store:
        with Reader(options.store) as reader:
            measure(reader, registry)
    TARGET.mkdir(exist_ok=True)
    pages = written(registry)
    for old in set(TARGET.glob("*.md")) - set(pages):
        old.unlink()
    for path, text in pages.items():
        path.write_text(text, "utf-8")


def written(registry: Registry) -> dict[Path, str]:
    """Every page by its path, as it should be now."""
    found = measured()
    methods = registry.manifests(Kind.METHOD)
    out = {TARGET / f"{manifest.id}.md": _page(manifest, found.get(manifest.id, {})) for manifest in methods}
    out[TARGET / "README.md"] = _index(methods)
    before, _, rest = HOOKS.read_text("utf-8").partition(BEGIN)
    out[HOOKS] = f"{before}{BEGIN}\n\n{hook_table(methods)}\n\n{END}{rest.partition(END)[2]}"
    return out


def measure(reader: Reader, registry: Registry) -> None:
    """Renew pictures and verdicts of the plugins whose examples were run."""
    folder().mkdir(exist_ok=True)
    found = measured()
    finished = [run for run in reader.runs() if run.state == RunState.FINISHED]
    for manifest in registry.manifests(Kind.METHOD):
        claims = {}
        for claim in manifest.claims:
            judged = verdict(claim, reader, _of_example(manifest, finished, claim.example, claim.seeds))
            if len(judged.seeds) >= claim.seeds:  # fewer are not what the claim is judged by
                claims[claim.says] = str(judged)
        if claims:
            found[manifest.id] = {"claims": claims}
        runs = _of_example(manifest, finished, "example.toml")
        if runs:
            (folder() / f"{manifest.id}.svg").write_text(_picture(manifest, reader, runs), "utf-8")
    text = json.dumps(dict(sorted(found.items())), indent=1, ensure_ascii=False)
    (folder() / "measured.json").write_text(f"{text}\n", "utf-8")


def _of_example(manifest: Manifest, finished: list[Run], file: str, seeds: int = 0) -> list[Run]:
    """The finished runs of an example, one a spec; of seeds 0, 1, ... or of the example's own."""
    assert manifest.folder is not None
    example = Experiment.parse((manifest.folder / file).read_text("utf-8"))
    wanted = {spec.to_json() for spec in example.runs(seeds=range(seeds) if seeds else None)}
    return list({run.spec: run for run in finished if as_today(run) in wanted}.values())


def _picture(manifest: Manifest, reader: Reader, runs: list[Run]) -> str:
    arms: dict[str, list[Run]] = {}
    for run in runs:
        arms.setdefault(run.arm, []).append(run)
    told = {run.id: summary(reader, run.id, only=["average accuracy"]) for run in runs}
    lines, ends, names = comparison(arms, told)
    return picture(lines, ends, label=f"{manifest.title}: {COMPARED}", names=names)


def _page(manifest: Manifest, found: dict) -> str:
    shown, source, folder = picture_of(manifest.id), source_of(manifest), manifest.folder
    drawn = f"![{COMPARED.capitalize()}, arm by arm]({_from_here(shown)})" if shown else ""
    assert source is not None
    assert folder is not None
    files = (source, folder / "plugin.toml", folder / "example.toml")
    links = [f"[`{file.name}`]({_from_here(file)})" for file in files]
    return page(manifest, found, picture=drawn, source=f"## Its files\n\n{', '.join(links)}")


def _index(methods: list[Manifest]) -> str:
    rows = ["| method | paper | keeps | forward | backward | needs |", "| --- | --- | --- | --- | --- | --- |"]
    for manifest in methods:
        costs = [str(manifest.costs.get(what, "")).replace("|", "\\|") for what in ("memory", "forward", "backward")]
        rows.append(f"| [{manifest.title}]({manifest.id}.md) | {cited(manifest)} | {' | '.join(costs)} | "
                    f"{needed(manifest) or '–'} |")
    return ("# Methods\n\nEach page is made from the method's manifest and from the runs of its example. Passes are "
            "those of one step.\n\n" + "\n".join(rows) + "\n")


def hook_table(methods: list[Manifest]) -> str:
    """Who overrides which hook: "+" adds to what lies below, "=" answers alone, "±" alone but for some cases."""
    rows = [f"| method | {' | '.join(ORDER)} |", "| --- |" + " :-: |" * len(ORDER)]
    counts = dict.fromkeys(ORDER, (0, 0))
    for manifest in sorted(methods, key=lambda m: m.id):
        source = source_of(manifest)
        assert source is not None
        used = hooks_in(source, manifest.code.partition(":")[2])
        used |= {hook: "±" for hook in manifest.replaces if used.get(hook) == "+"}
        rows.append(f"| [{manifest.id}](methods/{manifest.id}.md) | {' | '.join(used.get(n, '') for n in ORDER)} |")
        counts = {n: (counts[n][0] + (n in used), counts[n][1] + (used.get(n, "+") != "+")) for n in ORDER}
    rows.append("| **of these** | " + " | ".join(f"{used}, alone {alone}" for used, alone in counts.values()) + " |")
    return "\n".join(rows)


def hooks_in(file: Path, name: str) -> dict[str, str]:
    """The hooks of a method's class, read from its source: "+" where it asks `super()` for the same hook, else "="."""
    for node in ast.parse(file.read_text("utf-8")).body:
        if isinstance(node, ast.ImportFrom) and node.level == 1 and name in [a.asname or a.name for a in node.names]:
            return hooks_in(file.with_name(f"{node.module}.py"), name)
        if isinstance(node, ast.ClassDef) and node.name == name:
            found: dict[str, str] = {}
            for base in node.bases:
                found |= hooks_in(file, base.id) if isinstance(base, ast.Name) else {}
            own = {inner.name: inner for inner in node.body if isinstance(inner, ast.FunctionDef)}
            return found | {hook: _asks_below(own[hook], hook) for hook in ORDER if hook in own}
    return {}


def _asks_below(function: ast.FunctionDef, hook: str) -> str:
    for node in ast.walk(function):
        if (isinstance(node, ast.Attribute) and node.attr == hook and isinstance(node.value, ast.Call)
                and isinstance(node.value.func, ast.Name) and node.value.func.id == "super"):
            return "+"
    return "="


def _from_here(path: Path) -> str:
    return Path(os.path.relpath(path, TARGET)).as_posix()


if __name__ == "__main__":
    main()
