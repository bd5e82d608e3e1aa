"""Report a problem: asks for a file and lets the program collect in it what is needed to mend it."""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from workbench.gui.language import tr


def report_problem(parent: QWidget, target: Path | None = None) -> QProcess | None:
    """Collect findings, logs and states of runs in a zip; None where no file was chosen. Does not wait."""
    if target is None:
        suggested = str(Path.home() / "workbench-report.zip")
        title, kinds = tr("Report a problem"), tr("Archives (*.zip)")
        name, _ = QFileDialog.getSaveFileName(parent, title, suggested, kinds)
        if not name:
            return None
        target = Path(name)
    # A process of its own: it looks at torch and the graphics card, which this one must not load.
    program = [] if getattr(sys, "frozen", False) else ["-m", "workbench"]
    process = QProcess(parent)
    process.finished.connect(lambda: _tell(parent, process, target))
    process.start(sys.executable, [*program, "doctor", "--bundle", str(target)])
    return process


def _tell(parent: QWidget, process: QProcess, target: Path) -> None:
    done = target.exists()
    said = tr("{file} is ready.", file=target.name) if done else tr("The report could not be written.")
    box = QMessageBox(QMessageBox.Icon.Information if done else QMessageBox.Icon.Warning, tr("Report a problem"), said,
                      parent=parent)
    box.setInformativeText(tr("It lies in {folder}. Look through it; send it with what you did and what happened.",
                              folder=target.parent)
                           if done else bytes(process.readAllStandardError().data()).decode("utf-8", "replace")[-500:])
    box.open()
