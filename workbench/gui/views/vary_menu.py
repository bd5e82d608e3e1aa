"""The menu of what can be varied of the selected part: the way by keys to the panels in the inspector."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from workbench.gui.language import of_plugin, tr
from workbench.gui.models.choices import Choice
from workbench.gui.models.experiment_form import ExperimentForm
from workbench.gui.models.inspection import inspect, value_at
from workbench.gui.models.variation import can_vary
from workbench.gui.models.wording import setting_name, shown
from workbench.gui.views.picker import Picker
from workbench.spec.fault import path
from workbench.spec.manifest import Param

if TYPE_CHECKING:
    from workbench.gui.views.build_page import BuildPage


def varying(form: ExperimentForm) -> list[Param]:
    """The settings of the selected part in which arms can differ."""
    now = inspect(form)
    return [param for param in now.params if can_vary(path(now.at(param)), param)]


def open_vary_menu(page: BuildPage) -> None:
    """Ask which setting; its panel then unfolds in the inspector."""
    form, now = page.form, inspect(page.form)
    choices = [Choice(setting_name(param.name), partial(page.inspector.vary, param.name),
                      shown(_value(form, param)), of_plugin(param.help), "vary") for param in varying(form)]
    at = page.inspector.mapToGlobal(QPoint(0, 0))
    Picker(page, tr("Vary which setting of {part}?", part=now.title), choices, width=380).open_at(at)


def _value(form: ExperimentForm, param: Param) -> object:
    value = value_at(form, inspect(form), param)
    return param.default if value is None else value
