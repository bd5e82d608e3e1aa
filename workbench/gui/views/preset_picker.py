"""PresetPicker: the settings of a paper, taken at once; it says which ones hold and where they are written."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from workbench.gui import theme
from workbench.gui.language import marked, of_plugin, tr
from workbench.gui.models.experiment_form import ExperimentForm
from workbench.gui.models.inspection import Inspection, inspect
from workbench.gui.models.presets import chosen, offered, take, told
from workbench.gui.views.fields import ChoiceEditor
from workbench.gui.views.pieces import column, label

OWN = marked("Own settings")


class PresetPicker(QWidget):
    """A box of presets, and below it what the chosen one is."""

    def __init__(self, form: ExperimentForm, now: Inspection) -> None:
        super().__init__()
        self._form = form
        presets = offered(now)
        names = [of_plugin(preset.name) for preset in presets]
        self.choice = ChoiceEditor([str(i) for i in range(len(presets))], names)
        self.box = self.choice.box
        for i, preset in enumerate(presets):
            self.box.setItemData(i, told(preset), Qt.ItemDataRole.ToolTipRole)
        self.box.setPlaceholderText(tr(OWN))
        self.box.setAccessibleName(tr("Settings that belong together"))
        self._told = label("", "small", wrap=True)
        title = label(tr("Settings"))
        title.setBuddy(self.box)
        layout = column(self, spacing=theme.SPACE_1)
        for widget in (title, self.choice, self._told):
            layout.addWidget(widget)
        self.choice.edited.connect(lambda row: take(self._form, inspect(self._form), presets[int(row)]))

    def refresh(self, now: Inspection) -> None:
        """Show which preset holds."""
        preset = chosen(self._form, now)
        row = list(offered(now)).index(preset) if preset else -1
        self.box.setCurrentIndex(row)
        source = of_plugin(preset.source) if preset else ""
        self._told.setText(source)
        self._told.setVisible(bool(source))
        self.box.setAccessibleDescription(told(preset) if preset else tr(OWN))
