"""UnitBox: what the x axis of all plots counts."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox

from workbench.gui.language import marked, tr
from workbench.gui.models.axis import OFFERED
from workbench.gui.models.watch import WatchModel

BY = {"step": marked("by step"), "epoch": marked("by epoch"), "samples": marked("by samples"),
      "time": marked("by time")}


class UnitBox(QComboBox):
    """Steps, epochs, samples or time; what is not known of the shown runs is grey and says why."""

    def __init__(self, watch: WatchModel) -> None:
        super().__init__(sizeAdjustPolicy=QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._watch = watch
        self.setAccessibleName(tr("What the x axis counts"))
        self.setToolTip(tr("What the x axis counts; the same tasks stay in sight"))
        self.view().setAccessibleName(tr("What the x axis counts"))
        for unit in OFFERED:
            self.addItem(tr(BY[unit]), unit)
        self.activated.connect(lambda _: watch.curves.set_unit(self.currentData()))

    def showPopup(self) -> None:
        """Look first what can be counted."""
        self.refresh()
        super().showPopup()

    def refresh(self) -> None:
        """Grey out what the shown runs do not tell."""
        model = self.model()
        assert isinstance(model, QStandardItemModel)
        for row, unit in enumerate(OFFERED):
            reason = self._watch.curves.hindrance(unit)
            model.item(row).setEnabled(not reason)
            told = tr("Not known: {reason}", reason=reason) if reason else None
            self.setItemData(row, told, Qt.ItemDataRole.ToolTipRole)
