"""HarderSlider: makes the whole stream harder or easier by the one setting that its manifest names for it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSlider, QWidget

from workbench.gui import theme
from workbench.gui.language import of_plugin, tr
from workbench.gui.models.experiment_form import ExperimentForm
from workbench.gui.models.values import value_text
from workbench.gui.models.wording import setting_name, setting_word
from workbench.gui.views.pieces import label, row
from workbench.spec.manifest import Kind, Param
from workbench.spec.shortcuts import Harder

PLACES = 100
"""How many places the slider has between easy and hard."""


class HarderSlider(QWidget):
    """Hidden where the stream has no such setting; a drag is one step of the history. Its page calls `refresh`."""

    def __init__(self, form: ExperimentForm) -> None:
        super().__init__()
        self._form = form
        self.name, self.value = label(tr("Harder"), "muted"), label("", "muted")
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, PLACES)
        self.slider.setPageStep(PLACES // 10)
        self.slider.setMinimumWidth(theme.SPACE_6 * 2)
        self.slider.setMaximumWidth(theme.SPACE_6 * 4)
        line = row(self.name, self.slider, self.value)
        self.setLayout(line)
        self.slider.valueChanged.connect(self._moved)
        self.slider.sliderReleased.connect(form.seal)
        self.hide()  # until the page it is in asks, since what has no parent would open as a window

    def refresh(self) -> None:
        """Show how hard the stream is now."""
        known = self._known()
        self.setVisible(known is not None)
        if known is None:
            return
        harder, param = known
        now = self._form.setting(f"stream.{harder.param}")
        now = param.default if now is None else now
        told, help = f"{value_text(now)} {of_plugin(param.unit)}".strip(), of_plugin(param.help)
        self.value.setText(told)
        self.slider.setAccessibleName(tr("How hard the tasks are: {setting}", setting=setting_word(param.name)))
        self.slider.setAccessibleDescription(f"{told}; {help}")
        ends = tr("from {easy} (easy) to {hard} (hard)",
                  easy=value_text(harder.easy), hard=value_text(harder.hard))
        self.slider.setToolTip(f"{setting_name(param.name)}: {help}; {ends}")
        if isinstance(now, int | float):
            share = (now - harder.easy) / (harder.hard - harder.easy)
            self.slider.blockSignals(True)
            self.slider.setValue(round(min(max(share, 0.0), 1.0) * PLACES))
            self.slider.blockSignals(False)

    def _moved(self, place: int) -> None:
        if (known := self._known()) is None:
            return
        harder, param = known
        value = harder.easy + place / PLACES * (harder.hard - harder.easy)
        whole = param.type == "integer"
        self._form.set_setting(f"stream.{param.name}", round(value) if whole else float(f"{value:.4g}"))

    def _known(self) -> tuple[Harder, Param] | None:
        manifest = self._form.manifest(Kind.STREAM, self._form.experiment.stream.plugin)
        if manifest is None or manifest.harder is None:
            return None
        return manifest.harder, manifest.params[manifest.harder.param]
