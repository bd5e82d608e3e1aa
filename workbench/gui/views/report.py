"""Report a problem: asks for a file and lets the program collect in it what is needed to mend it."""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget


def report_problem(parent: QWidget, target: Path | None = None) -> QProcess | None:
    """Collect findings, logs and states of runs in a zip; None where no file was chosen. Does not wait."""
    if target is None:
        name, _ = QFileDialog.getSaveFileName(parent, "Report a problem", str(Path.home() / "workbench-report.zip"),
                                              "Archives (*.zip)")
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
    box = QMessageBox(QMessageBox.Icon.Information if done else QMessageBox.Icon.Warning, "Report a problem",
                      f"{target.name} is ready." if done else "The report could not be written.", parent=parent)
    box.setInformativeText(f"It lies in {target.parent}. Look through it; send it with what you did and what happened."
                           if done else bytes(process.readAllStandardError().data()).decode("utf-8", "replace")[-500:])
    box.open()
