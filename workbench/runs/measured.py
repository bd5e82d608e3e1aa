"""What was measured of many plugins' claims, as a page and as data: build/reproduce.md and build/reproduce.json."""

import json
import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from workbench.runs.claims import Judgement, Verdict
from workbench.runs.terminal import duration
from workbench.spec.run import Run

Record = Mapping[str, Any]
"""A claim as measured, in plain data; what is not known is None."""


class Measured(NamedTuple):
    """A plugin's claim with its verdict, the seconds that its runs took, on the wall, all together, and the most
    memory that a process held when it had finished one of them, in bytes (0: not known)."""

    id: str
    verdict: Verdict
    seconds: float
    peak: int = 0

    @property
    def record(self) -> Record:
        """This in plain data."""
        found = self.verdict
        numbers = {"mean": found.mean, "low": found.low, "high": found.high}
        return {"id": self.id, "claim": found.claim.says, "on": found.claim.on, "arms": list(found.claim.arms),
                **{name: None if math.isnan(value) else value for name, value in numbers.items()},
                "seeds": list(found.seeds), "verdict": found.judgement.value, "seconds": round(self.seconds, 1),
                "peak": self.peak or None}


def took(runs: Sequence[Run]) -> float:
    """Seconds from the first start of each run to its end, summed."""
    return sum(run.ended - run.started for run in runs if run.started and run.ended)


def peak(runs: Sequence[Run]) -> int:
    """The most memory that any of them was seen to need, in bytes; 0 where none was looked at."""
    return max((int(str(run.facts.get("peak", 0))) for run in runs), default=0)


def write(folder: Path, rows: Sequence[Measured]) -> list[Path]:
    """Write the page and the data into a folder, which is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    page, data = folder / "reproduce.md", folder / "reproduce.json"
    records = [row.record for row in rows]
    page.write_text(f"# What the plugins claim, as measured\n\n{as_table(records)}", "utf-8")
    data.write_text(json.dumps(records, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return [page, data]


def as_table(records: Sequence[Record]) -> str:
    """How many claims hold, and a table with a line a claim."""
    counts = {kind: sum(record["verdict"] == kind for record in records) for kind in Judgement}
    told = ", ".join(f"{count} {kind}" for kind, count in counts.items() if count)
    seconds = sum(record["seconds"] for record in records)
    lines = [f"{len(records)} claims: {told}; {duration(seconds)} of runs.", "",
             "| plugin | claim | measured | 95 % interval | seeds | verdict | time | peak memory |",
             "| --- | --- | ---: | --- | ---: | --- | ---: | ---: |"]
    lines += [_line(record) for record in records]
    return "\n".join(lines) + "\n"


def _line(record: Record) -> str:
    interval = "–" if record["low"] is None else f"{record['low']:+.3f} to {record['high']:+.3f}"
    mean = "–" if record["mean"] is None else f"{record['mean']:+.3f}"
    memory = f"{record['peak'] / 2**20:.0f} MiB" if record.get("peak") else "–"
    claim = f"{record['claim']} ({record['on']})".replace("|", "\\|")
    return (f"| {record['id']} | {claim} | {mean} | {interval} | {len(record['seeds'])} | {record['verdict']} | "
            f"{duration(record['seconds'])} | {memory} |")
