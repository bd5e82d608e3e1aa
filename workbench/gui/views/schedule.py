"""ScheduleEditor: how often a metric looks, by steps or at the ends of tasks or of the run."""

from typing import Any

from workbench.gui import theme
from workbench.gui.language import tr
from workbench.gui.views.fields import ChoiceEditor, Editor, NumberEditor
from workbench.gui.views.pieces import column
from workbench.spec.manifest import Param

STEPS = "steps"


class ScheduleEditor(Editor):
    """A choice of when, and below it the number of steps where it goes by steps."""

    def __init__(self, param: Param) -> None:
        super().__init__()
        words = [tr("every n steps"), tr("at the end of each task"), tr("at the end of the run")]
        self.when, self.steps = ChoiceEditor([STEPS, "task", "run"], words), NumberEditor(param)
        layout = column(self, spacing=theme.SPACE_2)
        layout.addWidget(self.when)
        layout.addWidget(self.steps)
        self.setFocusProxy(self.when)
        self.when.edited.connect(lambda word: self.edited.emit(param.default if word == STEPS else word))
        self.steps.edited.connect(self.edited)

    def show_value(self, value: Any) -> None:
        """Show a number of steps, or "task" or "run"."""
        by_steps = not isinstance(value, str)
        self.when.show_value(STEPS if by_steps else value)
        self.steps.setVisible(by_steps)
        if by_steps:
            self.steps.show_value(value)

    def name_all(self, name: str, description: str) -> None:
        """Say to a screen reader what is edited."""
        self.when.name_all(name, description)
        self.steps.name_all(name, description)
