"""Help, Report a problem: the window stays, a process of its own collects, and the person is told where it lies."""

import zipfile

import pytest
from PySide6.QtWidgets import QMessageBox

from workbench.gui.views.report import report_problem


@pytest.mark.slow
def test_the_report_is_written_by_a_process_and_told(qtbot, window, tmp_path):
    target = tmp_path / "report.zip"
    process = report_problem(window, target)
    with qtbot.waitSignal(process.finished, timeout=240_000):
        pass
    with zipfile.ZipFile(target) as file:
        assert "findings.json" in file.namelist()
    box = next(child for child in window.findChildren(QMessageBox) if child.isVisible())
    assert "report.zip is ready" in box.text()


def test_giving_up_the_choice_of_a_file_starts_nothing(window, monkeypatch):
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: ("", ""))
    assert report_problem(window) is None
