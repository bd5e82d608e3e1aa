"""ArmWords: an arm's methods and own settings in the few words that fit on a chip."""

from workbench.gui.models.experiment_form import ExperimentForm
from workbench.gui.models.inspection import own_settings
from workbench.gui.models.values import value_text
from workbench.gui.models.wording import setting_word
from workbench.spec.experiment import Arm, Part
from workbench.spec.manifest import Kind

SHOWN = 2
"""So many settings are named on a chip; how many more there are is counted."""


def method_text(form: ExperimentForm, part: Part) -> str:
    """A method with what differs from its defaults: "Replay · capacity 50"."""
    told = _told(form, part)
    more = [f"+{len(told) - SHOWN}"] if len(told) > SHOWN else []
    return " · ".join([form.title(Kind.METHOD, part.plugin), *told[:SHOWN], *more])


def method_told(form: ExperimentForm, part: Part) -> str:
    """The same with all settings, for tool tips and screen readers."""
    return ", ".join([form.title(Kind.METHOD, part.plugin), *_told(form, part)])


def own_texts(arm: Arm) -> list[str]:
    """What the arm alone has otherwise: "rate 0.1"."""
    return [f"{setting_word(key.partition('.')[2])} {value_text(value)}" for key, value in own_settings(arm).items()]


def _told(form: ExperimentForm, part: Part) -> list[str]:
    known = form.manifest(Kind.METHOD, part.plugin)
    defaults = known.defaults if known else {}
    return [f"{setting_word(key)} {value_text(value)}" for key, value in part.params.items()
            if value != defaults.get(key)]
