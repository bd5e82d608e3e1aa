"""EstimateWords: what the estimator found, in words: how long, how much disk, and how that was got."""

from workbench.gui.language import counted, marked, tr
from workbench.gui.models.estimator import Estimator

TRYING = marked("Trying how long that takes…")


def estimate_line(estimator: Estimator, *, runs: bool) -> str:
    """"About 3 min and 1.2 MB" for all runs together; while that is not known, why; empty where nothing is to be said.

    `runs` says that something runs now, beside which nothing is tried.
    """
    found = estimator.sum
    if found is not None:
        return tr("About {time} and {size}, as tried on this computer",
                  time=duration(found.seconds), size=size(found.bytes))
    if estimator.is_trying:
        return tr(TRYING)
    if estimator.trouble:
        return tr("How long that takes is not known: {reason}", reason=estimator.trouble)
    return tr("How long that takes is tried once nothing is running") if runs and not estimator.is_off else ""


def estimate_told(estimator: Estimator) -> str:
    """Arm by arm, and how the numbers were got."""
    found = estimator.sum
    if found is None:
        return ""
    each = estimator.each()
    lines = [tr("{arm}: {time} a run", arm=name, time=duration(probed.seconds)) for name, probed in each[:12]]
    if len(each) > 12:
        lines.append(tr("and {arms}", arms=counted(len(each) - 12, "more arm")))
    tried = sum(probed.tried for _, probed in each)
    at = tr("Measured at {time:%H:%M}", time=estimator.measured) if estimator.measured else tr("Measured")
    how = tr("{steps} of the first two tasks, each metric looking twice and one checkpoint, on the device “{device}”.",
             steps=counted(tried, "step"), device=estimator.device)
    order = tr("Runs are counted {count} at a time.", count=found.lines) if found.lines > 1 else tr(
        "Runs are counted one after the other.")
    lines += ["", f"{at}: {how} {order}"]
    if found.tried < found.arms:
        lines.append(tr("{tried} of {arms} were tried; the others count as their mean.",
                        tried=found.tried, arms=counted(found.arms, "arm")))
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
    return counted(round(hours / 24), "day")


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
