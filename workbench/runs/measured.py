"""What was measured of many plugins' claims, as a page and as data: build/reproduce.md and build/reproduce.json."""

import json
import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from workbench.runs.claims import Judgement, Verdict
from workbench.runs.terminal import duration
from workbench.spec.run import Run


class Measured(NamedTuple):
    """A plugin's claim with its verdict and the seconds that its runs took, on the wall, all together."""

    id: str
    verdict: Verdict
    seconds: float


def took(runs: Sequence[Run]) -> float:
    """Seconds from the first start of each run to its end, summed."""
    return sum(run.ended - run.started for run in runs if run.started and run.ended)


def write(folder: Path, rows: Sequence[Measured]) -> list[Path]:
    """Write the page and the data into a folder, which is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    page, data = folder / "reproduce.md", folder / "reproduce.json"
    page.write_text(as_page(rows), "utf-8")
    data.write_text(json.dumps([_plain(row) for row in rows], indent=1, ensure_ascii=False) + "\n", "utf-8")
    return [page, data]


def as_page(rows: Sequence[Measured]) -> str:
    """A table with a line a claim, and how many of them hold."""
    counts = {kind: sum(row.verdict.judgement == kind for row in rows) for kind in Judgement}
    told = ", ".join(f"{count} {kind}" for kind, count in counts.items() if count)
    lines = ["# What the plugins claim, as measured", "",
             f"{len(rows)} claims: {told}; {duration(sum(row.seconds for row in rows))} of runs.", "",
             "| plugin | claim | measured | 95 % interval | seeds | verdict | time |",
             "| --- | --- | ---: | --- | ---: | --- | ---: |"]
    for row in rows:
        found = row.verdict
        interval = "–" if math.isnan(found.low) else f"{found.low:+.3f} to {found.high:+.3f}"
        mean = "–" if math.isnan(found.mean) else f"{found.mean:+.3f}"
        lines.append(f"| {row.id} | {found.claim.says} ({found.claim.on}) | {mean} | {interval} | {len(found.seeds)} | "
                     f"{found.judgement} | {duration(row.seconds)} |")
    return "\n".join(lines) + "\n"


def _plain(row: Measured) -> Mapping[str, Any]:
    found = row.verdict
    numbers = {"mean": found.mean, "low": found.low, "high": found.high}
    return {"id": row.id, "claim": found.claim.says, "on": found.claim.on, "arms": list(found.claim.arms),
            **{name: None if math.isnan(value) else value for name, value in numbers.items()},
            "seeds": list(found.seeds), "verdict": found.judgement.value, "seconds": round(row.seconds, 1)}
