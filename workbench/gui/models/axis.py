"""Axis: steps of a run told as epochs, samples seen or training time, and back."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from workbench.gui.language import thousands, tr
from workbench.gui.models.run_curves import RunCurves

UNITS: Mapping[str, str] = {"step": "step", "epoch": "epoch", "samples": "samples seen", "time": "training time",
                             "since": "iterations"}
"""What the x axis can count, and what stands beside it, in English."""
OFFERED = ("step", "epoch", "samples", "time")
"""What a person can choose; "since" counts from a switch of tasks."""


@dataclass(frozen=True, eq=False)
class Scale:
    """Straight pieces between (steps, amounts), both ascending, continued at both ends; without pieces a step is 1."""

    unit: str = "step"
    steps: NDArray[np.float64] = field(default_factory=lambda: np.empty(0))
    amounts: NDArray[np.float64] = field(default_factory=lambda: np.empty(0))

    @property
    def label(self) -> str:
        """What stands beside the axis."""
        return tr(UNITS[self.unit])

    def amount(self, step: float) -> float:
        """What the axis counts at a step."""
        return float(self.amounts_at(np.array([step]))[0]) if len(self.steps) else step

    def step(self, amount: float) -> float:
        """The step at which so much is counted."""
        return float(_along(self.amounts, self.steps, np.array([amount]))[0]) if len(self.steps) else amount

    def amounts_at(self, steps: NDArray[np.float64]) -> NDArray[np.float64]:
        """The same for many steps."""
        return _along(self.steps, self.amounts, steps) if len(self.steps) else steps

    def steps_at(self, amounts: NDArray[np.float64]) -> NDArray[np.float64]:
        """The same for many amounts."""
        return _along(self.amounts, self.steps, amounts) if len(self.steps) else amounts

    def equals(self, other: "Scale") -> bool:
        """Whether both count alike."""
        return self.unit == other.unit and np.array_equal(self.steps, other.steps) and np.array_equal(
            self.amounts, other.amounts)

    def text(self, step: float) -> str:
        """A step for reading, such as "epoch 2.5" or "time 1 min 20 s"."""
        amount = self.amount(step)
        if self.unit == "time":
            return tr("time {time}", time=told_time(amount))
        if self.unit == "epoch":
            return tr("epoch {amount:.2f}", amount=amount)
        if self.unit == "samples":
            return tr("{amount:,.0f} samples", amount=amount)
        if self.unit == "since":
            return tr("{amount} iterations", amount=thousands(f"{amount:+,.0f}".replace("-", "−")))
        return tr("step {step:,.0f}", step=step)


def told_time(seconds: float) -> str:
    """Seconds for reading and for an axis: "12.5 s", "3 min 20 s", "1 h 5 min"."""
    if seconds < 60:
        return f"{seconds:.3g} s"
    minutes, rest = divmod(round(seconds), 60)
    if minutes < 60:
        return f"{minutes} min {rest} s" if rest else f"{minutes} min"
    return f"{minutes // 60} h {minutes % 60} min" if minutes % 60 else f"{minutes // 60} h"


def scale(curves: RunCurves, unit: str) -> Scale | str:
    """How a run counts in a unit; where that is not known, a text that says why."""
    if unit == "step":
        return Scale()
    if not curves.row or not curves.tasks:
        return tr("the run has not begun")
    return _time(curves) if unit == "time" else _rows(curves, unit)


def _rows(curves: RunCurves, unit: str) -> Scale | str:
    """Epochs or samples: every epoch goes once through a task's rows, its last batch is what is left of them."""
    if any(not task.get("rows") for task in curves.tasks if task["steps"]):
        return tr("the run did not say how many rows its tasks have")
    assert curves.row
    batch = int(json.loads(curves.row.spec)["training"]["batch"])
    steps, amounts, base = [0.0], [0.0], 0.0
    for start, end, task in curves.spans:
        rows, length = int(task.get("rows") or 0), end - start
        if not length:
            continue
        each = -(-rows // batch)  # steps in an epoch
        done = np.arange(length + 1)
        seen = done // each * rows + np.minimum(done % each * batch, rows)
        counts = seen if unit == "samples" else done / each
        # Corners only: the begin of each epoch, its last batch, and where the task ends.
        corner = (done % each == 0) | (done % each == each - 1) | (done == length)
        corner[0] = False
        steps += (start + done[corner]).tolist()
        amounts += (base + counts[corner]).tolist()
        base += float(counts[-1])
    return Scale(unit, np.array(steps), np.array(amounts))


def _time(curves: RunCurves) -> Scale | str:
    """Seconds of work, by the marks that the worker left; between two of them it went evenly."""
    assert curves.row
    marks = curves.row.facts.get("clock")
    if not isinstance(marks, list) or len(marks) < 1:
        return tr("the run has left no times")
    told = np.array([(0.0, 0.0), *((step, seconds) for step, seconds in marks)])
    grows = np.concatenate(([True], (np.diff(told, axis=0) > 0).all(axis=1)))
    if grows.sum() < 2:
        return tr("the run has left no times")
    return Scale("time", told[grows, 0], told[grows, 1])


def _along(x: NDArray[np.float64], y: NDArray[np.float64], at: NDArray[np.float64]) -> NDArray[np.float64]:
    """Between the points by straight lines, beyond them as the first and the last piece go on."""
    out = np.interp(at, x, y)
    if len(x) > 1:
        for edge, beside, outside in ((0, 1, at < x[0]), (-1, -2, at > x[-1])):
            slope = (y[edge] - y[beside]) / (x[edge] - x[beside])
            out = np.where(outside, y[edge] + slope * (at - x[edge]), out)
    return out
