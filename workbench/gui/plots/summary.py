"""A curve plot said in one or two sentences, for readers of screens and captions of exports."""

from workbench.gui.language import tr
from workbench.gui.plots.picture import Curve, Picture


def summary(picture: Picture) -> str:
    """Where the run is, what every curve is worth now, and which fell most from its best."""
    latest = picture.latest
    if latest is None:
        return tr("{title}: nothing recorded yet.", title=picture.title)
    band = picture.band_at(latest)
    where = picture.axis.text(latest) + (f", {band.label}" if band else "")
    values = [f"{curve.label} {picture.value(last[1])}" for curve in picture.curves if (last := curve.pyramid.last)]
    said = tr("{title} at {where}: {values}.", title=picture.title, where=where, values=", ".join(values))
    return said if picture.auto else f"{said} {_greatest_loss(picture)}"


def _greatest_loss(picture: Picture) -> str:
    lost = {curve.label: _loss(curve) for curve in picture.curves}
    name = max(lost, key=lambda label: lost[label])
    points = round(100 * lost[name])
    if points < 1:
        return tr("Nothing was lost.")
    return tr("{name} lost most, {points} points below its best.", name=name, points=points)


def _loss(curve: Curve) -> float:
    last, bounds = curve.pyramid.last, curve.pyramid.bounds
    return bounds[1] - last[1] if last and bounds else 0.0
