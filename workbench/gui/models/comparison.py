"""Comparison: the shown runs in groups, each index as a mean over seeds with its interval, and paired differences."""

import csv
import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from io import StringIO
from typing import Any, NamedTuple

from workbench.gui.language import marked, small, tr
from workbench.gui.models.curves import CurvesModel, arm_key
from workbench.gui.models.run_curves import RunCurves
from workbench.gui.models.wording import shown
from workbench.runs.claims import interval
from workbench.spec.run import Run, RunState
from workbench.store.indices import INDICES

ARM = "arm"
"""What groups are made by, unless a setting is chosen."""
FIRST = ("average accuracy", "forgetting", "min-acc")
"""The indices compared at first."""
OWN = frozenset({"arm", "seed", "name"})
"""What of a run's spec is no setting."""


class Estimate(NamedTuple):
    """A mean over n seeds with its 95 % t-interval; nan where there are too few."""

    mean: float = math.nan
    low: float = math.nan
    high: float = math.nan
    n: int = 0

    @staticmethod
    def of(values: Iterable[float]) -> "Estimate":
        """From the known ones of these values."""
        known = [value for value in values if not math.isnan(value)]
        return Estimate(*interval(known), len(known))

    @property
    def sure(self) -> int:
        """1 or -1 where the whole interval lies on one side of 0; else 0."""
        return (self.low > 0) - (self.high < 0)

    def text(self, *, sign: bool = False) -> str:
        """As "0.713 ± 0.042", or the mean alone, or a dash."""
        if not self.n:
            return "–"
        near = round(self.mean, 3) + 0.0  # no minus before a zero
        mean = f"{near:+.3f}" if sign else f"{near:.3f}"
        half = "" if math.isnan(self.low) else f" ± {self.mean - self.low:.3f}"
        return f"{mean}{half}".replace("-", "−")


@dataclass(frozen=True)
class Group:
    """A row: what its runs have in common, the numbers of its colour and style, and its indices by seed."""

    label: str
    color: int
    style: int
    members: tuple[int, ...]
    finished: int
    values: Mapping[str, Mapping[int, float]] = field(default_factory=dict)

    @property
    def runs(self) -> int:
        """How many runs it has."""
        return len(self.members)

    def estimate(self, index: str) -> Estimate:
        """An index over this group's seeds."""
        return Estimate.of(self.values[index].values())

    def ahead(self, other: "Group", index: str) -> Estimate:
        """This group minus the other, paired by seed; seeds that only one of them has are left out."""
        mine, theirs = self.values[index], other.values[index]
        return Estimate.of(mine[seed] - theirs[seed] for seed in sorted(mine.keys() & theirs.keys()))


def settings(run: Run) -> dict[str, Any]:
    """Every setting of a run by its path, such as "training.rate" or "methods.ewc.strength"."""
    return _settings_of(run.spec)


@lru_cache(maxsize=2000)
def _settings_of(spec: str) -> dict[str, Any]:
    return dict(_flat(json.loads(spec), ""))


def _flat(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict) and "plugin" in value:
        here = f"{path}.{value['plugin']}" if path in ("methods", "metrics") else path
        yield (here if here != path else f"{path}.plugin"), value["plugin"]
        for key, item in value.items():
            if key == "params":
                yield from _flat(item, here)
            elif key != "plugin":
                yield from _flat(item, f"{here}.{key}")
    elif isinstance(value, dict):
        for key, item in value.items():
            if path or key not in OWN:
                yield from _flat(item, f"{path}.{key}" if path else key)
    elif isinstance(value, list) and path in ("methods", "metrics"):
        for item in value:
            yield from _flat(item, path)
    else:
        yield path, value


def differing(runs: Sequence[Run]) -> dict[str, dict[int, Any]]:
    """The settings in which these runs differ: path -> value by run; None where a run has no such setting."""
    each = {run.id: settings(run) for run in runs}
    paths = dict.fromkeys(path for told in each.values() for path in told)
    table = {path: {id: told.get(path) for id, told in each.items()} for path in paths}
    return {path: values for path, values in table.items() if len({json.dumps(v) for v in values.values()}) > 1}


def groups(curves: CurvesModel, indices: Sequence[str], by: str = ARM, rank: str = "") -> list[Group]:
    """The shown runs in groups by arm or by a setting; only finished runs count, the best first: by the index `rank`,
    which is one of them, or by the first."""
    members: dict[str, list[RunCurves]] = {}
    rows = [curve.row for curve in curves.runs.values() if curve.row]
    for curve in curves.runs.values():
        if curve.row:
            label = arm_key(curve.row, rows) if by == ARM else shown(settings(curve.row).get(by, "–"))
            members.setdefault(label, []).append(curve)
    made = [_group(label, found, curves, indices, len(members) if by != ARM else None, place)
            for place, (label, found) in enumerate(members.items())]
    return sorted(made, key=lambda group: _order(group, rank or indices[0])) if indices else made


def _group(label: str, members: Sequence[RunCurves], curves: CurvesModel, indices: Sequence[str],
           others: int | None, place: int) -> Group:
    assert members[0].row
    color, style = curves.look(members[0].row) if others is None else (place, place)
    done = [curve for curve in members if curve.row and curve.row.state == RunState.FINISHED]
    values = {index: _by_seed(done, index) for index in indices}
    return Group(label, color, style, tuple(curve.run for curve in members), len(done), values)


def _by_seed(done: Sequence[RunCurves], index: str) -> dict[int, float]:
    """An index by seed; where several runs of a group have the same seed, their mean."""
    found: dict[int, list[float]] = {}
    for curve in done:
        value = curve.trace(index).last
        if curve.row and not math.isnan(value):
            found.setdefault(curve.row.seed, []).append(value)
    return {seed: sum(values) / len(values) for seed, values in found.items()}


def _order(group: Group, index: str) -> tuple[bool, float]:
    mean = group.estimate(index).mean
    return math.isnan(mean), -mean if INDICES[index].higher_is_better else mean


def sentence(found: Sequence[Group], index: str, against: Group | None) -> str:
    """What the table says, in one sentence: how far the best is ahead, and how surely."""
    if not any(group.finished for group in found):
        return tr("Nothing has finished yet; only finished runs are compared.")
    best = found[0]
    other = against if against and against is not best else next((g for g in found[1:] if g.finished), None)
    title = small(INDICES[index].title)
    if other is None:
        return f"{best.label}: {title} {best.estimate(index).text()}."
    lead = best.ahead(other, index)
    if not lead.n:
        return tr("{best} and {other} have no seed in common.", best=best.label, other=other.label)
    known = {"best": best.label, "other": other.label, "index": title, "lead": f"{abs(lead.mean):.3f}"}
    if lead.n < 2:
        return tr("{best} is ahead of {other} in {index} by {lead} with one seed: too few to tell chance from effect.",
                  **known)
    ends = {"low": f"{lead.low:+.3f}".replace("-", "−"), "high": f"{lead.high:+.3f}".replace("-", "−"), "n": lead.n}
    if not lead.sure:
        return tr("{best} is ahead of {other} in {index} by {lead} (95 % {low} to {high}, {n} seeds): it may be "
                  "chance.", **known, **ends)
    return tr("{best} is ahead of {other} in {index} by {lead} (95 % {low} to {high}, {n} seeds).", **known, **ends)


class Comparison(NamedTuple):
    """What is compared: groups, indices, and the group that the others are set against."""

    groups: Sequence[Group]
    indices: Sequence[str]
    against: Group | None = None
    rank: str = ""

    @property
    def head(self) -> list[str]:
        """The headings; an arrow says which way is better."""
        out = [tr("Rank"), tr("Group"), tr("Finished")]
        for index in self.indices:
            out.append(f"{tr(INDICES[index].title)} {'↑' if INDICES[index].higher_is_better else '↓'}")
            if self.against:
                out.append(tr("minus {group}", group=self.against.label))
        return out

    def cells(self, place: int) -> list[str]:
        """The texts of a row."""
        group = self.groups[place]
        rank = str(place + 1) if self.indices and group.estimate(self.rank or self.indices[0]).n else "–"
        out = [rank, group.label, tr("{finished} of {runs}", finished=group.finished, runs=group.runs)]
        for index in self.indices:
            out.append(group.estimate(index).text())
            if self.against:
                same = group is self.against
                out.append("" if same else group.ahead(self.against, index).text(sign=True))
        return out

    @property
    def rows(self) -> list[list[str]]:
        """All rows' texts, below the headings."""
        return [self.cells(place) for place in range(len(self.groups))]


def as_markdown(compared: Comparison) -> str:
    """The table to paste into a text or an issue."""
    head = [cell.replace("|", "\\|") for cell in compared.head]
    lines = ["| " + " | ".join(head) + " |", "|" + "|".join(["---:", "---", *["---:"] * (len(head) - 2)]) + "|"]
    lines += ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in compared.rows]
    return "\n".join([*lines, "", tr(NOTE)]) + "\n"


NOTE = marked("Mean ± half of the 95 % t-interval over seeds; differences are paired by seed.")
_TEX = {"&": r"\&", "%": r"\%", "_": r"\_", "#": r"\#", "$": r"\$", "{": r"\{", "}": r"\}", "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}", "\\": r"\textbackslash{}", "±": r"$\pm$", "−": "$-$", "↑": r"$\uparrow$",
        "↓": r"$\downarrow$", "–": "--"}


def as_latex(compared: Comparison) -> str:
    """The table for a paper (booktabs)."""
    def tex(cells: Sequence[str]) -> str:
        return " & ".join("".join(_TEX.get(letter, letter) for letter in cell) for cell in cells) + r" \\"

    head = compared.head
    lines = [f"% {tr(NOTE)}", rf"\begin{{tabular}}{{rl{'r' * (len(head) - 2)}}}", r"\toprule", tex(head), r"\midrule",
             *(tex(row) for row in compared.rows), r"\bottomrule", r"\end{tabular}"]
    return "\n".join(lines) + "\n"


def as_csv(compared: Comparison) -> str:
    """Every number by itself: group, index, mean, low, high, seeds, and the same of the difference."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["group", "index", "mean", "low", "high", "seeds", "against", "difference", "low", "high", "seeds"])
    for group in compared.groups:
        for index in compared.indices:
            told: list[object] = [group.label, index, *group.estimate(index)]
            if compared.against and group is not compared.against:
                told += [compared.against.label, *group.ahead(compared.against, index)]
            writer.writerow([_plain(item) for item in told])
    return out.getvalue()


def _plain(item: object) -> object:
    if not isinstance(item, float):
        return item
    return "" if math.isnan(item) else f"{item:.6g}"
