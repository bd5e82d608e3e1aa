"""EstimateWords: what the estimator found, in words: how long, how much disk, and how that was got."""

from workbench.gui.models.estimator import Estimator
from workbench.gui.models.task_cards import counted

TRYING = "Trying how long that takes…"


def estimate_line(estimator: Estimator, *, runs: bool) -> str:
    """"About 3 min and 1.2 MB" for all runs together; while that is not known, why; empty where nothing is to be said.

    `runs` says that something runs now, beside which nothing is tried.
    """
    found = estimator.sum
    if found is not None:
        return f"About {duration(found.seconds)} and {size(found.bytes)}, as tried on this computer"
    if estimator.is_trying:
        return TRYING
    if estimator.trouble:
        return f"How long that takes is not known: {estimator.trouble}"
    return "How long that takes is tried once nothing is running" if runs and not estimator.is_off else ""


def estimate_told(estimator: Estimator) -> str:
    """Arm by arm, and how the numbers were got."""
    found = estimator.sum
    if found is None:
        return ""
    each = estimator.each()
    lines = [f"{name}: {duration(probed.seconds)} a run" for name, probed in each[:12]]
    if len(each) > 12:
        lines.append(f"and {counted(len(each) - 12, 'more arm')}")
    tried = sum(probed.tried for _, probed in each)
    at = f" at {estimator.measured:%H:%M}" if estimator.measured else ""
    lines += ["", f"Measured{at}: {counted(tried, 'step')} of the first two tasks, each metric looking twice and one "
              f"checkpoint, on the device “{estimator.device}”; runs counted one after the other."]
    if found.tried < found.arms:
        lines.append(f"{found.tried} of {counted(found.arms, 'arm')} were tried; the others count as their mean.")
    return "\n".join(lines)


def duration(seconds: float) -> str:
    """Seconds in the words of a person who plans: "8 s", "3 min", "2 h 10 min", "3 days"."""
    if seconds < 1:
        return "1 s"
    if seconds < 90:
        return f"{_rounded(seconds)} s"
    minutes = seconds / 60
    if minutes < 90:
        return f"{_rounded(minutes)} min"
    hours, left = divmod(round(minutes / 10) * 10, 60)
    if hours < 48:
        return f"{hours} h {left} min" if left and hours < 10 else f"{hours} h"
    return f"{round(hours / 24)} days"


def size(count: float) -> str:
    """Bytes as people say them: "0.4 MB", "12 MB", "3.1 GB"."""
    for unit, step in (("GB", 1e9), ("MB", 1e6)):
        if count >= step / 10:
            amount = count / step
            return f"{amount:.1f} {unit}" if amount < 10 else f"{amount:.0f} {unit}"
    return f"{max(count / 1e3, 1):.0f} kB"


def _rounded(number: float) -> int:
    """To two figures: an estimate knows no third one."""
    return round(number) if number < 20 else round(number / 5) * 5
