"""A curve plot said in one or two sentences, for readers of screens and captions of exports."""

from workbench.gui.plots.picture import Curve, Picture


def summary(picture: Picture) -> str:
    """Where the run is, what every curve is worth now, and which fell most from its best."""
    latest = picture.latest
    if latest is None:
        return f"{picture.title}: nothing recorded yet."
    band = picture.band_at(latest)
    where = f", {band.label}" if band else ""
    values = [f"{curve.label} {picture.value(last[1])}" for curve in picture.curves if (last := curve.pyramid.last)]
    said = f"{picture.title} at {picture.axis.text(latest)}{where}: {', '.join(values)}."
    return said if picture.auto else said + _greatest_loss(picture)


def _greatest_loss(picture: Picture) -> str:
    lost = {curve.label: _loss(curve) for curve in picture.curves}
    name = max(lost, key=lambda label: lost[label])
    points = round(100 * lost[name])
    return f" {name} lost most, {points} points below its best." if points >= 1 else " Nothing was lost."


def _loss(curve: Curve) -> float:
    last, bounds = curve.pyramid.last, curve.pyramid.bounds
    return bounds[1] - last[1] if last and bounds else 0.0
