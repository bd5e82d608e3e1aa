"""Presets: which of the settings that belong together a part has now, and taking them all at once."""

from collections.abc import Mapping
from typing import Any

from workbench.gui.language import marked, of_plugin, tr
from workbench.gui.models import edits
from workbench.gui.models.experiment_form import ExperimentForm
from workbench.gui.models.inspection import Inspection
from workbench.gui.models.values import value_text
from workbench.gui.models.wording import setting_word
from workbench.spec.fault import path
from workbench.spec.shortcuts import Preset

DEFAULTS = Preset(marked("Defaults"), {})


def offered(inspection: Inspection) -> tuple[Preset, ...]:
    """What can be chosen: the defaults and the manifest's presets; nothing where there are none."""
    presets = inspection.manifest.presets if inspection.manifest and path(inspection.place)[0] != "metrics" else ()
    return (DEFAULTS, *presets) if presets else ()


def chosen(form: ExperimentForm, inspection: Inspection) -> Preset | None:
    """The preset that holds now; None where the settings are a person's own."""
    usual = inspection.manifest.defaults if inspection.manifest else {}
    now = {**usual, **edits.get_params(form.experiment, path(inspection.place))}
    return next((preset for preset in offered(inspection) if {**usual, **preset.values} == now), None)


def take(form: ExperimentForm, inspection: Inspection, preset: Preset) -> None:
    """Give the part the preset's settings, and its defaults for all others, in one step."""
    taken = tr("Use the settings “{name}”", name=of_plugin(preset.name))
    text = tr("Reset all settings") if preset is DEFAULTS else taken
    values: Mapping[str, Any] = dict(preset.values)
    form.edit(edits.set_params(form.experiment, path(inspection.place), values), text)


def told(preset: Preset) -> str:
    """What a preset sets, and where that is written."""
    if preset is DEFAULTS:
        return tr("Every setting at its default")
    values = ", ".join(f"{setting_word(name)} {value_text(value)}" for name, value in preset.values.items())
    return f"{values}. {of_plugin(preset.source)}".rstrip(". ")
