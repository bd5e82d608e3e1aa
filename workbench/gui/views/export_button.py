"""ExportButton: every plot that is seen as a file, as numbers, or as a picture to paste."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QToolButton

from workbench.gui import theme as looks
from workbench.gui.language import marked, tr
from workbench.gui.plots.curve_plot import CurvePlot
from workbench.gui.plots.export import copy_image, export_csv, export_plot
from workbench.gui.plots.matrix_plot import MatrixPlot

Plot = CurvePlot | MatrixPlot
KINDS = {marked("PNG picture…"): ".png", marked("SVG drawing…"): ".svg", marked("PDF page…"): ".pdf"}


class ExportButton(QToolButton):
    """A button with a menu; `told` says what was written, or why it could not be.

    `report_asked` carries the file into which a report on the shown runs is to be written.
    """

    told = Signal(str)
    report_asked = Signal(Path)

    def __init__(self, plots: Callable[[], Sequence[Plot]], caption: Callable[[Plot], str]) -> None:
        super().__init__(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolTip(tr("Export plots, or a report"))
        self._plots = plots
        self._caption = caption
        self.setAccessibleName(tr("Export plots, or a report on the shown runs"))
        self.setMinimumSize(looks.TARGET, looks.TARGET)
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)
        self.paint()

    def paint(self) -> None:
        """Take the icon of the theme."""
        self.setIcon(looks.icon("export"))

    def _fill(self) -> None:
        self.menu().clear()
        for plot in self._plots():
            part = self.menu().addMenu(plot.accessibleName() or tr("Accuracy matrix"))
            for text, ending in KINDS.items():
                part.addAction(tr(text)).triggered.connect(partial(self._ask, plot, ending))
            if isinstance(plot, CurvePlot):
                part.addAction(tr("CSV of what is drawn…")).triggered.connect(partial(self._ask, plot, ".csv"))
            part.addSeparator()
            part.addAction(tr("Copy as picture")).triggered.connect(partial(self._copy, plot))
        self.menu().addSeparator()
        whole = self.menu().addAction(tr("Report on the shown runs (HTML page)…"))
        whole.setToolTip(tr("One file with set-up, curves, matrices, indices with their formulas, findings and "
                            "versions"))
        whole.triggered.connect(self._ask_report)

    def _copy(self, plot: Plot, _: bool = False) -> None:
        copy_image(plot, caption=self._caption(plot))
        self.told.emit(tr("The plot is on the clipboard."))

    def _ask(self, plot: Plot, ending: str, _: bool = False) -> None:
        name = (plot.accessibleName() or tr("Accuracy matrix")).lower().replace(" ", "-")
        dialog = QFileDialog(self, tr("Export a plot"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending[1:])
        dialog.selectFile(f"{name}{ending}")
        dialog.fileSelected.connect(lambda path: self.write(plot, Path(path)))
        dialog.open()

    def _ask_report(self) -> None:
        dialog = QFileDialog(self, tr("Report on the shown runs"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("html")
        dialog.selectFile("report.html")
        dialog.fileSelected.connect(lambda path: self.report_asked.emit(Path(path)))
        dialog.open()

    def write(self, plot: Plot, path: Path) -> None:
        """Write a plot to a file; its ending says how."""
        try:
            if path.suffix.lower() == ".csv" and isinstance(plot, CurvePlot):
                export_csv(plot, path)
            else:
                export_plot(plot, path, caption=self._caption(plot))
        except (OSError, ValueError) as error:
            self.told.emit(tr("{file} was not written: {error}", file=path.name, error=error))
        else:
            self.told.emit(tr("Written: {file}", file=path))
